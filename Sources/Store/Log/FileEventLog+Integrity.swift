import Domain
import Glibc
import JSON

extension FileEventLog {
    /// Reads every journal that this account may read from its beginning.
    public func verify() throws(StoreError) -> IntegrityReport { try verify(against: []) }

    /// Reads every journal that this account may read from its beginning, and holds them against heads noted before.
    public func verify(against noted: [NotedHead]) throws(StoreError) -> IntegrityReport {
        var audits: [JournalAudit] = []
        for access in try journals() where access.permission > .none {
            let heads = noted.filter { $0.programme == programme.name && $0.scope == access.scope }
            audits.append(try JournalAudit(of: try unreadFile(access.scope), against: heads))
        }
        let commits = Dictionary(audits.map { ($0.result.scope, $0.commits) }) { first, _ in first }
        return IntegrityReport(
            journals: audits.map { audit in
                var result = audit.result
                result.deadRecords = audit.awaiting.count { attempt, awaited in
                    commits[awaited].map { !$0.contains(attempt) } ?? false
                }
                return result
            })
    }
}

/// A reading of one journal that goes on past what is wrong.
private struct JournalAudit {
    var result: JournalIntegrity
    var commits: Set<UInt64> = []
    var awaiting: [(attempt: UInt64, awaited: Scope)] = []
    private var erasures = ErasureAudit()
    private var position: JournalPosition
    private let noted: [NotedHead]

    init(of file: JournalFile, against noted: [NotedHead]) throws(StoreError) {
        self.noted = noted
        position = file.beginning
        result = JournalIntegrity(scope: file.scope, place: file.path, head: file.beginning.head.description)
        let journal: OpenFile
        do throws(StoreError) {
            journal = try OpenFile(file.path, O_RDONLY)
        } catch {
            guard case .missing = error else { throw error }
            result.problems.append("\(file.path):1:1: expected a journal, found no file")
            return
        }
        var lines = JournalLines(journal, from: 0, size: try journal.status().size)
        while let line = try lines.nextLine() { take(line) }
        result.hasTornTail = !lines.rest.isEmpty
        if let fault = RecordLine.damage(inTail: lines.rest, number: position.lines + 1) { report(fault) }
        result.problems += erasures.problems.map { "\(file.path):\($0)" }
        result.head = position.head.description
        result.last = position.sequence
        for head in noted where head.sequence > position.sequence {
            result.problems.append(
                "\(file.path):\(position.lines + 1):1: expected record \(head.sequence), which was noted, "
                    + "found the end after \(position.sequence)")
        }
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        position.lines += 1
        guard !RecordLine.isMarkedTorn(line) else {
            result.tornLines += 1
            return
        }
        do throws(JSONFault) {
            let record = try RecordLine.decode(line, number: position.lines, scope: result.scope)
            if let mismatch = RecordLine.mismatch(record, after: position, line) { report(mismatch) }
            try checkDigests(record, line)
            count(record)
            // Even after a mismatch: what follows is measured against what stands here, so that one fault is told once.
            position.sequence = record.sequence
            position.generation = record.generation
            position.head = record.hash
            for head in noted where head.sequence == record.sequence && head.hash != record.hash.description {
                report(
                    RecordLine.fault(
                        line, number: record.line, member: "hash", expected: "\(head.hash), which was noted",
                        found: record.hash.description))
            }
        } catch { report(error) }
    }

    private mutating func checkDigests(_ record: Record, _ line: ArraySlice<UInt8>) throws(JSONFault) {
        let states = try RecordLine.states(of: line)
        erasures.take(record, states)
        result.erasedEvents += states.count { $0 != .whole && $0 != .altered }
        guard let index = states.firstIndex(of: .altered) else { return }
        let what = index < record.events.count ? "event \(index + 1)" : "reason"
        report(
            RecordLine.fault(
                line, number: record.line, member: index < record.events.count ? "events" : "reason",
                expected: "the \(what) that the header vouches for", found: "another one"))
    }

    private mutating func count(_ record: Record) {
        result.records += 1
        guard let attempt = record.attempt else { return }
        if record.commits { commits.insert(attempt) }
        if let awaited = record.awaits { awaiting.append((attempt, awaited)) }
    }

    private mutating func report(_ fault: JSONFault) {
        result.problems.append("\(result.place):\(fault)")
    }
}
