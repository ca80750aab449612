import Domain
import Terminal
import Workflow

/// What has been recorded, a line for each change; at the foot the selected one in full.
struct LogScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case when, who, journal, what, number }

    private var log: LogFeature { scene.state.log }
    private var texts: Texts { scene.texts }
    private var settings: ProgrammeSettings { scene.world.programme.settings }

    var context: String { scene.say("Logg: vem, när, vad och varför", "Log: who, when, what and why") }

    func drawHeading(in grid: inout CellGrid) {
        let width = grid.size.width - 2
        let chain = LogChainText(scene: scene).summary
        let room = max(width - CharacterWidth.of(chain.text) - 2, 0)
        grid.put(filter, at: Point(x: 1, y: 0), style: scene.theme[log.query.isEmpty ? .faint : .heading], width: room)
        grid.put(
            chain.text, at: Point(x: 1, y: 0), style: scene.theme[chain.role], width: width, alignment: .trailing)
    }

    /// What the list is narrowed to.
    private var filter: String {
        let query = log.query
        guard !query.isEmpty else { return scene.say("Alla ändringar", "All changes") }
        let language = scene.world.language
        var parts: [String] = []
        if !query.text.isEmpty { parts.append(scene.say("”\(query.text)”", "“\(query.text)”")) }
        if let person = query.person { parts.append(settings.name(of: person)) }
        if let applicant = query.applicant {
            parts.append(scene.say("om ", "about ") + scene.world.name(applicant))
        }
        if let topic = query.topic { parts.append(scene.world.label(of: topic)[language]) }
        if let scope = query.scope { parts.append(scene.world.label(of: scope)[language]) }
        if let since = query.since { parts.append(scene.say("från ", "from ") + texts.shortDay(since)) }
        if let until = query.until { parts.append(scene.say("till ", "to ") + texts.shortDay(until)) }
        return scene.say("Visar: ", "Showing: ") + parts.joined(separator: ", ")
    }

    func drawBody(in grid: inout CellGrid) {
        let table = columns(width: grid.size.width)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        let details = LogFeature.detailRows(grid.size.height)
        let height = max(grid.size.height - 1 - details, 0)
        for line in 0..<height {
            let row = log.cursor.top + line
            guard log.rows.indices.contains(row) else {
                drawEnd(at: line + 1, in: &grid)
                break
            }
            draw(log.rows[row], isSelected: row == log.cursor.index, table, y: line + 1, in: &grid)
        }
        guard details > 0, let row = log.selected else { return }
        let top = grid.size.height - details
        grid.horizontalLine(at: Point(x: 0, y: top), style: scene.theme[.rule])
        for (y, line) in detail(of: row, width: grid.size.width - 3).prefix(details - 1).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: top + 1 + y), style: scene.theme[line.role])
        }
    }

    private func columns(width: Int) -> Table<Field> {
        var columns = [
            Column(id: Field.when, title: scene.say("När", "When"), width: 12),
            Column(id: .who, title: scene.say("Vem", "Who"), width: 16),
            Column(id: .what, title: scene.say("Vad", "What"), width: 26, isFlexible: true),
        ]
        if scene.world.municipalities.count > 1 {
            columns.insert(
                Column(id: .journal, title: scene.say("Kommun", "Municip."), width: 10, dropOrder: 1), at: 2)
        }
        columns.append(
            Column(id: .number, title: scene.say("Post", "Record"), width: 6, dropOrder: 2, alignment: .trailing))
        return Table(columns, width: width - 1, indent: 3)
    }

    private func draw(_ row: LogRow, isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid) {
        table.drawRow(y: y, isSelected: isSelected, of: scene, in: &grid) { field in
            switch field {
            case .when: texts.moment(row.at, today: scene.world.today)
            case .who: settings.name(of: row.person)
            case .journal: scene.world.label(of: row.id.scope)[scene.world.language]
            case .what: texts.logSummary(row, in: scene.world).split(separator: "\n").joined(separator: " ")
            case .number: "\(row.id.sequence)"
            }
        }
    }

    /// Below the last row: that there is nothing older, or how far back has been looked.
    private func drawEnd(at y: Int, in grid: inout CellGrid) {
        let text: String
        if let back = log.searchedBackTo {
            text = scene.say(
                "Letat tillbaka till \(texts.shortDay(back.swedishDay)). Pil ned letar vidare.",
                "Searched back to \(texts.shortDay(back.swedishDay)). Arrow down searches on.")
        } else if log.rows.isEmpty {
            text =
                log.query.isEmpty
                ? scene.say("Inget är ändrat än.", "Nothing has been changed yet.")
                : scene.say("Inget motsvarar det. Esc visar allt.", "Nothing matches. Esc shows all.")
        } else {
            return
        }
        grid.put(text, at: Point(x: 3, y: y), style: scene.theme[.faint], width: max(grid.size.width - 4, 0))
        if log.rows.isEmpty, scene.state.dialog == nil { grid.cursor = Point(x: 3, y: y) }
    }

    private func detail(of row: LogRow, width: Int) -> [TextLine] {
        let text = LogRowText(scene: scene)
        let head = TextLine(text.title(row), .heading)
        return [head] + text.facts(row, width: width) + text.reason(row, width: width)
    }
}
