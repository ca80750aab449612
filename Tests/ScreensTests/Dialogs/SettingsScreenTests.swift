import Domain
import TestSupport
import Testing
import Workflow

/// Settings put right by hand, on the screen.
struct SettingsScreenTests {
    private func text(
        _ keys: String, _ columns: Int = 80, _ rows: Int = 24, as person: PersonID = "petra.lind",
        language: Language = .swedish, plain: Bool = false
    ) throws -> String {
        var player = Player(.falun { $0.fee = 24_500 }, as: person, language: language)
        player.resize(columns, rows)
        try player.press(":settings.correct<Enter>" + keys)
        return player.text(ascii: plain, mono: plain)
    }

    @Test("What kind of setting is asked first")
    func kinds() throws {
        let screen = try text("")
        #expect(
            screen == """
                 Falun 2020          [0 Program] 1 Kö  2 Intervjuer  3 Rangordning  4 Kalender
                 Framtida chefer 2020–21                              Petra Lind, projektledare
                 Rätta en inställning
                ────────────────────────────────────────────────────────────────────────────────

                 ▸ Tidsgränser och datum
                   Belopp, antal och namn
                   Personer













                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  ? hjälp

                """)
    }

    @Test("Dates with what they say now")
    func dates() throws {
        let screen = try text("<Enter>")
        #expect(
            screen == """
                 Falun 2020          [0 Program] 1 Kö  2 Intervjuer  3 Rangordning  4 Kalender
                 Framtida chefer 2020–21                              Petra Lind, projektledare
                 Tidsgränser och datum
                ────────────────────────────────────────────────────────────────────────────────

                 ▸ Sista ansökningsdag       30 mars
                   Rangordning inlämnad      30 april
                   Besked                    8 maj
                   Mentorsträff              20 augusti
                   Omgång 2020, första dag   1 september
                   Omgång 2020, sista dag    31 maj 2021
                   Programmets första dag    1 september
                   Programmets sista dag     31 maj 2021








                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  ? hjälp

                """)
    }

    @Test("Amounts, numbers and names at the smallest size")
    func amounts() throws {
        let screen = try text("<Down><Enter>", 60, 16)
        #expect(
            screen == """
                 Falun 2020                         [0 Program] 1  2  3  4
                 Framtida chefer 2020–21          Petra Lind, projektledare
                 Belopp, antal och namn
                ────────────────────────────────────────────────────────────

                 ▸ Avgiften                       24 500
                   Tiden för ersättare, månader   1
                   Det korta namnet               Falun 2020
                   Finansiären                    okänt
                   Borlänge, anställda            okänt
                   Falun, anställda               okänt
                   Ludvika, anställda             okänt
                   Säter, anställda               okänt
                ────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  ? hjälp

                """)
    }

    @Test("A day that is none is said beside its field")
    func fault() throws {
        let screen = try text("<Enter><Enter><Ctrl-U>31 april<Tab>Flyttat möte<Ctrl-S>", 60, 16)
        #expect(
            screen == """
                 Falun 2020                         [0 Program] 1  2  3  4
                 Framtida chefer 2020–21          Petra Lind, projektledare
                 Rätta: Sista ansökningsdag                     fält 1 av 2
                ────────────────────────────────────────────────────────────
                ▸ Ska vara              31 april
                  Skäl, som alla läser  Flyttat möte





                  ”31 april” är ingen dag; skriv till exempel 7 sep, 7/9
                  eller 2020-09-07
                ────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test("A date corrected, in a field of its own with the reason")
    func date() throws {
        let screen = try text("<Enter><Enter>")
        #expect(
            screen == """
                 Falun 2020          [0 Program] 1 Kö  2 Intervjuer  3 Rangordning  4 Kalender
                 Framtida chefer 2020–21                              Petra Lind, projektledare
                 Rätta: Sista ansökningsdag                                         fält 1 av 2
                ────────────────────────────────────────────────────────────────────────────────
                ▸ Ska vara              2020-03-30
                  Skäl, som alla läser















                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test("What has been corrected is said, and stands in the log")
    func saved() throws {
        let screen = try text("<Down><Enter><Enter><Ctrl-U>25 000 kr<Tab>Avtalet ändrat<Ctrl-S>0l")
        #expect(
            screen == """
                 Falun 2020     0 Program  1 Kö  2 Intervjuer  3 Rangordning  4 Kalender [Logg]
                 Logg: vem, när, vad och varför                       Petra Lind, projektledare
                 Alla ändringar                                           v kontrollerar kedjan
                ────────────────────────────────────────────────────────────────────────────────
                   När           Vem               Kommun      Vad
                 ▸ 09:01         Petra Lind        Programmet  rättat – avgiften: 24 500 kr bl…
                   09:00         Petra Lind        Programmet  programmet lades upp








                ────────────────────────────────────────────────────────────────────────────────
                 Programmet, post 2
                 rättat – avgiften: 24 500 kr blir 25 000 kr – Avtalet ändrat



                ────────────────────────────────────────────────────────────────────────────────
                 Enter hela  / sök  p person  t slag  K kommun  E till fil  ? hjälp

                """)
    }

    @Test("People in English, in plain letters")
    func english() throws {
        let screen = try text("<Down><Down><Enter>", 60, 16, language: .english, plain: true)
        #expect(
            screen == """
                 Falun 2020                       [0 Programme] 1  2  3  4
                 Future managers 2020–21         Petra Lind, project leader
                 People
                ------------------------------------------------------------

                 > Petra Lind, name     Petra Lind
                   Petra Lind, e-mail   petra.lind@example.se
                   Rut Alm, name        Rut Alm
                   Rut Alm, e-mail      rut.alm@example.se
                   Tove Kron, name      Tove Kron
                   Tove Kron, e-mail    tove.kron@example.se
                   Sten Hed, name       Sten Hed
                   Sten Hed, e-mail     sten.hed@example.se
                ------------------------------------------------------------
                 Enter ok  Esc cancel  ? help

                """)
    }

    @Test("Who may not is told so before anything is written")
    func refused() throws {
        let screen = try text("", 60, 16, as: "eva.strom")
        #expect(
            screen == """
                 Falun 2020                         [0 Program] 1  2  3  4
                 Framtida chefer 2020–21      Eva Ström, personalchef Säter
                 6 april            Nästa: Rangordning inlämnad om 24 dagar
                ────────────────────────────────────────────────────────────
                 Väntar på dig
                   Inget väntar på dig just nu.

                   Inga ansökningar har kommit in i systemet ännu.
                   Hämta in dem från rekryteringssystemet:  aspirant
                   import applicants FIL.csv
                   Eller skriv in en för hand: tryck 1 och sedan +.

                                                                      ↓ mer
                ────────────────────────────────────────────────────────────
                 Går inte: det gör projektledare, rekryteringscenter eller
                 utbildningssamordnare
                """)
    }
}
