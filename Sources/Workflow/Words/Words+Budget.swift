public import Domain

extension Words {
    /// The command about the budget that a command's name and these words mean; nil for another command.
    func budgetCommand(_ id: CommandID, in programme: Programme) throws(WordFault) -> BudgetCommand? {
        let reason = self["reason"] ?? ""
        switch id {
        case .addBudgetLine:
            let line = try budgetLine(basedOn: nil, in: programme)
            let id = isGiven("id") ? try newLineID() : .made(of: line.name, in: programme)
            return .add(id, line, reason: reason)
        case .editBudgetLine:
            let (id, seen) = try standingLine(in: programme)
            return .change(id, seen: seen, to: try budgetLine(basedOn: seen, in: programme), reason: reason)
        case .settleBudgetLine:
            let (id, seen) = try standingLine(in: programme)
            return .settle(id, seen: seen, kronor: try kronor("amount"), reason: reason)
        case .removeBudgetLine:
            let (id, seen) = try standingLine(in: programme)
            return .remove(id, seen: seen, reason: reason)
        default: return nil
        }
    }

    /// The line that `line` means: its id, or its name.
    public func budgetLineID(in programme: Programme) throws(WordFault) -> BudgetLineID {
        try standingLine(in: programme).0
    }

    private func standingLine(in programme: Programme) throws(WordFault) -> (BudgetLineID, BudgetLine) {
        let text = try required("line")
        let key = SwedishCollation.key(text)
        let lines = programme.budgetLines
        let named = lines.filter { SwedishCollation.key($0.line.name) == key }
        guard let found = lines.first(where: { $0.id.rawValue == text }) ?? (named.count == 1 ? named.first : nil)
        else {
            let ids = lines.isEmpty ? "–" : lines.map(\.id.rawValue).joined(separator: ", ")
            throw .invalid("line", text, expected: LocalizedText(sv: "någon av \(ids)", en: "one of \(ids)"))
        }
        return (found.id, found.line)
    }

    private func newLineID() throws(WordFault) -> BudgetLineID {
        let text = try required("id")
        guard text.allSatisfy({ "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "-" }), text.first != "-",
            text.last != "-", !text.contains("--"), text.count <= 64
        else {
            throw .invalid(
                "id", text,
                expected: LocalizedText(
                    sv: "små bokstäver a–z, siffror och bindestreck", en: "lower-case letters a–z, digits and hyphens"))
        }
        return BudgetLineID(text)
    }

    /// The line that the words describe; what they do not mention is as it was.
    func budgetLine(basedOn seen: BudgetLine?, in programme: Programme) throws(WordFault) -> BudgetLine {
        var line = seen ?? BudgetLine("", standing: .known)
        if seen == nil || self["name"] != nil { line.name = try required("name") }
        if isGiven("side") { line.side = try option("side", BudgetLine.Side.self) }
        if isGiven("standing") { line.standing = try option("standing", BudgetLine.Standing.self) }
        if self["amount"] != nil || self["per"] != nil { line.amount = try budgetAmount(basedOn: line.amount) }
        // Who says that an amount is unknown need not also say that there is none.
        if line.standing == .unknown, self["amount"] == nil { line.amount = nil }
        if seen == nil, !isGiven("standing"), line.amount == nil { line.standing = .unknown }
        if self["stated"] != nil { line.stated = try kronor("stated") }
        if self["bearer"] != nil { line.bearer = try budgetBearer(in: programme) }
        if let note = self["note"] { line.note = note }
        return line
    }

    /// Whole kronor, as `1 310 000` or `1 310 000 kr`; nil where nothing is given.
    func kronor(_ key: String) throws(WordFault) -> Int? {
        guard let text = self[key], isGiven(key) else { return nil }
        var digits = text.lowercased().filter { !$0.isWhitespace }
        for suffix in ["kronor", "kr", "sek", ":-"] where digits.hasSuffix(suffix) {
            digits.removeLast(suffix.count)
            break
        }
        guard !digits.isEmpty, digits.allSatisfy({ "0"..."9" ~= $0 }), let value = Int(digits),
            value <= BudgetLine.mostKronor
        else {
            throw .invalid(
                key, text,
                expected: LocalizedText(sv: "hela kronor som 1 310 000", en: "whole kronor such as 1 310 000"))
        }
        return value
    }

    private func budgetAmount(basedOn before: BudgetAmount?) throws(WordFault) -> BudgetAmount? {
        if let text = self["amount"], ["fee", "avgift", "avgiften"].contains(text.lowercased()) { return .fee }
        var each = try kronor("amount")
        if self["amount"] == nil {
            switch before {
            case .sum(let kronor)?, .each(let kronor, _)?: each = kronor
            case .fee?, nil: break
            }
        }
        guard let each else { return nil }
        if self["per"] == nil, case .each(_, let measures)? = before { return .each(each, per: measures) }
        let measures = try budgetMeasures()
        return measures.isEmpty ? .sum(each) : .each(each, per: measures)
    }

    /// What an amount is multiplied with, as `deltagare, år` or `12 participants, night`.
    private func budgetMeasures() throws(WordFault) -> [BudgetMeasure] {
        var measures: [BudgetMeasure] = []
        for part in (self["per"] ?? "").split(whereSeparator: { $0 == "," || $0 == "×" || $0 == "*" }) {
            let text = part.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let digits = text.prefix { $0.isNumber || $0 == " " }.filter { $0 != " " }
            let name = text.drop { $0.isNumber || $0 == " " }
            guard let unit = BudgetUnit(word: String(name)) else {
                let known = BudgetUnit.allCases.map { $0.label }
                let (swedish, english) = (known.map(\.swedish), known.map(\.english))
                throw .invalid(
                    "per", String(part),
                    expected: LocalizedText(
                        sv: "någon av \(swedish.joined(separator: ", ")), kanske med ett antal före",
                        en: "one of \(english.joined(separator: ", ")), perhaps after a number"))
            }
            measures.append(BudgetMeasure(unit, digits.isEmpty ? nil : Int(digits) ?? .max))
        }
        return measures
    }

    private func budgetBearer(in programme: Programme) throws(WordFault) -> BudgetBearer? {
        guard let text = self["bearer"], isGiven("bearer"), text != "none" else { return nil }
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? words[1] : ""
        switch words.first {
        case "municipality": return .municipality(try Words(["bearer": rest]).municipality(programme, key: "bearer"))
        case "municipalities":
            if let key = BudgetKey(rawValue: rest.isEmpty ? BudgetKey.seats.rawValue : rest) {
                return .municipalities(key)
            }
        case "committee": return .committee(rest)
        case "committees" where rest.isEmpty: return .committees
        case "fund": return .fund(rest)
        case "fee" where rest.isEmpty: return .fee
        default: break
        }
        // A municipality may be named as it is.
        if let found = programme.settings.municipality(named: text) { return .municipality(found.code) }
        throw .invalid(
            "bearer", text,
            expected: LocalizedText(
                sv:
                    "municipality KOMMUN, municipalities seats|employees|equally, committee NAMN, committees, fund NAMN, "
                    + "fee eller none",
                en: "municipality NAME, municipalities seats|employees|equally, committee NAME, committees, fund NAME, "
                    + "fee or none"))
    }
}

extension BudgetUnit {
    /// The unit that a word means in either language, as one or as several.
    fileprivate init?(word: String) {
        let others: [String: BudgetUnit] = [
            "person": .participant, "personer": .participant, "plats": .participant, "platser": .participant,
            "day": .day, "days": .day, "dag": .day, "dagar": .day, "kohort": .cohort, "kohorter": .cohort, "st": .piece,
            "gång": .piece, "gånger": .piece,
        ]
        let unit =
            BudgetUnit.allCases.first { unit in
                [unit.label, unit.plural].contains { $0.swedish == word || $0.english == word }
            } ?? others[word]
        guard let unit else { return nil }
        self = unit
    }
}
