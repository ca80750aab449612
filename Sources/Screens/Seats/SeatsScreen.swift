import Domain
import Terminal
import Workflow

/// The seats one by one: who holds them, since when they are vacant, what has been offered and what comes next.
struct SeatsScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case seat, holder, standing }

    private var feature: SeatsFeature { scene.state.ranking.seats }
    private var programme: Programme { scene.world.programme }
    private var words: SeatWords { SeatWords(scene.world) }

    var context: String {
        guard programme.admission != nil else { return scene.say("Platser", "Seats") }
        let (all, vacant) = feature.counts
        return scene.say(
            "Platser · \(vacant) \(vacant == 1 ? "vakant" : "vakanta") av \(all)", "Seats · \(vacant) of \(all) vacant")
    }

    func drawHeading(in grid: inout CellGrid) {
        let window = ReplacementWindowText(scene: scene, cohort: feature.selected?.seat.cohort)
        let text = CharacterWidth.of(window.text) < grid.size.width ? window.text : window.short
        grid.put(" " + text, at: .zero, style: scene.theme[window.isUrgent ? .warning : .heading])
    }

    func drawBody(in grid: inout CellGrid) {
        guard !feature.rows.isEmpty else {
            let text =
                programme.admission == nil
                ? scene.say(
                    "Platserna har innehavare först när antagningen är beslutad. Esc leder tillbaka, A visar antagningen.",
                    "Seats have holders only when the admission is decided. Esc leads back, A shows the admission.")
                : scene.say("Du ser inga platser.", "There are no seats that you may see.")
            grid.put(lines: TextLayout(text, width: grid.size.width - 6).lines, at: Point(x: 3, y: 1))
            return
        }
        let detail = SeatsFeature.detailRows(grid.size.height)
        let height = grid.size.height - detail
        grid.inside(Rect(x: 0, y: 0, width: grid.size.width, height: height)) { drawList(in: &$0) }
        guard detail > 0, let selected = feature.selected else { return }
        grid.horizontalLine(at: Point(x: 0, y: height), style: scene.theme[.rule])
        let lines = SeatStory(scene: scene).summary(selected, width: grid.size.width - 2, rows: detail - 1)
        for (y, line) in lines.enumerated() {
            grid.put(line.text, at: Point(x: 1, y: height + 1 + y), style: scene.theme[line.role])
        }
    }

    private func drawList(in grid: inout CellGrid) {
        let table = columns(width: grid.size.width - 1)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        let page = max(grid.size.height - 1, 1)
        let first = feature.cursor.top
        if first + page < feature.rows.count { scene.drawMore(in: &grid) }
        for (offset, row) in feature.rows.dropFirst(first).prefix(page).enumerated() {
            let isSelected = first + offset == feature.cursor.index
            let isVacant = row.seat.vacancy != nil
            let room = table.placed.last?.width ?? 0
            table.drawRow(
                y: offset + 1, isSelected: isSelected, otherwise: isVacant ? .plain : .faint, of: scene, in: &grid
            ) { text($0, row, room) }
        }
    }

    private func columns(width: Int) -> Table<Field> {
        func widest(_ texts: [String], _ title: String, _ most: Int) -> Int {
            min(([title] + texts).map { CharacterWidth.of($0) }.max() ?? 0, most)
        }
        let (seat, holder) = (scene.say("Plats", "Seat"), scene.say("Innehavare", "Holder"))
        return Table(
            [
                Column(
                    id: Field.seat, title: seat, width: widest(feature.rows.map { text(.seat, $0) }, seat, 20)),
                Column(
                    id: Field.holder, title: holder,
                    width: widest(feature.rows.map { text(.holder, $0) }, holder, max(width / 3, 12))),
                Column(
                    id: Field.standing, title: scene.say("Läge", "Standing"), width: 20, isFlexible: true),
            ], width: width, indent: 3)
    }

    private func text(_ field: Field, _ row: Succession, _ room: Int = .max) -> String {
        switch field {
        case .seat: words.seat(row.seat.id)
        case .holder: row.seat.holder.map { scene.world.name($0.applicant) } ?? scene.say("vakant", "vacant")
        case .standing: scene.texts.standing(of: row, in: scene.world, width: room)
        }
    }
}

/// What the replacement window means today (S4-7).
struct ReplacementWindowText {
    let scene: Scene
    /// The cohort whose window it is; nil for the earliest.
    let cohort: CohortID?

    private var today: Day { scene.world.today }
    private var start: Day? { scene.world.programme.courseStart(of: cohort) }
    private var end: Day? { scene.world.programme.replacementEnd(of: cohort) }
    private var hasStarted: Bool { scene.world.programme.hasStarted(cohort, on: today) }

    /// The cohort's name before what is said of it, where there are several.
    private var named: String {
        guard scene.world.programme.settings.hasCohorts, cohort != nil else { return "" }
        return CohortWords(scene.world).name(cohort)[scene.world.language] + ": "
    }

    /// Whether there is little time left.
    var isUrgent: Bool {
        guard let end, hasStarted else {
            return false
        }
        return (0...7).contains(end - today)
    }

    /// The same where there is little room.
    var short: String {
        guard let end else { return text }
        let last = scene.texts.day(end, relativeTo: today)
        let left = scene.texts.countdown(to: end, from: today)
        return named
            + scene.say("Sista dag för ersättare: \(last), \(left)", "Last day for replacements: \(last), \(left)")
    }

    var text: String { named + sentence }

    private var sentence: String {
        guard let start, let end else {
            return scene.say("Ingen gräns för när ersättare kan sättas in", "Replacements can come at any time")
        }
        let texts = scene.texts
        let (last, first) = (texts.day(end, relativeTo: today), texts.day(start, relativeTo: today))
        if today > end {
            return scene.say(
                "Ersättare kunde sättas in till och med \(last); inga platser fylls längre",
                "Replacements could come until \(last); no more seats are filled")
        }
        guard hasStarted else {
            return scene.say(
                "Kursen börjar \(first), ersättare till och med \(last)",
                "The course begins on \(first), replacements until \(last)")
        }
        let left = end - today
        let days =
            left == 0
            ? scene.say("sista dagen", "the last day")
            : scene.say(left == 1 ? "1 dag kvar" : "\(left) dagar kvar", left == 1 ? "1 day left" : "\(left) days left")
        return scene.say(
            "Ersättare kan sättas in till och med \(last): \(days)", "Replacements can come until \(last): \(days)")
    }
}
