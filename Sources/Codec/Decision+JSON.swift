package import Domain
package import JSON

extension DecisionNote: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var reference: String?
        var day: Day?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "reference": reference = try reader.readText()
            case "day": day = try Day?(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(reference: try reader.require(reference, "reference"), day: day)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("reference", reference)
        writer.member("day", day)
        writer.endObject()
    }
}

extension EventCodec {
    static func readDecision(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var matter: String?
        var old: DecisionNote??
        var new: DecisionNote??
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "matter": matter = try reader.readText()
            case "old": old = .some(try DecisionNote?(reading: &reader))
            case "new": new = .some(try DecisionNote?(reading: &reader))
            default: throw reader.unknown(key)
            }
        }
        let change = Change(from: try reader.require(old, "old"), to: try reader.require(new, "new"))
        return .decision(.recorded(matter: try reader.require(matter, "matter"), change))
    }

    static func write(_ event: DecisionEvent, _ writer: inout JSONWriter) {
        switch event {
        case .recorded(let matter, let change):
            writer.member("matter", matter)
            writer.members(of: change)
        }
    }
}
