import Domain
import Terminal
import Workflow

/// What is to be said about a way of sharing seats.
struct AllocationText {
    let scene: Scene

    private var words: AllocationWords { AllocationWords(scene.world) }
    private var language: Language { scene.world.language }

    // MARK: - Below the table

    /// Ties, faults, and what one seat fewer or more would do by the method looked at.
    func notes(_ feature: AllocationFeature, width: Int) -> [TextLine] {
        var notes: [TextLine] = []
        if !feature.missing.isEmpty {
            let names = feature.missing.map(words.name).joined(separator: ", ")
            notes.append(
                TextLine(
                    scene.say(
                        "! Antal anställda saknas: \(names). e skriver in det.",
                        "! Employees are missing: \(names). e enters them."), .warning))
        }
        if case .impossible(let fault) = feature.outcomes[feature.method] {
            notes.append(TextLine("! " + words.text(fault)[language], .warning))
        }
        if let tie = feature.allocation?.tie {
            notes.append(TextLine("= " + words.text(tie)[language], tie.winners == nil ? .warning : .plain))
        }
        notes += feature.changes.flatMap(lines)
        if feature.allocation != nil {
            notes.append(TextLine(scene.say("* annat än nu  = delat", "* other than now  = tied"), .faint))
        }
        return notes.flatMap { note in
            TextLayout(note.text, width: width).lines.map { TextLine(String($0), note.role) }
        }
    }

    private func lines(_ change: HouseChange) -> [TextLine] {
        let parts = change.rows.map { row in
            let difference = row.new - row.old
            if row.isTied {
                let either = scene.say("eller", "or")
                return "\(words.name(row.municipality)) \(row.new) \(either) \(row.new + 1)"
            }
            return "\(words.name(row.municipality)) \(row.new) (\(difference > 0 ? "+" : "")\(difference))"
        }
        let what = parts.isEmpty ? scene.say("inget ändras", "nothing changes") : parts.joined(separator: ", ")
        let line = TextLine(
            scene.say("Med \(change.newSeats) platser: ", "With \(change.newSeats) seats: ") + what, .plain)
        return [line]
            + change.paradoxes.map { row in
                let name = words.name(row.municipality)
                return TextLine(
                    change.newSeats > change.oldSeats
                        ? scene.say(
                            "! \(name) förlorar en plats fast platserna blir fler",
                            "! \(name) loses a seat although there are more of them")
                        : scene.say(
                            "! \(name) vinner en plats fast platserna blir färre",
                            "! \(name) wins a seat although there are fewer of them"), .warning)
            }
    }

    // MARK: - All of it

    /// The methods side by side, what is to be said about them, and the one looked at seat by seat.
    func lines(_ feature: AllocationFeature, width: Int) -> [TextLine] {
        var lines = [TextLine(scene.texts.seats(feature.seats), .title), TextLine("")]
        lines += AllocationTable(scene: scene, feature: feature).lines(width: width)
        lines += [TextLine("")] + notes(feature, width: width)
        guard let allocation = feature.allocation else { return lines }
        lines += [TextLine(""), TextLine(allocation.method.label[language], .title)]
        return lines + self.lines(allocation, width: width)
    }

    // MARK: - Seat by seat

    /// Every seat with the figure that won it, what the tie is about, and the cohorts where there are several.
    func lines(_ allocation: SeatAllocation, width: Int) -> [TextLine] {
        let method = explanation(allocation.method)
        var lines = TextLayout(method, width: width).lines.map { TextLine(String($0)) }
        lines.append(TextLine(""))
        let longest = allocation.claims.map { CharacterWidth.of(words.name($0.municipality)) }.max() ?? 0
        for (index, award) in allocation.awards.enumerated() {
            let seat = pad("\(index + 1)", 3) + "  " + padEnd(words.name(award.municipality), longest)
            let indent = CharacterWidth.of(seat) + 2
            let ground = TextLayout(ground(award, allocation), width: max(width - indent, 20)).lines
            for (row, line) in ground.enumerated() {
                lines.append(TextLine((row == 0 ? seat + "  " : String(repeating: " ", count: indent)) + line))
            }
        }
        if let tie = allocation.tie {
            lines += [TextLine("")]
            lines += TextLayout("= " + words.text(tie)[language], width: width).lines
                .map { TextLine(String($0), tie.winners == nil ? .warning : .plain) }
        }
        return lines + cohorts(allocation, longest: longest)
    }

    private func explanation(_ method: AllocationMethod) -> String {
        switch method {
        case .largestRemainder:
            scene.say(
                "Varje kommun får hela delen av sin andel av platserna; de platser som blir över går till de största resterna.",
                "Each municipality gets the whole part of its share of the seats; those left over go to the largest remainders."
            )
        case .sainteLague:
            scene.say(
                "Antalet anställda delas med 1, 3, 5 …; varje plats går till det största talet.",
                "The number of employees is divided by 1, 3, 5 …; each seat goes to the largest figure.")
        case .modifiedSainteLague:
            scene.say(
                "Antalet anställda delas med 1,4, 3, 5 …; varje plats går till det största talet.",
                "The number of employees is divided by 1.4, 3, 5 …; each seat goes to the largest figure.")
        case .dHondt:
            scene.say(
                "Antalet anställda delas med 1, 2, 3 …; varje plats går till det största talet.",
                "The number of employees is divided by 1, 2, 3 …; each seat goes to the largest figure.")
        }
    }

    private func ground(_ award: SeatAward, _ allocation: SeatAllocation) -> String {
        let next = award.runnerUp.map { runner in
            scene.say("; närmast ", "; next ") + words.name(runner.municipality) + " "
                + scene.texts.hundredths(runner.quotient)
        }
        switch award.ground {
        case .minimum: return scene.say("minsta antal", "the least it has")
        case .maximum: return scene.say("högsta antal", "the most it can have")
        case .share: return scene.say("hel andel", "whole share")
        case .remainder(let rest): return scene.say("rest ", "remainder ") + scene.texts.hundredths(rest) + (next ?? "")
        case .quotient(let figure, let divisor):
            let employees = allocation.claims.first { $0.municipality == award.municipality }?.employees ?? 0
            return scene.texts.wholeNumber(employees) + " / " + scene.texts.tenths(divisor) + " = "
                + scene.texts.hundredths(figure) + (next ?? "")
        }
    }

    private func cohorts(_ allocation: SeatAllocation, longest: Int) -> [TextLine] {
        let cohorts = scene.world.programme.settings.cohorts
        let seats = allocation.claims.map { allocation.seats(of: $0.municipality) }
        guard allocation.isComplete, cohorts.count > 1,
            let balance = CohortBalance(seats: seats, cohorts: cohorts.map(\.seats))
        else {
            return []
        }
        let titles = cohorts.map { $0.name[language] }
        var lines = [TextLine(""), TextLine(scene.say("Jämnt över omgångarna", "Evenly over the cohorts"), .title)]
        lines.append(
            TextLine(
                String(repeating: " ", count: longest + 2) + titles.map { "  " + $0 }.joined(), .heading))
        for (claim, row) in zip(allocation.claims, balance.rows) {
            let cells = zip(row, titles).map { "  " + pad("\($0)", CharacterWidth.of($1)) }.joined()
            lines.append(TextLine("  " + padEnd(words.name(claim.municipality), longest) + cells))
        }
        return lines
    }

    private func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(width - CharacterWidth.of(text), 0)) + text
    }

    private func padEnd(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - CharacterWidth.of(text), 0))
    }
}
