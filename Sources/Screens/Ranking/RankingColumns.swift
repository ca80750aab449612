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
        // The names take what they need of the spare room, what is said of the place takes the rest.
        let spare = max(width - needed(extra), 0)
        let name = RankingColumns.leastName + min(spare, max(longestName - RankingColumns.leastName, 0))
        return Table(columns(extra, name: name), width: width, indent: RankingColumns.indent)
    }

    private static let leastName = 12

    private func needed(_ extra: Set<Field>) -> Int {
        columns(extra, name: RankingColumns.leastName).reduce(RankingColumns.indent - 2) { $0 + $1.width + 2 }
    }

    /// The longest of the first hundred names: enough to lay out by, and the same whatever part is in sight.
    private var longestName: Int {
        let ids = rankingTable.rows.prefix(100).map(\.applicant) + rankingTable.incomplete.prefix(100)
        return ids.map { CharacterWidth.of(scene.world.name($0)) }.max() ?? 0
    }

    private func columns(_ extra: Set<Field>, name: Int) -> [Column<Field>] {
        let say = scene.say
        let isWide = extra.contains(.bar)
        let all = [
            Column(id: Field.place, title: "", width: placeWidth),
            Column(id: Field.name, title: say("Namn", "Name"), width: name),
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
