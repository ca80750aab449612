import Domain
import JSON

/// A snapshot as a file: a line with the fingerprint of all that follows, a line that says what it is, and the state.
///
/// It is a cache. Whatever is odd about it, it is ignored, and the journal is read from its beginning instead.
struct SnapshotFile {
    var position: JournalPosition
    /// How the journal reads just before that position.
    var ending: String
    var stateVersion: Int
    var state: SharedBytes

    private static let format = 3

    var encoded: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("v", Self.format)
        writer.member("stateVersion", stateVersion)
        writer.member("offset", position.offset)
        writer.member("lines", position.lines)
        writer.member("seq", position.sequence)
        writer.member("gen", position.generation)
        writer.member("head", position.head.description)
        writer.member("ending", ending)
        writer.endObject()
        writer.newline()
        return state.withBytes { state in
            let fingerprint = writer.bytes.withUnsafeBufferPointer { Fingerprint(of: $0, state) }
            var bytes = Array(fingerprint.description.utf8) + [0x0A]
            bytes.reserveCapacity(bytes.count + writer.bytes.count + state.count)
            bytes += writer.bytes
            bytes += state
            return bytes
        }
    }

    /// Nil for anything but a whole snapshot.
    init?(decoding file: SharedBytes) {
        let parts = file.withBytes { bytes -> (header: [UInt8], start: Int)? in
            guard let first = bytes.firstIndex(of: 0x0A), let second = bytes[(first + 1)...].firstIndex(of: 0x0A),
                Fingerprint(String(decoding: bytes[..<first], as: UTF8.self))
                    == Fingerprint(
                        of: UnsafeBufferPointer(rebasing: bytes[(first + 1)...second]),
                        UnsafeBufferPointer(rebasing: bytes[(second + 1)...]))
            else { return nil }
            return (Array(bytes[(first + 1)..<second]), second + 1)
        }
        guard let parts else { return nil }
        var reader = JSONReader(parts.header)
        guard let header = try? Self.readHeader(&reader) else { return nil }
        position = header.position
        ending = header.ending
        stateVersion = header.stateVersion
        state = file[parts.start..<file.count]
    }

    init(position: JournalPosition, ending: String, stateVersion: Int, state: SharedBytes) {
        self.position = position
        self.ending = ending
        self.stateVersion = stateVersion
        self.state = state
    }

    private static func readHeader(
        _ reader: inout JSONReader
    ) throws(JSONFault) -> (position: JournalPosition, ending: String, stateVersion: Int) {
        var numbers: [String: Int] = [:]
        var head: Digest?
        var ending: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "head": head = Digest(try reader.readString())
            case "ending": ending = try reader.readString()
            default: numbers[key.string] = try reader.readInt()
            }
        }
        guard numbers["v"] == format, let head, let ending, let version = numbers["stateVersion"],
            let offset = numbers["offset"],
            let lines = numbers["lines"], let sequence = numbers["seq"], let generation = numbers["gen"]
        else { throw reader.fault(expected: "a snapshot of format \(format)", found: "another one") }
        return (
            JournalPosition(offset: offset, lines: lines, sequence: sequence, generation: generation, head: head),
            ending, version
        )
    }
}
