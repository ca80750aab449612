import Domain
import Terminal
import Workflow

/// All municipalities that the person may see: what is handed in, who gets a seat, who is in reserve, and what is missing.
struct AdmissionScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case name, seats, bar, empty, cohorts, standing }

    private var feature: RankingFeature { scene.state.ranking }
    private var plan: SeatPlan { feature.plan }
    private var programme: Programme { scene.world.programme }

    var context: String {
        let total = scene.say(
            "\(plan.filled) av \(scene.texts.seats(plan.seats))", "\(plan.filled) of \(scene.texts.seats(plan.seats))")
        // Whoever has left since is still among the admitted; how the seats stand now is for the seats to say.
        let when = plan.decision == nil ? "" : scene.say(" vid beslutet", " when decided")
        return scene.say("Antagning · ", "Admission · ") + total + when
    }

    func drawHeading(in grid: inout CellGrid) {
        let text: String
        let role: Role
        if let decision = plan.decision {
            text = scene.decided(decision.value.reference, decision.signature, width: grid.size.width - 2)
            role = .good
        } else {
            let (all, ready) = (plan.entries.count, plan.entries.count - plan.missing.count)
            text =
                all == 1
                ? scene.say(
                    ready == 1 ? "Rangordningen är inlämnad, inte beslutad" : "Rangordningen är inte inlämnad",
                    ready == 1 ? "The ranking is handed in, not decided" : "The ranking is not handed in")
                : scene.say(
                    "\(ready) av \(all) kommuner har lämnat in · inte beslutad",
                    "\(ready) of \(all) municipalities have handed in · not decided")
            role = .heading
        }
        grid.put(" " + text, at: .zero, style: scene.theme[role])
    }

    func drawBody(in grid: inout CellGrid) {
        let table = columns(width: grid.size.width - 1)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        let blocks = AdmissionBlocks(
            notes: AdmissionNotes(scene: scene).lines(width: grid.size.width - 2),
            municipalities: plan.entries.map { block($0, width: grid.size.width) },
            selected: feature.planCursor.index, rows: grid.size.height - 1)
        if blocks.isMoreBelow { scene.drawMore(in: &grid) }
        grid.inside(Rect(x: 0, y: 1, width: grid.size.width, height: grid.size.height - 1)) { pane in
            draw(blocks, table, in: &pane)
        }
    }

    /// How many seats of a municipality fall on each cohort, such as `3 + 2`; empty where nothing is known.
    private func cohorts(of code: MunicipalityCode) -> String {
        guard let standing = feature.cohorts.standing,
            let part = standing.parts.first(where: { $0.municipality == code })
        else { return "" }
        return standing.cohorts.map { "\(part.count(in: $0))" }.joined(separator: " + ")
    }

    private func columns(width: Int) -> Table<Field> {
        let title = scene.say("Kommun", "Municipality")
        let names = ([title] + plan.entries.map(name)).map { CharacterWidth.of($0) }.max() ?? 0
        let cohorts = scene.say("Omgångar", "Cohorts")
        let widest = ([cohorts] + plan.entries.map { self.cohorts(of: $0.municipality) }).map { CharacterWidth.of($0) }
        let split = Column(id: Field.cohorts, title: cohorts, width: widest.max() ?? 0, dropOrder: 1)
        return Table(
            [
                Column(
                    id: Field.name, title: title, width: min(names, 20)),
                Column(id: Field.seats, title: scene.say("Platser", "Seats"), width: 8, alignment: .trailing),
                Column(id: Field.bar, title: "", width: 8, dropOrder: 2),
                Column(
                    id: Field.empty, title: scene.say("Tomma", "Empty"), width: 5, dropOrder: 1, alignment: .trailing),
            ] + (feature.cohorts.standing == nil ? [] : [split]) + [
                Column(id: Field.standing, title: scene.say("Läge", "Standing"), width: 34, isFlexible: true)
            ], width: width, indent: 3)
    }

    private func name(of entry: SeatPlan.Entry) -> String {
        programme.settings.municipality(entry.municipality)?.name ?? entry.municipality.rawValue
    }

    // MARK: - Municipalities

    private func draw(_ blocks: AdmissionBlocks, _ table: Table<Field>, in grid: inout CellGrid) {
        for (y, note) in blocks.notes.enumerated() where y >= blocks.first {
            grid.put(note.text, at: Point(x: 1, y: y - blocks.first), style: scene.theme[note.role])
        }
        let brevity = brevity(in: table)
        for (index, lines) in blocks.municipalities.enumerated() {
            let y = blocks.starts[index] - blocks.first
            guard y < grid.size.height, y + lines.count > 0 else { continue }
            table.drawRow(
                y: y, isSelected: index == feature.planCursor.index, otherwise: .heading, of: scene, in: &grid
            ) { text($0, plan.entries[index], brevity) }
            for (offset, line) in lines.enumerated().dropFirst() {
                grid.put(line.text, at: Point(x: 5, y: y + offset), style: scene.theme[line.role])
            }
        }
        if blocks.isCut {
            let rest = scene.say("… Enter visar hela rangordningen", "… Enter shows the whole ranking")
            grid.fill(Rect(x: 0, y: grid.size.height - 1, width: grid.size.width, height: 1))
            grid.put(rest, at: Point(x: 5, y: grid.size.height - 1), style: scene.theme[.faint])
        }
    }

    private func text(_ field: Field, _ entry: SeatPlan.Entry, _ brevity: Brevity) -> String {
        let isMissing = if case .missing = entry.standing { plan.decision == nil } else { false }
        switch field {
        case .name: return name(of: entry)
        case .seats:
            let filled = isMissing ? "–" : "\(entry.own + entry.passedAway)"
            return scene.say("\(filled) av \(entry.seats)", "\(filled) of \(entry.seats)")
        case .bar: return ScoreBar.text(entry.own + entry.passedAway, of: entry.seats, width: 8, glyphs: scene.glyphs)
        case .empty: return isMissing ? "–" : "\(entry.emptySeats)"
        case .cohorts: return cohorts(of: entry.municipality)
        case .standing: return standing(entry, brevity)
        }
    }

    /// How much of a standing is left out where the column is narrow: the name, then what the column's title says too.
    private enum Brevity: CaseIterable { case whole, nameless, shortest }

    /// The least brevity at which the standing of everybody who has handed in has room.
    private func brevity(in table: Table<Field>) -> Brevity {
        let width = table.placed.first { $0.column.id == .standing }?.width ?? 0
        return Brevity.allCases.first { brevity in
            plan.entries.allSatisfy { entry in
                guard case .submitted = entry.standing else { return true }
                return CharacterWidth.of(standing(entry, brevity)) <= width
            }
        } ?? .shortest
    }

    private func standing(_ entry: SeatPlan.Entry, _ brevity: Brevity) -> String {
        switch entry.standing {
        case .submitted(let version, _, let signature):
            let day = scene.texts.shortDay(signature.at.swedishDay)
            let name = brevity == .whole ? ", " + programme.settings.name(of: signature.by) : ""
            let handedIn = brevity == .shortest ? "" : scene.say("inlämnad ", "handed in ")
            return handedIn + day + name + " (v. \(version))"
        case .missing:
            // Whoever has to do it is the one to ask.
            let chiefs = programme.settings.people.filter { person in
                person.roles.contains { $0.role == .personnelChief && $0.municipality == entry.municipality }
            }
            let names = scene.texts.list(chiefs.map(\.name))
            return scene.say("saknas", "missing") + (names.isEmpty ? "" : " · \(names)")
        }
    }

    /// A municipality's lines: a blank one for its row of the table, and below it the names in columns.
    private func block(_ entry: SeatPlan.Entry, width: Int) -> [TextLine] {
        var lines = [TextLine("")]
        switch entry.standing {
        case .missing(let ranked, let incomplete, let ties) where plan.decision == nil:
            let draft = scene.texts.draft(ranked: ranked, incomplete: incomplete, ties: ties)
            lines += TextLine(draft, .faint).wrapped(width - 6, hanging: 2)
        case .submitted(_, let seats, _) where seats != entry.seats:
            lines.append(
                TextLine(
                    scene.say(
                        "! lämnades in när kommunen hade \(scene.texts.seats(seats))",
                        "! was handed in when the municipality had \(scene.texts.seats(seats))"), .warning))
        default: break
        }
        let seated = entry.admitted.enumerated().map { name("\($0 + 1)", $1) }
        let reserves = entry.reserves.enumerated().map { name("R\($0 + 1)", $1) }
        lines += plan.passedOn.filter { $0.seat.municipality == entry.municipality }.map { passed($0) }
        lines += AdmissionScreen.inColumns(seated + reserves, width: width - 6).map { TextLine($0) }
        return lines
    }

    /// That a seat goes to another municipality, and by what.
    private func passed(_ seat: PassedSeat) -> TextLine {
        let words = SeatWords(scene.world)
        let (number, goal) = (seat.seat.number, words.municipality(seat.municipality))
        switch seat.ground {
        case .assigned(let reference, _):
            return TextLine(
                scene.say(
                    "Plats \(number) går till \(goal): \(reference)", "Seat \(number) goes to \(goal): \(reference)"),
                .faint)
        case .ownQuota, .passedOn:
            return TextLine(
                scene.say(
                    "Plats \(number) går till \(goal) enligt regeln", "Seat \(number) goes to \(goal) by the rule"),
                .faint)
        }
    }

    private func name(_ number: String, _ id: ApplicantID) -> String {
        let padding = String(repeating: " ", count: max(3 - number.count, 0))
        var mark = plan.twice.contains(id) ? scene.say(" (två platser)", " (two seats)") : ""
        if let passed = plan.passedOn.first(where: { $0.applicant == id }) {
            let from = SeatWords(scene.world).seat(passed.seat)
            mark += scene.say(" (får \(from))", " (gets \(from))")
        }
        if let cohort = feature.cohorts.cohort(of: id) {
            mark += ", " + CohortWords(scene.world).short(cohort)[scene.world.language]
        }
        // The list is as it was decided; who takes over is for the seats to say.
        if plan.decision != nil, programme.hasDeparted(id) {
            mark += scene.say(" – har lämnat", " – has left")
        }
        return padding + number + " " + scene.world.name(id) + mark
    }

    /// Texts in as many columns as have room, each column filled before the next.
    static func inColumns(_ texts: [String], width: Int) -> [String] {
        let cell = (texts.map { CharacterWidth.of($0) }.max() ?? 0) + 2
        let columns = max(width / max(cell, 1), 1)
        let rows = (texts.count + columns - 1) / columns
        return (0..<rows).map { row in
            stride(from: row, to: texts.count, by: rows).reduce(into: "") { line, index in
                let text = texts[index]
                let isLast = index + rows >= texts.count
                line += text + (isLast ? "" : String(repeating: " ", count: cell - CharacterWidth.of(text)))
            }
        }
    }
}
