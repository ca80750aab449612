/// Whether a participant is approved, with the competence that is registered (S4-3).
public struct Approval: Hashable, Sendable {
    /// Whether the participant is approved.
    public let isApproved: Bool
    /// The day of the decision.
    public let day: Day
    /// What the participant can do now, as it is registered and stands in the certificate; empty when not approved.
    public let competence: String
    /// Why not approved, or why approved although a requirement is not met; may be empty for who meets them all.
    public let reason: String

    /// A decision.
    public init(isApproved: Bool, on day: Day, competence: String, reason: String) {
        self.isApproved = isApproved
        self.day = day
        self.competence = isApproved ? competence : ""
        self.reason = reason
    }
}

/// Something that approval demands.
public enum ApprovalRequirement: String, CaseIterable, Sendable {
    case attendance
    case assignments
    case mentorHours = "mentor-hours"
    case premeeting
}
