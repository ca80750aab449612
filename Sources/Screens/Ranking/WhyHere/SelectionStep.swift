import Domain
import Terminal
import Workflow

/// The first selection and the ability test that led to the interview.
enum SelectionStep: WhyHereStep {
    static func lines(of candidate: Candidacy) -> [TextLine] {
        let scene = candidate.scene
        var lines: [TextLine] = []
        if let first = candidate.progress.firstSelection {
            let word =
                first.value.isSelected ? scene.say("utvald: ", "selected: ") : scene.say("bortvald: ", "rejected: ")
            lines.append(
                TextLine(
                    scene.say("  Första urvalet: ", "  First selection: ") + word
                        + candidate.quoted(Signed(first.value.reason, first.signature))))
        }
        for rule in scene.world.programme.rules(about: candidate.applicant) {
            lines.append(
                TextLine(
                    scene.say("  Regel \(rule.id): ", "  Rule \(rule.id): ") + rule.explanation[scene.world.language]))
        }
        if let test = candidate.progress.test {
            let score = test.value.score.map { " \($0)" } ?? ""
            let cause = test.value.cause.isEmpty ? "" : " – \(test.value.cause)"
            lines.append(
                TextLine(
                    scene.say("  Förmågetest: ", "  Ability test: ") + test.value.outcome.label[scene.world.language]
                        + score + cause + " " + scene.texts.signature(test.signature, in: scene.world)))
        }
        return lines.isEmpty ? [] : [TextLine(scene.say("Urval och test", "Selection and test"), .heading)] + lines
    }
}
