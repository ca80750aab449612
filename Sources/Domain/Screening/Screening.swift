/// What is known of an applicant beside the checklist: what has changed since, what was asked for, who else it may be, and
/// how the ability test came about.
public struct Screening: Equatable, Sendable {
    /// Nothing known.
    public static let none = Screening()

    /// Why the person no longer meets the demands; nil while nothing has happened.
    public internal(set) var ineligibility: Signed<Ineligibility>?
    /// What the person was asked to add to the application; nil when nothing was.
    public internal(set) var completion: Signed<CompletionRequest>?
    /// What has been decided about other applications that seem to come from the same person.
    public internal(set) var duplicates: [ApplicantID: Signed<DuplicateRuling>] = [:]
    /// When the person is to take the ability test; nil when not invited.
    public internal(set) var invitation: Signed<TestInvitation>?
    /// Earlier results of the ability test, oldest first; none of them counts.
    public internal(set) var earlierTests: [EarlierTest] = []
    /// Why the person does not want an older test result to count; nil when not said.
    public internal(set) var reuseDeclined: Signed<String>?

    /// What is known, put together from its parts, as a snapshot does.
    public init(
        ineligibility: Signed<Ineligibility>? = nil, completion: Signed<CompletionRequest>? = nil,
        duplicates: [ApplicantID: Signed<DuplicateRuling>] = [:], invitation: Signed<TestInvitation>? = nil,
        earlierTests: [EarlierTest] = [], reuseDeclined: Signed<String>? = nil
    ) {
        self.ineligibility = ineligibility
        self.completion = completion
        self.duplicates = duplicates
        self.invitation = invitation
        self.earlierTests = earlierTests
        self.reuseDeclined = reuseDeclined
    }

    /// The application that stands instead of this one; nil while this one stands.
    public var closedInto: ApplicantID? { duplicates.first { $0.value.value.outcome == .closed }?.key }

    /// Whether somebody who sees another municipality has said that the same person may have applied there.
    public var hasOpenReport: Bool { duplicates.values.contains { !$0.value.isSettled } }
}
