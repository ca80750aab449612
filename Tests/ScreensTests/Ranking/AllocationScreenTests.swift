import Domain
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

@Suite("The methods of sharing seats side by side")
struct AllocationScreenTests {
    @Test("In Swedish") func wide() throws {
        let screen = try rankingScreen(.withEmployees(), "petra.lind", "0f", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Platsfördelning · 24 platser                         Petra Lind, projektledare
                 Ingen metod är beslutad
                ────────────────────────────────────────────────────────────────────────────────
                   Kommun       Anställda   Andel   Nu  [Rest]  S-Laguë   Jämkad   d’Hondt
                 ▸ Borlänge         6 000    6,34    8      6*        6*       6*        7*
                   Falun            5 700    6,03    8      6*        6*       6*        6*
                   Ludvika          5 400    5,71    4      6*        6*       6*        6*
                   Säter            4 200    4,44    2      4*        4=       4=        4*
                   Gagnef           1 400    1,48    2      2         1=       1=        1*
                   Summa           22 700           24     24        23       23        24

                 Med 23 platser: Gagnef 1 (-1)
                 Med 25 platser: Borlänge 7 (+1), Säter 5 (+1), Gagnef 1 (-1)
                 ! Gagnef förlorar en plats fast platserna blir fler
                 * annat än nu  = delat





                ────────────────────────────────────────────────────────────────────────────────
                 Enter plats för plats  Tab metod  + fler  - färre  e andra tal  ? hjälp

                """)
    }

    @Test("At the smallest size, in English, in plain letters") func small() throws {
        let screen = try rankingScreen(
            .withEmployees(), "petra.lind", "0f<Tab>+", 60, 16, language: .english, plain: true)
        #expect(
            screen == """
                 Falun 2020                          0  1  2 [3 Ranking] 4
                 Seat allocation · trying 25 of 24               Petra Lind
                 No method is decided
                ------------------------------------------------------------
                   Municipality  Now  Remain.   [S-Laguë]  Modif.   D’Hondt
                 > Borlänge        8        7*         6*       6*        7*
                   Falun           8        6*         6*       6*        6*
                   Ludvika         4        6*         6*       6*        6*
                   Säter           2        5*         5*       5*        5*
                   Sum v more     24       25         25       25        25
                 Borlänge: 6 000 employees, share 6.61
                 With 24 seats: Säter 4 or 5, Gagnef 1 or 2
                 With 26 seats: Borlänge 7 (+1)
                ------------------------------------------------------------
                 Enter seat by seat  Tab method  + more  - fewer  ? help

                """)
    }

    @Test("A tie, and what is decided") func tie() throws {
        var scenario = Scenario.withEmployees()
        let claims = scenario.programme.seatClaims
        try scenario.perform(
            .seat(
                .allocate(
                    AllocationDecision(
                        .sainteLague, claims: claims, precedence: ["sater", "gagnef"], reference: "Styrgruppen § 9"))),
            as: "petra.lind")
        try scenario.perform(.setQuota("sater", seats: 3, reference: "§ 10"), as: "petra.lind")
        let screen = try rankingScreen(scenario, "petra.lind", "0f", 100, 30)
        #expect(
            screen == """
                 Falun 2020                               0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Platsfördelning · 24 platser                                             Petra Lind, projektledare
                 Ändrat för hand efter Sainte-Laguë (Styrgruppen § 9)
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                   Kommun       Anställda   Andel   Nu  Rest   [S-Laguë]  Jämkad   d’Hondt
                 ▸ Borlänge         6 000    6,34    6     6          6        6         7*
                   Falun            5 700    6,03    6     6          6        6         6
                   Ludvika          5 400    5,71    6     6          6        6         6
                   Säter            4 200    4,44    3     4*         5*       5*        4*
                   Gagnef           1 400    1,48    1     2*         1        1         1
                   Summa           22 700           22    24         24       24        24

                 = Säter och Gagnef har samma tal; Säter går före enligt beslut
                 Med 23 platser: Säter 4 (-1)
                 Med 25 platser: Gagnef 2 (+1)
                 * annat än nu  = delat











                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter plats för plats  Tab metod  + fler  - färre  e andra tal  B besluta  u ångra  ? hjälp

                """)
    }

    @Test("All of it, tried with another number of seats and of employees") func all() throws {
        let world = Player(.withEmployees(), as: "petra.lind").world
        let trial = AllocationTrial(
            method: .dHondt, seats: 4, claims: [SeatClaim("gagnef", employees: 5_900, minimum: 1)])
        let lines = ReaderText.lines(
            of: .allocations(AllocationFeature(trying: trial, in: world)), in: world, width: 90,
            capabilities: Capabilities(colors: .none, usesUnicode: true))
        #expect(
            lines.joined(separator: "\n") == """
                4 platser

                   Kommun       Anställda   Andel   Nu  Rest   S-Laguë   Jämkad   [d’Hondt]
                   Borlänge         6 000    0,88    8     1*        1*       1*         1*
                   Falun            5 700    0,84    8     1*        1*       1*         1*
                   Ludvika          5 400    0,79    4     1*        1*       1*         1*
                   Säter            4 200    0,62    2     0*        0*       0*         0*
                   Gagnef           5 900    0,87    2     1*        1*       1*         1*
                   Summa           27 200           24     4         4        4          4

                Med 3 platser: Ludvika 0 (-1)
                Med 5 platser: Säter 1 (+1)
                * annat än nu  = delat

                d’Hondt
                Antalet anställda delas med 1, 2, 3 …; varje plats går till det största talet.

                  1  Gagnef    minsta antal
                  2  Borlänge  6 000 / 1 = 6 000,00; närmast Falun 5 700,00
                  3  Falun     5 700 / 1 = 5 700,00; närmast Ludvika 5 400,00
                  4  Ludvika   5 400 / 1 = 5 400,00; närmast Säter 4 200,00
                """)
    }

    @Test("V reads what is tried") func reading() throws {
        let screen = try rankingScreen(.withEmployees(), "petra.lind", "0f+V", 80, 24)
        #expect(screen.contains("Platsfördelningen"))
        #expect(screen.contains("25 platser"))
    }

    @Test("Seat by seat") func seatBySeat() throws {
        let scenario = Scenario.withEmployees { falun in
            falun.cohorts = [FalunProgramme.cohort("c1", seats: 13), FalunProgramme.cohort("c2", seats: 12)]
        }
        let screen = try rankingScreen(scenario, "petra.lind", "0f<Tab><Enter><End>", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Platsfördelning · 25 platser                         Petra Lind, projektledare
                 Plats för plats: Sainte-Laguë
                ────────────────────────────────────────────────────────────────────────────────
                  17  Borlänge  6 000 / 9 = 666,67; närmast Falun 633,33
                  18  Falun     5 700 / 9 = 633,33; närmast Ludvika 600,00
                  19  Ludvika   5 400 / 9 = 600,00; närmast Borlänge 545,45
                  20  Säter     4 200 / 7 = 600,00; närmast Borlänge 545,45
                  21  Borlänge  6 000 / 11 = 545,45; närmast Falun 518,18
                  22  Falun     5 700 / 11 = 518,18; närmast Ludvika 490,91
                  23  Ludvika   5 400 / 11 = 490,91; närmast Säter 466,67
                  24  Säter     4 200 / 9 = 466,67; närmast Borlänge 461,54
                  25  Gagnef    1 400 / 3 = 466,67; närmast Borlänge 461,54

                 Jämnt över omgångarna
                             Omgång 1  Omgång 2
                   Borlänge         3         3
                   Falun            3         3
                   Ludvika          3         3
                   Säter            3         2
                   Gagnef           1         1
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }
}
