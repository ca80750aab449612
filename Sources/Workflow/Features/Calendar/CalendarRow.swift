public import Domain

/// A row of the calendar's list: an occasion, or a deadline of the programme's settings.
public struct CalendarRow: Equatable, Sendable {
    /// What the row stands for.
    public enum Entry: Hashable, Sendable {
        case occasion(OccasionID)
        case deadline(DeadlineID)
    }

    /// What the row stands for.
    public let entry: Entry
    /// The first and last day.
    public let days: Period
    /// The number among the course occasions of its cohort that stand, from 1; nil for everything else.
    public let number: Int?
    /// Whether the occasion has been cancelled.
    public let isCancelled: Bool
    /// What should be known about it; empty for deadlines and for what is cancelled.
    public let warnings: [CalendarWarning]
    /// How it differs from the latest release; nil where it does not, and before the first.
    public let change: OccasionChange.Sort?

    /// The occasion; nil on a deadline's row.
    public var occasion: OccasionID? {
        if case .occasion(let id) = entry { id } else { nil }
    }

    /// All rows of a programme in order of time, deadlines before what happens on their day; of one cohort if given.
    static func all(of programme: Programme, cohort: CohortID? = nil) -> [CalendarRow] {
        let calendar = programme.calendar
        let numbers = calendar.courseNumbers
        var changes: [OccasionID: OccasionChange.Sort] = [:]
        if calendar.releases.latest != nil {
            for change in calendar.unpublishedChanges { changes[change.id] = change.sort }
        }
        let warnings = calendar.warnings(programme.settings)
        let occasions = calendar.sorted.filter { $0.occasion.belongs(to: cohort) }.map { scheduled in
            CalendarRow(
                entry: .occasion(scheduled.id), days: scheduled.occasion.days, number: numbers[scheduled.id],
                isCancelled: scheduled.cancelled != nil, warnings: warnings[scheduled.id] ?? [],
                change: changes[scheduled.id])
        }
        let deadlines = programme.settings.deadlines.filter { $0.cohort == nil || cohort == nil || $0.cohort == cohort }
            .sorted { $0.day < $1.day }.map { deadline in
                CalendarRow(
                    entry: .deadline(deadline.id), days: deadline.day...deadline.day, number: nil, isCancelled: false,
                    warnings: [], change: nil)
            }
        return merged(deadlines, occasions)
    }

    /// Two lists in order of time made into one; of two on the same day, the first list's comes first.
    private static func merged(_ first: [CalendarRow], _ second: [CalendarRow]) -> [CalendarRow] {
        var rows: [CalendarRow] = []
        rows.reserveCapacity(first.count + second.count)
        var rest = first[...]
        for row in second {
            while let next = rest.first, next.days.lowerBound <= row.days.lowerBound {
                rows.append(next)
                rest.removeFirst()
            }
            rows.append(row)
        }
        return rows + rest
    }
}
