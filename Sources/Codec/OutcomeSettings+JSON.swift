package import Domain
package import JSON

extension RecruitmentNeed: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var municipality: MunicipalityCode?
        var perYear: Int?
        var lastYear: Int?
        var whom = RecruitmentNeed.Whom.managers
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "perYear": perYear = try reader.readInt(in: 0...1_000_000, "0 to 1 000 000 recruitments a year")
            case "whom": whom = try RecruitmentNeed.Whom(reading: &reader)
            case "lastYear": lastYear = try reader.readIntOrNull(in: 1900...9999, "a year, or null")
            default: throw reader.unknown(key)
            }
        }
        self.init(
            municipality: try reader.require(municipality, "municipality"),
            perYear: try reader.require(perYear, "perYear"), lastYear: lastYear, whom: whom)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("municipality", municipality)
        writer.member("perYear", perYear)
        if let lastYear { writer.member("lastYear", lastYear) }
        if whom != .managers { writer.member("whom", whom) }
        writer.endObject()
    }
}

extension RecruitmentNeed.Whom: JSONStorable {}

extension OutcomeSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        let usual = OutcomeSettings()
        var (months, holdingMonths, needs) = (usual.months, usual.holdingMonths, usual.needs)
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "months": months = try OutcomeSettings.readMonths(&reader)
            case "holdingMonths": holdingMonths = try reader.readInt(in: 0...24, "0 to 24 months")
            case "needs": needs = try OutcomeSettings.readNeeds(&reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(months: months, holdingMonths: holdingMonths, needs: needs)
    }

    private static func readMonths(_ reader: inout JSONReader) throws(JSONFault) -> [Int] {
        var months: [Int] = []
        let start = try reader.place()
        try reader.beginArray()
        while try reader.nextElement() {
            let place = try reader.place()
            let month = try reader.readInt(in: 0...120, "0 to 120 months")
            guard months.last.map({ $0 < month }) ?? true else {
                throw reader.fault(at: place, expected: "more months than the one before", found: "\(month)")
            }
            months.append(month)
        }
        guard !months.isEmpty else {
            throw reader.fault(at: start, expected: "at least one number of months", found: "an empty list")
        }
        return months
    }

    private static func readNeeds(_ reader: inout JSONReader) throws(JSONFault) -> [RecruitmentNeed] {
        var needs: [RecruitmentNeed] = []
        try reader.beginArray()
        while try reader.nextElement() {
            let place = try reader.place()
            let need = try RecruitmentNeed(reading: &reader)
            guard !needs.contains(where: { $0.municipality == need.municipality }) else {
                throw reader.fault(
                    at: place, expected: "the need of each municipality once", found: "\"\(need.municipality)\" again")
            }
            needs.append(need)
        }
        return needs
    }

    package func write(to writer: inout JSONWriter) {
        // What is not asked has neither days nor needs.
        if months.isEmpty { return writer.null() }
        writer.beginObject()
        writer.member("months", months)
        writer.member("holdingMonths", holdingMonths)
        writer.member("needs", needs)
        writer.endObject()
    }
}
