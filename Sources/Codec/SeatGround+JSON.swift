package import Domain
package import JSON

extension SeatID: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var municipality: MunicipalityCode?
        var number: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "number": number = try reader.readInt(in: 1..., "a seat's number from 1")
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(municipality, "municipality"), try reader.require(number, "number"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("municipality", municipality)
        writer.member("number", number)
        writer.endObject()
    }
}

extension SeatGround: JSONStorable {
    private enum Kind: String, CaseIterable, JSONStorable {
        case ownQuota = "own-quota"
        case rule
        case decision
    }

    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var kind: Kind?
        var reference = ""
        var reason = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "by": kind = try Kind(reading: &reader)
            case "reference": reference = try reader.readString()
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self =
            switch try reader.require(kind, "by") {
            case .ownQuota: .ownQuota
            case .rule: .passedOn(reference: reference)
            case .decision: .assigned(reference: reference, reason: reason)
            }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .ownQuota: writer.member("by", Kind.ownQuota)
        case .passedOn(let reference):
            writer.member("by", Kind.rule)
            writer.member("reference", ifFilled: reference)
        case .assigned(let reference, let reason):
            writer.member("by", Kind.decision)
            writer.member("reference", ifFilled: reference)
            writer.member("reason", ifFilled: reason)
        }
        writer.endObject()
    }
}

extension PassedSeat: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var seat: SeatID?
        var applicant: ApplicantID?
        var municipality: MunicipalityCode?
        var ground: SeatGround?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "seat": seat = try SeatID(reading: &reader)
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "ground": ground = try SeatGround(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            seat: try reader.require(seat, "seat"), applicant: try reader.require(applicant, "applicant"),
            municipality: try reader.require(municipality, "municipality"),
            ground: try reader.require(ground, "ground"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("seat", seat)
        writer.member("applicant", applicant)
        writer.member("municipality", municipality)
        writer.member("ground", ground)
        writer.endObject()
    }
}
