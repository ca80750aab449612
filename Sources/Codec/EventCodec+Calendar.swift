import Domain
import JSON

extension EventCodec {
    static func readRelease(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var number: Int?
        var name: String?
        var note = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "number": number = try reader.readInt(in: 1..., "a number from 1")
            case "name": name = try reader.readString()
            case "note": note = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        return .calendar(
            .released(
                number: try reader.require(number, "number"), name: try reader.require(name, "name"), note: note))
    }

    static func write(_ fact: CalendarFact, _ writer: inout JSONWriter) {
        switch fact {
        case .breaksSet(let municipality, let change):
            writer.member("municipality", municipality)
            writer.members(of: change)
        case .freezeBroken(let id, let change):
            writer.member("occasion", id)
            writer.members(of: change)
        case .released(let number, let name, let note):
            writer.member("number", number)
            writer.member("name", name)
            writer.member("note", ifFilled: note)
        }
    }
}
