import JSON

/// A part of a record that has been taken out by law, as the record that tells of it names it.
///
/// Without such a record nothing may be missing in a journal: whoever only blanks a fact is found out by `verify`.
public struct ErasedPart: Hashable, Sendable {
    /// The number of the record.
    public let sequence: Int
    /// Which part of its body, counted from 1; the reason is the one after the last event.
    public let part: Int
    /// What vouches for that which stands in its place; nil where nothing does.
    public let digest: Digest?

    /// Names a part.
    public init(sequence: Int, part: Int, digest: Digest?) {
        self.sequence = sequence
        self.part = part
        self.digest = digest
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("seq", sequence)
        writer.member("part", part)
        writer.member("digest", ifPresent: digest?.description)
        writer.endObject()
    }

    init(reading reader: inout JSONReader) throws(JSONFault) {
        var sequence: Int?
        var part: Int?
        var digest: Digest?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "seq": sequence = try reader.readInt()
            case "part": part = try reader.readInt()
            case "digest":
                let text = try reader.readString()
                digest = Digest(text)
                guard digest != nil else { throw reader.fault(expected: "64 hexadecimal digits", found: text) }
            default: throw reader.unknown(key)
            }
        }
        guard let sequence else { throw reader.missing("seq") }
        guard let part else { throw reader.missing("part") }
        self.init(sequence: sequence, part: part, digest: digest)
    }
}

/// What a part of a record's body is beside what the record's header vouches for.
enum BodyState: Equatable {
    /// What was saved.
    case whole
    /// Something else than what was saved, although it says nothing of an erasure.
    case altered
    /// Nothing any longer.
    case erased
    /// Something that stands in the place of what was erased, with this digest.
    case replaced(Digest)
}
