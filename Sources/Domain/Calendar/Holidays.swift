/// A day that Swedes have off, by law or by custom.
public enum Holiday: String, CaseIterable, Sendable {
    case newYear, epiphany, goodFriday, easterEve, easterDay, easterMonday, valborgEve, mayDay, ascension, whitSunday
    case nationalDay, midsummerEve, midsummerDay, allSaints, christmasEve, christmasDay, boxingDay, newYearEve

    /// Whether the day is red in the almanac; the eves are days off by custom and agreement, all but Valborg eve.
    public var isRed: Bool {
        switch self {
        case .easterEve, .valborgEve, .midsummerEve, .christmasEve, .newYearEve: false
        default: true
        }
    }
}

/// The Swedish almanac, computed from its rules rather than listed.
public enum Almanac {
    /// The holiday on a day; nil on other days.
    public static func holiday(on day: Day) -> Holiday? {
        let (year, month, date) = day.civil
        switch (month, date) {
        case (1, 1): return .newYear
        case (1, 6): return .epiphany
        case (4, 30): return .valborgEve
        case (5, 1): return .mayDay
        case (6, 6): return .nationalDay
        case (12, 24): return .christmasEve
        case (12, 25): return .christmasDay
        case (12, 26): return .boxingDay
        case (12, 31): return .newYearEve
        case (6, 19...25) where day.weekday == .friday: return .midsummerEve
        case (6, 20...26) where day.weekday == .saturday: return .midsummerDay
        case (10, 31), (11, 1...6): return day.weekday == .saturday ? .allSaints : nil
        default: return movable(day, year)
        }
    }

    /// Whether nobody works that day as a rule: weekend, red day or one of the eves.
    public static func isDayOff(_ day: Day) -> Bool {
        // On Valborg eve people work, though many leave early.
        day.weekday.isWeekend || ![nil, .valborgEve].contains(holiday(on: day))
    }

    /// Whether a working day is squeezed between days off (klämdag), such as the Friday after Ascension Day.
    public static func isSqueezeDay(_ day: Day) -> Bool {
        !isDayOff(day) && isDayOff(day - 1) && isDayOff(day + 1)
    }

    /// The number of working days in a period.
    public static func workingDays(in period: Period) -> Int {
        (period.lowerBound.number...period.upperBound.number).count { !isDayOff(Day(number: $0)) }
    }

    private static func movable(_ day: Day, _ year: Int) -> Holiday? {
        switch day - easter(year) {
        case -2: .goodFriday
        case -1: .easterEve
        case 0: .easterDay
        case 1: .easterMonday
        case 39: .ascension
        case 49: .whitSunday
        default: nil
        }
    }

    /// Easter Day of a year in the Gregorian calendar (the anonymous computus).
    public static func easter(_ year: Int) -> Day {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let correction = (century - century / 4 - (century * 8 + 13) / 25 + golden * 19 + 15) % 30
        let epact = correction - (golden + correction * 11) / 319
        let weekday = (century % 4 * 2 + rest / 4 * 2 - rest % 4 - epact + 32) % 7
        let month = (epact + weekday + 90) / 25
        return Day(unchecked: year, month, (epact + weekday + month + 19) % 32)
    }
}
