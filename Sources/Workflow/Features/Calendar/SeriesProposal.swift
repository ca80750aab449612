public import Domain

/// The occasions that a series proposes, to be adjusted before they are taken in as one change.
public struct SeriesProposal: Equatable, Sendable {
    /// What was wished for.
    public let series: OccasionSeries
    /// The occasions, in order of time.
    public private(set) var rows: [ProposedOccasion]
    /// Where the person stands.
    public internal(set) var cursor = ListCursor()
    /// What the course would add up to.
    public private(set) var plan: CoursePlan

    /// A proposal as the rules make it.
    init(_ series: OccasionSeries, in programme: Programme) {
        self.series = series
        rows = programme.proposal(for: series)
        plan = programme.plan(with: rows, cohort: series.template.cohort)
    }

    /// The row that the person stands on; nil when all have been dropped.
    public var selected: ProposedOccasion? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

    /// Changes the selected occasion, and says anew what should be known of each.
    mutating func change(in programme: Programme, _ change: (Occasion) -> Occasion) {
        guard rows.indices.contains(cursor.index) else { return }
        let aim = rows[cursor.index].aim
        rows[cursor.index].occasion = change(rows[cursor.index].occasion)
        rows.sort { $0.occasion.days.lowerBound < $1.occasion.days.lowerBound }
        judge(in: programme)
        cursor.select(rows.firstIndex { $0.aim == aim } ?? 0, count: rows.count, page: rows.count)
    }

    /// Leaves the selected occasion out.
    mutating func drop(in programme: Programme) {
        guard rows.indices.contains(cursor.index) else { return }
        rows.remove(at: cursor.index)
        judge(in: programme)
        cursor.clamp(count: rows.count, page: rows.count)
    }

    /// Says anew what should be known, after others have changed the calendar.
    mutating func judge(in programme: Programme) {
        rows = programme.judged(rows)
        plan = programme.plan(with: rows, cohort: series.template.cohort)
    }
}
