import Terminal
import Workflow

/// A column of a list, with how much room it wants and when it gives way.
struct Column<ID: Hashable> {
    let id: ID
    let title: String
    let width: Int
    /// Whether the column takes what is left over.
    var isFlexible = false
    /// Columns with a higher number are dropped first; 0 is never dropped.
    var dropOrder = 0
    var alignment = Alignment.leading
}

/// Columns placed side by side in a width, with the least important ones dropped when there is too little room.
struct Table<ID: Hashable> {
    struct Placed {
        let column: Column<ID>
        let x: Int
        let width: Int
    }

    let placed: [Placed]
    private static var gap: Int { 2 }

    init(_ columns: [Column<ID>], width: Int, indent: Int = 0) {
        var kept = columns
        func needed() -> Int { kept.reduce(indent - Self.gap) { $0 + $1.width + Self.gap } }
        while needed() > width, let last = kept.filter({ $0.dropOrder > 0 }).max(by: { $0.dropOrder < $1.dropOrder }) {
            kept.removeAll { $0.id == last.id }
        }
        let flexible = max(kept.count(where: \.isFlexible), 1)
        let spare = max(width - needed(), 0)
        var (x, given) = (indent, 0)
        placed = kept.map { column in
            var room = column.width
            if column.isFlexible {
                given += 1
                room += spare / flexible + (given == flexible ? spare % flexible : 0)
            }
            defer { x += room + Self.gap }
            return Placed(column: column, x: x, width: room)
        }
    }

    func drawTitles(in grid: inout CellGrid, y: Int, style: Style) {
        for cell in placed {
            grid.put(
                cell.column.title, at: Point(x: cell.x, y: y), style: style, width: cell.width,
                alignment: cell.column.alignment)
        }
    }

    /// The titles as a line of text.
    var titles: String {
        let titles = Dictionary(placed.map { ($0.column.id, $0.column.title) }, uniquingKeysWith: { $1 })
        return line { titles[$0] ?? "" }
    }

    /// A row as a line of text.
    func line(text: (ID) -> String) -> String {
        var line = ""
        for cell in placed {
            let text = text(cell.column.id)
            let room = max(cell.width - CharacterWidth.of(text), 0)
            let start = cell.x + (cell.column.alignment == .trailing ? room : 0)
            line += String(repeating: " ", count: max(start - CharacterWidth.of(line), 0)) + text
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    func draw(in grid: inout CellGrid, y: Int, style: Style, text: (ID) -> String) {
        for cell in placed {
            let text = text(cell.column.id)
            if text.isEmpty { continue }
            grid.put(
                text, at: Point(x: cell.x, y: y), style: style, width: cell.width, alignment: cell.column.alignment)
        }
    }

    /// Draws a row of a list; the selected one is told from the others as ``Scene/drawSelection(y:in:)`` has it.
    ///
    /// - Parameter role: What a row looks like that is not selected.
    func drawRow(
        y: Int, isSelected: Bool, otherwise role: Role = .plain, of scene: Scene, in grid: inout CellGrid,
        text: (ID) -> String
    ) {
        if isSelected { scene.drawSelection(y: y, in: &grid) }
        draw(in: &grid, y: y, style: scene.theme[isSelected ? .selected : role], text: text)
    }
}

extension Scene {
    /// Marks a row of a list as the selected one: filled, pointed at, and with the cursor, which a dialog takes.
    func drawSelection(y: Int, in grid: inout CellGrid) {
        let style = theme[.selected]
        grid.fill(Rect(x: 0, y: y, width: grid.size.width, height: 1), style: style)
        grid.put(glyphs.pointer, at: Point(x: 1, y: y), style: style)
        if state.dialog == nil { grid.cursor = Point(x: 1, y: y) }
    }
}
