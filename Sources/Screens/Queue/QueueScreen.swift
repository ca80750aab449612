import Domain
import Terminal
import Workflow

/// The list of applicants, with stages as tabs and a pane about the selected one where there is room.
struct QueueScreen: ScreenContent {
    let scene: Scene

    private var queue: QueueFeature { scene.state.queue }
    private var programme: Programme { scene.world.programme }

    var context: String {
        let settings = programme.settings
        let chosen = queue.municipality.map { [$0] } ?? scene.world.municipalities
        let names =
            chosen.count == 1
            ? settings.municipality(chosen[0])?.name ?? "" : scene.say("Alla kommuner", "All municipalities")
        guard !chosen.isEmpty else { return settings.name[scene.world.language] }
        let seats = chosen.reduce(0) { $0 + programme.seats(of: $1) }
        var parts = [
            names,
            seats == 1 ? scene.say("1 plats", "1 seat") : scene.say("\(seats) platser", "\(seats) seats"),
        ]
        if let decision = settings.deadline(.decision) {
            let countdown = scene.texts.countdown(to: decision.day, from: scene.world.today)
            parts.append(scene.say("besked \(countdown)", "decision \(countdown)"))
        }
        return parts.joined(separator: " · ")
    }

    var hasStillHead: Bool { true }

    func drawHeading(in grid: inout CellGrid) { QueueTabs(scene: scene).draw(in: &grid) }

    func drawBody(in grid: inout CellGrid) {
        let (width, height) = (grid.size.width, grid.size.height)
        let paneWidth = width >= 78 && !scene.theme.isLinear ? max(21, width / 4) : 0
        // The line beside the pane, with a blank on either side.
        let listWidth = paneWidth > 0 ? width - paneWidth - 3 : width
        grid.inside(Rect(x: 0, y: 0, width: listWidth, height: height)) {
            QueueTable(scene: scene, width: listWidth).draw(in: &$0)
        }
        guard paneWidth > 0 else { return }
        grid.verticalLine(at: Point(x: listWidth + 1, y: 0), style: scene.theme[.rule])
        grid.inside(Rect(x: listWidth + 3, y: 0, width: paneWidth, height: height)) { drawPane(in: &$0) }
    }

    private func drawPane(in grid: inout CellGrid) {
        guard let id = queue.selected, let applicant = programme.applicant(id) else { return }
        let lines = ApplicationSummary(scene: scene).lines(of: applicant, width: grid.size.width)
        for (y, line) in lines.prefix(grid.size.height).enumerated() {
            grid.put(line.text, at: Point(x: 0, y: y), style: scene.theme[line.role])
        }
    }
}
