import Domain
import Screens
import TestSupport
import Testing
import Workflow

/// What gives way where there is little room, and where it is told instead.
extension BudgetScreenTests {
    @Test("At the smallest size each line keeps its standing, and the selected one says its whole name and who pays")
    func smallLine() throws {
        let screen = try text("9jj", .vimmerby(), 60, 16)
        #expect(
            screen == """
                 Falun 2020                        0  4  5  6  8 [9 Budget]
                 Budget · 70 deltagare            Petra Lind, projektledare
                 ! Ett belopp är okänt: summorna är det minsta de kan bli
                ────────────────────────────────────────────────────────────
                   Rad                                Läge           Kronor
                   Kostnader                                minst 1 310 400
                     Ledarutbildning                  känt        1 310 400
                 ▸   Logi, lokaler och måltider       okänt           okänt
                   Optioner, ingår inte                             428 000
                     Ytterligare avrop                option        428 000
                ───────────────────────────────────────────────────── ↓ mer
                 Okänt, betalas av nämnderna
                 ! Beloppet är inte känt; det räknas inte som 0
                ────────────────────────────────────────────────────────────
                 Enter varför?  a ny rad  f fastställ  e ändra  ? hjälp

                """)
    }

    @Test("Payers with long names are cut with a mark, and told whole where somebody stands")
    func longNames() throws {
        let scenario = Scenario.falun { $0.budget = .longNames }
        let screen = try text("9jj", scenario, 80, 24)
        #expect(
            screen == """
                 Falun 2020    0 Program 1 Kö 2 Intervjuer 3 Rangordning 4 Kalender [9 Budget]
                 Budget · 24 deltagare                                Petra Lind, projektledare
                 ! Ett belopp är okänt: summorna är det minsta de kan bli
                ────────────────────────────────────────────────────────────────────────────────
                   Rad                          Läge           Kronor  Betalas av
                   Kostnader                          minst ca 87 976
                     Förstudie med enkät till…  uppskattat  ca 87 976  Europeiska socialfonden…
                 ▸   Tryck                      okänt           okänt  inte beslutat
                   Per deltagare (24)            minst ca 3 665–3 666
                   Per kursdag (11)              minst ca 7 997–7 998
                   Vem som betalar
                     Europeiska socialfonden, regionkonto…  ca 87 976
                     inte beslutat                              okänt




                ────────────────────────────────────────────────────────────────────────────────
                 Okänt, inte beslutat vem som betalar
                 ! Beloppet är inte känt; det räknas inte som 0

                ────────────────────────────────────────────────────────────────────────────────
                 Enter varför?  a ny rad  f fastställ  e ändra  V läs allt  ? hjälp

                """)
        let narrow = try text("9j", scenario, 60, 16, language: .english, plain: true)
        #expect(
            narrow == """
                 Falun 2020                        0  1  2  3  4 [9 Budget]
                 Budget · 24 participants        Petra Lind, project leader
                 ! One amount is unknown: sums are the least they can be
                ------------------------------------------------------------
                   Line                             Standing         Kronor
                   Costs                              at least about 87 976
                 >   Förstudie med enkät till a...  estimated  about 87 976
                     Tryck                          unknown         unknown
                   Per participant (24)          at least about 3 665-3 666
                   Per course day (11)           at least about 7 997-7 998
                ---------------------------------------------------- v more
                 Förstudie med enkät till alla kommuner i länet: estimated,
                 paid by Europeiska socialfonden, regionkontoret i
                ------------------------------------------------------------
                 Enter why?  a new line  f settle  e change  ? help

                """)
    }
}
