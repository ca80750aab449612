import Domain
import Terminal
import TestSupport
import Testing
import Workflow

@Suite("Deciding about a ranking on the screen")
struct RankingMoveScreenTests {
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
                 Enter ok  Esc avbryt  Ctrl-G hjälp

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
                 v varför här?  c samråd  C samrådslista  A antagning  R öppna igen  ? hjälp

                """)
    }

    @Test("Handing in tells what it means, at the smallest size too")
    func confirm60() throws {
        let screen = try rankingScreen(try .rankingsReopened(), "mats.berg", "3L", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Borlänge · 8 platser                             Mats Berg
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
                 Enter ok  n nej  j ja  Esc avbryt  ? hjälp

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
                 Enter ok  n no  j yes  Esc cancel  ? help

                """)
    }
}
