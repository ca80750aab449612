public import Domain

/// A record as people read it: who did what, when and why.
public struct LogEntry: Equatable, Sendable {
    /// The journal that it stands in.
    public let scope: Scope
    /// Its number there.
    public let sequence: Int
    /// When it was saved.
    public let at: Instant
    /// The account that saved it.
    public let account: String
    /// The person that the account is.
    public let person: PersonID
    /// The save that it belongs to.
    public let transaction: TransactionID
    /// The save that it takes back, if any.
    public let undoes: TransactionID?
    /// The save that it does again, if any.
    public let redoes: TransactionID?
    /// The reason, where the facts themselves do not hold it; nil when there is none or it has been erased by law.
    public let reason: String?
    /// What happened; nil for what has been erased by law.
    public let events: [Event?]
    /// What each of them is called in the journal; nil for what has been erased by law.
    public let kinds: [String?]
    /// Whether each of them took the place of something, and not of nothing.
    public let replaced: [Bool]
}
