import Domain
import TestSupport
import Testing

/// The course as it is planned, set against 11 days over 9 occasions, the first and last residential (S4-10).
@Suite struct CoursePlanTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func course(_ first: String, days: Int = 1, overnight: Bool = false) throws -> Occasion {
        let first = try day(first)
        return Occasion(
            kind: .courseDay, title: "Kursdag", days: first...(first + days - 1), overnight: overnight)
    }

    /// Two days in September, seven single days, two days in May: 2 + 7 + 2.
    private func stated() throws -> [Occasion] {
        let single = [
            "2020-10-06", "2020-11-10", "2020-12-08", "2021-01-19", "2021-02-09", "2021-03-09", "2021-04-13",
        ]
        return [try course("2020-09-08", days: 2, overnight: true)] + (try single.map { try course($0) })
            + [try course("2021-05-18", days: 2, overnight: true)]
    }

    private func plan(_ occasions: [Occasion], _ scenario: Scenario = .falun()) throws -> CoursePlan {
        var scenario = scenario
        for occasion in occasions { try scenario.perform(.addOccasion(scenario.drawID(), occasion), as: "tove.kron") }
        return scenario.programme.calendar.plan(scenario.programme.settings)
    }

    @Test func twoAndSevenAndTwoHold() throws {
        let plan = try plan(stated())
        #expect((plan.days, plan.occasions) == (11, 9))
        #expect(plan.residentialHolds == true)
        #expect(plan.holds)
    }

    @Test func anEmptyCalendarHoldsNothingButIsNotWrongAboutNights() throws {
        let plan = try plan([])
        #expect((plan.days, plan.occasions) == (0, 0))
        #expect(plan.residentialHolds == nil)
        #expect(!plan.holds)
    }

    @Test func aTwoDayOccasionIsOneOccasionAndTwoDays() throws {
        let plan = try plan([try course("2020-09-08", days: 2, overnight: true)])
        #expect((plan.days, plan.occasions) == (2, 1))
        #expect(plan.residentialHolds == false, "the only occasion is not both the first and the last")
    }

    @Test func aDayWithoutNightOrANightWithoutSecondDayIsNotResidential() throws {
        var occasions = try stated()
        occasions[8] = try course("2021-05-18", days: 2)
        #expect(try plan(occasions).residentialHolds == false)
        occasions[8] = try course("2021-05-18", overnight: true)
        #expect(try plan(occasions).residentialHolds == false)
    }

    @Test func cancellingOneBreaksElevenAndNineNoticeably() throws {
        var scenario = Scenario.falun()
        var ids: [OccasionID] = []
        for occasion in try stated() {
            let id = scenario.drawID(Occasion.self)
            try scenario.perform(.addOccasion(id, occasion), as: "tove.kron")
            ids.append(id)
        }
        try scenario.perform(.cancelOccasion(ids[8], reason: "Snö"), as: "tove.kron")
        let settings = scenario.programme.settings
        let cancelled = scenario.programme.calendar.plan(settings)
        #expect((cancelled.days, cancelled.occasions) == (9, 8))
        #expect(cancelled.residentialHolds == false, "the last one left is a single day")
        #expect(!cancelled.holds)
        try scenario.perform(.restoreOccasion(ids[8]), as: "tove.kron")
        #expect(scenario.programme.calendar.plan(settings).holds)
    }

    @Test func onlyWhatIsPartOfTheCourseCounts() throws {
        var occasions = try stated()
        for kind in OccasionKind.allCases where !kind.isCourse {
            occasions.append(
                Occasion(kind: kind, title: "Annat", days: try day("2020-10-01")...(try day("2020-10-02"))))
        }
        #expect(try plan(occasions).holds)
    }

    @Test func theLoadIsAboutTenPercent() throws {
        // 11 course days and 9 task days of the 187 working days from September to May.
        let plan = try plan(stated())
        let working = Almanac.workingDays(in: try day("2020-09-01")...(try day("2021-05-31")))
        #expect(working == 187)
        #expect(plan.loadPermille == 107)
    }

    @Test(arguments: [(ResidentialRule.none, true), (.all, false), (.firstAndLast, true)])
    func otherProgrammesHaveOtherRules(rule: ResidentialRule, holds: Bool) throws {
        let scenario = Scenario.falun {
            $0.course = CourseSettings(
                days: 11, occasions: 9, residential: rule.residential, loadPercent: nil, taskDaysPerMonth: 0)
        }
        #expect(try plan(stated(), scenario).residentialHolds == holds)
    }

    enum ResidentialRule {
        case none, all, firstAndLast

        var residential: CourseSettings.Residential {
            switch self {
            case .none: .none
            case .all: .all
            case .firstAndLast: .firstAndLast
            }
        }
    }

    @Test func occasionsStandInOrderOfTime() throws {
        var scenario = Scenario.falun()
        var late = try course("2020-10-06")
        late.starts = ClockTime(13, 0)
        var early = late
        early.starts = ClockTime(9, 0)
        for occasion in [try course("2020-11-01"), late, early, try course("2020-10-06")] {
            try scenario.perform(.addOccasion(scenario.drawID(), occasion), as: "petra.lind")
        }
        let sorted = scenario.programme.calendar.sorted.map(\.occasion)
        #expect(sorted.map(\.starts) == [nil, early.starts, late.starts, nil])
        #expect(sorted.last?.days.lowerBound == (try day("2020-11-01")))
    }

    @Test func movingAndLengthening() throws {
        let occasion = try course("2020-10-30", days: 2, overnight: true)
        #expect(occasion.moved(by: 7).days == (try day("2020-11-06"))...(try day("2020-11-07")))
        #expect(occasion.moved(by: -1).days.lowerBound == (try day("2020-10-29")))
        #expect(occasion.lengthened(to: 3).length == 3)
        #expect(occasion.lengthened(to: 0).length == 1)
        #expect(!occasion.lengthened(to: 1).isResidential)
    }
}
