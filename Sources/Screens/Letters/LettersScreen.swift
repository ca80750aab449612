import Domain
import Terminal
import Workflow

/// The letters that the decision asks for: to whom, what it tells, and how far it has come; the letter itself beside the
/// list where there is room.
struct LettersScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case recipient, kind, about, municipality, standing, alert }

    private var feature: LettersFeature { scene.state.letters }
    private var programme: Programme { scene.world.programme }

    var context: String { LetterTabs(scene: scene).context }

    func drawHeading(in grid: inout CellGrid) { LetterTabs(scene: scene).draw(in: &grid) }

    func drawBody(in grid: inout CellGrid) {
        let paneWidth = grid.size.width >= 118 && !scene.theme.isLinear ? grid.size.width * 2 / 5 : 0
        let listWidth = paneWidth > 0 ? grid.size.width - paneWidth - 3 : grid.size.width
        grid.inside(Rect(x: 0, y: 0, width: listWidth, height: grid.size.height)) { drawList(in: &$0) }
        guard paneWidth > 0 else { return }
        grid.verticalLine(at: Point(x: listWidth + 1, y: 0), style: scene.theme[.rule])
        grid.inside(Rect(x: listWidth + 3, y: 0, width: paneWidth, height: grid.size.height)) { drawPane(in: &$0) }
    }

    private func drawPane(in grid: inout CellGrid) {
        guard let letter = feature.selected else { return }
        // Who it is about stands in it; opened, it is noted as read.
        guard scene.world.listsDetails(of: letter.key.applicant) else {
            let text = scene.say("Skyddad identitet: Enter öppnar", "Protected: Enter opens")
            grid.put(text, at: .zero, style: scene.theme[.faint], width: grid.size.width)
            return
        }
        let lines = LetterPreview(scene: scene).lines(
            letter.key, feature.language(in: scene.world), width: grid.size.width - 1)
        for (y, line) in lines.prefix(grid.size.height).enumerated() {
            grid.put(line.text, at: Point(x: 0, y: y), style: scene.theme[line.role])
        }
        if lines.count > grid.size.height { scene.drawMore(in: &grid) }
    }

    /// The columns that have room. Without one for whom a letter is about, that name stands first instead of the
    /// recipient's: a manager of several would otherwise stand there several times, and nobody could tell for whom.
    private func columns(width: Int) -> Table<Field> {
        let table = columns(width: width, first: scene.say("Till", "To"))
        return saysAbout(table) || !hasOthers ? table : columns(width: width, first: scene.say("Om", "About"))
    }

    private var hasOthers: Bool { feature.letters.contains { $0.key.kind.recipient != .applicant } }

    private func saysAbout(_ table: Table<Field>) -> Bool { table.placed.contains { $0.column.id == .about } }

    private func columns(width: Int, first: String) -> Table<Field> {
        let kinds = feature.letters.map { CharacterWidth.of($0.key.kind.label[scene.world.language]) }
        var columns = [
            Column(id: Field.recipient, title: first, width: 18, isFlexible: true),
            Column(id: .kind, title: scene.say("Brev", "Letter"), width: max(kinds.max() ?? 0, 6), dropOrder: 1),
            Column(id: .about, title: scene.say("Om", "About"), width: 13, isFlexible: true, dropOrder: 3),
            Column(id: .standing, title: scene.say("Läge", "Standing"), width: 14, dropOrder: 2),
            Column(id: .alert, title: "", width: 1),
        ]
        if feature.municipality == nil, scene.world.municipalities.count > 1 {
            columns.insert(
                Column(id: .municipality, title: scene.say("Kommun", "Municip."), width: 8, dropOrder: 4), at: 3)
        }
        if !hasOthers { columns.removeAll { $0.id == .about } }
        if feature.tab != .all, feature.tab != .managers { columns.removeAll { $0.id == .kind } }
        return Table(columns, width: width - 1, indent: 3)
    }

    private func drawList(in grid: inout CellGrid) {
        guard !feature.letters.isEmpty else { return drawEmpty(in: &grid) }
        let table = columns(width: grid.size.width)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        for line in 0..<max(grid.size.height - 1, 0) {
            let row = feature.cursor.top + line
            guard feature.letters.indices.contains(row) else { break }
            draw(feature.letters[row], isSelected: row == feature.cursor.index, table, y: line + 1, in: &grid)
        }
    }

    private func draw(_ letter: Letter, isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid) {
        let isMarked = feature.marks.contains(letter.key)
        let role: Role = isMarked ? .marked : letter.standing.isWaiting ? .plain : .faint
        let saysAbout = saysAbout(table)
        table.drawRow(y: y, isSelected: isSelected, otherwise: role, of: scene, in: &grid) { field in
            field == .recipient && !saysAbout ? scene.world.name(letter.key.applicant) : text(field, letter)
        }
        if isMarked { grid.put("*", at: Point(x: 0, y: y), style: scene.theme[isSelected ? .selected : .marked]) }
    }

    private func text(_ field: Field, _ letter: Letter) -> String {
        switch field {
        case .recipient: scene.world.recipient(of: letter)
        case .kind: letter.key.kind.label[scene.world.language]
        case .about: letter.key.kind.recipient == .applicant ? "" : scene.world.name(letter.key.applicant)
        case .municipality: programme.settings.municipality(letter.municipality)?.name ?? ""
        case .standing: scene.texts.standing(of: letter, today: scene.world.today)
        case .alert: scene.texts.alert(letter, in: scene.world) == nil ? "" : "!"
        }
    }

    private func drawEmpty(in grid: inout CellGrid) {
        var texts = [""]
        if !programme.knowsParticipants {
            texts.append(
                scene.say(
                    "Breven skrivs när antagningen är beslutad (3, sedan A). Mallarna kan läsas redan nu: T.",
                    "Letters are written when the admission is decided (3, then A). The templates can be read now: T."))
        } else if feature.hidesDone, !feature.allLetters.isEmpty {
            texts.append(scene.say("Alla brev är skickade. d visar dem.", "All letters are sent. d shows them."))
        } else {
            texts.append(
                scene.say(
                    "Det finns inga brev som du skriver.", "There are no letters for you to write."))
        }
        let lines = texts.flatMap { TextLayout($0, width: max(grid.size.width - 6, 1)).lines }
        grid.put(lines: lines, at: Point(x: 3, y: 0), style: scene.theme[.faint])
        if scene.state.dialog == nil { grid.cursor = Point(x: 3, y: 1) }
    }
}
