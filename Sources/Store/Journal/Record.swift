public import Domain
public import JSON

/// One line of a journal: what one save did, who did it and when.
public struct Record: Equatable, Sendable {
    /// The journal that it stands in.
    public let scope: Scope
    /// Counted from 1 without gaps, in each journal for itself.
    public let sequence: Int
    /// How many times the journal had been rewritten, counted from 1, when the record was added.
    public let generation: Int
    /// When it was saved, by the clock of the session that saved it.
    public let at: Instant
    /// Who saved it.
    public let author: Author
    /// The save that it belongs to; records of one save may stand in several journals.
    public let transaction: TransactionID
    /// The save that this one undoes.
    public let undoes: TransactionID?
    /// The undone save that this one does again.
    public let redoes: TransactionID?
    /// Why, where a reason is demanded.
    public let reason: RecordedReason?
    /// What happened.
    public let events: [RecordedEvent]
    /// The journal that must hold a record which ``commits`` the transaction before this one counts.
    public let awaits: Scope?
    /// Whether it makes the records of its transaction count that await it.
    public let commits: Bool
    /// Names one attempt at a transaction over several records, so that a later attempt under the same name does not
    /// bring what the earlier one left behind to life; nil for a record that stands for itself.
    public let attempt: UInt64?
    /// The hash of the record before it.
    public let previous: Digest
    /// The hash of its own header, which the next record repeats.
    public let hash: Digest
    /// Its line in the journal counted from 1, or 0 where the journal was read from its end.
    public let line: Int
    /// What has been taken out of the records before it, which this record tells of.
    public let erases: [ErasedPart]

    /// Makes a record that has been read, for engines.
    public init(
        scope: Scope, sequence: Int, generation: Int = 1, at: Instant, author: Author, transaction: TransactionID,
        undoes: TransactionID? = nil, redoes: TransactionID? = nil, reason: RecordedReason? = nil,
        events: [RecordedEvent], awaits: Scope? = nil, commits: Bool = false, attempt: UInt64? = nil, previous: Digest,
        hash: Digest,
        line: Int = 0, erases: [ErasedPart] = []
    ) {
        self.scope = scope
        self.sequence = sequence
        self.generation = generation
        self.at = at
        self.author = author
        self.transaction = transaction
        self.undoes = undoes
        self.redoes = redoes
        self.reason = reason
        self.events = events
        self.awaits = awaits
        self.commits = commits
        self.attempt = attempt
        self.previous = previous
        self.hash = hash
        self.line = line
        self.erases = erases
    }

    /// Whether anything of it has been erased by law, also where something stands in its place.
    public var isTouchedByErasure: Bool {
        reason == .erased
            || events.contains { event in
                switch event {
                case .present(let stored): stored.isReplaced
                case .erased: true
                }
            }
    }
}

/// The reason given for a save.
public enum RecordedReason: Equatable, Sendable {
    /// The person's own words.
    case text(String)
    /// Removed by law; that there was one remains.
    case erased
}

/// One event of a record, as bytes that only the caller's codec understands.
public enum RecordedEvent: Equatable, Sendable {
    /// An event that can be read.
    case present(StoredEvent)
    /// Removed by law; that there was one remains.
    case erased
}

/// An event as it stands in the journal.
public struct StoredEvent: Equatable, Sendable {
    /// Which kind of event, for the codec to choose by.
    public let kind: String
    let line: ArraySlice<UInt8>
    let range: Range<Int>
    let lineNumber: Int
    /// Whether it stands in the place of one that was erased by law: what is left of that without the person.
    let isReplaced: Bool

    init(kind: String, line: ArraySlice<UInt8>, range: Range<Int>, lineNumber: Int, isReplaced: Bool = false) {
        self.kind = kind
        self.line = line
        self.range = range
        self.lineNumber = lineNumber
        self.isReplaced = isReplaced
    }

    /// Makes an event that has been read, for engines whose records are not lines.
    public init(kind: String, data: [UInt8]) {
        self.init(kind: kind, line: data[...], range: data.indices, lineNumber: 1)
    }

    /// The event's JSON.
    public var data: ArraySlice<UInt8> { line[range] }

    /// Reads ``data``; its faults carry the line and column of the journal.
    public var reader: JSONReader { JSONReader(line, in: range, firstLine: max(1, lineNumber)) }

    /// Whether kind and data are the same, wherever they stand.
    public static func == (one: StoredEvent, other: StoredEvent) -> Bool {
        one.kind == other.kind && one.data == other.data
    }
}

extension StoredEvent: CustomStringConvertible {
    /// Kind and data, for logs.
    public var description: String { "\(kind) \(String(decoding: data, as: UTF8.self))" }
}
