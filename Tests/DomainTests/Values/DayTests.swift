import Domain
import Foundation
import Testing

/// Days, weeks and months against Foundation's calendar as the oracle.
@Suite struct DayTests {
    private static let calendar = {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// Every day from 1890 to 2110.
    private static let days = (-29_220..<51_500).map { Day(number: $0) }

    private func components(_ day: Day) -> DateComponents {
        DayTests.calendar.dateComponents(
            [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear],
            from: Date(timeIntervalSince1970: Double(day.number) * 86_400))
    }

    @Test func everyDayOfTwoCenturiesAgreesWithFoundation() {
        let wrong = DayTests.days.filter { day in
            let oracle = components(day)
            let week = ISOWeek(of: day)
            return oracle.year != day.year || oracle.month != day.month || oracle.day != day.dayOfMonth
                || oracle.weekday != day.weekday.rawValue % 7 + 1
                || oracle.weekOfYear != week.week || oracle.yearForWeekOfYear != week.year
        }
        #expect(wrong == [])
    }

    @Test func everyDayIsReadBackFromItsTextAndItsFigures() {
        let wrong = DayTests.days.filter { day in
            Day(day.description) != day || Day(day.year, day.month, day.dayOfMonth) != day
        }
        #expect(wrong == [])
    }

    @Test func addingMonthsAgreesWithFoundation() throws {
        // Only from 1972 on: before 1970 Foundation takes leap years for common ones and the other way round.
        for day in DayTests.days where day.number > 731 && (day.number % 97 == 0 || day.dayOfMonth > 28) {
            let months = day.number % 41 - 20
            let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
            let oracle = try #require(DayTests.calendar.date(byAdding: .month, value: months, to: date))
            let added = day.adding(months: months).number
            #expect(Double(added) * 86_400 == oracle.timeIntervalSince1970, "\(day) + \(months)")
        }
    }

    @Test(arguments: [
        ("2020-02-30", nil), ("2021-02-29", nil), ("2020-02-29", 18_321), ("1900-02-29", nil), ("2000-02-29", 11_016),
        ("2020-13-01", nil), ("2020-00-01", nil), ("2020-01-00", nil), ("0000-01-01", nil), ("2020-1-1", nil),
        ("20200101", nil), ("2020-01-01 ", nil), ("2020/01/01", nil), ("", nil), ("+020-01-01", nil),
        ("1970-01-01", 0), ("1969-12-31", -1), ("9999-12-31", 2_932_896), ("2020-٠١-01", nil),
    ])
    func onlyRealDaysInIsoFormAreRead(text: String, number: Int?) {
        #expect(Day(text)?.number == number)
    }

    @Test(arguments: [
        ("2020-12-31", 2020, 53), ("2021-01-01", 2020, 53), ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1),
        ("2019-12-30", 2020, 1), ("2018-12-31", 2019, 1), ("2016-01-03", 2015, 53),
    ])
    func isoWeeksBelongToTheYearOfTheirThursday(text: String, year: Int, week: Int) throws {
        let found = ISOWeek(of: try #require(Day(text)))
        #expect((found.year, found.week) == (year, week))
    }

    @Test func weeksAreOrderedAcrossTheTurnOfTheYear() throws {
        let last = ISOWeek(of: try #require(Day("2021-01-03")))
        let first = ISOWeek(of: try #require(Day("2021-01-04")))
        #expect(last < first)
        #expect(first > last)
    }

    @Test(arguments: [
        ("2020-01-31", 1, "2020-02-29"), ("2021-01-31", 1, "2021-02-28"), ("2020-10-31", 1, "2020-11-30"),
        ("2020-12-31", 2, "2021-02-28"), ("2020-03-31", -1, "2020-02-29"), ("2020-01-15", -1, "2019-12-15"),
        ("2020-09-01", 9, "2021-06-01"), ("2020-02-29", 12, "2021-02-28"), ("2020-05-05", 0, "2020-05-05"),
    ])
    func monthsAreClampedAtTheMonthsEnd(from: String, months: Int, to: String) throws {
        #expect(try #require(Day(from)).adding(months: months).description == to)
    }

    @Test func stridesAndDifferences() throws {
        let first = try #require(Day("2020-02-28"))
        let last = try #require(Day("2020-03-02"))
        #expect(last - first == 3)
        #expect((first...last).map(\.description) == ["2020-02-28", "2020-02-29", "2020-03-01", "2020-03-02"])
        #expect(first.firstOfMonth.description == "2020-02-01")
        #expect(first < last)
        #expect(last - 3 == first)
    }
}
