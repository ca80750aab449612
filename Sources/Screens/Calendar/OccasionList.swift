import Domain
import Terminal
import Workflow

/// The list of all occasions and deadlines in order of time.
struct OccasionList {
    let scene: Scene
    let layout: CalendarLayout

    private enum Field: Hashable { case number, days, title, night, place, kind, lecturer, week, year }

    private var calendar: CalendarFeature { scene.state.calendar }
    private var programme: Programme { scene.world.programme }

    func draw(in grid: inout CellGrid) {
        let table = columns(width: grid.size.width)
        if layout.headingRows > 0 { table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading]) }
        guard !calendar.rows.isEmpty else {
            let text = scene.say("Inget är inplanerat; + lägger till.", "Nothing is planned; + adds.")
            return grid.put(
                lines: TextLayout(text, width: max(grid.size.width - 4, 1)).lines, at: Point(x: 3, y: 2),
                style: scene.theme[.faint])
        }
        for line in 0..<layout.listRows {
            let row = calendar.cursor.top + line
            guard calendar.rows.indices.contains(row) else { break }
            draw(calendar.rows[row], row == calendar.cursor.index, table, y: line + layout.headingRows, in: &grid)
        }
    }

    private func columns(width: Int) -> Table<Field> {
        let daysWidth = calendar.spansMonths ? 12 : 9
        // The wider the list, the more of the title comes before the next column.
        let titleWidth = width >= 90 ? 33 : width >= 60 ? 24 : width >= 48 ? 20 : 12
        let columns = [
            Column(id: Field.number, title: scene.say("Nr", "No"), width: 2, alignment: .trailing),
            Column(id: Field.days, title: scene.say("Dag", "Day"), width: daysWidth),
            Column(id: Field.title, title: scene.say("Vad", "What"), width: titleWidth, isFlexible: true),
            Column(
                id: Field.night, title: scene.say("Natt", "Night"), width: scene.say("Natt", "Night").count,
                dropOrder: 1),
            Column(id: Field.place, title: scene.say("Plats", "Place"), width: width >= 90 ? 20 : 14, dropOrder: 2),
            Column(id: Field.lecturer, title: scene.say("Föreläsare", "Lecturer"), width: 14, dropOrder: 3),
            Column(
                id: Field.week, title: scene.say("v", "Wk"), width: 2, dropOrder: 4, alignment: .trailing),
            Column(id: Field.year, title: scene.say("År", "Year"), width: 4, dropOrder: 5),
            Column(id: Field.kind, title: scene.say("Slag", "Kind"), width: 15, dropOrder: 6),
        ]
        return Table(columns, width: width - 1, indent: 3)
    }

    private func draw(
        _ row: CalendarRow, _ isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid
    ) {
        let isFaint = row.isCancelled || row.occasion == nil
        let style = scene.theme[isSelected ? .selected : isFaint ? .faint : .plain]
        if isSelected { scene.drawSelection(y: y, in: &grid) }
        if !warnings(row, isSelected).isEmpty {
            grid.put("!", at: Point(x: 0, y: y), style: isSelected ? style : scene.theme[.warning])
        }
        drawCells(table, table.placed.map { text($0.column.id, row, isSelected) }, y: y, style: style, in: &grid)
    }

    private func drawCells(_ table: Table<Field>, _ texts: [String], y: Int, style: Style, in grid: inout CellGrid) {
        for (index, cell) in table.placed.enumerated() {
            var width = cell.width
            if cell.column.id == .title {
                // A long title, or why something is cancelled, runs on over columns that have nothing to say.
                let next = texts.indices.first { $0 > index && !texts[$0].isEmpty }
                width = (next.map { table.placed[$0].x - 2 } ?? grid.size.width - 1) - cell.x
            }
            grid.put(
                texts[index], at: Point(x: cell.x, y: y), style: style, width: width, alignment: cell.column.alignment)
        }
    }

    private func warnings(_ row: CalendarRow, _ isSelected: Bool) -> [CalendarWarning] {
        if isSelected, case .rescheduling(let tried) = calendar.situation { return tried.warnings }
        return row.warnings
    }

    private func text(_ field: Field, _ row: CalendarRow, _ isSelected: Bool) -> String {
        let days = isSelected ? calendar.selectedDays ?? row.days : row.days
        switch field {
        case .days: return scene.texts.shortPeriod(days)
        case .year: return "\(days.lowerBound.year)"
        case .week: return "\(ISOWeek(of: days.lowerBound).week)"
        case .number, .title, .night, .place, .kind, .lecturer: break
        }
        switch row.entry {
        case .deadline(let id): return text(field, deadline: id)
        case .occasion(let id):
            guard let entry = programme.calendar.entries[id] else { return "" }
            return text(field, row, entry)
        }
    }

    private func text(_ field: Field, deadline id: DeadlineID) -> String {
        switch field {
        case .number: "<>"
        case .title: programme.settings.title(ofDeadline: id)[scene.world.language]
        case .kind: OccasionKind.deadline.label[scene.world.language]
        default: ""
        }
    }

    private func text(_ field: Field, _ row: CalendarRow, _ entry: ScheduledOccasion) -> String {
        let occasion = entry.occasion
        if let reason = entry.cancelled?.value {
            // What is not held has no place; the reason stands where the title has room for it.
            switch field {
            case .number: return "–"
            case .title: return scene.say("inställt: ", "cancelled: ") + "\(occasion.title), \(reason)"
            default: return ""
            }
        }
        switch field {
        case .number: return row.number.map { "\($0)" } ?? ""
        case .title: return occasion.title
        case .night: return occasion.overnight ? scene.say("natt", "night") : ""
        case .place: return occasion.place
        case .kind: return occasion.kind.label[scene.world.language]
        case .lecturer: return occasion.lecturer
        case .days, .year, .week: return ""
        }
    }
}
