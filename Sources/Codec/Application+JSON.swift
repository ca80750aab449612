package import Domain
package import JSON

extension ApplicationField: JSONStorable {}

/// The texts that are there, by the name of their field.
extension Application: JSONStorable {
    private static let positions = Dictionary(
        uniqueKeysWithValues: ApplicationField.allCases.enumerated().map { ($1.rawValue, $0) })

    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var texts = [String](repeating: "", count: Application.positions.count)
        try reader.beginObject()
        while let key = try reader.nextKey() {
            guard let position = Application.positions[key.string] else { throw reader.unknown(key) }
            texts[position] = try reader.readString()
        }
        var inOrder = texts.makeIterator()
        self.init { _ in inOrder.next() ?? "" }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        for field in ApplicationField.allCases { writer.member(field.rawValue, ifFilled: self[field]) }
        writer.endObject()
    }
}

extension FieldChange: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var field: ApplicationField?
        var old: String?
        var new: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "field": field = try ApplicationField(reading: &reader)
            case "old": old = try reader.readString()
            case "new": new = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            try reader.require(field, "field"),
            Change(from: try reader.require(old, "old"), to: try reader.require(new, "new")))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("field", field)
        writer.member("old", change.old)
        writer.member("new", change.new)
        writer.endObject()
    }
}
