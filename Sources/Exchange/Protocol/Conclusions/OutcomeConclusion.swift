import Domain
import JSON

/// How far each application came, and why it ended where it did.
enum OutcomeConclusion: ConclusionKind {
    static let name = "outcome"

    static func conclusions(from programme: Programme, _ municipalities: [MunicipalityCode]) -> [Conclusion] {
        perApplicant(programme, municipalities) { applicant, code in
            { writer in
                writer.member("stage", programme.stage(of: applicant, in: code).rawValue)
                writer.member("ended", ifPresent: programme.endReason(of: applicant)?.name)
            }
        }
    }
}

extension EndReason {
    /// What the reason is called in a protocol; the words of it stand in the fact that led to it.
    fileprivate var name: String {
        switch self {
        case .rejected: "rejected"
        case .testFailed: "test-failed"
        case .belowDemand: "below-demand"
        case .notEligible: "not-eligible"
        case .consentRefused: "consent-refused"
        case .withdrawn: "withdrawn"
        case .noLongerEligible: "no-longer-eligible"
        case .merged: "merged"
        }
    }
}
