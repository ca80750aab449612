package import Domain
package import JSON

extension Day: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        let text = try reader.readString()
        guard let day = Day(text) else { throw reader.fault(expected: "a day as YYYY-MM-DD", found: "\"\(text)\"") }
        self = day
    }

    package func write(to writer: inout JSONWriter) { writer.string(description) }
}

extension ClockTime: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        let text = try reader.readString()
        guard let time = ClockTime(text), time.description == text else {
            throw reader.fault(expected: "a time as HH:MM", found: "\"\(text)\"")
        }
        self = time
    }

    package func write(to writer: inout JSONWriter) { writer.string(description) }
}

extension ClosedRange: JSONStorable where Bound == Day {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var from: Day?
        var to: Day?
        var end = 0
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "from": from = try Day(reading: &reader)
            case "to":
                end = try reader.place()
                to = try Day(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        let (first, last) = (try reader.require(from, "from"), try reader.require(to, "to"))
        guard first <= last else {
            throw reader.fault(at: end, expected: "a day that is not before \(first)", found: "\(last)")
        }
        self = first...last
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("from", lowerBound)
        writer.member("to", upperBound)
        writer.endObject()
    }
}

extension Code: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        let text = try reader.readString()
        guard !text.isEmpty else { throw reader.fault(expected: "a code", found: "\"\"") }
        self.init(text)
    }

    package func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}

extension RandomID: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        let text = try reader.readString()
        guard let id = RandomID(text) else {
            throw reader.fault(expected: "an id of 13 characters", found: "\"\(text)\"")
        }
        self = id
    }

    package func write(to writer: inout JSONWriter) { writer.string(description) }
}

extension LocalizedText: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) { try self.init(reading: &reader, atMost: .max) }

    /// Reads a text in both languages, neither longer than the screens have room for.
    package init(reading reader: inout JSONReader, atMost limit: Int, mayBeEmpty: Bool = false) throws(JSONFault) {
        var swedish: String?
        var english: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "sv": swedish = try reader.readText(atMost: limit, mayBeEmpty: mayBeEmpty)
            case "en": english = try reader.readText(atMost: limit, mayBeEmpty: mayBeEmpty)
            default: throw reader.unknown(key)
            }
        }
        self.init(sv: try reader.require(swedish, "sv"), en: try reader.require(english, "en"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("sv", swedish)
        writer.member("en", english)
        writer.endObject()
    }
}

extension Mean: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var sum: Int?
        var count: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "sum": sum = try reader.readInt()
            case "count": count = try reader.readInt(in: 1..., "at least 1")
            default: throw reader.unknown(key)
            }
        }
        guard let mean = Mean(sum: try reader.require(sum, "sum"), count: try reader.require(count, "count")) else {
            throw reader.missing("count")
        }
        self = mean
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("sum", sum)
        writer.member("count", count)
        writer.endObject()
    }
}
