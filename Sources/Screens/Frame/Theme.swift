public import Terminal

/// What a piece of text is on the screen; the theme decides how that looks. Colour never carries meaning alone.
public enum Role: Sendable {
    case plain, title, heading, rule, faint, selected, marked, good, warning, bad, key, changed, current
}

/// How each role looks with the colours that a terminal has, and whether lines and panes are drawn at all.
public struct Theme: Sendable {
    /// What the terminal can show.
    public let capabilities: Capabilities

    /// Whether views have no rules and no panes beside each other, so that a screen reader reads them line by line.
    public let isLinear: Bool
    /// The glyphs for lines and marks.
    public let glyphs: GlyphSet

    /// A theme for a terminal.
    public init(_ capabilities: Capabilities, isLinear: Bool = false) {
        self.capabilities = capabilities
        self.isLinear = isLinear
        glyphs = isLinear ? capabilities.glyphs.withoutLines : capabilities.glyphs
    }

    /// The style of a role. Colours are from the basic eight on the terminal's own background, which people have chosen
    /// to be readable, dark or light.
    public subscript(role: Role) -> Style {
        switch role {
        case .plain: .plain
        case .title, .heading, .key: .bold
        case .rule, .faint: capabilities.colors == .none ? .plain : .dim
        case .selected: .reverse
        case .marked: colored(.cyan, [.bold])
        case .good: colored(.green, [])
        case .warning: colored(.yellow, [.bold])
        case .bad: colored(.red, [.bold])
        case .changed: colored(.magenta, [.bold])
        case .current: Style(attributes: [.bold, .underline])
        }
    }

    private func colored(_ color: Color, _ attributes: Style.Attributes) -> Style {
        capabilities.colors == .none
            ? Style(attributes: attributes) : Style(foreground: color, attributes: attributes)
    }
}
