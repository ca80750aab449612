import Domain
import Terminal
import Workflow

/// Where the parts of a card stand in a body of a given size.
///
/// The scale always has its place; the help stands beside it where there is room for it, otherwise below. Where not all of
/// it fits beside any criterion's scale, what the criteria mean stands below the scale for all of them, so that nothing
/// jumps from one to the next. What the applicant wrote has a pane of its own only in a wide window.
struct CardLayout {
    /// Columns for the names of the criteria.
    let nameWidth: Int
    /// How the scale is drawn.
    let scale: ScoreScale
    /// The first column of the scale.
    let scaleColumn: Int
    /// The columns that the criteria take.
    let cardWidth: Int
    /// Whether there is a line of titles above the criteria.
    let hasTitles: Bool
    /// The first row of the criteria.
    let top: Int
    /// How many criteria are visible.
    let rows: Int
    /// Where the evidence for the selected criterion is.
    let evidence: Rect
    /// Where the help for the selected criterion is.
    let guide: Rect
    /// Where it says what the criterion means; nil when that stands in the help.
    let description: Rect?
    /// Where the application is; nil when there is no room for it.
    let application: Rect?
    /// Where the line with what to do next is.
    let hint: Rect
    private let count: Int

    /// The layout in a body of a size; `isWhole` leaves only the selected criterion's scale above its help.
    init(_ selection: SelectionSettings, language: Language, size: Size, isLinear: Bool, isWhole: Bool = false) {
        let (width, height) = (size.width, size.height)
        count = selection.criteria.count
        let longest = selection.criteria.map { CharacterWidth.of($0.name[language]) }.max() ?? 0
        nameWidth = min(longest, 28, max(width - 24, 8))
        scaleColumn = 3 + nameWidth + 1
        scale = ScoreScale(selection.scale, room: width - scaleColumn - 3)
        let cardWidth = scaleColumn + scale.width + 3
        self.cardWidth = cardWidth
        let below = isLinear || isWhole || width - cardWidth - 2 < 28
        hasTitles = height >= 12 && !isWhole
        top = hasTitles ? 1 : 0
        let least = below ? 4 : 3
        rows = isWhole ? 1 : max(min(count, height - top - least), 1)
        let rest = Rect(x: 3, y: top + rows, width: width - 4, height: max(height - top - rows, 0))
        if below {
            (application, description) = (nil, nil)
            var rest = rest
            guard !isWhole else {
                if rest.height > 12 { _ = rest.cutTop(1) }
                (hint, evidence, guide) = (.zero, .zero, rest)
                return
            }
            hint = height >= 12 ? rest.cutBottom(1) : .zero
            if rest.height > 6 { _ = rest.cutTop(1) }
            evidence = rest.cutBottom(max(rest.height / 3, 1))
            guide = rest
        } else {
            let spare = width - cardWidth - 2
            let reading = spare >= 66 ? spare - 3 - min(max(spare / 2 - 2, 34), 60) : 0
            let guideWidth = spare - 1 - (reading > 0 ? reading + 3 : 0)
            guide = Rect(x: cardWidth + 2, y: 0, width: guideWidth, height: height)
            application =
                reading > 0 ? Rect(x: width - reading - 1, y: 0, width: reading, height: height) : nil
            var rest = Rect(x: 3, y: rest.minY, width: cardWidth - 4, height: rest.height)
            hint = rest.cutBottom(1)
            _ = rest.cutTop(1)
            let texts = selection.criteria.map {
                CriterionText(criterion: $0, scale: selection.scale, language: language)
            }
            if texts.contains(where: { $0.height(width: guideWidth) > height }), rest.height > 3 {
                let needed = texts.map { $0.description(width: rest.width).count }.max() ?? 0
                description = rest.cutTop(min(needed, rest.height - 2))
                _ = rest.cutTop(1)
            } else {
                description = nil
            }
            evidence = rest
        }
    }

    /// The first visible criterion, such that the selected one is in sight.
    func firstRow(showing index: Int) -> Int { max(0, min(index - rows + 1, count - rows)) }
}
