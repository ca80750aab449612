import Domain
import JSON

extension EventCodec {
    static func read(budget reader: inout JSONReader) throws(JSONFault) -> Event {
        var line: BudgetLineID?
        var old: BudgetVersion??
        var new: BudgetVersion??
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "line": line = try BudgetLineID(reading: &reader)
            case "old": old = .some(try BudgetVersion?(reading: &reader))
            case "new": new = .some(try BudgetVersion?(reading: &reader))
            default: throw reader.unknown(key)
            }
        }
        let change = Change(from: try reader.require(old, "old"), to: try reader.require(new, "new"))
        return .budget(.lineSet(try reader.require(line, "line"), change))
    }

    static func write(_ event: BudgetEvent, _ writer: inout JSONWriter) {
        switch event {
        case .lineSet(let id, let change):
            writer.member("line", id)
            writer.members(of: change)
        }
    }
}
