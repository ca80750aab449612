import Codec
public import Domain
import JSON

/// Everything that led to a decision, in one file that anybody can check without the store (S4-18, requirements H 1).
///
/// First a heading, then every fact that concerns the selection in the order in which it was recorded, then what follows
/// from them, each on a line of its own and chained to the line before. The file is one JSON array.
public struct DecisionProtocol: Sendable {
    /// The version of the format.
    static let version = 1
    /// The name of the format.
    static let format = "aspirant-protocol"

    /// A fact with the line that tells it.
    public struct Fact: Sendable {
        /// The line of the file.
        public let line: Int
        /// What is told, with what is masked.
        public let fact: RecordedFact
    }

    /// The file.
    public private(set) var bytes: [UInt8] = []
    /// The digest of the last line, which vouches for all: whoever writes it down elsewhere can tell any later change.
    public private(set) var head = ProtocolDigest.none
    /// How many lines there are.
    public private(set) var lineCount = 0
    /// The facts told.
    public private(set) var facts: [Fact] = []
    /// What is not told.
    public let leftOut: ProtocolOmissions
    /// The programme as the facts told lead to it; names that are masked in the protocol are masked in it.
    public private(set) var programme = Programme()
    /// The municipalities that the protocol tells of.
    public let municipalities: [MunicipalityCode]

    /// Makes a protocol.
    ///
    /// - Parameters:
    ///   - recorded: All facts that may be told, as ``RecordedFact/merged(_:)`` orders them.
    ///   - current: The programme as it stands.
    ///   - municipalities: Those to tell of.
    ///   - journals: The journals that the facts come from, as they stand.
    ///   - showsProtected: Whether the protected identities of a municipality are told.
    ///   - signature: Who makes it and when.
    public init(
        of recorded: [RecordedFact], in current: Programme, municipalities: [MunicipalityCode],
        journals: [JournalHead] = [], showsProtected: (MunicipalityCode) -> Bool = { _ in false },
        signed signature: Signature
    ) {
        self.municipalities = municipalities
        let mask = ProtocolMask(current, showing: showsProtected)
        let contents = ProtocolContents(recorded, in: current, municipalities, mask)
        leftOut = contents.leftOut
        writeHeading(current.settings.id, journals, signature)
        for code in municipalities { programme.restore(MunicipalityRecord(), of: code) }
        for fact in contents.facts { write(fact) }
        let conclusions = ConclusionKinds.conclusions(from: programme, municipalities)
        for conclusion in conclusions {
            var line = ProtocolLine()
            line.kind = ProtocolLine.Kind.conclusion + conclusion.kind
            line.municipality = conclusion.municipality
            line.data = conclusion.data
            write(line)
        }
        var end = ProtocolLine()
        end.kind = ProtocolLine.Kind.end
        end.data = DecisionProtocol.end(lines: lineCount + 1, facts: facts.count, conclusions: conclusions.count)
        write(end)
        bytes += Array("]\n".utf8)
    }

    /// What the last line says.
    static func end(lines: Int, facts: Int, conclusions: Int) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("lines", lines)
        writer.member("facts", facts)
        writer.member("conclusions", conclusions)
        writer.endObject()
        return writer.bytes
    }

    private mutating func write(_ line: ProtocolLine) {
        var line = line
        lineCount += 1
        line.number = lineCount
        line.previous = head
        let (encoded, hash) = line.encoded()
        bytes += lineCount == 1 ? [UInt8(ascii: "[")] : Array(",\n".utf8)
        bytes += encoded
        head = hash
    }

    private mutating func write(_ fact: RecordedFact) {
        var line = ProtocolLine()
        line.kind = ProtocolLine.Kind.erased
        if case .municipality(let code) = fact.scope { line.municipality = code }
        line.record = fact.record
        line.signature = fact.signature
        (line.save, line.undoes, line.redoes, line.reason) = (fact.save, fact.undoes, fact.redoes, fact.reason)
        if let event = fact.event {
            (line.kind, line.data) = EventCodec.encoded(event)
            programme.apply(event, in: fact.scope, signed: fact.signature)
        }
        write(line)
        facts.append(Fact(line: lineCount, fact: fact))
    }

    private mutating func writeHeading(_ programme: String, _ journals: [JournalHead], _ signature: Signature) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("format", DecisionProtocol.format)
        writer.member("version", DecisionProtocol.version)
        writer.member("programme", programme)
        writer.member("municipalities", municipalities) { $0.string($1.rawValue) }
        writer.member("journals", journals) { writer, journal in
            writer.beginObject()
            if case .municipality(let code) = journal.scope { writer.member("municipality", code.rawValue) }
            writer.member("records", journal.records)
            writer.member("head", journal.head)
            writer.endObject()
        }
        writer.key("leftOut")
        writer.beginObject()
        writer.member("calendar", leftOut.calendar)
        if leftOut.afterwards > 0 { writer.member("afterwards", leftOut.afterwards) }
        writer.member("sealed", leftOut.sealed)
        writer.member("erased", leftOut.erased)
        writer.member("protectedIdentities", leftOut.masked)
        writer.member("fields", ProtocolOmissions.fields) { $0.string($1.rawValue) }
        writer.endObject()
        writer.endObject()
        var line = ProtocolLine()
        line.kind = ProtocolLine.Kind.heading
        line.signature = signature
        line.data = writer.bytes
        write(line)
    }
}
