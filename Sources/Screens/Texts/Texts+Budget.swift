import Domain
import Workflow

extension Texts {
    /// A sum with all that is to be known of it, such as `minst ca 1 310 400 kr`; `okänt` where nothing is known.
    func kronor(_ figure: BudgetFigure) -> String {
        if figure.isBlank { return say("okänt", "unknown") }
        return bounds(figure) + language.kronor(figure.kronor)
    }

    /// The same without the unit, for a column of kronor.
    func number(_ figure: BudgetFigure) -> String {
        figure.isBlank ? say("okänt", "unknown") : bounds(figure) + figure.kronor.grouped()
    }

    private func bounds(_ figure: BudgetFigure) -> String {
        let least = figure.isComplete ? "" : say("minst ", "at least ")
        return least + (figure.isEstimated ? say("ca ", "about ") : "")
    }

    /// What each gets of a sum, for a column: two figures where it does not divide evenly.
    func number(_ ratio: BudgetRatio) -> String {
        if ratio.figure.isBlank { return say("okänt", "unknown") }
        let each = ratio.share.each.grouped()
        let uneven = ratio.share.withOneMore > 0 ? "–" + (ratio.share.each + 1).grouped() : ""
        return bounds(ratio.figure) + each + uneven
    }

    /// What each gets of a sum, with all that is to be known of it, such as `minst ca 18 720 kr`.
    func kronor(_ ratio: BudgetRatio) -> String {
        guard !ratio.figure.isBlank else { return number(ratio) }
        return number(ratio).replacing(" ", with: "\u{A0}") + "\u{A0}" + say("kr", "SEK")
    }

    /// What each gets of a sum, to the krona.
    func shared(_ ratio: BudgetRatio) -> String {
        let share = ratio.share
        let each = language.kronor(share.each)
        guard share.withOneMore > 0 else { return each }
        let (more, fewer) = (share.withOneMore, share.count - share.withOneMore)
        let extra = language.kronor(share.each + 1)
        return say("\(more) à \(extra) och \(fewer) à \(each)", "\(more) at \(extra) and \(fewer) at \(each)")
    }

    /// How the money stands against the costs, and by how much, for a row.
    func balance(_ balance: BudgetBalance) -> (name: String, amount: String) {
        let amount = (balance.isEstimated ? say("ca ", "about ") : "") + Int(balance.kronor.magnitude).grouped()
        switch (balance.bound, balance.kronor) {
        case (.open, _): return (say("Skillnaden är okänd", "The difference is unknown"), say("okänt", "unknown"))
        case (.exact, 0): return (say("Går jämnt ut", "Comes out even"), amount)
        case (.exact, let kronor):
            return (kronor < 0 ? say("Saknas", "Missing") : say("Blir över", "Left over"), amount)
        case (.atMost, 0): return (say("Inget över till det okända", "Nothing left for the unknown"), amount)
        case (.atMost, let kronor):
            return kronor < 0
                ? (say("Saknas, minst", "Missing, at least"), amount)
                : (say("Kvar till det okända", "Left for the unknown"), amount)
        case (.atLeast, let kronor):
            return kronor < 0
                ? (say("Saknas, högst", "Missing, at most"), amount)
                : (say("Blir över, minst", "Left over, at least"), amount)
        }
    }

    /// How far what is computed is from what is stated; nil where there is nothing to compare.
    func difference(_ entry: BudgetEntry) -> String? {
        guard let difference = entry.difference, let stated = entry.line.stated, let agrees = entry.agreesWithStated
        else { return nil }
        let start = say("Uppgivet \(language.kronor(stated)): ", "Stated \(language.kronor(stated)): ")
        guard difference != 0 else { return start + say("stämmer", "the same") }
        let kronor = language.kronor(Int(difference.magnitude))
        let what = difference > 0 ? say("\(kronor) mer", "\(kronor) more") : say("\(kronor) mindre", "\(kronor) less")
        return start + what
            + (agrees
                ? say(", inom \(entry.tolerancePercent)\u{A0}%", ", within \(entry.tolerancePercent)%")
                : say(", mer än \(entry.tolerancePercent)\u{A0}% ifrån", ", more than \(entry.tolerancePercent)% off"))
    }

    /// Why there is no figure.
    func text(_ obstacle: BudgetEntry.Obstacle) -> String {
        switch obstacle {
        case .amount:
            say("Beloppet är inte känt; det räknas inte som 0", "The amount is not known; it does not count as 0")
        case .count(let unit):
            say("Antalet \(unit.plural.swedish) är inte känt", "The number of \(unit.plural.english) is not known")
        case .fee: say("Avgiften är inte beslutad", "The fee is not decided")
        case .tooLarge: say("Beloppet är för stort för att stämma", "The amount is too large to be right")
        }
    }

    /// Who says how many there are.
    func source(_ count: BudgetCount) -> String {
        switch count.source {
        case .line: say("enligt raden", "by the line")
        case .budget: say("som budgeten räknar", "as the budget reckons")
        case .seats: say("programmets platser", "the programme’s seats")
        case .seatsHeld:
            say(
                "platser som någon har haft, var och en en gång", "seats that somebody has had, each of them once")
        case .course: say("kursens omfattning", "what the course is stated to be")
        case .calendar: say("enligt kalendern", "by the calendar")
        case .period: say("programmets period, påbörjade räknas hela", "the programme’s period, begun ones in full")
        case .programme: say("så många ingår", "as many as take part")
        }
    }

    /// What a fact about the budget says.
    func describe(_ event: BudgetEvent, in world: World) -> String {
        switch event {
        case .lineSet(let id, let change):
            let (old, new) = (change.old?.line, change.new?.line)
            let name = (new ?? old)?.name ?? id.rawValue
            let why = change.new.flatMap { $0.reason.isEmpty ? nil : " – \($0.reason)" } ?? ""
            let start = say("budgetraden ", "line of the budget ") + name
            switch (old, new) {
            case (let old?, let new?):
                return start + ": " + changes(from: old, to: new, in: world.programme.settings) + why
            case (nil, let new?):
                return start + say(" tillagd: ", " added: ") + text(of: new.amount, new.standing) + why
            case (_, nil): return start + say(" borttagen", " removed") + why
            }
        }
    }

    /// What differs between two versions of a line.
    func changes(from old: BudgetLine, to new: BudgetLine, in settings: ProgrammeSettings) -> String {
        let fields = new.fields(differingFrom: old)
        if fields.isEmpty { return say("som förut", "as before") }
        return fields.map { field in
            let label = name(ofField: "budget.\(field.rawValue)", in: settings)
            return "\(label) \(value(of: field, old, settings)) → \(value(of: field, new, settings))"
        }.joined(separator: ", ")
    }

    private func value(of field: BudgetLineField, _ line: BudgetLine, _ settings: ProgrammeSettings) -> String {
        switch field {
        case .name, .note: "”\(line.text(of: field))”"
        case .side: line.side.label[language]
        case .standing: line.standing.label[language]
        case .amount: text(of: line.amount, .known)
        case .stated: line.stated.map(language.kronor) ?? "–"
        case .bearer: settings.name(of: line.bearer)[language]
        }
    }

    /// An amount as it was entered, such as `6 240 kr per deltagare och år`.
    func text(of amount: BudgetAmount?, _ standing: BudgetLine.Standing) -> String {
        switch amount {
        case nil: return say("okänt", "unknown")
        case .sum(let kronor):
            let about = standing == .estimated ? say("ca ", "about ") : ""
            return (standing == .option ? "option " : "") + about + language.kronor(kronor)
        case .fee: return say("avgiften per plats", "the fee per seat")
        case .each(let kronor, let measures):
            let units = measures.map { measure in
                measure.count.map { measure.unit.counted($0, language) } ?? measure.unit.label[language]
            }
            return language.kronor(kronor) + say(" per ", " per ") + list(units)
        }
    }

    /// Why something about the budget cannot be done, and what to do.
    func refusal(_ refusal: BudgetRefusal, in world: World) -> String {
        switch refusal {
        case .noSuchLine(let id):
            say(
                "budgeten har ingen rad ”\(id)”; någon kan ha tagit bort den",
                "the budget has no line “\(id)”; somebody may have removed it")
        case .tooManyLines:
            say(
                "budgeten har \(BudgetLine.mostLines) rader, fler får inte plats",
                "the budget has \(BudgetLine.mostLines) lines, there is no room for more")
        case .line(let fault): self.fault(fault)
        }
    }

    private func fault(_ fault: BudgetFault) -> String {
        let most = language.kronor(BudgetLine.mostKronor)
        return switch fault {
        case .nameMissing: say("radens namn saknas", "the line’s name is missing")
        case .nameTooLong:
            say(
                "radens namn får ha högst \(BudgetLine.longestName) tecken",
                "the line’s name may have at most \(BudgetLine.longestName) characters")
        case .amountMissing:
            say(
                "beloppet saknas; skriv det eller välj läget okänt", "the amount is missing; give it, or choose unknown"
            )
        case .amountOfUnknown:
            say(
                "läget är okänt men ett belopp är ifyllt; töm det eller välj uppskattat",
                "the standing is unknown but there is an amount; empty it, or choose estimated")
        case .amountOutside: say("beloppet ska vara 0 till \(most)", "the amount must be 0 to \(most)")
        case .nothingToMultiply: say("skriv vad beloppet är per", "say what the amount is per")
        case .unitTwice(let unit):
            say("\(unit.label.swedish) står två gånger", "\(unit.label.english) stands twice")
        case .countMissing: say("skriv hur många styck, som ”12 styck”", "say how many pieces, such as “12 pieces”")
        case .countOutside:
            say(
                "antalet ska vara 0 till \(BudgetLine.mostPieces.grouped())",
                "the number must be 0 to \(BudgetLine.mostPieces.grouped())")
        case .optionalFunding:
            say(
                "pengar är ingen option; är de inte beviljade är de okända",
                "money is no option; what has not been granted is unknown")
        case .bearerWithoutName: say("skriv vilken nämnd eller fond", "say which committee or fund")
        case .noSuchMunicipality(let code):
            say("kommunen ”\(code)” är inte med i programmet", "the municipality “\(code)” is not in the programme")
        case .noCommittees:
            say(
                "budgeten räknar inte upp några nämnder att dela på", "the budget lists no committees to share it")
        case .tooLarge:
            say("det blir mer än \(most); kontrollera talen", "that is more than \(most); check the figures")
        }
    }
}
