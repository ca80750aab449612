import Domain
import Terminal
import Workflow

/// What the selected criterion's scores rest on, who said so, and what the panel agreed on.
struct PanelNotes {
    let scene: Scene
    let applicant: Applicant
    let panel: Panel
    let selection: SelectionSettings

    func lines(of index: Int, width: Int) -> [TextLine] {
        guard selection.criteria.indices.contains(index) else { return [] }
        let criterion = selection.criteria[index]
        var lines = [TextLine(criterion.name[scene.world.language], .heading)]
        for member in panel.members { lines += note(of: member, on: criterion, width) }
        lines += replaced(width)
        if let agreed = applicant.progress.consensus[criterion.id] {
            let by = scene.world.programme.settings.name(of: agreed.signature.by)
            let at = scene.texts.moment(agreed.signature.at, today: scene.world.today)
            let note = agreed.value.note.isEmpty ? "" : ": " + agreed.value.note
            let text = scene.say("Samsyn ", "Agreed ") + scene.texts.ratingText(agreed.value.rating)
            lines += wrapped("\(text) (\(by), \(at))\(note)", width, .plain)
        }
        return lines
    }

    private func note(of member: PersonID, on criterion: Criterion, _ width: Int) -> [TextLine] {
        let name = scene.world.programme.settings.name(of: member)
        let card = applicant.progress.cards[member] ?? ScoreCard()
        if let conflict = card.conflict {
            // Who recorded it is named where it was not the interviewer.
            let by = conflict.signature.by
            let who = by == member ? "" : ", " + scene.world.programme.settings.name(of: by)
            let at = scene.texts.moment(conflict.signature.at, today: scene.world.today) + who
            return wrapped(
                scene.say(
                    "\(name): jäv \(at), kortet räknas inte – \(conflict.value)",
                    "\(name): conflict \(at), the card does not count – \(conflict.value)"), width, .warning)
        }
        if scene.world.programme.hasConflict(member, with: applicant) {
            return wrapped(
                scene.say(
                    "\(name): ansvarig chef, kortet räknas inte – personalchefen antecknar jävet (D)",
                    "\(name): the manager, the card does not count – the personnel chief records it (D)"), width,
                .warning)
        }
        let rating = card.ratings[criterion.id].map { " " + scene.texts.ratingText($0) } ?? ""
        let amended = scene.texts.amendments(card, of: criterion.id, in: scene.world)
        let lines =
            card.notes[criterion.id].map { wrapped("\(name)\(rating): \($0)", width, .plain) }
            ?? wrapped(name + rating + scene.say(": inget belägg", ": no evidence"), width, .faint)
        return lines + (amended.isEmpty ? [] : wrapped("  " + amended, width, .changed))
    }

    /// Whose place somebody else took, and why; what stood on those cards is shown to nobody.
    private func replaced(_ width: Int) -> [TextLine] {
        scene.texts.replacements(applicant.progress, in: scene.world).flatMap { wrapped($0, width, .faint) }
    }

    /// The text with its following lines indented, so that each person's note stands out.
    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout(text, width: max(width - 2, 1)).lines.enumerated().map { row, line in
            TextLine(row == 0 ? String(line) : "  " + line, role)
        }
    }
}
