public import Domain

/// What a filled-in form about the budget becomes, with the line as it stood when the form was opened.
public enum BudgetForm: Equatable, Sendable {
    case add(Budget.Section)
    case change(BudgetLineID, seen: BudgetLine)
    case settle(BudgetLineID, seen: BudgetLine)

    /// The form as it opens now.
    func form(in world: World) -> Form {
        switch self {
        case .add(let section):
            let line = BudgetLine(
                "", side: section == .funding ? .funding : .cost,
                standing: section == .options ? .option : .estimated)
            return Form(
                LocalizedText(sv: "Ny budgetrad", en: "New line of the budget"), purpose: .budget(self),
                draftKey: "budget.add", fields: fields(of: line, in: world))
        case .change(_, let seen):
            return Form(
                LocalizedText(sv: "Budgetraden \(seen.name)", en: "Line of the budget: \(seen.name)"),
                purpose: .budget(self), draftKey: draftKey("change"), fields: fields(of: seen, in: world))
        case .settle(_, let seen): return settlement(of: seen, in: world)
        }
    }

    /// The same form over the line as it stands now; nil where there is no such line any more.
    func current(in world: World) -> Form? {
        switch self {
        case .add: nil
        case .change(let id, _): world.programme.budgetLine(id).map { BudgetForm.change(id, seen: $0).form(in: world) }
        case .settle(let id, _): world.programme.budgetLine(id).map { BudgetForm.settle(id, seen: $0).form(in: world) }
        }
    }

    /// The command that the texts of the form mean.
    func command(_ texts: [String: String], in world: World) throws(WordFault) -> Command {
        var texts = texts
        // The payer is chosen by kind, and the name of a committee or a fund stands in a field of its own.
        if let bearer = texts["bearer"], ["committee", "fund"].contains(bearer) {
            texts["bearer"] = "\(bearer) \(texts["payer"] ?? "")"
        }
        let words = Words(texts)
        let reason = texts["reason"] ?? ""
        switch self {
        case .add:
            let line = try words.budgetLine(basedOn: nil, in: world.programme)
            return .budget(.add(.made(of: line.name, in: world.programme), line, reason: reason))
        case .change(let id, let seen):
            let line = try words.budgetLine(basedOn: seen, in: world.programme)
            return .budget(.change(id, seen: seen, to: line, reason: reason))
        case .settle(let id, let seen):
            return .budget(.settle(id, seen: seen, kronor: try words.kronor("amount"), reason: reason))
        }
    }

    private func draftKey(_ verb: String) -> String {
        switch self {
        case .add: "budget.add"
        case .change(let id, _), .settle(let id, _): "budget.\(verb) \(id)"
        }
    }

    // MARK: - The fields

    private func settlement(of line: BudgetLine, in world: World) -> Form {
        let known = world.programme.budget.flatMap { budget -> Int? in
            guard case .settle(let id, _) = self else { return nil }
            return budget.entry(id)?.kronor
        }
        return Form(
            LocalizedText(
                sv: line.standing == .option ? "Avropa optionen \(line.name)" : "Fastställ beloppet: \(line.name)",
                en: line.standing == .option ? "Call off the option \(line.name)" : "Settle the amount: \(line.name)"),
            purpose: .budget(self), draftKey: draftKey("settle"),
            fields: [
                .init(
                    "amount", LocalizedText(sv: "Kronor i allt", en: "Kronor in all"),
                    text: known.map { $0.grouped() } ?? "",
                    help: LocalizedText(
                        sv: "Det belopp som är upphandlat, beslutat eller betalt",
                        en: "The amount that has been procured, decided or paid")),
                BudgetForm.reason,
            ])
    }

    private static let reason = Form.Field(
        "reason", LocalizedText(sv: "Skäl eller beslut", en: "Reason or decision"))

    private func fields(of line: BudgetLine, in world: World) -> [Form.Field] {
        let (amount, per) = BudgetForm.texts(of: line.amount, world.language)
        let (bearer, payer) = BudgetForm.texts(of: line.bearer)
        return [
            .init("name", LocalizedText(sv: "Rad", en: "Line"), text: line.name),
            .init(
                "side", LocalizedText(sv: "Slag", en: "Kind"), text: line.side.rawValue,
                options: BudgetLine.Side.allCases.map { .init($0.rawValue, $0.label) }),
            .init(
                "standing", LocalizedText(sv: "Läge", en: "Standing"), text: line.standing.rawValue,
                options: BudgetLine.Standing.allCases.map { .init($0.rawValue, $0.label) },
                help: LocalizedText(
                    sv: "Okänt är inte 0: summorna blir ”minst”. En option ingår inte i kostnaden.",
                    en: "Unknown is not 0: sums become “at least”. An option is no part of the cost.")),
            .init(
                "amount", LocalizedText(sv: "Kronor", en: "Kronor"), text: amount,
                help: LocalizedText(
                    sv: "Hela kronor; tomt är okänt; ”avgift” är programmets avgift per plats",
                    en: "Whole kronor; empty is unknown; “fee” is the programme’s fee per seat")),
            .init(
                "per", LocalizedText(sv: "Per", en: "Per"), text: per,
                help: LocalizedText(
                    sv: "Tomt för en summa; annars som ”deltagare, år” eller ”12 deltagare, natt”",
                    en: "Empty for a sum; else such as “participant, year” or “12 participants, night”")),
            .init(
                "stated", LocalizedText(sv: "Uppgivet", en: "Stated"), text: line.stated.map { $0.grouped() } ?? "",
                help: LocalizedText(
                    sv: "Vad beslutet eller avtalet säger i runda tal, om något",
                    en: "What the decision or contract says in round figures, if anything")),
            .init(
                "bearer", LocalizedText(sv: "Betalas av", en: "Paid by"), text: bearer,
                options: BudgetForm.bearers(in: world.programme.settings)),
            .init("payer", LocalizedText(sv: "Nämnd/fond", en: "Committee/fund"), text: payer),
            .init("note", LocalizedText(sv: "Anteckning", en: "Note"), text: line.note),
            BudgetForm.reason,
        ]
    }

    private static func texts(of amount: BudgetAmount?, _ language: Language) -> (amount: String, per: String) {
        switch amount {
        case nil: ("", "")
        case .sum(let kronor): (kronor.grouped(), "")
        case .each(let kronor, let measures):
            (
                kronor.grouped(),
                measures.map { measure in
                    guard let count = measure.count else { return measure.unit.label[language] }
                    return count.grouped() + " " + (count == 1 ? measure.unit.label : measure.unit.plural)[language]
                }.joined(separator: ", ")
            )
        case .fee: (language == .swedish ? "avgift" : "fee", "")
        }
    }

    private static func texts(of bearer: BudgetBearer?) -> (bearer: String, payer: String) {
        switch bearer {
        case nil: ("", "")
        case .committee(let name): ("committee", name)
        case .fund(let name): ("fund", name)
        case let bearer?: (bearer.notation, "")
        }
    }

    private static func bearers(in settings: ProgrammeSettings) -> [Form.Field.Option] {
        var bearers: [BudgetBearer] = []
        if settings.municipalities.count > 1 { bearers += BudgetKey.allCases.map { .municipalities($0) } }
        bearers += settings.municipalities.map { .municipality($0.code) }
        if settings.budget?.committees.isEmpty == false { bearers.append(.committees) }
        bearers.append(.fee)
        let undecided = Form.Field.Option("", settings.name(of: Optional<BudgetBearer>.none))
        return [undecided] + bearers.map { .init($0.notation, settings.name(of: $0)) } + [
            .init("committee", LocalizedText(sv: "en nämnd", en: "a committee")),
            .init("fund", LocalizedText(sv: "en fond eller annan", en: "a fund or another")),
        ]
    }
}
