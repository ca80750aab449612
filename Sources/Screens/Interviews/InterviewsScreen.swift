import Domain
import Terminal
import Workflow

/// The interviews, what waits first: when and where, how far my card is and how far the panel is.
struct InterviewsScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case name, municipality, time, place, card, panel }

    private var interviews: InterviewsFeature { scene.state.interviews }
    private var programme: Programme { scene.world.programme }
    private var criteriaCount: Int { programme.settings.selection?.criteria.count ?? 0 }

    var context: String {
        let waiting = interviews.list.mine.count(where: \.isWaiting)
        var parts: [String] = []
        switch waiting {
        case 0: parts.append(scene.say("Inget att lämna in", "Nothing to hand in"))
        case 1: parts.append(scene.say("1 kort att lämna in", "1 card to hand in"))
        default: parts.append(scene.say("\(waiting) kort att lämna in", "\(waiting) cards to hand in"))
        }
        let hindered = interviews.list.mine.count { $0.hindrance != nil }
        if hindered > 0 { parts.append(scene.say("\(hindered) går inte än", "\(hindered) not yet possible")) }
        // In a narrow window the line is shared with the person's name.
        if let deadline = programme.settings.deadline(.rankingSubmitted), scene.world.size.columns >= 78 {
            let countdown = scene.texts.countdown(to: deadline.day, from: scene.world.today)
            parts.append(scene.say("rangordning \(countdown)", "ranking \(countdown)"))
        }
        return parts.joined(separator: " · ")
    }

    func drawHeading(in grid: inout CellGrid) {
        var column = 1
        for tab in interviews.list.tabs {
            let count = interviews.list[tab].count
            let isCurrent = tab == interviews.tab
            let text = "\(name(of: tab)) \(count)"
            column += grid.put(
                isCurrent ? "[\(text)]" : " \(text) ", at: Point(x: column, y: 0),
                style: scene.theme[isCurrent ? .current : count == 0 ? .faint : .plain])
        }
    }

    private func name(of tab: InterviewList.Tab) -> String {
        switch tab {
        case .mine: scene.say("Mina intervjuer", "My interviews")
        case .others: scene.say("Andras paneler", "Others' panels")
        }
    }

    func drawBody(in grid: inout CellGrid) {
        let paneWidth = grid.size.width >= 98 && !scene.theme.isLinear ? max(34, grid.size.width / 3) : 0
        let listWidth = grid.size.width - paneWidth - (paneWidth > 0 ? 2 : 0)
        grid.inside(Rect(x: 0, y: 0, width: listWidth, height: grid.size.height)) { drawList(in: &$0) }
        guard paneWidth > 0 else { return }
        grid.verticalLine(at: Point(x: listWidth, y: 0), style: scene.theme[.rule])
        grid.inside(Rect(x: listWidth + 2, y: 0, width: paneWidth, height: grid.size.height)) { pane in
            guard let id = interviews.selected?.applicant, let applicant = programme.applicant(id) else { return }
            let lines = InterviewSummary(scene: scene).lines(of: applicant, width: pane.size.width - 1)
            for (y, line) in lines.prefix(pane.size.height).enumerated() {
                pane.put(line.text, at: Point(x: 0, y: y), style: scene.theme[line.role])
            }
        }
    }

    private func columns(width: Int) -> Table<Field> {
        // The mark of a clash takes its room only where there is one to see.
        let mark = interviews.rows.contains { interviews.clashing.contains($0.applicant) } ? 2 : 0
        var columns = [
            Column(id: Field.name, title: scene.say("Namn", "Name"), width: 17, isFlexible: true),
            Column(id: .time, title: scene.say("När", "When"), width: 17 + mark, dropOrder: 1),
            Column(id: .place, title: scene.say("Var", "Where"), width: 12 - mark, isFlexible: true, dropOrder: 4),
            Column(id: .panel, title: scene.say("Panelen", "Panel"), width: 11, dropOrder: 2),
        ]
        if interviews.tab == .mine {
            columns.insert(Column(id: .card, title: scene.say("Ditt kort", "Your card"), width: 9), at: 3)
        }
        if Set(interviews.rows.lazy.map(\.municipality)).count > 1 {
            columns.insert(
                Column(id: .municipality, title: scene.say("Kommun", "Municip."), width: 8, dropOrder: 3), at: 1)
        }
        return Table(columns, width: width - 1, indent: 3)
    }

    private func drawList(in grid: inout CellGrid) {
        guard !interviews.rows.isEmpty else { return drawEmpty(in: &grid) }
        let table = columns(width: grid.size.width)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        for line in 0..<max(grid.size.height - 1, 0) {
            let row = interviews.cursor.top + line
            guard interviews.rows.indices.contains(row) else { break }
            draw(
                interviews.rows[row], isSelected: row == interviews.cursor.index, table, y: line + 1, in: &grid)
        }
    }

    private func draw(
        _ row: InterviewList.Row, isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid
    ) {
        guard let applicant = programme.municipalities[row.municipality]?.applicants[row.applicant] else { return }
        table.drawRow(
            y: y, isSelected: isSelected, otherwise: row.isWaiting ? .plain : .faint, of: scene, in: &grid
        ) { text($0, row, applicant) }
    }

    private func text(_ field: Field, _ row: InterviewList.Row, _ applicant: Applicant) -> String {
        let progress = applicant.progress
        guard let panel = progress.panel else { return "" }
        switch field {
        case .name: return scene.world.name(row.applicant)
        case .municipality: return programme.settings.municipality(row.municipality)?.name ?? ""
        case .time:
            let mark = interviews.clashing.contains(row.applicant) ? " !" : ""
            return scene.texts.interviewTime(panel, today: scene.world.today) + mark
        case .place: return panel.place
        case .card:
            if let hindrance = row.hindrance { return scene.texts.shortHindrance(hindrance) }
            return scene.texts.standing(
                programme.standing(of: scene.world.actor.id, on: applicant), of: criteriaCount)
        case .panel: return scene.texts.panelProgress(programme, progress)
        }
    }

    private func drawEmpty(in grid: inout CellGrid) {
        let text =
            switch interviews.tab {
            case .mine:
                scene.say(
                    "Du sitter inte i någon panel. Personalchef och HR bestämmer panelerna i kön (tangent p).",
                    "You sit on no panel. The personnel chief and HR decide the panels in the queue (key p).")
            case .others:
                scene.say("Inga andra paneler i din kommun ännu.", "No other panels in your municipality yet.")
            }
        for (y, line) in TextLayout(text, width: grid.size.width - 6).lines.enumerated() {
            grid.put(String(line), at: Point(x: 3, y: y + 1), style: scene.theme[.faint])
        }
    }
}
