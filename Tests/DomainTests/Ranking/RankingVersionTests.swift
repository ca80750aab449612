import Domain
import TestSupport
import Testing

@Suite("Orders of a ranking: what was seen, and what differs between two")
struct RankingVersionTests {
    private var scenario = Scenario.falun()
    private let first: ApplicantID
    private let second: ApplicantID
    private let third: ApplicantID

    init() throws {
        first = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])
        second = try scenario.applicant("Bo", "Al", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        third = try scenario.applicant("Kim", "Ask", in: "sater", at: .ranking, scores: [3, 3, 3, 3, 3])
    }

    private func shown(_ scenario: Scenario) -> RankingOrder {
        scenario.programme.rankingTable("sater").shownOrder
    }

    @Test("Of two who move at once the second is told what the first did, and nothing is overwritten")
    func twoAtOnce() throws {
        var scenario = scenario
        let seen = shown(scenario)
        try scenario.perform(.move(third, to: 1, reason: "Behov", seen: seen), as: "eva.strom")
        let stands = shown(scenario)
        let conflict = RankingConflict(seen: seen, stands: stands, latest: third, by: "eva.strom")
        #expect(
            scenario.refusal(of: .move(first, to: 2, reason: "Annat", seen: seen), as: "eva.strom")
                == .rankingChanged(conflict))
        #expect(
            scenario.refusal(of: .submitRanking("sater", seen: seen), as: "eva.strom") == .rankingChanged(conflict))
        #expect(scenario.refusal(of: .submitRanking("sater", seen: stands), as: "eva.strom") == nil)
    }

    @Test("Whoever hands in has seen who left, the seats and the version too")
    func otherChanges() throws {
        let seen = shown(scenario)
        var left = scenario
        try left.perform(.withdraw(third, reason: "Flyttar"), as: "eva.strom")
        var quota = scenario
        try quota.perform(.setQuota("sater", seats: 1, reference: "§ 4"), as: "sten.hed")
        var reopened = scenario
        try reopened.perform(.submitRanking("sater"), as: "eva.strom")
        try reopened.perform(.reopenRanking("sater", reason: "Fel"), as: "eva.strom")
        for changed in [left, quota, reopened] {
            guard
                case .rankingChanged? = changed.refusal(of: .submitRanking("sater", seen: seen), as: "eva.strom")
            else {
                Issue.record("a change went unseen")
                continue
            }
        }
    }

    @Test("A script that has seen nothing takes the order as it stands")
    func unseen() {
        #expect(scenario.refusal(of: .submitRanking("sater"), as: "eva.strom") == nil)
        #expect(scenario.refusal(of: .move(third, to: 1, reason: "Behov"), as: "eva.strom") == nil)
    }

    @Test("Every version handed in is kept with its order, its seats and who had been placed why")
    func kept() throws {
        var scenario = scenario
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.reopenRanking("sater", reason: "Samrådet"), as: "eva.strom")
        try scenario.perform(.move(third, to: 2, reason: "Behov"), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        let versions = scenario.programme.record("sater").ranking.versions
        #expect(versions.map(\.version) == [1, 2])
        #expect(versions.map(\.order.applicants) == [[first, second, third], [first, third, second]])
        #expect(versions.map { $0.placements[third]?.value.reason } == [nil, "Behov"])
        let difference = RankingDifference(from: versions[0].order, to: versions[1].order)
        #expect(difference.lines.map(\.applicant) == [third, second])
        #expect(difference.lines.map(\.crossing) == [.gainedSeat, .lostSeat])
        #expect(!difference.isEmpty)
        #expect(RankingDifference(from: versions[0].order, to: versions[0].order).isEmpty)
    }

    @Test("Who came and left is told, and a seat line that moved takes seats from those who stand still")
    func comingAndGoing() {
        let old = RankingOrder(version: 1, seats: 2, applicants: [first, second])
        let new = RankingOrder(version: 2, seats: 1, applicants: [third, second])
        let lines = RankingDifference(from: old, to: new).lines
        #expect(lines.map(\.applicant) == [third, second, first])
        #expect(lines.map(\.from) == [nil, 2, 1])
        #expect(lines.map(\.to) == [1, 2, nil])
        #expect(lines.map(\.crossing) == [.gainedSeat, .lostSeat, .lostSeat])
    }
}
