public import Domain
/// The seam between the program and whatever keeps its events.
///
/// A log holds the journals of one programme, each a sequence of records numbered from 1. It knows nothing of files:
/// the embedded engine keeps journals in a directory, another may keep them in a database. Nothing above this seam may
/// assume a path, a lock or an inode.
///
/// How a session uses it:
///
/// 1. At the start, for each of ``journals()`` it may read: take the ``snapshot(of:stateVersion:)`` if there is one,
///    then ``read(_:after:)`` from there (or from 0) and apply the records.
/// 2. To save: ``commit(_:knowing:decide:)`` with the sequence numbers it knows. Apply the news, then what was written.
/// 3. To follow others: wait for ``watchDescriptor``, ask ``changedJournals()``, read those.
public protocol EventLog: AnyObject {
    /// On whose behalf records are written.
    var author: Author { get }

    /// The journals there are, in order, and what the author may do with each.
    func journals() throws(StoreError) -> [JournalAccess]

    /// The records that have taken effect after a sequence number.
    ///
    /// Records of a transaction over several journals are held back until it is known whether it was committed;
    /// ``Reading/through`` then lies before them. Damage is told in the answer and not thrown: what comes before it
    /// can be read.
    func read(_ scope: Scope, after sequence: Int) throws(StoreError) -> Reading

    /// Saves, all or nothing.
    ///
    /// Under the locks of all journals named in `known`, `decide` gets what others have saved in the meantime and
    /// answers what to write, in those journals only. It is called at most once. When the call returns `.saved` the
    /// records are durable.
    ///
    /// - Parameters:
    ///   - transaction: Names the save. If a record of it is there already, from an attempt whose answer was lost,
    ///     nothing is written and `decide` is not called.
    ///   - known: For every journal that may be read or written, the number of the last record the caller knows.
    func commit(
        _ transaction: TransactionID, knowing known: [Scope: Int],
        decide: (_ news: [Scope: Reading]) -> Decision
    ) throws(StoreError) -> Commit

    /// The latest records for which `isWanted` holds, newest first, at most `limit`.
    ///
    /// It reads backwards and stops as soon as it has them, so that undo does not pay for the length of the journal.
    ///
    /// - Parameter sequence: Only records before this number, or nil to begin with the last.
    func newest(
        in scope: Scope, before sequence: Int?, limit: Int, where isWanted: (Record) -> Bool
    ) throws(StoreError) -> [Record]

    /// A walk through a journal from its end, for whoever reads on and on.
    func walk(_ scope: Scope) throws(StoreError) -> any RecordWalk

    /// The journals to which something has been added that has not been read. Quiets ``watchDescriptor``.
    func changedJournals() -> Set<Scope>

    /// A descriptor that can be read from when ``changedJournals()`` is worth a call; nil if the engine has none.
    var watchDescriptor: Int32? { get }

    /// Whether the watch cannot be relied on alone, so that ``changedJournals()`` must also be called now and then.
    var needsTimer: Bool { get }

    /// The last snapshot of a journal's state, if there is one that fits the journal and was made by this version of
    /// the state's codec. Only before the journal has been read.
    func snapshot(of scope: Scope, stateVersion: Int) -> Snapshot?

    /// Keeps a snapshot; a cache, so that failing to is no failure.
    ///
    /// Its state is the one up to ``Reading/through`` of the last reading, or to the last record that was saved since.
    ///
    /// - Returns: False if it was not kept.
    func save(_ snapshot: Snapshot, of scope: Scope) -> Bool

    /// Why nothing can be written to a journal, as far as is known by now; nothing is read for it.
    func knownFault(in scope: Scope) -> JournalFault?

    /// Whether snapshots stand for records that nobody has looked at in this session.
    var isUnchecked: Bool { get }

    /// Looks at some of them, in so short a time that nobody waits for it; ``knownFault(in:)`` then tells what is wrong.
    func checkOn()

    /// Takes out of a journal what must not be in it any longer, and leaves its chain as it is.
    ///
    /// All or nothing, and durable when it returns; no trace of it is left beside the journal either. A record is added
    /// that tells which parts of which records are gone. All sessions then get the journal anew, see ``Reading/isAnew``.
    ///
    /// - Parameters:
    ///   - note: What the record says that tells of it.
    ///   - change: What goes from a record; nil for nothing.
    /// - Returns: How many parts of records are gone; 0 where the journal was left as it is.
    func erase(
        in scope: Scope, _ transaction: TransactionID, note: [NewEvent], _ change: (Record) -> RecordErasure?
    ) throws(StoreError) -> Int

    /// Reads everything from the beginning and tells what is not as it should be.
    func verify() throws(StoreError) -> IntegrityReport
}

extension EventLog {
    /// Nothing, for an engine whose readings tell all.
    public func knownFault(in scope: Scope) -> JournalFault? { nil }

    /// No, for an engine that looks at everything it reads.
    public var isUnchecked: Bool { false }

    /// Nothing to do, for an engine that looks at everything it reads.
    public func checkOn() {}
}

/// A journal, and what an author may do with it.
public struct JournalAccess: Equatable, Sendable {
    /// From less to more.
    public enum Permission: Sendable, Comparable {
        /// Not even read.
        case none
        case read
        case write
    }

    /// Which journal.
    public let scope: Scope
    /// What the engine will let the author do, whatever the program offers.
    public let permission: Permission
    /// Why it is not more, in the system's words; nil where there is nothing to explain.
    public let reason: String?

    /// Makes an answer, for engines.
    public init(scope: Scope, permission: Permission, reason: String? = nil) {
        self.scope = scope
        self.permission = permission
        self.reason = reason
    }
}

/// Why nothing can be written to a journal.
public struct JournalFault: Equatable, Sendable {
    /// What is wrong.
    public let error: StoreError
    /// Whether records behind what is wrong may be missing, since nothing can be read there.
    public let hidesLater: Bool
}

/// What reading a journal gave.
public struct Reading: Equatable, Sendable {
    /// The records that have taken effect, in order.
    public let records: [Record]
    /// The number to ask from next time; it may be past the last record where some never took effect.
    public let through: Int
    /// Why the journal cannot be written to, if so.
    public let readOnly: StoreError?
    /// Whether the journal has been written anew, because something had to be erased by law: ``records`` then begin with
    /// its first, and whatever was made of the records that were read before is to be forgotten.
    public let isAnew: Bool

    /// Makes an answer, for engines.
    public init(records: [Record], through: Int, readOnly: StoreError? = nil, isAnew: Bool = false) {
        self.records = records
        self.through = through
        self.readOnly = readOnly
        self.isAnew = isAnew
    }
}

/// What the caller of a commit decides once it has seen the news.
public enum Decision: Sendable {
    /// Save these records, together.
    case write([NewRecord])
    /// Save nothing.
    case abandon
}

/// What a commit did.
public struct Commit: Equatable, Sendable {
    /// How it ended.
    public enum Outcome: Equatable, Sendable {
        /// The records are durable.
        case saved
        /// An earlier attempt had saved them.
        case alreadySaved
        /// `decide` said so.
        case abandoned
    }

    /// How it ended.
    public let outcome: Outcome
    /// What others had saved in the meantime; with `.alreadySaved` also the earlier attempt's records.
    public let news: [Scope: Reading]
    /// The records that were saved now, after the news, in the order in which they were given.
    public let written: [Record]

    /// Makes an answer, for engines.
    public init(outcome: Outcome, news: [Scope: Reading], written: [Record] = []) {
        self.outcome = outcome
        self.news = news
        self.written = written
    }
}

/// The state that a journal's records amount to up to a sequence number, as bytes that the caller's codec understands.
public struct Snapshot: Equatable, Sendable {
    /// The last record that the state includes.
    public let sequence: Int
    /// The version of the codec that made `state`.
    public let stateVersion: Int
    /// The state.
    public let state: SharedBytes

    /// Makes a snapshot.
    public init(sequence: Int, stateVersion: Int, state: SharedBytes) {
        self.sequence = sequence
        self.stateVersion = stateVersion
        self.state = state
    }

    /// Makes a snapshot of a state that is copied.
    public init(sequence: Int, stateVersion: Int, state: ArraySlice<UInt8>) {
        self.init(sequence: sequence, stateVersion: stateVersion, state: SharedBytes(state))
    }
}
