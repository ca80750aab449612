import Domain
import JSON

/// One line of a protocol: a heading, a fact, a conclusion or the end, chained to the line before it.
///
/// The line's own digest covers every byte of it up to the member that holds the digest, so that anybody can compute it
/// with `sha256sum` and nothing of this program.
struct ProtocolLine {
    /// Counted from 1; it is the line of the file too.
    var number = 0
    /// The digest of the line before.
    var previous = ProtocolDigest.none
    /// What the line is: a kind of fact as journals name it, or one of those in ``Kind``.
    var kind = ""
    /// The municipality whose fact or conclusion it is; nil for the programme's.
    var municipality: MunicipalityCode?
    /// The number of the record in the journal; only of facts.
    var record: Int?
    /// Who recorded it and when; not of conclusions.
    var signature: Signature?
    var save: String?
    var undoes: String?
    var redoes: String?
    var reason: String?
    /// What the line says, as a JSON object.
    var data: [UInt8] = Array("{}".utf8)

    /// The kinds of lines that are not facts.
    enum Kind {
        static let heading = "protocol"
        static let erased = "erased"
        static let conclusion = "conclusion."
        static let end = "end"
    }

    /// The scope of the fact.
    var scope: Scope { municipality.map { .municipality($0) } ?? .programme }

    private static let hashKey = Array(",\"hash\":\"".utf8)
    private static let hashEnd = Array("\"}".utf8)
}

// MARK: Writing

extension ProtocolLine {
    /// The line's bytes without anything around it, and its digest.
    func encoded() -> (bytes: [UInt8], hash: String) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("line", number)
        writer.member("previous", previous)
        writer.member("kind", kind)
        writer.member("municipality", ifPresent: municipality?.rawValue)
        writer.member("record", ifPresent: record)
        writer.member("at", ifPresent: signature?.at.description)
        writer.member("by", ifPresent: signature?.by.rawValue)
        writer.member("save", ifPresent: save)
        writer.member("undoes", ifPresent: undoes)
        writer.member("redoes", ifPresent: redoes)
        writer.member("reason", ifPresent: reason)
        writer.key("data")
        writer.raw(data)
        let hash = ProtocolDigest.hex(of: writer.bytes[...])
        return (writer.bytes + ProtocolLine.hashKey + Array(hash.utf8) + ProtocolLine.hashEnd, hash)
    }
}

// MARK: Reading

extension ProtocolLine {
    /// Splits a line into what its digest covers and the digest that it states; nil when there is none where it should
    /// be.
    static func split(_ line: ArraySlice<UInt8>) -> (covered: ArraySlice<UInt8>, hash: String)? {
        let tail = hashKey.count + ProtocolDigest.length + hashEnd.count
        guard line.count > tail else { return nil }
        let start = line.endIndex - tail
        let digits = line[(start + hashKey.count)..<(line.endIndex - hashEnd.count)]
        guard line[start...].starts(with: hashKey), line.suffix(hashEnd.count).elementsEqual(hashEnd),
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        return (line[..<start], String(decoding: digits, as: UTF8.self))
    }

    /// Reads a line whose digest has been checked.
    init(reading line: ArraySlice<UInt8>, number: Int) throws(JSONFault) {
        var reader = JSONReader(line, firstLine: number)
        var at: Instant?
        var by: PersonID?
        var hasData = false
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "line": self.number = try reader.readInt()
            case "previous": previous = try reader.readString()
            case "kind": kind = try reader.readString()
            case "municipality": municipality = MunicipalityCode(try reader.readString())
            case "record": record = try reader.readInt()
            case "at":
                let text = try reader.readString()
                guard let instant = Instant(text) else {
                    throw reader.fault(expected: "a moment as 2020-04-26T08:00:00.000Z", found: "\"\(text)\"")
                }
                at = instant
            case "by": by = PersonID(try reader.readString())
            case "save": save = try reader.readString()
            case "undoes": undoes = try reader.readString()
            case "redoes": redoes = try reader.readString()
            case "reason": reason = try reader.readString()
            case "data":
                data = Array(try reader.readRaw())
                hasData = true
            case "hash": _ = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        try reader.finish()
        guard hasData else { throw reader.missing("data") }
        if let at, let by { signature = Signature(by: by, at: at) }
    }
}
