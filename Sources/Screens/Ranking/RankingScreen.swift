import Domain
import Terminal
import Workflow

/// Placeholder replaced by the screen itself.
struct RankingScreen: ScreenContent {
    let scene: Scene
    var context: String { scene.world.programme.settings.name[scene.world.language] }
    func drawHeading(in grid: inout CellGrid) {}
    func drawBody(in grid: inout CellGrid) {}
}
