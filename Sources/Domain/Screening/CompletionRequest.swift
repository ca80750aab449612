/// What an applicant has been asked to add to the written application (S4-12).
public struct CompletionRequest: Hashable, Sendable {
    /// The pieces that were missing when the person was asked.
    public let fields: [ApplicationField]
    /// The last day to answer; nil when none was named.
    public let due: Day?
    /// What was written to the person; may be empty.
    public let note: String
    /// The day when the answer came; nil while it is waited for.
    public let received: Day?

    /// A request for pieces of an application.
    public init(_ fields: [ApplicationField], due: Day? = nil, note: String = "", received: Day? = nil) {
        self.fields = fields
        self.due = due
        self.note = note
        self.received = received
    }
}

extension Programme {
    /// The pieces of the written application that have not come in (S4-12).
    ///
    /// The manager's consent is there also when it has been recorded beside the application.
    public func missingPieces(of applicant: Applicant) -> [ApplicationField] {
        let missing = missingFields(applicant.application)
        guard missing.contains(.managerConsent) else { return missing }
        switch applicant.progress.consents[.application]?.value.answer {
        case .granted, .refused: return missing.filter { $0 != .managerConsent }
        case .asked, nil: return missing
        }
    }
}
