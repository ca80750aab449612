public import Domain
import JSON

extension ProgrammeSession {
    /// Everything that has been recorded about an applicant, newest first.
    public func history(of applicant: ApplicantID) throws(SessionError) -> [LogEntry] {
        var filter = LogFilter(applicant: applicant)
        if let municipality = programme.municipality(of: applicant) {
            filter.scopes = [.programme, .municipality(municipality)]
        }
        return try entries(filter)
    }

    /// Records that pass a filter, newest first, at most `limit`.
    ///
    /// Journals are read backwards and only as far as needed.
    public func entries(_ filter: LogFilter = LogFilter(), limit: Int = .max) throws(SessionError) -> [LogEntry] {
        // Each journal is in order already; a stable sort keeps it so but where clocks have gone backwards.
        try logReader(filter).next(limit).entries.sorted { $0.at > $1.at }
    }

    /// A record as people read it; of what was recorded about many at once only what concerns the applicant asked for.
    func entry(_ record: Record, about applicant: ApplicantID? = nil) throws(SessionError) -> LogEntry {
        var (recorded, events) = (record.events, try facts(of: [record]).map { $0?.value })
        if let applicant {
            let own = events.indices.filter { events[$0]?.concerns(applicant) ?? (events.count == 1) }
            (recorded, events) = (own.map { recorded[$0] }, own.map { events[$0] })
        }
        var reason: String?
        if case .text(let text) = record.reason { reason = text }
        return LogEntry(
            scope: record.scope, sequence: record.sequence, at: record.at, account: record.author.user,
            person: person(record.author.user), transaction: record.transaction, undoes: record.undoes,
            redoes: record.redoes, reason: reason, events: events,
            kinds: recorded.map { if case .present(let event) = $0 { event.kind } else { nil } },
            replaced: recorded.map { if case .present(let event) = $0 { event.hasReplaced } else { false } })
    }
}

extension StoredEvent {
    /// Whether the fact says of what was that it was something.
    fileprivate var hasReplaced: Bool {
        var reader = reader
        do throws(JSONFault) {
            try reader.beginObject()
            while let key = try reader.nextKey() {
                let value = try reader.readRaw()
                if key == "old" { return !["null", "\"\"", "false", "[]"].contains { value.elementsEqual($0.utf8) } }
            }
        } catch { return false }
        return false
    }
}
