/// One position of the screen: sixteen bytes, compared as two words.
public struct Cell: Hashable, Sendable {
    /// What it shows.
    public var glyph: Glyph
    /// How it looks.
    public var style: Style

    /// Makes a cell.
    public init(glyph: Glyph, style: Style = .plain) {
        self.glyph = glyph
        self.style = style
    }

    /// Whether two cells are drawn alike; asked thousands of times a frame.
    public static func == (one: Cell, other: Cell) -> Bool {
        let (one, other) = (one.words, other.words)
        return (one.0 ^ other.0) | (one.1 ^ other.1) == 0
    }

    // Neither part has padding, and equal parts have equal bits.
    private var words: (UInt64, UInt64) { unsafeBitCast(self, to: (UInt64, UInt64).self) }

    /// An empty cell in the terminal's own look.
    public static let blank = Cell(glyph: .blank)
}
