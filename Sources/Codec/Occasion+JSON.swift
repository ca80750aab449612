package import Domain
package import JSON

extension OccasionKind: JSONStorable {}
extension OccasionMode: JSONStorable {}
extension VenueAccess: JSONStorable {}
extension AudienceGroup: JSONStorable {}

extension Occasion: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var kind: OccasionKind?
        var title: String?
        var days: Period?
        // What may be absent keeps the value that it has here.
        var read = Occasion(kind: .other, title: "", days: Day(number: 0)...Day(number: 0))
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "kind": kind = try OccasionKind(reading: &reader)
            case "title": title = try reader.readString()
            case "days": days = try Period(reading: &reader)
            case "starts": read.starts = try ClockTime?(reading: &reader)
            case "ends": read.ends = try ClockTime?(reading: &reader)
            case "place": read.place = try reader.readString()
            case "lecturer": read.lecturer = try reader.readString()
            case "theme": read.theme = try reader.readString()
            case "module": read.module = try reader.readString()
            case "audience": read.audience = try reader.readString()
            case "overnight": read.overnight = try reader.readBool()
            default: try read.readDetail(key, from: &reader)
            }
        }
        read.kind = try reader.require(kind, "kind")
        read.title = try reader.require(title, "title")
        read.days = try reader.require(days, "days")
        self = read
    }

    /// Reads what an occasion need not have, and what the first journals did not know.
    private mutating func readDetail(_ key: JSONKey, from reader: inout JSONReader) throws(JSONFault) {
        switch key {
        case "sessions": sessions = try [OccasionSession](reading: &reader)
        case "mode": mode = try OccasionMode(reading: &reader)
        case "address": address = try reader.readString()
        case "access": access = try VenueAccess(reading: &reader)
        case "accessNote": accessNote = try reader.readString()
        case "supplier": supplier = try reader.readString()
        case "material": material = try reader.readString()
        case "homework": homework = try reader.readString()
        case "note": note = try reader.readString()
        case "groups": groups = try [AudienceGroup](reading: &reader)
        case "participants": participants = try [ApplicantID](reading: &reader)
        case "cohort": cohort = try CohortID?(reading: &reader)
        case "source": source = try reader.readString()
        default: throw reader.unknown(key)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.member("title", title)
        writer.member("days", days)
        writer.member("starts", starts)
        writer.member("ends", ends)
        writer.member("place", ifFilled: place)
        writer.member("lecturer", ifFilled: lecturer)
        writer.member("theme", ifFilled: theme)
        writer.member("module", ifFilled: module)
        writer.member("audience", ifFilled: audience)
        writer.member("overnight", overnight)
        writeDetails(to: &writer)
        writer.endObject()
    }

    /// What stands as it would without being written is left out, so that a plain occasion stays a short line.
    private func writeDetails(to writer: inout JSONWriter) {
        if !sessions.isEmpty { writer.member("sessions", sessions) }
        if mode != .onSite { writer.member("mode", mode) }
        writer.member("address", ifFilled: address)
        if access != .unknown { writer.member("access", access) }
        writer.member("accessNote", ifFilled: accessNote)
        writer.member("supplier", ifFilled: supplier)
        writer.member("material", ifFilled: material)
        writer.member("homework", ifFilled: homework)
        writer.member("note", ifFilled: note)
        if !groups.isEmpty { writer.member("groups", groups) }
        if !participants.isEmpty { writer.member("participants", participants) }
        if let cohort { writer.member("cohort", cohort) }
        writer.member("source", ifFilled: source)
    }
}

extension OccasionSession: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var day: Int?
        var starts: ClockTime?
        var ends: ClockTime?
        var title = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "day": day = try reader.readInt(in: 1...366, "a day of the occasion, from 1")
            case "starts": starts = try ClockTime(reading: &reader)
            case "ends": ends = try ClockTime?(reading: &reader)
            case "title": title = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            day: try reader.require(day, "day"), starts: try reader.require(starts, "starts"), ends: ends, title: title)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("day", day)
        writer.member("starts", starts)
        writer.member("ends", ends)
        writer.member("title", ifFilled: title)
        writer.endObject()
    }
}
