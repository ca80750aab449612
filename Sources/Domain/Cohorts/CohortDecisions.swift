/// That somebody who takes part goes over to another cohort, from a day on.
public struct CohortChange: Hashable, Sendable {
    /// The cohort until then; nil for whoever had none yet.
    public let from: CohortID?
    /// The cohort from the day on.
    public let to: CohortID
    /// The first day in the new cohort.
    public let day: Day

    /// A change on a day.
    public init(from: CohortID?, to: CohortID, on day: Day) {
        self.from = from
        self.to = to
        self.day = day
    }
}

/// Why somebody was put into a cohort by hand or changed to another; it stands in the municipality's own journal.
public struct CohortReason: Hashable, Sendable {
    /// The cohort; nil when it was left to the proposal again.
    public let cohort: CohortID?
    /// Why; never empty.
    public let reason: String

    /// A reason.
    public init(_ reason: String, for cohort: CohortID?) {
        self.cohort = cohort
        self.reason = reason
    }
}

/// What has been decided about who follows which cohort.
public struct CohortDecisions: Equatable, Sendable {
    /// Those put into a cohort by hand, whatever the proposal says; ids only.
    public internal(set) var placements: [ApplicantID: Signed<CohortID>] = [:]
    /// The decision; nil until made.
    public internal(set) var distribution: Signed<CohortDistribution>?
    /// Changes of cohort after the decision, oldest first.
    public internal(set) var changes: [ApplicantID: [Signed<CohortChange>]] = [:]

    /// Nothing decided.
    public init() {}

    /// Decisions put together from their parts, as a snapshot does.
    public init(
        placements: [ApplicantID: Signed<CohortID>], distribution: Signed<CohortDistribution>?,
        changes: [ApplicantID: [Signed<CohortChange>]]
    ) {
        self.placements = placements
        self.distribution = distribution
        self.changes = changes
    }
}

/// Somebody's time in a cohort.
public struct CohortStay: Hashable, Sendable {
    /// The cohort.
    public let cohort: CohortID
    /// The first day; nil from the start.
    public let from: Day?
    /// The first day in the next cohort; nil while it lasts.
    public let until: Day?

    /// A time in a cohort.
    public init(_ cohort: CohortID, from: Day? = nil, until: Day? = nil) {
        self.cohort = cohort
        self.from = from
        self.until = until
    }

    /// Whether it lasted on a day.
    public func covers(_ day: Day) -> Bool { from.map { $0 <= day } ?? true && until.map { day < $0 } ?? true }
}
