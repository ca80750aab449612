public import Domain

/// A recorded change as the log shows it: who did what, when and why.
public struct LogRow: Equatable, Sendable {
    /// Which record of which journal.
    public struct ID: Hashable, Sendable {
        /// The journal.
        public let scope: Scope
        /// Its number there, from 1.
        public let sequence: Int

        /// A record.
        public init(_ scope: Scope, _ sequence: Int) {
            self.scope = scope
            self.sequence = sequence
        }
    }

    /// Which record it is.
    public let id: ID
    /// When it was saved.
    public let at: Instant
    /// The account that saved it.
    public let account: String
    /// The person that the account is.
    public let person: PersonID
    /// The save that it belongs to.
    public let transaction: String
    /// The save that it takes back; nil where it takes nothing back.
    public let undoes: String?
    /// The save that it does again; nil where it repeats nothing.
    public let redoes: String?
    /// The reason, where the facts do not hold it; nil where there is none.
    public let reason: String?
    /// What happened; nil for what has been erased by law.
    public let events: [Event?]
    /// Whether each of them took the place of something, and not of nothing.
    public let replaced: [Bool]

    /// A recorded change.
    public init(
        _ id: ID, at: Instant, account: String, person: PersonID, transaction: String, undoes: String? = nil,
        redoes: String? = nil, reason: String? = nil, events: [Event?],
        replaced: [Bool]
    ) {
        self.id = id
        self.at = at
        self.account = account
        self.person = person
        self.transaction = transaction
        self.undoes = undoes
        self.redoes = redoes
        self.reason = reason
        self.events = events
        self.replaced = replaced
    }

    /// Whom it is about, where all of it is about one person.
    public var applicant: ApplicantID? {
        let people = Set(events.map { $0?.applicant })
        return people.count == 1 ? people.first ?? nil : nil
    }
}

/// Which recorded changes the log shows; what is nil or empty leaves nothing out.
public struct LogQuery: Hashable, Sendable {
    /// A text in what is shown of the change.
    public var text = ""
    /// Who made it.
    public var person: PersonID?
    /// Whom it concerns.
    public var applicant: ApplicantID?
    /// What it is about.
    public var topic: LogTopic?
    /// The journal that it stands in.
    public var scope: Scope?
    /// The first day.
    public var since: Day?
    /// The last day.
    public var until: Day?

    /// Everything.
    public init() {}

    /// Whether nothing is left out.
    public var isEmpty: Bool { self == LogQuery() }
}

/// A piece of the log.
public struct LogPage: Equatable, Sendable {
    /// The changes, newest first.
    public let rows: [LogRow]
    /// How far back has been looked; nil when there is nothing older.
    public let searchedBackTo: Instant?

    /// A piece of the log.
    public init(rows: [LogRow], searchedBackTo: Instant?) {
        self.rows = rows
        self.searchedBackTo = searchedBackTo
    }
}

/// What reading a journal from its beginning showed.
public struct JournalStanding: Equatable, Sendable {
    /// Which journal.
    public let scope: Scope
    /// The number of the last record; 0 in an empty journal.
    public let last: Int
    /// The hash that the chain ends with.
    public let head: String
    /// What is wrong, in the order of the journal; empty where the chain is whole.
    public let problems: [Problem]

    /// Something that is wrong.
    public struct Problem: Equatable, Sendable {
        /// `file:line:column`, with what should stand there and what does.
        public let text: LocalizedText
        /// The number that the record there has, or should have.
        public let record: Int

        /// Something that is wrong.
        public init(_ text: LocalizedText, record: Int) {
            self.text = text
            self.record = record
        }
    }

    /// What reading a journal showed.
    public init(scope: Scope, last: Int, head: String, problems: [Problem]) {
        self.scope = scope
        self.last = last
        self.head = head
        self.problems = problems
    }
}

/// How the log is written to a file.
public enum LogFormat: String, CaseIterable, Sendable {
    case csv, json
}
