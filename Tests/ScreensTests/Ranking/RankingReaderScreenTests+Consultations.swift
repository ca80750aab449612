import Domain
import TestSupport
import Testing
import Workflow

/// What managers were asked and answered.
extension RankingReaderScreenTests {
    @Test("The consultations: the silent first, with days; and what a refusal changed")
    func consultationList() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.consultations(), "eva.strom", "3C", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 19 dagar        Eva Ström, personalchef Säter
                 Samråd: Säter
                ────────────────────────────────────────────────────────────────────────────────
                 Tysta chefer (1)
                     1  Anna Ek, chef Rut Mo: tyst 5 dagar, sedan 6 apr, frågad 2 gånger
                        ”Ringde, fick telefonsvararen” (Eva Ström, 9 apr 09:00)

                 Inte tillfrågade (1)
                     2  Cia Ask, chef Mia Vik

                 Säger nej (1)
                     –  Bo Al, chef Leif Ö
                        ”Två vakanser till hösten” (Eva Ström, 9 apr 09:01)

                 Vad samrådet har ändrat
                   Bo Al är ute ur rangordningen
                   Cia Ask får plats 2 i stället



                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("The consultations at the smallest size")
    func consultationList60() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.consultations(), "eva.strom", "3C", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Säter · 2 platser            Eva Ström, personalchef Säter
                 Samråd: Säter                                       ↓ mer
                ────────────────────────────────────────────────────────────
                 Tysta chefer (1)
                     1  Anna Ek, chef Rut Mo: tyst 5 dagar, sedan 6 apr,
                     frågad 2 gånger
                        ”Ringde, fick telefonsvararen” (Eva Ström, 9 apr
                        09:00)

                 Inte tillfrågade (1)
                     2  Cia Ask, chef Mia Vik

                ────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("Silence stands against the place, in days")
    func silence() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.consultations(), "eva.strom", "3j", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 19 dagar        Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen följer medelvärdena         medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                         Namn           PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                    1    Anna Ek       5,0 5,0 5,0 5,0 5,0   5,00  10  frågad  tyst 5 d
                 ▸  2    Cia Ask       5,0 5,0 5,0 5,0 1,0   4,20  10  –
                 ═══ 2 platser ════════════════════════════════════════════════════════════════
                   R1    Dan Öst       5,0 5,0 5,0 3,0 1,0   3,80  10  –









                ────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 4,20 · ingen har flyttat personen · chefen är inte
                 tillfrågad
                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  c samråd  ? hjälp

                """)
    }

    @Test("A refusal is previewed: who leaves and who gets the seat")
    func refusing() throws {
        let screen = try rankingScreen(
            try RankingReaderScreenTests.consultations(), "eva.strom", "3c<Down><Down><Enter>", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 19 dagar        Eva Ström, personalchef Säter
                 Samråd: nekar
                ────────────────────────────────────────────────────────────────────────────────
                  ✓ Anna Ek
                    Dan Öst får plats 2
                    Anna Ek lämnar rangordningen

                  Vad chefen sade:












                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }
}
