/// A screen as a value: rows of cells, and where the cursor stands.
///
/// Everything is clipped: drawing outside, at any size and with any text, changes nothing and never traps. Within
/// ``inside(_:_:)`` positions count from the pane's corner and nothing outside the pane can be changed.
public struct CellGrid: Equatable, Sendable {
    /// The glyphs for lines, marks and truncation.
    public let glyphs: GlyphSet
    /// The cells of the whole grid, row by row.
    public internal(set) var cells: [Cell]

    /// The extent of the whole grid, whatever pane is being drawn.
    let extent: Size
    /// The pane being drawn, in positions of the whole grid, and the part of it that exists.
    private var pane: Rect
    private var clip: Rect
    private var absoluteCursor: Point?

    /// Makes a grid of blanks without a cursor.
    public init(size: Size, glyphs: GlyphSet = .unicode) {
        self.glyphs = glyphs
        extent = size
        cells = Array(repeating: .blank, count: size.width * size.height)
        pane = Rect(origin: .zero, size: size)
        clip = pane
    }

    /// The extent of the pane being drawn; of the grid itself outside ``inside(_:_:)``.
    public var size: Size { pane.size }
    /// The pane being drawn, as a rectangle at zero.
    public var bounds: Rect { Rect(origin: .zero, size: pane.size) }

    /// Where the terminal's own cursor stands, for screen readers and magnifiers; nil hides it.
    ///
    /// A position that is not visible counts as nil.
    public var cursor: Point? {
        get { absoluteCursor.map { $0.moved(x: -pane.minX, y: -pane.minY) } }
        set {
            let absolute = newValue.map { $0.moved(x: pane.minX, y: pane.minY) }
            absoluteCursor = absolute.flatMap { clip.contains($0) ? $0 : nil }
        }
    }

    /// The cell at a position of the pane; nil outside it.
    public subscript(point: Point) -> Cell? {
        index(of: point).map { cells[$0] }
    }

    /// Draws a part of the pane: inside `body`, positions count from `rect`'s corner and nothing leaks out of it.
    public mutating func inside<Failure: Error>(
        _ rect: Rect, _ body: (inout CellGrid) throws(Failure) -> Void
    ) throws(Failure) {
        let outer = (pane, clip)
        defer { (pane, clip) = outer }
        pane = Rect(origin: rect.origin.moved(x: pane.minX, y: pane.minY), size: rect.size)
        clip = clip.intersection(pane)
        try body(&self)
    }

    /// The visible part of a rectangle of the pane, in positions of the whole grid.
    func visible(_ rect: Rect) -> Rect {
        Rect(origin: rect.origin.moved(x: pane.minX, y: pane.minY), size: rect.size).intersection(clip)
    }

    private func index(of point: Point) -> Int? {
        let absolute = point.moved(x: pane.minX, y: pane.minY)
        return clip.contains(absolute) ? absolute.y * extent.width + absolute.x : nil
    }

    /// Puts a glyph where it fits; of a wide glyph that is cut by the edge, the visible half becomes blank.
    mutating func set(_ glyph: Glyph, at point: Point, style: Style) {
        guard glyph.isWide else {
            if let index = index(of: point) { replace(index, with: Cell(glyph: glyph, style: style)) }
            return
        }
        let left = index(of: point)
        let right = index(of: point.moved(x: 1))
        if let left { replace(left, with: Cell(glyph: .blank, style: style)) }
        if let right { replace(right, with: Cell(glyph: .blank, style: style)) }
        if let left, let right {
            cells[left].glyph = glyph
            cells[right].glyph = .continuation
        }
    }

    /// Replaces one cell; the other half of a wide glyph that stood there becomes blank.
    mutating func replace(_ index: Int, with cell: Cell) {
        let old = cells[index].glyph
        if old.isWide, index + 1 < cells.count { cells[index + 1].glyph = .blank }
        if old.isContinuation, index > 0 { cells[index - 1].glyph = .blank }
        cells[index] = cell
    }
}
