import Domain
import TestSupport
import Testing

struct OverviewScreenTests {
    @Test("A personnel chief sees what waits, the own municipality's figures and the deadlines")
    func personnelChief() throws {
        let player = Player(try .spring(), as: "eva.strom")
        #expect(
            player.text() == """
                 Falun 2020          [0 Program] 1 Kö  2 Intervjuer  3 Rangordning  4 Kalender
                 Framtida chefer 2020–21                          Eva Ström, personalchef Säter
                 söndag 26 april 2020                    Nästa: Rangordning inlämnad om 4 dagar
                ────────────────────────────────────────────────────────────────────────────────
                 Väntar på dig
                 ▸ Gör första urvalet i Säter: 2 ansökningar
                   Skriv in förmågetest i Säter: 1 saknas
                   Samråd med chefer i Säter: 1 återstår                            om 4 dagar

                 Kommun          Platser  Sökande  Nya  Test  Int  Rang  Ant  Avsl  Rangordning
                   Borlänge            8        –    –     –    –     –    –     –  –
                   Falun               8        –    –     –    –     –    –     –  –
                   Ludvika             4        –    –     –    –     –    –     –  –
                   Säter               2        6    2     1    1     1    0     1  utkast
                   Gagnef              2        –    –     –    –     –    –     –  –
                   Summa              24

                 Tidsgränser
                   30 mar  för 27 dagar sedan  Sista ansökningsdag
                   30 apr  om 4 dagar, nästa   Rangordning inlämnad
                    8 maj  om 12 dagar         Besked                                     ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  l logg  s English  u ångra  : kommando  q avsluta  ? hjälp

                """)
    }

    @Test("Of a deadline whose name is too long the name is cut, not the time that is left")
    func longDeadline() throws {
        let decision = Deadline(
            id: "decision", kind: .decision, day: try #require(Day("2020-04-20")),
            name: LocalizedText(
                sv: "Utfallet redovisat för personalutskottet och styrgruppen",
                en: "The outcome reported to the committee and the board"))
        var scenario = Scenario.falun()
        let seen = try #require(scenario.programme.settings.deadline(.decision))
        let change = SettingsChange(
            SettingsPart.Key(.deadline, "decision"), Change(from: .deadline(seen), to: .deadline(decision)))
        try scenario.perform(.settings(.correct([change], reason: "Nytt namn")), as: "petra.lind")
        var player = Player(scenario, as: "petra.lind")
        player.resize(60, 16)
        #expect(player.screen()[2].hasPrefix(" Nästa om 14 dagar: Utfallet redovisat för"))
        player.resize(100, 30)
        #expect(
            player.screen()[2].hasSuffix("Nästa: Utfallet redovisat för personalutskottet och styrgruppen om 14 dagar ")
        )
    }

    @Test("In the smallest window columns give way and the lines below come into view one after the other")
    func smallest() throws {
        var player = Player(try .spring(), as: "eva.strom")
        player.resize(60, 16)
        #expect(
            player.text() == """
                 Falun 2020                         [0 Program] 1  2  3  4
                 Framtida chefer 2020–21      Eva Ström, personalchef Säter
                 26 april            Nästa: Rangordning inlämnad om 4 dagar
                ────────────────────────────────────────────────────────────
                 Väntar på dig
                 ▸ Gör första urvalet i Säter: 2 ansökningar
                   Skriv in förmågetest i Säter: 1 saknas
                   Samråd med chefer i Säter: 1 återstår        om 4 dagar

                 Kommun            Platser  Sökande  Int  Rang  Rangordning
                   Borlänge              8        –    –     –  –
                   Falun                 8        –    –     –  –
                   Ludvika               4        –    –     –  –     ↓ mer
                ────────────────────────────────────────────────────────────
                 Enter öppna  l logg  s English  u ångra  ? hjälp

                """)
        try player.press("<End><End>")
        #expect(
            player.text() == """
                 Falun 2020                         [0 Program] 1  2  3  4
                 Framtida chefer 2020–21      Eva Ström, personalchef Säter
                 26 april            Nästa: Rangordning inlämnad om 4 dagar
                ────────────────────────────────────────────────────────────
                   20 aug  om 116 dagar        Mentorsträff

                 Sökande per steg i Säter
                   Nya            2  ████████████████████████████████████
                   Test           1  ██████████████████
                   Intervju       1  ██████████████████
                   Rangordning    1  ██████████████████
                   Antagna        0
                   Avslutade      1  ██████████████████
                ────────────────────────────────────────────────────────────
                 Enter öppna  l logg  s English  u ångra  ? hjälp

                """)
        // Whatever is out of sight below is first scrolled back, then the cursor moves on.
        try player.press("<PgUp><PgUp><PgUp><PgUp>")
        #expect(player.screen()[5] == " ▸ Gör första urvalet i Säter: 2 ansökningar")
    }

    @Test("In a wide window the stages stand beside the seats")
    func wide() throws {
        var player = Player(try .spring(), as: "petra.lind")
        player.resize(120, 40)
        #expect(
            player.text() == """
                 Falun 2020                                                  [0 Program] 1 Kö  2 Intervjuer  3 Rangordning  4 Kalender
                 Framtida chefer 2020–21                                                                      Petra Lind, projektledare
                 söndag 26 april 2020                                                            Nästa: Rangordning inlämnad om 4 dagar
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Väntar på dig
                 ▸ Rangordning saknas från Borlänge, Ludvika, Säter och Gagnef                          om 4 dagar
                   Planera kursen: 0 av 11 dagar, 0 av 9 tillfällen

                 Kommun              Platser  Sökande  Nya  Test  Int  Rang  Ant  Avsl  Rangordning    Sökande per steg
                   Borlänge                8        0    0     0    0     0    0     0  ej påbörjad      Nya            2  ██████▋
                   Falun                   8        2    0     0    0     2    0     0  inlämnad         Test           1  ███▎
                   Ludvika                 4        0    0     0    0     0    0     0  ej påbörjad      Intervju       1  ███▎
                   Säter                   2        6    2     1    1     1    0     1  utkast           Rangordning    3  ██████████
                   Gagnef                  2        0    0     0    0     0    0     0  ej påbörjad      Antagna        0
                   Summa                  24        8    2     1    1     3    0     1  1 av 5 inne      Avslutade      1  ███▎

                 Tidsgränser
                   30 mar  för 27 dagar sedan  Sista ansökningsdag
                   30 apr  om 4 dagar, nästa   Rangordning inlämnad
                    8 maj  om 12 dagar         Besked
                   20 aug  om 116 dagar        Mentorsträff
















                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  l logg  s English  p platser  u ångra  : kommando  q avsluta  ? hjälp

                """)
    }

    @Test("A coordinator in English sees all municipalities")
    func english() throws {
        var player = Player(try .spring(), as: "petra.lind", language: .english)
        player.resize(100, 30)
        #expect(
            player.text() == """
                 Falun 2020                             [0 Programme] 1 Queue  2 Interviews  3 Ranking  4 Calendar
                 Future managers 2020–21                                                 Petra Lind, project leader
                 Sunday 26 April 2020                                             Next: Ranking submitted in 4 days
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Waiting for you
                 ▸ Rankings missing from Borlänge, Ludvika, Säter and Gagnef                             in 4 days
                   Plan the course: 0 of 11 days, 0 of 9 occasions

                 Municipality            Seats  Applied  New  Test  Int  Rank  Adm  End  Ranking
                   Borlänge                  8        0    0     0    0     0    0    0  not begun
                   Falun                     8        2    0     0    0     2    0    0  handed in
                   Ludvika                   4        0    0     0    0     0    0    0  not begun
                   Säter                     2        6    2     1    1     1    0    1  draft
                   Gagnef                    2        0    0     0    0     0    0    0  not begun
                   Total                    24        8    2     1    1     3    0    1  1 of 5 in

                 Deadlines
                   30 Mar  27 days ago      Last day to apply
                   30 Apr  in 4 days, next  Ranking submitted
                    8 May  in 12 days       Decisions
                   20 Aug  in 116 days      Mentor meeting

                 Applicants by stage
                   New            2  ██████████████████████████▋
                   Test           1  █████████████▎
                   Interview      1  █████████████▎
                   Ranking        3  ████████████████████████████████████████                                ↓ more
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter open  l log  s svenska  p seats  u undo  : command  q quit  ? help

                """)
    }

    @Test("In ASCII without colour nothing is lost")
    func ascii() throws {
        let player = Player(try .spring(), as: "petra.lind", language: .english)
        #expect(
            player.text(ascii: true, mono: true) == """
                 Falun 2020         [0 Programme] 1 Queue  2 Interviews  3 Ranking  4 Calendar
                 Future managers 2020–21                             Petra Lind, project leader
                 Sunday 26 April 2020                         Next: Ranking submitted in 4 days
                --------------------------------------------------------------------------------
                 Waiting for you
                 > Rankings missing from Borlänge, Ludvika, Säter and Gagnef         in 4 days
                   Plan the course: 0 of 11 days, 0 of 9 occasions

                 Municipality       Seats  Applied  New  Test  Int  Rank  Adm  End  Ranking
                   Borlänge             8        0    0     0    0     0    0    0  not begun
                   Falun                8        2    0     0    0     2    0    0  handed in
                   Ludvika              4        0    0     0    0     0    0    0  not begun
                   Säter                2        6    2     1    1     1    0    1  draft
                   Gagnef               2        0    0     0    0     0    0    0  not begun
                   Total               24        8    2     1    1     3    0    1  1 of 5 in

                 Deadlines
                   30 Mar  27 days ago      Last day to apply
                   30 Apr  in 4 days, next  Ranking submitted
                    8 May  in 12 days       Decisions
                   20 Aug  in 116 days      Mentor meeting                               v more
                --------------------------------------------------------------------------------
                 Enter open  l log  s svenska  p seats  u undo  : command  q quit  ? help

                """)
    }

    @Test("A stranger is told what to do")
    func stranger() throws {
        let player = Player(try .spring(), as: "nobody")
        #expect(
            player.text() == """
                 Falun 2020          [0 Program] 1 Kö  2 Intervjuer  3 Rangordning  4 Kalender
                 Framtida chefer 2020–21                                      nobody, utan roll
                 söndag 26 april 2020                    Nästa: Rangordning inlämnad om 4 dagar
                ────────────────────────────────────────────────────────────────────────────────
                 Välkommen
                   Du är inloggad som nobody, som inte har någon roll i det här programmet.
                   Därför syns inga sökande.
                   Be projektledaren lägga till kontot på dig: Petra Lind,
                   petra.lind@example.se.

                 Kommun          Platser  Sökande  Nya  Test  Int  Rang  Ant  Avsl  Rangordning
                   Borlänge            8        –    –     –    –     –    –     –  –
                   Falun               8        –    –     –    –     –    –     –  –
                   Ludvika             4        –    –     –    –     –    –     –  –
                   Säter               2        –    –     –    –     –    –     –  –
                   Gagnef              2        –    –     –    –     –    –     –  –
                   Summa              24

                 Tidsgränser
                   30 mar  för 27 dagar sedan  Sista ansökningsdag
                   30 apr  om 4 dagar, nästa   Rangordning inlämnad                       ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 l logg  s English  u ångra  : kommando  q avsluta  ? hjälp

                """)
    }

    @Test("Before anybody has applied it says how applications come in")
    func nobodyHasApplied() {
        let player = Player(.falun(), as: "eva.strom")
        #expect(
            player.text() == """
                 Falun 2020          [0 Program] 1 Kö  2 Intervjuer  3 Rangordning  4 Kalender
                 Framtida chefer 2020–21                          Eva Ström, personalchef Säter
                 måndag 6 april 2020                    Nästa: Rangordning inlämnad om 24 dagar
                ────────────────────────────────────────────────────────────────────────────────
                 Väntar på dig
                   Inget väntar på dig just nu.

                   Inga ansökningar har kommit in i systemet ännu.
                   Hämta in dem från rekryteringssystemet:  aspirant import applicants FIL.csv
                   Eller skriv in en för hand: tryck 1 och sedan +.

                 Kommun          Platser  Sökande  Nya  Test  Int  Rang  Ant  Avsl  Rangordning
                   Borlänge            8        –    –     –    –     –    –     –  –
                   Falun               8        –    –     –    –     –    –     –  –
                   Ludvika             4        –    –     –    –     –    –     –  –
                 ▸ Säter               2        0    0     0    0     0    0     0  ej påbörjad
                   Gagnef              2        –    –     –    –     –    –     –  –
                   Summa              24

                 Tidsgränser
                   30 mar  för 7 dagar sedan   Sista ansökningsdag                        ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  l logg  s English  u ångra  : kommando  q avsluta  ? hjälp

                """)
    }

    @Test("A programme without a selection shows no parts of one")
    func withoutSelection() {
        let player = Player(.falun { $0.hasSelection = false }, as: "petra.lind")
        #expect(
            player.text() == """
                 Falun 2020              [0 Program] 4 Kalender  5 Brev  6 Deltagare  8 Utfall
                 Framtida chefer 2020–21                              Petra Lind, projektledare
                 måndag 6 april 2020                    Nästa: Rangordning inlämnad om 24 dagar
                ────────────────────────────────────────────────────────────────────────────────
                 Väntar på dig
                 ▸ Planera kursen: 0 av 11 dagar, 0 av 9 tillfällen

                 Deltagare
                   Inga deltagare är inskrivna ännu.
                   Läs in personallistan:  aspirant import participants FIL.csv
                   Eller skriv in en för hand: tryck 6 och sedan +.

                 Tidsgränser
                   30 mar  för 7 dagar sedan   Sista ansökningsdag
                   30 apr  om 24 dagar, nästa  Rangordning inlämnad
                    8 maj  om 32 dagar         Besked
                   20 aug  om 136 dagar        Mentorsträff




                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  l logg  s English  u ångra  : kommando  q avsluta  ? hjälp

                """)
    }

    @Test("Quotas that do not add up are said in words")
    func quotas() {
        let player = Player(.falun { $0.cohortSeats = 25 }, as: "sten.hed")
        #expect(
            player.text() == """
                 Falun 2020          [0 Program] 1 Kö  2 Intervjuer  3 Rangordning  4 Kalender
                 Framtida chefer 2020–21                                    Sten Hed, styrgrupp
                 måndag 6 april 2020                    Nästa: Rangordning inlämnad om 24 dagar
                ────────────────────────────────────────────────────────────────────────────────
                 Väntar på dig
                 ▸ Rätta kvoterna: 1 plats av 25 är inte fördelad                  om 32 dagar

                 Kommun          Platser  Sökande  Nya  Test  Int  Rang  Ant  Avsl  Rangordning
                   Borlänge            8        –    –     –    –     –    –     –  –
                   Falun               8        –    –     –    –     –    –     –  –
                   Ludvika             4        –    –     –    –     –    –     –  –
                   Säter               2        –    –     –    –     –    –     –  –
                   Gagnef              2        –    –     –    –     –    –     –  –
                   Summa              24
                   ! Kvoterna: 1 plats av 25 är inte fördelad.

                 Tidsgränser
                   30 mar  för 7 dagar sedan   Sista ansökningsdag
                   30 apr  om 24 dagar, nästa  Rangordning inlämnad
                    8 maj  om 32 dagar         Besked
                   20 aug  om 136 dagar        Mentorsträff
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  l logg  s English  p platser  u ångra  : kommando  ? hjälp

                """)
    }

    @Test("When the admission is decided it says so")
    func decided() throws {
        var scenario = Scenario.falun()
        try scenario.fillSeats()
        try scenario.perform(.decideAdmission(reference: "KS 2020 § 12"), as: "petra.lind")
        let player = Player(scenario, as: "petra.lind")
        #expect(
            player.text() == """
                 Falun 2020                  [0 Program] 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt
                 Framtida chefer 2020–21                              Petra Lind, projektledare
                 måndag 6 april 2020                    Nästa: Rangordning inlämnad om 24 dagar
                ────────────────────────────────────────────────────────────────────────────────
                 Väntar på dig
                 ▸ Planera kursen: 0 av 11 dagar, 0 av 9 tillfällen
                   Skicka 58 brev efter beslutet
                   Mentor saknas för 24 deltagare                                 om 136 dagar
                   Antagningen är beslutad: 24 antagna (KS 2020 § 12).

                 Kommun          Platser  Sökande  Nya  Test  Int  Rang  Ant  Avsl  Rangordning
                   Borlänge            8        9    0     0    0     1    8     0  inlämnad
                   Falun               8        9    0     0    0     1    8     0  inlämnad
                   Ludvika             4        5    0     0    0     1    4     0  inlämnad
                   Säter               2        3    0     0    0     1    2     0  inlämnad
                   Gagnef              2        3    0     0    0     1    2     0  inlämnad
                   Summa              24       29    0     0    0     5   24     0  5 av 5 inne

                 Tidsgränser
                   30 mar  för 7 dagar sedan   Sista ansökningsdag
                   30 apr  om 24 dagar, nästa  Rangordning inlämnad                       ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  l logg  S platser  s English  u ångra  : kommando  ? hjälp

                """)
    }

    @Test("What is overdue is marked, also without colour")
    func overdue() throws {
        var scenario = try Scenario.spring()
        scenario.wake(on: Day(2020, 5, 2) ?? scenario.today)
        let player = Player(scenario, as: "petra.lind")
        #expect(player.screen()[5] == " ▸ Rangordning saknas från Borlänge, Ludvika, Säter och Ga… ! 2 dagar försenat")
    }
}
