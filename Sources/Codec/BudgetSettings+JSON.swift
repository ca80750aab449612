package import Domain
package import JSON

extension FeeRule: JSONStorable {}

extension BudgetCommittee: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var name: String?
        var participants: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "name": name = try reader.readText(atMost: BudgetLine.longestName)
            case "participants":
                participants = try reader.readIntOrNull(
                    in: 0...BudgetLine.mostPieces, "a number of participants, or null while unknown")
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(name, "name"), participants: participants)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("participants", participants)
        writer.endObject()
    }
}

extension ListedBudgetLine: ListedElement {
    var listedID: BudgetLineID { id }
}

extension ListedBudgetLine: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var id: BudgetLineID?
        var fields = BudgetLineFields()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if key == "id" {
                id = BudgetLineID(try reader.readCode())
            } else if try !fields.read(key, from: &reader) {
                throw reader.unknown(key)
            }
        }
        self.init(try reader.require(id, "id"), try fields.line(reader))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        line.writeMembers(to: &writer)
        writer.endObject()
    }
}

extension BudgetSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var draft = Draft()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "counts": draft.counts = try BudgetSettings.readCounts(&reader)
            case "tolerancePercent": draft.tolerance = try reader.readInt(in: 0...100, "0 to 100 percent")
            case "committees": draft.committees = try BudgetSettings.readCommittees(&reader)
            case "feeOfReplacedSeat": draft.feeRule = try FeeRule(reading: &reader)
            case "lines":
                try draft.lines.read(&reader) { reader throws(JSONFault) in
                    draft.places.append(try reader.place())
                    return try ListedBudgetLine(reading: &reader)
                }
            default: throw reader.unknown(key)
            }
        }
        self = try draft.settings(reader)
    }

    private struct Draft {
        var counts: [BudgetUnit: Int] = [:]
        var tolerance = BudgetSettings.usualTolerance
        var committees: [BudgetCommittee] = []
        var feeRule = FeeRule.firstHolder
        var lines = Listing<BudgetLineID, ListedBudgetLine>("the code of a line that no other has")
        var places: [Int] = []

        /// The settings; what a line says is checked when its committees are known, wherever they stand.
        func settings(_ reader: JSONReader) throws(JSONFault) -> BudgetSettings {
            let lines = try reader.require(lines.elements, "lines")
            guard lines.count <= BudgetLine.mostLines else {
                throw reader.fault(expected: "at most \(BudgetLine.mostLines) lines", found: "\(lines.count)")
            }
            for (listed, place) in zip(lines, places) {
                do throws(BudgetFault) {
                    // Which municipalities there are is checked with the whole file.
                    let own: [MunicipalityCode] =
                        if case .municipality(let code)? = listed.line.bearer { [code] } else { [] }
                    try listed.line.check(municipalities: own, committees: committees)
                } catch {
                    throw reader.fault(at: place, expected: error.expectation, found: "\"\(listed.id)\"")
                }
            }
            return BudgetSettings(
                counts: counts, tolerancePercent: tolerance, committees: committees, feeRule: feeRule, lines: lines)
        }
    }

    private static func readCounts(_ reader: inout JSONReader) throws(JSONFault) -> [BudgetUnit: Int] {
        var counts: [BudgetUnit: Int] = [:]
        try reader.beginArray()
        while try reader.nextElement() {
            let place = try reader.place()
            let measure = try BudgetMeasure(reading: &reader)
            guard let count = measure.count, measure.unit != .piece, counts[measure.unit] == nil else {
                throw reader.fault(
                    at: place, expected: "a unit with its count, each once, and no piece",
                    found: "\"\(measure.unit.rawValue)\"")
            }
            counts[measure.unit] = count
        }
        return counts
    }

    private static func readCommittees(_ reader: inout JSONReader) throws(JSONFault) -> [BudgetCommittee] {
        var committees: [BudgetCommittee] = []
        try reader.beginArray()
        while try reader.nextElement() {
            let place = try reader.place()
            let committee = try BudgetCommittee(reading: &reader)
            guard !committees.contains(where: { $0.name == committee.name }) else {
                throw reader.fault(at: place, expected: "each committee once", found: "\"\(committee.name)\" again")
            }
            committees.append(committee)
        }
        return committees
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        let listed = BudgetUnit.allCases.compactMap { unit in counts[unit].map { BudgetMeasure(unit, $0) } }
        if !listed.isEmpty { writer.member("counts", listed) }
        if tolerancePercent != BudgetSettings.usualTolerance { writer.member("tolerancePercent", tolerancePercent) }
        if !committees.isEmpty { writer.member("committees", committees) }
        if feeRule != .firstHolder { writer.member("feeOfReplacedSeat", feeRule) }
        writer.member("lines", lines)
        writer.endObject()
    }
}

extension BudgetFault {
    /// What a programme file should have said instead.
    fileprivate var expectation: String {
        switch self {
        case .nameMissing: "a name"
        case .nameTooLong: "a name of at most \(BudgetLine.longestName) characters"
        case .amountMissing: "an amount, or the standing \"unknown\" or \"option\""
        case .amountOfUnknown: "no amount, since it is unknown, or another standing"
        case .amountOutside: "an amount of 0 to \(BudgetLine.mostKronor.grouped()) kronor"
        case .nothingToMultiply: "at least one unit in \"per\""
        case .unitTwice(let unit): "\"\(unit.rawValue)\" once in \"per\""
        case .countMissing: "a count for \"piece\""
        case .countOutside: "a count of 0 to \(BudgetLine.mostPieces.grouped())"
        case .optionalFunding: "funding that is known, estimated or unknown"
        case .bearerWithoutName: "a payer with a name"
        case .noSuchMunicipality: "the code of a municipality in \"municipalities\""
        case .noCommittees: "committees in \"committees\" to share it"
        case .tooLarge: "at most \(BudgetLine.mostKronor.grouped()) kronor in all"
        }
    }
}
