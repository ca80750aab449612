import Domain
import TestSupport
import Testing

@Suite struct CalendarWarningTests {
    private func occasion(
        _ first: String, days: Int = 1, kind: OccasionKind = .courseDay, place: String = "", lecturer: String = "",
        from starts: Int? = nil, to ends: Int? = nil
    ) throws -> Occasion {
        let first = try #require(Day(first))
        return Occasion(
            kind: kind, title: "Kursdag", days: first...(first + days - 1), starts: starts.flatMap { ClockTime($0, 0) },
            ends: ends.flatMap { ClockTime($0, 0) }, place: place, lecturer: lecturer, overnight: days > 1)
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func warnings(_ occasion: Occasion, beside others: [Occasion] = []) throws -> [CalendarWarning] {
        var scenario = Scenario.falun {
            $0.course = CourseSettings(
                days: 11, occasions: 9, residential: .none, loadPercent: 10, taskDaysPerMonth: 1)
        }
        for other in others { try scenario.perform(.addOccasion(scenario.drawID(), other), as: "tove.kron") }
        return scenario.programme.calendar.warnings(occasion, replacing: nil, scenario.programme.settings)
    }

    @Test func aPlainTuesdayWarnsOfNothing() throws {
        #expect(try warnings(try occasion("2020-10-06")) == [])
    }

    @Test func redDaysAndWeekendsAndSqueezeDays() throws {
        #expect(
            try warnings(try occasion("2021-05-12", days: 4)) == [
                .dayOff(try day("2021-05-13"), .ascension), .squeezeDay(try day("2021-05-14")),
                .dayOff(try day("2021-05-15"), nil),
            ])
    }

    @Test func theDayBeforeAHoliday() throws {
        #expect(
            try warnings(try occasion("2021-05-12")) == [.beforeHoliday(try day("2021-05-13"), .ascension)])
        #expect(
            try warnings(try occasion("2021-04-30")) == [.beforeHoliday(try day("2021-05-01"), .mayDay)])
        #expect(try warnings(try occasion("2021-04-29")) == [], "Valborg eve is a working day")
        #expect(try warnings(try occasion("2020-10-09")) == [], "an ordinary Friday")
    }

    @Test(arguments: [
        ("2020-08-31", OccasionKind.courseDay, true), ("2020-09-01", .courseDay, false),
        ("2021-05-31", .courseDay, false),
        ("2021-06-01", .courseDay, true), ("2020-08-20", .mentorMeeting, false), ("2020-03-30", .deadline, false),
        ("2020-02-11", .information, false),
    ])
    func courseDaysOutsideThePeriod(first: String, kind: OccasionKind, warns: Bool) throws {
        #expect(try warnings(try occasion(first, kind: kind)).contains(.outsidePeriod) == warns)
    }

    @Test func anOccasionThatEndsOutsideThePeriodLiesOutsideIt() throws {
        #expect(try warnings(try occasion("2021-05-31", days: 2)).contains(.outsidePeriod))
    }

    @Test func clashesOfDayPlaceAndLecturer() throws {
        let other = try occasion("2020-10-06", days: 2, place: "Tällberg", lecturer: "Anna Ek")
        let found = try warnings(
            try occasion("2020-10-07", place: "Tällberg", lecturer: "Anna Ek"), beside: [other])
        let id = OccasionID(rawValue: 1)
        #expect(found == [.sameDay(id), .samePlace(id), .sameLecturer(id)])
        #expect(try warnings(try occasion("2020-10-08", place: "Tällberg"), beside: [other]) == [])
        #expect(try warnings(try occasion("2020-10-07", place: "Borlänge"), beside: [other]) == [.sameDay(id)])
        #expect(
            try warnings(try occasion("2020-10-07", kind: .mentorMeeting), beside: [other]) == [],
            "two places that nobody has named are not the same place")
    }

    @Test func oneAfterTheOtherInTheSamePlaceIsNoClash() throws {
        let morning = try occasion("2020-10-06", place: "Borlänge", lecturer: "Anna Ek", from: 9, to: 12)
        let afternoon = try occasion(
            "2020-10-06", kind: .mentorMeeting, place: "Borlänge", lecturer: "Anna Ek", from: 12, to: 15)
        #expect(try warnings(afternoon, beside: [morning]) == [])
        var overlapping = afternoon
        overlapping.starts = ClockTime(11, 0)
        #expect(try warnings(overlapping, beside: [morning]).count == 2)
        overlapping.starts = nil
        #expect(try warnings(overlapping, beside: [morning]).count == 2, "nothing is known of when it starts")
    }

    @Test func cancelledOnesAndTheOneReplacedDoNotClash() throws {
        var scenario = Scenario.falun()
        let wanted = try occasion("2020-10-06", days: 2, place: "Tällberg")
        let id = scenario.drawID(Occasion.self)
        try scenario.perform(.addOccasion(id, wanted), as: "tove.kron")
        let settings = scenario.programme.settings
        #expect(scenario.programme.calendar.warnings(wanted, replacing: id, settings) == [])
        #expect(scenario.programme.calendar.warnings(wanted, replacing: nil, settings).count == 2)
        try scenario.perform(.cancelOccasion(id, reason: "Snö"), as: "tove.kron")
        #expect(scenario.programme.calendar.warnings(wanted, replacing: nil, settings) == [])
    }

    @Test func theFirstAndTheLastMustBeResidential() throws {
        var scenario = Scenario.falun {
            $0.course = CourseSettings(
                days: 4, occasions: 3, residential: .firstAndLast, loadPercent: nil, taskDaysPerMonth: 0)
        }
        let settings = scenario.programme.settings
        #expect(
            scenario.programme.calendar.warnings(try occasion("2020-09-08"), replacing: nil, settings)
                == [.notResidential])
        try scenario.perform(.addOccasion(scenario.drawID(), try occasion("2020-09-08", days: 2)), as: "tove.kron")
        let second = try occasion("2020-10-06")
        #expect(
            scenario.programme.calendar.warnings(second, replacing: nil, settings) == [],
            "the last is not known until all are there")
        try scenario.perform(.addOccasion(scenario.drawID(), second), as: "tove.kron")
        let third = try occasion("2020-11-10")
        #expect(scenario.programme.calendar.warnings(third, replacing: nil, settings) == [.notResidential])
        let residential = try occasion("2020-11-10", days: 2)
        #expect(scenario.programme.calendar.warnings(residential, replacing: nil, settings) == [])
    }
}
