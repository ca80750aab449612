import Domain
import JSON

/// What the first line of a protocol says of the whole.
struct ProtocolHeading {
    let programme: String
    let municipalities: [MunicipalityCode]

    init(reading reader: inout JSONReader) throws(JSONFault) {
        var programme: String?
        var municipalities: [MunicipalityCode]?
        var (hasFormat, hasVersion) = (false, false)
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "format":
                let text = try reader.readString()
                guard text == DecisionProtocol.format else {
                    throw reader.fault(expected: "\"\(DecisionProtocol.format)\"", found: "\"\(text)\"")
                }
                hasFormat = true
            case "version":
                let version = try reader.readInt()
                guard version == DecisionProtocol.version else {
                    throw reader.fault(expected: "version \(DecisionProtocol.version)", found: "\(version)")
                }
                hasVersion = true
            case "programme": programme = try reader.readString()
            case "municipalities":
                municipalities = try reader.readArray { reader throws(JSONFault) in
                    MunicipalityCode(try reader.readString())
                }
            // For people and for whoever has the store; nothing follows from them.
            case "journals", "leftOut": try reader.skipValue()
            default: throw reader.unknown(key)
            }
        }
        guard hasFormat else { throw reader.missing("format") }
        guard hasVersion else { throw reader.missing("version") }
        guard let programme else { throw reader.missing("programme") }
        guard let municipalities else { throw reader.missing("municipalities") }
        self.programme = programme
        self.municipalities = municipalities
    }
}
