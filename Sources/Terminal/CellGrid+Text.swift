/// Where text stands within the room it has.
public enum Alignment: Sendable {
    /// At the left.
    case leading
    /// At the right, as numbers.
    case trailing
    /// In the middle.
    case center
}

/// What is done with text that has too little room.
public enum Overflow: Sendable {
    /// It ends with an ellipsis.
    case ellipsis
    /// It is cut.
    case clip
}

extension CellGrid {
    /// Writes one line of text and returns the number of columns it took.
    ///
    /// - Parameters:
    ///   - width: The room in cells, at most to the right edge of the pane, which is also what nil means.
    ///   - alignment: Where in that room the text stands.
    ///   - overflow: What happens when it does not fit. A wide character is never split.
    @discardableResult
    public mutating func put(
        _ text: String, at point: Point, style: Style = .plain, width: Int? = nil, alignment: Alignment = .leading,
        overflow: Overflow = .ellipsis
    ) -> Int {
        let room = min(width ?? .max, size.width - point.x)
        guard room > 0, point.y >= 0, point.y < size.height else { return 0 }
        if alignment != .leading {
            let free = max(0, room - CharacterWidth.of(text))
            let indent = alignment == .trailing ? free : free / 2
            return put(
                text, at: point.moved(x: indent), style: style, width: room - indent, overflow: overflow)
        }
        guard overflow == .ellipsis, CharacterWidth.of(text, exceeds: room) else {
            return draw(text, at: point, style: style, room: room)
        }
        let tail = CharacterWidth.of(glyphs.ellipsis)
        let used = draw(text, at: point, style: style, room: max(0, room - tail))
        return used + draw(glyphs.ellipsis, at: point.moved(x: used), style: style, room: room - used)
    }

    /// Writes lines of text below each other, each clipped at the right edge.
    public mutating func put(lines: [Substring], at point: Point, style: Style = .plain) {
        for (offset, line) in lines.enumerated() where offset < size.height {
            put(String(line), at: point.moved(y: offset), style: style)
        }
    }

    private mutating func draw(_ text: String, at point: Point, style: Style, room: Int) -> Int {
        let substitute = Glyph.first(of: glyphs.replacement)
        var column = 0
        Glyph.forEach(in: text) { glyph in
            guard column + glyph.width <= room else { return false }
            set(glyph == .replacement ? substitute : glyph, at: point.moved(x: column), style: style)
            column += glyph.width
            return true
        }
        return column
    }

    /// The rows as text, blanks at the end left out: what a literal snapshot compares.
    public var text: String { rows.joined(separator: "\n") }

    /// The visible rows of the pane as text, blanks at the end left out.
    public var rows: [String] {
        let area = visible(bounds)
        return (area.minY..<area.maxY).map { y in
            var row = ""
            for x in area.minX..<area.maxX { row += cells[y * extent.width + x].glyph.text }
            while row.last == " " { row.removeLast() }
            return row
        }
    }
}

extension Glyph {
    /// The first glyph that a character is drawn with; blank when it draws nothing.
    static func first(of character: Character) -> Glyph {
        var first: Glyph?
        forEach(in: String(character)) { glyph in
            first = glyph
            return false
        }
        return first ?? .blank
    }
}
