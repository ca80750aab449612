/// What a person has decided about two applications that seem to come from the same one.
///
/// It stands with both applications, each in its own municipality, and names the other by id only.
public struct DuplicateRuling: Hashable, Sendable {
    /// How the application stands to the other.
    public enum Outcome: String, CaseIterable, Sendable {
        /// Somebody who sees both has told the municipalities; nothing is decided.
        case reported
        /// Two different people; the likeness is no longer pointed out.
        case keptApart = "kept-apart"
        /// The same person; this application stands.
        case stands
        /// The same person; this application is closed and the other one stands.
        case closed
    }

    /// How the application stands to the other.
    public let outcome: Outcome
    /// Why; empty only for what is reported.
    public let reason: String

    /// A decision with its reason.
    public init(_ outcome: Outcome, reason: String = "") {
        self.outcome = outcome
        self.reason = reason
    }

    /// Whether somebody has decided.
    public var isSettled: Bool { outcome != .reported }
}

extension Actor {
    /// Whether somebody may know who an applicant is: a protected identity is for the municipality's own personnel chief
    /// and HR (requirements G).
    public func mayKnow(_ applicant: Applicant, in municipality: MunicipalityCode?) -> Bool {
        !applicant.isProtected || maySeeProtected(in: municipality)
    }
}
