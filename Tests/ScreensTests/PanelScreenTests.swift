import Domain
import TestSupport
import Testing

@Suite("The panel's cards on the screen")
struct PanelScreenTests {
    @Test("The smallest window: short names and initials")
    func smallest() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2jj<Enter>jj", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Cecilia Åberg · mån 20 apr 09:00  Bo Ek, intervjuare Säter
                 Panelen: alla inne             ofullständig: 9 av 10 poäng
                ────────────────────────────────────────────────────────────
                                            BE    SA  Medel  Spann  Samsyn
                   Personlig mognad          4     4   4,00      4       –
                   Uthållighet               4     3   3,50    3–4       –
                 ▸ Samarbetsförmåga          5     3   4,00    3–5       4
                   Muntlig kommunikation     3    ej   3,00      3       –
                   Ledarskap                 4     4   4,00      4       –
                   Medel                   4,0   3,5   3,70         1 av 5
                   Samarbetsförmåga                            n läser allt
                   Bo Ek 5: Fick två lag som inte talade med varandra att
                ────────────────────────────────────────────────────────────
                 s samsyn  n belägg  Tab nästa  m motivering  ? hjälp

                """)
    }

    @Test("80 × 24")
    func usual() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2jj<Enter>jj", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Cecilia Åberg · mån 20 apr 09:00                      Bo Ek, intervjuare Säter
                 Panelen: alla inne                                 ofullständig: 9 av 10 poäng
                ────────────────────────────────────────────────────────────────────────────────
                                              Bo Ek  Siv Alder  Medel  Spann   n     Samsyn
                   Personlig mognad               4          4   4,00      4   2          –
                   Uthållighet                    4          3   3,50    3–4   2          –
                 ▸ Samarbetsförmåga               5          3   4,00    3–5   2          4
                   Muntlig kommunikation          3  ej bedömd   3,00      3   1          –
                   Ledarskap                      4          4   4,00      4   2          –
                   Medel                        4,0        3,5   3,70          9     1 av 5

                   Samarbetsförmåga
                   Bo Ek 5: Fick två lag som inte talade med varandra att dela schema.
                   Siv Alder 3: Lyssnade länge innan hon svarade.
                   Samsyn 4 (Siv Alder, 20 apr 09:14): Exemplet höll för följdfrågor.





                ────────────────────────────────────────────────────────────────────────────────
                 s samsyn  n belägg  Tab nästa  m motivering  u ångra  Esc tillbaka  ? hjälp

                """)
    }

    @Test("100 × 30")
    func wider() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2jj<Enter>", 100, 30) == """
                 Falun 2020                               0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Cecilia Åberg · mån 20 apr 09:00 · Rådhuset, Åsrummet                     Bo Ek, intervjuare Säter
                 Panelen: alla inne                                                     ofullständig: 9 av 10 poäng
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                                              Bo Ek  Siv Alder  Medel  Spann   n     Samsyn
                 ▸ Personlig mognad               4          4   4,00      4   2          –
                   Uthållighet                    4          3   3,50    3–4   2          –
                   Samarbetsförmåga               5          3   4,00    3–5   2          4
                   Muntlig kommunikation          3  ej bedömd   3,00      3   1          –
                   Ledarskap                      4          4   4,00      4   2          –
                   Medel                        4,0        3,5   3,70          9     1 av 5

                   Personlig mognad
                   Bo Ek 4: inget belägg
                   Siv Alder 4: inget belägg












                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 s samsyn  n belägg  Tab nästa  m motivering  u ångra  Esc tillbaka  : kommando  ? hjälp

                """)
    }

    @Test("In English, seen by the personnel chief")
    func english() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "eva.strom", "2G<Enter>jjj", 80, 24, .english) == """
                 Falun 2020          0 Programme  1 Queue [2 Interviews] 3 Ranking  4 Calendar
                 Cecilia Åberg · Mon 20 Apr 09:00              Eva Ström, personnel chief Säter
                 The panel: all in                                   incomplete: 9 of 10 scores
                ────────────────────────────────────────────────────────────────────────────────
                                              Bo Ek     Siv Alder   Mean  Range        Agreed
                   Personal maturity              4             4   4.00      4             –
                   Endurance                      4             3   3.50    3–4             –
                   Cooperation                    5             3   4.00    3–5             4
                 ▸ Oral communication             3  not assessed   3.00      3             –
                   Leadership                     4             4   4.00      4             –
                   Mean                         4.0           3.5   3.70               1 of 5

                   Oral communication
                   Bo Ek 3: no evidence
                   Siv Alder not assessed: no evidence






                ────────────────────────────────────────────────────────────────────────────────
                 n evidence  Tab next  m motivation  e replace  u undo  Esc back  ? help

                """)
    }

    @Test("Without colours and line drawing")
    func plain() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2jj<Enter>jj", 60, 16, plain: true) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Cecilia Åberg · mån 20 apr 09:00  Bo Ek, intervjuare Säter
                 Panelen: alla inne             ofullständig: 9 av 10 poäng
                ------------------------------------------------------------
                                            BE    SA  Medel  Spann  Samsyn
                   Personlig mognad          4     4   4,00      4       –
                   Uthållighet               4     3   3,50    3–4       –
                 > Samarbetsförmåga          5     3   4,00    3–5       4
                   Muntlig kommunikation     3    ej   3,00      3       –
                   Ledarskap                 4     4   4,00      4       –
                   Medel                   4,0   3,5   3,70         1 av 5
                   Samarbetsförmåga                            n läser allt
                   Bo Ek 5: Fick två lag som inte talade med varandra att
                ------------------------------------------------------------
                 s samsyn  n belägg  Tab nästa  m motivering  ? hjälp

                """)
    }

    @Test("Before all have handed in: names, no scores")
    func closed() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "siv.alder", "2p", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Björn Ek · i dag 09:00                            Siv Alder, intervjuare Säter
                 Panelen: 1 av 2 inne
                ────────────────────────────────────────────────────────────────────────────────
                   Poängen är dolda tills alla i panelen har lämnat in sina kort.

                   ✓ Bo Ek      lämnade in 09:05
                     Siv Alder  inget jäv, har inte lämnat in













                ────────────────────────────────────────────────────────────────────────────────
                 Tab nästa  m motivering  u ångra  Esc tillbaka  : kommando  ? hjälp

                """)
    }

    @Test("A conflict of interest among those awaited")
    func closedThree() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "ida.moss", "2p", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Dragan Zorn · i morgon 09:00            Ida Moss, HR Säter
                 Panelen: 1 av 3 inne
                ────────────────────────────────────────────────────────────
                   Poängen är dolda tills alla i panelen har lämnat in
                   sina kort.

                   ! Bo Ek      jäv, antecknat 20 apr 09:15:
                                Dragan är min svåger
                     Siv Alder  inget jäv, har inte lämnat in
                     Ida Moss   har inte svarat om jäv


                ────────────────────────────────────────────────────────────
                 Tab nästa  m motivering  e ersätt  u ångra  ? hjälp

                """)
    }

    @Test("A card set aside is shown and not counted")
    func setAside() throws {
        let room = try InterviewRoom.withDraganIn()
        #expect(
            try room.shown(as: "ida.moss", "2j<Enter>", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Dragan Zorn · i morgon 09:00                                Ida Moss, HR Säter
                 Panelen: alla inne                          medel 3,50 av 10 poäng, 1 åt sidan
                ────────────────────────────────────────────────────────────────────────────────
                                            BE    SA    IM  Medel  Spann   n  Samsyn
                 ▸ Personlig mognad        jäv     3     3   3,00      3   2       –
                   Uthållighet             jäv     4     3   3,50    3–4   2       –
                   Samarbetsförmåga        jäv     2     4   3,00    2–4   2       –
                   Muntlig kommunikation   jäv     5     4   4,50    4–5   2       –
                   Ledarskap               jäv     3     4   3,50    3–4   2       –
                   Medel                         3,4   3,6   3,50         10  0 av 5

                   Personlig mognad
                   Bo Ek: jäv 20 apr 09:15, kortet räknas inte – Dragan är min svåger
                   Siv Alder 3: inget belägg
                   Ida Moss 3: inget belägg





                ────────────────────────────────────────────────────────────────────────────────
                 s samsyn  n belägg  Tab nästa  m motivering  e ersätt  u ångra  ? hjälp

                """)
    }

    @Test("Three on the panel in the smallest window")
    func setAsideSmall() throws {
        let room = try InterviewRoom.withDraganIn()
        #expect(
            try room.shown(as: "ida.moss", "2j<Enter>", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Dragan Zorn · i morgon 09:00            Ida Moss, HR Säter
                 Panelen: alla inne      medel 3,50 av 10 poäng, 1 åt sidan
                ────────────────────────────────────────────────────────────
                            BE    SA    IM  Medel  Spann   n  Samsyn
                 ▸ PM      jäv     3     3   3,00      3   2       –
                   UT      jäv     4     3   3,50    3–4   2       –
                   SA      jäv     2     4   3,00    2–4   2       –
                   MK      jäv     5     4   4,50    4–5   2       –
                   LE      jäv     3     4   3,50    3–4   2       –
                   Medel         3,4   3,6   3,50         10  0 av 5
                   Personlig mognad                            n läser allt
                   Bo Ek: jäv 20 apr 09:15, kortet räknas inte – Dragan
                ────────────────────────────────────────────────────────────
                 s samsyn  n belägg  Tab nästa  m motivering  ? hjälp

                """)
    }

    @Test("A complete panel")
    func complete() throws {
        let room = try InterviewRoom.withBjornIn()
        #expect(
            try room.shown(as: "bo.ek", "2jjj<Enter>", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Björn Ek · i dag 09:00                                Bo Ek, intervjuare Säter
                 Panelen: alla inne                                      medel 3,70 av 10 poäng
                ────────────────────────────────────────────────────────────────────────────────
                                              Bo Ek  Siv Alder  Medel  Spann   n     Samsyn
                 ▸ Personlig mognad               3          3   3,00      3   2          –
                   Uthållighet                    4          4   4,00      4   2          –
                   Samarbetsförmåga               4          5   4,50    4–5   2          –
                   Muntlig kommunikation          3          3   3,00      3   2          –
                   Ledarskap                      4          4   4,00      4   2          –
                   Medel                        3,6        3,8   3,70         10     0 av 5

                   Personlig mognad
                   Bo Ek 3: inget belägg
                   Siv Alder 3: inget belägg






                ────────────────────────────────────────────────────────────────────────────────
                 s samsyn  n belägg  Tab nästa  m motivering  u ångra  Esc tillbaka  ? hjälp

                """)
    }
}
