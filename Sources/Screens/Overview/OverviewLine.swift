import Domain
import Terminal
import Workflow

/// One line of the opening screen: what stands in it from which column, and which row the cursor can select there.
struct OverviewLine {
    /// What a part of a line says.
    enum Content {
        case heading(String)
        case text(String, Role)
        case task(WaitingTask)
        /// A deadline with how long it is to it, in a column as wide as that of the longest.
        case deadline(Deadline, countdown: String, room: Int, isNext: Bool)
        case seatTitles
        case standing(OverviewFeature.Standing)
        case total
        case stage(Stage)
    }

    /// A part of a line with its room.
    struct Part {
        let content: Content
        let x: Int
        let width: Int
    }

    /// The parts from left to right; none in an empty line.
    var parts: [Part]
    /// The row that can be selected here; nil where nothing can.
    var row: OverviewFeature.Row?

    static let blank = OverviewLine(parts: [])

    init(parts: [Part], row: OverviewFeature.Row? = nil) {
        self.parts = parts
        self.row = row
    }

    init(_ content: Content, width: Int, row: OverviewFeature.Row? = nil) {
        self.init(parts: [Part(content: content, x: 0, width: width)], row: row)
    }
}

/// The lines of the opening screen, laid out for a width: below each other, with the stages beside the seats where there
/// is room.
struct OverviewLayout {
    let scene: Scene
    let lines: [OverviewLine]

    /// From this width on the stages stand beside the seats.
    private static let besideFrom = SeatTable.widest + 36

    private var overview: OverviewFeature { scene.state.overview }

    init(scene: Scene, width: Int) {
        self.scene = scene
        let sections = OverviewSections(scene: scene)
        let isWide = width >= OverviewLayout.besideFrom
        var seats = sections.seats(isWide ? SeatTable.widest : width)
        if isWide {
            let stages = sections.stages(width - SeatTable.widest - 2)
            seats = OverviewLayout.beside(seats, stages, x: SeatTable.widest + 2)
        }
        lines = OverviewLayout.joined([
            sections.damage(width), sections.waiting(width), seats, sections.deadlines(width),
            isWide ? [] : sections.stages(width),
            sections.present(width),
        ])
    }

    /// Sections with an empty line between them.
    private static func joined(_ sections: [[OverviewLine]]) -> [OverviewLine] {
        Array(sections.filter { !$0.isEmpty }.joined(separator: [.blank]))
    }

    private static func beside(_ left: [OverviewLine], _ right: [OverviewLine], x: Int) -> [OverviewLine] {
        (0..<max(left.count, right.count)).map { index in
            var line = left.indices.contains(index) ? left[index] : .blank
            guard right.indices.contains(index) else { return line }
            line.parts += right[index].parts.map { .init(content: $0.content, x: $0.x + x, width: $0.width) }
            return line
        }
    }

    /// The first visible line such that the selected row is in sight with what stands around it.
    func top(height: Int) -> Int { min(naturalTop(height: height) + overview.scroll, farthest(height)) }

    /// How far the person can scroll beyond that.
    func scrollLimit(height: Int) -> Int { farthest(height) - naturalTop(height: height) }

    private func farthest(_ height: Int) -> Int { max(lines.count - height, 0) }

    private func naturalTop(height: Int) -> Int {
        guard overview.cursor.index > 0, let selected = overview.selected,
            let line = lines.firstIndex(where: { $0.row == selected })
        else { return 0 }
        return max(0, min(line - height / 2, farthest(height)))
    }
}
