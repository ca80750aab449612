/// The calendar of a programme.
public struct CourseCalendar: Sendable {
    /// All occasions ever entered, cancelled ones too.
    public internal(set) var entries: [OccasionID: ScheduledOccasion] = [:]
    /// School breaks that a municipality has entered; they stand in place of what the settings say of it.
    public internal(set) var enteredBreaks: [MunicipalityCode: [SchoolBreak]] = [:]
    /// What has been published.
    public internal(set) var releases = CalendarReleases()

    /// A calendar with the given occasions.
    public init(
        _ entries: [ScheduledOccasion] = [], breaks: [MunicipalityCode: [SchoolBreak]] = [:],
        releases: CalendarReleases = CalendarReleases()
    ) {
        for entry in entries { self.entries[entry.id] = entry }
        enteredBreaks = breaks
        self.releases = releases
    }

    /// The occasions that stand, in order of time.
    public var standing: [ScheduledOccasion] { sorted.filter { $0.cancelled == nil } }

    /// All occasions in order of time.
    public var sorted: [ScheduledOccasion] {
        entries.values.sorted { left, right in
            let (one, other) = (left.occasion, right.occasion)
            return (one.days.lowerBound, one.starts?.minutes ?? -1, left.id)
                < (other.days.lowerBound, other.starts?.minutes ?? -1, right.id)
        }
    }

    /// The course occasions of a cohort that stand, in order of time; of all cohorts for nil.
    public func course(of cohort: CohortID? = nil) -> [ScheduledOccasion] {
        standing.filter { $0.occasion.countsAsCourse && $0.occasion.belongs(to: cohort) }
    }

    /// The school breaks of a municipality, in order of time.
    public func breaks(of municipality: MunicipalityCode, _ settings: ProgrammeSettings) -> [SchoolBreak] {
        let listed = enteredBreaks[municipality] ?? settings.calendar.breaks.filter { $0.municipality == municipality }
        return listed.sorted { ($0.days.lowerBound, $0.name) < ($1.days.lowerBound, $1.name) }
    }

    /// The school breaks of all municipalities, in their order.
    public func breaks(_ settings: ProgrammeSettings) -> [SchoolBreak] {
        settings.municipalities.flatMap { breaks(of: $0.code, settings) }
    }

    /// The first day of the next course occasion after one, by which its homework is due (S2-8); nil after the last.
    public func homeworkDue(after id: OccasionID) -> Day? {
        guard let entry = entries[id] else { return nil }
        return course(of: entry.occasion.cohort).first { $0.occasion.days.lowerBound > entry.occasion.days.upperBound }?
            .occasion.days.lowerBound
    }
}
