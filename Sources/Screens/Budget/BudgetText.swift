import Domain
import Terminal
import Workflow

/// What is said of a figure of the budget: in a row, in a few lines, and in full where somebody asks why.
struct BudgetText {
    let scene: Scene

    var texts: Texts { scene.texts }
    var language: Language { scene.world.language }
    var programme: Programme { scene.world.programme }

    // MARK: - A row

    func name(of row: BudgetRow, in budget: Budget) -> String {
        switch row {
        case .sum(.costs): return scene.say("Kostnader", "Costs")
        case .sum(.options): return scene.say("Optioner, ingår inte", "Options, not included")
        case .sum(.funding): return scene.say("Finansiering", "Funding")
        case .line(let id): return budget.entry(id)?.line.name ?? id.rawValue
        case .balance: return budget.balance.map { texts.balance($0).name } ?? ""
        case .perParticipant: return each(budget.perParticipant)
        case .perDay: return each(budget.perDay)
        case .possibleParticipants: return scene.say("Pengarna räcker till", "The money is enough for")
        case .fees:
            let claims = programme.feeClaims.count
            return scene.say("Avgifter (\(claims))", "Fees (\(claims))")
        case .bearers: return scene.say("Vem som betalar", "Who pays")
        case .municipalities: return scene.say("Vad varje kommun betalar", "What each municipality pays")
        case .bearer(let party), .municipality(let party): return programme.settings.name(of: party)[language]
        }
    }

    private func each(_ ratio: BudgetRatio?) -> String {
        guard let count = ratio?.count else { return "" }
        return scene.say("Per ", "Per ") + count.unit.label[language] + " (\(count.number.grouped()))"
    }

    func amount(of row: BudgetRow, in budget: Budget) -> String {
        switch row {
        case .sum(.costs): return texts.number(budget.cost)
        case .sum(.options): return texts.number(budget.options)
        case .sum(.funding): return budget.funding.map(texts.number) ?? ""
        case .line(let id): return budget.entry(id).map { texts.number($0.figure) } ?? ""
        case .balance: return budget.balance.map { texts.balance($0).amount } ?? ""
        case .perParticipant: return budget.perParticipant.map(texts.number) ?? ""
        case .perDay: return budget.perDay.map(texts.number) ?? ""
        case .possibleParticipants:
            return budget.possibleParticipants.map { BudgetUnit.participant.counted($0, language) } ?? ""
        case .fees:
            let (claims, fee) = (programme.feeClaims.count, programme.settings.fee)
            return fee.map { ($0 * claims).grouped() } ?? scene.say("okänt", "unknown")
        case .bearers, .municipalities: return ""
        case .bearer(let party): return share(of: party, in: budget.bearers).map { texts.number($0.figure) } ?? ""
        case .municipality(let party):
            return share(of: party, in: budget.municipalities).map { texts.number($0.figure) } ?? ""
        }
    }

    func role(of row: BudgetRow, in budget: Budget) -> Role {
        switch row {
        case .sum, .bearers, .municipalities: return .heading
        case .balance:
            guard let balance = budget.balance else { return .plain }
            return balance.bound == .open || balance.kronor < 0 ? .warning : .plain
        case .line(let id):
            guard let entry = budget.entry(id) else { return .plain }
            return entry.kronor == nil || entry.agreesWithStated == false ? .warning : .plain
        case .perParticipant, .perDay, .possibleParticipants, .fees, .bearer, .municipality: return .plain
        }
    }

    func share(of party: BudgetParty, in shares: [BudgetShare]) -> BudgetShare? { shares.first { $0.party == party } }

    // MARK: - In a few lines

    /// How far a line can be relied upon and who pays it, or whose money it is.
    func standing(of entry: BudgetEntry) -> String {
        let line = entry.line
        let name = programme.settings.name(of: line.bearer)[language]
        let bearer =
            switch (line.side, line.bearer) {
            case (.cost, nil): scene.say("inte beslutat vem som betalar", "not decided who pays")
            case (.cost, _?): scene.say("betalas av \(name)", "paid by \(name)")
            case (.funding, nil): scene.say("inte beslutat vems pengar", "not decided whose money")
            case (.funding, _?): scene.say("från \(name)", "from \(name)")
            }
        return line.standing.label[language] + ", " + bearer
    }

    /// How a figure came about, shortest first; as many lines as it takes.
    func brief(_ row: BudgetRow, of budget: Budget, width: Int) -> [TextLine] {
        switch row {
        case .line(let id): return budget.entry(id).map { calculation(of: $0, width: width) } ?? []
        case .sum(let section): return sum(section, of: budget, width: width)
        case .balance: return balance(of: budget, width: width)
        case .perParticipant: return budget.perParticipant.map { ratio($0, of: budget, width: width) } ?? []
        case .perDay: return budget.perDay.map { ratio($0, of: budget, width: width) } ?? []
        case .possibleParticipants:
            return wrapped(
                scene.say(
                    "Så många deltagare som finansieringen täcker, när det som är per deltagare räknas om och det andra står fast.",
                    "As many participants as the funding covers, with what is per participant reckoned anew and the rest as it is."
                ), width)
        case .fees: return fees(width: width)
        case .bearers, .municipalities: return rounding(width: width)
        case .bearer(let party): return share(of: party, in: budget.bearers).map { parts($0, budget, width) } ?? []
        case .municipality(let party):
            return share(of: party, in: budget.municipalities).map { parts($0, budget, width) } ?? []
        }
    }

    /// How a line was reckoned, and how that stands against what is stated.
    func calculation(of entry: BudgetEntry, width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        if let obstacle = entry.obstacle { lines += wrapped("! " + texts.text(obstacle), width, .warning) }
        if let each = entry.each {
            let factors = [language.kronor(each)] + entry.factors.map { $0.unit.counted($0.number, language) }
            let product = entry.kronor.map { " = " + language.kronor($0) } ?? ""
            lines += wrapped(factors.joined(separator: " × ") + product, width)
        } else if let kronor = entry.kronor {
            lines += wrapped(language.kronor(kronor) + scene.say(" i allt", " in all"), width)
        }
        if let difference = texts.difference(entry) {
            lines += wrapped(difference, width, entry.agreesWithStated == false ? .warning : .plain)
        }
        if entry.line.standing == .option {
            lines += wrapped(
                scene.say(
                    "En option är inget åtagande och ingår inte i kostnaden. f avropar den.",
                    "An option is no commitment and no part of the cost. f calls it off."), width, .faint)
        }
        if !entry.line.note.isEmpty { lines += wrapped(entry.line.note, width, .faint) }
        return lines
    }

    private func sum(_ section: Budget.Section, of budget: Budget, width: Int) -> [TextLine] {
        let figure =
            switch section {
            case .costs: budget.cost
            case .options: budget.options
            case .funding: budget.funding ?? .nothing
            }
        let count = budget.entries(of: section).count
        let rows = scene.say(count == 1 ? "1 rad" : "\(count) rader", count == 1 ? "1 line" : "\(count) lines")
        return wrapped("\(rows): \(texts.kronor(figure))", width) + doubts(figure, of: budget, width: width)
    }

    /// Which lines a figure is unknown or estimated by.
    func doubts(_ figure: BudgetFigure, of budget: Budget, width: Int) -> [TextLine] {
        func names(_ ids: [BudgetLineID]) -> String {
            texts.list(ids.map { budget.entry($0)?.line.name ?? $0.rawValue })
        }
        var lines: [TextLine] = []
        if !figure.isComplete {
            lines += wrapped(
                scene.say("! Okänt: \(names(figure.unknown))", "! Unknown: \(names(figure.unknown))"), width, .warning)
        }
        if figure.isEstimated {
            lines += wrapped(
                scene.say("Uppskattat: \(names(figure.estimated))", "Estimated: \(names(figure.estimated))"), width,
                .faint)
        }
        return lines
    }

    private func balance(of budget: Budget, width: Int) -> [TextLine] {
        guard let funding = budget.funding else { return [] }
        var lines = wrapped(
            scene.say(
                "Finansiering \(texts.kronor(funding)) mot kostnad \(texts.kronor(budget.cost))",
                "Funding \(texts.kronor(funding)) against costs of \(texts.kronor(budget.cost))"), width)
        lines += doubts(budget.cost + funding, of: budget, width: width)
        return lines
    }

    private func ratio(_ ratio: BudgetRatio, of budget: Budget, width: Int) -> [TextLine] {
        let count = ratio.count.unit.counted(ratio.count.number, language)
        var text = scene.say(
            "Kostnaden \(texts.kronor(ratio.figure)) på \(count) (\(texts.source(ratio.count)))",
            "The cost of \(texts.kronor(ratio.figure)) on \(count) (\(texts.source(ratio.count)))")
        if !ratio.figure.isBlank { text += ": " + texts.shared(ratio) }
        return wrapped(text, width) + doubts(ratio.figure, of: budget, width: width)
    }

    private func parts(_ share: BudgetShare, _ budget: Budget, _ width: Int) -> [TextLine] {
        guard !share.parts.isEmpty else { return wrapped(scene.say("Ingen rad.", "No line."), width, .faint) }
        let parts = share.parts.map { part in
            let name = budget.entry(part.line)?.line.name ?? part.line.rawValue
            return name + " " + (part.kronor.map(language.kronor) ?? scene.say("okänt", "unknown"))
        }
        return wrapped(parts.joined(separator: " + "), width) + doubts(share.figure, of: budget, width: width)
    }

    func rounding(width: Int) -> [TextLine] {
        wrapped(
            scene.say(
                "Det som delas går jämnt upp på kronan: hela andelar först, de kronor som blir över till de största "
                    + "resterna, och vid lika rester i den ordning som visas. Optioner ingår inte.",
                "What is shared adds up to the krona: whole shares first, the kronor left over to the largest "
                    + "remainders, and where those are the same in the order shown. Options are not included."),
            width, .faint)
    }

    private func fees(width: Int) -> [TextLine] {
        let claims = programme.feeClaims
        let (left, taken) = (claims.count { $0.left != nil }, claims.count { !$0.uncharged.isEmpty })
        let fee = programme.settings.fee.map(language.kronor) ?? scene.say("inte beslutad", "not decided")
        return wrapped(
            scene.say(
                "Avgiften är \(fee). \(claims.count) platser debiteras, var och en en gång: \(left) där "
                    + "deltagaren har slutat, \(taken) som någon annan har tagit över.",
                "The fee is \(fee). \(claims.count) seats are charged, each once: \(left) whose participant "
                    + "has left, \(taken) that somebody else has taken over."), width)
    }

    func wrapped(_ text: String, _ width: Int, _ role: Role = .plain) -> [TextLine] {
        TextLayout(text, width: width).lines.map { TextLine(String($0), role) }
    }
}
