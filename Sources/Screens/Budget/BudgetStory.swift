import Domain
import Terminal
import Workflow

/// All that there is to read about a figure of the budget, or about the whole.
struct BudgetStory {
    let scene: Scene

    private var words: BudgetText { BudgetText(scene: scene) }
    private var texts: Texts { scene.texts }
    private var language: Language { scene.world.language }
    private var programme: Programme { scene.world.programme }

    func title(_ row: BudgetRow?) -> String {
        guard let row, let budget = programme.budget else { return scene.say("Budgeten", "The budget") }
        return scene.say("Varför det här talet? ", "Why this figure? ") + words.name(of: row, in: budget)
    }

    func lines(_ row: BudgetRow?, width: Int) -> [TextLine] {
        guard let budget = programme.budget else {
            return words.wrapped(scene.say("Programmet har ingen budget.", "The programme has no budget."), width)
        }
        guard let row else { return whole(budget, width) }
        let start = [figure(row, budget)] + words.brief(row, of: budget, width: width)
        switch row {
        case .line(let id):
            guard let entry = budget.entry(id) else { return [] }
            return line(entry, start, budget, width)
        case .sum(let section):
            return start + table(budget.entries(of: section).map { .line($0.id) }, budget, width)
        case .bearers: return start + table(budget.bearers.map { .bearer($0.party) }, budget, width)
        case .municipalities:
            return start + table(budget.municipalities.map { .municipality($0.party) }, budget, width)
        case .bearer, .municipality: return start + [TextLine("")] + words.rounding(width: width)
        case .fees: return start + [TextLine("")] + claims(width)
        case .balance, .perParticipant, .perDay, .possibleParticipants: return start
        }
    }

    private func figure(_ row: BudgetRow, _ budget: Budget) -> TextLine {
        let amount = words.amount(of: row, in: budget)
        return TextLine(words.name(of: row, in: budget) + (amount.isEmpty ? "" : ": " + amount), .heading)
    }

    // MARK: - A line

    private func line(_ entry: BudgetEntry, _ start: [TextLine], _ budget: Budget, _ width: Int) -> [TextLine] {
        var lines = start
        lines += words.wrapped("\(entry.line.side.label[language]), \(words.standing(of: entry))", width, .faint)
        for factor in entry.factors {
            lines += words.wrapped(
                "  " + factor.unit.counted(factor.number, language) + ": " + texts.source(factor), width, .faint)
        }
        return lines + shares(of: entry, budget, width) + history(of: entry.id, width)
    }

    /// Who pays which part of a line that several share.
    private func shares(of entry: BudgetEntry, _ budget: Budget, _ width: Int) -> [TextLine] {
        let parts = budget.bearers.compactMap { share -> (String, Int)? in
            guard let part = share.parts.first(where: { $0.line == entry.id }), let kronor = part.kronor else {
                return nil
            }
            return (programme.settings.name(of: share.party)[language], kronor)
        }
        guard parts.count > 1 else { return [] }
        let heading = TextLine(scene.say("Så delas den", "How it is shared"), .heading)
        return [TextLine(""), heading] + aligned(parts.map { ($0.0, $0.1.grouped(), .plain) }, width)
            + words.rounding(width: width)
    }

    /// Who has made what of a line, and why.
    private func history(of id: BudgetLineID, _ width: Int) -> [TextLine] {
        let versions = programme.budgetChanges.versions[id] ?? []
        guard !versions.isEmpty else { return [] }
        var before = programme.settings.budget?.lines.first { $0.id == id }.map { BudgetVersion($0.line, reason: "") }
        var lines = [TextLine(""), TextLine(scene.say("Ändringar", "Changes"), .heading)]
        if before != nil {
            lines += words.wrapped(
                scene.say("  I programmets inställningar från början", "  In the programme’s settings from the start"),
                width, .faint)
        }
        for version in versions {
            let event = BudgetEvent.lineSet(id, Change(from: before, to: version.value))
            let who = programme.settings.name(of: version.signature.by)
            let when = texts.moment(version.signature.at, today: scene.world.today)
            lines += words.wrapped("  \(when) \(who): \(texts.describe(event, in: scene.world))", width)
            before = version.value
        }
        return lines
    }

    // MARK: - Several

    private func table(_ rows: [BudgetRow], _ budget: Budget, _ width: Int) -> [TextLine] {
        guard !rows.isEmpty else { return [] }
        return [TextLine("")]
            + aligned(
                rows.map {
                    (words.name(of: $0, in: budget), words.amount(of: $0, in: budget), words.role(of: $0, in: budget))
                }, width)
    }

    private func aligned(_ rows: [(name: String, amount: String, role: Role)], _ width: Int) -> [TextLine] {
        let amounts = rows.map { CharacterWidth.of($0.amount) }.max() ?? 0
        let longest = rows.map { CharacterWidth.of($0.name) }.max() ?? 0
        let names = max(min(longest, width - amounts - 4), 8)
        return rows.flatMap { row in
            let lines = TextLayout(row.name, width: names).lines.map(String.init)
            return lines.enumerated().map { index, name in
                let amount = index == lines.count - 1 ? row.amount : ""
                let gap = names - CharacterWidth.of(name) + 2 + amounts - CharacterWidth.of(amount)
                return TextLine(
                    "  " + name + (amount.isEmpty ? "" : String(repeating: " ", count: max(gap, 1)) + amount), row.role)
            }
        }
    }

    /// Every row, and below each line how it was reckoned.
    private func whole(_ budget: Budget, _ width: Int) -> [TextLine] {
        let feature = BudgetRow.rows(of: budget, in: programme)
        var lines: [TextLine] = []
        let figures = aligned(
            feature.map { row in
                let indent = row.isIndented ? "  " : ""
                return (
                    indent + words.name(of: row, in: budget), words.amount(of: row, in: budget),
                    words.role(of: row, in: budget)
                )
            }, width)
        lines += figures + [TextLine("")]
        lines.append(TextLine(scene.say("Så är det räknat", "How it was reckoned"), .heading))
        for entry in budget.entries {
            lines += words.wrapped("  " + entry.line.name, width)
            lines += words.calculation(of: entry, width: max(width - 4, 1)).map { TextLine("    " + $0.text, $0.role) }
        }
        return lines
    }

    // MARK: - Fees

    /// Seat by seat who pays; where the session may not see the people, that somebody does.
    private func claims(_ width: Int) -> [TextLine] {
        programme.feeClaims.flatMap { claim in
            var text =
                SeatWords(scene.world).seat(claim.seat) + "  " + scene.world.name(claim.applicant) + ": " + payer(claim)
            if let left = claim.left {
                text += scene.say(
                    "; slutade \(texts.day(left, relativeTo: scene.world.today)), avgiften står kvar",
                    "; left on \(texts.day(left, relativeTo: scene.world.today)), the fee stands")
            }
            var lines = words.wrapped(text, width)
            for id in claim.uncharged {
                lines += words.wrapped(
                    "    " + scene.world.name(id)
                        + scene.say(": ingen ny avgift för platsen", ": no further fee for the seat"),
                    width, .faint)
            }
            return lines
        }
    }

    private func payer(_ claim: FeeClaim) -> String {
        let parts =
            !scene.world.listsDetails(of: claim.applicant)
            ? [] : [claim.liability?.manager ?? "", claim.liability?.department ?? ""]
        let known = parts.filter { !$0.isEmpty }.joined(separator: ", ")
        return known.isEmpty
            ? scene.say("ansvarig chef betalar", "the responsible manager pays")
            : scene.say("\(known) betalar", "\(known) pays")
    }
}
