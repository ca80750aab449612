public import Domain

/// What a save did.
public struct Saved: Equatable, Sendable {
    /// The name of the save.
    public let transaction: TransactionID
    /// When it was recorded.
    public let at: Instant
    /// The facts, in the order in which they were decided.
    public let facts: [Scoped<Event>]
    /// The number of the last record in each journal written to.
    public let stamps: [Scope: Int]
    /// Whether an earlier attempt had saved it already.
    public let isRepeated: Bool
}

/// What became of many commands that do not depend on each other.
public struct SavedEach: Equatable, Sendable {
    /// One answer for each: nil when it was saved, otherwise why not.
    public let refusals: [Refusal?]
    /// What was saved; nil when everything was refused.
    public let saved: Saved?

    /// How many were saved.
    public var savedCount: Int { refusals.count { $0 == nil } }
}

/// What was taken back, or done again.
public struct Undone: Equatable, Sendable {
    /// The save that was taken back or done again.
    public let transaction: TransactionID
    /// The facts that hold no longer, or that hold again.
    public let facts: [Scoped<Event>]
    /// The save that did it.
    public let saved: Saved
}

/// What somebody else, or the same account in another session, has saved.
public struct ForeignChange: Equatable, Sendable {
    /// The account.
    public let account: String
    /// The person that the account is.
    public let person: PersonID
    /// When.
    public let at: Instant
    /// In which journal.
    public let scope: Scope
    /// What; a save in several journals is several changes.
    public let events: [Event]
}
