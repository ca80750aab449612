import Codec
public import Domain
import Glibc

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
        var entries: [LogEntry] = []
        for scope in journals.filter({ $0.value.isLoaded }).keys.sorted(by: Scope.isLockedBefore)
        where filter.scopes.isEmpty || filter.scopes.contains(scope) {
            let records = try ProgrammeSession.storing { () throws(StoreError) in
                try log.newest(in: scope, before: nil, limit: limit) { filter.admits($0) }
            }
            for record in records { entries.append(try entry(record)) }
        }
        // Each journal is in order already; a stable merge keeps it so where clocks have gone backwards.
        entries.sort { $0.at > $1.at }
        return Array(entries.prefix(limit))
    }

    func entry(_ record: Record) throws(SessionError) -> LogEntry {
        let events = try facts(of: [record]).map { $0?.value }
        var reason: String?
        if case .text(let text) = record.reason { reason = text }
        return LogEntry(
            scope: record.scope, sequence: record.sequence, at: record.at, account: record.author.user,
            person: person(record.author.user), transaction: record.transaction, undoes: record.undoes,
            redoes: record.redoes, reason: reason, events: events)
    }
}

extension LogFilter {
    func admits(_ record: Record) -> Bool {
        guard !record.events.isEmpty, account == nil || record.author.user == account,
            since.map({ record.at >= $0 }) ?? true, before.map({ record.at < $0 }) ?? true
        else { return false }
        guard let applicant else { return true }
        return record.events.contains { event in
            guard case .present(let stored) = event else { return false }
            return LogFilter.mentions(stored, applicant, in: record.scope)
        }
    }

    /// Whether a fact concerns an applicant; one that cannot be understood is shown rather than hidden.
    private static func mentions(_ stored: StoredEvent, _ applicant: ApplicantID, in scope: Scope) -> Bool {
        // Most facts are about others, and that shows before anything is decoded.
        guard contains(stored.data, applicant.description) else { return false }
        guard let event = try? EventCodec.decode(stored, in: scope) else { return true }
        return event.concerns(applicant)
    }

    /// Whether an id stands somewhere in a fact; ids are strings, so that only what follows a quote can be one.
    private static func contains(_ data: ArraySlice<UInt8>, _ id: String) -> Bool {
        let id = Array(id.utf8)
        return data.withUnsafeBytes { bytes in
            guard var rest = bytes.baseAddress else { return false }
            let end = rest + bytes.count
            while let quote = memchr(rest, Int32(UInt8(ascii: "\"")), end - rest) {
                let start = UnsafeRawPointer(quote) + 1
                guard end - start >= id.count else { return false }
                if memcmp(start, id, id.count) == 0 { return true }
                rest = start
            }
            return false
        }
    }
}
