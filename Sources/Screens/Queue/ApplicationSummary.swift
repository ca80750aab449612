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
        for flag in programme.flags(of: applicant, duplicates: scene.state.queue.index.duplicates.ids) {
            lines += wrapped("! " + scene.texts.long(flag, in: programme.settings), width, .warning)
        }
        if let reason = programme.endReason(of: applicant) { lines += wrapped(scene.texts.ended(reason, in: scene.world), width, .bad) }
        for rule in programme.rules(about: applicant) {
            lines += wrapped(scene.say("Regel: ", "Rule: ") + rule.sentence[scene.world.language], width, .changed)
        }
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
        let items = programme.checklist(for: applicant)
        let met = items.count { progress.eligibility[$0.id]?.value.verdict == .met }
        let unmet = items.count { progress.eligibility[$0.id]?.value.verdict == .notMet }
        var lines = [
            TextLine(
                scene.say("Behörig  \(met) av \(items.count)", "Eligible \(met) of \(items.count)")
                    + (unmet > 0 ? scene.say(", \(unmet) ej", ", \(unmet) not") : ""), unmet > 0 ? .bad : .plain),
            TextLine(scene.say("Chef     ", "Manager  ") + scene.texts.consent(programme.consentToApply(applicant))),
        ]
        if let test = test(of: applicant) {
            lines.append(TextLine(scene.say("Test     ", "Test     ") + test))
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

    /// How the ability test stands; nil where there is nothing to tell.
    private func test(of applicant: Applicant) -> String? {
        switch scene.world.programme.testStatus(of: applicant) {
        case .notUsed, .notInvited: return nil
        case .invited(let invitation):
            return scene.say("kallad ", "invited ") + scene.texts.shortDay(invitation.day)
        case .awaiting(let result), .missing(let result), .passed(let result), .failed(let result):
            return result.outcome.label[scene.world.language] + (result.score.map { " \($0)" } ?? "")
        }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0), role) }
    }
}
