import Domain
import Terminal
import Workflow

/// The list of applicants, with stages as tabs and a pane about the selected one where there is room.
struct QueueScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case name, municipality, department, stage, consent, test, panel, received, flags }

    private var queue: QueueFeature { scene.state.queue }
    private var programme: Programme { scene.world.programme }

    var context: String {
        let settings = programme.settings
        let chosen = queue.municipality.map { [$0] } ?? scene.world.municipalities
        let names =
            chosen.count == 1
            ? settings.municipality(chosen[0])?.name ?? "" : scene.say("Alla kommuner", "All municipalities")
        let seats = chosen.reduce(0) { $0 + programme.seats(of: $1) }
        var parts = [names, scene.say("\(seats) platser", "\(seats) seats")]
        if let decision = settings.deadline(.decision) {
            let countdown = scene.texts.countdown(to: decision.day, from: scene.world.today)
            let day = scene.texts.day(decision.day, relativeTo: scene.world.today)
            parts.append(scene.say("besked \(countdown) (\(day))", "decision \(countdown) (\(day))"))
        }
        return parts.joined(separator: " · ")
    }

    func drawHeading(in grid: inout CellGrid) {
        var column = 1
        for stage in QueueFeature.tabs {
            let count = stage.map { queue.index.counts[$0] ?? 0 } ?? queue.index.entries.count
            let isCurrent = stage == queue.query.stage
            let text = "\(scene.texts.name(of: stage)) \(count)"
            column += grid.put(
                isCurrent ? "[\(text)]" : " \(text) ", at: Point(x: column, y: 0),
                style: scene.theme[isCurrent ? .current : count == 0 ? .faint : .plain])
        }
        let filter = queue.query.text
        guard !filter.isEmpty, scene.state.view != .filter else { return }
        let text = " " + scene.say("filter: \(filter) (Esc rensar)", "filter: \(filter) (Esc clears)")
        grid.put(
            text, at: Point(x: column + 1, y: 0), style: scene.theme[.changed], width: grid.size.width - column - 2,
            alignment: .trailing)
    }

    func drawBody(in grid: inout CellGrid) {
        let paneWidth = grid.size.width >= 78 ? max(24, grid.size.width / 4) : 0
        let listWidth = grid.size.width - paneWidth - (paneWidth > 0 ? 2 : 0)
        grid.inside(Rect(x: 0, y: 0, width: listWidth, height: grid.size.height)) { drawList(in: &$0) }
        guard paneWidth > 0 else { return }
        grid.verticalLine(at: Point(x: listWidth, y: 0), style: scene.theme[.rule])
        grid.inside(Rect(x: listWidth + 2, y: 0, width: paneWidth, height: grid.size.height)) { drawPane(in: &$0) }
    }

    private func columns(width: Int) -> Table<Field> {
        let many = queue.municipality == nil && scene.world.municipalities.count > 1
        var columns = [
            Column(id: Field.name, title: scene.say("Namn", "Name"), width: 18, isFlexible: true),
            Column(
                id: Field.department, title: scene.say("Förvaltning", "Department"), width: 15, isFlexible: true,
                dropOrder: 2),
            Column(id: Field.stage, title: scene.say("Steg", "Stage"), width: 11, dropOrder: 1),
            Column(id: Field.consent, title: scene.say("Chef", "Mgr"), width: 6, dropOrder: 3),
            Column(id: Field.test, title: scene.say("Test", "Test"), width: 6, dropOrder: 6),
            Column(id: Field.panel, title: scene.say("Panel", "Panel"), width: 5, dropOrder: 7),
            Column(id: Field.received, title: scene.say("Inkom", "Received"), width: 10, dropOrder: 8),
            Column(id: Field.flags, title: scene.say("Att se på", "Look at"), width: 9, isFlexible: true, dropOrder: 4),
        ]
        if many {
            columns.insert(
                Column(id: .municipality, title: scene.say("Kommun", "Municip."), width: 8, dropOrder: 5), at: 1)
        }
        return Table(columns, width: width, indent: 3)
    }

    private func drawList(in grid: inout CellGrid) {
        let table = columns(width: grid.size.width)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        guard !queue.rows.isEmpty else {
            let text =
                queue.query.text.isEmpty
                ? scene.say("Ingen ansökan här.", "No application here.")
                : scene.say(
                    "Ingen motsvarar ”\(queue.query.text)”. Esc rensar filtret.",
                    "Nobody matches “\(queue.query.text)”. Esc clears the filter.")
            grid.put(text, at: Point(x: 3, y: 2), style: scene.theme[.faint])
            return
        }
        let rows = grid.size.height - 1
        for line in 0..<rows {
            let row = queue.cursor.top + line
            guard queue.rows.indices.contains(row) else { break }
            draw(queue.rows[row], isSelected: row == queue.cursor.index, table, y: line + 1, in: &grid)
        }
    }

    private func draw(
        _ entry: ApplicantQueue.Entry, isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid
    ) {
        guard let applicant = programme.municipalities[entry.municipality]?.applicants[entry.id] else { return }
        let isMarked = queue.marks.contains(entry.id)
        let style = scene.theme[isSelected ? .selected : isMarked ? .marked : .plain]
        if isSelected { grid.fill(Rect(x: 0, y: y, width: grid.size.width, height: 1), style: style) }
        if isSelected { grid.put(String(scene.glyphs.pointer), at: Point(x: 1, y: y), style: style) }
        if isMarked { grid.put("*", at: Point(x: 0, y: y), style: style) }
        table.draw(in: &grid, y: y, style: style) { text($0, entry, applicant) }
        if isSelected, scene.state.dialog == nil, scene.state.view != .filter { grid.cursor = Point(x: 1, y: y) }
    }

    private func text(_ field: Field, _ entry: ApplicantQueue.Entry, _ applicant: Applicant) -> String {
        let progress = applicant.progress
        switch field {
        case .name: return scene.world.name(entry.id)
        case .municipality: return programme.settings.municipality(entry.municipality)?.name ?? ""
        case .department: return applicant.isProtected ? "" : applicant.application[.department]
        case .stage: return scene.texts.stage(entry.stage)
        case .consent: return scene.texts.consent(programme.consentToApply(applicant))
        case .test:
            guard let test = progress.test?.value else { return "–" }
            if let score = test.score { return "\(score)" }
            return test.outcome.label[scene.world.language]
        case .panel:
            let (sealed, members) = programme.panelProgress(progress)
            return members == 0 ? "–" : "\(sealed)/\(members)"
        case .received: return String(applicant.application[.received].prefix(10))
        case .flags:
            return programme.flags(of: applicant, duplicates: queue.index.duplicates).map(scene.texts.short)
                .joined(separator: ", ")
        }
    }

    private func drawPane(in grid: inout CellGrid) {
        guard let id = queue.selected, let applicant = programme.applicant(id) else { return }
        let lines = ApplicationSummary(scene: scene).lines(of: applicant, width: grid.size.width)
        for (y, line) in lines.prefix(grid.size.height).enumerated() {
            grid.put(line.text, at: Point(x: 0, y: y), style: scene.theme[line.role])
        }
    }
}
