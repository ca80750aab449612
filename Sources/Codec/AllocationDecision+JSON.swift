package import Domain
package import JSON

extension AllocationMethod: JSONStorable {}

extension AllocationDecision: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var method: AllocationMethod?
        var claims: [SeatClaim]?
        var precedence: [MunicipalityCode] = []
        var reference: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "method": method = try AllocationMethod(reading: &reader)
            case "municipalities": claims = try [SeatClaim](reading: &reader)
            case "precedence": precedence = try [MunicipalityCode](reading: &reader)
            case "reference": reference = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            try reader.require(method, "method"), claims: try reader.require(claims, "municipalities"),
            precedence: precedence, reference: try reader.require(reference, "reference"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("method", method)
        writer.member("municipalities", claims)
        if !precedence.isEmpty { writer.member("precedence", precedence) }
        writer.member("reference", reference)
        writer.endObject()
    }
}

extension SeatClaim: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var municipality: MunicipalityCode?
        var employees: Int?
        var minimum = 0
        var maximum: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "employees":
                employees = try reader.readInt(in: 0...SeatClaim.mostEmployees, "a number of employees")
            case "minimum": minimum = try reader.readInt(in: 0...10_000, "a number of seats")
            case "maximum": maximum = try reader.readInt(in: 0...10_000, "a number of seats")
            default: throw reader.unknown(key)
            }
        }
        self.init(
            try reader.require(municipality, "municipality"), employees: try reader.require(employees, "employees"),
            minimum: minimum, maximum: maximum)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("municipality", municipality)
        writer.member("employees", employees)
        if minimum > 0 { writer.member("minimum", minimum) }
        if let maximum { writer.member("maximum", maximum) }
        writer.endObject()
    }
}
