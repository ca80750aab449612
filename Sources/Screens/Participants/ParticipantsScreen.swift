import Domain
import Terminal
import Workflow

/// Those who take part: how far each has come, who was there on a day, who has handed in, and everybody's mentor.
struct ParticipantsScreen: ScreenContent {
    let scene: Scene

    private var feature: ParticipantsFeature { scene.state.participants }
    private var tabs: ParticipantTabs { ParticipantTabs(scene: scene) }

    var context: String { tabs.context }

    func drawHeading(in grid: inout CellGrid) { tabs.draw(in: &grid) }

    func drawBody(in grid: inout CellGrid) {
        let paneWidth = grid.size.width >= 118 && !scene.theme.isLinear ? grid.size.width * 2 / 5 : 0
        let listWidth = paneWidth > 0 ? grid.size.width - paneWidth - 3 : grid.size.width
        grid.inside(Rect(x: 0, y: 0, width: listWidth, height: grid.size.height)) { drawList(in: &$0) }
        guard paneWidth > 0, let row = feature.selected else { return }
        grid.verticalLine(at: Point(x: listWidth + 1, y: 0), style: scene.theme[.rule])
        grid.inside(Rect(x: listWidth + 3, y: 0, width: paneWidth, height: grid.size.height)) { pane in
            let lines = ParticipantDetail(scene: scene, row: row).lines(width: pane.size.width - 1, named: true)
            for (y, line) in lines.prefix(pane.size.height).enumerated() {
                pane.put(line.text, at: Point(x: 0, y: y), style: scene.theme[line.role])
            }
            if lines.count > pane.size.height { scene.drawMore(in: &pane) }
        }
    }

    private func drawList(in grid: inout CellGrid) {
        guard !feature.rows.isEmpty else { return drawEmpty(in: &grid) }
        let columns = ParticipantColumns(scene: scene)
        let details = ParticipantsFeature.detailRows(grid.size.height)
        let rows = max(grid.size.height - 1 - details, 0)
        let isMoreBelow = feature.cursor.top + rows < feature.rows.count
        // What says that there is more stands where the titles end.
        let margin = isMoreBelow && feature.tab == .mentors ? 7 : 1
        let table = columns.table(width: grid.size.width - margin)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        for line in 0..<rows {
            let index = feature.cursor.top + line
            guard feature.rows.indices.contains(index) else { break }
            let row = feature.rows[index]
            let isSelected = index == feature.cursor.index
            table.drawRow(
                y: line + 1, isSelected: isSelected, otherwise: row.isEnrolled ? .plain : .faint, of: scene, in: &grid
            ) { columns.text($0, row) }
        }
        if isMoreBelow { scene.drawMore(in: &grid) }
        drawDetails(details, in: &grid)
    }

    private func drawDetails(_ details: Int, in grid: inout CellGrid) {
        guard details > 0, let row = feature.selected else { return }
        let top = grid.size.height - details
        grid.horizontalLine(at: Point(x: 0, y: top), style: scene.theme[.rule])
        let width = max(grid.size.width - 3, 1)
        let lines = ParticipantDetail(scene: scene, row: row).summary(of: feature).flatMap { line in
            TextLayout(line.text, width: width).lines.map { TextLine(String($0), line.role) }
        }
        for (y, line) in lines.prefix(details - 1).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: top + 1 + y), style: scene.theme[line.role])
        }
    }

    private func drawEmpty(in grid: inout CellGrid) {
        let lines = TextLayout(whyEmpty, width: max(grid.size.width - 6, 1)).lines
        grid.put(lines: lines, at: Point(x: 3, y: 1), style: scene.theme[.faint])
        if scene.state.dialog == nil { grid.cursor = Point(x: 3, y: 1) }
    }

    private var whyEmpty: String {
        if !scene.world.programme.knowsParticipants {
            return scene.say(
                "Deltagarna visas när antagningen är beslutad (3, sedan A).",
                "Participants are shown when the admission is decided (3, then A).")
        }
        if feature.allRows.isEmpty, scene.world.programme.settings.selection == nil {
            return scene.say(
                "Inga deltagare är inskrivna än. a skriver in en; aspirant import participants läser en personallista.",
                "No participants are entered yet. a enters one; aspirant import participants reads a personnel list.")
        }
        if feature.allRows.isEmpty {
            return scene.say("Här finns inga deltagare som du får se.", "There are no participants that you may see.")
        }
        switch feature.tab {
        case .attendance where feature.days.isEmpty:
            return scene.say(
                "Kalendern har inga kursdagar ännu (4).", "There are no course days in the calendar yet (4).")
        case .assignments where feature.assignments.isEmpty:
            return scene.say(
                "Inget tillfälle ger någon uppgift. Uppgifter skrivs in på tillfället i kalendern (4, e).",
                "No occasion gives an assignment. Assignments are written on the occasion in the calendar (4, e).")
        default:
            return feature.hidesDone
                ? scene.say("Inget återstår. d visar alla.", "Nothing is left. d shows all.")
                : scene.say("Ingen deltagare gäller det här.", "This concerns no participant.")
        }
    }
}
