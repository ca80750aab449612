import Domain
import TestSupport
import Testing

/// "About monthly on a Tuesday", as a proposal.
@Suite struct OccasionSeriesTests {
    private func series(
        _ from: String, count: Int, weekday: Weekday = .tuesday, rhythm: OccasionSeries.Rhythm = .monthly,
        shaped: Bool = false
    ) throws -> OccasionSeries {
        let first = try #require(Day(from))
        return OccasionSeries(
            template: Occasion(kind: .courseDay, title: "Kurs", days: first...first), rhythm: rhythm,
            weekday: weekday, count: count, from: first, isShaped: shaped)
    }

    private func days(_ proposed: [ProposedOccasion]) -> [String] { proposed.map { "\($0.occasion.days.lowerBound)" } }

    @Test func aimsKeepTheWeekOfTheMonth() throws {
        #expect(
            try series("2020-09-05", count: 4).aims.map(\.description) == [
                "2020-09-08", "2020-10-13", "2020-11-10", "2020-12-08",
            ])
        let fifth = try series("2020-09-29", count: 3).aims.map(\.description)
        #expect(fifth == ["2020-09-29", "2020-10-27", "2020-11-24"], "the last one where a month has no fifth")
        let weekly = try series("2020-09-07", count: 3, weekday: .monday, rhythm: .weeks(3)).aims.map(\.description)
        #expect(weekly == ["2020-09-07", "2020-09-28", "2020-10-19"])
    }

    @Test func redDaysSqueezeDaysAndBreaksAreAvoidedAndSaid() throws {
        let scenario = Scenario.falun {
            let days = Day(2020, 11, 10).map { $0...($0 + 3) }
            $0.calendar = CalendarSettings(
                breaks: days.map { [SchoolBreak(municipality: "sater", name: "lov", days: $0)] } ?? [])
        }
        let proposed = scenario.programme.proposal(for: try series("2020-09-08", count: 5))
        #expect(days(proposed) == ["2020-09-08", "2020-10-13", "2020-11-17", "2020-12-08", "2021-01-12"])
        #expect(proposed[2].avoided.count == 1)
        let may = scenario.programme.proposal(for: try series("2021-05-13", count: 1, weekday: .thursday))
        #expect(days(may) == ["2021-05-20"], "not Ascension Day")
    }

    /// Plan the whole Falun year from an empty calendar within the checks.
    @Test func aShapedSeriesIsTheWholeFalunYear() throws {
        let scenario = Scenario.falun { $0.calendar = CalendarSettings(minimumDaysBetween: 21) }
        let proposed = scenario.programme.proposal(for: try series("2020-09-07", count: 9, shaped: true))
        let plan = scenario.programme.plan(with: proposed, cohort: nil)
        #expect(plan.holds && plan.notResidential == [])
        #expect(plan.loadHolds == true)
        #expect(proposed.allSatisfy { $0.warnings.isEmpty }, "\(proposed.flatMap(\.warnings))")
        #expect(proposed.map(\.occasion.length) == [2, 1, 1, 1, 1, 1, 1, 1, 2])
        #expect(proposed.map(\.occasion.title).first == "Kurs 1")
    }

    @Test func eachIsLaterThanTheOneBefore() throws {
        let scenario = Scenario.falun()
        for from in ["2020-12-01", "2021-03-20", "2020-09-01"] {
            let found = scenario.programme.proposal(for: try series(from, count: 6, rhythm: .weeks(1)))
            #expect(
                zip(found, found.dropFirst()).allSatisfy { $0.occasion.days.upperBound < $1.occasion.days.lowerBound })
        }
    }
}
