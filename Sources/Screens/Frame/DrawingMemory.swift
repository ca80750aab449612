import Domain
import Terminal
public import Workflow

/// What is remembered from one drawing of the screen to the next, so that a step through a list draws what it changes and
/// not all of the screen again.
///
/// Drawing with a memory gives the same cells as drawing without one.
public final class DrawingMemory {
    /// Stands for the programme: another number where it may be another one.
    public var revision = 0
    /// Whether nothing has happened since the last drawing but steps through the list that is shown.
    private var isStep = false

    let queue = RowMemory<QueueTable.List, QueueTable.Row>()
    let footer = RowMemory<Footer.Place, [CommandID]>()
    private var last: (grid: CellGrid, ground: Ground)?

    /// What the lines above the body are drawn from that a step cannot change but something else may have.
    private struct Ground: Equatable {
        let revision: Int
        let size: Size
        let today: Day
        let language: Language
        let view: View

        init(_ scene: Scene, _ size: Size) {
            revision = scene.memory.revision
            self.size = size
            today = scene.world.today
            language = scene.world.language
            view = scene.state.view
        }
    }

    /// A memory of nothing.
    public init() {}

    /// Notes what is about to happen; everything that happens is to be noted.
    public func note(_ action: Action, in state: AppState) { isStep = isStep && state.isStep(action) }

    /// The screen as it was drawn last, where a step has left the lines above the body as they were.
    func screen(before scene: Scene, _ size: Size) -> CellGrid? {
        // Handed over and not shared, so that it is drawn on and not on a copy.
        defer { last = nil }
        guard isStep, let last, last.ground == Ground(scene, size) else { return nil }
        return last.grid
    }

    /// Remembers a screen.
    func keep(_ grid: CellGrid, of scene: Scene) {
        last = (grid, Ground(scene, grid.size))
        isStep = true
    }
}
