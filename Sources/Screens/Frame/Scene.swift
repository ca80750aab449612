import Domain
public import Terminal
public import Workflow

/// All that drawing needs: the state, the world it is shown in, and how roles look.
public struct Scene {
    /// Every part of a screen has the scene; state and world are large, and copying them for each took a tenth of the time.
    private final class Content {
        let state: AppState
        let world: World
        let theme: Theme
        let memory: DrawingMemory

        init(_ state: AppState, _ world: World, _ theme: Theme, _ memory: DrawingMemory) {
            self.state = state
            self.world = world
            self.theme = theme
            self.memory = memory
        }
    }

    private let content: Content

    /// A scene to draw.
    ///
    /// - Parameter memory: What is remembered of the drawing before.
    public init(state: AppState, world: World, theme: Theme, memory: DrawingMemory = DrawingMemory()) {
        content = Content(state, world, theme, memory)
    }

    /// Where the person is.
    public var state: AppState { content.state }
    /// The programme, the person and the date.
    public var world: World { content.world }
    /// How roles look.
    public var theme: Theme { content.theme }
    /// What is remembered of the drawing before.
    var memory: DrawingMemory { content.memory }

    /// The texts in the language of the interface.
    public var texts: Texts { Texts(world.language) }
    /// The glyphs for lines and marks.
    public var glyphs: GlyphSet { theme.glyphs }

    /// The mark of what is right; in ASCII not the letter x, which people would read as its opposite.
    var yes: String { theme.capabilities.usesUnicode ? String(glyphs.check) : "+" }

    /// The name of a key as it stands on a keyboard, without arrows where the terminal shows none.
    public func key(_ name: String) -> String { inCapableGlyphs(texts.key(name)) }

    /// The names of a command's keys, likewise.
    func keys(of entry: CommandEntry) -> [String] { texts.keys(of: entry).map(inCapableGlyphs) }

    func inCapableGlyphs(_ text: String) -> String {
        guard !theme.capabilities.usesUnicode else { return text }
        let words: [Character: String] = ["↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "–": "-"]
        return text.map { words[$0] ?? String($0) }.joined()
    }

    /// One of two texts, by the language of the interface.
    public func say(_ swedish: String, _ english: String) -> String {
        world.language == .swedish ? swedish : english
    }
}
