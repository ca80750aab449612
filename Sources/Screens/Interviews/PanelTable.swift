import Domain
import Terminal
import Workflow

/// The opened cards as a table: criteria as rows, interviewers as columns, then mean, spread, count and consensus.
struct PanelTable {
    let scene: Scene
    let applicant: Applicant
    let panel: Panel
    let selection: SelectionSettings

    private enum Field: Hashable { case criterion, member(Int), mean, range, count, consensus }

    private var progress: Progress { applicant.progress }
    private var result: PanelResult? { scene.world.programme.panelResult(of: applicant) }

    /// Draws the table and returns the rows it took.
    func draw(selected: Int, in grid: inout CellGrid) -> Int {
        let table = table(width: grid.size.width)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        for (row, criterion) in selection.criteria.enumerated() {
            let style = scene.theme[row == selected ? .selected : .plain]
            let y = row + 1
            if row == selected {
                grid.fill(Rect(x: 0, y: y, width: grid.size.width, height: 1), style: style)
                grid.put(scene.glyphs.pointer, at: Point(x: 1, y: y), style: style)
                if scene.state.dialog == nil { grid.cursor = Point(x: 1, y: y) }
            }
            table.draw(in: &grid, y: y, style: style) { text($0, criterion, row, isNarrow: isNarrow(table)) }
        }
        table.draw(in: &grid, y: selection.criteria.count + 1, style: scene.theme[.heading]) {
            total($0, isNarrow: isNarrow(table))
        }
        return selection.criteria.count + 2
    }

    /// Full names and words where they fit, otherwise the criteria's short names and the interviewers' initials.
    private func table(width: Int) -> Table<Field> {
        let wide = columns(isNarrow: false)
        let needed = wide.filter { $0.dropOrder == 0 }.reduce(2) { $0 + $1.width + 2 }
        return Table(needed <= width ? wide : columns(isNarrow: true), width: width, indent: 3)
    }

    private func isNarrow(_ table: Table<Field>) -> Bool {
        table.placed.contains { $0.column.id == .criterion && $0.column.width < 9 }
    }

    private func columns(isNarrow: Bool) -> [Column<Field>] {
        let language = scene.world.language
        let names = selection.criteria.map { isNarrow ? $0.short : $0.name[language] }
        let nameWidth = min(max(names.map { CharacterWidth.of($0) }.max() ?? 0, isNarrow ? 5 : 9), isNarrow ? 8 : 28)
        let members = panel.members.enumerated().map { index, member in
            let name = scene.world.programme.settings.name(of: member)
            let title = isNarrow ? PanelTable.initials(name) : name
            let room = isNarrow ? 4 : min(max(CharacterWidth.of(name), 9), 14)
            return Column(id: Field.member(index), title: title, width: room, alignment: .trailing)
        }
        return [Column(id: Field.criterion, title: "", width: nameWidth)] + members + [
            Column(id: .mean, title: scene.say("Medel", "Mean"), width: 5, dropOrder: 1, alignment: .trailing),
            Column(id: .range, title: scene.say("Spann", "Range"), width: 5, dropOrder: 2, alignment: .trailing),
            Column(id: .count, title: "n", width: 2, dropOrder: 3, alignment: .trailing),
            Column(
                id: .consensus, title: scene.say("Samsyn", "Agreed"), width: isNarrow ? 6 : 12, alignment: .trailing),
        ]
    }

    private func text(_ field: Field, _ criterion: Criterion, _ row: Int, isNarrow: Bool) -> String {
        let scores = result?.criteria[row]
        switch field {
        case .criterion: return isNarrow ? criterion.short : criterion.name[scene.world.language]
        case .member(let index):
            guard let card = progress.cards[panel.members[index]], card.conflict == nil else {
                return scene.say("jäv", isNarrow ? "con." : "conflict")
            }
            return word(card.ratings[criterion.id], isNarrow: isNarrow)
        case .mean: return scene.texts.mean(scores?.mean)
        case .range:
            guard let range = scores?.range else { return "–" }
            return range.count == 1 ? "\(range.lowerBound)" : scene.texts.scale(range)
        case .count: return "\(scores?.mean?.count ?? 0)"
        case .consensus: return word(progress.consensus[criterion.id]?.value.rating, isNarrow: isNarrow)
        }
    }

    private func total(_ field: Field, isNarrow: Bool) -> String {
        switch field {
        case .criterion: return scene.say("Medel", "Mean")
        case .member(let index):
            guard let card = progress.cards[panel.members[index]], card.counts else { return "" }
            return scene.texts.mean(Mean(of: selection.criteria.compactMap { card.ratings[$0.id]?.score }), decimals: 1)
        case .mean: return scene.texts.mean(result?.mean)
        case .range: return ""
        case .count: return "\(result?.scoreCount ?? 0)"
        case .consensus:
            let agreed = selection.criteria.count { progress.consensus[$0.id] != nil }
            return "\(agreed)/\(selection.criteria.count)"
        }
    }

    private func word(_ rating: Rating?, isNarrow: Bool) -> String {
        switch rating {
        case .score(let score): "\(score)"
        case .notAssessed: isNarrow ? scene.say("ej", "n/a") : scene.texts.ratingText(.notAssessed)
        case nil: "–"
        }
    }

    private static func initials(_ name: String) -> String {
        String(name.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap(\.first).prefix(3))
    }
}
