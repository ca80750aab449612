import Codec
import Domain
import JSON
import Workflow

/// A half-written dialog as a file, for the account that wrote it and for nobody else.
extension Draft {
    /// The bytes of the file.
    var encoded: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("dialog", key)
        writer.member("at", at.description)
        if let begun { writer.member("begun", begun.description) }
        switch subject {
        case .applicant(let id): writer.member("applicant", id.description)
        case .occasion(let id): writer.member("occasion", id.description)
        case nil: break
        }
        for (member, texts) in [("texts", texts), ("seen", seen)] {
            writer.key(member)
            writer.beginObject()
            for (name, text) in texts.sorted(by: { $0.key < $1.key }) { writer.member(name, text) }
            writer.endObject()
        }
        writer.key("facts")
        writer.beginArray()
        for fact in facts { Draft.write(fact, &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    /// A draft that ``encoded`` wrote, perhaps in an earlier version of the program.
    init(encoded bytes: [UInt8]) throws(JSONFault) {
        var reader = JSONReader(bytes)
        var key = ""
        var texts: [String: String] = [:]
        var seen: [String: String] = [:]
        var (at, begun) = (Instant(milliseconds: 0), Instant?.none)
        var subject: Whereabouts.Subject?
        var facts: [Scoped<Event>] = []
        try reader.beginObject()
        while let name = try reader.nextKey() {
            switch name {
            case "dialog": key = try reader.readString()
            case "at": at = Instant(try reader.readString()) ?? at
            case "begun": begun = Instant(try reader.readString())
            case "applicant": subject = ApplicantID(try reader.readString()).map { .applicant($0) }
            case "occasion": subject = OccasionID(try reader.readString()).map { .occasion($0) }
            case "texts": texts = try Draft.fields(&reader)
            case "seen": seen = try Draft.fields(&reader)
            case "facts": facts = Draft.facts(try reader.readRaw())
            default: try reader.skipValue()
            }
        }
        self.init(key: key, texts: texts, seen: seen, at: at, begun: begun, facts: facts, subject: subject)
    }

    private static func fields(_ reader: inout JSONReader) throws(JSONFault) -> [String: String] {
        var texts: [String: String] = [:]
        try reader.beginObject()
        while let field = try reader.nextKey() { texts[field.string] = try reader.readString() }
        return texts
    }

    /// What this version does not understand is no reason to lose what somebody has written.
    private static func facts(_ bytes: ArraySlice<UInt8>) -> [Scoped<Event>] {
        var reader = JSONReader(Array(bytes))
        do throws(JSONFault) {
            return try reader.readArray { reader throws(JSONFault) in try fact(&reader) }
        } catch {
            return []
        }
    }

    private static func write(_ fact: Scoped<Event>, _ writer: inout JSONWriter) {
        let (kind, data) = EventCodec.encoded(fact.value)
        writer.beginObject()
        if case .municipality(let code) = fact.scope { writer.member("municipality", code.rawValue) }
        writer.member("kind", kind)
        writer.key("data")
        writer.raw(data)
        writer.endObject()
    }

    private static func fact(_ reader: inout JSONReader) throws(JSONFault) -> Scoped<Event> {
        var scope = Scope.programme
        var kind = ""
        var data: ArraySlice<UInt8> = []
        try reader.beginObject()
        while let name = try reader.nextKey() {
            switch name {
            case "municipality": scope = .municipality(MunicipalityCode(try reader.readString()))
            case "kind": kind = try reader.readString()
            case "data": data = try reader.readRaw()
            default: try reader.skipValue()
            }
        }
        return Scoped(scope, try EventCodec.decode(kind: kind, JSONReader(Array(data)), in: scope))
    }
}
