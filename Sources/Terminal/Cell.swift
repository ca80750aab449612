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

    /// An empty cell in the terminal's own look.
    public static let blank = Cell(glyph: .blank)
}
