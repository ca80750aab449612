/// What can be asked for about who takes part in a programme without a selection.
public enum EnrolmentCommand: Equatable, Sendable {
    /// A person of a municipality takes part, with what the personnel list says; nil for the day that follows from the
    /// course: its start, or today when it has begun.
    case enrol(ApplicantID, MunicipalityCode, Application, since: Day?, cohort: CohortID?)
    /// Somebody no longer takes part from a day on, or from today.
    case end(ApplicantID, on: Day?, reason: String)
    /// Somebody who had left takes part again from a day on, or from today.
    case resume(ApplicantID, since: Day?)
    /// Another first day of the latest time, another cohort; `seen` is what the person saw recorded.
    case correct(ApplicantID, since: Day, cohort: CohortID?, seen: Enrolment)

    /// The participant it is about.
    public var applicant: ApplicantID {
        switch self {
        case .enrol(let id, _, _, _, _), .end(let id, _, _), .resume(let id, _), .correct(let id, _, _, _): id
        }
    }
}

/// Why something about who takes part was refused.
public enum EnrolmentRefusal: Equatable, Sendable {
    /// The same person, by e-mail address, takes part already.
    case takesPart(ApplicantID)
    /// The person takes part and cannot begin again.
    case hasNotLeft
    /// The person has left, and when.
    case hasLeft(Day)
    /// The person has never been enrolled.
    case notEnrolled
    case noSuchCohort(CohortID)
    /// The day lies outside the time in which it can have happened.
    case dayOutside(Day, ClosedRange<Day>)
    /// The person was there on a day that would then lie outside the enrolment.
    case attended(Day)
    /// The person has changed cohort since, so that the cohort enrolled in decides nothing any more.
    case cohortChanged(Day)
}
