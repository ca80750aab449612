import Domain
import JSON

extension SettingsPart.Kind: JSONStorable {}

extension EventCodec {
    /// The part stands first, since it says what `old` and `new` hold.
    static func readSettings(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var kind: SettingsPart.Kind?
        var code: String?
        var old: SettingsPart??
        var new: SettingsPart??
        var reason: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "part": kind = try SettingsPart.Kind(reading: &reader)
            case "code": code = try reader.readCode()
            case "reason": reason = try reader.readString()
            case "old": old = .some(try SettingsPart.read(try reader.require(kind, "part"), &reader))
            case "new": new = .some(try SettingsPart.read(try reader.require(kind, "part"), &reader))
            default: throw reader.unknown(key)
            }
        }
        let key = SettingsPart.Key(try reader.require(kind, "part"), code)
        let change = Change(from: try reader.require(old, "old"), to: try reader.require(new, "new"))
        for part in [change.old, change.new].compactMap({ $0 }) where part.key != key {
            throw reader.fault(expected: "the part with the code \(code ?? "that it has")", found: "another")
        }
        return .settings(.corrected(SettingsChange(key, change), reason: try reader.require(reason, "reason")))
    }

    static func write(_ event: SettingsEvent, _ writer: inout JSONWriter) {
        switch event {
        case .corrected(let correction, let reason):
            writer.member("part", correction.key.kind)
            if let code = correction.key.code { writer.member("code", code) }
            writer.member("reason", reason)
            for (name, part) in [("old", correction.change.old), ("new", correction.change.new)] {
                writer.key(name)
                if let part { part.writeValue(to: &writer) } else { writer.null() }
            }
        }
    }
}
