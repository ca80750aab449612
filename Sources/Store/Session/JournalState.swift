import Domain

/// How far a session has come with a journal, and what it may do with it.
struct JournalState {
    let permission: JournalAccess.Permission
    /// Why it is not more, in the system's words.
    let denial: String?
    /// Whether the journal has been read; one that the person's roles give no view of is left alone.
    var isLoaded = false
    /// The number to read on from.
    var through = 0
    /// Why nothing can be written, if so.
    var readOnly: StoreError?
    /// Whether a record could not be understood, so that what follows it means nothing either.
    var isDamaged = false
    /// How many facts have come since the snapshot that was read or made last, by ``Event/weight``.
    var factsSinceSnapshot = 0
    /// The account's own records as far back as undo has looked; nil before it has.
    var own: OwnRecords?

    init(_ access: JournalAccess) {
        permission = access.permission
        denial = access.reason
    }
}

/// An account's own records in a journal, newest first, read as far back as needed.
struct OwnRecords {
    var records: [OwnRecord] = []
    /// Whether there are no older ones.
    var isComplete = false
}

/// What undo must know of a record to find its way.
struct OwnRecord {
    let scope: Scope
    let sequence: Int
    let at: Instant
    let transaction: TransactionID
    let undoes: TransactionID?
    let redoes: TransactionID?
    /// Whether the save is this one record.
    let isWhole: Bool

    init(_ record: Record) {
        scope = record.scope
        sequence = record.sequence
        at = record.at
        transaction = record.transaction
        undoes = record.undoes
        redoes = record.redoes
        isWhole = record.awaits == nil && !record.commits
    }
}

extension Event {
    /// How many ordinary facts this one takes as long as to read.
    var weight: Int { if case .settingsDefined = self { 25 } else { 1 } }
}
