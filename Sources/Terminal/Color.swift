/// A colour as terminals know it: the user's own default, or an index into the palette of 256.
public struct Color: Hashable, Sendable {
    /// 0 is the default; palette index + 1 otherwise, so that a zeroed style is the plain one.
    private let code: UInt16

    private init(code: UInt16) { self.code = code }

    /// What the terminal uses when nobody says anything: the only colour sure to be readable on its background.
    public static let `default` = Color(code: 0)

    /// A colour of the palette: 0–7 basic, 8–15 bright, 16–231 the 6×6×6 cube, 232–255 greys.
    public static func indexed(_ index: UInt8) -> Color { Color(code: UInt16(index) + 1) }

    /// The basic colours, 0–7.
    public static let black = indexed(0)
    /// Basic red.
    public static let red = indexed(1)
    /// Basic green.
    public static let green = indexed(2)
    /// Basic yellow; brown on some terminals.
    public static let yellow = indexed(3)
    /// Basic blue; hard to read on black.
    public static let blue = indexed(4)
    /// Basic magenta.
    public static let magenta = indexed(5)
    /// Basic cyan.
    public static let cyan = indexed(6)
    /// Basic white; light grey on most terminals.
    public static let white = indexed(7)

    /// The bright variant of a basic colour; any other colour unchanged.
    public var bright: Color {
        guard let index, index < 8 else { return self }
        return .indexed(index + 8)
    }

    /// The palette index, nil for the default colour.
    public var index: UInt8? { code == 0 ? nil : UInt8(truncatingIfNeeded: code - 1) }
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, Sendable {
    /// No colours: bold, reverse and underline only.
    case none = 0
    /// The eight basic colours.
    case basic = 8
    /// The basic colours and their bright variants.
    case bright = 16
    /// The palette of 256.
    case palette = 256

    /// The largest depth that a terminal with this number of colours has.
    public init(colors: Int) {
        switch colors {
        case 256...: self = .palette
        case 16...: self = .bright
        case 8...: self = .basic
        default: self = .none
        }
    }

    /// Orders depths by their number of colours.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}
