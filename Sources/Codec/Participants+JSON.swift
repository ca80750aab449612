package import Domain
package import JSON

extension Presence: JSONStorable {}

extension Attendance: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var presence: Presence?
        var percent: Int?
        var cause = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "presence": presence = try Presence(reading: &reader)
            case "percent": percent = try reader.readInt(in: 1...99, "1 to 99 percent of a day")
            case "cause": cause = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(presence, "presence"), percent: percent, cause: cause)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("presence", presence)
        if let percent { writer.member("percent", percent) }
        writer.member("cause", ifFilled: cause)
        writer.endObject()
    }
}

extension HandIn: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var day: Day?
        var note = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "day": day = try Day(reading: &reader)
            case "note": note = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(on: try reader.require(day, "day"), note: note)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("day", day)
        writer.member("note", ifFilled: note)
        writer.endObject()
    }
}

extension Approval: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var isApproved: Bool?
        var day: Day?
        var (competence, reason) = ("", "")
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "approved": isApproved = try reader.readBool()
            case "day": day = try Day(reading: &reader)
            case "competence": competence = try reader.readString()
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            isApproved: try reader.require(isApproved, "approved"), on: try reader.require(day, "day"),
            competence: competence, reason: reason)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("approved", isApproved)
        writer.member("day", day)
        writer.member("competence", ifFilled: competence)
        writer.member("reason", ifFilled: reason)
        writer.endObject()
    }
}
