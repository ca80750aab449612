package import Domain
package import JSON

extension Quota: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var seats: Int?
        var reference = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "seats": seats = try reader.readInt(in: 0..., "at least 0 seats")
            case "reference": reference = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(seats: try reader.require(seats, "seats"), reference: reference)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("seats", seats)
        writer.member("reference", ifFilled: reference)
        writer.endObject()
    }
}

extension AdmittedMunicipality: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var municipality: MunicipalityCode?
        var seats: Int?
        var admitted: [ApplicantID]?
        var reserves: [ApplicantID]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "seats": seats = try reader.readInt(in: 0..., "at least 0 seats")
            case "admitted": admitted = try [ApplicantID](reading: &reader)
            case "reserves": reserves = try [ApplicantID](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            municipality: try reader.require(municipality, "municipality"), seats: try reader.require(seats, "seats"),
            admitted: try reader.require(admitted, "admitted"), reserves: try reader.require(reserves, "reserves"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("municipality", municipality)
        writer.member("seats", seats)
        writer.member("admitted", admitted)
        writer.member("reserves", reserves)
        writer.endObject()
    }
}

extension Admission: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var municipalities: [AdmittedMunicipality]?
        // Older journals know no seats passed on.
        var passedOn: [PassedSeat] = []
        var reference = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "municipalities": municipalities = try [AdmittedMunicipality](reading: &reader)
            case "passedOn": passedOn = try [PassedSeat](reading: &reader)
            case "reference": reference = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            municipalities: try reader.require(municipalities, "municipalities"), passedOn: passedOn,
            reference: reference)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("municipalities", municipalities)
        if !passedOn.isEmpty { writer.member("passedOn", passedOn) }
        writer.member("reference", ifFilled: reference)
        writer.endObject()
    }
}
