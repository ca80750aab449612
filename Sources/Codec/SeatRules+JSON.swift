package import Domain
package import JSON

extension SeatRules.Quotas: JSONStorable {}
extension CohortReserveRule: JSONStorable {}

/// Every member may be missing, since programme files are older than they are.
extension SeatRules: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        let standard = SeatRules()
        var (order, answerDays, quotas) = (standard.order, standard.answerDays, standard.quotas)
        var cohortReserves = standard.cohortReserves
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "order": order = try [MunicipalityCode](reading: &reader)
            case "answerDays": answerDays = try reader.readInt(in: 1...365, "1 to 365 days")
            case "quotas": quotas = try Quotas(reading: &reader)
            case "cohortReserves": cohortReserves = try CohortReserveRule(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(order: order, answerDays: answerDays, quotas: quotas, cohortReserves: cohortReserves)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if !order.isEmpty { writer.member("order", order) }
        writer.member("answerDays", answerDays)
        writer.member("quotas", quotas)
        if cohortReserves != SeatRules().cohortReserves { writer.member("cohortReserves", cohortReserves) }
        writer.endObject()
    }
}

extension UnfilledRule: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var kind: SelectionSettings.UnfilledSeatRule?
        var order: [MunicipalityCode] = []
        var reference = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "rule": kind = try SelectionSettings.UnfilledSeatRule(reading: &reader)
            case "order": order = try [MunicipalityCode](reading: &reader)
            case "reference": reference = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(kind, "rule"), order: order, reference: reference)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("rule", kind)
        if !order.isEmpty { writer.member("order", order) }
        writer.member("reference", ifFilled: reference)
        writer.endObject()
    }
}

extension SeatAssignment: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var municipality: MunicipalityCode??
        var reason = ""
        var reference = ""
        var holdersBefore: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "municipality": municipality = .some(try MunicipalityCode?(reading: &reader))
            case "reason": reason = try reader.readString()
            case "reference": reference = try reader.readString()
            case "holdersBefore": holdersBefore = try reader.readInt(in: 0..., "at least 0 holders")
            default: throw reader.unknown(key)
            }
        }
        self.init(
            to: try reader.require(municipality, "municipality"), reason: reason, reference: reference,
            holdersBefore: try reader.require(holdersBefore, "holdersBefore"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("municipality", municipality)
        writer.member("reason", ifFilled: reason)
        writer.member("reference", ifFilled: reference)
        writer.member("holdersBefore", holdersBefore)
        writer.endObject()
    }
}
