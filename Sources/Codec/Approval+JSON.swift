package import Domain
package import JSON

extension ApprovalSettings.ExcusedDay: JSONStorable {}

extension ApprovalSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        self.init()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "attendancePercent": attendancePercent = try reader.readIntOrNull(in: 0...100, "0 to 100 percent")
            case "assignmentsPercent": assignmentsPercent = try reader.readIntOrNull(in: 0...100, "0 to 100 percent")
            case "mentorHours": mentorHours = try reader.readIntOrNull(in: 0...1000, "0 to 1000 hours")
            case "premeeting": premeeting = try reader.readBool()
            case "excused": excused = try ExcusedDay(reading: &reader)
            case "competence": competence = try LocalizedText?(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("attendancePercent", attendancePercent)
        if let assignmentsPercent { writer.member("assignmentsPercent", assignmentsPercent) }
        if let mentorHours { writer.member("mentorHours", mentorHours) }
        if premeeting { writer.member("premeeting", premeeting) }
        if excused != .leftOut { writer.member("excused", excused) }
        if let competence { writer.member("competence", competence) }
        writer.endObject()
    }
}

extension JSONReader {
    /// Reads who may read about special needs; somebody must.
    mutating func readNeedsReaders() throws(JSONFault) -> [Role] {
        var readers: [Role]?
        try beginObject()
        while let key = try nextKey() {
            switch key {
            case "readers": readers = try [Role](reading: &self)
            default: throw unknown(key)
            }
        }
        return try require(readers, "readers")
    }
}
