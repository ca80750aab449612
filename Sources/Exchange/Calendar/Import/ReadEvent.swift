public import Domain

/// An event of another program's calendar, on Swedish clocks; a recurring one stands once for each time.
public struct ReadEvent: Equatable, Sendable {
    /// The line that it begins on.
    public let line: Int
    /// What makes it the same event the next time; never empty.
    public let uid: String
    /// Which time of a recurring event it is, by the day that the rule gives; nil for what does not recur.
    public let recurrence: Day?
    /// Its version.
    public let sequence: Int
    /// The first and last day.
    public let days: Period
    /// When it starts; nil for whole days.
    public let starts: ClockTime?
    /// When it ends; nil where that is not said.
    public let ends: ClockTime?
    /// The title.
    public let summary: String
    /// More about it.
    public let description: String
    /// Where.
    public let location: String
    /// What sort of event it is.
    public let categories: [String]
    /// Whether it is called off.
    public let isCancelled: Bool
    /// The occasion that this program wrote into it; nil in other programs' events.
    public let own: Occasion?

    /// What tells it from all other events and times.
    public var source: String { recurrence.map { "\(uid) \($0)" } ?? uid }
}

/// What a calendar says, with everything in it that was not understood.
public struct ReadCalendar: Equatable, Sendable {
    /// Something that was not understood or not taken in.
    public struct Remark: Equatable, Sendable {
        /// The line.
        public let line: Int
        /// What it is about, as it stands in the file, and why.
        public let text: LocalizedText
    }

    /// The program that wrote it, by its own name.
    public internal(set) var producer = ""
    /// The events, in the order of the file.
    public internal(set) var events: [ReadEvent] = []
    /// What was not understood, in the order of the file.
    public internal(set) var remarks: [Remark] = []
    /// Properties that have no place here, by name, with how often each came and its first line.
    public internal(set) var ignored: [String: (count: Int, line: Int)] = [:]

    /// Whether two calendars say the same.
    public static func == (left: ReadCalendar, right: ReadCalendar) -> Bool {
        left.producer == right.producer && left.events == right.events && left.remarks == right.remarks
            && left.ignored.mapValues { "\($0)" } == right.ignored.mapValues { "\($0)" }
    }
}
