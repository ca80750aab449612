public import Domain

/// The applicant queue: stages as tabs, a list that can be filtered, sorted and marked, and one application in full.
public struct QueueFeature: Sendable {
    /// What the person is doing in the queue.
    public enum Situation: Equatable, Sendable {
        case list
        /// Writing in the filter.
        case filtering
        /// Reading one application, from a line on.
        case reading(ApplicantID, top: Int)
    }

    /// What the person is doing.
    public internal(set) var situation = Situation.list
    /// What the list shows, in which order.
    public internal(set) var query = QueueQuery()
    /// The text of the filter as it is being written.
    public internal(set) var filterField = TextField()
    /// The municipality shown; nil for all that the person may see.
    public internal(set) var municipality: MunicipalityCode?
    /// Where the person stands in the list.
    public internal(set) var cursor = ListCursor()
    /// The marked applicants; actions apply to all of them.
    public internal(set) var marks: Set<ApplicantID> = []
    /// Those who lost their mark by the latest change.
    private var taken: Set<ApplicantID> = []
    /// The applicants that the query selects.
    public var rows: ApplicantQueue.Rows { index.rows(at: positions) }
    private var positions: [Int32] = []
    /// Everybody that the person may see in the chosen municipality.
    public private(set) var index = ApplicantQueue()
    private var news = ProgrammeNews.anything

    /// A queue that has not been looked at.
    public init() {}

    /// The tab with everybody, then the stages that have one.
    public static func tabs(in settings: ProgrammeSettings) -> [Stage?] { [nil] + settings.stages.map { $0 } }

    /// The applicant in question: the one being read, or the selected row's; nil in an empty list.
    public var selected: ApplicantID? {
        if case .reading(let id, _) = situation { return id }
        return rows.indices.contains(cursor.index) ? rows[cursor.index].id : nil
    }

    /// Whom an action applies to: the one being read, else all marked, also those that a filter hides, else the selected
    /// row.
    public var targets: [ApplicantID] {
        if case .reading(let id, _) = situation { return [id] }
        if marks.isEmpty { return selected.map { [$0] } ?? [] }
        let shown = rows.map(\.id).filter(marks.contains)
        guard shown.count < marks.count else { return shown }
        let visible = Set(shown)
        return shown + index.entries.map(\.id).filter { marks.contains($0) && !visible.contains($0) }
    }

    /// The view that the person looks at.
    public var view: View {
        switch situation {
        case .list: .queue
        case .filtering: .filter
        case .reading: .application
        }
    }

    /// Notes what has changed in the programme; the index follows when it is next needed.
    mutating func follow(_ news: ProgrammeNews) { self.news.add(news) }

    /// Brings the list up to date, keeping the selected person selected.
    mutating func refresh(in world: World) {
        defer { news = .nothing }
        switch news {
        case .nothing: break
        case .decisions(let ids):
            guard index.update(ids, in: world.programme, for: world.actor) else { return rebuild(in: world) }
            return reselect(in: world)
        case .anything: return rebuild(in: world)
        }
        cursor.clamp(count: rows.count, page: QueueFeature.page(world))
    }

    private mutating func rebuild(in world: World) {
        let visible = world.municipalities
        if let chosen = municipality, !visible.contains(chosen) { municipality = nil }
        // Whoever is selected is found again by id, since nobody has to stand where they stood.
        let kept = selectedRow
        positions = []
        index = ApplicantQueue(world.programme, municipalities: municipality.map { [$0] } ?? visible, for: world.actor)
        if !marks.isEmpty { marks.formIntersection(index.entries.map(\.id)) }
        if case .reading(let id, _) = situation, world.programme.applicant(id) == nil { situation = .list }
        reselect(keeping: kept, in: world)
    }

    /// Runs the query again, keeping the selected person selected where possible.
    mutating func reselect(in world: World) { reselect(keeping: selectedRow, in: world) }

    private var selectedRow: ApplicantID? { rows.indices.contains(cursor.index) ? rows[cursor.index].id : nil }

    private mutating func reselect(keeping kept: ApplicantID?, in world: World) {
        positions = index.positions(query, in: world.programme)
        // Mostly the person still stands in the same row, and 100 000 need not be gone through.
        let row =
            kept == selectedRow ? cursor.index : kept.flatMap { id in rows.firstIndex { $0.id == id } } ?? cursor.index
        cursor.select(row, count: rows.count, page: QueueFeature.page(world))
    }

    /// Takes the mark from those for whom the action has been carried out, so that the next one does not hit them again.
    mutating func unmark(_ events: [Scoped<Event>]) { marks.subtract(events.compactMap(\.value.applicant)) }

    /// Puts the marks back as they were before a change that was taken back: what was done by mistake to some is mostly to
    /// be done otherwise to the same.
    mutating func remark(_ before: Set<ApplicantID>, after saved: Saved) {
        guard saved.kind == .undo else {
            taken = before.subtracting(marks)
            return
        }
        let undone = before.union(taken)
        if !undone.isEmpty { marks.formUnion(undone.intersection(index.entries.map(\.id))) }
        taken = []
    }

    /// Shows a municipality's applicants at a stage from the first row, without filter or marks.
    mutating func show(_ municipality: MunicipalityCode?, _ stage: Stage?, in world: World) {
        situation = .list
        self.municipality = municipality
        (query.stage, query.text) = (stage, "")
        (marks, positions, cursor) = ([], [], ListCursor())
        news = .anything
        refresh(in: world)
    }

    /// Shows everybody, standing on the first who seems to have applied twice.
    mutating func showDuplicates(in world: World) {
        show(nil, nil, in: world)
        guard let row = rows.firstIndex(where: { index.duplicates.ids.contains($0.id) }) else { return }
        cursor.select(row, count: rows.count, page: QueueFeature.page(world))
    }

    /// The visible rows of the list; the heading takes one.
    static func page(_ world: World) -> Int { max(world.bodyRows - 1, 1) }
}
