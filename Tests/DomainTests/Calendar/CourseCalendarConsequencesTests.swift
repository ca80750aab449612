import Domain
import TestSupport
import Testing

/// What a change of the calendar would lead to, worked out before anything is recorded.
@Suite struct CourseCalendarConsequencesTests {
    private struct Planned {
        var scenario: Scenario
        var ids: [OccasionID] = []

        var calendar: CourseCalendar { scenario.programme.calendar }
        var course: CourseSettings { scenario.programme.settings.course }

        init(_ residential: CourseSettings.Residential, stated: Int, _ occasions: [(String, Int)]) throws {
            scenario = .falun {
                $0.course = CourseSettings(
                    days: 5, occasions: stated, residential: residential, loadPercent: 10, taskDaysPerMonth: 1)
            }
            for (first, days) in occasions {
                let first = try #require(Day(first))
                let id = scenario.drawID(Occasion.self)
                let occasion = Occasion(
                    kind: .courseDay, title: "Kurs", days: first...(first + days - 1), overnight: days > 1)
                try scenario.perform(.addOccasion(id, occasion), as: "tove.kron")
                ids.append(id)
            }
        }
    }

    @Test func numbersFollowTimeAndSkipWhatIsCancelledOrNoCourse() throws {
        var planned = try Planned(.none, stated: 3, [("2021-02-09", 1), ("2020-10-06", 1), ("2020-09-08", 2)])
        let meeting = planned.scenario.drawID(Occasion.self)
        let day = try #require(Day("2020-09-20"))
        try planned.scenario.perform(
            .addOccasion(meeting, Occasion(kind: .mentorMeeting, title: "Träff", days: day...day)), as: "tove.kron")
        #expect(planned.calendar.courseNumbers == [planned.ids[2]: 1, planned.ids[1]: 2, planned.ids[0]: 3])
        try planned.scenario.perform(.cancelOccasion(planned.ids[1], reason: "Snö"), as: "tove.kron")
        #expect(planned.calendar.courseNumbers == [planned.ids[2]: 1, planned.ids[0]: 2])
    }

    @Test func aTrialLeavesTheCalendarAsItWas() throws {
        let planned = try Planned(.firstAndLast, stated: 2, [("2020-09-08", 2), ("2021-05-18", 2)])
        let settings = planned.scenario.programme.settings
        let last = try #require(planned.calendar.entries[planned.ids[1]]).occasion
        let longer = planned.calendar.replacing(planned.ids[1], with: last.lengthened(to: 3))
        #expect(longer.plan(settings).days == 5)
        #expect(longer.plan(settings).holds)
        #expect(planned.calendar.without(planned.ids[1]).plan(settings).occasions == 1)
        #expect(planned.calendar.plan(settings).days == 4)
        #expect(planned.calendar.replacing(OccasionID(rawValue: 99), with: last).entries.count == 2)
    }

    @Test func theFirstAndTheLastMustBeResidentialOnceAllAreThere() throws {
        let rest = [("2020-09-08", 1), ("2020-10-06", 1)]
        let half = try Planned(.firstAndLast, stated: 3, rest)
        #expect(half.calendar.notResidential(half.course) == [1], "which one is the last is not known")
        let whole = try Planned(.firstAndLast, stated: 3, rest + [("2021-05-18", 1)])
        #expect(whole.calendar.notResidential(whole.course) == [1, 3])
        let all = try Planned(.all, stated: 3, [("2020-09-08", 2), ("2020-10-06", 1)])
        #expect(all.calendar.notResidential(all.course) == [2])
        let none = try Planned(.none, stated: 3, rest)
        #expect(none.calendar.notResidential(none.course) == [])
        let empty = try Planned(.firstAndLast, stated: 3, [])
        #expect(empty.calendar.notResidential(empty.course) == [])
    }

    @Test(arguments: [(1, true), (2, true), (3, false), (30, false)])
    func theLoadIsAboutWhatIsStated(extraDays: Int, holds: Bool) throws {
        // 9 task days and 10 or 11 course days of 186 working days are 10.2 and 10.8 percent; one day more is 11.3.
        let planned = try Planned(.none, stated: 2, [("2020-09-08", 9), ("2021-02-01", extraDays)])
        #expect(planned.calendar.plan(planned.scenario.programme.settings).loadHolds == holds)
    }

    @Test func aLoadThatIsSmallForWantOfDaysIsNotJudged() throws {
        let planned = try Planned(.none, stated: 2, [("2020-09-08", 4)])
        #expect(planned.calendar.plan(planned.scenario.programme.settings).loadHolds == nil)
        let whole = try Planned(.none, stated: 2, [("2020-09-08", 5)])
        #expect(whole.calendar.plan(whole.scenario.programme.settings).loadHolds == false)
    }

    @Test func noStatedLoadIsNeitherHeldNorBroken() {
        let scenario = Scenario.falun {
            $0.course = CourseSettings(
                days: 11, occasions: 9, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
        }
        #expect(scenario.programme.calendar.plan(scenario.programme.settings).loadHolds == nil)
    }
}
