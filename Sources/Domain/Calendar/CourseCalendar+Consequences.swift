extension CourseCalendar {
    /// The calendar as it would be with other days or another content for an occasion; nothing is recorded.
    public func replacing(_ id: OccasionID, with occasion: Occasion) -> CourseCalendar {
        var changed = self
        changed.entries[id]?.occasion = occasion
        return changed
    }

    /// The calendar as it would be without an occasion; nothing is recorded.
    public func without(_ id: OccasionID) -> CourseCalendar {
        var changed = self
        changed.entries[id] = nil
        return changed
    }

    /// The calendar as it would be with more occasions; nothing is recorded.
    public func adding(_ occasions: [(OccasionID, Occasion)], signed signature: Signature) -> CourseCalendar {
        var changed = self
        for (id, occasion) in occasions {
            changed.entries[id] = ScheduledOccasion(
                id: id, occasion: occasion, cancelled: nil, revision: 0, signature: signature)
        }
        return changed
    }

    /// The number of each course occasion that stands in its cohort, from 1 in order of time (S4-10).
    public var courseNumbers: [OccasionID: Int] {
        var numbers: [OccasionID: Int] = [:]
        var counts: [CohortID?: Int] = [:]
        for entry in course() {
            let number = (counts[entry.occasion.cohort] ?? 0) + 1
            counts[entry.occasion.cohort] = number
            numbers[entry.id] = number
        }
        return numbers
    }

    /// The numbers of the course occasions that should be residential and are not (S4-10).
    public func notResidential(_ stated: CourseSettings) -> [Int] {
        CourseCalendar.notResidential(course().map(\.occasion), stated)
    }
}

/// What would come of other days for an occasion: for itself, and for those around it.
public struct MoveConsequences: Equatable, Sendable {
    /// Something that would have to be known about another occasion, or no longer.
    public struct Elsewhere: Equatable, Sendable {
        /// The other occasion.
        public let id: OccasionID
        /// What would have to be known about it.
        public let warning: CalendarWarning
    }

    /// How far away a neighbour is.
    public struct Neighbour: Equatable, Sendable {
        /// The neighbour.
        public let id: OccasionID
        /// The days between them, 0 when they overlap.
        public let days: Int
        /// The days between them as it stands; nil when it was no neighbour.
        public let before: Int?
    }

    /// What would have to be known about the occasion.
    public let warnings: [CalendarWarning]
    /// What no longer would.
    public let gone: [CalendarWarning]
    /// What would have to be known about others, and does not today.
    public let appearing: [Elsewhere]
    /// What no longer would have to be known about others.
    public let disappearing: [Elsewhere]
    /// The course occasion before.
    public let previous: Neighbour?
    /// The course occasion after.
    public let next: Neighbour?
    /// Since when the occasion is fixed, if it is today; nil when it can be moved freely.
    public let frozenSince: Day?
    /// What the change costs when the occasion is fixed.
    public let cost: ChangeCost?
    /// Who must be told, since they have been told otherwise; empty for what has not been published.
    public let recipients: [Recipient]
}

extension Programme {
    /// What would come of other days or another content for an occasion; nothing is recorded.
    public func consequences(of id: OccasionID, becoming wanted: Occasion, on today: Day) -> MoveConsequences {
        let changed = calendar.replacing(id, with: wanted)
        let (before, after) = (calendar.warnings(settings), changed.warnings(settings))
        func elsewhere(_ some: [OccasionID: [CalendarWarning]], butNot others: [OccasionID: [CalendarWarning]])
            -> [MoveConsequences.Elsewhere]
        {
            changed.standing.filter { $0.id != id }.flatMap { entry in
                (some[entry.id] ?? []).filter { others[entry.id]?.contains($0) != true }
                    .map { .init(id: entry.id, warning: $0) }
            }
        }
        let seen = calendar.entries[id]?.occasion
        let frozen = seen.flatMap { frozenSince($0, on: today) }
        return MoveConsequences(
            warnings: after[id] ?? [], gone: (before[id] ?? []).filter { after[id]?.contains($0) != true },
            appearing: elsewhere(after, butNot: before), disappearing: elsewhere(before, butNot: after),
            previous: neighbour(of: id, wanted, seen, isNext: false),
            next: neighbour(of: id, wanted, seen, isNext: true), frozenSince: frozen,
            cost: frozen == nil ? nil : cost(ofChanging: seen ?? wanted),
            recipients: recipients(ofMoving: id, to: wanted))
    }

    private func neighbour(of id: OccasionID, _ wanted: Occasion, _ seen: Occasion?, isNext: Bool)
        -> MoveConsequences.Neighbour?
    {
        func find(_ days: Period) -> ScheduledOccasion? {
            let course = calendar.course(of: wanted.cohort).filter { $0.id != id }
            return isNext
                ? course.first { $0.occasion.days.lowerBound >= days.lowerBound }
                : course.last { $0.occasion.days.lowerBound < days.lowerBound }
        }
        guard wanted.countsAsCourse, let found = find(wanted.days) else { return nil }
        let before = seen.flatMap { seen in
            find(seen.days)?.id == found.id ? Occasion.distance(found.occasion.days, seen.days) : nil
        }
        return .init(id: found.id, days: Occasion.distance(found.occasion.days, wanted.days), before: before)
    }

    /// Since when an occasion is fixed, where it is fixed today (S4-10); nil for what can be moved freely.
    public func frozenSince(_ occasion: Occasion, on today: Day) -> Day? {
        guard let day = settings.calendar.freeze?.day(for: occasion), day <= today else { return nil }
        return day
    }

    /// What a change of a fixed occasion costs; nil when nothing is stated about freezing.
    public func cost(ofChanging occasion: Occasion) -> ChangeCost? {
        guard let terms = settings.calendar.freeze else { return nil }
        let people = participantCount(of: occasion)
        let parts = [terms.costPerPerson.map { $0 * people }, terms.costPerOccasion]
        let known = parts.compactMap { $0 }
        return ChangeCost(
            known: known.isEmpty ? nil : known.reduce(0, +), isWhole: known.count == parts.count, people: people)
    }
}
