extension CellGrid {
    /// Fills a rectangle with one character, blank unless told otherwise.
    public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
        let glyph = Glyph.first(of: character)
        // Only what is visible: a huge rectangle costs no more than the pane.
        let area = rect.intersection(bounds)
        for y in area.minY..<area.maxY {
            var x = area.minX
            while x + glyph.width <= area.maxX {
                set(glyph, at: Point(x: x, y: y), style: style)
                x += glyph.width
            }
        }
    }

    /// Makes a rectangle blank; what stood there in part, as a wide character at its edge, goes as a whole.
    public mutating func clear(_ rect: Rect) {
        let area = visible(rect)
        guard !area.isEmpty else { return }
        for y in area.minY..<area.maxY {
            let row = y * extent.width
            for edge in [area.minX, area.maxX - 1] { replace(row + edge, with: .blank) }
            for index in row + area.minX..<row + area.maxX { cells[index] = .blank }
        }
    }

    /// Changes the look of a rectangle and leaves its text.
    public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        let area = visible(rect)
        for y in area.minY..<area.maxY {
            for index in y * extent.width + area.minX..<y * extent.width + area.maxX {
                cells[index].style = change(cells[index].style)
            }
        }
    }

    /// The cells of a row of the pane; nil where the row is not wholly visible.
    public func cells(row y: Int) -> [Cell]? {
        let area = visible(Rect(x: 0, y: y, width: size.width, height: 1))
        guard area.width == size.width, area.height == 1 else { return nil }
        return Array(cells[area.minY * extent.width + area.minX..<area.minY * extent.width + area.maxX])
    }

    /// Puts cells where they stood, taken by ``cells(row:)`` from a row as wide as this; false where they do not fit.
    public mutating func put(_ row: [Cell], row y: Int) -> Bool {
        let area = visible(Rect(x: 0, y: y, width: size.width, height: 1))
        guard area.width == row.count, area.width == size.width, area.height == 1 else { return false }
        let start = area.minY * extent.width + area.minX
        for column in row.indices { cells[start + column] = row[column] }
        return true
    }

    /// Draws a thin or heavy line to the right; to the edge of the pane when no length is given.
    public mutating func horizontalLine(at point: Point, length: Int? = nil, heavy: Bool = false, style: Style = .plain)
    {
        let rect = Rect(x: point.x, y: point.y, width: length ?? size.width - point.x, height: 1)
        fill(rect, with: heavy ? glyphs.heavyHorizontal : glyphs.horizontal, style: style)
    }

    /// Draws a thin line downwards; to the edge of the pane when no length is given.
    public mutating func verticalLine(at point: Point, length: Int? = nil, style: Style = .plain) {
        let rect = Rect(x: point.x, y: point.y, width: 1, height: length ?? size.height - point.y)
        fill(rect, with: glyphs.vertical, style: style)
    }

    /// Draws a frame along the inside of a rectangle, as for a dialog; needs at least 2×2 cells.
    public mutating func frame(_ rect: Rect, style: Style = .plain) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let (right, bottom) = (rect.maxX - 1, rect.maxY - 1)
        for y in [rect.minY, bottom] {
            horizontalLine(at: Point(x: rect.minX, y: y), length: rect.width, style: style)
        }
        for x in [rect.minX, right] {
            verticalLine(at: Point(x: x, y: rect.minY), length: rect.height, style: style)
        }
        put(glyphs.corners.topLeft, at: rect.origin, style: style)
        put(glyphs.corners.topRight, at: Point(x: right, y: rect.minY), style: style)
        put(glyphs.corners.bottomLeft, at: Point(x: rect.minX, y: bottom), style: style)
        put(glyphs.corners.bottomRight, at: Point(x: right, y: bottom), style: style)
    }

    /// Puts a single character, such as a pointer or a joint.
    public mutating func put(_ character: Character, at point: Point, style: Style = .plain) {
        set(Glyph.first(of: character), at: point, style: style)
    }

    /// Draws a horizontal bar for a share of 0…1 of the given width, in parts of a cell where the glyphs allow.
    public mutating func bar(_ share: Double, at point: Point, width: Int, style: Style = .plain) {
        let steps = glyphs.bar.count - 1
        guard steps > 0, width > 0, share.isFinite else { return }
        let filled = Int((min(max(share, 0), 1) * Double(width * steps)).rounded())
        for column in 0..<min(width, size.width) {
            let part = min(max(filled - column * steps, 0), steps)
            put(glyphs.bar[part], at: point.moved(x: column), style: style)
        }
    }
}
