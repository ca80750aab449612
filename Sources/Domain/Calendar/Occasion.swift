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
    /// Who leads it, several separated by commas; may be empty.
    public var lecturer: String
    /// What it is about; may be empty.
    public var theme: String
    /// The module it belongs to; may be empty (S3-4).
    public var module: String
    /// For whom, in words; may be empty.
    public var audience: String
    /// Whether people stay overnight.
    public var overnight: Bool
    /// The sessions of each day, in order of time; empty where `starts` and `ends` say all there is to say.
    public var sessions: [OccasionSession] = []
    /// How people take part.
    public var mode = OccasionMode.onSite
    /// The street address of the place; may be empty.
    public var address = ""
    /// Whether the premises suit people with a disability.
    public var access = VenueAccess.unknown
    /// What is to be known about getting there and about; may be empty.
    public var accessNote = ""
    /// Who delivers it, such as a procured consultancy; may be empty (S2-9).
    public var supplier = ""
    /// What people bring or get; may be empty.
    public var material = ""
    /// What participants do until the next occasion; may be empty (S2-8).
    public var homework = ""
    /// Anything else; may be empty.
    public var note = ""
    /// For whom, as groups in their order; empty for the whole cohort, or for those whom `audience` names.
    public var groups: [AudienceGroup] = []
    /// The participants that the group `part` stands for; ids only, since everybody reads the calendar (S0-12).
    public var participants: [ApplicantID] = []
    /// The cohort it belongs to; nil for all of them (S0-6).
    public var cohort: CohortID?
    /// The identity it had in the calendar that it was imported from; empty for what was made here.
    public var source = ""

    /// An entry in the calendar; what else there is to know about it is set afterwards.
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
