/// What one cell shows: a base scalar with up to two combining marks, packed into eight bytes.
///
/// A wide glyph covers its own cell and the next, which then holds `continuation`.
public struct Glyph: Hashable, Sendable {
    // Three scalars of 21 bits, base lowest; the top bit says wide. No base, all zero, is the continuation.
    private let bits: UInt64

    private static let scalarBits: UInt64 = 21
    private static let scalarMask: UInt64 = 0x1F_FFFF
    private static let wideBit: UInt64 = 1 << 63

    private init(bits: UInt64) { self.bits = bits }

    /// A glyph of one scalar, which must be one that a terminal draws in one or two cells.
    init(base: Unicode.Scalar, isWide: Bool = false) {
        bits = UInt64(base.value) | (isWide ? Glyph.wideBit : 0)
    }

    /// An empty cell.
    public static let blank = Glyph(base: " ")
    /// The right half of a wide glyph.
    public static let continuation = Glyph(bits: 0)
    /// Stands for what must not reach a terminal.
    public static let replacement = Glyph(base: "\u{FFFD}")

    /// Whether this is the right half of a wide glyph.
    public var isContinuation: Bool { bits == 0 }
    /// Whether it covers two cells.
    public var isWide: Bool { bits & Glyph.wideBit != 0 }
    /// The number of cells: 1 or 2, 0 for a continuation.
    public var width: Int { isContinuation ? 0 : isWide ? 2 : 1 }

    /// The scalar that takes the room; nil for a continuation.
    public var base: Unicode.Scalar? { scalar(at: 0) }
    /// The first combining mark.
    public var firstMark: Unicode.Scalar? { scalar(at: 1) }
    /// The second combining mark.
    public var secondMark: Unicode.Scalar? { scalar(at: 2) }

    /// The glyph with a further combining mark; a third and later one is left out.
    func marked(_ mark: Unicode.Scalar) -> Glyph {
        for place in 1...2 where scalar(at: UInt64(place)) == nil {
            return Glyph(bits: bits | UInt64(mark.value) << (UInt64(place) * Glyph.scalarBits))
        }
        return self
    }

    /// The glyph as text; empty for a continuation.
    public var text: String {
        var text = ""
        for place: UInt64 in 0...2 {
            guard let scalar = scalar(at: place) else { break }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    private func scalar(at place: UInt64) -> Unicode.Scalar? {
        let value = UInt32(truncatingIfNeeded: bits >> (place * Glyph.scalarBits) & Glyph.scalarMask)
        return value == 0 ? nil : Unicode.Scalar(value)
    }
}
