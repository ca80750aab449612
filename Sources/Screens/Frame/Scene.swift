import Domain
public import Terminal
public import Workflow

/// All that drawing needs: the state, the world it is shown in, and how roles look.
public struct Scene: Sendable {
    /// Where the person is.
    public let state: AppState
    /// The programme, the person and the date.
    public let world: World
    /// How roles look.
    public let theme: Theme

    /// A scene to draw.
    public init(state: AppState, world: World, theme: Theme) {
        self.state = state
        self.world = world
        self.theme = theme
    }

    /// The texts in the language of the interface.
    public var texts: Texts { Texts(world.language) }
    /// The glyphs for lines and marks.
    public var glyphs: GlyphSet { theme.capabilities.glyphs }

    /// One of two texts, by the language of the interface.
    public func say(_ swedish: String, _ english: String) -> String {
        world.language == .swedish ? swedish : english
    }
}
