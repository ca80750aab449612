package import Domain
package import JSON

extension SelectionSettings.TieRule: JSONStorable {}
extension SelectionSettings.UnfilledSeatRule: JSONStorable {}
extension SelectionSettings.ConsultationRule: JSONStorable {}

extension SelectionSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var eligibility = Listing<EligibilityItemID, EligibilityItem>("the code of an item that no other has")
        var fields: [ApplicationField]?
        var test: Test?
        var scale: ClosedRange<Int>?
        var criteria = Listing<CriterionID, Criterion>("the code of a criterion that no other has")
        var criteriaPlace = 0
        var demand: Demand?
        var panel: PanelRules?
        var ties: TieRule?
        var unfilled: UnfilledSeatRule?
        var seats = SeatRules()
        // Programme files from before there was such a rule have none.
        var consultation = ConsultationRule.listed
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "eligibility":
                try eligibility.read(&reader) { reader throws(JSONFault) in try EligibilityItem(reading: &reader) }
            case "application": fields = try SelectionSettings.readRequiredFields(&reader)
            case "test": test = try Test(reading: &reader)
            case "scale": scale = try reader.readBounds("lowest", "highest", least: 0, most: 9)
            case "criteria":
                criteriaPlace = try reader.place()
                try criteria.read(&reader) { reader throws(JSONFault) in try Criterion(reading: &reader) }
            case "demand": demand = try Demand(reading: &reader)
            case "panel": panel = try PanelRules(&reader)
            case "ties": ties = try TieRule(reading: &reader)
            case "unfilled": unfilled = try UnfilledSeatRule(reading: &reader)
            case "seats": seats = try SeatRules(reading: &reader)
            case "consultation": consultation = try ConsultationRule(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            eligibility: try reader.require(eligibility.elements, "eligibility"),
            requiredFields: try reader.require(fields, "application"), test: try reader.require(test, "test"),
            scale: try reader.require(scale, "scale"), criteria: try reader.require(criteria.elements, "criteria"),
            demand: try reader.require(demand, "demand"), panelSize: try reader.require(panel?.size, "panel"),
            ties: try reader.require(ties, "ties"), unfilled: try reader.require(unfilled, "unfilled"),
            seats: seats, consultation: consultation,
            interviewMinutes: panel?.minutes ?? SelectionSettings.usualInterviewMinutes,
            mirrorCards: panel?.mirrorCards ?? SelectionSettings.usualMirrorCards)
        for criterion in self.criteria where criterion.levels.count != self.scale.count {
            throw reader.fault(
                at: criteriaPlace, expected: "\(self.scale.count) level texts, one for each step of the scale",
                found: "\(criterion.levels.count) for \"\(criterion.id)\"")
        }
    }

    private static func readRequiredFields(_ reader: inout JSONReader) throws(JSONFault) -> [ApplicationField] {
        var fields: [ApplicationField]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "required":
                var read: [ApplicationField] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    let field = try ApplicationField(reading: &reader)
                    guard !read.contains(field) else {
                        throw reader.fault(expected: "each field once", found: "\"\(field.rawValue)\" again")
                    }
                    read.append(field)
                }
                fields = read
            default: throw reader.unknown(key)
            }
        }
        return try reader.require(fields, "required")
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("eligibility", eligibility)
        writer.key("application")
        writer.beginObject()
        writer.member("required", requiredFields)
        writer.endObject()
        writer.member("test", test)
        writer.key("scale")
        writer.beginObject()
        writer.member("lowest", scale.lowerBound)
        writer.member("highest", scale.upperBound)
        writer.endObject()
        writer.member("criteria", criteria)
        writer.member("demand", demand)
        writer.key("panel")
        writer.beginObject()
        writer.member("size", panelSize)
        // What the programme leaves as it usually is has no need to stand in its file.
        if interviewMinutes != SelectionSettings.usualInterviewMinutes { writer.member("minutes", interviewMinutes) }
        if mirrorCards != SelectionSettings.usualMirrorCards { writer.member("mirrorCards", mirrorCards) }
        writer.endObject()
        writer.member("ties", ties)
        writer.member("unfilled", unfilled)
        writer.member("seats", seats)
        if consultation != .listed { writer.member("consultation", consultation) }
        writer.endObject()
    }
}

/// What the member `panel` says of the interviews.
private struct PanelRules {
    let size: Int
    private(set) var minutes: Int?
    private(set) var mirrorCards: Int?

    init(_ reader: inout JSONReader) throws(JSONFault) {
        var size: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "size": size = try reader.readInt(in: 1...100, "1 to 100 interviewers")
            case "minutes": minutes = try reader.readInt(in: 5...480, "5 to 480 minutes")
            case "mirrorCards": mirrorCards = try reader.readInt(in: 1...1000, "1 to 1000 cards")
            default: throw reader.unknown(key)
            }
        }
        self.size = try reader.require(size, "size")
    }
}

extension SelectionSettings.Test: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var used: Bool?
        var passMark: Int?
        var passMarkPlace = 0
        var maximum: Int?
        var reuseMonths: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "used": used = try reader.readBool()
            case "passMark":
                passMarkPlace = try reader.place()
                passMark = try reader.readIntOrNull(in: 0..., "a score of at least 0")
            case "maximum": maximum = try reader.readIntOrNull(in: 1..., "a score of at least 1")
            case "reuseMonths": reuseMonths = try reader.readInt(in: 0..., "at least 0 months")
            default: throw reader.unknown(key)
            }
        }
        if let passMark, let maximum, passMark > maximum {
            throw reader.fault(at: passMarkPlace, expected: "at most \(maximum), the maximum", found: "\(passMark)")
        }
        // 0 months is how the file says never.
        self.init(
            used: try reader.require(used, "used"), passMark: passMark, maximum: maximum,
            reuseMonths: reuseMonths == 0 ? nil : reuseMonths)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("used", used)
        writer.member("passMark", passMark)
        writer.member("maximum", maximum)
        writer.member("reuseMonths", reuseMonths ?? 0)
        writer.endObject()
    }
}

extension SelectionSettings.Demand: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var perCriterion: Threshold?
        var mean: Threshold?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "perCriterion": perCriterion = try Threshold?(reading: &reader)
            case "mean": mean = try reader.readNullIfNext() ? nil : Threshold(decimal: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(perCriterion: perCriterion, mean: mean)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("perCriterion", perCriterion)
        writer.member("mean", mean?.description)
        writer.endObject()
    }
}

/// A whole number, or a decimal as a string so that no binary rounding slips in.
extension Threshold: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        if try reader.peek() == .string {
            try self.init(decimal: &reader)
        } else {
            self.init(thousandths: try reader.readInt(in: 0...1000, "a demand of at least 0") * 1000)
        }
    }

    /// Reads a decimal that stands as a string also where it is whole.
    init(decimal reader: inout JSONReader) throws(JSONFault) {
        let text = try reader.readString()
        guard !text.utf8.contains(UInt8(ascii: ",")), let threshold = Threshold(text) else {
            throw reader.fault(
                expected: "a decimal number of at most three decimals, such as \"3.25\"", found: "\"\(text)\"")
        }
        self = threshold
    }

    package func write(to writer: inout JSONWriter) {
        if thousandths % 1000 == 0 { writer.int(thousandths / 1000) } else { writer.string(description) }
    }
}
