import Domain
import TestSupport
import Testing
import Workflow

@Suite("How one point stands to the seat line")
struct ScoreMarginTests {
    /// One applicant's scores by two interviewers.
    struct Cards: Sendable, CustomTestStringConvertible {
        let name: String
        var scores: [[Int]]
        var testDescription: String { "\(name) \(scores)" }

        init(_ name: String, _ first: [Int], _ second: [Int]) {
            self.name = name
            scores = [first, second]
        }
    }

    private static func scenario(_ all: [Cards]) throws -> Scenario {
        var scenario = Scenario.falun {
            $0.demand = SelectionSettings.Demand(
                perCriterion: Threshold(thousandths: 2000), mean: Threshold(thousandths: 3000))
        }
        for cards in all {
            let id = try scenario.applicant(cards.name, "Prov", in: "sater", at: .interview)
            for (interviewer, scores) in zip(scenario.interviewers(of: "sater"), cards.scores) {
                try scenario.score(id, scores, as: interviewer)
            }
        }
        return scenario
    }

    private enum Side: Equatable { case inside, outside, unsure }

    /// On which side of the line of two seats somebody stands, whatever order equals are put in.
    private static func side(of name: String, _ scenario: Scenario) -> Side {
        let rows = scenario.programme.rankingTable("sater").rows
        guard let own = rows.first(where: { $0.applicant == scenario.id("\(name) Prov") }), let mean = own.result.mean
        else { return .outside }
        let others = rows.filter { $0 != own }.compactMap(\.result.mean)
        if others.count(where: { $0 >= mean }) < 2 { return .inside }
        return others.count(where: { $0 > mean }) >= 2 ? .outside : .unsure
    }

    /// Every programme in which one single score is one step higher or lower.
    private static func variants(_ all: [Cards]) throws -> [Scenario] {
        var found: [Scenario] = []
        for person in all.indices {
            for card in 0..<2 {
                for criterion in 0..<5 {
                    for step in [-1, 1] where (1...5).contains(all[person].scores[card][criterion] + step) {
                        var changed = all
                        changed[person].scores[card][criterion] += step
                        found.append(try scenario(changed))
                    }
                }
            }
        }
        return found
    }

    @Test(
        "The margins are what trying every single point gives",
        arguments: [
            // Well apart.
            [
                Cards("Ada", [5, 5, 5, 5, 4], [5, 5, 5, 4, 4]), Cards("Bo", [4, 4, 4, 4, 4], [4, 4, 4, 4, 4]),
                Cards("Cia", [3, 3, 3, 3, 4], [3, 3, 3, 4, 4]), Cards("Dan", [3, 3, 3, 3, 3], [3, 3, 3, 3, 3]),
            ],
            // One point apart at the line, and two.
            [
                Cards("Ada", [5, 5, 5, 5, 5], [5, 5, 5, 5, 5]), Cards("Bo", [4, 4, 4, 4, 4], [4, 4, 4, 4, 4]),
                Cards("Cia", [4, 4, 4, 4, 4], [4, 4, 4, 4, 3]), Cards("Dan", [4, 4, 4, 4, 4], [4, 4, 4, 3, 3]),
            ],
            // Shared across the line.
            [
                Cards("Ada", [4, 4, 4, 4, 4], [4, 4, 4, 4, 5]), Cards("Bo", [4, 4, 4, 4, 4], [4, 4, 4, 4, 4]),
                Cards("Cia", [4, 4, 4, 4, 4], [4, 4, 4, 4, 4]),
            ],
            // Shared within the seats.
            [
                Cards("Ada", [4, 4, 4, 4, 4], [4, 4, 4, 4, 4]), Cards("Bo", [4, 4, 4, 4, 4], [4, 4, 4, 4, 4]),
                Cards("Cia", [3, 4, 4, 4, 4], [4, 4, 4, 4, 4]),
            ],
            // The last seat at the edge of the demand on the mean, and of that on a criterion.
            [Cards("Ada", [3, 3, 3, 3, 3], [3, 3, 3, 3, 3]), Cards("Bo", [5, 5, 5, 5, 2], [5, 5, 5, 5, 2])],
            // Fewer ranked than seats, and somebody just below a demand who could rise above all.
            [
                Cards("Ada", [4, 4, 4, 4, 4], [4, 4, 4, 4, 4]), Cards("Bo", [4, 4, 4, 4, 3], [4, 4, 4, 4, 3]),
                Cards("Cia", [5, 5, 5, 5, 2], [5, 5, 5, 5, 1]),
            ],
            [Cards("Ada", [4, 4, 4, 4, 4], [4, 4, 4, 4, 4])],
        ])
    func exhaustive(_ all: [Cards]) throws {
        let scenario = try ScoreMarginTests.scenario(all)
        var player = Player(scenario, as: "eva.strom")
        try player.press("3")
        let margins = player.state.ranking.margins
        let variants = try ScoreMarginTests.variants(all)
        for row in scenario.programme.rankingTable("sater").rows {
            let name = String(scenario[row.applicant].application.firstName)
            let sides = variants.map { ScoreMarginTests.side(of: name, $0) }
            let expected: ScoreMargin? =
                row.position <= 2
                ? sides.allSatisfy { $0 == .inside } ? .secure : .onePoint
                : sides.allSatisfy { $0 == .outside } ? nil : .onePoint
            #expect(margins[row.applicant] == expected, "\(name)")
        }
    }

    @Test("Nothing is told where people have decided the order, or somebody may yet come in between")
    func untold() throws {
        var player = Player(try Scenario.saterDraft(), as: "eva.strom")
        try player.press("3")
        #expect(player.state.ranking.margins.isEmpty)
        var scenario = try ScoreMarginTests.scenario([Cards("Ada", [4, 4, 4, 4, 4], [4, 4, 4, 4, 4])])
        try scenario.applicant("Bo", "Prov", in: "sater", at: .interview)
        player = Player(scenario, as: "eva.strom")
        try player.press("3")
        #expect(player.state.ranking.margins.isEmpty)
    }
}
