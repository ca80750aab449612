public import Domain

/// The seats one by one: who holds them, which are vacant, what has been offered, and what can be done (H 4).
public struct SeatsFeature: Sendable {
    /// Which seats are shown.
    public enum Selection: Equatable, Sendable {
        /// Those that nobody holds.
        case vacant
        case all
    }

    /// Which seats are shown.
    public private(set) var shown = Selection.vacant
    /// Where the person stands in the list.
    public private(set) var cursor = ListCursor()
    /// The seats shown, with who comes next to each.
    public private(set) var rows: [Succession] = []
    /// How many seats the person may see, and how many of them nobody holds.
    public private(set) var counts = (all: 0, vacant: 0)

    /// A list that has not been looked at.
    public init() {}

    /// The seat that the cursor stands on; nil in an empty list.
    public var selected: Succession? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

    /// The lines at the foot that say what can be done about the selected seat; none in a low window.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 14 ? 6 : bodyRows >= 9 ? 3 : 0 }

    static func page(_ world: World) -> Int { max(world.bodyRows - 1 - detailRows(world.bodyRows), 1) }

    mutating func refresh(in world: World) {
        let kept = selected?.seat.id
        let visible = Set(world.municipalities)
        let all = world.programme.seats.filter { seat in
            visible.contains(seat.id.municipality) || seat.holdings.contains { visible.contains($0.municipality) }
        }
        let vacant = all.filter { $0.vacancy != nil }
        counts = (all.count, vacant.count)
        if vacant.isEmpty { shown = .all }
        rows = (shown == .all ? all : vacant).map { world.programme.succession(of: $0, on: world.today) }
        let row = kept.flatMap { id in rows.firstIndex { $0.seat.id == id } } ?? cursor.index
        cursor.select(row, count: rows.count, page: SeatsFeature.page(world))
    }

    mutating func move(_ step: ListCursor.Step, in world: World) {
        cursor.move(step, count: rows.count, page: SeatsFeature.page(world))
    }

    /// Shows the vacant seats, or all of them; a programme whose seats are all held has no others to show.
    mutating func toggle(in world: World) {
        shown = shown == .all ? .vacant : .all
        refresh(in: world)
    }

    /// Begins with what waits for somebody.
    mutating func begin(in world: World) {
        shown = .vacant
        cursor = ListCursor()
        refresh(in: world)
    }
}
