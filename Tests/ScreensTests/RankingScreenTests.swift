import Domain
import Terminal
import TestSupport
import Testing
import Workflow

@Suite("One municipality's ranking on the screen")
struct RankingScreenTests {
    @Test("A draft at the smallest size: names, means, what stands against the place")
    func draft60() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Säter · 2 platser            Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand
                ────────────────────────────────────────────────────────────
                         Namn           Medel   n  Chef    Läge       ↓ mer
                 ▸  1    Cecilia Åberg   3,80  10  ja      flyttad: Teknis…
                    2    Åsa Öberg       4,40  10  –
                 ═══ 2 platser ════════════════════════════════════════════
                   R1    Björn Ek        4,00  10  frågad
                   R2 =  Elsa Nord       3,60   9  –       delad, 1 saknas
                   R2 =  Dragan Zorn     3,60  10  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                ────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  ? hjälp

                """)
    }

    @Test("The last row brings those in the way into sight")
    func draft60end() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3G", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Säter · 2 platser            Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand
                ────────────────────────────────────────────────────────────
                         Namn           Medel   n  Chef    Läge
                 ═══ 2 platser ════════════════════════════════════════════
                   R1    Björn Ek        4,00  10  frågad
                   R2 =  Elsa Nord       3,60   9  –       delad, 1 saknas
                   R2 =  Dragan Zorn     3,60  10  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                 ▸       Gunnar Hed     saknar 1 av 10 poäng; y rangordnar…
                ────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  ? hjälp

                """)
    }

    @Test("A draft at 80×24: criteria too, and below why the selected person stands there")
    func draft80() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand         medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                         Namn            PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                 ▸  1    Cecilia Åberg  4,0 3,0 4,0 4,0 4,0   3,80  10  ja      flyttad: Tekni…
                    2    Åsa Öberg      5,0 4,0 5,0 4,0 4,0   4,40  10  –
                 ═══ 2 platser ════════════════════════════════════════════════════════════════
                   R1    Björn Ek       4,5 4,0 3,0 4,5 4,0   4,00  10  frågad
                   R2 =  Elsa Nord      4,0 3,0 4,0 3,0 4,0   3,60   9  –       delad, 1 saknas
                   R2 =  Dragan Zorn    3,0 4,0 4,0 3,0 4,0   3,60  10  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                         Gunnar Hed     saknar 1 av 10 poäng; y rangordnar ändå



                ────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 3,80 (krav 3) · flyttad från R1 till plats 1: ”Tekniska
                 förvaltningen är prioriterad i år.” (Eva Ström, 11:05) · chefen säger ja (Eva…
                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  t avgör delad  ? hjälp

                """)
    }

    @Test("A draft at 100×30: the spread too")
    func draft100() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 100, 30)
        #expect(
            screen == """
                 Falun 2020                               0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar (30 april)                 Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand                             medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                         Namn            PM  UT  SA  MK  LE  Medel   n  Spridn  Chef    Läge
                 ▸  1    Cecilia Åberg  4,0 3,0 4,0 4,0 4,0   3,80  10       0  ja      flyttad: Tekniska förvaltn…
                    2    Åsa Öberg      5,0 4,0 5,0 4,0 4,0   4,40  10       0  –
                 ═══ 2 platser ════════════════════════════════════════════════════════════════════════════════════
                   R1    Björn Ek       4,5 4,0 3,0 4,5 4,0   4,00  10       1  frågad
                   R2 =  Elsa Nord      4,0 3,0 4,0 3,0 4,0   3,60   9       0  –       delad, 1 saknas
                   R2 =  Dragan Zorn    3,0 4,0 4,0 3,0 4,0   3,60  10       0  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                         Gunnar Hed     saknar 1 av 10 poäng; y rangordnar ändå









                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 3,80 (krav 3) · flyttad från R1 till plats 1: ”Tekniska förvaltningen är
                 prioriterad i år.” (Eva Ström, 11:05) · chefen säger ja (Eva Ström, 11:07)
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  t avgör delad  c samråd  ? hjälp

                """)
    }

    @Test("A draft at 120×40: the mean as a bar too")
    func draft120() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 120, 40)
        #expect(
            screen == """
                 Falun 2020                                                   0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar (30 april)                                     Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand                                                 medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                         Namn            PM  UT  SA  MK  LE  Medel               n  Spridn  Chef    Läge
                 ▸  1    Cecilia Åberg  4,0 3,0 4,0 4,0 4,0   3,80  ███████▌    10       0  ja      flyttad: Tekniska förvaltningen är…
                    2    Åsa Öberg      5,0 4,0 5,0 4,0 4,0   4,40  ████████▊   10       0  –
                 ═══ 2 platser ════════════════════════════════════════════════════════════════════════════════════════════════════════
                   R1    Björn Ek       4,5 4,0 3,0 4,5 4,0   4,00  ████████    10       1  frågad
                   R2 =  Elsa Nord      4,0 3,0 4,0 3,0 4,0   3,60  ███████▏     9       0  –       delad, 1 saknas
                   R2 =  Dragan Zorn    3,0 4,0 4,0 3,0 4,0   3,60  ███████▏    10       0  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                         Gunnar Hed     saknar 1 av 10 poäng; y rangordnar ändå



















                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 3,80 (krav 3) · flyttad från R1 till plats 1: ”Tekniska förvaltningen är prioriterad i år.” (Eva
                 Ström, 11:05) · chefen säger ja (Eva Ström, 11:07)
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  t avgör delad  c samråd  A antagning  ? hjälp

                """)
    }

    @Test("In English")
    func english() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3jj", 80, 24, language: .english)
        #expect(
            screen == """
                 Falun 2020          0 Programme  1 Queue  2 Interviews [3 Ranking] 4 Calendar
                 Säter · 2 seats · due in 24 days              Eva Ström, personnel chief Säter
                 Draft, version 1 · the order is decided by hand             mean of 5 criteria
                ────────────────────────────────────────────────────────────────────────────────
                         Name            PM  UT  SA  MK  LE   Mean   n  Mgr     Standing
                    1    Cecilia Åberg  4.0 3.0 4.0 4.0 4.0   3.80  10  yes     moved: Teknisk…
                    2    Åsa Öberg      5.0 4.0 5.0 4.0 4.0   4.40  10  –
                 ═══ 2 seats ══════════════════════════════════════════════════════════════════
                 ▸ R1    Björn Ek       4.5 4.0 3.0 4.5 4.0   4.00  10  asked
                   R2 =  Elsa Nord      4.0 3.0 4.0 3.0 4.0   3.60   9  –       shared, 1 miss…
                   R2 =  Dragan Zorn    3.0 4.0 4.0 3.0 4.0   3.60  10  –       shared

                 2 panels are not complete and block:
                         Fatima Yilmaz  waits for the card of Siv Alder
                         Gunnar Hed     1 of 10 scores missing; y ranks anyway



                ────────────────────────────────────────────────────────────────────────────────
                 Why here? mean 4.00 (demand 3) · nobody has moved the person · the manager
                 has been asked: “Vill se listan” (Eva Ström, 11:06)
                ────────────────────────────────────────────────────────────────────────────────
                 v why here?  F up  J down  L hand in  p to place  t settle tie  ? help

                """)
    }

    @Test("Without colours and line drawing")
    func ascii() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 80, 24, plain: true)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand         medel av 5 kriterier
                --------------------------------------------------------------------------------
                         Namn            PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                 >  1    Cecilia Åberg  4,0 3,0 4,0 4,0 4,0   3,80  10  ja      flyttad: Tek...
                    2    Åsa Öberg      5,0 4,0 5,0 4,0 4,0   4,40  10  –
                 === 2 platser ================================================================
                   R1    Björn Ek       4,5 4,0 3,0 4,5 4,0   4,00  10  frågad
                   R2 =  Elsa Nord      4,0 3,0 4,0 3,0 4,0   3,60   9  –       delad, 1 saknas
                   R2 =  Dragan Zorn    3,0 4,0 4,0 3,0 4,0   3,60  10  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                         Gunnar Hed     saknar 1 av 10 poäng; y rangordnar ändå



                --------------------------------------------------------------------------------
                 Varför här? medel 3,80 (krav 3) · flyttad från R1 till plats 1: ”Tekniska
                 förvaltningen är prioriterad i år.” (Eva Ström, 11:05) · chefen säger ja (Ev...
                --------------------------------------------------------------------------------
                 v varför här?  F upp  J ned  L lämna in  p till plats  t avgör delad  ? hjälp

                """)
    }

    @Test("A move shows who makes way and asks for the reason")
    func moving() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3jjF", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Flytta upp
                ────────────────────────────────────────────────────────────────────────────────
                  ✓ Björn Ek: R1 → plats 2
                    Åsa Öberg blir reserv (R1)

                  Skäl:













                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt

                """)
    }

    @Test("A place shared across the line stands on both sides of it, and secure is who keeps the seat")
    func shared() throws {
        let screen = try rankingScreen(try RankingScreenTests.shared(), "eva.strom", "3", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen följer medelvärdena         medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                         Namn           PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                 ▸  1    Ada Test      5,0 5,0 5,0 5,0 4,0   4,80  10  ja      säker
                    2 =  Bea Test      5,0 5,0 5,0 4,0 1,0   4,00  10  –       delad
                 ═══ 2 platser ════════════════════════════════════════════════════════════════
                    2 =  Cia Test      5,0 5,0 5,0 4,0 1,0   4,00  10  ja      delad
                   R2    Dan Test      5,0 4,0 1,0 1,0 1,0   2,40  10  –








                ────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 4,80 · ingen har flyttat personen · chefen säger ja (Eva
                 Ström, 10:05)
                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  t avgör delad  ? hjälp

                """)
    }

    @Test("What is handed in says so, and by whom")
    func submitted() throws {
        let screen = try rankingScreen(try .rankingsIn(), "eva.strom", "3", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser                                Eva Ström, personalchef Säter
                 Inlämnad 6 april av Eva Ström, version 2                  medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                         Namn                 PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                 ▸  1    Anders Löv          5,0 5,0 5,0 5,0 5,0   5,00  10  –
                    2    Birgitta Holmqvist  5,0 5,0 5,0 5,0 4,0   4,80  10  –
                 ═══ 2 platser ════════════════════════════════════════════════════════════════
                   R1    Camilla Östh        5,0 5,0 5,0 5,0 3,0   4,60  10  –
                   R2    Daniel Berggren     5,0 5,0 5,0 5,0 2,0   4,40  10  –








                ────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 5,00 · ingen har flyttat personen · chefen är inte
                 tillfrågad
                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  c samråd  A antagning  R öppna igen  i versioner  ? hjälp

                """)
    }

    @Test("Handing in tells what it means, at the smallest size too")
    func confirm60() throws {
        let screen = try rankingScreen(try .rankingsReopened(), "mats.berg", "3L", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Borlänge · 8 platser         Mats Berg, personalchef Borl…
                 Lämna in rangordningen för Borlänge?
                ────────────────────────────────────────────────────────────
                  Får plats: Anders Löv, Birgitta Holmqvist, Camilla Östh,
                  Daniel Berggren, Eva-Lena Sjö, Farid Amini, Gunilla Ask,
                  Hanna Lindström
                  Reserver: R1 Isak Moberg, R2 Johanna Äng
                  ! Chefen har inte sagt ja i samrådet: Anders Löv,
                  Birgitta Holmqvist, Camilla Östh och 5 till
                  Rangordningen låses; den kan öppnas igen med skäl.

                  [ Nej (n) ]    Ja (j)
                ────────────────────────────────────────────────────────────
                 Enter ok  n nej  j ja  Esc avbryt

                """)
    }

    @Test("Handing in, in English")
    func confirmEnglish() throws {
        let screen = try rankingScreen(try .rankingsReopened(), "mats.berg", "3L", 80, 24, language: .english)
        #expect(
            screen == """
                 Falun 2020          0 Programme  1 Queue  2 Interviews [3 Ranking] 4 Calendar
                 Borlänge · 8 seats · due in 24 days        Mats Berg, personnel chief Borlänge
                 Hand in the ranking of Borlänge?
                ────────────────────────────────────────────────────────────────────────────────

                  Get a seat: Anders Löv, Birgitta Holmqvist, Camilla Östh, Daniel Berggren,
                  Eva-Lena Sjö, Farid Amini, Gunilla Ask, Hanna Lindström
                  Reserves: R1 Isak Moberg, R2 Johanna Äng
                  ! The manager has not said yes: Anders Löv, Birgitta Holmqvist, Camilla Östh
                  and 5 more
                  The ranking is locked; it can be reopened with a reason.

                  [ No (n) ]    Yes (y)








                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  n no  j yes  Esc cancel

                """)
    }

    @Test("An empty seat is said, and that there are no reserves")
    func emptySeat() throws {
        let screen = try rankingScreen(try .rankingsReopened(), "olle.frisk", "3", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Gagnef · 2 platser · lämnas in om 24 dagar     Olle Frisk, personalchef Gagnef
                 Utkast, version 2 · version 1 öppnades igen 6 april       medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                        Namn           PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                 ▸ 1    Anders Löv    5,0 5,0 5,0 5,0 5,0   5,00  10  –
                        1 tom plats
                 ═══ 2 platser, inga reserver ═════════════════════════════════════════════════










                ────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 5,00 · ingen har flyttat personen · chefen är inte
                 tillfrågad
                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  t avgör delad  ? hjälp

                """)
    }

    @Test("A municipality where nobody can be ranked yet")
    func nobody() throws {
        let screen = try rankingScreen(.falun(), "olle.frisk", "3", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Gagnef · 2 platser · lämnas in om 24 dagar     Olle Frisk, personalchef Gagnef
                 Utkast, version 1 · ordningen följer medelvärdena         medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                        Namn           PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                   Ingen är klar att rangordna.
                 ═══ 2 platser, inga reserver ═════════════════════════════════════════════════














                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  t avgör delad  ? hjälp

                """)
    }

    @Test("Secure is who keeps the seat whatever single point changes, and whose manager said yes")
    func margins() throws {
        var scenario = Scenario.falun()
        let ada = try scenario.applicant("Ada", "Test", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 4])
        try scenario.applicant("Bea", "Test", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        let cia = try scenario.applicant("Cia", "Test", in: "sater", at: .interview)
        try scenario.score(cia, [4, 4, 4, 4, 4], as: "bo.ek")
        try scenario.score(cia, [4, 4, 4, 4, 3], as: "siv.alder")
        let asked = try rankingScreen(scenario, "eva.strom", "3", 80, 24)
        #expect(!asked.contains("säker"))
        try scenario.perform(.recordConsent(ada, .consultation, Consent(.granted)), as: "eva.strom")
        let lines = try rankingScreen(scenario, "eva.strom", "3", 80, 24).split(separator: "\n")
        #expect(
            lines.dropFirst(5).prefix(4) == [
                " ▸  1    Ada Test      5,0 5,0 5,0 5,0 4,0   4,80  10  ja      säker",
                "    2    Bea Test      4,0 4,0 4,0 4,0 4,0   4,00  10  –       en poäng avgör",
                " ═══ 2 platser ════════════════════════════════════════════════════════════════",
                "   R1    Cia Test      4,0 4,0 4,0 4,0 3,5   3,90  10  –       en poäng avgör",
            ])
    }

    @Test("The terminal's own cursor stands on the selected row")
    func cursor() throws {
        var player = Player(try .saterDraft(), as: "eva.strom")
        try player.press("3")
        #expect(grid(player.state, player.world, width: 80, height: 24).cursor == Point(x: 1, y: 5))
        try player.press("jj")
        #expect(grid(player.state, player.world, width: 80, height: 24).cursor == Point(x: 1, y: 8))
    }

    @Test("A protected person is not named", arguments: ["3", "3v", "3A"])
    func protected(_ keys: String) throws {
        var scenario = Scenario.falun()
        try scenario.applicant("Hemlig", "Person", in: "sater", at: .ranking, [.protected: "yes"])
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        let screen = try rankingScreen(scenario, "eva.strom", keys, 100, 30)
        #expect(!screen.contains("Hemlig"))
        #expect(screen.contains("Skyddad"))
    }

    /// Four who are ranked by their means, two of them on a place shared across the line.
    static func shared() throws -> Scenario {
        var scenario = Scenario.falun()
        for (first, sum) in [("Ada", 24), ("Bea", 20), ("Cia", 20), ("Dan", 12)] {
            try scenario.applicant(first, "Test", in: "sater", at: .ranking, scores: Scenario.spread(sum))
        }
        for name in ["Ada Test", "Cia Test"] {
            try scenario.perform(.recordConsent(scenario.id(name), .consultation, Consent(.granted)), as: "eva.strom")
        }
        return scenario
    }
}
