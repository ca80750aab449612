public import Domain

/// A calendar as other programs read it.
public struct CalendarDocument: Equatable, Sendable {
    /// The name that calendar programs show.
    public var name: String
    /// When the calendar was written; the only time in it that does not come from an event.
    public var stamp: Instant
    /// The events, in the order in which they are written.
    public var events: [CalendarEvent]

    /// A calendar of events.
    public init(name: String, stamp: Instant, events: [CalendarEvent]) {
        self.name = name
        self.stamp = stamp
        self.events = events
    }
}

/// An event in a calendar.
public struct CalendarEvent: Equatable, Sendable {
    /// When an event takes place; times are those of Swedish clocks.
    public enum Span: Equatable, Sendable {
        /// From the first day to the last, both included.
        case days(Period)
        /// Between the same times on each of the days; without an end where that is not known.
        case daily(Period, from: ClockTime, to: ClockTime?)
        /// Without a break from a time on the first day to a time on the last.
        case through(Period, from: ClockTime, to: ClockTime)
    }

    /// What makes it the same event in the next export.
    public var uid: String
    /// How many times it has been changed.
    public var sequence: Int
    /// When it takes place.
    public var span: Span
    /// The title.
    public var summary: String
    /// More about it; may be empty.
    public var description: String
    /// Where; may be empty.
    public var location: String
    /// What sort of event it is; may be empty.
    public var categories: [String]
    /// Whether it is called off.
    public var isCancelled: Bool
    /// Whether people are busy meanwhile; a deadline takes nobody's time.
    public var isBusy: Bool
    /// What this program writes for itself to read again; empty for what has nothing of the kind.
    public var own = ""

    /// An event.
    public init(
        uid: String, sequence: Int = 0, span: Span, summary: String, description: String = "", location: String = "",
        categories: [String] = [], isCancelled: Bool = false, isBusy: Bool = true
    ) {
        self.uid = uid
        self.sequence = sequence
        self.span = span
        self.summary = summary
        self.description = description
        self.location = location
        self.categories = categories
        self.isCancelled = isCancelled
        self.isBusy = isBusy
    }
}
