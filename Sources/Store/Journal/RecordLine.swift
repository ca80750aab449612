import Domain
import JSON

/// How a record stands in its journal: one line of JSON in three parts.
///
/// 1. The *header*: who, when, which save, and a salted digest of each event. It is never altered; the chain of hashes
///    runs over it alone, over the bytes from the opening brace up to the comma before `"events"`.
/// 2. The *body*, `"events"` and `"reason"`: what the digests vouch for. An event can be replaced by
///    `{"erased":true}`, when the law demands it, without breaking the chain.
/// 3. `"sum"`, a checksum of every byte before it, last, so that a line is whole or it is nothing.
enum RecordLine {
    /// The newest version of the format, and the newest that can be read.
    ///
    /// A record is written in the oldest version that can say what it says, so that older programs read on for as long
    /// as they can: version 2 is only for records that tell of an erasure.
    static let version = 2
    /// What a writer adds to a line that another one could not finish, before it ends it. No whole record ends so.
    static let tornMark = Array(" #torn".utf8)
    /// `,"sum":"` and eight digits, a quote and a brace.
    static let sumLength = 18
    static let sumKey = Array(",\"sum\":\"".utf8)
    static let sumEnd = Array("\"}".utf8)

    /// What a record says about itself and its place, beside its events.
    struct Header {
        var sequence: Int
        var generation: Int
        var at: Instant
        var author: Author
        var transaction: TransactionID
        var awaits: Scope?
        var commits = false
        var attempt: UInt64?
        var previous: Digest
        /// What has been taken out of the records before it.
        var erases: [ErasedPart] = []

        var version: Int { erases.isEmpty ? 1 : 2 }
    }

    /// The bytes of a record, with its line break, and the hash that the next record must name.
    static func encode(_ record: NewRecord, _ header: Header) -> (line: [UInt8], hash: Digest) {
        let events = record.events.map { (salt: Salt.random(), event: $0) }
        let reason = record.reason.map { (salt: Salt.random(), text: $0) }
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("v", header.version)
        writer.member("gen", header.generation)
        writer.member("seq", header.sequence)
        writer.member("at", header.at.description)
        writer.member("uid", Int(header.author.uid))
        writer.member("user", header.author.user)
        writer.member("session", header.author.session)
        writer.member("tx", header.transaction.text)
        writer.member("undoes", ifPresent: record.undoes?.text)
        writer.member("redoes", ifPresent: record.redoes?.text)
        writer.member("awaits", ifPresent: header.awaits?.journalName)
        writer.member("attempt", ifPresent: header.attempt.map { Hexadecimal.string($0) })
        if header.commits { writer.member("commits", true) }
        writer.member("digests", events) { writer, entry in
            writer.string(entry.salt.digest(kind: entry.event.kind, data: entry.event.data[...]).description)
        }
        if let reason {
            let digest = reason.salt.digest(kind: reasonKind, data: Array(reason.text.utf8)[...])
            writer.member("reasonDigest", digest.description)
        }
        writer.member("prev", header.previous.description)
        if !header.erases.isEmpty { writer.member("erases", header.erases) { $1.write(to: &$0) } }
        let hash = Digest(of: writer.bytes[...])

        writer.member("events", events) { writer, entry in
            writer.beginObject()
            writer.write(entry.event, entry.salt)
            writer.endObject()
        }
        if let reason {
            writer.key("reason")
            writer.beginObject()
            writer.write(reason: reason.text, reason.salt)
            writer.endObject()
        }
        return (summed(writer.bytes) + [0x0A], hash)
    }

    /// A line with its checksum, from all that stands before that.
    static func summed(_ bytes: [UInt8]) -> [UInt8] {
        bytes + sumKey + Hexadecimal.bytes(Checksum.compute(bytes[...])) + sumEnd
    }

    /// Stands where an event has its kind in the digest of a reason; no event can have it.
    static let reasonKind = "\u{0}reason"

    /// Whether a line was given up by a writer and marked so by the next.
    static func isMarkedTorn(_ line: ArraySlice<UInt8>) -> Bool { line.suffix(tornMark.count).elementsEqual(tornMark) }

    /// Whether the line ends with the right checksum of all that stands before it.
    static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count > sumLength else { return false }
        let sumStart = line.endIndex - sumLength
        guard line[sumStart..<sumStart + sumKey.count].elementsEqual(sumKey),
            line[(line.endIndex - sumEnd.count)...].elementsEqual(sumEnd),
            let sum = Hexadecimal.number(line[sumStart + sumKey.count..<line.endIndex - 2], as: UInt32.self)
        else { return false }
        return sum == Checksum.compute(line[..<sumStart])
    }

    /// Where a whole record ends inside bytes that have no line break, if more follows it.
    ///
    /// A write that is cut off leaves the beginning of a record, never a whole one and then more: such a tail means
    /// that the line break of a record, which somebody was told is saved, has been damaged.
    static func endOfRecordWithin(_ tail: ArraySlice<UInt8>) -> Int? {
        var index = tail.startIndex
        while index + sumLength < tail.endIndex {
            if tail[index] == sumKey[0], tail[index..<index + sumKey.count].elementsEqual(sumKey),
                isWhole(tail[..<(index + sumLength)])
            {
                return index + sumLength
            }
            index += 1
        }
        return nil
    }
}

extension JSONWriter {
    /// The members of an event, within its object.
    mutating func write(_ event: NewEvent, _ salt: Salt) {
        member("salt", salt.text)
        member("kind", event.kind)
        key("data")
        raw(event.data)
    }

    /// The members of a reason, within its object.
    mutating func write(reason: String, _ salt: Salt) {
        member("salt", salt.text)
        member("text", reason)
    }
}
