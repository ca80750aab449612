import Domain
import TestSupport
import Testing
import Workflow

/// A programme of 34 municipalities (S1-10) on the screen of the admission: nothing is cut off, and it scrolls.
@Suite struct ManyMunicipalitiesTests {
    private static let names = [
        "Alvesta", "Aneby", "Borgholm", "Eksjö", "Emmaboda", "Gislaved", "Gnosjö", "Gotland", "Habo", "Hultsfred",
        "Högsby", "Jönköping", "Kalmar", "Lessebo", "Ljungby", "Markaryd", "Mullsjö", "Mönsterås", "Mörbylånga",
        "Nybro",
        "Nässjö", "Oskarshamn", "Sävsjö", "Tingsryd", "Torsås", "Tranås", "Uppvidinge", "Vaggeryd", "Vetlanda",
        "Vimmerby", "Värnamo", "Västervik", "Växjö", "Älmhult",
    ]

    /// Two seats each; the first twenty have handed in three people, the others nothing yet.
    private func scenario() -> Scenario {
        var scenario = Scenario.falun {
            $0.seats = ManyMunicipalitiesTests.names.map { (MunicipalityCode($0), 2) }
            $0.cohortSeats = 68
        }
        for name in ManyMunicipalitiesTests.names.prefix(20) {
            let ids = ["Anna", "Bo", "Cilla"].map { first in
                let id = scenario.drawID(Applicant.self)
                let application = Scenario.application(first, name + "sson")
                scenario.record(
                    [Scoped(.municipality(MunicipalityCode(name)), .applicationReceived(id, application))],
                    by: "rut.alm")
                return id
            }
            let entries = ids.map { RankedEntry(applicant: $0, mean: nil, scoreCount: 0) }
            scenario.record(
                [
                    Scoped(
                        .municipality(MunicipalityCode(name)),
                        .rankingSubmitted(version: 1, seats: 2, entries))
                ], by: "petra.lind")
        }
        return scenario
    }

    @Test func `the first at 80 by 24`() throws {
        let screen = try rankingScreen(scenario(), "petra.lind", "3A", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Antagning · 40 av 68 platser                         Petra Lind, projektledare
                 20 av 34 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────────────────────────
                   Kommun       Platser            Tomma  Läge                            ↓ mer
                 ! Rangordning saknas för 28 platser: Nässjö 2, Oskarshamn 2, Sävsjö 2,
                 Tingsryd 2, Torsås 2 och 9 kommuner till

                 ▸ Alvesta       2 av 2  ████████      0  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Alvestasson     2 Bo Alvestasson      R1 Cilla Alvestasson
                   Aneby         2 av 2  ████████      0  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Anebysson     2 Bo Anebysson      R1 Cilla Anebysson
                   Borgholm      2 av 2  ████████      0  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Borgholmsson     2 Bo Borgholmsson      R1 Cilla Borgholmsson
                   Eksjö         2 av 2  ████████      0  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Eksjösson     2 Bo Eksjösson      R1 Cilla Eksjösson
                   Emmaboda      2 av 2  ████████      0  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Emmabodasson     2 Bo Emmabodasson      R1 Cilla Emmabodasson
                   Gislaved      2 av 2  ████████      0  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Gislavedsson     2 Bo Gislavedsson      R1 Cilla Gislavedsson
                   Gnosjö        2 av 2  ████████      0  inlämnad 6 apr, Petra Lind (v. 1)
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  p platser  ? hjälp

                """)
    }

    @Test func `the last at 80 by 24`() throws {
        let screen = try rankingScreen(scenario(), "petra.lind", "3AG", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Antagning · 40 av 68 platser                         Petra Lind, projektledare
                 20 av 34 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────────────────────────
                   Kommun       Platser            Tomma  Läge
                   Uppvidinge    – av 2                –  saknas
                     utkast: ingen rangordnad
                   Vaggeryd      – av 2                –  saknas
                     utkast: ingen rangordnad
                   Vetlanda      – av 2                –  saknas
                     utkast: ingen rangordnad
                   Vimmerby      – av 2                –  saknas
                     utkast: ingen rangordnad
                   Värnamo       – av 2                –  saknas
                     utkast: ingen rangordnad
                   Västervik     – av 2                –  saknas
                     utkast: ingen rangordnad
                   Växjö         – av 2                –  saknas
                     utkast: ingen rangordnad
                 ▸ Älmhult       – av 2                –  saknas
                     utkast: ingen rangordnad
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  p platser  ? hjälp

                """)
    }

    @Test func `the first at 60 by 16`() throws {
        let screen = try rankingScreen(scenario(), "petra.lind", "3A", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Antagning · 40 av 68 platser     Petra Lind, projektledare
                 20 av 34 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────
                   Kommun       Platser  Läge                         ↓ mer
                 ! Rangordning saknas för 28 platser: Nässjö 2, Oskarshamn
                 2, Sävsjö 2, Tingsryd 2, Torsås 2 och 9 kommuner till

                 ▸ Alvesta       2 av 2  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Alvestasson    R1 Cilla Alvestasson
                       2 Bo Alvestasson
                   Aneby         2 av 2  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Anebysson    R1 Cilla Anebysson
                ────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  ? hjälp

                """)
    }

    @Test func `the twentieth at 60 by 16`() throws {
        let screen = try rankingScreen(scenario(), "petra.lind", "3A" + String(repeating: "j", count: 19), 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Antagning · 40 av 68 platser     Petra Lind, projektledare
                 20 av 34 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────
                   Kommun       Platser  Läge                         ↓ mer
                   Mörbylånga    2 av 2  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Mörbylångasson    R1 Cilla Mörbylångasson
                       2 Bo Mörbylångasson
                 ▸ Nybro         2 av 2  inlämnad 6 apr, Petra Lind (v. 1)
                       1 Anna Nybrosson    R1 Cilla Nybrosson
                       2 Bo Nybrosson
                   Nässjö        – av 2  saknas
                     utkast: ingen rangordnad
                ────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  ? hjälp

                """)
    }

    @Test(arguments: [(80, 24), (60, 16)])
    func `every municipality comes into sight with all its people`(width: Int, height: Int) throws {
        var player = Player(scenario(), as: "petra.lind")
        player.resize(width, height)
        try player.press("3A")
        for (index, name) in Self.names.enumerated() {
            let text = player.text()
            #expect(text.contains("▸ " + name), "\(name)")
            if index < 20 {
                for person in ["1 Anna \(name)sson", "2 Bo \(name)sson", "R1 Cilla \(name)sson"] {
                    #expect(text.contains(person), "\(person)")
                }
            }
            #expect(!text.contains("…"), "nothing is cut off")
            try player.press("j")
        }
    }
}
