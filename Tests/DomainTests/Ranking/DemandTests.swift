import Domain
import TestSupport
import Testing

@Suite("Demands on the scores")
struct DemandTests {
    private func table(
        _ demand: SelectionSettings.Demand, _ scores: [[Int]], seats: Int = 2
    ) throws -> (RankingTable, [ApplicantID]) {
        var scenario = Scenario.falun { $0.demand = demand }
        let ids = try scores.enumerated().map {
            try scenario.applicant("Sökande", "\($0.offset)", in: "sater", at: .ranking, scores: $0.element)
        }
        return (scenario.programme.rankingTable("sater"), ids)
    }

    private func threshold(_ text: String) throws -> Threshold { try #require(Threshold(text)) }

    @Test("Who does not meet the total is listed apart, with by how much")
    func total() throws {
        let (table, ids) = try table(
            .init(perCriterion: nil, mean: try threshold("3,25")),
            [[4, 4, 4, 4, 4], [3, 3, 3, 3, 3], [2, 2, 2, 2, 2]])
        #expect(table.rows.map(\.applicant) == [ids[0]])
        #expect(table.belowDemand.map(\.applicant) == [ids[1], ids[2]], "the best of them first")
        let shortfall = try #require(table.belowDemand[0].shortfalls.first)
        #expect(shortfall.measure == .total)
        #expect(shortfall.reached == Mean(sum: 3, count: 1))
        #expect(shortfall.missing == Mean(sum: 1, count: 4))
        #expect(table.emptySeats == 1, "fewer qualified than seats")
    }

    @Test("Each criterion below its demand is named")
    func criteria() throws {
        let (table, ids) = try table(
            .init(perCriterion: try threshold("3"), mean: try threshold("3")), [[5, 5, 2, 5, 1], [3, 3, 3, 3, 3]])
        #expect(table.rows.map(\.applicant) == [ids[1]], "exactly the demand meets it")
        #expect(
            table.belowDemand.first?.shortfalls.map(\.measure) == [.criterion("cooperation"), .criterion("leadership")])
    }

    @Test("A demand that nobody has made leaves nobody out")
    func none() throws {
        let (table, _) = try table(.init(perCriterion: nil, mean: nil), [[1, 1, 1, 1, 1]])
        #expect(table.belowDemand.isEmpty)
        #expect(table.rows.count == 1)
    }
}
