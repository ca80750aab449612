import Domain
import Terminal
import Workflow

/// Each question on a scale from occasion to occasion, so that it is seen whether the course finds its form (S1-6).
struct EvaluationTrend {
    let scene: Scene

    /// As official statistics write what is not told.
    private static let hidden = ".."
    private static let column = 4
    private static let last = 7

    private var programme: Programme { scene.world.programme }

    func lines(width: Int) -> [TextLine] {
        let results = programme.evaluationTasks(on: scene.world.today).filter { $0.handedIn > 0 }
            .map { programme.evaluation(of: $0.subject) }
        let questions = programme.settings.evaluation.questions.filter { !$0.isInWords }
        var lines: [TextLine] = []
        for question in questions {
            let rows = results.compactMap { result in
                result.questions.first { $0.question.id == question.id }.map { (result.subject, $0) }
            }
            guard !rows.isEmpty else { continue }
            if !lines.isEmpty { lines.append(TextLine("")) }
            lines += self.lines(question, rows, width: width)
        }
        guard !lines.isEmpty else {
            return [TextLine(scene.say("Inga svar att jämföra än.", "There are no answers to compare yet."))]
        }
        return lines + [TextLine("")] + note(width: width)
    }

    private func lines(
        _ question: EvaluationQuestion, _ rows: [(EvaluationSubject, QuestionResult)], width: Int
    ) -> [TextLine] {
        let language = scene.world.language
        let levels = question.levels.count
        let numbers = levels * EvaluationTrend.column + EvaluationTrend.last
        let names = rows.map { scene.world.name(of: $0.0)[language] }
        let room = max(min(names.map { CharacterWidth.of($0) }.max() ?? 0, width - 4 - numbers), 12)
        func line(_ name: String, _ cells: [String], _ answers: String) -> String {
            "  " + LinePart.leading(name, room, ellipsis: scene.glyphs.ellipsis)
                + cells.map { LinePart.trailing($0, EvaluationTrend.column) }.joined()
                + LinePart.trailing(answers, EvaluationTrend.last)
        }
        let heading = TextLayout(question.text[language], width: width).lines.map { TextLine(String($0), .heading) }
        let ends =
            question.levels.first.flatMap { first in
                question.levels.last.map { "1 = \(first[language]), \(levels) = \($0[language])" }
            } ?? ""
        let titles = line("", (1...max(levels, 1)).map(String.init), scene.say("svar", "n"))
        return heading + [TextLine("  " + ends, .faint), TextLine(titles, .faint)]
            + zip(names, rows).map { name, row in
                let counts = row.1.counts.map { $0.map(String.init) }
                let cells = counts ?? Array(repeating: EvaluationTrend.hidden, count: levels)
                return TextLine(line(name, cells, "\(row.1.answers)"))
            }
    }

    private func note(width: Int) -> [TextLine] {
        let least = programme.settings.evaluation.leastAnswers
        let text = scene.say(
            "\(EvaluationTrend.hidden) visas inte: färre än \(least) svar.",
            "\(EvaluationTrend.hidden) is not shown: fewer than \(least) answers.")
        return TextLayout(text, width: width).lines.map { TextLine(String($0), .faint) }
    }
}
