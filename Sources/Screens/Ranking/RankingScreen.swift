import Domain
import Terminal
import Workflow

/// The ranking screen: one municipality's order, or the seats of all municipalities that result.
struct RankingScreen: ScreenContent {
    private let content: any ScreenContent

    init(scene: Scene) {
        switch scene.state.ranking.situation {
        case .ranking: content = MunicipalityRankingScreen(scene: scene)
        case .admission: content = AdmissionScreen(scene: scene)
        case .seats: content = SeatsScreen(scene: scene)
        case .cohorts: content = CohortsScreen(scene: scene)
        case .allocation: content = AllocationScreen(scene: scene)
        }
    }

    var context: String { content.context }
    func drawHeading(in grid: inout CellGrid) { content.drawHeading(in: &grid) }
    func drawBody(in grid: inout CellGrid) { content.drawBody(in: &grid) }
}

extension Scene {
    /// Says at the end of the line of titles, or of a rule, that there is more below.
    func drawMore(in grid: inout CellGrid) {
        let text = " \(glyphs.arrows.down) " + say("mer ", "more ")
        grid.put(text, at: Point(x: grid.size.width - CharacterWidth.of(text), y: 0), style: theme[.faint])
    }
}
