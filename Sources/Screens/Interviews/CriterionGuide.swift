import Domain
import Terminal
import Workflow

/// The help to score a criterion: what it means and what the scores look like, as much as there is room for.
///
/// What does not fit is shortened between words and marked, never left out without a sign of it, as long as there is a
/// line for each level; where there is not, the ends of the scale stand for it.
struct CriterionGuide {
    let scene: Scene
    let text: CriterionText
    let rating: Rating?
    /// Whether what the criterion means stands elsewhere on the card.
    let leavesOutDescription: Bool
    /// Whether it is all that is read, with the criterion's own line just above it.
    let isWhole: Bool

    private var criterion: Criterion { text.criterion }
    private var language: Language { scene.world.language }

    init(
        _ scene: Scene, _ text: CriterionText, rating: Rating?, leavesOutDescription: Bool = false,
        isWhole: Bool = false
    ) {
        self.scene = scene
        self.text = text
        self.rating = rating
        self.leavesOutDescription = leavesOutDescription
        self.isWhole = isWhole
    }

    /// What to ask about the criterion, as many of the questions as there is room for.
    func questions(width: Int, height: Int) -> [TextLine] {
        var lines = [TextLine(criterion.name[language] + scene.say(": frågor", ": questions"), .heading)]
        for (index, question) in criterion.questions.enumerated() {
            let rest = criterion.questions.count - index
            let layout = TextLayout(question[language], width: max(width - 3, 1)).lines.map(String.init)
            let question = indented(layout, after: "\(index + 1)  ", .plain)
            let room = height - lines.count - (rest > 1 ? 1 : 0)
            guard question.count <= room || index == 0 else {
                lines.append(TextLine(scene.say("… \(rest) till", "… \(rest) more"), .faint))
                break
            }
            lines += question
        }
        return Array(lines.prefix(height))
    }

    /// The fullest help that fits, and the key to the rest of it where something is left out.
    func lines(width: Int, height: Int, key: String) -> [TextLine] {
        let title = isWhole ? [] : [TextLine(criterion.name[language], .heading)]
        let description = leavesOutDescription ? [] : text.description(width: width)
        let levels = text.scale.map { (score: $0, lines: text.level($0, width: width)) }.filter { !$0.lines.isEmpty }
        let meaning = description.map { TextLine($0) }
        let all = levels.flatMap { level($0.score, $0.lines) }
        let gap = meaning.isEmpty || all.isEmpty ? [] : [TextLine("")]
        for full in [title + meaning + gap + all, meaning + gap + all, meaning + all] where full.count <= height {
            return full
        }
        // What the score given looks like is what is to be checked; the others are a key away.
        let given = levels.filter { $0.score == rating?.score }
        if let given = given.first, levels.count + min(meaning.count, 1) > height {
            let chosen = level(given.score, given.lines)
            for full in [title + meaning + gap + chosen, meaning + chosen] where full.count <= height { return full }
            return shortened(description, [given], width, height, key)
        }
        guard levels.count + min(meaning.count, 1) > height else {
            return shortened(description, levels, width, height, key)
        }
        let ends = [levels.first, levels.last].compactMap { $0 }
        return shortened(description, Array(ends.prefix(height - 1)), width, height, key)
    }

    /// The meaning and the levels within a height: the levels as long as there is room for all of them equally, the meaning
    /// in what is left.
    private func shortened(
        _ description: [String], _ levels: [(score: Int, lines: [String])], _ width: Int, _ height: Int, _ key: String
    ) -> [TextLine] {
        let more = " " + scene.glyphs.ellipsis
        let room = height - min(description.count, 1)
        func taken(_ cap: Int) -> Int { levels.reduce(0) { $0 + min($1.lines.count, cap) } }
        let longest = levels.map(\.lines.count).max() ?? 1
        let cap = (1...max(longest, 1)).last { taken($0) <= room } ?? 1
        var lines = cut(description, to: max(height - taken(cap), 1), width, more).map { TextLine($0) }
        for entry in levels { lines += level(entry.score, cut(entry.lines, to: cap, width - text.indent, more)) }
        lines = Array(lines.prefix(height))
        // What is cut says where the rest is.
        guard !key.isEmpty, let last = lines.lastIndex(where: { $0.text.hasSuffix(more) }) else { return lines }
        let hint = more + " " + key + scene.say(" visar allt", " shows all")
        let begun = String(lines[last].text.dropLast(more.count))
        let indent = String(begun.prefix { $0 == " " })
        let rest = clipped(String(begun.dropFirst(indent.count)), width - indent.count - CharacterWidth.of(hint))
        lines[last] = TextLine(indent + rest + hint, lines[last].role)
        return lines
    }

    /// So many lines of a text; where there are more, the last one ends with a mark after a whole word.
    private func cut(_ lines: [String], to count: Int, _ width: Int, _ mark: String) -> [String] {
        guard lines.count > count, count > 0 else { return lines }
        return lines.prefix(count - 1) + [clipped(lines[count - 1], width - CharacterWidth.of(mark)) + mark]
    }

    /// As many whole words as fit, without the sign that ends the last of them.
    private func clipped(_ text: String, _ width: Int) -> String {
        let line = TextLayout(text, width: max(width, 1)).lines.first.map(String.init) ?? ""
        return line.last.map { ";,:".contains($0) } == true ? String(line.dropLast()) : line
    }

    private func level(_ score: Int, _ lines: [String]) -> [TextLine] {
        let isGiven = score == rating?.score
        let figure = String(repeating: " ", count: max(text.indent - 2 - String(score).count, 0)) + String(score)
        return indented(
            lines, after: "\(isGiven ? String(scene.glyphs.pointer) : " ")\(figure) ", isGiven ? .heading : .plain)
    }

    /// The lines with the indent before the first and as many blanks before the others.
    private func indented(_ lines: [String], after indent: String, _ role: Role) -> [TextLine] {
        let blanks = String(repeating: " ", count: CharacterWidth.of(indent))
        return lines.enumerated().map { TextLine(($0 == 0 ? indent : blanks) + $1, role) }
    }
}
