import Domain
import Testing

@Suite struct MonthGridTests {
    private func month(_ text: String) throws -> MonthGrid { MonthGrid(containing: try #require(Day(text))) }

    @Test func aMonthStartsOnItsOwnWeekdayInItsOwnWeek() throws {
        let may = try month("2021-05-12")
        #expect(may.first == Day(2021, 5, 1))
        #expect(may.weeks.map(\.week.week) == [17, 18, 19, 20, 21, 22])
        #expect(may.weeks[0].days == [nil, nil, nil, nil, nil, Day(2021, 5, 1), Day(2021, 5, 2)])
        #expect(may.weeks[5].days == [Day(2021, 5, 31), nil, nil, nil, nil, nil, nil])
    }

    @Test func theTurnOfTheYearLiesInWeek53() throws {
        let january = try month("2021-01-31")
        #expect(january.weeks.map(\.week.week) == [53, 1, 2, 3, 4])
        #expect(january.weeks[0].week.year == 2020)
        #expect(try month("2020-12-01").weeks.last?.week.week == 53)
        #expect(try month("2019-12-31").weeks.last?.week.week == 1)
    }

    @Test(arguments: [("2021-02-01", 4), ("2020-02-29", 5), ("2020-08-01", 6), ("2021-05-01", 6), ("2020-06-15", 5)])
    func aMonthTouchesFourToSixWeeks(day: String, weeks: Int) throws {
        #expect(try month(day).weeks.count == weeks)
    }

    @Test(arguments: 2019...2024, 1...12)
    func everyDayStandsOnceInTheColumnOfItsWeekday(year: Int, number: Int) throws {
        let first = try #require(Day(year, number, 1))
        let grid = MonthGrid(containing: first + 10)
        let days = grid.weeks.flatMap(\.days).compactMap { $0 }
        #expect(days == (0..<Day.length(ofMonth: number, year)).map { first + $0 })
        for week in grid.weeks {
            #expect(week.days.count == 7)
            for (column, day) in week.days.enumerated() {
                guard let day else { continue }
                #expect(day.weekday.rawValue == column + 1)
                #expect(ISOWeek(of: day) == week.week)
            }
        }
    }
}
