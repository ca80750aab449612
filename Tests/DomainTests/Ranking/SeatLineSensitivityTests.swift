import Domain
import TestSupport
import Testing

@Suite("Which single score would move somebody across the seat line")
struct SeatLineSensitivityTests {
    private func scenario(
        _ cards: [[[Int?]]], demand: SelectionSettings.Demand = .init(perCriterion: nil, mean: nil), seats: Int = 2
    ) throws -> (Scenario, [ApplicantID]) {
        var scenario = Scenario.falun { falun in
            falun.demand = demand
            falun.seats = falun.seats.map { $0.0 == "sater" ? ($0.0, seats) : $0 }
        }
        var ids: [ApplicantID] = []
        for (number, card) in cards.enumerated() {
            let id = try scenario.applicant("Sökande", "\(number)", in: "sater", at: .interview)
            try scenario.score(id, card[0], as: "bo.ek")
            try scenario.score(id, card[1], as: "siv.alder")
            ids.append(id)
        }
        return (scenario, ids)
    }

    private func sensitivity(_ scenario: Scenario) -> SeatLineSensitivity {
        scenario.programme.sensitivity(of: scenario.programme.rankingTable("sater"))
    }

    private func flat(_ score: Int) -> [[Int?]] { [[Int?]](repeating: [Int?](repeating: score, count: 5), count: 2) }

    @Test("Far apart no single score decides anything")
    func farApart() throws {
        let (scenario, ids) = try scenario([flat(5), flat(4), flat(2), flat(1)])
        let result = sensitivity(scenario)
        #expect(result.steps.isEmpty)
        #expect(ids.map { result.standings[$0] } == [.seat, .seat, .reserve, .reserve])
        #expect(ids.allSatisfy { !result.isOnePointAway($0) })
    }

    @Test("A change is told with whose score it is, from what to what, and who changes place")
    func oneStep() throws {
        let near: [[Int?]] = [[4, 4, 4, 4, 4], [4, 4, 4, 4, 3]]
        let (scenario, ids) = try scenario([flat(5), flat(4), near])
        let result = sensitivity(scenario)
        let own = result.steps(moving: ids[2]).filter { $0.applicant == ids[2] && $0.changed > $0.score }
        // Any of the third's ten scores, one higher, reaches the mean of the second.
        #expect(own.count == 10)
        let last = try #require(own.last)
        #expect((last.interviewer, last.criterion) == ("siv.alder", "leadership"))
        #expect((last.score, last.changed) == (3, 4))
        #expect(
            last.crossings == [
                .init(applicant: ids[2], from: .reserve, to: .shared),
                .init(applicant: ids[1], from: .seat, to: .shared),
            ])
        let falls = result.steps.filter { $0.applicant == ids[1] && $0.changed < $0.score }
        #expect(falls.count == 10)
        #expect(result.steps.count == 20)
    }

    @Test("No step leaves the scale")
    func withinTheScale() throws {
        let (scenario, _) = try scenario([flat(5), flat(1)], seats: 1)
        let result = sensitivity(scenario)
        #expect(result.trials == 20, "twenty scores at the ends of the scale have one step each")
        #expect(result.steps.allSatisfy { (1...5).contains($0.changed) })
    }

    @Test("A score that was not given has no step: missing is not zero")
    func missing() throws {
        var (scenario, ids) = try scenario([[[3, 3, 3, 3, nil], [3, 3, 3, 3, 3]], flat(4)], seats: 1)
        try scenario.perform(.overrideIncompletePanel(ids[0], reason: "Brådska"), as: "eva.strom")
        #expect(sensitivity(scenario).trials == 38)
    }

    @Test("A score that drops somebody below a demand lets the next one in, and one that lifts somebody over it too")
    func thresholds() throws {
        let demand = SelectionSettings.Demand(perCriterion: Threshold(thousandths: 2000), mean: nil)
        let edge: [[Int?]] = [[5, 5, 5, 5, 2], [5, 5, 5, 5, 2]]
        let under: [[Int?]] = [[5, 5, 5, 5, 2], [5, 5, 5, 5, 1]]
        let (scenario, ids) = try scenario([edge, flat(2), under], demand: demand, seats: 1)
        let result = sensitivity(scenario)
        #expect(ids.map { result.standings[$0] } == [.seat, .reserve, .belowDemand])
        let drop = result.steps.filter { $0.applicant == ids[0] }
        #expect(drop.map(\.criterion) == ["leadership", "leadership"])
        #expect(
            drop.allSatisfy {
                $0.crossings == [
                    .init(applicant: ids[0], from: .seat, to: .belowDemand),
                    .init(applicant: ids[1], from: .reserve, to: .seat),
                ]
            })
        let lift = result.steps.filter { $0.applicant == ids[2] }
        #expect(lift.contains { $0.criterion == "leadership" && $0.interviewer == "siv.alder" && $0.changed == 2 })
        #expect(lift.allSatisfy { $0.crossings.first?.from == .belowDemand })
    }

    @Test("Fewer qualified than seats: nobody can be pushed out")
    func fewerThanSeats() throws {
        let (scenario, ids) = try scenario([flat(3), flat(2)], seats: 4)
        #expect(sensitivity(scenario).steps.isEmpty)
        #expect(ids.allSatisfy { sensitivity(scenario).standings[$0] == .seat })
    }

    @Test("Without seats there is nothing to move across")
    func noSeats() throws {
        let (scenario, _) = try scenario([flat(3), flat(2)], seats: 0)
        #expect(sensitivity(scenario).steps.isEmpty)
    }

    @Test("It is told of the score order, whatever the people have decided")
    func scoreOrder() throws {
        var (scenario, ids) = try scenario([flat(5), flat(4), flat(1)])
        try scenario.perform(.move(ids[2], to: 1, reason: "Behov"), as: "eva.strom")
        #expect(ids.map { sensitivity(scenario).standings[$0] } == [.seat, .seat, .reserve])
    }

    @Test(
        "Every score is tried once in each direction, and each trial costs a few comparisons", arguments: [10, 40, 160])
    func cost(_ count: Int) throws {
        var rows: [[[Int?]]] = []
        for number in 0..<count {
            let first = (0..<5).map { Optional(2 + (number * 7 + $0 * 3) % 3) }
            let second = (0..<5).map { Optional(2 + (number * 5 + $0 * 2 + number / 9) % 3) }
            rows.append([first, second])
        }
        let (scenario, _) = try scenario(rows)
        let result = sensitivity(scenario)
        #expect(result.trials == count * 20)
        let depth = Int.bitWidth - count.leadingZeroBitCount
        // Two searches by halving, and as many steps along the line as people changed place.
        let crossings = result.steps.reduce(0) { $0 + $1.crossings.count }
        #expect(result.comparisons <= result.trials * (2 * depth + 3) + crossings * 2)
    }
}
