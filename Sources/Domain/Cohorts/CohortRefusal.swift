/// Why something about cohorts was not done.
public enum CohortRefusal: Equatable, Sendable {
    /// The programme has one cohort, so that there is nothing to distribute.
    case oneCohort
    case noSuchCohort(String)
    /// The person has neither a seat nor a place among the reserves.
    case notDistributed(ApplicantID)
    /// The distribution is decided; after that, somebody changes cohort.
    case decided
    /// The distribution is not decided.
    case notDecided
    /// More would follow a cohort than it has seats.
    case tooMany(CohortID, Int, seats: Int)
    /// Seats have been offered, or somebody has changed cohort, on the strength of the distribution.
    case builtOn
    /// The person follows the cohort already.
    case follows(CohortID)
    /// The day lies outside the period of the cohort that the person comes to.
    case dayOutside(Day, ClosedRange<Day>)
    /// The person has changed cohort on that day or later.
    case changedLater(Day)
    /// Attendance in the new cohort has been recorded.
    case attended
}
