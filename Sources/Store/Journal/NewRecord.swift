public import Domain
import JSON
/// What is to become a record.
public struct NewRecord: Sendable {
    /// The journal to write to.
    public var scope: Scope
    /// What happened.
    public var events: [NewEvent]
    /// Why, where a reason is demanded.
    public var reason: String?
    /// The save that this one undoes.
    public var undoes: TransactionID?
    /// The undone save that this one does again.
    public var redoes: TransactionID?

    /// Makes a record to be written.
    public init(
        _ scope: Scope, _ events: [NewEvent], reason: String? = nil, undoes: TransactionID? = nil,
        redoes: TransactionID? = nil
    ) {
        self.scope = scope
        self.events = events
        self.reason = reason
        self.undoes = undoes
        self.redoes = redoes
    }
}

/// An event to be written: its kind, and its JSON as the caller's codec made it.
public struct NewEvent: Sendable {
    /// Which kind of event, for the codec to choose by when it is read.
    public let kind: String
    /// One JSON value without line breaks.
    public let data: [UInt8]

    /// Makes an event to be written.
    public init(kind: String, data: [UInt8]) {
        self.kind = kind
        // Within JSON a bare line break can only be white space; in a journal it would end the record.
        let line = data.contains(0x0A) ? data.map { $0 == 0x0A ? 0x20 : $0 } : data
        // White space around the value is not part of it when it is read back, so it must not be in the digest either.
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
        let start = line.drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start.startIndex
        self.data = start.count == line.count && end == line.endIndex ? line : Array(start[..<end])
    }

    /// Why `data` is not one JSON value, or nil where it is.
    var fault: JSONFault? {
        var reader = JSONReader(data)
        do throws(JSONFault) {
            try reader.skipValue()
            try reader.finish()
            return nil
        } catch { return error }
    }
}

extension Record {
    /// What reading a line will give once it has been written.
    init(_ new: NewRecord, _ header: RecordLine.Header, hash: Digest, line: Int) {
        self.init(
            scope: new.scope, sequence: header.sequence, generation: header.generation, at: header.at,
            author: header.author, transaction: header.transaction, undoes: new.undoes, redoes: new.redoes,
            reason: new.reason.map { .text($0) },
            events: new.events.map { event in
                .present(
                    StoredEvent(
                        kind: event.kind, line: event.data[...], range: event.data.indices, lineNumber: line))
            },
            awaits: header.awaits, commits: header.commits, attempt: header.attempt, previous: header.previous,
            hash: hash, line: line, erases: header.erases)
    }
}
