package import Domain
package import JSON

extension CalendarSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        self.init()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "loadTolerance": loadTolerance = try reader.readInt(in: 0...100, "0 to 100 percent")
            case "minimumDaysBetween":
                minimumDaysBetween = try reader.readIntOrNull(in: 0...366, "0 to 366 days")
            case "breaks": breaks = try [SchoolBreak](reading: &reader)
            case "freeze": freeze = try FreezeTerms?(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("loadTolerance", loadTolerance)
        writer.member("minimumDaysBetween", minimumDaysBetween)
        writer.member("breaks", breaks)
        writer.member("freeze", freeze)
        writer.endObject()
    }
}

extension SchoolBreak: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var municipality: MunicipalityCode?
        var name: String?
        var days: Period?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "name": name = try reader.readText()
            case "days": days = try Period(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            municipality: try reader.require(municipality, "municipality"), name: try reader.require(name, "name"),
            days: try reader.require(days, "days"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("municipality", municipality)
        writer.member("name", name)
        writer.member("days", days)
        writer.endObject()
    }
}

extension FreezeTerms: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        self.init()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "days": days = try reader.readIntOrNull(in: 0...366, "0 to 366 days")
            case "date": date = try Day?(reading: &reader)
            case "costPerPerson":
                costPerPerson = try reader.readIntOrNull(in: 0...10_000_000, "whole kronor, or null while unknown")
            case "costPerOccasion":
                costPerOccasion = try reader.readIntOrNull(in: 0...100_000_000, "whole kronor, or null while unknown")
            default: throw reader.unknown(key)
            }
        }
        guard days != nil || date != nil else { throw reader.missing("days") }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("days", days)
        writer.member("date", date)
        writer.member("costPerPerson", costPerPerson)
        writer.member("costPerOccasion", costPerOccasion)
        writer.endObject()
    }
}

extension FreezeBreak: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var reason: String?
        var cost: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "reason": reason = try reader.readString()
            case "cost": cost = try reader.readIntOrNull(in: 0..., "whole kronor, or null while unknown")
            default: throw reader.unknown(key)
            }
        }
        self.init(reason: try reader.require(reason, "reason"), cost: cost)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("reason", reason)
        writer.member("cost", cost)
        writer.endObject()
    }
}
