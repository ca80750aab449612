import Domain
import Testing

@Suite struct AlmanacTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// Easter Day, Ascension Day and Midsummer Eve as printed almanacs have them.
    @Test(arguments: [
        (2020, "04-12", "05-21", "06-19", "10-31"), (2021, "04-04", "05-13", "06-25", "11-06"),
        (2022, "04-17", "05-26", "06-24", "11-05"), (2023, "04-09", "05-18", "06-23", "11-04"),
        (2024, "03-31", "05-09", "06-21", "11-02"), (2025, "04-20", "05-29", "06-20", "11-01"),
        (2026, "04-05", "05-14", "06-19", "10-31"), (2027, "03-28", "05-06", "06-25", "11-06"),
        (2028, "04-16", "05-25", "06-23", "11-04"), (2029, "04-01", "05-10", "06-22", "11-03"),
        (2030, "04-21", "05-30", "06-21", "11-02"),
    ])
    func movableDays(year: Int, easter: String, ascension: String, midsummer: String, allSaints: String) throws {
        let easterDay = try day("\(year)-\(easter)")
        #expect(Almanac.easter(year) == easterDay)
        let expected: [(Day, Holiday)] = [
            (easterDay - 2, .goodFriday), (easterDay - 1, .easterEve), (easterDay, .easterDay),
            (easterDay + 1, .easterMonday), (try day("\(year)-\(ascension)"), .ascension),
            (easterDay + 49, .whitSunday), (try day("\(year)-\(midsummer)"), .midsummerEve),
            (try day("\(year)-\(midsummer)") + 1, .midsummerDay), (try day("\(year)-\(allSaints)"), .allSaints),
        ]
        for (day, holiday) in expected { #expect(Almanac.holiday(on: day) == holiday, "\(day)") }
    }

    @Test func fixedDays() throws {
        for (text, holiday) in [
            ("2021-01-01", Holiday.newYear), ("2021-01-06", .epiphany), ("2021-05-01", .mayDay),
            ("2021-06-06", .nationalDay), ("2021-12-24", .christmasEve), ("2021-12-25", .christmasDay),
            ("2021-12-26", .boxingDay), ("2021-12-31", .newYearEve),
        ] {
            #expect(Almanac.holiday(on: try day(text)) == holiday)
        }
    }

    @Test(arguments: 1900...2199)
    func easterAgreesWithGaussAndLiesInSpring(year: Int) throws {
        // Butcher's computus, written out from the epact table independently of the code under test.
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 19 * l) / 433
        let month = (h + l - 7 * m + 90) / 25
        let date = (h + l - 7 * m + 33 * month + 19) % 32
        let easter = Almanac.easter(year)
        #expect(easter == Day(year, month, date))
        #expect(easter.weekday == .sunday)
    }

    @Test(arguments: 1990...2060)
    func eachYearHasTheSameHolidays(year: Int) throws {
        let first = try day("\(year)-01-01")
        let days = (first..<(try day("\(year + 1)-01-01"))).filter { Almanac.holiday(on: $0) != nil }
        let found = days.compactMap { Almanac.holiday(on: $0) }
        #expect(Set(found).count == found.count, "none twice")
        #expect(found.contains(.midsummerEve) && found.contains(.allSaints))
        for day in days {
            switch Almanac.holiday(on: day) {
            case .midsummerEve, .goodFriday: #expect(day.weekday == .friday)
            case .midsummerDay, .allSaints: #expect(day.weekday == .saturday)
            case .ascension: #expect(day.weekday == .thursday)
            case .easterDay, .whitSunday: #expect(day.weekday == .sunday)
            default: break
            }
        }
    }

    @Test(arguments: [
        ("2021-05-14", true), ("2021-05-13", false), ("2021-05-12", false), ("2020-05-22", true), ("2026-01-05", true),
        ("2026-01-02", true), ("2019-12-27", true), ("2020-12-28", false), ("2025-06-05", false), ("2024-06-07", true),
        ("2021-04-06", false), ("2021-01-07", false), ("2021-05-15", false),
    ])
    func squeezeDays(text: String, isSqueezed: Bool) throws {
        #expect(Almanac.isSqueezeDay(try day(text)) == isSqueezed)
    }

    @Test func valborgEveIsNamedButWorkedOn() throws {
        let eve = try day("2021-04-30")
        #expect(Almanac.holiday(on: eve) == .valborgEve)
        #expect(!Almanac.isDayOff(eve))
        #expect(!Holiday.valborgEve.isRed)
        #expect(Almanac.isDayOff(try day("2022-04-30")), "a Saturday is off anyway")
    }

    @Test func evesAreOffButNotRed() {
        let eves: [Holiday] = [.easterEve, .midsummerEve, .christmasEve, .newYearEve, .valborgEve]
        #expect(Holiday.allCases.filter { !$0.isRed }.count == eves.count)
        #expect(eves.allSatisfy { !$0.isRed })
    }

    @Test(arguments: [
        ("2020-09-01", "2020-09-30", 22), ("2021-05-01", "2021-05-31", 20), ("2020-12-21", "2020-12-31", 6),
        ("2021-04-02", "2021-04-05", 0), ("2021-06-21", "2021-06-27", 4),
    ])
    func workingDays(first: String, last: String, count: Int) throws {
        #expect(Almanac.workingDays(in: try day(first)...(try day(last))) == count)
    }
}
