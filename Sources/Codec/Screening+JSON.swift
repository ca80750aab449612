package import Domain
package import JSON

extension Ineligibility.Cause: JSONStorable {}
extension DuplicateRuling.Outcome: JSONStorable {}

extension Ineligibility: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var cause: Cause?
        var day: Day?
        var movedTo: MunicipalityCode?
        var reason = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "cause": cause = try Cause(reading: &reader)
            case "day": day = try Day(reading: &reader)
            case "movedTo": movedTo = try MunicipalityCode?(reading: &reader)
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            try reader.require(cause, "cause"), from: try reader.require(day, "day"), movedTo: movedTo, reason: reason)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("cause", cause)
        writer.member("day", day)
        writer.member("movedTo", movedTo)
        writer.member("reason", ifFilled: reason)
        writer.endObject()
    }
}

extension CompletionRequest: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var fields: [ApplicationField]?
        var due: Day?
        var note = ""
        var received: Day?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "fields": fields = try [ApplicationField](reading: &reader)
            case "due": due = try Day?(reading: &reader)
            case "note": note = try reader.readString()
            case "received": received = try Day?(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(fields, "fields"), due: due, note: note, received: received)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("fields", fields)
        writer.member("due", due)
        writer.member("note", ifFilled: note)
        writer.member("received", received)
        writer.endObject()
    }
}

extension DuplicateRuling: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var outcome: Outcome?
        var reason = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "outcome": outcome = try Outcome(reading: &reader)
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(outcome, "outcome"), reason: reason)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("outcome", outcome)
        writer.member("reason", ifFilled: reason)
        writer.endObject()
    }
}
