/// A civil date in the Gregorian calendar, without a time or a zone.
///
/// Programmes are planned in days. Plain integer arithmetic keeps 100 000 of them cheap to order and gives the same
/// answer on every machine, whatever its locale or time zone.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01; negative before it.
    public let number: Int

    /// The day so many days after 1970-01-01.
    public init(number: Int) { self.number = number }

    /// The day with these calendar figures; nil when there is no such day (such as 30 February).
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Day.length(ofMonth: month, year)).contains(day)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    init(unchecked year: Int, _ month: Int, _ day: Int) {
        // Counting years from March puts the leap day last, so month lengths follow one linear formula.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The calendar figures of the day.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The calendar year.
    public var year: Int { civil.year }
    /// The month, 1…12.
    public var month: Int { civil.month }
    /// The day of the month, 1…31.
    public var dayOfMonth: Int { civil.day }

    /// The weekday as ISO 8601 counts it.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (number % 7 + 7 + 3) % 7
        return Weekday.allCases[index]
    }

    /// The first day of the same month.
    public var firstOfMonth: Day { Day(number: number - dayOfMonth + 1) }

    /// The same day so many calendar months later, or the month's last day where there is none (31 January + 1 month
    /// is 28 or 29 February, S4-7).
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let index = year * 12 + month - 1 + months
        let newYear = index >= 0 ? index / 12 : (index - 11) / 12
        let newMonth = index - newYear * 12 + 1
        return Day(unchecked: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, newYear)))
    }

    /// The number of days in a month.
    public static func length(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// ISO 8601, such as `2020-03-30`.
    public var description: String {
        let (year, month, day) = civil
        return Digits.padded(year, 4) + "-" + Digits.padded(month, 2) + "-" + Digits.padded(day, 2)
    }

    /// Reads ISO 8601 (`2020-03-30`) and nothing else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = Digits.value(bytes[0..<4]), let month = Digits.value(bytes[5..<7]),
            let day = Digits.value(bytes[8..<10])
        else { return nil }
        self.init(year, month, day)
    }

    /// Earlier days come first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    /// The day so many days later.
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    /// The day so many days earlier.
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    /// The number of days from the right day to the left one.
    public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }
}

extension Day: Strideable {
    /// The number of days until another day.
    public func distance(to other: Day) -> Int { other - self }
    /// The day so many days later.
    public func advanced(by days: Int) -> Day { self + days }
}

/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Saturday or Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// An ISO 8601 week: it belongs to the year that holds its Thursday, so 2021-01-01 lies in week 53 of 2020.
public struct ISOWeek: Hashable, Comparable, Sendable {
    /// The year that the week belongs to, which may differ from the calendar year.
    public let year: Int
    /// The week's number, 1…53.
    public let week: Int

    /// The week that holds a day.
    public init(of day: Day) {
        let thursday = day + (4 - day.weekday.rawValue)
        year = thursday.year
        week = (thursday - Day(unchecked: year, 1, 1)) / 7 + 1
    }

    /// Earlier weeks come first.
    public static func < (left: ISOWeek, right: ISOWeek) -> Bool { (left.year, left.week) < (right.year, right.week) }
}

/// Decimal figures without a formatter.
enum Digits {
    static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return text.count >= width ? text : String(repeating: "0", count: width - text.count) + text
    }

    static func value(_ bytes: ArraySlice<UInt8>) -> Int? {
        // Eighteen digits always fit; what people type must never trap.
        guard bytes.count <= 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return bytes.isEmpty ? nil : value
    }
}
