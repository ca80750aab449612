import Domain
import TestSupport
import Testing

@Suite("Outcomes with their denominators")
struct OutcomeTests {
    private static let end = Day(2021, 5, 31) ?? Day(number: 0)

    private func summary(_ scenario: Scenario, _ person: PersonID = "petra.lind") -> OutcomeSummary {
        scenario.programme.outcomes(for: scenario.actor(person), on: scenario.today)
    }

    /// The reference: of Motala's 15, 7 were managers (S3-2).
    @Test func sevenOfFifteenIs46Point7Percent() throws {
        var (scenario, ids, _) = try Scenario.heldCourse(of: [("sater", 15)])
        scenario.wake(on: Self.end)
        for id in ids.prefix(7) { try scenario.note(id, Self.end - 4, manager: true) }
        for id in ids.dropFirst(7) { try scenario.note(id, Self.end - 4, manager: false) }
        let count = try #require(summary(scenario).totals?.first)
        #expect(count.managers == 7)
        #expect(count.participants == 15)
        #expect(count.unknownManagers == 0)
        #expect(count.share?.rounded(decimals: 1, sign: ",") == "46,7")
        #expect(count.share == count.highestShare)
    }

    @Test func whoIsUnknownIsNeverCountedAsNo() throws {
        var (scenario, ids, _) = try Scenario.heldCourse(of: [("sater", 15)])
        scenario.wake(on: Self.end)
        for id in ids.prefix(7) { try scenario.note(id, Self.end, manager: true) }
        let count = try #require(summary(scenario).totals?.first)
        #expect(count.unknownManagers == 8)
        #expect(count.highestShare?.rounded(decimals: 1, sign: ",") == "100,0")
        #expect(count.unknownEmployers == 8)
        #expect(count.stayed == 7)
    }

    @Test func itIsToldAtTheEndAndAfterOneAndTwoYears() throws {
        var (scenario, _, _) = try Scenario.heldCourse()
        scenario.wake(on: Self.end - 1)
        #expect(summary(scenario).points.map(\.months) == [0, 12, 24])
        #expect(summary(scenario).points.map(\.day) == [Self.end, Self.end.adding(months: 12), Self.end.adding(months: 24)])
        #expect(summary(scenario).reached == 0)
        #expect(summary(scenario).totals == [])
        scenario.wake(on: Self.end)
        #expect(summary(scenario).reached == 1)
        scenario.wake(on: Self.end.adding(months: 12))
        #expect(summary(scenario).reached == 2)
        scenario.wake(on: Self.end.adding(months: 12) + 1)
        #expect(summary(scenario).points.map(\.months) == [0, 12, nil, 24])
        #expect(summary(scenario).reached == 3)
    }

    @Test func theSameCareerIsToldOtherwiseAtEachPoint() throws {
        var (scenario, ids, _) = try Scenario.heldCourse()
        scenario.wake(on: Self.end.adding(months: 24))
        for id in ids { try scenario.note(id, Self.end.adding(months: 24), manager: false) }
        try scenario.note(ids[0], Self.end.adding(months: 6), manager: true)
        try scenario.note(ids[1], Self.end.adding(months: 18), manager: true, .elsewhere)
        let totals = try #require(summary(scenario).totals)
        #expect(totals.map(\.managers) == [0, 1, 2])
        #expect(totals.map(\.unknownManagers) == [0, 0, 0])
        // The second has left at 18 months and is back with the municipality at 24.
        #expect(totals.map(\.left) == [0, 0, 0])
    }

    @Test func whoLeftBeforeTheEndIsSaidAndNotCounted() throws {
        var (scenario, ids, _) = try Scenario.heldCourse()
        scenario.wake(on: Self.end - 40)
        try scenario.leave(ids[5])
        scenario.wake(on: Self.end)
        #expect(summary(scenario).participants == 5)
        #expect(summary(scenario).leftBefore == 1)
    }

    @Test func smallMunicipalitiesAreCountedTogether() throws {
        let counts: [(MunicipalityCode, Int)] = [("borlange", 8), ("falun", 8), ("ludvika", 4), ("sater", 2), ("gagnef", 2)]
        var (scenario, _, _) = try Scenario.heldCourse(of: counts)
        scenario.wake(on: Self.end)
        let groups = summary(scenario).groups
        #expect(groups.map(\.municipalities) == [["borlange"], ["falun"], ["ludvika", "sater", "gagnef"]])
        #expect(groups.map { $0.counts.first?.participants } == [8, 8, 8])
    }

    @Test func whatIsLeftOverDoesNotSingleAnybodyOut() throws {
        var (scenario, _, _) = try Scenario.heldCourse(of: [("borlange", 8), ("falun", 6), ("sater", 2)])
        scenario.wake(on: Self.end)
        #expect(summary(scenario).groups.map(\.municipalities) == [["borlange"], ["falun", "sater"]])
        (scenario, _, _) = try Scenario.heldCourse(of: [("falun", 6), ("sater", 2)])
        scenario.wake(on: Self.end)
        #expect(summary(scenario).groups.isEmpty)
        #expect(summary(scenario).totals?.first?.participants == 8)
    }

    @Test func tooFewAreNotToldOfAtAll() throws {
        var (scenario, _, _) = try Scenario.heldCourse(of: [("sater", 4)])
        scenario.wake(on: Self.end)
        #expect(summary(scenario).totals == nil)
        #expect(summary(scenario).participants == 4)
    }

    @Test func aProtectedIdentityDoesNotFillTheLeastFigure() throws {
        var (scenario, _, _) = try Scenario.heldCourse(of: [("sater", 5)], protectsLast: true)
        scenario.wake(on: Self.end)
        #expect(summary(scenario).totals == nil)
        (scenario, _, _) = try Scenario.heldCourse(of: [("sater", 6)], protectsLast: true)
        scenario.wake(on: Self.end)
        #expect(summary(scenario).totals?.first?.participants == 6)
    }

    @Test func eachFollowsTheOwn() throws {
        var (scenario, _, _) = try Scenario.heldCourse(of: [("sater", 6), ("falun", 5)])
        scenario.wake(on: Self.end)
        #expect(summary(scenario).participants == 11)
        #expect(summary(scenario, "eva.strom").participants == 6)
        #expect(summary(scenario, "sten.hed").participants == 0)
        #expect(summary(scenario, "vera.gast").participants == 0)
        let one = scenario.programme.outcomes(for: scenario.actor("petra.lind"), on: scenario.today, in: "falun")
        #expect(one.participants == 5)
    }

    @Test func whatIsUnknownAtTheLatestPointWaits() throws {
        var (scenario, ids, _) = try Scenario.heldCourse()
        func waits(_ person: PersonID = "eva.strom") -> Int? {
            for case .outcomes(let count) in scenario.programme.waiting(
                for: scenario.actor(person), on: scenario.today)
            {
                return count
            }
            return nil
        }
        scenario.wake(on: Self.end - 1)
        #expect(waits() == nil)
        scenario.wake(on: Self.end)
        #expect(waits() == 6)
        #expect(waits("vera.gast") == nil)
        try scenario.note(ids[0], Self.end, manager: false)
        try scenario.note(ids[1], Self.end, manager: true, nil)
        #expect(waits() == 5)
        scenario.wake(on: Self.end.adding(months: 24) + 367)
        #expect(waits() == nil)
    }

    @Test func unknownNeedIsNotZero() throws {
        var (scenario, _, _) = try Scenario.heldCourse(of: [("sater", 6), ("falun", 9)]) {
            $0.outcomes = OutcomeSettings(needs: [RecruitmentNeed(municipality: "falun", perYear: 400, lastYear: 2020)])
        }
        scenario.wake(on: Self.end)
        let need = try #require(scenario.programme.needAndSupply(for: scenario.actor("petra.lind")))
        #expect(need.rows.map { $0.need?.perYear } == [nil, 400])
        #expect(need.statedPerYear == 400)
        #expect(!need.isComplete)
        #expect(need.share == nil)
        #expect(need.participants == 15)
        let falun = try #require(scenario.programme.needAndSupply(for: scenario.actor("petra.lind"), in: "falun"))
        #expect(falun.share?.rounded(decimals: 1, sign: ",") == "2,3")
        let silent = try Scenario.heldCourse().scenario
        #expect(silent.programme.needAndSupply(for: silent.actor("petra.lind")) == nil)
    }
}
