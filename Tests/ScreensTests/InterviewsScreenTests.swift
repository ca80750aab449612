import Domain
import TestSupport
import Testing

@Suite("The list of interviews on the screen")
struct InterviewsScreenTests {
    @Test("The smallest window: name, time, my card")
    func smallest() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 2 kort att lämna in               Bo Ek, intervjuare Säter
                 [Mina intervjuer 5]
                ────────────────────────────────────────────────────────────
                   Namn                        När                Ditt kort
                 ▸ Åsa Öberg                   i dag 13:00        3 av 5
                   Skyddad 0005                inte bokad         ej börjat
                   Cecilia Åberg               mån 20 apr 09:00   inlämnat
                   Björn Ek                    i dag 09:00        inlämnat
                   Dragan Zorn                 i morgon 09:00     jäv



                ────────────────────────────────────────────────────────────
                 Enter öppna  p panelen  t tider  d jäv  u ångra  ? hjälp

                """)
    }

    @Test("80 × 24")
    func usual() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 2 kort att lämna in · rangordning om 9 dagar          Bo Ek, intervjuare Säter
                 [Mina intervjuer 5]
                ────────────────────────────────────────────────────────────────────────────────
                   Namn                När                Var            Ditt kort  Panelen
                 ▸ Åsa Öberg           i dag 13:00        Rådhuset, Ås…  3 av 5     0 av 2 inne
                   Skyddad 0005        inte bokad                        ej börjat  0 av 2 inne
                   Cecilia Åberg       mån 20 apr 09:00   Rådhuset, Ås…  inlämnat   alla inne
                   Björn Ek            i dag 09:00        Rådhuset, Ås…  inlämnat   1 av 2 inne
                   Dragan Zorn         i morgon 09:00     Rådhuset, Ås…  jäv        1 av 3 inne











                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  p panelen  t tider  d jäv  u ångra  : kommando  ? hjälp

                """)
    }

    @Test("Room for a pane about the selected interview")
    func pane() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2", 100, 30) == """
                 Falun 2020                               0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 2 kort att lämna in · rangordning om 9 dagar                              Bo Ek, intervjuare Säter
                 [Mina intervjuer 5]
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                   Namn               När                Ditt kort  Panelen     │ Åsa Öberg
                 ▸ Åsa Öberg          i dag 13:00        3 av 5     0 av 2 inne │ Undersköterska
                   Skyddad 0005       inte bokad         ej börjat  0 av 2 inne │ Vård och omsorg
                   Cecilia Åberg      mån 20 apr 09:00   inlämnat   alla inne   │
                   Björn Ek           i dag 09:00        inlämnat   1 av 2 inne │ i dag 13:00, Rådhuset, Åsrummet
                   Dragan Zorn        i morgon 09:00     jäv        1 av 3 inne │   Bo Ek, inte inne än
                                                                                │   Siv Alder, inte inne än
                                                                                │
                                                                                │ ”Jag har arbetat i hemtjänsten
                                                                                │ sedan 2011 och handleder nya
                                                                                │ kollegor. Jag vill leda för att
                                                                                │ fler ska få se att deras arbete
                                                                                │ gör skillnad.”
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  p panelen  t tider  d jäv  u ångra  : kommando  q avsluta  ? hjälp

                """)
    }

    @Test("Others' panels: how many are in, never a score")
    func others() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "eva.strom", "2", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Inget att lämna in · rangordning om 9 dagar      Eva Ström, personalchef Säter
                  Mina intervjuer 0 [Andras paneler 6]
                ────────────────────────────────────────────────────────────────────────────────
                   Namn                     När                Var                  Panelen
                 ▸ Björn Ek                 i dag 09:00        Rådhuset, Åsrummet   1 av 2 inne
                   Åsa Öberg                i dag 13:00        Rådhuset, Åsrummet   0 av 2 inne
                   Dragan Zorn              i morgon 09:00     Rådhuset, Åsrummet   1 av 3 inne
                   Elsa Nord                tors 23 apr 09:00  Rådhuset, Åsrummet   0 av 2 inne
                   Skyddad 0005             inte bokad                              0 av 2 inne
                   Cecilia Åberg            mån 20 apr 09:00   Rådhuset, Åsrummet   alla inne










                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  p panelen  t tider  e ersätt  Tab nästa flik  u ångra  ? hjälp

                """)
    }

    @Test("In English")
    func english() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "ida.moss", "2", 80, 24, .english) == """
                 Falun 2020          0 Programme  1 Queue [2 Interviews] 3 Ranking  4 Calendar
                 2 cards to hand in · ranking in 9 days                      Ida Moss, HR Säter
                 [My interviews 2] Others' panels 4
                ────────────────────────────────────────────────────────────────────────────────
                   Name                When               Where          Your card  Panel
                 ▸ Dragan Zorn         tomorrow 09:00     Rådhuset, Ås…  not begun  1 of 3 in
                   Elsa Nord           Thu 23 Apr 09:00   Rådhuset, Ås…  not begun  0 of 2 in














                ────────────────────────────────────────────────────────────────────────────────
                 i no conflict  Enter open  p panel  t times  d conflict  e replace  ? help

                """)
    }

    @Test("Without colours and line drawing")
    func plain() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2j", 80, 24, plain: true) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 2 kort att lämna in · rangordning om 9 dagar          Bo Ek, intervjuare Säter
                 [Mina intervjuer 5]
                --------------------------------------------------------------------------------
                   Namn                När                Var            Ditt kort  Panelen
                   Åsa Öberg           i dag 13:00        Rådhuset, ...  3 av 5     0 av 2 inne
                 > Skyddad 0005        inte bokad                        ej börjat  0 av 2 inne
                   Cecilia Åberg       mån 20 apr 09:00   Rådhuset, ...  inlämnat   alla inne
                   Björn Ek            i dag 09:00        Rådhuset, ...  inlämnat   1 av 2 inne
                   Dragan Zorn         i morgon 09:00     Rådhuset, ...  jäv        1 av 3 inne











                --------------------------------------------------------------------------------
                 Enter öppna  p panelen  t tider  d jäv  u ångra  : kommando  ? hjälp

                """)
    }

    @Test("Nobody's interviews")
    func empty() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "karin.dahl", "2", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Inget att lämna in                              Karin Dahl
                 [Mina intervjuer 0]
                ────────────────────────────────────────────────────────────

                   Du sitter inte i någon panel. Personalchef och HR
                   bestämmer panelerna i kön (tangent p).






                ────────────────────────────────────────────────────────────
                 u ångra  : kommando  q avsluta  ? hjälp

                """)
    }
}

extension InterviewRoom {
    /// The screen after some keys, as one text.
    func shown(
        as person: PersonID, _ keys: String, _ width: Int, _ height: Int, _ language: Language = .swedish,
        plain: Bool = false
    ) throws -> String {
        var player = Player(scenario, as: person, language: language)
        player.resize(width, height)
        try player.press(keys)
        return player.screen(ascii: plain, mono: plain).joined(separator: "\n")
    }

    /// With Dragan Zorn's panel opened: two cards in, Bo's set aside.
    static func withDraganIn() throws -> InterviewRoom {
        var room = try InterviewRoom()
        try room.scenario.score(room.dragan, [3, 4, 2, 5, 3], as: "siv.alder")
        try room.scenario.score(room.dragan, [3, 3, 4, 4, 4], as: "ida.moss")
        return room
    }

    /// With Björn Ek's panel opened, both cards in with every score given.
    static func withBjornIn() throws -> InterviewRoom {
        var room = try InterviewRoom()
        try room.scenario.score(room.bjorn, [3, 4, 5, 3, 4], as: "siv.alder")
        return room
    }
}
