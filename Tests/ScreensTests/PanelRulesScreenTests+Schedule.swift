import Domain
import TestSupport
import Testing

/// Interviews day by day, and clashes.
extension PanelRulesScreenTests {
    @Test("Clashes stand in the list, and in full day by day")
    func schedule() throws {
        let room = try clashing()
        #expect(
            try room.shown(as: "siv.alder", "2", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 5 kort att lämna in · rangordning om 9 dagar      Siv Alder, intervjuare Säter
                 [Mina intervjuer 6]
                ────────────────────────────────────────────────────────────────────────────────
                   Namn                När                  Var          Ditt kort  Panelen
                 ▸ Björn Ek            i dag 09:00          Rådhuset, …  ej börjat  1 av 2 inne
                   Dragan Zorn         i morgon 09:00       Rådhuset, …  ej börjat  1 av 3 inne
                   Elsa Nord           tors 23 apr 09:00 !  Rådhuset, …  ej börjat  0 av 2 inne
                   Åsa Öberg           tors 23 apr 09:30 !  Rådhuset, …  ej börjat  0 av 2 inne
                   Skyddad 0005        inte bokad                        ej börjat  0 av 2 inne
                   Cecilia Åberg       mån 20 apr 09:00     Rådhuset, …  inlämnat   alla inne










                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  p panelen  t tider  d jäv  u ångra  : kommando  ? hjälp

                """)
        #expect(
            try room.shown(as: "siv.alder", "2t", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 5 kort att lämna in · rangordning om 9 dagar      Siv Alder, intervjuare Säter
                 Mina intervjuer dag för dag                                             ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 tisdag 21 april · i dag
                   09:00        Björn Ek, med Bo Ek, Rådhuset, Åsrummet, 1 av 2 inne

                 onsdag 22 april · i morgon
                   09:00        Dragan Zorn, med Bo Ek och Ida Moss, Rådhuset, Åsrummet, 1 av
                                3 inne

                 torsdag 23 april
                   09:00        Elsa Nord, med Ida Moss, Rådhuset, Åsrummet, 0 av 2 inne
                                ! Krock: Siv Alder är bokad 09:30–10:15 samma dag med Åsa
                                  Öberg, Säter.
                   09:30–10:15  Åsa Öberg, med Bo Ek, Rådhuset, Åsrummet, 0 av 2 inne
                                ! Krock: Siv Alder är bokad 09:00–10:00 samma dag med Elsa
                                  Nord, Säter.

                 Inte bokade
                   –            Skyddad 0005, med Bo Ek, 0 av 2 inne
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
        #expect(
            try room.shown(as: "siv.alder", "2t", 60, 16, .english) == """
                 Falun 2020                       0  1 [2 Interviews] 3  4
                 5 cards to hand in            Siv Alder, interviewer Säter
                 My interviews day by day                           ↓ more
                ────────────────────────────────────────────────────────────
                 Tuesday 21 April · today
                   09:00        Björn Ek, with Bo Ek, Rådhuset, Åsrummet,
                                1 of 2 in

                 Wednesday 22 April · tomorrow
                   09:00        Dragan Zorn, with Bo Ek and Ida Moss,
                                Rådhuset, Åsrummet, 1 of 3 in

                 Thursday 23 April
                ────────────────────────────────────────────────────────────
                 Esc close  ? help

                """)
        #expect(
            try room.shown(as: "eva.strom", "2t", 120, 40) == """
                 Falun 2020                                                   0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Inget att lämna in · rangordning om 9 dagar                                              Eva Ström, personalchef Säter
                 Kommunens intervjuer dag för dag
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 tisdag 21 april · i dag
                   09:00        Björn Ek, Bo Ek och Siv Alder, Rådhuset, Åsrummet, 1 av 2 inne

                 onsdag 22 april · i morgon
                   09:00        Dragan Zorn, Bo Ek, Siv Alder och Ida Moss, Rådhuset, Åsrummet, 1 av 3 inne

                 torsdag 23 april
                   09:00        Elsa Nord, Siv Alder och Ida Moss, Rådhuset, Åsrummet, 0 av 2 inne
                                ! Krock: Siv Alder är bokad 09:30–10:15 samma dag med Åsa Öberg, Säter.
                   09:30–10:15  Åsa Öberg, Bo Ek och Siv Alder, Rådhuset, Åsrummet, 0 av 2 inne
                                ! Krock: Siv Alder är bokad 09:00–10:00 samma dag med Elsa Nord, Säter.

                 Inte bokade
                   –            Skyddad 0005, Bo Ek och Siv Alder, 0 av 2 inne

                 Har varit
                 måndag 20 april
                   09:00        Cecilia Åberg, Bo Ek och Siv Alder, Rådhuset, Åsrummet, alla inne















                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }
}
