import Domain
import Terminal
import Workflow

/// The columns of a ranking; in a narrow window the spread goes first, then the criteria, all of them at once.
struct RankingColumns {
    enum Field: Hashable { case place, name, criteria, mean, bar, count, spread, consent, standing }

    let scene: Scene
    let rankingTable: RankingTable
    static let indent = 3
    static let barWidth = 10

    private var criteria: [Criterion] { scene.world.programme.settings.selection?.criteria ?? [] }
    /// Room for the longest number and the sign of a shared place.
    var placeWidth: Int {
        let numbers = [rankingTable.rows.count, rankingTable.seats].map { rankingTable.number($0).count }
        return (numbers.max() ?? 1) + 2
    }

    func table(width: Int) -> Table<Field> {
        let choices: [Set<Field>] = [[.criteria, .spread, .bar], [.criteria, .spread], [.criteria], []]
        let extra = choices.first { needed($0) <= width } ?? []
        return Table(columns(extra), width: width, indent: RankingColumns.indent)
    }

    private func needed(_ extra: Set<Field>) -> Int {
        columns(extra).reduce(RankingColumns.indent - 2) { $0 + $1.width + 2 }
    }

    private func columns(_ extra: Set<Field>) -> [Column<Field>] {
        let say = scene.say
        let isWide = extra.contains(.bar)
        let all = [
            Column(id: Field.place, title: "", width: placeWidth),
            Column(id: Field.name, title: say("Namn", "Name"), width: isWide ? 24 : 18, isFlexible: true),
            Column(id: Field.criteria, title: titles, width: max(criteria.count * 4 - 1, 1)),
            Column(id: Field.mean, title: say("Medel", "Mean"), width: 5, alignment: .trailing),
            Column(id: Field.bar, title: "", width: RankingColumns.barWidth),
            Column(id: Field.count, title: "n", width: 2, alignment: .trailing),
            Column(id: Field.spread, title: say("Spridn", "Spread"), width: 6, alignment: .trailing),
            Column(id: Field.consent, title: say("Chef", "Mgr"), width: 6),
            Column(
                id: Field.standing, title: say("Läge", "Standing"), width: isWide ? 24 : 10, isFlexible: true),
        ]
        return all.filter { ![.criteria, .bar, .spread].contains($0.id) || extra.contains($0.id) }
    }

    private var titles: String { RankingColumns.row(criteria.map(\.short)) }

    /// Short texts side by side, each at the right of its three cells.
    static func row(_ texts: [String]) -> String {
        texts.map { text in String(repeating: " ", count: max(3 - text.count, 0)) + text.prefix(3) }
            .joined(separator: " ")
    }
}
