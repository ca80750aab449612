import Domain
import Terminal
import Workflow

/// The help to score a criterion: what it means and what the scores look like, as much as there is room for.
struct CriterionGuide {
    let scene: Scene
    let criterion: Criterion
    let scale: ClosedRange<Int>
    let rating: Rating?

    /// What to ask about the criterion, as many of the questions as there is room for.
    func questions(width: Int, height: Int) -> [TextLine] {
        let language = scene.world.language
        var lines = [TextLine(criterion.name[language] + scene.say(": frågor", ": questions"), .heading)]
        for (index, question) in criterion.questions.enumerated() {
            let rest = criterion.questions.count - index
            let text = wrapped(question[language], width, indent: "\(index + 1)  ", .plain)
            let room = height - lines.count - (rest > 1 ? 1 : 0)
            guard text.count <= room || index == 0 else {
                lines.append(TextLine(scene.say("… \(rest) till", "… \(rest) more"), .faint))
                break
            }
            lines += text
        }
        return Array(lines.prefix(height))
    }

    /// The fullest help that fits: all levels if possible, otherwise the one scored, or the two ends of the scale.
    func lines(width: Int, height: Int) -> [TextLine] {
        let language = scene.world.language
        let title = [TextLine(criterion.name[language], .heading)]
        let description = wrapped(criterion.description[language], width, indent: "", .plain)
        let all = scale.flatMap { level($0, width) }
        let gap = description.isEmpty || all.isEmpty ? [] : [TextLine("")]
        let candidates: [[TextLine]]
        if let score = rating?.score {
            candidates = [
                title + description + gap + all, title + description + gap + level(score, width),
                description + level(score, width), level(score, width),
            ]
        } else {
            candidates = [
                title + description + gap + all, title + all,
                title + description + gap + level(scale.lowerBound, width) + level(scale.upperBound, width),
                title + description, description,
            ]
        }
        return candidates.first { $0.count <= height } ?? Array(candidates[candidates.count - 1].prefix(height))
    }

    private func level(_ score: Int, _ width: Int) -> [TextLine] {
        guard let text = criterion.level(of: score, on: scale)?[scene.world.language], !text.isEmpty else { return [] }
        let digits = String(scale.upperBound).count
        let mark = score == rating?.score ? String(scene.glyphs.pointer) : " "
        let figure = String(repeating: " ", count: max(digits - String(score).count, 0)) + String(score)
        return wrapped(text, width, indent: "\(mark)\(figure) ", score == rating?.score ? .heading : .plain)
    }

    /// The text with the indent before its first line and as many blanks before the others.
    private func wrapped(_ text: String, _ width: Int, indent: String, _ role: Role) -> [TextLine] {
        guard !text.isEmpty else { return [] }
        let blanks = String(repeating: " ", count: CharacterWidth.of(indent))
        return TextLayout(text, width: max(width - CharacterWidth.of(indent), 1)).lines.enumerated().map { row, line in
            TextLine((row == 0 ? indent : blanks) + line, role)
        }
    }
}
