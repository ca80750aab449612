import Domain
import Terminal

/// A report as lines of text: tables with their bars beside them, where there is room for both.
struct ReportText {
    let page: ReportPage
    let glyphs: GlyphSet
    let width: Int

    var lines: [TextLine] {
        var lines: [TextLine] = []
        if let mark = page.mark { lines += wrapped(mark, .faint) }
        lines += wrapped(page.title, .title) + wrapped(page.subtitle)
        if !page.head.isEmpty { lines += [TextLine("")] + facts(page.head) }
        for section in page.sections {
            lines += [TextLine("")] + wrapped(section.title, .heading)
            for block in section.blocks { lines += self.lines(of: block) }
        }
        return lines + [TextLine("")] + page.foot.flatMap { wrapped($0, .faint) }
    }

    private func lines(of block: ReportPage.Block) -> [TextLine] {
        switch block {
        case .text(let text): wrapped(text, indent: 2)
        case .note(let text): wrapped(text, .faint, indent: 2)
        case .list(let items): items.flatMap { hanging("- " + $0) }
        case .facts(let facts): self.facts(facts)
        case .figures(let figures):
            ReportTable(figures, glyphs: glyphs, width: width - 2).lines.map { TextLine("  " + $0.text, $0.role) }
        }
    }

    private func wrapped(_ text: String, _ role: Role = .plain, indent: Int = 0) -> [TextLine] {
        TextLayout(text, width: max(width - indent, 1)).lines.map {
            TextLine(String(repeating: " ", count: indent) + $0, role)
        }
    }

    private func hanging(_ text: String) -> [TextLine] {
        TextLayout(text, width: max(width - 4, 1)).lines.enumerated().map { index, line in
            TextLine((index == 0 ? "  " : "    ") + line)
        }
    }

    // MARK: - Facts

    /// The names in a column, what is known beside them; each further thing on a line of its own.
    private func facts(_ facts: [ReportPage.Fact]) -> [TextLine] {
        let longest = facts.map { CharacterWidth.of($0.name) }.max() ?? 0
        let names = min(longest, max((width - 4) / 3, 10))
        let values = max(width - names - 4, 1)
        return facts.flatMap { fact -> [TextLine] in
            let left = TextLayout(fact.name, width: names).lines.map(String.init)
            let right = fact.values.flatMap { TextLayout($0, width: values).lines.map(String.init) }
            return (0..<max(left.count, right.count)).map { row in
                let name = row < left.count ? left[row] : ""
                let value = row < right.count ? right[row] : ""
                let line = "  " + LinePart.leading(name, names, ellipsis: glyphs.ellipsis) + "  " + value
                return TextLine(line.trimmingEnd, fact.isMissing ? .warning : .plain)
            }
        }
    }
}

extension String {
    /// The text without blanks at its end.
    fileprivate var trimmingEnd: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
