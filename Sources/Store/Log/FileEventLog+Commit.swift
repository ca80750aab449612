public import Domain
import JSON

extension FileEventLog {
    /// Saves, all or nothing, in the order that the design demands: lock, read, decide, write once, sync, unlock, ring.
    public func commit(
        _ transaction: TransactionID, knowing known: [Scope: Int],
        decide: (_ news: [Scope: Reading]) -> Decision
    ) throws(StoreError) -> Commit {
        if let readOnly { throw readOnly }
        var files: [JournalFile] = []
        // In the one order that everybody keeps to.
        for scope in known.keys.sorted(by: Scope.isLockedBefore) { files.append(try file(scope)) }
        var locks: [FileLock] = []
        var touched: [JournalFile] = []
        // Last of all, when the locks have been released and signals may arrive again.
        defer { for file in touched { file.directory.ringBell() } }
        // In reverse, so that the last to go lets the signals through.
        defer { while locks.popLast() != nil {} }
        for file in files {
            locks.append(try FileLock(try file.lockFile(), holder: author.user, patience: patience))
        }
        let news = try catchUp(files, known)
        // What the disk has not confirmed can be read, and must still not pass for saved.
        for case let fault? in files.map(\.writeFault) { throw fault }
        if files.contains(where: { hasEffect(transaction, in: $0, among: files) }) {
            acknowledge(news)
            return Commit(outcome: .alreadySaved, news: news)
        }
        guard case .write(let records) = decide(news), !records.isEmpty else {
            acknowledge(news)
            return Commit(outcome: .abandoned, news: news)
        }
        try check(records)
        let plan = CommitPlan(records)
        touched = try plan.scopes.map { (scope) throws(StoreError) in try writable(scope, known) }
        let written = try write(plan, transaction)
        acknowledge(news)
        for file in touched { _ = file.acknowledge(through: file.position.sequence) }
        return Commit(outcome: .saved, news: news, written: written)
    }

    private func catchUp(
        _ files: [JournalFile], _ known: [Scope: Int]
    ) throws(StoreError) -> [Scope: Reading] {
        var news: [Scope: Reading] = [:]
        for file in files {
            try file.catchUp()
            news[file.scope] = try settled(file, after: known[file.scope] ?? 0, holdsLock: true)
        }
        return news
    }

    /// The caller takes the news over with the answer. Where a save fails it does not, and may ask for them again.
    private func acknowledge(_ news: [Scope: Reading]) {
        for (scope, reading) in news { files[scope]?.handOver(reading) }
    }

    /// Whether an earlier attempt at this transaction is there and took effect.
    private func hasEffect(_ transaction: TransactionID, in file: JournalFile, among files: [JournalFile]) -> Bool {
        guard let earlier = file.recent[transaction] else { return false }
        guard let attempt = earlier else { return true }
        return files.contains { $0.commits.contains(attempt) }
    }

    /// A codec's mistake must never reach a journal, which it would make unreadable for everybody.
    private func check(_ records: [NewRecord]) throws(StoreError) {
        for record in records {
            for event in record.events {
                guard let fault = event.fault else { continue }
                throw StoreError.notSaved(
                    path: programme.directory(of: record.scope).journal,
                    reason: "\(event.kind) is not valid JSON at \(fault)")
            }
        }
    }

    /// The journal, if it was locked and can be written to.
    private func writable(_ scope: Scope, _ known: [Scope: Int]) throws(StoreError) -> JournalFile {
        let file = try file(scope)
        guard known[scope] != nil else {
            throw StoreError.notSaved(path: file.path, reason: "the save did not name this journal beforehand")
        }
        if let reason = readOnlyReason(file) { throw reason }
        return file
    }

    /// Writes what must wait first, journal by journal, and last the journal whose record makes it all count.
    private func write(_ plan: CommitPlan, _ transaction: TransactionID) throws(StoreError) -> [Record] {
        let at = clock()
        let attempt = plan.isTwoPhase ? UInt64.random(in: 0 ... .max) : nil
        for scope in plan.waiting {
            do throws(StoreError) {
                try append(plan, scope, transaction, attempt, at)
            } catch {
                // Whatever became of these lines, they count for nothing without the commit, which is not written.
                guard case .outcomeUnknown(let path, let reason) = error else { throw error }
                throw StoreError.notSaved(path: path, reason: reason)
            }
        }
        try append(plan, plan.commitScope, transaction, attempt, at)
        var written: [Record] = []
        for scope in plan.scopes {
            let count = plan.records(in: scope).count
            written += try file(scope).unacknowledged.suffix(count).map(\.record).filter { !$0.events.isEmpty }
        }
        return written
    }

    private func append(
        _ plan: CommitPlan, _ scope: Scope, _ transaction: TransactionID, _ attempt: UInt64?, _ at: Instant
    ) throws(StoreError) {
        let file = try file(scope)
        var header = RecordLine.Header(
            sequence: file.position.sequence, generation: file.position.generation, at: at, author: author,
            transaction: transaction, attempt: attempt, previous: file.position.head)
        var lines: [UInt8] = []
        var written: [(record: Record, end: Int)] = []
        let records = plan.records(in: scope)
        // What stands beside the facts takes some three hundred bytes.
        lines.reserveCapacity(records.reduce(0) { $0 + 320 + $1.events.reduce(0) { $0 + $1.data.count + 40 } })
        for (index, record) in records.enumerated() {
            header.sequence += 1
            header.commits = plan.isTwoPhase && scope == plan.commitScope && index == records.count - 1
            header.awaits = plan.isTwoPhase && !header.commits ? plan.commitScope : nil
            let (line, hash) = RecordLine.encode(record, header)
            lines += line
            written.append((Record(record, header, hash: hash, line: file.nextLine + index), lines.count))
            header.previous = hash
        }
        try file.append(lines, written, calls)
    }
}

/// In which order the records of one save are written, so that it is all there or not at all.
///
/// A single record is whole or nothing by itself. Several await a record that commits them: in their own journal if
/// they share one, else in the programme's, which everybody who takes part can read.
struct CommitPlan {
    let isTwoPhase: Bool
    let commitScope: Scope
    /// The journals written to, in order.
    let scopes: [Scope]
    private var byScope: [Scope: [NewRecord]]

    init(_ records: [NewRecord]) {
        byScope = Dictionary(grouping: records, by: \.scope)
        isTwoPhase = records.count > 1
        commitScope = byScope.count == 1 ? records[0].scope : .programme
        // Without events of its own the programme's journal still gets the record that commits.
        if byScope[commitScope] == nil { byScope[commitScope] = [NewRecord(commitScope, [])] }
        scopes = byScope.keys.sorted(by: Scope.isLockedBefore)
    }

    /// The journals whose records must be durable before the commit is written.
    var waiting: [Scope] { scopes.filter { $0 != commitScope } }

    func records(in scope: Scope) -> [NewRecord] { byScope[scope] ?? [] }
}
