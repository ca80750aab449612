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
        }
    }

    var context: String { content.context }
    func drawHeading(in grid: inout CellGrid) { content.drawHeading(in: &grid) }
    func drawBody(in grid: inout CellGrid) { content.drawBody(in: &grid) }
}
