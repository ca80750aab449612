package import Domain
package import JSON

extension Municipality: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var names: Set<[UInt8]> = []
        self = try Municipality.read(from: &reader, names: &names).0
    }

    /// Reads a municipality whose code, name and aliases mean none of those read before.
    ///
    /// - Returns: The municipality, and where `null` stands for its seats, which only a programme without a selection
    ///   may leave open.
    package static func read(from reader: inout JSONReader, names: inout Set<[UInt8]>) throws(JSONFault) -> (Self, Int?)
    {
        var code: String?
        var name: String?
        var aliases: [String] = []
        var employees: Int?
        var seats: Int??
        var seatsPlace: Int?
        var own: Set<[UInt8]> = []
        func claim(_ text: String, _ reader: JSONReader) throws(JSONFault) -> String {
            let key = SwedishCollation.key(text)
            guard !names.contains(key) else {
                throw reader.fault(expected: "a name that means one municipality", found: "\"\(text)\" again")
            }
            own.insert(key)
            return text
        }
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "code": code = try claim(try reader.readDirectoryName(), reader)
            case "name": name = try claim(try reader.readText(), reader)
            case "aliases":
                try reader.beginArray()
                while try reader.nextElement() { aliases.append(try claim(try reader.readText(), reader)) }
            case "employees": employees = try reader.readIntOrNull(in: 0..., "a number of employees, or null")
            case "seats":
                let place = try reader.place()
                seats = .some(try reader.readIntOrNull(in: 0...10_000, "0 to 10 000 seats"))
                if case .some(.none) = seats { seatsPlace = place }
            default: throw reader.unknown(key)
            }
        }
        names.formUnion(own)
        let municipality = Municipality(
            code: MunicipalityCode(try reader.require(code, "code")), name: try reader.require(name, "name"),
            aliases: aliases, employees: employees, seats: try reader.require(seats, "seats") ?? 0)
        return (municipality, seatsPlace)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.member("name", name)
        writer.member("aliases", aliases)
        writer.member("employees", employees)
        writer.member("seats", seats)
        writer.endObject()
    }
}

extension Cohort: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var id: String?
        var name: LocalizedText?
        var seats: Int?
        var period: Period?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "id": id = try reader.readCode()
            case "name": name = try LocalizedText(reading: &reader)
            case "seats": seats = try reader.readInt(in: 0...10_000, "0 to 10 000 seats")
            case "period": period = try Period(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            id: CohortID(try reader.require(id, "id")), name: try reader.require(name, "name"),
            seats: try reader.require(seats, "seats"), period: try reader.require(period, "period"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("seats", seats)
        writer.member("period", period)
        writer.endObject()
    }
}
