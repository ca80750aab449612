import Domain
import TestSupport
import Testing

@Suite("How long people are kept")
struct RetentionTests {
    @Test("each outcome counts from its own day, by its own rule or the one for all")
    func outcomes() throws {
        let scenario = try Scenario.admitted()
        let programme = scenario.programme
        let held = programme.retention(of: scenario.holder(SeatID("sater", 1)))
        #expect(held?.outcome == .admitted)
        #expect(held?.since == programme.settings.period.upperBound)
        #expect(held?.due == nil)
        let reserve = try #require(programme.record("sater").applicants.last?.id)
        #expect(programme.retention(of: reserve)?.outcome == .notAdmitted)
        #expect(programme.retention(of: reserve)?.since == programme.admission?.signature.at.swedishDay)
    }

    @Test("a withdrawal that left a bill for the seat is kept as long as an admission")
    func withdrawals() throws {
        var scenario = try Scenario.admitted()
        let holder = scenario.holder(SeatID("sater", 1))
        let reserve = try #require(scenario.programme.record("sater").applicants.last?.id)
        try scenario.leave(reserve)
        #expect(scenario.programme.retention(of: reserve)?.outcome == .withdrawn)
        try scenario.leave(holder)
        let isBilled = scenario.programme.applicant(holder)?.progress.fee != nil
        #expect(scenario.programme.retention(of: holder)?.outcome == (isBilled ? .admitted : .withdrawn))
    }

    @Test("31 January and one month is the last day of February")
    func monthEnd() throws {
        let item = RetentionItem(
            applicant: ApplicantID(rawValue: 1), municipality: "sater", outcome: .withdrawn, months: 1,
            since: Day(2021, 1, 31))
        #expect(item.due == Day(2021, 2, 28))
        #expect(item.isDue(on: try #require(Day(2021, 2, 28))))
        #expect(!item.isDue(on: try #require(Day(2021, 2, 27))))
    }
}
