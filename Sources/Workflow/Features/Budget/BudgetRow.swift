public import Domain

/// A row of the budget's screen, each a figure that can be asked about.
public enum BudgetRow: Hashable, Sendable {
    /// The sum of a section; its lines follow.
    case sum(Budget.Section)
    case line(BudgetLineID)
    /// The money less the costs.
    case balance
    case perParticipant
    case perDay
    /// How many participants the money is enough for.
    case possibleParticipants
    /// The fees of the seats.
    case fees
    /// Who pays; the payers follow.
    case bearers
    case bearer(BudgetParty)
    /// What each municipality pays; the municipalities follow.
    case municipalities
    case municipality(BudgetParty)

    /// Whether the row belongs to the one with a heading above it.
    public var isIndented: Bool {
        switch self {
        case .line, .bearer, .municipality: true
        case .sum, .balance, .perParticipant, .perDay, .possibleParticipants, .fees, .bearers, .municipalities: false
        }
    }

    /// The rows of a budget.
    public static func rows(of budget: Budget, in programme: Programme) -> [BudgetRow] {
        var rows: [BudgetRow] = []
        for section in Budget.Section.allCases {
            let lines = budget.entries(of: section).map { BudgetRow.line($0.id) }
            if section == .costs || !lines.isEmpty { rows += [.sum(section)] + lines }
        }
        if budget.balance != nil { rows.append(.balance) }
        if budget.perParticipant != nil { rows.append(.perParticipant) }
        if budget.perDay != nil { rows.append(.perDay) }
        if budget.possibleParticipants != nil { rows.append(.possibleParticipants) }
        let usesFee = budget.entries.contains { $0.line.amount == .fee }
        if programme.admission != nil, programme.settings.fee != nil || usesFee { rows.append(.fees) }
        if !budget.bearers.isEmpty { rows += [.bearers] + budget.bearers.map { .bearer($0.party) } }
        if !budget.municipalities.isEmpty {
            rows += [.municipalities] + budget.municipalities.map { .municipality($0.party) }
        }
        return rows
    }
}
