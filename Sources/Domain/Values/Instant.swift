/// A moment in universal time, to the millisecond.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The moment when Swedish clocks show this time on this day; in the hour that autumn repeats, the first one.
    public init(day: Day, time: ClockTime) {
        let wall = (Int64(day.number) * 1440 + Int64(time.minutes)) * 60_000
        let summer = Instant(milliseconds: wall - 7_200_000)
        self = summer.swedishOffset == 120 ? summer : Instant(milliseconds: wall - 3_600_000)
    }

    /// The moment when a day begins on Swedish clocks.
    public init(startOf day: Day) { self.init(day: day, time: ClockTime(minutes: 0)) }

    /// ISO 8601 in universal time with milliseconds, such as `2020-04-26T08:00:00.000Z`.
    public var description: String {
        let (day, rest) = Instant.split(milliseconds)
        let seconds = rest / 1000
        return "\(day)T\(Digits.padded(seconds / 3600, 2)):\(Digits.padded(seconds / 60 % 60, 2))"
            + ":\(Digits.padded(seconds % 60, 2)).\(Digits.padded(rest % 1000, 3))Z"
    }

    /// Reads ISO 8601 in universal time, with or without milliseconds; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes.last == 0x5A, bytes[10] == 0x54,
            bytes[13] == 0x3A, bytes[16] == 0x3A, let day = Day(text.prefix(10)),
            let hour = Digits.value(bytes[11..<13]), let minute = Digits.value(bytes[14..<16]),
            let second = Digits.value(bytes[17..<19]), hour < 24, minute < 60, second < 60
        else { return nil }
        var fraction = 0
        if bytes.count == 24 {
            guard bytes[19] == 0x2E, let value = Digits.value(bytes[20..<23]) else { return nil }
            fraction = value
        }
        milliseconds =
            Int64(day.number) * 86_400_000 + Int64(hour * 3600 + minute * 60 + second) * 1000 + Int64(fraction)
    }

    /// Earlier moments come first.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// The date on Swedish clocks.
    public var swedishDay: Day { swedish.day }
    /// The time on Swedish clocks.
    public var swedishTime: ClockTime { swedish.time }

    private var swedish: (day: Day, time: ClockTime) {
        let (day, rest) = Instant.split(milliseconds + Int64(swedishOffset) * 60_000)
        return (day, ClockTime(minutes: rest / 60_000))
    }

    /// Minutes that Swedish clocks are ahead of universal time: 120 between the last Sundays of March and October at
    /// 01:00 universal time, otherwise 60 (the rule of the European Union since 1996).
    private var swedishOffset: Int {
        let year = Instant.split(milliseconds).day.year
        let start = Instant.lastSunday(of: 3, year)
        let end = Instant.lastSunday(of: 10, year)
        return milliseconds >= start && milliseconds < end ? 120 : 60
    }

    private static func lastSunday(of month: Int, _ year: Int) -> Int64 {
        let last = Day(unchecked: year, month, 31)
        let sunday = last - last.weekday.rawValue % 7
        return Int64(sunday.number) * 86_400_000 + 3_600_000
    }

    private static func split(_ milliseconds: Int64) -> (day: Day, rest: Int) {
        let number = milliseconds >= 0 ? milliseconds / 86_400_000 : (milliseconds - 86_399_999) / 86_400_000
        return (Day(number: Int(number)), Int(milliseconds - number * 86_400_000))
    }
}

/// A time of day on the wall clock.
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes since midnight, 0…1439.
    public let minutes: Int

    init(minutes: Int) { self.minutes = minutes }

    /// The last minute of a day, 23:59.
    static let lastMinute = 1439

    /// The time so many minutes later; nil beyond midnight.
    public func adding(minutes added: Int) -> ClockTime? {
        let sum = minutes + added
        return (0...ClockTime.lastMinute).contains(sum) ? ClockTime(minutes: sum) : nil
    }

    /// The time with this hour and minute; nil outside 00:00…23:59.
    public init?(_ hour: Int, _ minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// Reads `9:30`, `09:30`, `09.30` or `9`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x3A || $0 == 0x2E })
        guard let first = parts.first, first.count <= 2, let hour = Digits.value(ArraySlice(first)), parts.count <= 2
        else { return nil }
        guard parts.count == 2 else {
            guard let time = ClockTime(hour, 0) else { return nil }
            self = time
            return
        }
        guard parts[1].count == 2, let minute = Digits.value(ArraySlice(parts[1])), let time = ClockTime(hour, minute)
        else { return nil }
        self = time
    }

    /// `09:30`.
    public var description: String { Digits.padded(minutes / 60, 2) + ":" + Digits.padded(minutes % 60, 2) }

    /// Earlier times come first.
    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}
