package import Domain
package import JSON

extension CohortGround: JSONStorable {
    private enum Kind: String, CaseIterable, JSONStorable {
        case byHand = "by-hand"
        case only
        case wish
        case whichever
        case noWish = "no-wish"
        case wishFull = "wish-full"
        case onlyFull = "only-full"
    }

    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var kind: Kind?
        var wished: CohortID?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "by": kind = try Kind(reading: &reader)
            case "wished": wished = try CohortID(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self =
            switch try reader.require(kind, "by") {
            case .byHand: .byHand
            case .only: .only
            case .wish: .wish
            case .whichever: .whichever
            case .noWish: .noWish
            case .wishFull: .wishFull(try reader.require(wished, "wished"))
            case .onlyFull: .onlyFull(try reader.require(wished, "wished"))
            }
    }

    package func write(to writer: inout JSONWriter) {
        let (kind, wished): (Kind, CohortID?) =
            switch self {
            case .byHand: (.byHand, nil)
            case .only: (.only, nil)
            case .wish: (.wish, nil)
            case .whichever: (.whichever, nil)
            case .noWish: (.noWish, nil)
            case .wishFull(let id): (.wishFull, id)
            case .onlyFull(let id): (.onlyFull, id)
            }
        writer.beginObject()
        writer.member("by", kind)
        if let wished { writer.member("wished", wished) }
        writer.endObject()
    }
}

extension CohortPlace: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var seat: SeatID?
        var applicant: ApplicantID?
        var cohort: CohortID?
        var ground: CohortGround?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "seat": seat = try SeatID(reading: &reader)
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "cohort": cohort = try CohortID(reading: &reader)
            case "ground": ground = try CohortGround(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        // Somebody who holds a seat does so for a reason; a vacant seat has neither.
        if applicant != nil { ground = try reader.require(ground, "ground") }
        self.init(
            seat: try reader.require(seat, "seat"), applicant: applicant, cohort: try reader.require(cohort, "cohort"),
            ground: applicant == nil ? nil : ground)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("seat", seat)
        if let applicant { writer.member("applicant", applicant) }
        writer.member("cohort", cohort)
        if let ground { writer.member("ground", ground) }
        writer.endObject()
    }
}

extension CohortReserve: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var applicant: ApplicantID?
        var cohort: CohortID?
        var ground: CohortGround?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "cohort": cohort = try CohortID(reading: &reader)
            case "ground": ground = try CohortGround(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            applicant: try reader.require(applicant, "applicant"), cohort: try reader.require(cohort, "cohort"),
            ground: try reader.require(ground, "ground"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("applicant", applicant)
        writer.member("cohort", cohort)
        writer.member("ground", ground)
        writer.endObject()
    }
}

extension CohortDistribution: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var places: [CohortPlace]?
        var reserves: [CohortReserve] = []
        var reference = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "places": places = try [CohortPlace](reading: &reader)
            case "reserves": reserves = try [CohortReserve](reading: &reader)
            case "reference": reference = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(places: try reader.require(places, "places"), reserves: reserves, reference: reference)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("places", places)
        if !reserves.isEmpty { writer.member("reserves", reserves) }
        writer.member("reference", ifFilled: reference)
        writer.endObject()
    }
}

extension CohortChange: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var from: CohortID?
        var to: CohortID?
        var day: Day?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "from": from = try CohortID(reading: &reader)
            case "to": to = try CohortID(reading: &reader)
            case "day": day = try Day(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(from: from, to: try reader.require(to, "to"), on: try reader.require(day, "day"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let from { writer.member("from", from) }
        writer.member("to", to)
        writer.member("day", day)
        writer.endObject()
    }
}

extension CohortReason: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var cohort: CohortID?
        var reason: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "cohort": cohort = try CohortID(reading: &reader)
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(reason, "reason"), for: cohort)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let cohort { writer.member("cohort", cohort) }
        writer.member("reason", reason)
        writer.endObject()
    }
}
