import Domain
import Terminal
import Workflow

/// What has been held, with how many have answered; at the foot the distribution of the first question.
struct EvaluationScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case name, day, answers, standing }

    private var feature: EvaluationFeature { scene.state.evaluation }
    private var programme: Programme { scene.world.programme }

    var context: String { scene.say("Utvärdering av kursen", "Evaluation of the course") }

    func drawHeading(in grid: inout CellGrid) {
        let least = programme.settings.evaluation.leastAnswers
        grid.put(
            scene.say(
                "Svaren är anonyma och visas när minst \(least) har svarat",
                "Answers are anonymous, and shown once \(least) have answered"),
            at: Point(x: 1, y: 0), style: scene.theme[.faint], width: grid.size.width - 2)
    }

    func drawBody(in grid: inout CellGrid) {
        guard !feature.tasks.isEmpty else { return drawEmpty(in: &grid) }
        let table = columns(width: grid.size.width)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        let details = EvaluationFeature.detailRows(grid.size.height)
        for line in 0..<max(grid.size.height - 1 - details, 0) {
            let row = feature.cursor.top + line
            guard feature.tasks.indices.contains(row) else { break }
            draw(feature.tasks[row], isSelected: row == feature.cursor.index, table, y: line + 1, in: &grid)
        }
        guard details > 0, let task = feature.selected else { return }
        let top = grid.size.height - details
        grid.horizontalLine(at: Point(x: 0, y: top), style: scene.theme[.rule])
        for (y, line) in detail(of: task, width: grid.size.width - 3).prefix(details - 1).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: top + 1 + y), style: scene.theme[line.role])
        }
    }

    private func columns(width: Int) -> Table<Field> {
        Table(
            [
                Column(id: Field.name, title: scene.say("Tillfälle", "Occasion"), width: 18, isFlexible: true),
                Column(id: .day, title: scene.say("Dag", "Day"), width: 17, dropOrder: 2),
                Column(id: .answers, title: scene.say("Svar", "Answers"), width: 10),
                Column(id: .standing, title: scene.say("Läge", "Standing"), width: 18, dropOrder: 1),
            ], width: width - 1, indent: 3)
    }

    private func draw(
        _ task: EvaluationTask, isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid
    ) {
        table.drawRow(
            y: y, isSelected: isSelected, otherwise: task.handedIn == 0 ? .faint : .plain, of: scene, in: &grid
        ) { field in
            switch field {
            case .name: scene.world.name(of: task.subject)[scene.world.language]
            case .day: scene.texts.day(task.days.lowerBound, relativeTo: scene.world.today)
            case .answers: scene.texts.handedIn(task.handedIn, of: task.invited)
            case .standing:
                scene.texts.standing(
                    of: task, minimum: programme.settings.evaluation.leastAnswers, today: scene.world.today)
            }
        }
    }

    private func detail(of task: EvaluationTask, width: Int) -> [TextLine] {
        let result = programme.evaluation(of: task.subject)
        guard let question = result.questions.first(where: { !$0.question.isInWords }) ?? result.questions.first else {
            return []
        }
        return DistributionLines(scene: scene, minimum: result.minimum).lines(question, width: width)
    }

    private func drawEmpty(in grid: inout CellGrid) {
        let text: String
        if !scene.world.actor.readsEvaluations {
            text = scene.texts.evaluationReaders
        } else if programme.settings.evaluation.questions.isEmpty {
            text = scene.say(
                "Programmet har inga utvärderingsfrågor. De läggs in i programme.json, ”evaluation”.",
                "The programme has no questions for an evaluation. They are set in programme.json, “evaluation”.")
        } else {
            text = scene.say(
                "Inget har hållits än. Tillfällena kommer hit från kalendern (4) när deras dag är inne.",
                "Nothing has been held yet. Occasions come here from the calendar (4) when their day has come.")
        }
        let lines = TextLayout(text, width: max(grid.size.width - 6, 1)).lines
        grid.put(lines: lines, at: Point(x: 3, y: 1), style: scene.theme[.faint])
        if scene.state.dialog == nil { grid.cursor = Point(x: 3, y: 1) }
    }
}
