/// How a cell looks: two colours and a set of attributes, eight bytes in all.
public struct Style: Hashable, Sendable {
    /// What a terminal can do to a glyph besides colouring it.
    public struct Attributes: OptionSet, Hashable, Sendable {
        // 32 bits, although five are used, so that neither Style nor Cell has padding to compare.
        /// One bit an attribute.
        public let rawValue: UInt32
        /// Makes a set from its bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Heavier or brighter.
        public static let bold = Attributes(rawValue: 1)
        /// Fainter; not shown by every terminal, so it must never be all that tells two things apart.
        public static let dim = Attributes(rawValue: 2)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 4)
        /// A line below.
        public static let underline = Attributes(rawValue: 8)
    }

    /// The colour of the glyph.
    public var foreground: Color
    /// The colour behind it.
    public var background: Color
    /// Bold, dim, reverse and underline.
    public var attributes: Attributes

    /// Makes a style; what is left out is as the terminal has it.
    public init(foreground: Color = .default, background: Color = .default, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// The terminal's own look.
    public static let plain = Style()
    /// Plain, but bold.
    public static let bold = Style(attributes: .bold)
    /// Plain, but dim.
    public static let dim = Style(attributes: .dim)
    /// Plain, but reversed.
    public static let reverse = Style(attributes: .reverse)
    /// Plain, but underlined.
    public static let underline = Style(attributes: .underline)

    /// The style with further attributes.
    public func adding(_ attributes: Attributes) -> Style {
        Style(foreground: foreground, background: background, attributes: self.attributes.union(attributes))
    }

    /// The style with another foreground.
    public func colored(_ foreground: Color) -> Style {
        Style(foreground: foreground, background: background, attributes: attributes)
    }

    /// The style with its colours brought down to what a terminal has.
    ///
    /// With eight colours a bright foreground becomes the basic one in bold.
    public func reduced(to depth: ColorDepth) -> Style {
        let lostBrightness = depth == .basic && (8..<16).contains(foreground.index ?? 0)
        return Style(
            foreground: foreground.reduced(to: depth), background: background.reduced(to: depth),
            attributes: lostBrightness ? attributes.union(.bold) : attributes)
    }
}
