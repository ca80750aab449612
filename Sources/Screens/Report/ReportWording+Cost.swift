import Domain
import Workflow

extension ReportWording {
    /// What it costs and who pays; what is unknown makes it “at least”, and options stand apart (S2-4, S2-5, S2-6).
    var cost: ReportPage.Section? {
        let title = say("Kostnad", "Cost")
        guard let budget = report.budget else {
            return .init(
                title, [.text(say("Okänd: ingen budget är inskriven.", "Unknown: no budget is entered."))])
        }
        var blocks: [ReportPage.Block] = [.facts(facts(budget))]
        let stated = budget.entries.compactMap { entry in
            texts.difference(entry).map { "\(entry.line.name): \($0)" }
        }
        if !stated.isEmpty { blocks.append(.list(stated)) }
        if budget.bearers.count > 1 || budget.bearers.first.map({ $0.party != .undecided }) == true {
            blocks.append(.figures(bearers(budget)))
        }
        return .init(title, blocks)
    }

    private func facts(_ budget: Budget) -> [ReportPage.Fact] {
        func names(_ ids: [BudgetLineID]) -> [String] {
            ids.isEmpty ? [] : [language.list(ids.map { budget.entry($0)?.line.name ?? $0.rawValue })]
        }
        var facts: [ReportPage.Fact] = []
        func add(_ swedish: String, _ english: String, _ values: [String]) {
            if !values.isEmpty { facts.append(.init(say(swedish, english), values)) }
        }
        add("Kostnad", "Cost", [texts.kronor(budget.cost)])
        if !budget.cost.isComplete {
            facts.append(.init(say("Okänt, inte medräknat", "Unknown, not included"), names(budget.cost.unknown)))
        }
        add("Uppskattat", "Estimated", names(budget.cost.estimated))
        if !budget.entries(of: .options).isEmpty {
            add("Optioner, ingår inte", "Options, not included", [texts.kronor(budget.options)])
        }
        add("Per deltagare", "Per participant", each(budget.perParticipant))
        add("Per kursdag", "Per course day", each(budget.perDay))
        add("Finansiering", "Funding", budget.funding.map { [texts.kronor($0)] } ?? [])
        if let balance = budget.balance {
            let said = texts.balance(balance)
            facts.append(.init(said.name, [said.amount + (balance.bound == .open ? "" : say("\u{A0}kr", "\u{A0}SEK"))]))
        }
        return facts
    }

    private func each(_ ratio: BudgetRatio?) -> [String] {
        guard let ratio else { return [] }
        let count = ratio.count.unit.counted(ratio.count.number, language)
        return ["\(texts.kronor(ratio)) (\(count))"]
    }

    private func bearers(_ budget: Budget) -> ReportPage.Figures {
        let rows = budget.bearers.map { share in
            ReportPage.Row(
                settings.name(of: share.party)[language], [texts.number(share.figure)],
                bar: [.init(.filled, share.figure.kronor)])
        }
        return .init(
            say("Vem som betalar", "Who pays"),
            columns: [.words(say("Betalare", "Payer")), .numbers(say("Kronor", "Kronor"))], rows: rows,
            drawing: .init(
                say(
                    "En stapel för varje betalare, så lång som det som är känt av beloppet.",
                    "A bar for each payer, as long as what is known of the amount."), of: rows))
    }
}
