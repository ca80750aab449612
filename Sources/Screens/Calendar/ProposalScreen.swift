import Domain
import Terminal
import Workflow

/// The occasions that a series proposes, each with the day aimed at and why it lies elsewhere; nothing is added yet.
struct ProposalScreen: ScreenContent {
    let scene: Scene
    let proposal: SeriesProposal

    private var texts: Texts { scene.texts }

    var context: String {
        scene.say("Förslag till serie, inget är sparat än", "Proposed series, nothing is saved yet")
    }

    func drawHeading(in grid: inout CellGrid) {
        PlanLine(scene: scene, plan: proposal.plan, isTried: true).draw(in: &grid)
    }

    func drawBody(in grid: inout CellGrid) {
        guard !proposal.rows.isEmpty else {
            let text = scene.say("Inget är kvar av förslaget.", "Nothing is left of the proposal.")
            grid.put(text, at: Point(x: 3, y: 1), style: scene.theme[.faint])
            return
        }
        let detailRows = min(4, max(grid.size.height / 3, 2))
        var list = grid.bounds
        let detail = list.cutBottom(detailRows)
        let top = max(0, min(proposal.cursor.index - list.height / 2, proposal.rows.count - list.height))
        for y in 0..<list.height where proposal.rows.indices.contains(top + y) {
            draw(proposal.rows[top + y], top + y == proposal.cursor.index, at: y, in: &grid)
        }
        if let selected = proposal.selected { draw(selected, in: detail, of: &grid) }
    }

    private func draw(_ row: ProposedOccasion, _ isSelected: Bool, at y: Int, in grid: inout CellGrid) {
        let style = scene.theme[isSelected ? .selected : .plain]
        if isSelected { scene.drawSelection(y: y, in: &grid) }
        if !row.warnings.isEmpty {
            grid.put("!", at: Point(x: 0, y: y), style: isSelected ? style : scene.theme[.warning])
        }
        let days = row.occasion.days
        let week = scene.say("v", "w") + " \(ISOWeek(of: days.lowerBound).week)"
        grid.put(texts.weekdayPeriod(days), at: Point(x: 3, y: y), style: style, width: 26)
        grid.put(week, at: Point(x: 30, y: y), style: style, width: 5)
        let night = row.occasion.overnight ? scene.say(", natt", ", night") : ""
        grid.put(row.occasion.title + night, at: Point(x: 36, y: y), style: style, width: grid.size.width - 37)
    }

    /// Why the selected one lies where it lies, and what is to be known about it.
    private func draw(_ row: ProposedOccasion, in rect: Rect, of grid: inout CellGrid) {
        var lines: [TextLine] = []
        if row.aim != row.occasion.days.lowerBound, !row.avoided.isEmpty {
            let why = texts.list(row.avoided.map { texts.warning($0, in: scene.world) })
            lines.append(
                TextLine(
                    scene.say(
                        "Inte \(texts.shortDay(row.aim)): \(why)", "Not \(texts.shortDay(row.aim)): \(why)"), .faint))
        }
        lines += row.warnings.map { TextLine("! " + proposed($0), .warning) }
        if row.warnings.isEmpty {
            lines.append(TextLine(scene.say("Inget att anmärka på dagarna.", "Nothing to remark on the days."), .good))
        }
        let wrapped = lines.flatMap { line in
            TextLayout(line.text, width: rect.width - 2).lines.map { TextLine(String($0), line.role) }
        }
        for (y, line) in wrapped.prefix(max(rect.height - 1, 1)).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: rect.minY + 1 + y), style: scene.theme[line.role])
        }
    }

    /// A clash with another of the same proposal has no title to look up in the calendar.
    private func proposed(_ warning: CalendarWarning) -> String {
        if let other = warning.other, scene.world.programme.calendar.entries[other] == nil {
            return scene.say("för nära en annan i förslaget", "too close to another of the proposal")
        }
        return texts.warning(warning, in: scene.world)
    }
}
