import Domain
import Terminal
import Workflow

/// A clone as it would be made, in words: what goes along, where each date comes to lie, what must be decided again and
/// what never goes along.
struct CloneText {
    let scene: Scene

    private var texts: Texts { scene.texts }
    private var language: Language { scene.world.language }

    func lines(_ clone: ProgrammeClone, width: Int) -> [TextLine] {
        let settings = clone.programme.settings
        var lines = [
            TextLine(settings.name[language], .heading),
            TextLine("\(settings.short) · \(settings.id) · " + texts.period(settings.period)),
            TextLine(offset(clone)),
        ]
        lines += section(scene.say("Följer med", "Goes along"), kept(clone))
        lines += section(
            scene.say("Ska beslutas på nytt", "To be decided again"), clone.undecided.map { "! " + text($0, settings) })
        lines += section(scene.say("Dagar", "Dates"), [])
        lines += clone.moves.flatMap { moved($0, settings, width) }
        lines += section(scene.say("Följer inte med", "Does not go along"), leftOut(clone))
        if !clone.dated.isEmpty {
            let names = clone.dated.joined(separator: ", ")
            lines += section(
                scene.say("Nämner ett tidigare år; läs igenom", "Names an earlier year; read it through"), [names])
        }
        return lines.flatMap { line in
            TextLayout(line.text, width: width).lines.enumerated().map { index, part in
                TextLine((index == 0 ? "" : "    ") + part, line.role)
            }
        }
    }

    private func section(_ title: String, _ lines: [String]) -> [TextLine] {
        [TextLine(""), TextLine(title, .heading)] + lines.map { TextLine("  " + $0) }
    }

    private func offset(_ clone: ProgrammeClone) -> String {
        let weeks = abs(clone.weeks)
        let origin = clone.programme.settings.origin?.programme ?? ""
        return clone.weeks >= 0
            ? scene.say(
                "Klon av \(origin); alla dagar \(weeks) veckor senare, samma veckodag",
                "A clone of \(origin); all dates \(weeks) weeks later, the same weekday")
            : scene.say(
                "Klon av \(origin); alla dagar \(weeks) veckor tidigare, samma veckodag",
                "A clone of \(origin); all dates \(weeks) weeks earlier, the same weekday")
    }

    private func kept(_ clone: ProgrammeClone) -> [String] {
        let settings = clone.programme.settings
        var lines = [
            scene.say(
                "inställningar, \(settings.municipalities.count) kommuner, \(settings.seats) platser",
                "settings, \(settings.municipalities.count) municipalities, \(settings.seats) seats"),
            scene.say("\(settings.people.count) personer med roller", "\(settings.people.count) people with roles"),
        ]
        if let selection = settings.selection {
            lines.append(
                scene.say(
                    "\(selection.criteria.count) kriterier med frågor och nivåer",
                    "\(selection.criteria.count) criteria with questions and levels"))
        }
        lines.append(
            scene.say(
                "\(clone.programme.occasions.count) tillfällen i kalendern, ett utkast",
                "\(clone.programme.occasions.count) occasions of the calendar, as a draft"))
        if !clone.programme.templates.isEmpty {
            let count = clone.programme.templates.count
            lines.append(
                scene.say(
                    count == 1 ? "1 egen brevmall" : "\(count) egna brevmallar",
                    count == 1 ? "1 template of its own" : "\(count) templates of its own"))
        }
        return lines
    }

    // MARK: - Dates

    /// A date before and after; where there is room beside its name, otherwise below it, so that nothing is cut off.
    private func moved(_ move: MovedDate, _ settings: ProgrammeSettings, _ width: Int) -> [TextLine] {
        let name = name(of: move.subject, settings)
        let from = texts.shortPeriod(move.from)
        let dates =
            from + String(repeating: " ", count: max(14 - CharacterWidth.of(from), 1))
            + "\(scene.glyphs.arrows.right) " + new(move)
        let room = width - CloneText.datesWidth
        var lines: [TextLine]
        if room >= 20, CharacterWidth.of(name) <= room {
            let padding = String(repeating: " ", count: room - CharacterWidth.of(name))
            lines = [TextLine("  \(name)\(padding)  \(dates)")]
        } else {
            let indent = String(repeating: " ", count: room >= 20 ? room + 4 : 4)
            lines = [TextLine("  " + name), TextLine(indent + dates)]
        }
        guard !move.remarks.isEmpty else { return lines }
        // Remarks speak of the clone's period and municipalities.
        var world = scene.world
        world.programme = Programme(settings: settings, quotas: [:], calendar: CourseCalendar(), admission: nil)
        let remarks = move.remarks.map { texts.warning($0, in: world) }
        lines.append(TextLine("    ! " + remarks.joined(separator: "; "), .warning))
        return lines
    }

    /// What the dates take beside a name: the old ones, an arrow and the new ones.
    private static let datesWidth = 46

    /// The new dates: with weekdays where people meet or something is due, otherwise with the years.
    private func new(_ move: MovedDate) -> String {
        switch move.subject {
        case .deadline, .occasion, .freeze: return texts.weekdayPeriod(move.to)
        case .period, .cohort, .phase, .schoolBreak:
            let (first, last) = (move.to.lowerBound, move.to.upperBound)
            let end = "\(texts.shortDay(last)) \(last.year)"
            if first == last { return end }
            if first.firstOfMonth == last.firstOfMonth { return "\(first.dayOfMonth)–" + end }
            return texts.shortDay(first) + (first.year == last.year ? "" : " \(first.year)") + "–" + end
        }
    }

    private func name(of subject: MovedDate.Subject, _ settings: ProgrammeSettings) -> String {
        switch subject {
        case .period: scene.say("Programmet", "The programme")
        case .cohort(let name), .deadline(let name), .phase(let name): name[language]
        case .occasion(let title): title
        case .schoolBreak(let codes, let name):
            codes.count == settings.municipalities.count
                ? name
                : name + " " + codes.map { settings.municipality($0)?.name ?? $0.rawValue }.joined(separator: ", ")
        case .freeze: scene.say("Internaten låses", "Residential occasions fixed")
        }
    }

    // MARK: - Decisions and what stays behind

    private func text(_ decision: CarriedDecision, _ settings: ProgrammeSettings) -> String {
        let reference = decision.reference.isEmpty ? "" : " (\(decision.reference))"
        return matter(decision.matter, settings) + reference
    }

    private func matter(_ matter: CarriedDecision.Matter, _ settings: ProgrammeSettings) -> String {
        switch matter {
        case .quotas:
            let seats = settings.municipalities.map { "\($0.name) \($0.seats)" }.joined(separator: ", ")
            return scene.say("platserna; som förslag de förra: \(seats)", "the seats; proposed as before: \(seats)")
        case .allocation(let method):
            return scene.say(
                "hur platserna fördelas; förra gången \(method.label.swedish)",
                "how the seats are shared; before by \(method.label.english)")
        case .fee(let fee?):
            return scene.say(
                "avgiften; förra gången \(language.kronor(fee)), nu obestämd",
                "the fee; before \(language.kronor(fee)), now undecided")
        case .fee(nil): return scene.say("avgiften, som inte var bestämd", "the fee, which was undecided")
        case .unfilled:
            return scene.say("platser som inte kan fyllas", "seats that cannot be filled")
        case .selectionRules(let code):
            let name = settings.municipality(code)?.name ?? code.rawValue
            return scene.say("regler för första urvalet i \(name)", "rules of the first selection in \(name)")
        case .schoolBreaks:
            return scene.say(
                "skolloven, flyttade som allt annat (påsklov med påsken)",
                "school breaks, moved like all else (Easter breaks with Easter)")
        case .budget:
            return scene.say(
                "budgeten; det som var klart är nu en beräkning", "the budget; what was agreed is now an estimate")
        case .setting(let name): return DecisionWords.text(name, in: settings)[language]
        }
    }

    private func leftOut(_ clone: ProgrammeClone) -> [String] {
        [
            scene.say(
                "aldrig: sökande, poäng, rangordningar, antagning, mentorer, deltagare, brev, svar, anteckningar",
                "never: applicants, scores, rankings, admission, mentors, participants, letters, answers, notes")
        ] + clone.leftOut.map { "! " + text($0) }
    }

    private func text(_ left: ProgrammeClone.LeftOut) -> String {
        switch left {
        case .list(let title, let days):
            let what = title.isEmpty ? texts.shortPeriod(days) : "\(title) \(texts.shortPeriod(days))"
            return scene.say(
                "\(what): gäller en lista över deltagare", "\(what): concerns a list of participants")
        case .namedOccasion(let days):
            return scene.say(
                "tillfället \(texts.shortPeriod(days)): titeln nämner en sökande",
                "the occasion of \(texts.shortPeriod(days)): its title names an applicant")
        case .namedField(let title, let field):
            return scene.say(
                "\(field.rawValue) i \(title): nämner en sökande", "\(field.rawValue) of \(title): names an applicant")
        case .namedTemplate(let key):
            return scene.say(
                "brevmallen \(key.kind.label.swedish): nämner en sökande; den vanliga används",
                "the template \(key.kind.label.english): names an applicant; the usual one is used")
        case .notes(let count):
            return scene.say(
                count == 1 ? "en anteckning om ett tillfälle" : "anteckningar om \(count) tillfällen",
                count == 1 ? "the note on an occasion" : "the notes on \(count) occasions")
        case .cancelled(let count):
            return scene.say(
                count == 1 ? "ett inställt tillfälle" : "\(count) inställda tillfällen",
                count == 1 ? "a cancelled occasion" : "\(count) cancelled occasions")
        }
    }
}
