import Domain
import Terminal
import Workflow

/// How interviewers score beside those they have sat with: figures and what they mean, in words that accuse nobody.
struct MirrorPage {
    let scene: Scene

    private var least: Int {
        scene.world.programme.settings.selection?.mirrorCards ?? SelectionSettings.usualMirrorCards
    }

    func lines(_ mirrors: [InterviewerMirror], width: Int) -> [TextLine] {
        let own = mirrors.filter { $0.person == scene.world.actor.id }
        let others = mirrors.filter { $0.person != scene.world.actor.id }
        var lines = own.flatMap { mirror($0, title: scene.say("Du", "You"), width) }
        if !others.isEmpty {
            lines.append(TextLine(scene.say("Kommunens intervjuare", "The municipality's interviewers"), .title))
            lines.append(TextLine(""))
            for other in others {
                lines += mirror(other, title: scene.world.programme.settings.name(of: other.person), width)
            }
        }
        return lines + [TextLine(scene.say("Så räknas det", "How it is made"), .heading)]
            + explanations.flatMap { wrapped($0, width, .faint) }
    }

    private func mirror(_ mirror: InterviewerMirror, title: String, _ width: Int) -> [TextLine] {
        let heading = TextLine(title, .heading)
        guard mirror.isEnough(least) else {
            let text = scene.say(
                "för få kort för att säga något: \(mirror.cards) av \(least) öppnade",
                "too few cards to say anything: \(mirror.cards) of \(least) opened")
            return [heading] + wrapped(text, width, .faint) + [TextLine("")]
        }
        let texts = scene.texts
        let cards = scene.say(
            "\(mirror.cards) öppnade kort, \(mirror.comparisons) jämförda poäng",
            "\(mirror.cards) opened cards, \(mirror.comparisons) scores compared")
        let agreement = scene.say(
            "samma poäng \(share(mirror.same, mirror.comparisons)), högst ett steg ifrån "
                + "\(share(mirror.withinOne, mirror.comparisons)), i snitt \(texts.mean(mirror.distance)) steg",
            "the same score \(share(mirror.same, mirror.comparisons)), one step away at most "
                + "\(share(mirror.withinOne, mirror.comparisons)), \(texts.mean(mirror.distance)) steps on average")
        return [heading] + row(scene.say("Underlag", "Rests on"), cards, width)
            + row(scene.say("Samstämmighet", "Agreement"), agreement, width)
            + row(scene.say("Nivå", "Level"), level(mirror), width)
            + row(scene.say("Lika över hela kortet", "The same all over"), uniform(mirror), width) + [TextLine("")]
    }

    private func level(_ mirror: InterviewerMirror) -> String {
        guard let severity = mirror.severity, severity.sum != 0 else {
            return scene.say("samma nivå som de andra", "the same level as the others")
        }
        let distance = scene.texts.mean(Mean(sum: abs(severity.sum), count: severity.count))
        return severity.sum > 0
            ? scene.say("\(distance) steg högre än de andra", "\(distance) steps higher than the others")
            : scene.say("\(distance) steg lägre än de andra", "\(distance) steps lower than the others")
    }

    private func uniform(_ mirror: InterviewerMirror) -> String {
        guard mirror.fullCards > 0 else { return scene.say("inget helt kort", "no full card") }
        return scene.say(
            "\(mirror.uniformCards) av \(mirror.fullCards) kort har samma poäng på alla kriterier",
            "\(mirror.uniformCards) of \(mirror.fullCards) cards have the same score on every criterion")
    }

    /// A count out of another with its percentage, since a percentage alone hides how little it may rest on.
    private func share(_ part: Int, _ whole: Int) -> String {
        guard let percent = Mean(sum: part * 100, count: whole) else { return "–" }
        return scene.say(
            "\(part) av \(whole) (\(percent.rounded(decimals: 0, sign: ",")) %)",
            "\(part) of \(whole) (\(percent.rounded(decimals: 0, sign: "."))%)")
    }

    private var explanations: [String] {
        [
            scene.say(
                "Varje poäng ställs mot varje panelkollegas poäng på samma kriterium för samma person, så som korten "
                    + "lämnades in. Bara öppnade kort som räknas är med, och minst \(least) kort krävs.",
                "Each score is set against each co-panelist's on the same criterion for the same person, as the cards were "
                    + "handed in. Only opened cards that count are in it, and at least \(least) cards are needed."),
            scene.say(
                "Ingen poäng ändras av det här. En skillnad säger inte vem som har rätt; den är något att prata om.",
                "No score is changed by this. A difference does not say who is right; it is something to talk about."),
        ]
    }

    private func row(_ label: String, _ text: String, _ width: Int) -> [TextLine] {
        let column = 24
        guard width >= 60 else { return wrapped("\(label): \(text)", width, .plain) }
        let padded = "  " + label + String(repeating: " ", count: max(column - 2 - CharacterWidth.of(label), 1))
        return TextLayout(text, width: max(width - column, 1)).lines.enumerated().map { row, line in
            TextLine((row == 0 ? padded : String(repeating: " ", count: column)) + line)
        }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout(text, width: max(width - 2, 1)).lines.map { TextLine("  " + $0, role) }
    }
}
