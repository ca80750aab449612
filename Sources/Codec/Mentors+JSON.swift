package import Domain
package import JSON

extension MentorChoice: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var name: String?
        var email = ""
        var municipality: MunicipalityCode?
        var isOwnManager: Bool?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "name": name = try reader.readString()
            case "email": email = try reader.readString()
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "ownManager": isOwnManager = try reader.readBool()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            name: try reader.require(name, "name"), email: email,
            municipality: try reader.require(municipality, "municipality"),
            isOwnManager: try reader.require(isOwnManager, "ownManager"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("email", ifFilled: email)
        writer.member("municipality", municipality)
        writer.member("ownManager", isOwnManager)
        writer.endObject()
    }
}

extension PreMeeting.Attended: JSONStorable {}

extension PreMeeting: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var day: Day?
        var attended: Attended?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "day": day = try Day(reading: &reader)
            case "attended": attended = try Attended(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(on: try reader.require(day, "day"), attended: try reader.require(attended, "attended"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("day", day)
        writer.member("attended", attended)
        writer.endObject()
    }
}

extension MentorSession: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var day: Day?
        var minutes: Int?
        var note = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "day": day = try Day(reading: &reader)
            case "minutes": minutes = try reader.readInt(in: 1..., "at least one minute")
            case "note": note = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            on: try reader.require(day, "day"), minutes: try reader.require(minutes, "minutes"), note: note)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("day", day)
        writer.member("minutes", minutes)
        writer.member("note", ifFilled: note)
        writer.endObject()
    }
}

extension MentorCeased: JSONStorable {
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
        self.init(since: try reader.require(day, "day"), note: note)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("day", day)
        writer.member("note", ifFilled: note)
        writer.endObject()
    }
}
