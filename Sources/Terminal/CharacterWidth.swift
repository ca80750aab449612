/// How many cells text takes, by rules of our own: the C library's change with its version and do not know
/// what this program leaves out.
///
/// The width is that of what is *drawn*: control characters are replaced, joiners, variation selectors and skin tones
/// are left out (terminals disagree about them), a flag is drawn as its two letters.
public enum CharacterWidth {
    /// The number of cells of a character, 0–2; more only for a few Indic clusters.
    public static func of(_ character: Character) -> Int { of(String(character)) }

    /// The number of cells of a text on one line.
    public static func of(_ text: some StringProtocol) -> Int {
        var width = 0
        Glyph.forEach(in: text) { glyph in
            width += glyph.width
            return true
        }
        return width
    }

    /// Whether the text is wider than `limit` cells; reads no further than needed.
    public static func of(_ text: some StringProtocol, exceeds limit: Int) -> Bool {
        var width = 0
        Glyph.forEach(in: text) { glyph in
            width += glyph.width
            return width <= limit
        }
        return width > limit
    }
}

/// What becomes of one scalar on a terminal.
enum ScalarClass {
    /// Nothing is drawn.
    case absent
    /// It is drawn onto the glyph before it.
    case mark
    /// It takes one cell.
    case narrow
    /// It takes two cells.
    case wide
    /// It is white space, drawn as one blank.
    case space
    /// It could move the cursor, or worse: a replacement is drawn.
    case forbidden

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: self = .narrow
        // Dashes, quotation marks and dots; arrows and mathematical signs; lines, bars and pointers.
        case 0x2010...0x2027, 0x2190...0x22FF, 0x2500...0x25FC: self = .narrow
        case 0x09, 0x0A, 0xA0, 0x2028, 0x2029: self = .space
        case 0x0D, 0xAD: self = .absent  // CR goes with its LF; a soft hyphen is a hint, not text
        case 0x00...0x9F: self = .forbidden
        case 0xFE00...0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF: self = .absent
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: self = .mark  // Hangul vowels and finals
        default: self = ScalarClass(rare: scalar)
        }
    }

    private init(rare scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: self = .mark
        case .format: self = .absent
        case .control, .surrogate, .unassigned: self = .forbidden
        default:
            self = ScalarClass.isWide(scalar) ? .wide : .narrow
        }
    }

    /// East Asian Wide and Fullwidth, and what has emoji presentation of its own.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08,
            0x1AFF0...0x1B2FB, 0x20000...0x3FFFD:
            return true
        case 0x2300...0x1FFFF: return scalar.properties.isEmojiPresentation
        default: return false
        }
    }
}
