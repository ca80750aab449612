/// One of the things that a line says, by its name in the formats; what merging and comparing go through.
public enum BudgetLineField: String, CaseIterable, Sendable {
    case name, side, standing, amount, stated, bearer, note
}

extension BudgetLine {
    /// The fields in which two lines differ.
    public func fields(differingFrom other: BudgetLine) -> [BudgetLineField] {
        BudgetLineField.allCases.filter { !$0.isSame(self, other) }
    }

    /// What stands in a field, in the notation of the formats; empty where nothing does.
    public func text(of field: BudgetLineField) -> String {
        switch field {
        case .name: name
        case .side: side.rawValue
        case .standing: standing.rawValue
        case .amount: amount?.notation ?? ""
        case .stated: stated.map { $0.grouped() } ?? ""
        case .bearer: bearer?.notation ?? ""
        case .note: note
        }
    }

    /// Merges what two people changed at the same time, field by field; the same field changed both ways is a conflict.
    func merging(_ mine: BudgetLine, basedOn seen: BudgetLine) throws(Refusal) -> BudgetLine {
        var merged = self
        for field in mine.fields(differingFrom: seen) where !field.isSame(mine, self) {
            guard field.isSame(self, seen) else {
                throw .conflict(
                    .init(
                        field: "budget.\(field.rawValue)", old: seen.text(of: field), theirs: text(of: field),
                        mine: mine.text(of: field)))
            }
            field.take(&merged, from: mine)
        }
        return merged
    }
}

extension BudgetLineField {
    fileprivate func isSame(_ left: BudgetLine, _ right: BudgetLine) -> Bool {
        switch self {
        case .name: left.name == right.name
        case .side: left.side == right.side
        case .standing: left.standing == right.standing
        case .amount: left.amount == right.amount
        case .stated: left.stated == right.stated
        case .bearer: left.bearer == right.bearer
        case .note: left.note == right.note
        }
    }

    fileprivate func take(_ line: inout BudgetLine, from other: BudgetLine) {
        switch self {
        case .name: line.name = other.name
        case .side: line.side = other.side
        case .standing: line.standing = other.standing
        case .amount: line.amount = other.amount
        case .stated: line.stated = other.stated
        case .bearer: line.bearer = other.bearer
        case .note: line.note = other.note
        }
    }
}

extension BudgetAmount {
    /// `1 310 000`, `6 240 × participant × year` or `fee`.
    public var notation: String {
        switch self {
        case .sum(let kronor): kronor.grouped()
        case .each(let kronor, let measures):
            ([kronor.grouped()] + measures.map(\.notation)).joined(separator: " × ")
        case .fee: "fee"
        }
    }
}

extension BudgetMeasure {
    /// `participant`, or `12 participant` where the line has a number of its own.
    public var notation: String { (count.map { "\($0.grouped()) " } ?? "") + unit.rawValue }
}

extension BudgetBearer {
    /// `municipality falun`, `municipalities seats`, `committee Socialnämnden`, `committees`, `fund EU` or `fee`.
    public var notation: String {
        switch self {
        case .municipality(let code): "municipality \(code)"
        case .municipalities(let key): "municipalities \(key.rawValue)"
        case .committee(let name): "committee \(name)"
        case .committees: "committees"
        case .fund(let name): "fund \(name)"
        case .fee: "fee"
        }
    }
}
