public import Domain
public import Store

/// Journals in memory, which the sessions of a test share.
public final class MemoryJournals {
    fileprivate var records: [Scope: [Record]] = [:]
    fileprivate var snapshots: [Scope: Snapshot] = [:]
    /// How many times each has been written anew, counted from 1.
    fileprivate var generations: [Scope: Int] = [:]
    fileprivate let scopes: [Scope]

    /// Makes the journals of a programme and these municipalities, all empty.
    public init(municipalities: [MunicipalityCode] = ["falun", "sater"].map { MunicipalityCode($0) }) {
        scopes = [.programme] + municipalities.map(Scope.municipality)
    }
}

/// One session on journals in memory: what the seam promises, without a disk.
public final class MemoryEventLog: EventLog {
    /// On whose behalf records are written.
    public let author: Author
    /// What the next save fails with; it is used once.
    public var failure: StoreError?
    /// The moment that records are given.
    public var now = Instant(milliseconds: 0)
    /// What the session may do with a journal, where it is not everything.
    public var permissions: [Scope: JournalAccess.Permission] = [:]
    private let shared: MemoryJournals
    private var read: [Scope: Int] = [:]
    private var generations: [Scope: Int] = [:]

    /// Opens a session.
    public init(_ journals: MemoryJournals, author: Author = Author(uid: 1000, user: "eva.strom")) {
        self.author = author
        shared = journals
    }

    /// The journals that the test made.
    public func journals() -> [JournalAccess] {
        shared.scopes.map { JournalAccess(scope: $0, permission: permissions[$0] ?? .write) }
    }

    /// The records after a sequence number.
    public func read(_ scope: Scope, after sequence: Int) throws(StoreError) -> Reading {
        guard shared.scopes.contains(scope) else { throw .missing(path: "\(scope)") }
        guard permissions[scope] != JournalAccess.Permission.none else {
            throw .notPermitted(path: "\(scope)", reason: "the test says so")
        }
        let records = shared.records[scope] ?? []
        let generation = shared.generations[scope] ?? 1
        let isAnew = read[scope] != nil && generations[scope] ?? 1 != generation
        read[scope] = records.count
        generations[scope] = generation
        return Reading(
            records: isAnew ? records : Array(records.dropFirst(sequence)), through: records.count, isAnew: isAnew)
    }

    /// Saves, all or nothing.
    public func commit(
        _ transaction: TransactionID, knowing known: [Scope: Int], decide: ([Scope: Reading]) -> Decision
    ) throws(StoreError) -> Commit {
        if let failure {
            self.failure = nil
            throw failure
        }
        var news: [Scope: Reading] = [:]
        for (scope, sequence) in known { news[scope] = try read(scope, after: sequence) }
        if known.keys.contains(where: { holds(transaction, $0) }) { return Commit(outcome: .alreadySaved, news: news) }
        guard case .write(let records) = decide(news), !records.isEmpty else {
            return Commit(outcome: .abandoned, news: news)
        }
        for record in records where known[record.scope] == nil || permissions[record.scope] ?? .write < .write {
            throw .notPermitted(path: "\(record.scope)", reason: "the save may not write here")
        }
        return Commit(outcome: .saved, news: news, written: records.map { append($0, transaction) })
    }

    /// The latest records for which `isWanted` holds, newest first.
    public func newest(
        in scope: Scope, before sequence: Int?, limit: Int, where isWanted: (Record) -> Bool
    ) -> [Record] {
        let records = (shared.records[scope] ?? []).prefix { $0.sequence < sequence ?? .max }
        return Array(records.reversed().lazy.filter(isWanted).prefix(limit))
    }

    /// Takes out what must go; every session reads the journal anew.
    public func erase(
        in scope: Scope, _ transaction: TransactionID, note: [NewEvent], _ change: (Record) -> RecordErasure?
    ) throws(StoreError) -> Int {
        var count = 0
        let kept = (shared.records[scope] ?? []).map { record -> Record in
            guard let erasure = change(record), !erasure.isEmpty else { return record }
            count += erasure.events.count + (erasure.reason == nil ? 0 : 1)
            return record.without(erasure)
        }
        guard count > 0 else { return 0 }
        shared.records[scope] = kept
        shared.generations[scope, default: 1] += 1
        _ = append(NewRecord(scope, note), transaction)
        return count
    }

    /// A walk through a journal from its end.
    public func walk(_ scope: Scope) -> any RecordWalk { MemoryWalk(shared.records[scope] ?? []) }

    /// The journals that have grown since they were read.
    public func changedJournals() -> Set<Scope> {
        Set(
            read.filter {
                (shared.records[$0.key]?.count ?? 0) > $0.value
                    || generations[$0.key] ?? 1 != shared.generations[$0.key] ?? 1
            }.keys)
    }

    /// Nothing to wait for.
    public var watchDescriptor: Int32? { nil }
    /// Always, because there is nothing to wait for.
    public var needsTimer: Bool { true }

    /// The snapshot kept last.
    public func snapshot(of scope: Scope, stateVersion: Int) -> Snapshot? {
        shared.snapshots[scope].flatMap { $0.stateVersion == stateVersion ? $0 : nil }
    }

    /// Keeps a snapshot.
    public func save(_ snapshot: Snapshot, of scope: Scope) -> Bool {
        shared.snapshots[scope] = snapshot
        return true
    }

    /// Nothing can be wrong in memory.
    public func verify() -> IntegrityReport {
        IntegrityReport(
            journals: shared.scopes.map { scope in
                JournalIntegrity(
                    scope: scope, place: "\(scope)", head: shared.records[scope]?.last?.hash.description ?? "")
            })
    }

    private func holds(_ transaction: TransactionID, _ scope: Scope) -> Bool {
        shared.records[scope]?.contains { $0.transaction == transaction } ?? false
    }

    private func append(_ new: NewRecord, _ transaction: TransactionID) -> Record {
        let earlier = shared.records[new.scope] ?? []
        let sequence = earlier.count + 1
        let previous = earlier.last?.hash ?? Digest(of: [])
        let record = Record(
            scope: new.scope, sequence: sequence, at: now, author: author, transaction: transaction,
            undoes: new.undoes, redoes: new.redoes, reason: new.reason.map(RecordedReason.text),
            events: new.events.map { .present(StoredEvent(kind: $0.kind, data: $0.data)) }, previous: previous,
            hash: Digest(of: Array("\(previous) \(sequence)".utf8)[...]), line: sequence)
        shared.records[new.scope] = earlier + [record]
        read[new.scope] = sequence
        return record
    }
}

extension Record {
    /// The record as it is once something has been taken out of it.
    fileprivate func without(_ erasure: RecordErasure) -> Record {
        var reason = self.reason
        switch erasure.reason {
        case .erased?: reason = .erased
        case .replaced(let text)?: reason = .text(text)
        case nil: break
        }
        let events = events.enumerated().map { index, event -> RecordedEvent in
            switch erasure.events[index] {
            case .erased?: .erased
            case .replaced(let new)?: .present(StoredEvent(kind: new.kind, data: new.data))
            case nil: event
            }
        }
        return Record(
            scope: scope, sequence: sequence, generation: generation, at: at, author: author, transaction: transaction,
            undoes: undoes, redoes: redoes, reason: reason, events: events, awaits: awaits, commits: commits,
            attempt: attempt, previous: previous, hash: hash, line: line, erases: erases)
    }
}

private final class MemoryWalk: RecordWalk {
    private var left: [Record]

    init(_ records: [Record]) { left = records }

    func previous() -> Record? { left.popLast() }
}
