import Domain
import TestSupport
import Testing

@Suite struct RankingTableTests {
    /// A programme where Säter has so many seats, and applicants there in order with these sums of five scores.
    private func ranked(_ sums: [Int], seats: Int = 2) throws -> (Scenario, [ApplicantID]) {
        var scenario = Scenario.falun { falun in
            falun.seats = falun.seats.map { $0.0 == "sater" ? ($0.0, seats) : $0 }
        }
        var ids: [ApplicantID] = []
        for (index, sum) in sums.enumerated() {
            ids.append(
                try scenario.applicant(
                    "Sökande", "\(index)", in: "sater", at: .ranking, scores: Scenario.spread(sum)))
        }
        return (scenario, ids)
    }

    private func table(_ scenario: Scenario) -> RankingTable { scenario.programme.rankingTable("sater") }

    @Test func bestMeanFirstWithSeatsAndNumberedReserves() throws {
        let (scenario, ids) = try ranked([15, 20, 10, 25])
        let table = table(scenario)
        #expect(table.rows.map(\.applicant) == [ids[3], ids[1], ids[0], ids[2]])
        #expect(table.rows.map(\.position) == [1, 2, 3, 4])
        #expect(table.rows.map(\.place) == [1, 2, 3, 4])
        #expect(table.rows.map { table.reserve($0) } == [nil, nil, 1, 2])
        #expect(table.rows.map(\.isTied) == [false, false, false, false])
        #expect(table.unresolvedTies == [])
        #expect((table.seats, table.emptySeats, table.version) == (2, 0, 1))
        #expect(table.submitted == nil)
    }

    @Test func fewerQualifiedThanSeatsLeavesSeatsEmpty() throws {
        #expect(table(try ranked([15], seats: 4).0).emptySeats == 3)
        #expect(table(try ranked([], seats: 4).0).emptySeats == 4)
    }

    @Test func tiesShareAPlaceAndCountWhereTheyDecide() throws {
        let (scenario, ids) = try ranked([25, 25, 20, 15, 15, 10], seats: 2)
        let table = table(scenario)
        #expect(table.rows.map(\.place) == [1, 1, 3, 4, 4, 6])
        #expect(table.rows.map(\.isTied) == [true, true, false, true, true, false])
        #expect(table.unresolvedTies == [ids[3], ids[4]], "those two have seats whatever their order")
    }

    @Test func aTieAcrossTheSeatLineIsUnresolved() throws {
        let (scenario, ids) = try ranked([25, 20, 20, 20], seats: 2)
        #expect(table(scenario).unresolvedTies == Array(ids[1...]))
        #expect(
            scenario.refusal(of: .submitRanking("sater"), as: "eva.strom") == .unresolvedTies(Array(ids[1...])))
    }

    @Test func tiesStandInOrderOfNameButThatDecidesNothing() throws {
        var scenario = Scenario.falun()
        let last = try scenario.applicant("Åsa", "Öberg", in: "sater", at: .ranking)
        let first = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking)
        let middle = try scenario.applicant("Åsa", "Zorn", in: "sater", at: .ranking)
        let table = table(scenario)
        #expect(table.rows.map(\.applicant) == [first, middle, last])
        #expect(Set(table.unresolvedTies) == [first, middle, last])
    }

    @Test func placingOneOfTwoBreaksTheTieAlsoInPlace() throws {
        var (scenario, ids) = try ranked([25, 20, 20], seats: 2)
        try scenario.perform(.move(ids[1], to: 2, reason: "Förvaltningens behov"), as: "eva.strom")
        let table = table(scenario)
        #expect(table.unresolvedTies == [])
        #expect(table.rows.map(\.place) == [1, 2, 3])
        #expect(table.rows[1].placement?.value == Placement(from: 2, to: 2, reason: "Förvaltningens behov"))
        #expect(scenario.refusal(of: .submitRanking("sater"), as: "eva.strom") == nil)
    }

    @Test func placingOneOfThreeLeavesTheOthersTied() throws {
        var (scenario, ids) = try ranked([20, 20, 20], seats: 2)
        try scenario.perform(.move(ids[2], to: 1, reason: "Behov"), as: "eva.strom")
        #expect(table(scenario).rows.map(\.applicant) == [ids[2], ids[0], ids[1]])
        #expect(table(scenario).unresolvedTies == [ids[0], ids[1]])
        try scenario.perform(.move(ids[1], to: 2, reason: "Behov"), as: "eva.strom")
        #expect(table(scenario).unresolvedTies == [])
    }

    @Test func somebodyMovedBetweenTwoTiedDoesNotDecideBetweenThem() throws {
        var (scenario, ids) = try ranked([20, 20, 15], seats: 1)
        try scenario.perform(.move(ids[2], to: 2, reason: "Behov"), as: "eva.strom")
        let table = table(scenario)
        #expect(table.rows.map(\.applicant) == [ids[0], ids[2], ids[1]])
        #expect(table.unresolvedTies == [ids[0], ids[1]])
        #expect(table.rows.map(\.isTied) == [true, false, true])
    }

    @Test func aTieOfThoseWithoutAnyScore() throws {
        var scenario = Scenario.falun()
        for name in ["Ek", "Al"] {
            let id = try scenario.applicant("Åsa", name, in: "sater", at: .interview)
            for interviewer: PersonID in ["bo.ek", "siv.alder"] {
                try scenario.score(id, [nil, nil, nil, nil, nil], as: interviewer)
            }
            try scenario.perform(.overrideIncompletePanel(id, reason: "Ingen tid"), as: "eva.strom")
        }
        try scenario.applicant("Bo", "Ask", in: "sater", at: .ranking, scores: [1, 1, 1, 1, 1])
        let table = table(scenario)
        #expect(
            table.rows.map(\.result.mean) == [Mean(sum: 1, count: 1), nil, nil], "no score is not the lowest score")
        #expect(table.rows.map(\.isTied) == [false, true, true])
    }

    @Test func theOrderDecidedIsKeptAndNewcomersAreMarked() throws {
        var (scenario, ids) = try ranked([25, 20, 15])
        try scenario.perform(.move(ids[2], to: 1, reason: "Behov"), as: "eva.strom")
        let late = try scenario.applicant("Ny", "Ny", in: "sater", at: .ranking, scores: Scenario.spread(22))
        let table = table(scenario)
        #expect(table.rows.map(\.applicant) == [ids[2], ids[0], late, ids[1]], "nobody better is passed")
        #expect(table.rows.filter(\.isUnplaced).map(\.applicant) == [late])
    }

    @Test func aNewcomerIsTiedAlsoWithSomebodyPlacedBefore() throws {
        var (scenario, ids) = try ranked([20, 20], seats: 1)
        try scenario.perform(.move(ids[0], to: 1, reason: "Behov"), as: "eva.strom")
        #expect(table(scenario).unresolvedTies == [])
        let late = try scenario.applicant("Ny", "Ny", in: "sater", at: .ranking, scores: Scenario.spread(20))
        #expect(Set(table(scenario).unresolvedTies) == Set(ids + [late]), "nobody has decided about the newcomer")
        try scenario.perform(.move(late, to: 3, reason: "Kom sent"), as: "eva.strom")
        #expect(table(scenario).unresolvedTies == [])
    }

    @Test func whoLeavesDoesNotDisturbTheOrderOfTheOthers() throws {
        var (scenario, ids) = try ranked([25, 20, 15, 10])
        try scenario.perform(.move(ids[3], to: 1, reason: "Behov"), as: "eva.strom")
        try scenario.perform(.withdraw(ids[0], reason: "Nytt arbete"), as: "eva.strom")
        #expect(table(scenario).rows.map(\.applicant) == [ids[3], ids[1], ids[2]])
        try scenario.perform(.reinstate(ids[0], reason: "Åter"), as: "eva.strom")
        #expect(table(scenario).rows.map(\.applicant) == [ids[3], ids[0], ids[1], ids[2]])
    }

    @Test func municipalitiesDoNotMeetInARanking() throws {
        var (scenario, ids) = try ranked([15])
        let other = try scenario.applicant("Åsa", "Ek", in: "falun", at: .ranking, scores: [5, 5, 5, 5, 5])
        #expect(table(scenario).rows.map(\.applicant) == ids)
        #expect(scenario.programme.rankingTable("falun").rows.map(\.applicant) == [other])
    }
}
