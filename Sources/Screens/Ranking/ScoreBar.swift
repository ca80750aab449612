import Domain
import Terminal

/// A mean as a bar, for those who would rather look than read; the figure always stands beside it.
enum ScoreBar {
    /// So many cells filled in proportion to the scale's highest score; empty when there is no mean.
    static func text(_ mean: Mean?, scale: ClosedRange<Int>, width: Int, glyphs: GlyphSet) -> String {
        guard let mean, scale.upperBound > 0 else { return "" }
        return text(mean.sum, of: mean.count * scale.upperBound, width: width, glyphs: glyphs)
    }

    /// So many cells filled in proportion to a share, blanks at the end left out.
    static func text(_ part: Int, of whole: Int, width: Int, glyphs: GlyphSet) -> String {
        let steps = glyphs.bar.count - 1
        guard whole > 0, steps > 0, let full = glyphs.bar.last else { return "" }
        let filled = min(max(part * width * steps / whole, 0), width * steps)
        let rest = filled % steps
        return String(repeating: full, count: filled / steps) + (rest > 0 ? String(glyphs.bar[rest]) : "")
    }
}
