import Domain
import Screens
import TestSupport
import Testing
import Workflow

@Suite("The budget on the screen")
struct BudgetScreenTests {
    func text(
        _ keys: String, _ scenario: Scenario = .vimmerby(), _ columns: Int = 80, _ rows: Int = 24,
        as person: PersonID = "petra.lind", language: Language = .swedish, plain: Bool = false
    ) throws -> String {
        var player = Player(scenario, as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player.text(ascii: plain, mono: plain)
    }

    @Test("An obligatory programme whose lodging is not procured")
    func vimmerby() throws {
        let screen = try text("9j")
        #expect(
            screen == """
                 Falun 2020     0 Program  4 Kalender  5 Brev  6 Deltagare  8 Utfall [9 Budget]
                 Budget · 70 deltagare                                Petra Lind, projektledare
                 ! Ett belopp är okänt: summorna är det minsta de kan bli
                ────────────────────────────────────────────────────────────────────────────────
                   Rad                                     Läge           Kronor  Betalas av
                   Kostnader                                     minst 1 310 400
                 ▸   Ledarutbildning                       känt        1 310 400  nämnderna
                     Logi, lokaler och måltider            okänt           okänt  nämnderna
                   Optioner, ingår inte                                  428 000
                     Ytterligare avrop                     option        428 000  inte beslutat
                   Per deltagare (70)                               minst 18 720
                   Per kursdag (12)                                minst 109 200
                   Vem som betalar
                     Socialnämnden                                 minst 580 320
                     Barn- och utbildningsnämnden                  minst 505 440
                     Kommunstyrelsen                               minst 224 640

                ────────────────────────────────────────────────────────────────────────────────
                 Känt, betalas av nämnderna
                 6 240 kr × 70 deltagare × 3 år = 1 310 400 kr
                 Uppgivet 1 310 000 kr: 400 kr mer, inom 1 %
                ────────────────────────────────────────────────────────────────────────────────
                 Enter varför?  a ny rad  e ändra  V läs allt  E till fil  x ta bort  ? hjälp

                """)
    }

    @Test("The same at the smallest size, in English, in plain letters")
    func small() throws {
        let screen = try text("9G", .vimmerby(), 60, 16, language: .english, plain: true)
        #expect(
            screen == """
                 Falun 2020                        0  4  5  6  8 [9 Budget]
                 Budget · 70 participants        Petra Lind, project leader
                 ! One amount is unknown: sums are the least they can be
                ------------------------------------------------------------
                   Line                                Standing      Kronor
                   Per course day (12)                     at least 109 200
                   Who pays
                     Socialnämnden                         at least 580 320
                     Barn- och utbildningsnämnden          at least 505 440
                 >   Kommunstyrelsen                       at least 224 640
                ------------------------------------------------------------
                 Ledarutbildning 224 640 SEK + Logi, lokaler och måltider
                 unknown
                ------------------------------------------------------------
                 Enter why?  a new line  V read all  E to file  ? help

                """)
    }

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

    @Test("A wide window; a pre-study whose grant is the budget")
    func wide() throws {
        let screen = try text("9jjjj", .falun { $0.budget = .preStudy }, 120, 40)
        #expect(
            screen == """
                 Falun 2020                                         0 Program  1 Kö  2 Intervjuer  3 Rangordning  4 Kalender [9 Budget]
                 Budget · 24 deltagare                                                                        Petra Lind, projektledare
                 Alla kostnader är kända
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                   Rad                                                                      Läge        Kronor  Betalas av
                   Kostnader                                                                            87 976
                     Förprojektering                                                        känt        87 976  Europeiska socialfonden
                   Finansiering                                                                         87 976
                     Bidrag                                                                 känt        87 976  Europeiska socialfonden
                 ▸ Går jämnt ut                                                                              0
                   Per deltagare (24)                                                              3 665–3 666
                   Per kursdag (11)                                                                7 997–7 998
                   Vem som betalar
                     Europeiska socialfonden                                                            87 976



















                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Finansiering 87 976 kr mot kostnad 87 976 kr


                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter varför?  a ny rad  V läs allt  E till fil  u ångra  : kommando  q avsluta  ? hjälp

                """)
    }

    @Test("Why a line is what it is: reckoned, stated, shared, changed")
    func whyLine() throws {
        var scenario = Scenario.vimmerby()
        var line = try #require(scenario.programme.budgetLine("training"))
        let seen = line
        line.note = "Avtal 2013-01-15"
        try scenario.budget(.change("training", seen: seen, to: line, reason: "Avtalet undertecknat"))
        let screen = try text("9j<Enter>", scenario, 80, 32)
        #expect(
            screen == """
                 Falun 2020     0 Program  4 Kalender  5 Brev  6 Deltagare  8 Utfall [9 Budget]
                 Budget · 70 deltagare                                Petra Lind, projektledare
                 Varför det här talet? Ledarutbildning
                ────────────────────────────────────────────────────────────────────────────────
                 Ledarutbildning: 1 310 400
                 6 240 kr × 70 deltagare × 3 år = 1 310 400 kr
                 Uppgivet 1 310 000 kr: 400 kr mer, inom 1 %
                 Avtal 2013-01-15
                 kostnad, känt, betalas av nämnderna
                   70 deltagare: programmets platser
                   3 år: som budgeten räknar

                 Så delas den
                   Socialnämnden                 580 320
                   Barn- och utbildningsnämnden  505 440
                   Kommunstyrelsen               224 640
                 Det som delas går jämnt upp på kronan: hela andelar först, de kronor som blir
                 över till de största resterna, och vid lika rester i den ordning som visas.
                 Optioner ingår inte.

                 Ändringar
                   I programmets inställningar från början
                   09:01 Petra Lind: budgetraden Ledarutbildning: anteckningen ”” → ”Avtal
                 2013-01-15” – Avtalet undertecknat





                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("Why a sum is what it is")
    func whySum() throws {
        let screen = try text("9<Enter>")
        #expect(
            screen == """
                 Falun 2020     0 Program  4 Kalender  5 Brev  6 Deltagare  8 Utfall [9 Budget]
                 Budget · 70 deltagare                                Petra Lind, projektledare
                 Varför det här talet? Kostnader
                ────────────────────────────────────────────────────────────────────────────────
                 Kostnader: minst 1 310 400
                 2 rader: minst 1 310 400 kr
                 ! Okänt: Logi, lokaler och måltider

                   Ledarutbildning             1 310 400
                   Logi, lokaler och måltider      okänt











                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("All of it, with how each line was reckoned")
    func whole() throws {
        let screen = try text("9V", .vimmerby(), 80, 40)
        #expect(
            screen == """
                 Falun 2020     0 Program  4 Kalender  5 Brev  6 Deltagare  8 Utfall [9 Budget]
                 Budget · 70 deltagare                                Petra Lind, projektledare
                 Budgeten
                ────────────────────────────────────────────────────────────────────────────────
                   Kostnader                       minst 1 310 400
                     Ledarutbildning                     1 310 400
                     Logi, lokaler och måltider              okänt
                   Optioner, ingår inte                    428 000
                     Ytterligare avrop                     428 000
                   Per deltagare (70)                 minst 18 720
                   Per kursdag (12)                  minst 109 200
                   Vem som betalar
                     Socialnämnden                   minst 580 320
                     Barn- och utbildningsnämnden    minst 505 440
                     Kommunstyrelsen                 minst 224 640

                 Så är det räknat
                   Ledarutbildning
                     6 240 kr × 70 deltagare × 3 år = 1 310 400 kr
                     Uppgivet 1 310 000 kr: 400 kr mer, inom 1 %
                   Logi, lokaler och måltider
                     ! Beloppet är inte känt; det räknas inte som 0
                     Inte upphandlat än
                   Ytterligare avrop
                     428 000 kr i allt
                     En option är inget åtagande och ingår inte i kostnaden. f avropar den.











                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("The form for a line")
    func form() throws {
        let screen = try text("9je<Tab><Tab>")
        #expect(
            screen == """
                 Falun 2020     0 Program  4 Kalender  5 Brev  6 Deltagare  8 Utfall [9 Budget]
                 Budget · 70 deltagare                                Petra Lind, projektledare
                 Budgetraden Ledarutbildning                                       fält 3 av 10
                ────────────────────────────────────────────────────────────────────────────────
                  Rad                Ledarutbildning
                  Slag               kostnad
                ▸ Läge               ← känt →
                  Kronor             6 240
                  Per                deltagare, år
                  Uppgivet           1 310 000
                  Betalas av         nämnderna
                  Nämnd/fond
                  Anteckning
                  Skäl eller beslut





                  Okänt är inte 0: summorna blir ”minst”. En option ingår inte i kostnaden.

                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test("An amount beside a mark that it must be whole kronor")
    func fault() throws {
        let screen = try text("9jjf12,50<Ctrl-S>", .vimmerby(), 60, 16)
        #expect(
            screen == """
                 Falun 2020                        0  4  5  6  8 [9 Budget]
                 Budget · 70 deltagare            Petra Lind, projektledare
                 Fastställ beloppet: Logi, lokaler och måltider fält 1 av 2
                ────────────────────────────────────────────────────────────
                ▸ Kronor i allt      12,50
                  Skäl eller beslut






                  Väntade hela kronor som 1 310 000, fick ”12,50”
                ────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test("Facts and refusals read as sentences")
    func sentences() throws {
        let scenario = Scenario.vimmerby()
        let world = Player(scenario, as: "petra.lind").world
        let (swedish, english) = (Texts(.swedish), Texts(.english))
        let seen = try #require(scenario.programme.budgetLine("training"))
        var line = seen
        line.amount = .sum(1_300_000)
        line.standing = .estimated
        let change = Event.budget(
            .lineSet("training", Change(from: BudgetVersion(seen, reason: ""), to: BudgetVersion(line, reason: "§ 4"))))
        #expect(
            swedish.describe(change, in: world).replacing("\u{A0}", with: " ")
                == "budgetraden Ledarutbildning: läget känt → uppskattat, beloppet 6 240 kr per deltagare och år → 1 300 000 kr – § 4"
        )
        let added = Event.budget(
            .lineSet("x", Change(from: nil, to: BudgetVersion(BudgetLine("Mat", standing: .unknown), reason: "§ 5"))))
        #expect(english.describe(added, in: world) == "line of the budget Mat added: unknown – § 5")
        let removed = Event.budget(
            .lineSet("x", Change(from: BudgetVersion(seen, reason: ""), to: BudgetVersion(nil, reason: "Fel"))))
        #expect(swedish.describe(removed, in: world) == "budgetraden Ledarutbildning borttagen – Fel")
        let faults: [BudgetFault] = [
            .nameMissing, .nameTooLong, .amountMissing, .amountOfUnknown, .amountOutside(-1), .nothingToMultiply,
            .unitTwice(.day), .countMissing(.piece), .countOutside(-1), .optionalFunding, .bearerWithoutName,
            .noSuchMunicipality("mora"), .noCommittees, .tooLarge,
        ]
        var texts = faults.map { Refusal.budget(.line($0)) }
        texts += [.budget(.noSuchLine("x")), .budget(.tooManyLines)]
        for texts in [texts.map { swedish.refusal($0, in: world) }, texts.map { english.refusal($0, in: world) }] {
            #expect(Set(texts).count == faults.count + 2)
            #expect(texts.allSatisfy { !$0.isEmpty })
        }
    }
}
