/// That the responsible manager has talked with somebody who was not admitted (S4-18h).
public struct FollowUp: Hashable, Sendable {
    /// The day they talked.
    public let day: Day
    /// What they agreed on; never empty.
    public let agreed: String

    /// A talk with what came of it.
    public init(day: Day, agreed: String) {
        self.day = day
        self.agreed = agreed
    }
}

/// What can be asked for about follow-ups.
public enum FollowUpCommand: Equatable, Sendable {
    /// `seen` is what the person saw recorded; what others have recorded meanwhile is refused.
    case record(ApplicantID, seen: FollowUp?, FollowUp)
}

/// What has been recorded about follow-ups.
public enum FollowUpEvent: Equatable, Sendable {
    case recorded(ApplicantID, Change<FollowUp?>)
}

/// Somebody not admitted whom the responsible manager is to contact about other ways to develop.
public struct FollowUpTask: Equatable, Sendable {
    /// Why somebody has no seat.
    public enum Cause: Hashable, Sendable {
        /// As the application ended.
        case ended(EndReason)
        /// Met the demands but was ranked below those who got a seat or a place in the reserve.
        case ranked
        /// Was in reserve and was never called while it was possible.
        case reserve
        /// Was never assessed to the end.
        case notAssessed
    }

    /// Who was not admitted.
    public let applicant: ApplicantID
    /// The municipality applied in.
    public let municipality: MunicipalityCode
    /// Why there was no seat.
    public let cause: Cause
    /// The day that it was certain.
    public let since: Day
    /// What has been recorded; nil while the task is open.
    public let done: Signed<FollowUp>?
}
