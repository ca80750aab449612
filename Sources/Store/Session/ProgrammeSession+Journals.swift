public import Domain

/// A journal as a session has read it, from its first record to its last.
public struct JournalContents: Equatable, Sendable {
    /// Which journal.
    public let scope: Scope
    /// The number of its last record; 0 for an empty one.
    public let records: Int
    /// The digest of its last record; empty for an empty one.
    public let head: String
    /// Everything recorded, oldest first.
    public let entries: [LogEntry]
}

extension ProgrammeSession {
    /// The whole of the journals that have been read, the programme's first, then in the programme's order.
    ///
    /// Within a journal the order is that of the records, also where a clock has gone backwards.
    public func journals(of municipalities: [MunicipalityCode]) throws(SessionError) -> [JournalContents] {
        var contents: [JournalContents] = []
        for scope in [.programme] + municipalities.map({ Scope.municipality($0) })
        where journals[scope]?.isLoaded == true {
            let records = try ProgrammeSession.storing { () throws(StoreError) in
                try log.newest(in: scope, before: nil, limit: .max) { _ in true }
            }
            var entries: [LogEntry] = []
            for record in records.reversed() where !record.events.isEmpty { entries.append(try entry(record)) }
            contents.append(
                JournalContents(
                    scope: scope, records: records.first?.sequence ?? 0, head: records.first?.hash.description ?? "",
                    entries: entries))
        }
        return contents
    }
}
