import Domain
import Terminal
import Workflow

/// How a scale is drawn on a row: every score in its place, or only the one given where there is no room for all.
struct ScoreScale {
    let scale: ClosedRange<Int>
    /// Columns for each score; 0 when only the score given is shown.
    let cellWidth: Int

    /// A scale drawn within so many columns.
    init(_ scale: ClosedRange<Int>, room: Int) {
        self.scale = scale
        let digits = max(String(scale.lowerBound).count, String(scale.upperBound).count)
        let wanted = max(digits + 2, 4)
        cellWidth = wanted * scale.count <= room ? wanted : 0
    }

    /// The columns that the scale takes.
    var width: Int { cellWidth > 0 ? cellWidth * scale.count : 14 }

    /// What stands in the scale's place: the scores with brackets round the one given, or a word.
    func text(_ rating: Rating?, isSelected: Bool, notAssessed: String, dot: Character) -> String {
        if rating == .notAssessed { return "[" + notAssessed + "]" }
        let score = rating?.score
        guard cellWidth > 0 else { return score.map { "[\($0)]" } ?? (isSelected ? "[ ]" : " \(dot)") }
        return scale.map { value in
            let figure = value == score ? "[\(value)]" : score == nil && !isSelected ? " \(dot) " : " \(value) "
            return figure + String(repeating: " ", count: max(cellWidth - figure.count, 0))
        }.joined()
    }
}
