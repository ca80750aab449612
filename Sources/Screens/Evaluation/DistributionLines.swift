import Domain
import Terminal
import Workflow

/// The answers to one question as a bar per level with the number of answers, or as what was written.
struct DistributionLines {
    let scene: Scene
    let minimum: Int

    /// The question and what was answered to it.
    func lines(_ result: QuestionResult, width: Int) -> [TextLine] {
        let question = result.question.text[scene.world.language]
        let heading = TextLayout(question, width: max(width, 1)).lines.map { TextLine(String($0), .heading) }
        return heading + answers(result, width: width)
    }

    private func answers(_ result: QuestionResult, width: Int) -> [TextLine] {
        guard result.answers > 0 else {
            return [TextLine("  " + scene.say("Inga svar", "No answers"), .faint)]
        }
        if result.question.isInWords { return written(result, width: width) }
        guard let counts = result.counts else { return [keptBack(result.answers)] }
        return bars(result.question.levels, counts, of: result.answers, width: width)
            + [TextLine("  " + number(result.answers), .faint)]
    }

    private func written(_ result: QuestionResult, width: Int) -> [TextLine] {
        guard let texts = result.texts else { return [keptBack(result.answers)] }
        let mark = scene.theme.capabilities.usesUnicode ? "–" : "-"
        return texts.flatMap { text in
            TextLayout(text, width: max(width - 4, 1)).lines.enumerated().map { index, line in
                TextLine((index == 0 ? "  \(mark) " : "    ") + line)
            }
        } + [TextLine("  " + number(result.answers), .faint)]
    }

    private func bars(_ levels: [LocalizedText], _ counts: [Int], of answers: Int, width: Int) -> [TextLine] {
        let names = levels.enumerated().map { "\($0 + 1) \($1[scene.world.language])" }
        let widest = names.map { CharacterWidth.of($0) }.max() ?? 0
        let nameWidth = min(widest, max(width - 22, 8))
        let barWidth = min(max(width - nameWidth - 17, 0), 40)
        return zip(names, counts).map { name, count in
            let share = scene.texts.percent(count, of: answers)
            let bar = Bar(count, of: answers, width: barWidth, glyphs: scene.glyphs).text
            let name = LinePart.leading(name, nameWidth, ellipsis: scene.glyphs.ellipsis)
            return TextLine("  \(name) \(LinePart.trailing("\(count)", 3)) \(LinePart.trailing(share, 7))  \(bar)")
        }
    }

    private func keptBack(_ answers: Int) -> TextLine {
        TextLine(
            "  " + number(answers)
                + scene.say("; visas när minst \(minimum) har svarat", "; shown when at least \(minimum) have answered"),
            .faint)
    }

    private func number(_ answers: Int) -> String {
        scene.say(answers == 1 ? "1 svar" : "\(answers) svar", answers == 1 ? "1 answer" : "\(answers) answers")
    }
}

/// A text brought to a width, for lines that are read as a table.
enum LinePart {
    static func leading(_ text: String, _ width: Int, ellipsis: String) -> String {
        var text = text
        if CharacterWidth.of(text) > width {
            while CharacterWidth.of(text) > width - 1, !text.isEmpty { text.removeLast() }
            text += ellipsis
        }
        return text + String(repeating: " ", count: max(width - CharacterWidth.of(text), 0))
    }

    static func trailing(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(width - CharacterWidth.of(text), 0)) + text
    }
}
