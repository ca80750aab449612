import Domain
import Terminal
import Workflow

/// Who follows which cohort, municipality by municipality: wish, cohort and why (H 10).
struct CohortsScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case number, name, wish, cohort, ground }

    private var feature: CohortsFeature { scene.state.ranking.cohorts }
    private var programme: Programme { scene.world.programme }
    private var words: CohortWords { CohortWords(scene.world) }
    private var language: Language { scene.world.language }

    var context: String {
        let counts = (feature.standing?.cohorts ?? []).map { cohort in
            "\(words.name(cohort)[language]): \(feature.standing?.count(in: cohort) ?? 0)"
        }
        return ([scene.say("Omgångar", "Cohorts")] + counts).joined(separator: " · ")
    }

    func drawHeading(in grid: inout CellGrid) {
        let (text, role) = standing(width: grid.size.width - 2)
        grid.put(" " + text, at: .zero, style: scene.theme[role])
    }

    private func standing(width: Int) -> (String, Role) {
        if let decision = programme.cohorts.distribution {
            return (scene.decided(decision.value.reference, decision.signature, width: width), .good)
        }
        if let (cohort, count, seats) = feature.standing?.overfull {
            let name = words.name(cohort)[language]
            return (
                scene.say("\(name) får \(count) på \(seats) platser", "\(name) gets \(count) on \(seats) seats"),
                .warning
            )
        }
        let against = feature.againstWish
        let wishes =
            against == 0
            ? scene.say("alla får sitt önskemål", "everybody gets the wish")
            : scene.say("\(against) får inte sitt önskemål", "\(against) do not get their wish")
        let what =
            programme.admission == nil
            ? scene.say("Förslag före antagningen", "Proposal before the admission")
            : scene.say("Förslag, inte beslutat", "Proposal, not decided")
        return ("\(what) · \(wishes)", .heading)
    }

    func drawBody(in grid: inout CellGrid) {
        guard !feature.lines.isEmpty else {
            let text = TextLayout(whyEmpty, width: max(grid.size.width - 6, 1))
            grid.put(lines: text.lines, at: Point(x: 3, y: 1), style: scene.theme[.faint])
            if scene.state.dialog == nil { grid.cursor = Point(x: 3, y: 1) }
            return
        }
        let details = CohortsFeature.detailRows(grid.size.height)
        let height = grid.size.height - details
        grid.inside(Rect(x: 0, y: 0, width: grid.size.width, height: height)) { drawList(in: &$0) }
        guard details > 0, let id = feature.selected?.applicant else { return }
        grid.horizontalLine(at: Point(x: 0, y: height), style: scene.theme[.rule])
        let lines = CohortStory(scene: scene).summary(of: id, width: grid.size.width - 2)
        for (y, line) in lines.prefix(details - 1).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: height + 1 + y), style: scene.theme[line.role])
        }
    }

    private var whyEmpty: String {
        if feature.standing == nil {
            return scene.say(
                "Platserna fördelas på omgångarna när alla rangordningar är inlämnade.",
                "The seats are distributed over the cohorts when all rankings are handed in.")
        }
        return feature.tab == .againstWish
            ? scene.say("Alla får den omgång de har önskat.", "Everybody gets the cohort that they wished for.")
            : scene.say("Här finns ingen som du får se.", "There is nobody here that you may see.")
    }

    private func drawList(in grid: inout CellGrid) {
        let table = columns(width: grid.size.width - 1)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        let page = max(grid.size.height - 1, 1)
        let first = feature.cursor.top
        if first + page < feature.lines.count { scene.drawMore(in: &grid) }
        for (offset, line) in feature.lines.dropFirst(first).prefix(page).enumerated() {
            let y = offset + 1
            switch line {
            case .municipality(let part):
                grid.put(heading(part), at: Point(x: 1, y: y), style: scene.theme[.heading])
            case .person(let row):
                let isFaint = row.isReserve || row.applicant == nil
                table.drawRow(
                    y: y, isSelected: first + offset == feature.cursor.index, otherwise: isFaint ? .faint : .plain,
                    of: scene, in: &grid
                ) { text($0, row) }
            }
        }
    }

    private func heading(_ part: CohortProposal.Part) -> String {
        let name = SeatWords(scene.world).municipality(part.municipality)
        let cohorts = feature.standing?.cohorts ?? []
        let counts = cohorts.map { "\(part.count(in: $0))" }.joined(separator: " + ")
        let shares = part.shares.map(String.init).joined(separator: " + ")
        let mark = counts == shares ? "" : scene.say(" (jämnt: \(shares))", " (evenly: \(shares))")
        return "\(name), \(scene.texts.seats(part.places.count)): \(counts)\(mark)"
    }

    private func columns(width: Int) -> Table<Field> {
        let rows = feature.lines.compactMap { line -> CohortsFeature.Row? in
            if case .person(let row) = line { row } else { nil }
        }
        func widest(_ field: Field, _ title: String, _ most: Int) -> Int {
            min(([title] + rows.map { text(field, $0) }).map { CharacterWidth.of($0) }.max() ?? 0, most)
        }
        let (name, wish) = (scene.say("Namn", "Name"), scene.say("Önskar", "Wishes"))
        let (cohort, why) = (scene.say("Omgång", "Cohort"), scene.say("Därför", "Because"))
        return Table(
            [
                Column(id: Field.number, title: "", width: 3, alignment: .trailing),
                Column(id: .name, title: name, width: widest(.name, name, max(width / 4, 14))),
                Column(id: .wish, title: wish, width: widest(.wish, wish, max(width / 5, 16)), dropOrder: 1),
                Column(id: .cohort, title: cohort, width: widest(.cohort, cohort, max(width / 5, 12))),
                Column(id: .ground, title: why, width: 16, isFlexible: true),
            ], width: width, indent: 3)
    }

    private func text(_ field: Field, _ row: CohortsFeature.Row) -> String {
        switch field {
        case .number: row.isReserve ? "R\(row.number)" : "\(row.number)"
        case .name: row.applicant.map(scene.world.name) ?? scene.say("vakant", "vacant")
        case .wish:
            row.applicant.flatMap { programme.applicant($0)?.application.cohortWish }
                .map { words.wish($0)[language] } ?? ""
        case .cohort: words.name(row.cohort)[language]
        case .ground: words.ground(row)[language]
        }
    }
}
