public import Domain
import Terminal
import Workflow

/// The programmes below each other, and what is known of the selected one below them.
struct ChooserScreen {
    let chooser: ChooserScene

    private var scene: Scene { chooser.scene }
    private var state: ChooserState { chooser.state }
    private var language: Language { chooser.world.language }

    private enum Item { case name, phase, period, seats, waiting }

    private func table(_ width: Int) -> Table<Item> {
        // Names are never cut off, and no wider than they are.
        let longest = state.rows.map { CharacterWidth.of($0.summary?.short ?? $0.id) }.max() ?? 0
        return Table(
            [
                Column(id: .name, title: scene.say("Program", "Programme"), width: min(max(longest, 14), 32)),
                Column(id: .phase, title: scene.say("Läge", "State"), width: 9),
                Column(id: .period, title: "Period", width: 17, dropOrder: 2),
                Column(
                    id: .seats, title: scene.say("Platser", "Seats"), width: 7, dropOrder: 3, alignment: .trailing),
                Column(id: .waiting, title: scene.say("Väntar", "Waiting"), width: 7, alignment: .trailing),
            ], width: width - 1, indent: 3)
    }

    func drawHeading(in grid: inout CellGrid) {
        guard !state.rows.isEmpty else { return }
        table(grid.size.width).drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
    }

    func drawBody(in grid: inout CellGrid) {
        guard !state.rows.isEmpty else { return drawEmpty(in: &grid) }
        let table = table(grid.size.width)
        let listed = chooser.world.listedRows
        for (y, row) in state.rows.enumerated().dropFirst(state.cursor.top).prefix(listed) {
            draw(row, isSelected: y == state.cursor.index, table, y: y - state.cursor.top, in: &grid)
        }
        // Few programmes leave no gap between them and what is known of one.
        let first = min(state.rows.count, listed) + 1
        guard let selected = state.selected else { return }
        grid.horizontalLine(at: Point(x: 0, y: first - 1), style: scene.theme[.rule])
        if state.cursor.top + listed < state.rows.count {
            let rule = Rect(x: 0, y: first - 1, width: grid.size.width, height: 1)
            grid.inside(rule) { scene.drawMore(in: &$0) }
        }
        let rect = Rect(x: 0, y: first, width: grid.size.width, height: max(grid.size.height - first, 0))
        grid.inside(rect) { draw(details(of: selected, width: rect.size.width - 3), in: &$0) }
    }

    /// Of the selected row only the name is highlighted: a step redraws what is known of a programme too, and two whole rows
    /// beside it would take more than a slow line should carry.
    private func draw(_ row: ChooserRow, isSelected: Bool, _ table: Table<Item>, y: Int, in grid: inout CellGrid) {
        let style = scene.theme[row.fault == nil ? .plain : .bad]
        table.draw(in: &grid, y: y, style: style) { text(of: $0, in: row) }
        guard isSelected, let name = table.placed.first else { return }
        grid.inside(Rect(x: 0, y: y, width: min(name.x + name.width + 1, grid.size.width), height: 1)) { pane in
            table.drawRow(y: 0, isSelected: true, of: scene, in: &pane) { $0 == .name ? text(of: $0, in: row) : "" }
        }
    }

    private func text(of item: Item, in row: ChooserRow) -> String {
        switch item {
        case .name: return row.summary?.short ?? row.id
        case .phase:
            if case .unreadable = row.content { return scene.say("skadat", "damaged") }
            return row.summary.map { scene.texts.name(of: $0.phase) } ?? scene.glyphs.ellipsis
        case .period: return row.summary.map { scene.texts.months($0.period) } ?? ""
        case .seats:
            guard let summary = row.summary else { return "" }
            return summary.participants.map { "\($0)/\(summary.seats)" } ?? "\(summary.seats)"
        case .waiting:
            if case .unreadable = row.content { return "!" }
            if row.summary?.roles.isEmpty == true { return "–" }
            return (row.waiting.map { "\($0.count)" } ?? scene.glyphs.ellipsis) + (row.fault == nil ? "" : " !")
        }
    }

    private func draw(_ lines: [TextLine], in grid: inout CellGrid) {
        for (y, line) in lines.prefix(grid.size.height).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: y), style: scene.theme[line.role])
        }
    }

    // MARK: - The selected programme

    private func details(of row: ChooserRow, width: Int) -> [TextLine] {
        if case .unreadable(let reason) = row.content {
            return wrapped("! " + reason[language], width, .bad)
        }
        guard let summary = row.summary else { return [] }
        var lines = [TextLine(summary.name[language], .heading)]
        lines.append(TextLine(place(summary, width)))
        if let next = summary.next {
            let when = scene.texts.countdown(to: next.day, from: chooser.world.today)
            lines.append(TextLine(scene.say("Nästa: ", "Next: ") + "\(next.name[language]) \(when)"))
        }
        if let origin = summary.origin {
            lines.append(TextLine(scene.say("Klonat ur ", "Cloned from ") + origin, .faint))
        }
        if let fault = row.fault { lines += wrapped("! " + fault[language], width, .bad) }
        return lines + waiting(row, summary)
    }

    /// Where; how many municipalities where there is no room for all their names. When it runs stands in the list, and
    /// here where the list has no room for it.
    private func place(_ summary: ProgrammeSummary, _ width: Int) -> String {
        let isListed = table(width + 3).placed.contains { $0.column.id == .period }
        let period = isListed ? "" : scene.texts.period(summary.period) + " · "
        let names = period + summary.municipalities.joined(separator: ", ")
        guard CharacterWidth.of(names) > width else { return names }
        let count = summary.municipalities.count
        return period + scene.say("\(count) kommuner", "\(count) municipalities")
    }

    private func waiting(_ row: ChooserRow, _ summary: ProgrammeSummary) -> [TextLine] {
        guard !summary.roles.isEmpty else {
            return [TextLine(scene.say("Du har ingen roll här", "You have no role here"), .faint)]
        }
        guard let tasks = row.waiting else {
            return [TextLine(scene.say("Läser vad som väntar", "Reading what waits"), .faint)]
        }
        guard !tasks.isEmpty else {
            return [TextLine(scene.say("Inget väntar på dig", "Nothing waits for you"), .faint)]
        }
        return tasks.map { TextLine("- " + $0[language]) }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout(text, width: width).lines.map { TextLine(String($0), role) }
    }

    private func drawEmpty(in grid: inout CellGrid) {
        let mayFound = state.mayFound(in: chooser.world)
        let lines = [
            scene.say("Det finns inget program här.", "There is no programme here."), "",
            mayFound
                ? scene.say("Tryck + för att lägga upp ett.", "Press + to set one up.")
                : scene.say(
                    "Be den som äger förrådet att lägga upp ett.", "Ask whoever owns the store to set one up."),
        ]
        grid.put(lines: lines.map { $0[...] }, at: Point(x: 3, y: 1))
    }
}

extension Texts {
    /// The name of a phase, in a word.
    public func name(of phase: ProgrammePhase) -> String {
        switch phase {
        case .planned: say("planerat", "planned")
        case .applications: say("ansökan", "open")
        case .selection: say("urval", "selection")
        case .running: say("pågår", "running")
        case .finished: say("avslutat", "finished")
        }
    }

    /// `sep 2020–maj 2021`: a period in months, for columns.
    func months(_ period: Period) -> String {
        func month(_ day: Day) -> String { String(self.month(day.month).prefix(3)) }
        let (first, last) = (period.lowerBound, period.upperBound)
        if first.firstOfMonth == last.firstOfMonth { return "\(month(last)) \(last.year)" }
        let start = first.year == last.year ? month(first) : "\(month(first)) \(first.year)"
        return "\(start)–\(month(last)) \(last.year)"
    }
}
