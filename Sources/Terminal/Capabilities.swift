/// What the terminal at hand can show.
public struct Capabilities: Equatable, Sendable {
    /// How many colours may be used; none also when the user asked for none.
    public let colors: ColorDepth
    /// Whether line drawing and symbols outside ASCII may be used; letters such as åäö always may.
    public let usesUnicode: Bool

    /// Makes a set of capabilities.
    public init(colors: ColorDepth, usesUnicode: Bool) {
        self.colors = colors
        self.usesUnicode = usesUnicode
    }

    /// The glyphs to draw lines, marks and bars with.
    public var glyphs: GlyphSet { usesUnicode ? .unicode : .ascii }
}
