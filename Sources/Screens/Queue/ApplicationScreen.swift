import Domain
import Terminal
import Workflow

/// One application in full: what was written, what has been judged and decided, by whom and when.
struct ApplicationScreen: ScreenContent {
    let scene: Scene
    let id: ApplicantID
    let top: Int

    var programme: Programme { scene.world.programme }
    private var applicant: Applicant? { programme.applicant(id) }

    var context: String {
        guard let code = programme.municipality(of: id), let applicant else { return "" }
        let stage = programme.stage(of: applicant, in: code)
        return "\(programme.settings.municipality(code)?.name ?? "") · \(scene.texts.stage(stage))"
    }

    func drawHeading(in grid: inout CellGrid) {
        guard let applicant else { return }
        // Opened on purpose by somebody with the right to see it, the name of a protected person is shown.
        let name = scene.world.maySee(applicant) ? applicant.application.fullName : scene.world.name(id)
        grid.put(" " + name, at: .zero, style: scene.theme[.title])
    }

    func drawBody(in grid: inout CellGrid) {
        guard let applicant else { return }
        let lines = lines(of: applicant, width: grid.size.width - 3)
        let first = max(0, min(top, lines.count - grid.size.height))
        for (y, line) in lines.dropFirst(first).prefix(grid.size.height).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: y), style: scene.theme[line.role])
        }
        if first + grid.size.height < lines.count {
            let more = " \(scene.glyphs.arrows.down) " + scene.say("mer ", "more ")
            grid.put(
                more, at: Point(x: grid.size.width - CharacterWidth.of(more) - 1, y: grid.size.height - 1),
                style: scene.theme[.faint])
        }
        if scene.state.dialog == nil { grid.cursor = Point(x: 0, y: 0) }
    }

    /// How many lines are out of sight below when the first line is at the top.
    func scrollLimit(_ size: Size) -> Int {
        applicant.map { max(lines(of: $0, width: size.width - 3).count - size.height, 0) } ?? 0
    }

    private func lines(of applicant: Applicant, width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        for flag in programme.flags(of: applicant, duplicates: scene.state.queue.index.duplicates.ids) {
            lines += wrapped("! " + scene.texts.long(flag, in: programme.settings), width, .warning)
        }
        if let reason = programme.endReason(of: applicant) {
            lines += wrapped(scene.texts.ended(reason, in: scene.world), width, .bad)
        }
        if !lines.isEmpty { lines.append(TextLine("")) }
        lines += eligibility(applicant, width) + decisions(applicant, width) + texts(applicant, width)
        return lines
    }

    private func eligibility(_ applicant: Applicant, _ width: Int) -> [TextLine] {
        let items = programme.checklist(for: applicant)
        guard !items.isEmpty else { return [] }
        var lines = [TextLine(scene.say("Behörighet", "Eligibility"), .heading)]
        for item in items {
            let judged = applicant.progress.eligibility[item.id]
            let verdict = judged?.value.verdict ?? .unknown
            let mark = verdict == .met ? scene.yes : verdict == .notMet ? "!" : "?"
            var text = "\(mark) \(item.name[scene.world.language]): \(verdict.label[scene.world.language])"
            if let judged {
                if !judged.value.note.isEmpty { text += " – \(judged.value.note)" }
                text += signature(judged.signature)
            }
            lines += indented(text, width, verdict == .notMet ? .bad : .plain)
        }
        return lines + [TextLine("")]
    }

    private func decisions(_ applicant: Applicant, _ width: Int) -> [TextLine] {
        let progress = applicant.progress
        let settings = programme.settings
        var texts = screeningLines(applicant) + ruleLines(applicant)
        if let first = progress.firstSelection {
            let word = first.value.isSelected ? scene.say("utvald", "selected") : scene.say("bortvald", "rejected")
            let rules = first.value.rules.map {
                scene.say(", enligt reglernas version \($0)", ", under version \($0) of the rules")
            }
            texts.append(
                scene.say("Första urvalet: ", "First selection: ") + "\(word) – \(first.value.reason)"
                    + (rules ?? "") + signature(first.signature))
        }
        texts += testLines(applicant)
        for point in ConsentPoint.allCases {
            guard let consent = progress.consents[point] else { continue }
            let note = consent.value.note.isEmpty ? "" : " – \(consent.value.note)"
            texts.append(
                scene.say(
                    "Chefen, \(point.label.swedish.lowercased()): ", "Manager, \(point.label.english.lowercased()): ")
                    + consent.value.answer.label[scene.world.language] + note + signature(consent.signature))
        }
        if let panel = progress.panel {
            let members = scene.texts.list(panel.members.map(settings.name))
            let when = [
                panel.day.map { scene.texts.day($0, relativeTo: scene.world.today) },
                panel.timeText.isEmpty ? nil : panel.timeText,
                panel.place.isEmpty ? nil : panel.place,
            ].compactMap { $0 }
            let (sealed, count) = programme.panelProgress(progress)
            texts.append(
                scene.say("Panel: ", "Panel: ") + ([members] + when).joined(separator: ", ")
                    + scene.say(" · \(sealed) av \(count) kort inne", " · \(sealed) of \(count) cards in"))
        }
        guard !texts.isEmpty else { return [] }
        return [TextLine(scene.say("Beslut", "Decisions"), .heading)]
            + texts.flatMap { indented($0, width) } + [TextLine("")]
    }

    private func texts(_ applicant: Applicant, _ width: Int) -> [TextLine] {
        var lines = [TextLine(scene.say("Ansökan", "Application"), .heading)]
        guard scene.world.maySee(applicant) else {
            let text = scene.say(
                "Personuppgifterna är skyddade och visas bara för kommunens personalchef och HR.",
                "The personal data are protected and shown only to the municipality's personnel chief and HR.")
            return lines + wrapped(text, width - 2, .plain).map { TextLine("  " + $0.text) }
        }
        for field in ApplicationWords.fields(in: programme.settings)
        where field != .firstName && field != .lastName && !field.isLong {
            let text = shown(applicant.application[field], field)
            if text.isEmpty { continue }
            let label = ApplicationWords.label(field)[scene.world.language]
            for (index, line) in TextLayout(text, width: max(width - 22, 1)).lines.enumerated() {
                lines.append(TextLine("  " + padded(index == 0 ? label : "", 20) + line))
            }
        }
        for field in [ApplicationField.motivation, .leadershipWill, .extra] where !applicant.application[field].isEmpty
        {
            lines += [TextLine(""), TextLine(ApplicationWords.label(field)[scene.world.language], .heading)]
            lines += wrapped(applicant.application[field], width - 2, .plain).map { TextLine("  " + $0.text) }
        }
        return lines
    }

    /// The needs are for those who must know (S0-10).
    private func shown(_ text: String, _ field: ApplicationField) -> String {
        if field.isYesNo {
            return text.isEmpty ? "" : text == "yes" ? scene.say("ja", "yes") : scene.say("nej", "no")
        }
        if field == .cohortWish {
            return CohortWords(scene.world).wish(CohortWish(text: text))[scene.world.language]
        }
        // That somebody needs something is itself for those who must know.
        if field == .needs {
            guard let applicant else { return "" }
            if programme.keepsNeeds(of: applicant, from: scene.world.actor) { return scene.texts.needsKept }
            return programme.mayKnowNeeds(of: applicant, scene.world.actor) ? text : ""
        }
        return text
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - CharacterWidth.of(text), 1))
    }

    func signature(_ signature: Signature) -> String {
        " (\(programme.settings.name(of: signature.by)), \(scene.texts.moment(signature.at, today: scene.world.today)))"
    }

    /// A text that begins two columns in and goes on four columns in.
    private func indented(_ text: String, _ width: Int, _ role: Role = .plain) -> [TextLine] {
        wrapped(text, width - 4, role).enumerated().map { index, line in
            TextLine((index == 0 ? "  " : "    ") + line.text, role)
        }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0), role) }
    }
}
