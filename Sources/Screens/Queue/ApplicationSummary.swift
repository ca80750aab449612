import Domain
import Terminal
import Workflow

/// A line of text with what it is.
struct TextLine {
    let text: String
    let role: Role

    init(_ text: String, _ role: Role = .plain) {
        self.text = text
        self.role = role
    }
}

/// What the pane beside the list says about the selected applicant.
struct ApplicationSummary {
    let scene: Scene

    func lines(of applicant: Applicant, width: Int) -> [TextLine] {
        let programme = scene.world.programme
        let application = applicant.application
        var lines = [TextLine(scene.world.name(applicant.id), .title)]
        if !applicant.isProtected {
            for field in [ApplicationField.position, .department] where !application[field].isEmpty {
                lines += wrapped(application[field], width, .plain)
            }
        }
        lines.append(TextLine(""))
        for flag in programme.flags(of: applicant, duplicates: scene.state.queue.index.duplicates) {
            lines += wrapped("! " + scene.texts.long(flag, in: programme.settings), width, .warning)
        }
        if let reason = programme.endReason(of: applicant) { lines += wrapped(scene.texts.ended(reason), width, .bad) }
        lines += standing(of: applicant)
        let motivation = application[.motivation]
        if !motivation.isEmpty, !applicant.isProtected {
            lines.append(TextLine(""))
            lines += wrapped(scene.say("”\(motivation.prefix(400))”", "“\(motivation.prefix(400))”"), width, .plain)
        }
        return lines
    }

    private func standing(of applicant: Applicant) -> [TextLine] {
        let programme = scene.world.programme
        let progress = applicant.progress
        let items = programme.settings.selection?.eligibility ?? []
        let met = items.count { progress.eligibility[$0.id]?.value.verdict == .met }
        let unmet = items.count { progress.eligibility[$0.id]?.value.verdict == .notMet }
        var lines = [
            TextLine(
                scene.say("Behörig  \(met) av \(items.count)", "Eligible \(met) of \(items.count)")
                    + (unmet > 0 ? scene.say(", \(unmet) ej", ", \(unmet) not") : ""), unmet > 0 ? .bad : .plain),
            TextLine(scene.say("Chef     ", "Manager  ") + scene.texts.consent(programme.consentToApply(applicant))),
        ]
        if let test = progress.test?.value {
            let score = test.score.map { " \($0)" } ?? ""
            lines.append(
                TextLine(scene.say("Test     ", "Test     ") + test.outcome.label[scene.world.language] + score))
        }
        let (sealed, members) = programme.panelProgress(progress)
        if members > 0 {
            lines.append(
                TextLine(
                    scene.say("Panel    \(sealed) av \(members) kort", "Panel    \(sealed) of \(members) cards")))
        }
        if let day = progress.panel?.day {
            let time = progress.panel?.time.map { " \($0)" } ?? ""
            lines.append(TextLine(scene.say("Intervju ", "Booked   ") + scene.texts.shortDay(day) + time))
        }
        return lines
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout.hyphenated(text, width: max(width, 1)).map { TextLine($0, role) }
    }
}
