/// The glyphs that are not text: lines, marks and bars, in Unicode and in ASCII.
public struct GlyphSet: Equatable, Sendable {
    /// Stands for text that did not fit.
    public let ellipsis: String
    /// Stands for a character that must not reach a terminal.
    public let replacement: Character
    /// A thin horizontal line.
    public let horizontal: Character
    /// A heavy horizontal line, as between seats and reserves.
    public let heavyHorizontal: Character
    /// A thin vertical line.
    public let vertical: Character
    /// The corners of a box.
    public let corners: Corners
    /// Where a vertical line hangs from a horizontal one, stands on one, or crosses it.
    public let joints: Joints
    /// Points at the selected row.
    public let pointer: Character
    /// Says yes.
    public let check: Character
    /// Sets items apart within a line.
    public let separator: Character
    /// Arrows for sorting and for what is out of sight: up, down, left, right.
    public let arrows: Arrows
    /// The parts of a horizontal bar, from empty to full; the last fills a cell.
    public let bar: [Character]

    /// The four corners of a box.
    public struct Corners: Equatable, Sendable {
        /// Upper left.
        public let topLeft: Character
        /// Upper right.
        public let topRight: Character
        /// Lower left.
        public let bottomLeft: Character
        /// Lower right.
        public let bottomRight: Character
    }

    /// Where lines meet.
    public struct Joints: Equatable, Sendable {
        /// A vertical line hanging from a horizontal one.
        public let down: Character
        /// A vertical line standing on a horizontal one.
        public let up: Character
        /// A horizontal line leaving a vertical one to the right.
        public let right: Character
        /// A horizontal line leaving a vertical one to the left.
        public let left: Character
        /// Two lines crossing.
        public let cross: Character
    }

    /// The four directions.
    public struct Arrows: Equatable, Sendable {
        /// Up, also rising order.
        public let up: Character
        /// Down, also falling order.
        public let down: Character
        /// Left.
        public let left: Character
        /// Right.
        public let right: Character
    }

    /// The glyphs for a terminal that shows Unicode.
    public static let unicode = GlyphSet(
        ellipsis: "…", replacement: "\u{FFFD}", horizontal: "─", heavyHorizontal: "═", vertical: "│",
        corners: Corners(topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘"),
        joints: Joints(down: "┬", up: "┴", right: "├", left: "┤", cross: "┼"),
        pointer: "▸", check: "✓", separator: "·", arrows: Arrows(up: "↑", down: "↓", left: "←", right: "→"),
        bar: [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"])

    /// The glyphs for `--ascii`.
    public static let ascii = GlyphSet(
        ellipsis: "...", replacement: "?", horizontal: "-", heavyHorizontal: "=", vertical: "|",
        corners: Corners(topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+"),
        joints: Joints(down: "+", up: "+", right: "+", left: "+", cross: "+"),
        pointer: ">", check: "x", separator: "-", arrows: Arrows(up: "^", down: "v", left: "<", right: ">"),
        bar: [" ", "#"])

    /// The same glyphs with blanks for lines, which a screen reader would read out one by one.
    public var withoutLines: GlyphSet {
        GlyphSet(
            ellipsis: ellipsis, replacement: replacement, horizontal: " ", heavyHorizontal: " ", vertical: " ",
            corners: Corners(topLeft: " ", topRight: " ", bottomLeft: " ", bottomRight: " "),
            joints: Joints(down: " ", up: " ", right: " ", left: " ", cross: " "),
            pointer: pointer, check: check, separator: separator, arrows: arrows, bar: bar)
    }
}
