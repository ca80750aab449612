import Domain
import Terminal
import Workflow

/// One municipality's ranking: seats, the seat line, numbered reserves, and below them whose panel is in the way.
struct MunicipalityRankingScreen: ScreenContent {
    let scene: Scene

    private var feature: RankingFeature { scene.state.ranking }
    private var programme: Programme { scene.world.programme }

    var context: String {
        guard let code = feature.municipality, let name = programme.settings.municipality(code)?.name else {
            return scene.say("Ingen kommun", "No municipality")
        }
        let codes = scene.world.rankedMunicipalities
        let number = (codes.firstIndex(of: code) ?? 0) + 1
        var parts = [
            codes.count > 1
                ? scene.say("\(name) (\(number) av \(codes.count))", "\(name) (\(number) of \(codes.count))") : name
        ]
        guard let table = feature.table else { return parts[0] }
        parts.append(scene.texts.seats(table.seats))
        if programme.admission != nil {
            parts.append(scene.say("antagningen är beslutad", "the admission is decided"))
        } else if table.submitted == nil, scene.world.size.columns >= 78,
            let due = programme.settings.deadline(.rankingSubmitted) ?? programme.settings.deadline(.decision)
        {
            let countdown = scene.texts.countdown(to: due.day, from: scene.world.today)
            let date =
                scene.world.size.columns < 100 ? "" : " (\(scene.texts.day(due.day, relativeTo: scene.world.today)))"
            parts.append(scene.say("lämnas in \(countdown)\(date)", "due \(countdown)\(date)"))
        }
        return parts.joined(separator: " · ")
    }

    func drawHeading(in grid: inout CellGrid) {
        guard let table = feature.table else { return }
        let version = " " + scene.texts.version(of: table, in: scene.world)
        let used = grid.put(version, at: .zero, style: scene.theme[table.submitted == nil ? .heading : .good])
        let count = programme.settings.selection?.criteria.count ?? 0
        let note = scene.say("medel av \(count) kriterier ", "mean of \(count) criteria ")
        guard used + CharacterWidth.of(note) + 2 <= grid.size.width else { return }
        grid.put(
            note, at: Point(x: used, y: 0), style: scene.theme[.faint], width: grid.size.width - used,
            alignment: .trailing)
    }

    func drawBody(in grid: inout CellGrid) {
        guard let table = feature.table else {
            let text =
                scene.say(
                    "Rangordningen visas för personalchef, HR och projektledning. Den som intervjuar ser sina egna paneler (2), så att ingen sätter poäng med andras i minnet.",
                    "The ranking is shown to personnel chiefs, HR and coordinators. Interviewers see their own panels (2), so that nobody scores with others' scores in mind."
                )
            grid.put(lines: TextLayout(text, width: grid.size.width - 6).lines, at: Point(x: 3, y: 1))
            return
        }
        let detail = RankingFeature.detailRows(grid.size.height)
        let height = grid.size.height - detail
        grid.inside(Rect(x: 0, y: 0, width: grid.size.width, height: height)) { drawList(table, in: &$0) }
        guard detail > 0, let id = feature.selected else { return }
        grid.horizontalLine(at: Point(x: 0, y: height), style: scene.theme[.rule])
        let lines = WhyHere(scene: scene).summary(of: id, width: grid.size.width - 2, rows: detail - 1)
        grid.put(lines: lines.map { Substring($0) }, at: Point(x: 1, y: height + 1))
    }

    // MARK: - The list

    private func drawList(_ table: RankingTable, in grid: inout CellGrid) {
        let columns = RankingColumns(scene: scene, rankingTable: table).table(width: grid.size.width - 1)
        columns.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        if feature.cursor.top + grid.size.height - 1 < feature.lines.count { scene.drawMore(in: &grid) }
        let nameX = columns.placed.first { $0.column.id == .name }?.x ?? RankingColumns.indent
        for y in 1..<max(grid.size.height, 1) {
            let index = feature.cursor.top + y - 1
            guard feature.lines.indices.contains(index) else { break }
            let line = feature.lines[index]
            let isSelected = index == feature.cursor.index && line.isSelectable
            let style = scene.theme[isSelected ? .selected : .plain]
            if isSelected { scene.drawSelection(y: y, in: &grid) }
            switch line {
            case .row(let row): draw(table.rows[row], of: table, columns, y: y, style: style, in: &grid)
            case .seatLine: drawSeatLine(table, y: y, in: &grid)
            case .emptySeats(let count):
                grid.put(scene.texts.emptySeats(count), at: Point(x: nameX, y: y), style: scene.theme[.warning])
            case .nobody:
                grid.put(
                    scene.say("Ingen är klar att rangordna.", "Nobody is ready to be ranked."),
                    at: Point(x: RankingColumns.indent, y: y), style: scene.theme[.faint])
            case .gap: break
            case .incompleteHeading(let count):
                grid.put(scene.texts.incompleteHeading(count), at: Point(x: 1, y: y), style: scene.theme[.warning])
            case .incomplete(let id):
                draw(id, scene.texts.whyIncomplete(id, in: scene.world), columns, y: y, style: style, in: &grid)
            case .belowHeading(let count):
                grid.put(scene.texts.belowHeading(count), at: Point(x: 1, y: y), style: scene.theme[.heading])
            case .below(let row):
                let below = table.belowDemand[row]
                let why = below.shortfalls.map { scene.texts.shortfall($0, in: scene.world) }.joined(separator: "; ")
                draw(below.applicant, why, columns, y: y, style: style, in: &grid)
            }
        }
    }

    private func drawSeatLine(_ table: RankingTable, y: Int, in grid: inout CellGrid) {
        grid.horizontalLine(
            at: Point(x: 1, y: y), length: grid.size.width - 2, heavy: true, style: scene.theme[.heading])
        var text = scene.texts.seats(table.seats)
        if table.rows.count <= table.seats { text += scene.say(", inga reserver", ", no reserves") }
        let now = programme.seats(of: table.municipality)
        if now != table.seats { text += scene.say("; kvoten är nu \(now)", "; the quota is now \(now)") }
        grid.put(" \(text) ", at: Point(x: 4, y: y), style: scene.theme[.heading], width: grid.size.width - 6)
    }

    private func draw(
        _ row: RankingRow, of table: RankingTable, _ columns: Table<RankingColumns.Field>, y: Int, style: Style,
        in grid: inout CellGrid
    ) {
        let room = columns.placed.first { $0.column.id == .standing }?.width ?? 0
        columns.draw(in: &grid, y: y, style: style) { text($0, row, of: table, room: room) }
    }

    private func text(
        _ field: RankingColumns.Field, _ row: RankingRow, of table: RankingTable, room: Int
    ) -> String {
        let isOpened = programme.isOpened(row.applicant)
        switch field {
        case .place:
            let number = table.number(row.place)
            let width = RankingColumns(scene: scene, rankingTable: table).placeWidth - 2
            return String(repeating: " ", count: max(width - number.count, 0)) + number + (row.isTied ? " =" : "")
        case .name: return scene.world.name(row.applicant)
        case .criteria:
            let means = row.result.criteria.map { scene.texts.mean(isOpened ? $0.mean : nil, decimals: 1) }
            return RankingColumns.row(means)
        case .mean: return scene.texts.mean(isOpened ? row.result.mean : nil)
        case .bar:
            let scale = programme.settings.selection?.scale ?? 1...5
            return ScoreBar.text(
                isOpened ? row.result.mean : nil, scale: scale, width: RankingColumns.barWidth, glyphs: scene.glyphs)
        case .count: return isOpened ? "\(row.result.scoreCount)" : "–"
        case .spread: return isOpened ? "\(row.result.spread)" : "–"
        case .consent:
            return scene.texts.consultation(programme.applicant(row.applicant)?.progress.consents[.consultation]?.value)
        case .standing: return standing(row, of: table, room: room)
        }
    }

    /// What there is to know about the place; in fewer words where there is little room.
    private func standing(_ row: RankingRow, of table: RankingTable, room: Int) -> String {
        let margin = feature.margins[row.applicant]
        let text = scene.texts.standing(of: row, in: table, margin: margin, world: scene.world)
        guard CharacterWidth.of(text) > room else { return text }
        return scene.texts.standing(of: row, in: table, margin: margin, world: scene.world, isShort: true)
    }

    /// Somebody who is not ranked, with why.
    private func draw(
        _ id: ApplicantID, _ why: String, _ columns: Table<RankingColumns.Field>, y: Int, style: Style,
        in grid: inout CellGrid
    ) {
        columns.draw(in: &grid, y: y, style: style) { $0 == .name ? scene.world.name(id) : "" }
        guard let name = columns.placed.first(where: { $0.column.id == .name }) else { return }
        let x = name.x + name.width + 2
        grid.put(why, at: Point(x: x, y: y), style: style, width: grid.size.width - x - 1)
    }
}
