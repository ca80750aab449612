import Domain
import Terminal
import Workflow

/// What became of those who took part: all together by point in time, then one by one.
struct OutcomesScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case name, municipality, standing, employer, network }

    private var feature: OutcomesFeature { scene.state.outcomes }
    private var programme: Programme { scene.world.programme }
    private var today: Day { scene.world.today }

    var context: String {
        let name = feature.municipality.flatMap { programme.settings.municipality($0)?.name }
        let title = scene.say("Utfall efter programmet", "Outcomes after the programme")
        let cohort = feature.cohort.map { CohortWords(scene.world).name($0)[scene.world.language] }
        return ([title] + [name, cohort].compactMap { $0 }).joined(separator: " · ")
    }

    func drawHeading(in grid: inout CellGrid) {
        guard let summary = feature.summary, summary.participants > 0 else { return }
        var text = scene.say(
            "\(summary.participants) deltagare till slutet \(scene.texts.day(summary.end))",
            "\(summary.participants) participants to the end, \(scene.texts.day(summary.end))")
        if feature.showsUnknownOnly { text += scene.say(" · bara okända visas", " · only unknown shown") }
        grid.put(text, at: Point(x: 1, y: 0), style: scene.theme[.faint], width: grid.size.width - 2)
    }

    func drawBody(in grid: inout CellGrid) {
        guard let summary = feature.summary, summary.participants > 0 else { return drawEmpty(in: &grid) }
        if OutcomesFeature.isLow(grid.size.height) {
            drawNow(summary, in: &grid)
        } else {
            draw(summary, in: &grid)
        }
        let top = feature.summaryRows(grid.size.height)
        let table = columns(width: grid.size.width)
        table.drawTitles(in: &grid, y: top, style: scene.theme[.heading])
        let details = OutcomesFeature.detailRows(grid.size.height)
        for line in 0..<max(grid.size.height - top - 1 - details, 0) {
            let row = feature.cursor.top + line
            guard feature.alumni.indices.contains(row) else { break }
            draw(feature.alumni[row], isSelected: row == feature.cursor.index, table, y: top + line + 1, in: &grid)
        }
        if feature.cursor.top + max(grid.size.height - top - 1 - details, 0) < feature.alumni.count {
            grid.inside(Rect(x: 0, y: top - 1, width: grid.size.width, height: 1)) { scene.drawMore(in: &$0) }
        }
        if feature.alumni.isEmpty {
            grid.put(
                scene.say("Ingen att visa.", "Nobody to show."), at: Point(x: 3, y: top + 1), style: scene.theme[.faint]
            )
            if scene.state.dialog == nil { grid.cursor = Point(x: 3, y: top + 1) }
        }
        drawDetail(rows: details, in: &grid)
    }

    /// The last point in time that has come, or else the first to come, where there is room for one.
    private func drawNow(_ summary: OutcomeSummary, in grid: inout CellGrid) {
        let index = max(summary.reached - 1, 0)
        guard summary.points.indices.contains(index) else { return }
        let (heading, name) = (
            scene.say("Har blivit chef", "Have become managers"), scene.texts.name(of: summary.points[index])
        )
        grid.put(heading + ", " + name, at: Point(x: 1, y: 0), style: scene.theme[.heading])
        let figure =
            summary.reached == 0
            ? scene.texts.timeLeft(to: summary.points[index].day, from: today)
            : summary.totals.map { scene.texts.managers($0[index], isShort: true) }
                ?? scene.say("för få för att visas", "too few to be shown")
        grid.put(figure, at: Point(x: 3, y: 1), width: max(grid.size.width - 4, 0))
    }

    private func draw(_ summary: OutcomeSummary, in grid: inout CellGrid) {
        grid.put(
            scene.say("Har blivit chef", "Have become managers"), at: Point(x: 1, y: 0), style: scene.theme[.heading])
        let names = summary.points.map { scene.texts.name(of: $0) }
        let width = (names.map { CharacterWidth.of($0) }.max() ?? 0) + 2
        // The figures matter more than the days, which the reader of all of it has too.
        let hasDays = grid.size.width >= 76
        for (index, point) in summary.points.enumerated() {
            let y = index + 1
            grid.put(names[index], at: Point(x: 3, y: y), width: width)
            if hasDays {
                grid.put(
                    scene.texts.shortDay(point.day) + " \(point.day.year)", at: Point(x: 3 + width, y: y), width: 11,
                    alignment: .trailing)
            }
            let (text, role): (String, Role)
            if index >= summary.reached {
                (text, role) = (scene.texts.timeLeft(to: point.day, from: today), .faint)
            } else if let total = summary.totals?[index] {
                (text, role) = (scene.texts.managers(total, isShort: grid.size.width < 96), .plain)
            } else {
                (text, role) = (
                    scene.say("för få för att visas", "too few to be shown"), .faint
                )
            }
            let x = 3 + width + (hasDays ? 13 : 0)
            grid.put(text, at: Point(x: x, y: y), style: scene.theme[role], width: max(grid.size.width - x - 1, 0))
        }
    }

    private func columns(width: Int) -> Table<Field> {
        var columns = [
            Column(id: Field.name, title: scene.say("Namn", "Name"), width: 16, isFlexible: true),
            Column(id: .standing, title: scene.say("Chef sedan", "Manager since"), width: 24, isFlexible: true),
            Column(id: .employer, title: scene.say("Kommunen", "Employer"), width: 9, dropOrder: 2),
            Column(id: .network, title: scene.say("Nätverk", "Network"), width: 7, dropOrder: 1),
        ]
        if feature.municipality == nil, scene.world.municipalities.count > 1 {
            columns.insert(
                Column(id: .municipality, title: scene.say("Från", "From"), width: 8, dropOrder: 3), at: 1)
        }
        return Table(columns, width: width - 1, indent: 3)
    }

    private func draw(_ alumnus: Alumnus, isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid) {
        table.drawRow(y: y, isSelected: isSelected, of: scene, in: &grid) { field in
            switch field {
            case .name: scene.world.name(alumnus.applicant)
            case .municipality: programme.settings.municipality(alumnus.municipality)?.name ?? ""
            case .standing: scene.texts.standing(of: alumnus, in: scene.world)
            case .employer: scene.texts.employer(of: alumnus, in: scene.world)
            case .network: scene.inCapableGlyphs(scene.texts.network(alumnus.career.network?.value))
            }
        }
    }

    private func drawDetail(rows: Int, in grid: inout CellGrid) {
        guard rows > 0, let alumnus = feature.selected else { return }
        let top = grid.size.height - rows
        grid.horizontalLine(at: Point(x: 0, y: top), style: scene.theme[.rule])
        let known = alumnus.career.history.reversed().map { entry in
            scene.texts.day(entry.day, relativeTo: today) + ": "
                + scene.world.text(of: entry.note, about: alumnus.applicant)
        }
        let text =
            known.isEmpty
            ? scene.say(
                "Inget är känt. Enter skriver in om personen är chef, var och sedan när.",
                "Nothing is known. Enter records whether the person is a manager, where and since when.")
            : known.joined(separator: "\n")
        let lines = TextLayout(text, width: max(grid.size.width - 3, 1)).lines
        grid.put(lines: Array(lines.prefix(rows - 1)), at: Point(x: 1, y: top + 1))
    }

    private func drawEmpty(in grid: inout CellGrid) {
        let text: String
        if !programme.knowsParticipants {
            text = scene.say(
                "Utfallet följs från det att antagningen är beslutad (3, sedan A).",
                "Outcomes are followed from the decision of the admission on (3, then A).")
        } else if programme.outcomeMunicipalities(for: scene.world.actor).isEmpty {
            text = scene.say(
                "Utfallet följs av programkontoret, personalchefen och HR i varje kommun.",
                "Outcomes are followed by the programme office, and the personnel chief and HR of each municipality.")
        } else {
            text = scene.say("Det finns inga deltagare att följa.", "There are no participants to follow.")
        }
        let lines = TextLayout(text, width: max(grid.size.width - 6, 1)).lines
        grid.put(lines: lines, at: Point(x: 3, y: 1), style: scene.theme[.faint])
        if scene.state.dialog == nil { grid.cursor = Point(x: 3, y: 1) }
    }
}
