import Domain
import Terminal
import Workflow

/// The applicants line by line, in columns that give way to each other as the window narrows.
struct QueueTable {
    private enum Field: Hashable {
        case name, municipality, department, stage, consent, waiting, test, panel, received, flags, alert
    }

    /// What all rows are drawn from beside the programme.
    struct List: Equatable {
        let width: Int
        let language: Language
        let today: Day
        let municipality: MunicipalityCode?
        let stage: Stage?
    }

    /// What a row is drawn from beside that.
    struct Row: Hashable {
        let id: ApplicantID
        let stage: Stage
        let isMarked: Bool
        let isDuplicate: Bool
        let isWrittenAbout: Bool
    }

    let scene: Scene
    private let table: Table<Field>

    private var queue: QueueFeature { scene.state.queue }
    private var programme: Programme { scene.world.programme }

    init(scene: Scene, width: Int) {
        self.scene = scene
        // Where there is no room for what to look at in words, a mark of its own says that there is something.
        let full = Table(QueueTable.columns(scene, alert: false), width: width, indent: 3)
        table =
            full.placed.contains { $0.column.id == .flags }
            ? full : Table(QueueTable.columns(scene, alert: true), width: width, indent: 3)
    }

    private static func columns(_ scene: Scene, alert: Bool) -> [Column<Field>] {
        let queue = scene.state.queue
        let sorted = queue.query.column
        func title(_ swedish: String, _ english: String, _ column: QueueColumn? = nil) -> String {
            let text = scene.say(swedish, english)
            guard let column, column == sorted else { return text }
            let arrows = scene.glyphs.arrows
            return "\(text)\(queue.query.isDescending ? arrows.down : arrows.up)"
        }
        var columns = [Column(id: Field.name, title: title("Namn", "Name", .name), width: 18, isFlexible: true)]
        if queue.municipality == nil, scene.world.municipalities.count > 1 {
            let name = title("Kommun", "Municip.", .municipality)
            columns.append(Column(id: .municipality, title: name, width: 9, dropOrder: 2))
        }
        columns.append(
            Column(
                id: .department, title: title("Förvaltning", "Department", .department), width: 15, isFlexible: true,
                dropOrder: 6))
        if queue.query.stage == nil {
            columns.append(Column(id: .stage, title: title("Steg", "Stage", .stage), width: 11, dropOrder: 1))
        }
        columns += [
            Column(id: .consent, title: title("Chef", "Mgr", .consent), width: 6, dropOrder: 3),
            Column(
                id: .waiting, title: title("Väntar", "Waits", .waiting), width: sorted == .waiting ? 7 : 6,
                dropOrder: 4, alignment: .trailing),
            Column(id: .test, title: title("Test", "Test", .test), width: 9, dropOrder: 8),
            Column(id: .panel, title: title("Panel", "Panel", .panel), width: 6, dropOrder: 9),
            Column(id: .received, title: title("Inkom", "Received", .received), width: 10, dropOrder: 10),
        ]
        columns.append(
            alert
                ? Column(id: .alert, title: sorted == .flags ? title("", "", .flags) : "", width: 1)
                : Column(
                    id: .flags, title: title("Att se på", "Look at", .flags), width: 14, isFlexible: true, dropOrder: 7)
        )
        return columns
    }

    func draw(in grid: inout CellGrid) {
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        guard !queue.rows.isEmpty else { return drawNobody(in: &grid) }
        scene.memory.queue.begin(
            List(
                width: grid.size.width, language: scene.world.language, today: scene.world.today,
                municipality: queue.municipality, stage: queue.query.stage),
            revision: scene.memory.revision)
        for line in 0..<max(grid.size.height - 1, 0) {
            let row = queue.cursor.top + line
            guard queue.rows.indices.contains(row) else { break }
            draw(queue.rows[row], isSelected: row == queue.cursor.index, y: line + 1, in: &grid)
        }
    }

    private func drawNobody(in grid: inout CellGrid) {
        var texts: [String]
        if scene.world.municipalities.isEmpty {
            texts = scene.texts.stranger(scene.world.actor, in: programme.settings)
        } else if queue.index.entries.isEmpty {
            texts = scene.texts.howToImport
        } else if queue.query.text.isEmpty {
            texts = [scene.say("Ingen ansökan i det här steget.", "No application at this stage.")]
        } else {
            texts = [
                scene.say(
                    "Ingen motsvarar ”\(queue.query.text)”. Esc rensar filtret.",
                    "Nobody matches “\(queue.query.text)”. Esc clears the filter.")
            ]
        }
        texts.insert("", at: 0)
        let lines = texts.flatMap { TextLayout($0, width: max(grid.size.width - 4, 1)).lines }
        grid.put(lines: lines, at: Point(x: 3, y: 1), style: scene.theme[.faint])
        if scene.state.dialog == nil, scene.state.view != .filter { grid.cursor = Point(x: 3, y: 2) }
    }

    private func draw(_ entry: ApplicantQueue.Entry, isSelected: Bool, y: Int, in grid: inout CellGrid) {
        guard let applicant = programme.municipalities[entry.municipality]?.applicants[entry.id] else { return }
        let isMarked = queue.marks.contains(entry.id)
        let row = Row(
            id: entry.id, stage: entry.stage, isMarked: isMarked,
            isDuplicate: queue.index.duplicates.ids.contains(entry.id),
            isWrittenAbout: scene.world.isWrittenAbout(.applicant(entry.id)))
        scene.memory.queue.draw(row, y: y, in: &grid) { grid in
            let style = scene.theme[isMarked ? .marked : .plain]
            if isMarked { grid.put("*", at: Point(x: 0, y: y), style: style) }
            table.draw(in: &grid, y: y, style: style) { text($0, entry, applicant) }
            // Somebody else is at it right now.
            if row.isWrittenAbout { grid.put("~", at: Point(x: 2, y: y), style: scene.theme[.changed]) }
        }
        guard isSelected else { return }
        let style = scene.theme[.selected]
        grid.restyle(Rect(x: 0, y: y, width: grid.size.width, height: 1)) { _ in style }
        grid.put(String(scene.glyphs.pointer), at: Point(x: 1, y: y), style: style)
        if scene.state.dialog == nil, scene.state.view != .filter { grid.cursor = Point(x: 1, y: y) }
    }

    private func text(_ field: Field, _ entry: ApplicantQueue.Entry, _ applicant: Applicant) -> String {
        let progress = applicant.progress
        switch field {
        case .name: return scene.world.name(entry.id)
        case .municipality: return programme.settings.municipality(entry.municipality)?.name ?? ""
        case .department: return applicant.isProtected ? "" : applicant.application[.department]
        case .stage: return scene.texts.stage(entry.stage)
        case .consent: return scene.texts.consent(programme.consentToApply(applicant))
        case .waiting:
            guard let since = programme.waitingSince(applicant, at: entry.stage) else { return "" }
            return "\(max(scene.world.today - since, 0)) d"
        case .test:
            return scene.texts.short(programme.testStatus(of: applicant))
        case .panel:
            let (sealed, members) = programme.panelProgress(progress)
            return members == 0 ? "–" : scene.say("\(sealed) av \(members)", "\(sealed) of \(members)")
        case .received: return String(applicant.application[.received].prefix(10))
        case .flags: return flags(applicant).map(scene.texts.short).joined(separator: ", ")
        case .alert: return flags(applicant).isEmpty ? "" : "!"
        }
    }

    private func flags(_ applicant: Applicant) -> [ApplicationFlag] {
        programme.flags(of: applicant, duplicates: queue.index.duplicates.ids)
    }
}
