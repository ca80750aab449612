import Domain
import Terminal
import Workflow

/// Those not admitted, longest waiting first: why, who is to talk with them, and what came of it (S4-18h).
struct FollowUpsScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case name, municipality, manager, cause, standing }

    private var feature: LettersFeature { scene.state.letters }
    private var programme: Programme { scene.world.programme }

    var context: String { LetterTabs(scene: scene).context }

    func drawHeading(in grid: inout CellGrid) { LetterTabs(scene: scene).draw(in: &grid) }

    func drawBody(in grid: inout CellGrid) {
        guard !feature.followUps.isEmpty else { return drawEmpty(in: &grid) }
        let table = columns(width: grid.size.width)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        let details = LettersFeature.detailRows(grid.size.height)
        for line in 0..<max(grid.size.height - 1 - details, 0) {
            let row = feature.cursor.top + line
            guard feature.followUps.indices.contains(row) else { break }
            draw(feature.followUps[row], isSelected: row == feature.cursor.index, table, y: line + 1, in: &grid)
        }
        guard details > 0, let task = feature.selectedFollowUp else { return }
        let top = grid.size.height - details
        grid.horizontalLine(at: Point(x: 0, y: top), style: scene.theme[.rule])
        let lines = TextLayout(detail(of: task), width: max(grid.size.width - 3, 1)).lines
        grid.put(lines: Array(lines.prefix(details - 1)), at: Point(x: 1, y: top + 1))
    }

    private func columns(width: Int) -> Table<Field> {
        var columns = [
            Column(id: Field.name, title: scene.say("Namn", "Name"), width: 18, isFlexible: true),
            Column(
                id: .manager, title: scene.say("Ansvarig chef", "Manager"), width: 15, isFlexible: true, dropOrder: 2),
            Column(id: .cause, title: scene.say("Varför", "Why"), width: 18, isFlexible: true, dropOrder: 4),
            Column(id: .standing, title: scene.say("Läge", "Standing"), width: 18),
        ]
        if feature.municipality == nil, scene.world.municipalities.count > 1 {
            columns.insert(
                Column(id: .municipality, title: scene.say("Kommun", "Municip."), width: 8, dropOrder: 3), at: 1)
        }
        return Table(columns, width: width - 1, indent: 3)
    }

    private func draw(
        _ task: FollowUpTask, isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid
    ) {
        table.drawRow(y: y, isSelected: isSelected, otherwise: task.done == nil ? .plain : .faint, of: scene, in: &grid)
        { text($0, task) }
    }

    private func text(_ field: Field, _ task: FollowUpTask) -> String {
        switch field {
        case .name: scene.world.name(task.applicant)
        case .municipality: programme.settings.municipality(task.municipality)?.name ?? ""
        case .manager: manager(of: task)
        case .cause: scene.texts.cause(task.cause)
        case .standing: scene.texts.standing(of: task, today: scene.world.today)
        }
    }

    private func manager(of task: FollowUpTask) -> String {
        guard let applicant = programme.applicant(task.applicant), !applicant.isProtected else { return "" }
        let name = applicant.application[.manager]
        return name.isEmpty ? scene.say("okänd", "unknown") : name
    }

    private func detail(of task: FollowUpTask) -> String {
        guard let done = task.done else {
            return scene.say(
                "Chefen ska ta kontakt om andra sätt att utvecklas. Enter skriver in när och vad ni kom överens om.",
                "The manager is to talk about other ways to develop. Enter records when, and what was agreed.")
        }
        let day = scene.texts.day(done.value.day, relativeTo: scene.world.today)
        let name = programme.settings.name(of: done.signature.by)
        let agreed =
            !scene.world.listsDetails(of: task.applicant) ? scene.say("(skyddad)", "(protected)") : done.value.agreed
        return "\(day): \(agreed) " + scene.say("(inskrivet av \(name))", "(recorded by \(name))")
    }

    private func drawEmpty(in grid: inout CellGrid) {
        let text: String
        if programme.admission == nil {
            text = scene.say(
                "Uppföljningen börjar när antagningen är beslutad.", "Follow-up begins when the admission is decided.")
        } else if feature.hidesDone, !feature.allFollowUps.isEmpty {
            text = scene.say("Alla är uppföljda. d visar dem.", "Everybody has been followed up. d shows them.")
        } else {
            text = scene.say("Ingen att följa upp.", "Nobody to follow up.")
        }
        let lines = TextLayout(text, width: max(grid.size.width - 6, 1)).lines
        grid.put(lines: Array(lines), at: Point(x: 3, y: 1), style: scene.theme[.faint])
        if scene.state.dialog == nil { grid.cursor = Point(x: 3, y: 1) }
    }
}
