import Domain

/// Something that a fact states although it follows from the facts before it, so that it can be computed again.
///
/// A new check is one more type in ``FactChecks/all``.
protocol FactCheck: SendableMetatype {
    /// Whether it holds of facts that take earlier ones back too; those bring back what was, whatever stands now.
    static var holdsOfUndo: Bool { get }
    /// What a fact of a day says otherwise than the programme before it leads to; nil where it holds.
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy?
    /// The same where it matters which save the fact was part of; all facts of a save are signed alike.
    static func discrepancy(
        of event: Event, in scope: Scope, signed signature: Signature, after programme: Programme
    ) -> Discrepancy?
}

extension FactCheck {
    static var holdsOfUndo: Bool { true }

    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        nil
    }

    static func discrepancy(
        of event: Event, in scope: Scope, signed signature: Signature, after programme: Programme
    ) -> Discrepancy? {
        discrepancy(of: event, in: scope, on: signature.at.swedishDay, after: programme)
    }
}

/// The checks there are.
enum FactChecks {
    static let all: [any FactCheck.Type] = [
        RatingCheck.self, TestCheck.self, MoveCheck.self, SubmissionCheck.self, ReopeningCheck.self,
        AdmissionCheck.self, LotCheck.self, AmendmentCheck.self, OfferCheck.self, FeeCheck.self, MentorCheck.self,
        LetterCheck.self, FollowUpCheck.self, CohortCheck.self, SettingsCheck.self, AllocationCheck.self,
    ]
}

extension Programme {
    /// Whether an applicant's identity is masked here.
    ///
    /// Rules may demand more of a department or an occupation, which is then masked too, so that whether the person meets
    /// the demands cannot be computed again.
    func isMasked(_ id: ApplicantID) -> Bool { applicant(id)?.application.lastName == ProtocolMask.mark }
}

extension Mean {
    /// Sum and number of scores, for messages.
    var fraction: String { "\(sum)/\(count)" }
}
