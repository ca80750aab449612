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

    /// How much is written out, from the most to the least.
    private enum Density {
        case full, initials, short
    }

    /// Draws the table and returns the rows it took.
    func draw(selected: Int, in grid: inout CellGrid) -> Int {
        let density = density(width: grid.size.width)
        let table = Table(columns(density), width: grid.size.width, indent: 3)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        for (row, criterion) in selection.criteria.enumerated() {
            table.drawRow(y: row + 1, isSelected: row == selected, of: scene, in: &grid) {
                text($0, criterion, row, density)
            }
        }
        table.draw(in: &grid, y: selection.criteria.count + 1, style: scene.theme[.heading]) { total($0) }
        return selection.criteria.count + 2
    }

    /// The count gives way before the names are shortened; the mean and the spread do not.
    private func density(width: Int) -> Density {
        let fitting = [Density.full, .initials].first { density in
            columns(density).filter { $0.id != .count }.reduce(1) { $0 + $1.width + 2 } <= width
        }
        return fitting ?? .short
    }

    private func columns(_ density: Density) -> [Column<Field>] {
        let names = selection.criteria.map { name(of: $0, density) }
        let nameWidth = min(max(names.map { CharacterWidth.of($0) }.max() ?? 0, 5), density == .short ? 8 : 28)
        let wordWidth = CharacterWidth.of(scene.texts.ratingText(.notAssessed))
        let members = panel.members.enumerated().map { index, member in
            let name = scene.world.programme.settings.name(of: member)
            return density == .full
                ? Column(
                    id: Field.member(index), title: name, width: min(max(CharacterWidth.of(name), wordWidth), 14),
                    alignment: .trailing)
                : Column(
                    id: Field.member(index), title: PanelTable.initials(name), width: 4, alignment: .trailing)
        }
        return [Column(id: Field.criterion, title: "", width: nameWidth)] + members + [
            Column(id: .mean, title: scene.say("Medel", "Mean"), width: 5, dropOrder: 1, alignment: .trailing),
            Column(id: .range, title: scene.say("Spann", "Range"), width: 5, dropOrder: 2, alignment: .trailing),
            Column(id: .count, title: "n", width: 2, dropOrder: 3, alignment: .trailing),
            Column(
                id: .consensus, title: scene.say("Samsyn", "Agreed"), width: density == .full ? wordWidth : 6,
                alignment: .trailing),
        ]
    }

    private func name(of criterion: Criterion, _ density: Density) -> String {
        density == .short ? criterion.short : criterion.name[scene.world.language]
    }

    private func text(_ field: Field, _ criterion: Criterion, _ row: Int, _ density: Density) -> String {
        let scores = result?.criteria[row]
        switch field {
        case .criterion: return name(of: criterion, density)
        case .member(let index):
            let member = panel.members[index]
            guard let card = progress.cards[member], !scene.world.programme.hasConflict(member, with: applicant) else {
                return scene.say("jäv", density == .full ? "conflict" : "con.")
            }
            return (card.amendments[criterion.id] == nil ? "" : "~") + word(card.rating(of: criterion.id), density)
        case .mean: return scene.texts.mean(scores?.mean)
        case .range:
            guard let range = scores?.range else { return "–" }
            return range.count == 1 ? "\(range.lowerBound)" : scene.texts.scale(range)
        case .count: return "\(scores?.mean?.count ?? 0)"
        case .consensus: return word(progress.consensus[criterion.id]?.value.rating, density)
        }
    }

    /// Each interviewer's mean, then the panel's over the criteria's means.
    private func total(_ field: Field) -> String {
        switch field {
        case .criterion: return scene.say("Medel", "Mean")
        case .member(let index):
            let member = panel.members[index]
            guard scene.world.programme.counts(member, for: applicant), let card = progress.cards[member] else {
                return ""
            }
            let scores = selection.criteria.compactMap { card.rating(of: $0.id)?.score }
            return scene.texts.mean(Mean(of: scores), decimals: 1)
        case .mean: return scene.texts.mean(result?.mean)
        case .range: return ""
        case .count: return "\(result?.scoreCount ?? 0)"
        case .consensus:
            let agreed = selection.criteria.count { progress.consensus[$0.id] != nil }
            return scene.say("\(agreed) av \(selection.criteria.count)", "\(agreed) of \(selection.criteria.count)")
        }
    }

    private func word(_ rating: Rating?, _ density: Density) -> String {
        switch rating {
        case .score(let score): "\(score)"
        case .notAssessed: density == .full ? scene.texts.ratingText(.notAssessed) : scene.say("ej", "n/a")
        case nil: "–"
        }
    }

    private static func initials(_ name: String) -> String {
        String(name.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap(\.first).prefix(3))
    }
}
