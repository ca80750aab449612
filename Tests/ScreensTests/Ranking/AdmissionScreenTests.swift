import Domain
import TestSupport
import Testing
import Workflow

@Suite("The seats of all municipalities on the screen")
struct AdmissionScreenTests {
    @Test("What is missing, at the smallest size")
    func missing60() throws {
        let screen = try rankingScreen(try .saterDraft(), "petra.lind", "3A", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Antagning · 0 av 24 platser      Petra Lind, projektledare
                 0 av 5 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────
                   Kommun     Platser  Läge                           ↓ mer
                 ! Rangordning saknas för 24 platser: Borlänge 8, Falun 8,
                 Ludvika 4, Säter 2 och Gagnef 2

                 ▸ Borlänge    – av 8  saknas · Mats Berg
                     utkast: ingen rangordnad
                   Falun       – av 8  saknas · Karin Dahl
                     utkast: ingen rangordnad
                   Ludvika     – av 4  saknas · Lena Sund
                ────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  ? hjälp

                """)
    }

    @Test("What is missing and from whom")
    func missing80() throws {
        let screen = try rankingScreen(try .saterDraft(), "petra.lind", "3A", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Antagning · 0 av 24 platser                          Petra Lind, projektledare
                 0 av 5 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────────────────────────
                   Kommun     Platser            Tomma  Läge
                 ! Rangordning saknas för 24 platser: Borlänge 8, Falun 8, Ludvika 4, Säter 2
                 och Gagnef 2

                 ▸ Borlänge    – av 8                –  saknas · Mats Berg
                     utkast: ingen rangordnad
                   Falun       – av 8                –  saknas · Karin Dahl
                     utkast: ingen rangordnad
                   Ludvika     – av 4                –  saknas · Lena Sund
                     utkast: ingen rangordnad
                   Säter       – av 2                –  saknas · Eva Ström
                     utkast: 5 rangordnade, 2 paneler inte klara, 2 delade platser
                   Gagnef      – av 2                –  saknas · Olle Frisk
                     utkast: ingen rangordnad



                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  p platser  ? hjälp

                """)
    }

    @Test("All rankings in, at the smallest size")
    func all60() throws {
        let screen = try rankingScreen(try .rankingsIn(), "petra.lind", "3A", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Antagning · 23 av 24 platser     Petra Lind, projektledare
                 5 av 5 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────
                   Kommun     Platser  Läge                           ↓ mer
                 ! 1 tom plats, för få rangordnade: Gagnef 1 – t avgör

                 ▸ Borlänge    8 av 8  inlämnad 6 apr, Mats Berg (v. 1)
                       1 Anders Löv            6 Farid Amini
                       2 Birgitta Holmqvist    7 Gunilla Ask
                       3 Camilla Östh          8 Hanna Lindström
                       4 Daniel Berggren      R1 Isak Moberg
                       5 Eva-Lena Sjö         R2 Johanna Äng
                ────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  ? hjälp

                """)
    }

    @Test("All rankings in: names in columns, the empty seat said")
    func all80() throws {
        let screen = try rankingScreen(try .rankingsIn(), "petra.lind", "3A", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Antagning · 23 av 24 platser                         Petra Lind, projektledare
                 5 av 5 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────────────────────────
                   Kommun     Platser            Tomma  Läge                              ↓ mer
                 ! 1 tom plats, för få rangordnade: Gagnef 1 – t avgör

                 ▸ Borlänge    8 av 8  ████████      0  inlämnad 6 apr, Mats Berg (v. 1)
                       1 Anders Löv            5 Eva-Lena Sjö         R1 Isak Moberg
                       2 Birgitta Holmqvist    6 Farid Amini          R2 Johanna Äng
                       3 Camilla Östh          7 Gunilla Ask
                       4 Daniel Berggren       8 Hanna Lindström
                   Falun       8 av 8  ████████      0  inlämnad 6 apr, Karin Dahl (v. 1)
                       1 Anders Löv            4 Daniel Berggren       7 Gunilla Ask
                       2 Birgitta Holmqvist    5 Eva-Lena Sjö          8 Hanna Lindström
                       3 Camilla Östh          6 Farid Amini          R1 Isak Moberg
                   Ludvika     4 av 4  ████████      0  inlämnad 6 apr, Lena Sund (v. 1)
                       1 Anders Löv            3 Camilla Östh         R1 Eva-Lena Sjö
                       2 Birgitta Holmqvist    4 Daniel Berggren      R2 Farid Amini
                   Säter       2 av 2  ████████      0  inlämnad 6 apr, Eva Ström (v. 2)
                       1 Anders Löv           R1 Camilla Östh
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  t tilldela  ? hjälp

                """)
    }

    @Test("The whole list of the admitted on one screen")
    func all100() throws {
        let screen = try rankingScreen(try .rankingsIn(), "petra.lind", "3A", 100, 30)
        #expect(
            screen == """
                 Falun 2020                               0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Antagning · 23 av 24 platser                                             Petra Lind, projektledare
                 5 av 5 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                   Kommun     Platser            Tomma  Läge
                 ! 1 tom plats, för få rangordnade: Gagnef 1 – t avgör

                 ▸ Borlänge    8 av 8  ████████      0  inlämnad 6 apr, Mats Berg (v. 1)
                       1 Anders Löv            5 Eva-Lena Sjö         R1 Isak Moberg
                       2 Birgitta Holmqvist    6 Farid Amini          R2 Johanna Äng
                       3 Camilla Östh          7 Gunilla Ask
                       4 Daniel Berggren       8 Hanna Lindström
                   Falun       8 av 8  ████████      0  inlämnad 6 apr, Karin Dahl (v. 1)
                       1 Anders Löv            4 Daniel Berggren       7 Gunilla Ask
                       2 Birgitta Holmqvist    5 Eva-Lena Sjö          8 Hanna Lindström
                       3 Camilla Östh          6 Farid Amini          R1 Isak Moberg
                   Ludvika     4 av 4  ████████      0  inlämnad 6 apr, Lena Sund (v. 1)
                       1 Anders Löv            3 Camilla Östh         R1 Eva-Lena Sjö
                       2 Birgitta Holmqvist    4 Daniel Berggren      R2 Farid Amini
                   Säter       2 av 2  ████████      0  inlämnad 6 apr, Eva Ström (v. 2)
                       1 Anders Löv           R1 Camilla Östh
                       2 Birgitta Holmqvist   R2 Daniel Berggren
                   Gagnef      1 av 2  ████          1  inlämnad 6 apr, Olle Frisk (v. 1)
                       1 Anders Löv



                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  t tilldela  p platser  f fördelning  ? hjälp

                """)
    }

    @Test("Who has left since the decision is marked, and only then")
    func leaving() throws {
        var scenario = try Scenario.admitted()
        let gone = scenario.holder(SeatID("sater", 1))
        #expect(try !rankingScreen(scenario, "petra.lind", "3A", 120, 40).contains("har lämnat"))
        try scenario.leave(gone)
        let screen = try rankingScreen(scenario, "petra.lind", "3A", 120, 40)
        let name = try #require(scenario.programme.applicant(gone)).application.fullName
        #expect(screen.contains("1 \(name) – har lämnat"))
        #expect(screen.split(separator: "har lämnat").count == 2)
    }

    @Test("The last municipality, in English")
    func last() throws {
        let screen = try rankingScreen(try .rankingsIn(), "petra.lind", "3AG", 80, 24, language: .english)
        #expect(
            screen == """
                 Falun 2020          0 Programme  1 Queue  2 Interviews [3 Ranking] 4 Calendar
                 Admission · 23 of 24 seats                          Petra Lind, project leader
                 5 of 5 municipalities have handed in · not decided
                ────────────────────────────────────────────────────────────────────────────────
                   Municipality     Seats            Empty  Standing
                   Falun           8 of 8  ████████      0  handed in 6 Apr, Karin Dahl (v. 1)
                       1 Anders Löv            4 Daniel Berggren       7 Gunilla Ask
                       2 Birgitta Holmqvist    5 Eva-Lena Sjö          8 Hanna Lindström
                       3 Camilla Östh          6 Farid Amini          R1 Isak Moberg
                   Ludvika         4 of 4  ████████      0  handed in 6 Apr, Lena Sund (v. 1)
                       1 Anders Löv            3 Camilla Östh         R1 Eva-Lena Sjö
                       2 Birgitta Holmqvist    4 Daniel Berggren      R2 Farid Amini
                   Säter           2 of 2  ████████      0  handed in 6 Apr, Eva Ström (v. 2)
                       1 Anders Löv           R1 Camilla Östh
                       2 Birgitta Holmqvist   R2 Daniel Berggren
                 ▸ Gagnef          1 of 2  ████          1  handed in 6 Apr, Olle Frisk (v. 1)
                       1 Anders Löv




                ────────────────────────────────────────────────────────────────────────────────
                 Enter open  v why here?  B decide  i outcome  t assign  p seats  ? help

                """)
    }

    @Test("What a decision means, at the smallest size")
    func deciding() throws {
        let screen = try rankingScreen(try .rankingsIn(), "petra.lind", "3AB", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Antagning · 23 av 24 platser     Petra Lind, projektledare
                 Besluta antagningen
                ────────────────────────────────────────────────────────────
                  ✓ 23 antas till 24 platser, 7 blir reserver
                    1 plats fylls inte; avgörs från fall till fall
                    ! För 23 antagna har chefen inte sagt ja i samrådet
                    Rangordningarna låses; kan öppnas igen med skäl

                  Beslutets beteckning:



                ────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("Decided: by whom, when and under which reference")
    func decided() throws {
        let screen = try rankingScreen(try .rankingsIn(), "petra.lind", "3ABKS 2020/44<Enter>", 80, 24)
        #expect(
            screen == """
                 Falun 2020              0 Prog 1 Kö 2 Int [3 Rangordning] 4 Kal 5 Brev 6 Delt
                 Antagning · 23 av 24 platser vid beslutet            Petra Lind, projektledare
                 Beslutad 17:08 av Petra Lind: KS 2020/44
                ────────────────────────────────────────────────────────────────────────────────
                   Kommun     Platser            Tomma  Läge                              ↓ mer
                 ! 1 tom plats, för få rangordnade: Gagnef 1

                 ▸ Borlänge    8 av 8  ████████      0  inlämnad 6 apr, Mats Berg (v. 1)
                       1 Anders Löv            5 Eva-Lena Sjö         R1 Isak Moberg
                       2 Birgitta Holmqvist    6 Farid Amini          R2 Johanna Äng
                       3 Camilla Östh          7 Gunilla Ask
                       4 Daniel Berggren       8 Hanna Lindström
                   Falun       8 av 8  ████████      0  inlämnad 6 apr, Karin Dahl (v. 1)
                       1 Anders Löv            4 Daniel Berggren       7 Gunilla Ask
                       2 Birgitta Holmqvist    5 Eva-Lena Sjö          8 Hanna Lindström
                       3 Camilla Östh          6 Farid Amini          R1 Isak Moberg
                   Ludvika     4 av 4  ████████      0  inlämnad 6 apr, Lena Sund (v. 1)
                       1 Anders Löv            3 Camilla Östh         R1 Eva-Lena Sjö
                       2 Birgitta Holmqvist    4 Daniel Berggren      R2 Farid Amini
                   Säter       2 av 2  ████████      0  inlämnad 6 apr, Eva Ström (v. 2)
                       1 Anders Löv           R1 Camilla Östh
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  R öppna igen  S platser  E exportera  ? hjälp
                 Sparat 17:08 · 23 antagna (KS 2020/44)
                """)
    }

    @Test("Who is still in the process is told apart from those who are turned down")
    func unfinished() throws {
        let screen = try rankingScreen(try .saterDraft(), "petra.lind", "3Ai", 80, 40)
        #expect(screen.contains("   9 antas inte; ansvarig chef tar kontakt om annan utveckling"))
        #expect(screen.contains("   ! 8 av dem är kvar i urvalet; beslutas det nu blir de inte antagna"))
    }
}
