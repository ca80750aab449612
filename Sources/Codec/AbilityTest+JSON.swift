package import Domain
package import JSON

extension TestInvitation: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var day: Day?
        var time: ClockTime?
        var place = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "day": day = try Day(reading: &reader)
            case "time": time = try ClockTime?(reading: &reader)
            case "place": place = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(day, "day"), time: time, place: place)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("day", day)
        writer.member("time", time)
        writer.member("place", ifFilled: place)
        writer.endObject()
    }
}

/// A result set aside, with who had recorded it: the records of the time are older ones of the same journal.
extension EarlierTest: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var result: TestResult?
        var by: PersonID?
        var at: Instant?
        var reason = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "result": result = try TestResult(reading: &reader)
            case "by": by = try PersonID(reading: &reader)
            case "at": at = try EarlierTest.readInstant(&reader)
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            try reader.require(result, "result"),
            recorded: Signature(by: try reader.require(by, "by"), at: try reader.require(at, "at")), reason: reason)
    }

    private static func readInstant(_ reader: inout JSONReader) throws(JSONFault) -> Instant {
        let text = try reader.readString()
        guard let instant = Instant(text) else {
            throw reader.fault(expected: "a moment as YYYY-MM-DDTHH:MM:SS.mmmZ", found: "\"\(text)\"")
        }
        return instant
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("result", result)
        writer.member("by", recorded.by)
        writer.member("at", recorded.at.description)
        writer.member("reason", ifFilled: reason)
        writer.endObject()
    }
}
