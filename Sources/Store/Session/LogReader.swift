public import Domain

/// Reads what has been recorded, newest first and from all journals together, piece by piece.
///
/// Nothing is read twice and nothing before it is asked for, so that the newest changes of 100 000 applicants are there at
/// once. It tells what was there when it was made; for what has come since, another one is made.
public final class LogReader {
    private let session: ProgrammeSession
    private let filter: LogFilter
    /// Each journal that is still read, with the record that comes next in it.
    private var journals: [(walk: any RecordWalk, next: Record)] = []

    /// A piece of the log.
    public struct Page: Equatable, Sendable {
        /// The records, newest first.
        public let entries: [LogEntry]
        /// How far back has been looked; nil when there is nothing older.
        public let searchedBackTo: Instant?
    }

    init(_ session: ProgrammeSession, _ filter: LogFilter) throws(SessionError) {
        self.session = session
        self.filter = filter
        for scope in session.journals.filter({ $0.value.isLoaded }).keys.sorted(by: Scope.isLockedBefore)
        where filter.scopes.isEmpty || filter.scopes.contains(scope) {
            // Of a journal that cannot be read what can is shown; that it is damaged is told by the session.
            guard let walk = try Self.passingDamage({ () throws(StoreError) in try session.log.walk(scope) }) else {
                continue
            }
            if let first = try record(before: walk) { journals.append((walk, first)) }
        }
    }

    /// The next records that pass the filter and a test of their text.
    ///
    /// - Parameters:
    ///   - limit: How many at most.
    ///   - effort: How many records are looked at at most, so that a search for what is rare does not keep people waiting;
    ///     the next call goes on from there.
    public func next(
        _ limit: Int, effort: Int = .max, where isWanted: (LogEntry) -> Bool = { _ in true }
    ) throws(SessionError) -> Page {
        var entries: [LogEntry] = []
        var looked = 0
        while entries.count < limit, looked < effort, let record = try nextRecord() {
            looked += 1
            guard filter.admits(record) else { continue }
            let entry = try session.entry(record, about: filter.applicant)
            if isWanted(entry) { entries.append(entry) }
        }
        return Page(entries: entries, searchedBackTo: journals.map(\.next.at).max())
    }

    /// The newest record that has not been given; of equals that of the programme first.
    private func nextRecord() throws(SessionError) -> Record? {
        guard var newest = journals.indices.first else { return nil }
        for index in journals.indices where journals[index].next.at > journals[newest].next.at { newest = index }
        let record = journals[newest].next
        if let before = try self.record(before: journals[newest].walk) {
            journals[newest].next = before
        } else {
            journals.remove(at: newest)
        }
        return record
    }

    private func record(before walk: any RecordWalk) throws(SessionError) -> Record? {
        let record = try Self.passingDamage { () throws(StoreError) in try walk.previous() } ?? nil
        return record.flatMap { filter.isPassed(by: $0) ? nil : $0 }
    }

    /// Nil where a journal is damaged, which the session knows from then on.
    private static func passingDamage<Value>(_ read: () throws(StoreError) -> Value) throws(SessionError) -> Value? {
        do throws(StoreError) {
            return try read()
        } catch {
            switch error {
            case .damaged, .replaced: return nil
            default: throw .store(error)
            }
        }
    }
}

extension ProgrammeSession {
    /// A reading of what has been recorded in the journals that the person may see.
    public func logReader(_ filter: LogFilter = LogFilter()) throws(SessionError) -> LogReader {
        try LogReader(self, filter)
    }

    /// Reads the journals that the person may see from their beginning, and tells what is not as it should be.
    public func verifyJournals() throws(SessionError) -> [JournalIntegrity] {
        let report = try ProgrammeSession.storing { () throws(StoreError) in try log.verify() }
        return report.journals.filter { journals[$0.scope]?.isLoaded == true }
    }

    /// How many records there are in the journals that the person may see.
    public var recordCount: Int { journals.values.filter(\.isLoaded).reduce(0) { $0 + $1.through } }
}
