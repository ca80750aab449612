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
///
/// What everybody has stands in the same lines for everybody, so that a step through the list moves nothing but values:
/// the eye finds them where they were, and over a slow line few bytes have to be sent.
struct ApplicationSummary {
    let scene: Scene

    func lines(of applicant: Applicant, width: Int) -> [TextLine] {
        let programme = scene.world.programme
        var lines = [TextLine(scene.world.name(applicant.id), .title)]
        for field in [ApplicationField.position, .department] {
            lines.append(TextLine(applicant.isProtected ? "" : applicant.application[field]))
        }
        lines += [TextLine("")] + standing(of: applicant)
        var remarks: [TextLine] = []
        for flag in programme.flags(of: applicant, duplicates: scene.state.queue.index.duplicates.ids) {
            remarks += wrapped("! " + scene.texts.long(flag, in: programme.settings), width, .warning)
        }
        if let reason = programme.endReason(of: applicant) {
            remarks += wrapped(scene.texts.ended(reason, in: scene.world), width, .bad)
        }
        for rule in programme.rules(about: applicant) {
            remarks += wrapped(scene.say("Regel: ", "Rule: ") + rule.sentence[scene.world.language], width, .changed)
        }
        for part in [remarks, excerpt(of: applicant, width)] where !part.isEmpty { lines += [TextLine("")] + part }
        return lines
    }

    /// How the motivation begins; the whole of it is one key away.
    private func excerpt(of applicant: Applicant, _ width: Int) -> [TextLine] {
        let motivation = applicant.application[.motivation]
        guard !motivation.isEmpty, !applicant.isProtected else { return [] }
        let count = scene.world.size.columns < ApplicationSummary.wide ? 2 : 4
        // A little more than the lines hold, so that what is left out is missed.
        let beginning = motivation.prefix((count + 1) * width)
        let quoted = scene.say("”\(beginning)”", "“\(beginning)”")
        let lines = wrapped(quoted, width, .plain)
        guard lines.count > count else { return lines }
        let mark = " \(scene.glyphs.ellipsis)”"
        var last = lines[count - 1].text[...]
        while CharacterWidth.of(last) + CharacterWidth.of(mark) > width, let space = last.lastIndex(of: " ") {
            last = last[..<space]
        }
        return lines.prefix(count - 1) + [TextLine(last + mark)]
    }

    /// From this many columns on there is room to read more of the motivation.
    private static let wide = 110

    private func standing(of applicant: Applicant) -> [TextLine] {
        let programme = scene.world.programme
        let progress = applicant.progress
        let items = programme.checklist(for: applicant)
        let met = items.count { progress.eligibility[$0.id]?.value.verdict == .met }
        let unmet = items.count { progress.eligibility[$0.id]?.value.verdict == .notMet }
        let test = test(of: applicant)
        let (sealed, members) = programme.panelProgress(progress)
        let booked = progress.panel?.day.map { day in
            scene.texts.shortDay(day) + (progress.panel?.time.map { " \($0)" } ?? "")
        }
        let ofItems = scene.say("\(met) av \(items.count)", "\(met) of \(items.count)")
        let ofCards = scene.say("\(sealed) av \(members) kort", "\(sealed) of \(members) cards")
        return [
            TextLine(
                scene.say("Behörig  ", "Eligible ") + ofItems
                    + (unmet > 0 ? scene.say(", \(unmet) ej", ", \(unmet) not") : ""), unmet > 0 ? .bad : .plain),
            TextLine(
                scene.say("Chef     ", "Manager  ")
                    + (programme.consentToApply(applicant).map(scene.texts.consent)
                        ?? scene.say("ej frågad", "not asked"))),
            TextLine(scene.say("Test     ", "Test     ") + (test ?? "–")),
            TextLine(scene.say("Panel    ", "Panel    ") + (members > 0 ? ofCards : "–")),
            TextLine(scene.say("Intervju ", "Booked   ") + (booked ?? "–")),
        ]
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
        TextLayout.hyphenated(text, width: max(width, 1)).map { TextLine($0, role) }
    }
}
