/// What an entry in the calendar is.
public enum OccasionKind: String, CaseIterable, Sendable {
    case courseDay = "course-day"
    case mentorMeeting = "mentor-meeting"
    case information
    case deadline
    case other
}

/// An entry in the calendar of a programme: one or several days in a row (S4-10).
public struct Occasion: Hashable, Sendable {
    /// What it is.
    public var kind: OccasionKind
    /// The title shown.
    public var title: String
    /// The first and last day.
    public var days: Period
    /// When it starts each day; nil for the whole day.
    public var starts: ClockTime?
    /// When it ends each day; nil for the whole day.
    public var ends: ClockTime?
    /// Where; may be empty.
    public var place: String
    /// Who leads it; may be empty.
    public var lecturer: String
    /// What it is about; may be empty.
    public var theme: String
    /// The module it belongs to; may be empty.
    public var module: String
    /// For whom; empty for the whole cohort.
    public var audience: String
    /// Whether people stay overnight.
    public var overnight: Bool

    /// An entry in the calendar.
    public init(
        kind: OccasionKind, title: String, days: Period, starts: ClockTime? = nil, ends: ClockTime? = nil,
        place: String = "", lecturer: String = "", theme: String = "", module: String = "", audience: String = "",
        overnight: Bool = false
    ) {
        self.kind = kind
        self.title = title
        self.days = days
        self.starts = starts
        self.ends = ends
        self.place = place
        self.lecturer = lecturer
        self.theme = theme
        self.module = module
        self.audience = audience
        self.overnight = overnight
    }

    /// The number of days; a two-day occasion is one occasion and two course days.
    public var length: Int { days.upperBound - days.lowerBound + 1 }

    /// The same occasion so many days later.
    public func moved(by offset: Int) -> Occasion {
        var moved = self
        moved.days = (days.lowerBound + offset)...(days.upperBound + offset)
        return moved
    }

    /// The same occasion with another number of days, at least one.
    public func lengthened(to length: Int) -> Occasion {
        var changed = self
        changed.days = days.lowerBound...(days.lowerBound + max(length, 1) - 1)
        return changed
    }
}

/// An occasion as it stands in the calendar.
public struct ScheduledOccasion: Equatable, Sendable {
    /// The id, which also gives exported calendars a stable UID.
    public let id: OccasionID
    /// What, when and where.
    public internal(set) var occasion: Occasion
    /// Why it was cancelled, by whom and when; nil while it stands.
    public internal(set) var cancelled: Signed<String>?
    /// How many times it has been changed, which calendars call the sequence number.
    public internal(set) var revision: Int
    /// Who changed it last and when.
    public internal(set) var signature: Signature

    /// An occasion put together from its parts, as a snapshot does.
    public init(
        id: OccasionID, occasion: Occasion, cancelled: Signed<String>?, revision: Int, signature: Signature
    ) {
        self.id = id
        self.occasion = occasion
        self.cancelled = cancelled
        self.revision = revision
        self.signature = signature
    }
}
