public import Domain

/// The budget: what the programme costs, who pays, and how each figure came about (S1-2, S1-5, S2-4–S2-7).
public struct BudgetFeature: Sendable {
    /// The budget as it stands; nil in a programme without one.
    public private(set) var budget: Budget?
    /// The rows shown: lines, sums and what follows from them.
    public private(set) var rows: [BudgetRow] = []
    /// Where the person stands among them.
    public private(set) var cursor = ListCursor()
    private var isStale = true

    /// A screen that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View { .budget }

    /// The selected row; nil where there is none.
    public var selected: BudgetRow? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

    /// The selected line with its figure; nil on another row.
    public var selectedEntry: BudgetEntry? {
        guard case .line(let id)? = selected else { return nil }
        return budget?.entry(id)
    }

    /// The lines at the foot that say how the selected figure came about; fewer in a low window.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 14 ? 4 : 3 }

    func page(_ world: World) -> Int { max(world.bodyRows - 1 - BudgetFeature.detailRows(world.bodyRows), 1) }

    mutating func invalidate() { isStale = true }

    /// Brings the rows up to date, keeping the selected one selected.
    mutating func refresh(in world: World) {
        guard isStale else { return cursor.clamp(count: rows.count, page: page(world)) }
        isStale = false
        let kept = selected
        budget = world.programme.budget
        rows = budget.map { BudgetRow.rows(of: $0, in: world.programme) } ?? []
        let row = kept.flatMap { rows.firstIndex(of: $0) } ?? cursor.index
        cursor.select(row, count: rows.count, page: page(world))
    }

    /// Stands on the lines that a change was about, so that what somebody has entered is seen.
    mutating func follow(_ events: [Scoped<Event>], in world: World) {
        for case .budget(.lineSet(let id, let change)) in events.map(\.value) where change.new?.line != nil {
            refresh(in: world)
            guard let row = rows.firstIndex(of: .line(id)) else { continue }
            cursor.select(row, count: rows.count, page: page(world))
        }
    }

    mutating func move(_ step: ListCursor.Step, in world: World) {
        cursor.move(step, count: rows.count, page: page(world))
    }

    /// Why there is nothing to look at; nil where there is.
    static func absence(in world: World) -> LocalizedText? {
        guard world.programme.budget == nil else { return nil }
        guard world.mayEditBudget else {
            return LocalizedText(sv: "Programmet har ingen budget", en: "The programme has no budget")
        }
        return LocalizedText(
            sv: "Programmet har ingen budget; :budget.add skriver in den första raden",
            en: "The programme has no budget; :budget.add enters the first line")
    }
}

extension World {
    /// Whether the person may change the budget.
    var mayEditBudget: Bool { actor.holds([.projectLeader, .trainingCoordinator], in: nil) }
}
