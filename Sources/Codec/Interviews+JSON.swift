package import Domain
package import JSON

extension Panel: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var members: [PersonID]?
        var day: Day?
        var time: ClockTime?
        var ends: ClockTime??
        var place = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "members": members = try [PersonID](reading: &reader)
            case "day": day = try Day?(reading: &reader)
            case "time": time = try ClockTime?(reading: &reader)
            case "ends": ends = .some(try ClockTime?(reading: &reader))
            case "place": place = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            members: try reader.require(members, "members"), day: day, time: time,
            ends: try reader.require(ends, "ends"), place: place)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("members", members)
        writer.member("day", day)
        writer.member("time", time)
        writer.member("ends", ends)
        writer.member("place", ifFilled: place)
        writer.endObject()
    }
}

/// A number, or the word for what was not assessed, so that missing can never be read as 0 (requirements G).
extension Rating: JSONStorable {
    private static let notAssessedText = "not-assessed"

    package init(reading reader: inout JSONReader) throws(JSONFault) {
        guard try reader.peek() == .string else {
            self = .score(try reader.readInt())
            return
        }
        let text = try reader.readString()
        guard text == Rating.notAssessedText else {
            throw reader.fault(expected: "a score or \"\(Rating.notAssessedText)\"", found: "\"\(text)\"")
        }
        self = .notAssessed
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .score(let score): writer.int(score)
        case .notAssessed: writer.string(Rating.notAssessedText)
        }
    }
}

extension ConsensusEntry: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var rating: Rating?
        var note = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "rating": rating = try Rating(reading: &reader)
            case "note": note = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(rating, "rating"), note: note)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("rating", rating)
        writer.member("note", ifFilled: note)
        writer.endObject()
    }
}
