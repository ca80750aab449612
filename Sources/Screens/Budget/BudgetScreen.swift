import Domain
import Terminal
import Workflow

/// The lines of the budget with their sums, and what follows: for each participant and day, and for each who pays.
struct BudgetScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable { case name, standing, amount, bearer }

    private var feature: BudgetFeature { scene.state.budget }
    private var words: BudgetText { BudgetText(scene: scene) }

    var context: String {
        let participants = feature.budget?.perParticipant?.count
        let count = participants.map { " · " + $0.unit.counted($0.number, scene.world.language) } ?? ""
        return scene.say("Budget", "Budget") + count
    }

    func drawHeading(in grid: inout CellGrid) {
        guard let budget = feature.budget else { return }
        let (text, role) = standing(budget)
        grid.put(text, at: Point(x: 1, y: 0), style: scene.theme[role], width: grid.size.width - 2)
    }

    private func standing(_ budget: Budget) -> (String, Role) {
        let unknown = budget.cost.unknown.count
        if unknown > 0 {
            return (
                scene.say(
                    unknown == 1
                        ? "! Ett belopp är okänt: summorna är det minsta de kan bli"
                        : "! \(unknown) belopp är okända: summorna är det minsta de kan bli",
                    unknown == 1
                        ? "! One amount is unknown: sums are the least they can be"
                        : "! \(unknown) amounts are unknown: sums are the least they can be"), .warning
            )
        }
        return budget.cost.isEstimated
            ? (scene.say("Alla kostnader är kända eller uppskattade", "All costs are known or estimated"), .faint)
            : (scene.say("Alla kostnader är kända", "All costs are known"), .good)
    }

    func drawBody(in grid: inout CellGrid) {
        guard let budget = feature.budget else { return drawEmpty(in: &grid) }
        let table = columns(budget, width: grid.size.width)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        let details = BudgetFeature.detailRows(grid.size.height)
        for line in 0..<max(grid.size.height - 1 - details, 0) {
            let row = feature.cursor.top + line
            guard feature.rows.indices.contains(row) else { break }
            draw(feature.rows[row], of: budget, isSelected: row == feature.cursor.index, table, y: line + 1, in: &grid)
        }
        if feature.cursor.top + max(grid.size.height - 1 - details, 0) < feature.rows.count {
            scene.drawMore(in: &grid)
        }
        guard let selected = feature.selected else { return }
        let top = grid.size.height - details
        grid.horizontalLine(at: Point(x: 0, y: top), style: scene.theme[.rule])
        let brief = words.brief(selected, of: budget, width: grid.size.width - 2)
        for (y, line) in brief.prefix(details - 1).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: top + 1 + y), style: scene.theme[line.role])
        }
    }

    private func columns(_ budget: Budget, width: Int) -> Table<Field> {
        let title = scene.say("Kronor", "Kronor")
        let amounts = [title] + feature.rows.map { words.amount(of: $0, in: budget) }
        return Table(
            [
                Column(id: Field.name, title: scene.say("Rad", "Line"), width: 22, isFlexible: true),
                Column(id: .standing, title: scene.say("Läge", "Standing"), width: 10, dropOrder: 2),
                Column(
                    id: .amount, title: title, width: amounts.map { CharacterWidth.of($0) }.max() ?? 0,
                    alignment: .trailing),
                Column(
                    id: .bearer, title: scene.say("Betalas av", "Paid by"), width: 22, isFlexible: true, dropOrder: 1),
            ], width: width - 1, indent: 3)
    }

    private func draw(
        _ row: BudgetRow, of budget: Budget, isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid
    ) {
        let role = words.role(of: row, in: budget)
        var entry: BudgetEntry?
        if case .line(let id) = row { entry = budget.entry(id) }
        let name = (row.isIndented ? "  " : "") + words.name(of: row, in: budget)
        table.drawRow(y: y, isSelected: isSelected, otherwise: role, of: scene, in: &grid) { field in
            switch field {
            case .name: entry == nil ? "" : name
            case .standing: entry.map { $0.line.standing.label[scene.world.language] } ?? ""
            case .amount: scene.inCapableGlyphs(words.amount(of: row, in: budget))
            case .bearer:
                entry.map { scene.world.programme.settings.name(of: $0.line.bearer)[scene.world.language] } ?? ""
            }
        }
        guard entry == nil else { return }
        // Nothing stands between the name of a sum and its amount.
        let (start, amount) = (table.placed[0].x, table.placed.first { $0.column.id == .amount }?.x)
        grid.put(
            name, at: Point(x: start, y: y), style: scene.theme[isSelected ? .selected : role],
            width: max((amount ?? start) - start - 2, 0))
    }

    private func drawEmpty(in grid: inout CellGrid) {
        let text = scene.say(
            "Programmet har ingen budget. a skriver in den första raden.",
            "The programme has no budget. a enters the first line.")
        grid.put(
            lines: TextLayout(text, width: max(grid.size.width - 6, 1)).lines, at: Point(x: 3, y: 1),
            style: scene.theme[.faint])
        if scene.state.dialog == nil { grid.cursor = Point(x: 3, y: 1) }
    }
}
