import Domain
import Terminal
import Workflow

/// All that was answered about an occasion or at the end: how many answered, then question by question.
struct EvaluationText {
    let scene: Scene

    func lines(_ subject: EvaluationSubject, width: Int) -> [TextLine] {
        guard scene.world.actor.readsEvaluations else {
            return wrapped(scene.texts.evaluationReaders, width)
        }
        let result = scene.world.programme.evaluation(of: subject)
        var lines = heading(result, width: width)
        if result.questions.isEmpty {
            return lines
                + wrapped(scene.say("Inga frågor ställs om detta.", "No questions are asked about this."), width)
        }
        let distribution = DistributionLines(scene: scene, minimum: result.minimum)
        for question in result.questions {
            lines += [TextLine("")] + distribution.lines(question, width: width)
        }
        return lines + [TextLine("")] + notes(result, width: width)
    }

    private func heading(_ result: EvaluationResult, width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        if case .occasion(let id) = result.subject, let entry = scene.world.programme.calendar.entries[id] {
            let occasion = entry.occasion
            let parts = [scene.texts.period(occasion.days), occasion.place, occasion.lecturer].filter { !$0.isEmpty }
            lines += wrapped(parts.joined(separator: " · "), width, .plain)
        }
        var answered = scene.say("Inlämnade svar: ", "Answers handed in: ") + "\(result.handedIn)"
        if let invited = result.invited {
            answered = scene.say(
                "Inlämnade svar: \(result.handedIn) av \(invited) deltagare",
                "Answers handed in: \(result.handedIn) of \(invited) participants")
            if invited > 0, result.handedIn <= invited {
                answered += " = " + scene.texts.percent(result.handedIn, of: invited)
            }
        }
        lines += wrapped(answered, width, .plain)
        if let invited = result.invited, result.handedIn > invited {
            lines += wrapped(
                scene.say(
                    "! Fler svar än deltagare: något är inskrivet två gånger, eller av någon annan. x räknar bort.",
                    "! More answers than participants: something was entered twice, or by others. x takes out."),
                width, .warning)
        }
        return lines
    }

    private func notes(_ result: EvaluationResult, width: Int) -> [TextLine] {
        var texts: [String] = []
        if let guidelines = scene.world.programme.settings.evaluation.guidelines {
            texts.append(guidelines[scene.world.language])
        }
        texts.append(
            scene.say(
                "Svaren är anonyma: inget sparas om vem som har svarat. De visas när minst \(result.minimum) har "
                    + "svarat. Det finns inget medelvärde: nivåerna är ord, och fördelningen säger mer.",
                "The answers are anonymous: nothing is kept about who answered. They are shown when at least "
                    + "\(result.minimum) have answered. There is no mean: the levels are words, and the distribution says more."
            ))
        return texts.flatMap { wrapped($0, width) }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role = .faint) -> [TextLine] {
        TextLayout(text, width: width).lines.map { TextLine(String($0), role) }
    }
}
