import Domain
import Terminal
import Workflow

/// The methods of sharing seats side by side, beside what is decided (H 5).
struct AllocationScreen: ScreenContent {
    let scene: Scene

    private var feature: AllocationFeature { scene.state.ranking.allocation }
    private var programme: Programme { scene.world.programme }

    var context: String {
        let own = programme.settings.seats
        let title = scene.say("Platsfördelning · ", "Seat allocation · ")
        guard feature.seats != own else { return title + scene.texts.seats(own) }
        return title + scene.say("provar \(feature.seats), programmet har \(own)", "trying \(feature.seats) of \(own)")
    }

    func drawHeading(in grid: inout CellGrid) {
        let (text, role) = standing
        grid.put(" " + text, at: .zero, style: scene.theme[role])
    }

    private var standing: (String, Role) {
        guard let decision = programme.seatDecisions.allocation?.value else {
            return (scene.say("Ingen metod är beslutad", "No method is decided"), .heading)
        }
        let text = decision.method.label[scene.world.language] + " (\(decision.reference))"
        guard programme.followsAllocation == true else {
            return (scene.say("Ändrat för hand efter \(text)", "Changed by hand since \(text)"), .warning)
        }
        return (scene.say("Beslutat: \(text)", "Decided: \(text)"), .good)
    }

    func drawBody(in grid: inout CellGrid) {
        let figures = AllocationTable(scene: scene, feature: feature)
        let table = figures.columns(width: grid.size.width - 1)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        let foot = AllocationFeature.footRows(grid.size.height, columns: grid.size.width)
        let page = max(grid.size.height - 1 - foot, 1)
        let first = feature.cursor.top
        for (offset, code) in feature.municipalities.dropFirst(first).prefix(page).enumerated() {
            let isSelected = first + offset == feature.cursor.index
            table.drawRow(y: offset + 1, isSelected: isSelected, of: scene, in: &grid) { figures.text($0, code) }
        }
        let y = min(feature.municipalities.count, page) + 1
        let isMoreBelow = first + page < feature.municipalities.count
        table.draw(in: &grid, y: y, style: scene.theme[.heading]) { figures.sum($0, isMoreBelow: isMoreBelow) }
        let isNarrow = !table.placed.contains { $0.column.id == .employees }
        let lines =
            (isNarrow ? [figures.selected].compactMap { $0 } : [])
            + AllocationText(scene: scene).notes(feature, width: grid.size.width - 2)
        let top = y + (foot > 4 ? 2 : 1)
        for (offset, line) in lines.prefix(max(grid.size.height - top, 0)).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: top + offset), style: scene.theme[line.role])
        }
    }
}
