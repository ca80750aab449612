extension Programme {
    func decide(_ command: BudgetCommand, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.editBudget, actor)
        switch command {
        case .add(let id, let line, let reason):
            guard budgetLine(id) == nil else { throw .alreadyExists }
            guard budgetLines.count < BudgetLine.mostLines else { throw .budget(.tooManyLines) }
            return try set(id, from: nil, to: try wellFormed(id, line), reason)
        case .change(let id, let seen, let wanted, let reason):
            let stands = try standing(id)
            return try set(id, from: stands, to: try wellFormed(id, try stands.merging(wanted, basedOn: seen)), reason)
        case .settle(let id, let seen, let kronor, let reason):
            let stands = try standing(id)
            var wanted = seen
            wanted.standing = .known
            if let kronor { wanted.amount = .sum(kronor) }
            return try set(id, from: stands, to: try wellFormed(id, try stands.merging(wanted, basedOn: seen)), reason)
        case .remove(let id, let seen, let reason):
            let stands = try standing(id)
            if let field = stands.fields(differingFrom: seen).first {
                throw .conflict(
                    .init(
                        field: "budget.\(field.rawValue)", old: seen.text(of: field), theirs: stands.text(of: field),
                        mine: ""))
            }
            return try set(id, from: stands, to: nil, reason)
        }
    }

    private func standing(_ id: BudgetLineID) throws(Refusal) -> BudgetLine {
        guard let line = budgetLine(id) else { throw .budget(.noSuchLine(id.rawValue)) }
        return line
    }

    private func set(_ id: BudgetLineID, from old: BudgetLine?, to new: BudgetLine?, _ reason: String) throws(Refusal)
        -> [Scoped<Event>]
    {
        guard old != new else { throw .nothingToChange }
        let version = BudgetVersion(new, reason: try required(reason, .reason))
        return [Scoped(.programme, .budget(.lineSet(id, Change(from: budgetVersion(id), to: version))))]
    }

    private func wellFormed(_ id: BudgetLineID, _ line: BudgetLine) throws(Refusal) -> BudgetLine {
        var checked = line
        checked.name = Programme.trimmed(line.name)
        checked.note = Programme.trimmed(line.note)
        do throws(BudgetFault) {
            try checked.check(
                municipalities: settings.municipalities.map(\.code), committees: settings.budget?.committees ?? [])
            if budgetEntry(id, checked).obstacle == .tooLarge { throw .tooLarge }
        } catch {
            throw .budget(.line(error))
        }
        return checked
    }
}
