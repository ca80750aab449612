package import Domain
package import JSON

/// Whom a participant works for, as the formats name it.
private enum EmployerKind: String, CaseIterable, JSONStorable {
    case own, participating, elsewhere
}

extension CareerNote: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var isManager: Bool?
        var kind: EmployerKind?
        var municipality: MunicipalityCode?
        var (place, post) = ("", "")
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "manager": isManager = try Bool?(reading: &reader)
            case "employer": kind = try EmployerKind?(reading: &reader)
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "place": place = try reader.readString()
            case "post": post = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        let employer: Employer?
        switch kind {
        case .own?: employer = .own
        case .elsewhere?: employer = .elsewhere
        case .participating?: employer = .participating(try reader.require(municipality, "municipality"))
        case nil: employer = nil
        }
        self.init(isManager: isManager, employer: employer, place: place, post: post)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("manager", isManager)
        switch employer {
        case .own?: writer.member("employer", EmployerKind.own)
        case .elsewhere?: writer.member("employer", EmployerKind.elsewhere)
        case .participating(let code)?:
            writer.member("employer", EmployerKind.participating)
            writer.member("municipality", code)
        case nil: writer.member("employer", EmployerKind?.none)
        }
        writer.member("place", ifFilled: place)
        writer.member("post", ifFilled: post)
        writer.endObject()
    }
}

extension NetworkAnswer: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var wants: Bool?
        var day: Day?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "wants": wants = try reader.readBool()
            case "day": day = try Day(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(wants: try reader.require(wants, "wants"), day: try reader.require(day, "day"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("wants", wants)
        writer.member("day", day)
        writer.endObject()
    }
}
