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
        guard let selected = feature.selected else { return }
        let top = grid.size.height - details
        grid.horizontalLine(at: Point(x: 0, y: top), style: scene.theme[.rule])
        if feature.cursor.top + max(top - 1, 0) < feature.rows.count {
            grid.inside(Rect(x: 0, y: top, width: grid.size.width, height: 1)) { scene.drawMore(in: &$0) }
        }
        let width = grid.size.width - 2
        let brief =
            lead(selected, of: budget, in: table, width: width) + words.brief(selected, of: budget, width: width)
        for (y, line) in brief.prefix(details - 1).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: top + 1 + y), style: scene.theme[line.role])
        }
    }

    /// What the table has no room for of the selected row: its name, where that is cut, and of a line how far it can be
    /// relied upon and who pays.
    private func lead(
        _ row: BudgetRow, of budget: Budget, in table: Table<Field>, width: Int
    ) -> [TextLine] {
        var parts: [String] = []
        if CharacterWidth.of(name(of: row, in: budget)) > room(for: row, of: budget, in: table) {
            parts.append(words.name(of: row, in: budget))
        }
        if let entry = entry(of: row, in: budget) {
            let standing = words.standing(of: entry)
            parts.append(parts.isEmpty ? standing.prefix(1).uppercased() + standing.dropFirst() : standing)
        }
        return parts.isEmpty ? [] : words.wrapped(parts.joined(separator: ": "), width)
    }

    private func entry(of row: BudgetRow, in budget: Budget) -> BudgetEntry? {
        if case .line(let id) = row { budget.entry(id) } else { nil }
    }

    private func name(of row: BudgetRow, in budget: Budget) -> String {
        (row.isIndented ? "  " : "") + words.name(of: row, in: budget)
    }

    private func amount(of row: BudgetRow, in budget: Budget) -> String {
        scene.inCapableGlyphs(words.amount(of: row, in: budget))
    }

    /// How wide the name of a row may be; nothing stands between the name of a sum and its amount.
    private func room(for row: BudgetRow, of budget: Budget, in table: Table<Field>) -> Int {
        if case .line = row { return table.placed[0].width }
        return max(amountStart(of: row, budget, table) - table.placed[0].x - 2, 0)
    }

    /// Where the amount of a sum begins, so that it ends where those of the lines do.
    private func amountStart(of row: BudgetRow, _ budget: Budget, _ table: Table<Field>) -> Int {
        let end = table.placed.first { $0.column.id == .amount }.map { $0.x + $0.width } ?? 0
        return end - CharacterWidth.of(amount(of: row, in: budget))
    }

    /// The columns of the lines: names and payers as wide as they are, as far as there is room.
    ///
    /// In a narrow window it is said of the selected row only who pays, since how far each amount can be relied upon matters
    /// more than whose it is.
    private func columns(_ budget: Budget, width: Int) -> Table<Field> {
        func widest(_ title: String, _ texts: [String]) -> Int {
            ([title] + texts).map { CharacterWidth.of($0) }.max() ?? 0
        }
        let (line, kronor) = (scene.say("Rad", "Line"), scene.say("Kronor", "Kronor"))
        let (standing, payer) = (scene.say("Läge", "Standing"), scene.say("Betalas av", "Paid by"))
        let lines = feature.rows.filter { entry(of: $0, in: budget) != nil }
        let names = widest(line, lines.map { name(of: $0, in: budget) })
        let amounts = widest(kronor, lines.map { amount(of: $0, in: budget) })
        let standings = widest(standing, BudgetLine.Standing.allCases.map { $0.label[scene.world.language] })
        let payers = widest(payer, lines.map { bearer(of: $0, in: budget) })
        let (indent, gaps, leastName, leastPayer) = (3, 6, 26, 24)
        let spare = width - 1 - indent - gaps - standings - amounts
        return Table(
            [
                Column(id: Field.name, title: line, width: min(names, leastName), isFlexible: true),
                Column(id: .standing, title: standing, width: standings, dropOrder: 1),
                Column(id: .amount, title: kronor, width: amounts, alignment: .trailing),
                Column(
                    id: .bearer, title: payer, width: min(payers, max(spare - names, leastPayer)),
                    dropOrder: 2),
            ], width: width - 1, indent: indent)
    }

    private func bearer(of row: BudgetRow, in budget: Budget) -> String {
        entry(of: row, in: budget).map { scene.world.programme.settings.name(of: $0.line.bearer)[scene.world.language] }
            ?? ""
    }

    private func draw(
        _ row: BudgetRow, of budget: Budget, isSelected: Bool, _ table: Table<Field>, y: Int, in grid: inout CellGrid
    ) {
        let role = words.role(of: row, in: budget)
        let (entry, name) = (entry(of: row, in: budget), name(of: row, in: budget))
        table.drawRow(y: y, isSelected: isSelected, otherwise: role, of: scene, in: &grid) { field in
            guard let entry else { return "" }
            return switch field {
            case .name: name
            case .standing: entry.line.standing.label[scene.world.language]
            case .amount: amount(of: row, in: budget)
            case .bearer: bearer(of: row, in: budget)
            }
        }
        guard entry == nil else { return }
        let style = scene.theme[isSelected ? .selected : role]
        grid.put(
            name, at: Point(x: table.placed[0].x, y: y), style: style, width: room(for: row, of: budget, in: table))
        grid.put(amount(of: row, in: budget), at: Point(x: amountStart(of: row, budget, table), y: y), style: style)
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
