import Domain

/// When an application came in, as a cell says it: a day, mostly with a time of day on Swedish clocks.
struct ReceivedTime: Equatable {
    let day: Day
    let time: ClockTime?

    /// The text that an application keeps: `2020-03-30` or `2020-03-30 14:05`.
    var text: String { time.map { "\(day) \($0)" } ?? day.description }

    /// The time of a cell; nil for an empty one.
    ///
    /// ISO 8601 with or without seconds and zone; `20200330`; day, month and year in the order that Swedes write them,
    /// with `/`, `.` or `-` or with the name of the month; the serial number that Excel shows when it has lost the format.
    static func read(_ text: String) throws(CellProblem) -> ReceivedTime? {
        if text.isEmpty { return nil }
        if let usual = usual(text) { return usual }
        var tokens = DateTokens(text)
        if let serial = try ReceivedTime.serial(text) { return serial }
        let day = try tokens.takeDay()
        guard !tokens.isAtEnd else { return ReceivedTime(day: day, time: nil) }
        let time = try tokens.takeTime()
        guard let offset = try tokens.takeZone() else { return ReceivedTime(day: day, time: time) }
        let wall = Int64(day.number) * 1440 + Int64(time.minutes)
        let moment = Instant(milliseconds: (wall - Int64(offset)) * 60_000)
        return ReceivedTime(day: moment.swedishDay, time: moment.swedishTime)
    }

    /// `2020-03-30` and `2020-03-30 14:05`, as nearly every file has it, without taking the text apart.
    private static func usual(_ text: String) -> ReceivedTime? {
        if let day = Day(text) { return ReceivedTime(day: day, time: nil) }
        guard text.utf8.count == 16, text.utf8.dropFirst(10).first == ASCII.space, let day = Day(text.prefix(10)),
            text.utf8.dropFirst(13).first == 0x3A, let time = ClockTime(text.suffix(5))
        else { return nil }
        return ReceivedTime(day: day, time: time)
    }

    /// Excel counts days from 1899-12-30 and writes the time as a fraction of the day.
    private static func serial(_ text: String) throws(CellProblem) -> ReceivedTime? {
        let parts = text.split(whereSeparator: { $0 == "," || $0 == "." })
        guard let first = parts.first, first.utf8.count == 5, let days = Int(first), parts.count <= 2,
            text.utf8.first.map({ (0x30...0x39).contains($0) }) == true
        else { return nil }
        let day = Day(number: days - 25_569)
        guard parts.count == 2 else { return ReceivedTime(day: day, time: nil) }
        guard let digits = Int(parts[1].prefix(9)), digits >= 0 else { throw .notADate }
        // A column of numbers shows its decimals even where there is no time to tell.
        if digits == 0 { return ReceivedTime(day: day, time: nil) }
        let scale = parts[1].utf8.prefix(9).reduce(1) { power, _ in power * 10 }
        let minutes = (digits * 1440 * 2 + scale) / (scale * 2)
        return ReceivedTime(day: day + minutes / 1440, time: ClockTime(minutes / 60 % 24, minutes % 60))
    }
}
