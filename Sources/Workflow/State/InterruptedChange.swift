public import Domain

/// The last change of a session that died, of which the person has seen no answer, or may not have.
public struct InterruptedChange: Equatable, Sendable {
    /// What became of it.
    public enum Outcome: Equatable, Sendable {
        case saved([Scoped<Event>])
        /// Nothing of it is there.
        case notSaved(isDraftKept: Bool)
        /// The store cannot tell, for this reason.
        case unknown(LocalizedText)
    }

    /// The name of the change in the journals.
    public let transaction: String
    /// When it was asked for.
    public let at: Instant
    /// What became of it.
    public let outcome: Outcome

    /// A change whose answer was lost.
    public init(transaction: String, at: Instant, outcome: Outcome) {
        self.transaction = transaction
        self.at = at
        self.outcome = outcome
    }
}
