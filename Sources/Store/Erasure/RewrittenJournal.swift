import Domain
import Glibc
import JSON

/// The lines of a journal without what has to go, line by line as they were: whatever refers to a line still finds it.
struct RewrittenJournal {
    private(set) var bytes: [UInt8] = []
    /// What has been taken out, for the record that tells of it.
    private(set) var erased: [ErasedPart] = []
    /// Whether anything is another than in the journal.
    private(set) var isChanged = false
    private var lineCount = 0

    /// - Parameter change: What is to be taken out of a record; nil for nothing.
    init(_ file: JournalFile, change: (Record) -> RecordErasure?) throws(StoreError) {
        let journal = try OpenFile(file.path, O_RDONLY)
        let size = try journal.status().size
        bytes.reserveCapacity(size)
        var lines = JournalLines(journal, from: 0, size: size)
        while let line = try lines.nextLine() {
            lineCount += 1
            do throws(JSONFault) {
                try take(line, file.scope, change)
            } catch { throw StoreError.damaged(path: file.path, fault: error) }
        }
        // A write that was cut off never counted, and what there is of it may be about the person.
        if !lines.rest.isEmpty {
            add(RecordLine.tornMark[...])
            isChanged = true
        }
    }

    private mutating func take(
        _ line: ArraySlice<UInt8>, _ scope: Scope, _ change: (Record) -> RecordErasure?
    ) throws(JSONFault) {
        if RecordLine.isMarkedTorn(line) {
            if line.count > RecordLine.tornMark.count { isChanged = true }
            add(RecordLine.tornMark[...])
            return
        }
        let record = try RecordLine.decode(line, number: lineCount, scope: scope)
        guard let erasure = change(record), !erasure.isEmpty else {
            add(line)
            return
        }
        var changes: [Int: [UInt8]] = [:]
        for (index, fate) in erasure.events {
            let (body, digest) = Self.event(fate)
            changes[index] = body
            erased.append(ErasedPart(sequence: record.sequence, part: index + 1, digest: digest))
        }
        if let fate = erasure.reason {
            let (body, digest) = Self.reason(fate)
            changes[record.events.count] = body
            erased.append(ErasedPart(sequence: record.sequence, part: record.events.count + 1, digest: digest))
        }
        add(try RecordLine.replacing(changes, in: line)[...])
        isChanged = true
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        bytes += line
        bytes.append(0x0A)
    }

    /// What stands where an event stood, and what vouches for it.
    private static func event(_ fate: RecordErasure.Fate<NewEvent>) -> (body: [UInt8], digest: Digest?) {
        body(of: fate) { event, salt, writer in
            writer.write(event, salt)
            return salt.digest(kind: event.kind, data: event.data[...])
        }
    }

    private static func reason(_ fate: RecordErasure.Fate<String>) -> (body: [UInt8], digest: Digest?) {
        body(of: fate) { text, salt, writer in
            writer.write(reason: text, salt)
            return salt.digest(kind: RecordLine.reasonKind, data: Array(text.utf8)[...])
        }
    }

    private static func body<Value>(
        of fate: RecordErasure.Fate<Value>, write: (Value, Salt, inout JSONWriter) -> Digest
    ) -> (body: [UInt8], digest: Digest?) {
        var writer = JSONWriter()
        var digest: Digest?
        writer.beginObject()
        writer.member("erased", true)
        if case .replaced(let value) = fate { digest = write(value, .random(), &writer) }
        writer.endObject()
        return (writer.bytes, digest)
    }
}

extension RewrittenJournal {
    /// Puts a record behind the lines that tells what has been taken out of them.
    mutating func add(_ note: [NewEvent], _ header: RecordLine.Header, in scope: Scope) {
        var header = header
        header.erases = erased.sorted { ($0.sequence, $0.part) < ($1.sequence, $1.part) }
        bytes += RecordLine.encode(NewRecord(scope, note), header).line
    }
}

extension RewrittenJournal {
    /// Lines of records, in order from the first, without what later records tell is erased.
    ///
    /// What had come in its place is lost with the journal that held it.
    static func blanking(_ parts: [ErasedPart], in lines: [ArraySlice<UInt8>]) throws(JSONFault) -> [[UInt8]] {
        var lines = lines.map { Array($0) }
        for (sequence, parts) in Dictionary(grouping: parts, by: \.sequence) where lines.indices.contains(sequence - 1)
        {
            let line = lines[sequence - 1][...]
            let states = try RecordLine.states(of: line)
            var changes: [Int: [UInt8]] = [:]
            for part in parts where states.indices.contains(part.part - 1) && states[part.part - 1] == .whole {
                changes[part.part - 1] = Array("{\"erased\":true}".utf8)
            }
            if !changes.isEmpty { lines[sequence - 1] = try RecordLine.replacing(changes, in: line) }
        }
        return lines
    }
}
