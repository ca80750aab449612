import Domain
import Glibc
import JSON

/// A reading of one journal that goes on past what is wrong.
struct JournalAudit {
    var result: JournalIntegrity
    private(set) var commits: Set<UInt64> = []
    private(set) var awaiting: [(attempt: UInt64, awaited: Scope)] = []
    private var erasures = ErasureAudit()
    private var position: JournalPosition
    private let noted: [NotedHead]
    /// How many records the lines since the last good one may hold, which cannot be read: that what comes behind them
    /// does not follow on is nothing new.
    private var unreadable = 0
    /// The numbers of records that cannot be read.
    private var gaps: [ClosedRange<Int>] = []

    init(of file: JournalFile, against noted: [NotedHead]) throws(StoreError) {
        self.noted = noted
        position = file.beginning
        result = JournalIntegrity(scope: file.scope, place: file.path, head: file.beginning.head.description)
        let journal: OpenFile
        do throws(StoreError) {
            journal = try OpenFile(file.path, O_RDONLY)
        } catch {
            guard case .missing = error else { throw error }
            report(JSONFault(line: 1, column: 1, expected: "a journal", found: "no file"))
            return
        }
        var lines = JournalLines(journal, from: 0, size: try journal.status().size)
        while let line = try lines.nextLine() { take(line) }
        result.hasTornTail = !lines.rest.isEmpty
        if let fault = RecordLine.damage(inTail: lines.rest, number: position.lines + 1) {
            report(fault)
            unreadable += RecordLine.mostRecords(in: lines.rest)
        }
        finish()
    }

    private mutating func finish() {
        if unreadable > 0 { gaps.append(position.sequence + 1...position.sequence + unreadable) }
        for problem in erasures.problems(besides: gaps) { report(problem.fault, record: problem.sequence) }
        result.head = position.head.description
        result.last = position.sequence
        for head in noted where head.sequence > position.sequence + unreadable {
            report(
                JSONFault(
                    line: position.lines + 1, column: 1, expected: "record \(head.sequence), which was noted",
                    found: "the end after \(position.sequence)"),
                record: head.sequence)
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
            if let mismatch = RecordLine.mismatch(record, after: position, line), !isConsequence(record) {
                report(mismatch)
            }
            if unreadable > 0, record.sequence > position.sequence + 1 {
                gaps.append(position.sequence + 1...record.sequence - 1)
            }
            unreadable = 0
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
                        found: record.hash.description), record: record.sequence)
            }
        } catch {
            report(error)
            unreadable += RecordLine.mostRecords(in: line)
        }
    }

    /// Whether a record does not follow on only because what stands before it cannot be read. More records missing than
    /// could stand there are another fault.
    private func isConsequence(_ record: Record) -> Bool {
        unreadable > 0 && record.sequence > position.sequence && record.sequence <= position.sequence + 1 + unreadable
            && record.generation >= position.generation
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
                expected: "the \(what) that the header vouches for", found: "another one"), record: record.sequence)
    }

    private mutating func count(_ record: Record) {
        result.records += 1
        guard let attempt = record.attempt else { return }
        if record.commits { commits.insert(attempt) }
        if let awaited = record.awaits { awaiting.append((attempt, awaited)) }
    }

    private mutating func report(_ fault: JSONFault, record: Int? = nil) {
        result.findings.append(
            JournalFinding(result.place, fault, record: record ?? position.sequence + unreadable + 1))
    }
}

extension RecordLine {
    /// How many records a line that cannot be read may hold: one, and one more for each line break that was damaged.
    static func mostRecords(in line: ArraySlice<UInt8>) -> Int {
        var count = 1
        var rest = line
        while let next = rest.firstRange(of: recordStart) {
            if next.lowerBound > line.startIndex { count += 1 }
            rest = rest[next.upperBound...]
        }
        return count
    }

    private static let recordStart = Array("{\"v\":".utf8)
}
