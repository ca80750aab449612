import Domain
import TestSupport
import Testing
import Workflow

/// A programme of 34 municipalities (S1-10) on the screen of the admission: nothing is cut off, and it scrolls.
@Suite struct ManyMunicipalitiesTests {
    private static let names = [
        "Alvesta", "Aneby", "Borgholm", "Eksjö", "Emmaboda", "Gislaved", "Gnosjö", "Gotland", "Habo", "Hultsfred",
        "Högsby", "Jönköping", "Kalmar", "Lessebo", "Ljungby", "Markaryd", "Mullsjö", "Mönsterås", "Mörbylånga", "Nybro",
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
                    [Scoped(.municipality(MunicipalityCode(name)), .applicationReceived(id, application))], by: "rut.alm")
                return id
            }
            let entries = ids.map { RankedEntry(applicant: $0, mean: nil, scoreCount: 0) }
            scenario.record(
                [
                    Scoped(
                        .municipality(MunicipalityCode(name)),
                        .rankingSubmitted(version: 1, seats: 2, entries: entries))
                ], by: "petra.lind")
        }
        return scenario
    }

    @Test func `the first at 80 by 24`() throws {
        let screen = try rankingScreen(scenario(), "petra.lind", "3A", 80, 24)
        #expect(
            screen == """
                x
                """)
    }

    @Test func `the last at 80 by 24`() throws {
        let screen = try rankingScreen(scenario(), "petra.lind", "3AG", 80, 24)
        #expect(
            screen == """
                x
                """)
    }

    @Test func `the first at 60 by 16`() throws {
        let screen = try rankingScreen(scenario(), "petra.lind", "3A", 60, 16)
        #expect(
            screen == """
                x
                """)
    }

    @Test func `the twentieth at 60 by 16`() throws {
        let screen = try rankingScreen(scenario(), "petra.lind", "3A" + String(repeating: "j", count: 19), 60, 16)
        #expect(
            screen == """
                x
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
