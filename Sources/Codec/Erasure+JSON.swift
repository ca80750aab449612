package import Domain
package import JSON

extension RetentionOutcome: JSONStorable {}
extension FieldClass: JSONStorable {}

extension ErasureGround: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var by: String?
        var outcome: RetentionOutcome?
        var months: Int?
        var since: Day?
        var reference: String?
        let start = try reader.place()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "by": by = try reader.readString()
            case "outcome": outcome = try RetentionOutcome(reading: &reader)
            case "months": months = try reader.readInt(in: 0..., "at least 0 months")
            case "since": since = try Day(reading: &reader)
            case "reference": reference = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        switch try reader.require(by, "by") {
        case "rule":
            self = .rule(
                try reader.require(outcome, "outcome"), months: try reader.require(months, "months"),
                since: try reader.require(since, "since"))
        case "request": self = .request(reference: try reader.require(reference, "reference"))
        case let other: throw reader.fault(at: start, expected: "a ground by rule or by request", found: other)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .rule(let outcome, let months, let since):
            writer.member("by", "rule")
            writer.member("outcome", outcome)
            writer.member("months", months)
            writer.member("since", since)
        case .request(let reference):
            writer.member("by", "request")
            writer.member("reference", reference)
        }
        writer.endObject()
    }
}

extension Erasure.Leaving: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var day: Day?
        var hasWithdrawn: Bool?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "day": day = try Day(reading: &reader)
            case "withdrew": hasWithdrawn = try reader.readBool()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            day: try reader.require(day, "day"), hasWithdrawn: try reader.require(hasWithdrawn, "withdrew"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("day", day)
        writer.member("withdrew", hasWithdrawn)
        writer.endObject()
    }
}

extension Erasure: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var number: Int?
        var municipality: MunicipalityCode?
        var ground: ErasureGround?
        var left: Leaving?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "number": number = try reader.readInt(in: 1..., "a number from 1")
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "ground": ground = try ErasureGround(reading: &reader)
            case "left": left = try Leaving(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            number: try reader.require(number, "number"),
            municipality: try reader.require(municipality, "municipality"),
            ground: try reader.require(ground, "ground"), left: left)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("number", number)
        writer.member("municipality", municipality)
        writer.member("ground", ground)
        if let left { writer.member("left", left) }
        writer.endObject()
    }
}

extension Disclosure: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var applicants: [ApplicantID]?
        var recipient: String?
        var basis: String?
        var classes: [FieldClass]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "applicants": applicants = try [ApplicantID](reading: &reader)
            case "recipient": recipient = try reader.readString()
            case "basis": basis = try reader.readString()
            case "classes": classes = try [FieldClass](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            applicants: try reader.require(applicants, "applicants"),
            recipient: try reader.require(recipient, "recipient"), basis: try reader.require(basis, "basis"),
            classes: try reader.require(classes, "classes"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("applicants", applicants)
        writer.member("recipient", recipient)
        writer.member("basis", basis)
        writer.member("classes", classes)
        writer.endObject()
    }
}
