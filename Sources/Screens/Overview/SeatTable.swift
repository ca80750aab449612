import Domain
import Terminal
import Workflow

/// The seats of each municipality beside how far its applicants have come.
struct SeatTable {
    private enum Field: Hashable {
        case name, seats, applicants, ranking
        case stage(Stage)
    }

    static let widest = 84

    let scene: Scene
    private let table: Table<Field>

    init(scene: Scene, width: Int) {
        self.scene = scene
        // Wide enough for the largest number, so that a thousand applicants line up as well as ten.
        let digits = "\(scene.state.overview.applicants)".count
        func number(_ field: Field, _ title: String, dropOrder: Int) -> Column<Field> {
            Column(
                id: field, title: title, width: max(CharacterWidth.of(title), digits), dropOrder: dropOrder,
                alignment: .trailing)
        }
        var columns = [
            Column(
                id: Field.name, title: scene.say("Kommun", "Municipality"), width: 12, isFlexible: true),
            number(.seats, scene.say("Platser", "Seats"), dropOrder: 0),
        ]
        columns.append(number(.applicants, scene.say("Sökande", "Applied"), dropOrder: 2))
        let order: [Stage: Int] = [.ranking: 3, .interview: 4, .new: 5, .test: 6, .admitted: 7, .ended: 8]
        columns += scene.world.programme.settings.stages.map {
            number(.stage($0), scene.texts.short($0), dropOrder: order[$0] ?? 9)
        }
        columns.append(
            Column(id: .ranking, title: scene.say("Rangordning", "Ranking"), width: 11, dropOrder: 1))
        // A line is read more easily when its figures do not lie far from its name.
        table = Table(columns, width: min(width - 1, SeatTable.widest), indent: 3)
    }

    func drawTitles(in grid: inout CellGrid) {
        let style = scene.theme[.heading]
        table.drawTitles(in: &grid, y: 0, style: style)
        // As a heading among the others the first title stands further out than what is below it.
        guard let first = table.placed.first else { return }
        let room = first.width + 2
        grid.fill(Rect(x: 1, y: 0, width: room, height: 1))
        grid.put(first.column.title, at: Point(x: 1, y: 0), style: style, width: room)
    }

    func draw(_ standing: OverviewFeature.Standing, _ isSelected: Bool, in grid: inout CellGrid) {
        let name = scene.world.programme.settings.municipality(standing.code)?.name ?? standing.code.rawValue
        let style = scene.theme[isSelected ? .selected : standing.counts == nil ? .faint : .plain]
        table.draw(in: &grid, y: 0, style: style) { field in
            switch field {
            case .name: name
            case .seats: "\(standing.seats)"
            case .applicants: standing.applicants.map { "\($0)" } ?? "–"
            case .stage(let stage): standing.counts.map { "\($0[stage] ?? 0)" } ?? "–"
            case .ranking: scene.texts.ranking(standing.ranking)
            }
        }
    }

    func drawTotal(in grid: inout CellGrid) {
        let overview = scene.state.overview
        let handedIn = overview.standings.count { standing in
            if case .submitted? = standing.ranking { true } else { false }
        }
        // Whoever sees one municipality only has no sum to see.
        let seesAll = overview.standings.allSatisfy { $0.counts != nil }
        table.draw(in: &grid, y: 0, style: scene.theme[.heading]) { field in
            switch field {
            case .name: scene.say("Summa", "Total")
            case .seats: "\(scene.world.programme.quotaSum)"
            case .applicants: seesAll ? "\(overview.applicants)" : ""
            case .stage(let stage): seesAll ? "\(overview.counts[stage] ?? 0)" : ""
            case .ranking:
                seesAll
                    ? scene.say(
                        "\(handedIn) av \(overview.standings.count) inne",
                        "\(handedIn) of \(overview.standings.count) in") : ""
            }
        }
    }
}
