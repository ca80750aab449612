import Domain

extension BudgetFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        if let step = command.step {
            move(step, in: world)
            return .none
        }
        switch command {
        case .open: return selected.map { .open(.reader(Reader(.budget($0)))) } ?? .none
        case .readBudget: return budget == nil ? .none : .open(.reader(Reader(.budget(nil))))
        case .exportBudget: return budget == nil ? .none : .effect(.export(.budget))
        case .addBudgetLine: return open(.add(section), trying: .budget(.add("?", blank, reason: "…")), in: world)
        case .editBudgetLine:
            guard let entry = selectedEntry else { return noLine }
            return open(.change(entry.id, seen: entry.line), trying: trial(entry), in: world)
        case .settleBudgetLine:
            guard let entry = selectedEntry else { return noLine }
            return open(.settle(entry.id, seen: entry.line), trying: trial(entry), in: world)
        case .removeBudgetLine:
            guard let entry = selectedEntry else { return noLine }
            return remove(entry, in: world)
        default: return .none
        }
    }

    /// The section that the person stands in, where a new line is likely to belong.
    private var section: Budget.Section {
        switch selected {
        case .sum(let section): section
        case .line(let id):
            Budget.Section.allCases.first { section in
                budget?.entries(of: section).contains { $0.id == id } ?? false
            } ?? .costs
        default: .costs
        }
    }

    private var blank: BudgetLine { BudgetLine("…", standing: .unknown) }

    private func trial(_ entry: BudgetEntry) -> Command { .budget(.remove(entry.id, seen: entry.line, reason: "…")) }

    private func open(_ form: BudgetForm, trying command: Command, in world: World) -> Reaction {
        if let refusal = world.refusal(of: command) { return .refused(refusal) }
        return .open(.form(form.form(in: world)))
    }

    private func remove(_ entry: BudgetEntry, in world: World) -> Reaction {
        if let refusal = world.refusal(of: trial(entry)) { return .refused(refusal) }
        let prompt = Prompt(
            LocalizedText(sv: "Ta bort budgetraden", en: "Remove the line of the budget"),
            question: LocalizedText(sv: "Skäl", en: "Reason"),
            commands: [.budget(.remove(entry.id, seen: entry.line, reason: ""))], subjects: [entry.line.name], in: world
        )
        return .open(.prompt(prompt))
    }

    private var noLine: Reaction {
        .say(LocalizedText(sv: "Ställ dig på en budgetrad först", en: "Stand on a line of the budget first"))
    }

    /// Whether a command is worth a place in the footer.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .open: selected != nil
        case .readBudget, .exportBudget: budget != nil
        case .addBudgetLine: world.mayEditBudget
        case .editBudgetLine, .removeBudgetLine: selectedEntry != nil && world.mayEditBudget
        case .settleBudgetLine:
            selectedEntry.map { $0.line.standing != .known } ?? false && world.mayEditBudget
        default: true
        }
    }
}
