import Domain
import Terminal
import Workflow

/// What the programme says about a criterion, wrapped: what it means and what the scores look like.
struct CriterionText {
    let criterion: Criterion
    let scale: ClosedRange<Int>
    let language: Language

    /// What the criterion means, line by line; empty where the programme does not say.
    func description(width: Int) -> [String] {
        let text = criterion.description[language]
        return text.isEmpty ? [] : TextLayout(text, width: max(width, 1)).lines.map(String.init)
    }

    /// What a score looks like, line by line without the score itself; empty where the programme does not say.
    func level(_ score: Int, width: Int) -> [String] {
        guard let text = criterion.level(of: score, on: scale)?[language], !text.isEmpty else { return [] }
        return TextLayout(text, width: max(width - indent, 1)).lines.map(String.init)
    }

    /// The columns before a level's text: a mark, the score and a blank.
    var indent: Int { String(scale.upperBound).count + 2 }

    /// The lines of the whole help: the name, what it means, a blank line and all levels.
    func height(width: Int) -> Int {
        let description = description(width: width).count
        let levels = scale.reduce(0) { $0 + level($1, width: width).count }
        return 1 + description + (description > 0 && levels > 0 ? 1 : 0) + levels
    }
}
