public import Domain

/// Other days for an occasion, tried out: what would come of them is shown, nothing is changed.
public struct Rescheduling: Equatable, Sendable {
    /// The occasion.
    public let id: OccasionID
    /// The occasion as it stands.
    public let seen: Occasion
    /// The occasion as it would be.
    public let wanted: Occasion
    /// What would come of the days tried, for it and for those around it.
    public let consequences: MoveConsequences
    /// What the calendar would add up to.
    public let plan: CoursePlan
    /// The course occasions that would not be residential though they should.
    public let notResidential: [Int]

    /// Tries an occasion's new days.
    init(_ id: OccasionID, from seen: Occasion, to wanted: Occasion, in programme: Programme, on today: Day) {
        self.id = id
        self.seen = seen
        self.wanted = wanted
        let calendar = programme.calendar.replacing(id, with: wanted)
        consequences = programme.consequences(of: id, becoming: wanted, on: today)
        plan =
            programme.settings.cohorts.count > 1 && wanted.cohort != nil
            ? calendar.plan(programme.settings, cohort: wanted.cohort) : calendar.plan(programme.settings)
        notResidential = plan.notResidential
    }

    /// What should be known about the days tried.
    public var warnings: [CalendarWarning] { consequences.warnings }

    /// Whether the days tried are those that stand.
    public var changesNothing: Bool { wanted == seen }

    /// What carries the change out.
    var command: Command { .changeOccasion(id, seen: seen, to: wanted) }

    /// What asks for the reason where the occasion is fixed with its venue; nil where it is not.
    func question(in world: World) -> Prompt? {
        guard consequences.frozenSince != nil else { return nil }
        return .frozenChange(of: id, from: seen, to: wanted, in: world)
    }

    /// The same days tried on the occasion as somebody else has left it; nil when that one has moved it too.
    func rebased(in programme: Programme, on today: Day) -> Rescheduling? {
        guard let entry = programme.calendar.entries[id], entry.cancelled == nil, entry.occasion.days == seen.days
        else { return nil }
        var wanted = entry.occasion
        wanted.days = self.wanted.days
        return Rescheduling(id, from: entry.occasion, to: wanted, in: programme, on: today)
    }
}
