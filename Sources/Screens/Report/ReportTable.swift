import Domain
import Terminal

/// A table of a report as lines of text; its bars stand at the end of the rows, where there is room.
struct ReportTable {
    private let figures: ReportPage.Figures
    private let glyphs: GlyphSet
    private let width: Int
    private let names: Int
    private let cells: [Int]
    private let bar: Int

    private static let gap = 2
    private static let leastName = 12
    private static let leastCell = 10
    private static let leastBar = 6
    private static let widestBar = 30

    init(_ figures: ReportPage.Figures, glyphs: GlyphSet, width: Int) {
        self.figures = figures
        self.glyphs = glyphs
        self.width = max(width, 1)
        let rows = figures.rows + (figures.total.map { [$0] } ?? [])
        func widest(_ texts: [String]) -> Int { texts.map { CharacterWidth.of($0) }.max() ?? 0 }
        var cells = figures.columns.indices.dropFirst().map { column in
            widest([figures.columns[column].title] + rows.compactMap { $0.cells.at(column - 1) })
        }
        var names = widest([figures.columns.first?.title ?? ""] + rows.map(\.name))
        func spare() -> Int { width - names - cells.reduce(0) { $0 + $1 + Self.gap } }
        // Names are broken first; then what stands last, which are words where it is long.
        if spare() < 0 { names = max(names + spare(), min(names, Self.leastName)) }
        if spare() < 0, let last = cells.last { cells[cells.count - 1] = max(last + spare(), Self.leastCell) }
        self.names = names
        self.cells = cells
        let room = min(spare() - Self.gap, Self.widestBar)
        bar = figures.drawing != nil && room >= Self.leastBar ? room : 0
    }

    var lines: [TextLine] {
        var lines = TextLayout(figures.title, width: width).lines.map { TextLine(String($0), .title) }
        let isTitled = figures.columns.count > 2
        if isTitled { lines += row(.init(first, titles), .faint) }
        lines += figures.rows.flatMap { row($0, .plain) }
        if let total = figures.total { lines += row(total, .title) }
        return lines + legend
    }

    private var first: String { figures.columns.first?.title ?? "" }
    private var titles: [String] { figures.columns.dropFirst().map(\.title) }

    private func row(_ row: ReportPage.Row, _ role: Role) -> [TextLine] {
        let name = TextLayout(row.name, width: names).lines.map(String.init)
        let texts = cells.indices.map { index in
            TextLayout(row.cells.at(index) ?? "", width: cells[index]).lines.map(String.init)
        }
        let height = max(name.count, texts.map(\.count).max() ?? 0)
        return (0..<height).map { line in
            var text = LinePart.leading(name.at(line) ?? "", names, ellipsis: glyphs.ellipsis)
            for index in cells.indices {
                let cell = texts[index].at(line) ?? ""
                text += "  "
                text +=
                    figures.columns[index + 1].isNumeric
                    ? LinePart.trailing(cell, cells[index])
                    : LinePart.leading(cell, cells[index], ellipsis: glyphs.ellipsis)
            }
            if line == 0, bar > 0 { text += "  " + drawn(row.bar) }
            while text.last == " " { text.removeLast() }
            return TextLine(text, role)
        }
    }

    // MARK: - Bars

    /// In whole cells, so that the parts can be told apart; what there is at all is never drawn as nothing.
    private func drawn(_ stretches: [ReportPage.Stretch]) -> String {
        guard let whole = figures.drawing?.whole else { return "" }
        if figures.drawing?.legend.isEmpty != false {
            let part = stretches.first { $0.kind == .filled }?.length ?? 0
            return ScoreBar.text(part, of: whole, width: bar, glyphs: glyphs)
        }
        var (passed, drawn, text) = (0, 0, "")
        for stretch in stretches where stretch.length > 0 {
            passed += stretch.length
            let end = max((passed * bar * 2 + whole) / (whole * 2), min(drawn + 1, bar))
            text += String(repeating: mark(stretch.kind), count: max(end - drawn, 0))
            drawn = max(end, drawn)
        }
        return text
    }

    private func mark(_ kind: ReportPage.Stretch.Kind) -> Character {
        switch kind {
        case .filled: glyphs.bar.last ?? "#"
        case .unknown: "?"
        case .rest: glyphs.separator
        }
    }

    private var legend: [TextLine] {
        guard let drawing = figures.drawing, bar > 0, !drawing.legend.isEmpty else { return [] }
        let keys = drawing.legend.map { "\(mark($0.kind)) \($0.label)" }
        return TextLayout(keys.joined(separator: "   "), width: width).lines.map { TextLine(String($0), .faint) }
    }
}

extension Array {
    /// An element by its place; nil beyond the end.
    fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
