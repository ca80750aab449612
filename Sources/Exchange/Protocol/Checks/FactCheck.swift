import Domain

/// Something that a fact states although it follows from the facts before it, so that it can be computed again.
///
/// A new check is one more type in ``FactChecks/all``.
protocol FactCheck: SendableMetatype {
    /// Whether it holds of facts that take earlier ones back too; those bring back what was, whatever stands now.
    static var holdsOfUndo: Bool { get }
    /// What the fact says otherwise than the programme before it leads to; nil where it holds.
    static func discrepancy(of event: Event, in scope: Scope, after programme: Programme) -> Discrepancy?
}

extension FactCheck {
    static var holdsOfUndo: Bool { true }
}

/// The checks there are.
enum FactChecks {
    static let all: [any FactCheck.Type] = [
        RatingCheck.self, TestCheck.self, MoveCheck.self, SubmissionCheck.self, ReopeningCheck.self,
        AdmissionCheck.self,
    ]
}

extension Mean {
    /// Sum and number of scores, for messages.
    var fraction: String { "\(sum)/\(count)" }
}
