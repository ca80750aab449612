import Domain
import Terminal
public import Workflow

/// All that drawing the chooser needs.
public struct ChooserScene {
    /// Where the person is.
    public let state: ChooserState
    /// The account, the store and the date.
    public let world: ChooserWorld
    /// What the painters that the chooser shares with the screens of a programme draw from: no programme at all.
    let scene: Scene

    /// A scene to draw.
    public init(state: ChooserState, world: ChooserWorld, theme: Theme) {
        self.state = state
        self.world = world
        let blank = World(
            programme: Programme(), actor: Actor(id: PersonID(world.account), name: world.account, roles: []),
            language: world.language, today: world.today, now: world.now, freshID: 0, size: world.size)
        scene = Scene(state: AppState(in: blank), world: blank, theme: theme)
    }
}
