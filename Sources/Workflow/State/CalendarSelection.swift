public import Domain

/// Which part of the calendar is taken out of the program.
public struct CalendarSelection: Equatable, Sendable {
    /// Whose calendar.
    public enum Who: Equatable, Sendable {
        case everybody
        case participant(ApplicantID)
        /// Somebody with a role, such as a mentor.
        case person(PersonID)
        /// Somebody who leads occasions, by name.
        case lecturer(String)
    }

    /// One cohort, with what belongs to all; nil for all of them.
    public var cohort: CohortID?
    /// Whose calendar.
    public var who: Who
    /// Whether it is what stands, also where a release says otherwise.
    public var isDraft: Bool

    /// A part of the calendar; as published, where something has been.
    public init(cohort: CohortID? = nil, who: Who = .everybody, isDraft: Bool = false) {
        self.cohort = cohort
        self.who = who
        self.isDraft = isDraft
    }

    /// Everything, as published.
    public static let all = CalendarSelection()
}
