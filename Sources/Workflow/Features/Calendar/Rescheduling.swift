public import Domain

/// Other days for an occasion, tried out: what would come of them is shown, nothing is changed.
public struct Rescheduling: Equatable, Sendable {
    /// The occasion.
    public let id: OccasionID
    /// The occasion as it stands.
    public let seen: Occasion
    /// The occasion as it would be.
    public let wanted: Occasion
    /// What should be known about the days tried.
    public let warnings: [CalendarWarning]
    /// What the calendar would add up to.
    public let plan: CoursePlan
    /// The course occasions that would not be residential though they should.
    public let notResidential: [Int]

    /// Tries an occasion's new days.
    init(_ id: OccasionID, from seen: Occasion, to wanted: Occasion, in programme: Programme) {
        self.id = id
        self.seen = seen
        self.wanted = wanted
        let calendar = programme.calendar.replacing(id, with: wanted)
        warnings = calendar.warnings(wanted, replacing: id, programme.settings)
        plan = calendar.plan(programme.settings)
        notResidential = calendar.notResidential(programme.settings.course)
    }

    /// Whether the days tried are those that stand.
    public var changesNothing: Bool { wanted == seen }

    /// What carries the change out.
    var command: Command { .changeOccasion(id, seen: seen, to: wanted) }

    /// The same days tried on the occasion as somebody else has left it; nil when that one has moved it too.
    func rebased(in programme: Programme) -> Rescheduling? {
        guard let entry = programme.calendar.entries[id], entry.cancelled == nil, entry.occasion.days == seen.days
        else { return nil }
        var wanted = entry.occasion
        wanted.days = self.wanted.days
        return Rescheduling(id, from: entry.occasion, to: wanted, in: programme)
    }
}
