public import Domain

/// What has been recorded: who, when, what and why, newest first, read from the journals as far as somebody looks.
public struct LogFeature: Sendable {
    /// Which changes are shown.
    public private(set) var query = LogQuery()
    /// Those that have been read.
    public private(set) var rows: [LogRow] = []
    /// How far back has been looked; nil when there is nothing older.
    public private(set) var searchedBackTo: Instant?
    /// Where the person stands in the list.
    public private(set) var cursor = ListCursor()
    /// What reading the journals from their beginning has shown, by journal; empty until that was asked for.
    public private(set) var standings: [Scope: JournalStanding] = [:]
    private var isStale = true

    /// A log that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View { .log }

    /// The selected change; nil in an empty list.
    public var selected: LogRow? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

    /// The lines at the foot that tell all of the selected change; none in a low window.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 17 ? 6 : bodyRows >= 13 ? 4 : 0 }

    static func page(_ world: World) -> Int { max(world.bodyRows - 1 - detailRows(world.bodyRows), 1) }

    mutating func invalidate() { isStale = true }

    mutating func refresh(in world: World) { cursor.clamp(count: rows.count, page: LogFeature.page(world)) }

    /// What has to be read before the screen can be shown as it is now; nil where it is up to date.
    mutating func request(in world: World) -> Effect? {
        guard isStale else { return nil }
        isStale = false
        return .loadLog(query, limit: max(3 * LogFeature.page(world), rows.count))
    }

    /// Takes in what has been read; the selected change stays selected.
    mutating func take(_ page: LogPage, isContinuation: Bool, in world: World) {
        let kept = selected?.id
        rows = isContinuation ? rows + page.rows : page.rows
        searchedBackTo = page.searchedBackTo
        let row = isContinuation ? cursor.index : kept.flatMap { id in rows.firstIndex { $0.id == id } }
        cursor.select(row ?? cursor.index, count: rows.count, page: LogFeature.page(world))
    }

    mutating func take(_ standings: [JournalStanding]) {
        self.standings = Dictionary(standings.map { ($0.scope, $0) }) { first, _ in first }
    }

    /// Looks for something else, from the newest change on.
    mutating func show(_ query: LogQuery) {
        self.query = query
        (rows, cursor, searchedBackTo) = ([], ListCursor(), nil)
        invalidate()
    }

    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        if let step = command.step { return move(step, in: world) }
        switch command {
        case .back:
            // What the list was narrowed to is let go first; then the way leads back.
            guard !query.isEmpty else { return .go(to: .screen(.overview)) }
            show(LogQuery())
            return .none
        case .filter: return .open(.form(.logFilter(query, in: world)))
        case .logPeople: return .open(.choice(.logPeople(query, in: world)))
        case .logTopics: return .open(.choice(.logTopics(query, in: world)))
        case .municipality: return .open(.choice(.logJournals(query, in: world)))
        case .verifyLog: return .effect(.verifyJournals)
        case .exportLog: return .open(.choice(.logFormats))
        case .open: return selected.map { .open(.reader(Reader(.logRow($0)))) } ?? nothing
        case .history: return selected?.applicant.map { .effect(.loadHistory($0)) } ?? nobody
        default: return .none
        }
    }

    /// Further changes are read when the end of what is there comes near; a search for what is rare goes on from the last
    /// row, step by step.
    private mutating func move(_ step: ListCursor.Step, in world: World) -> Reaction {
        let page = LogFeature.page(world)
        let before = cursor
        cursor.move(step, count: rows.count, page: page)
        guard searchedBackTo != nil, cursor.index + page >= rows.count, step.isDownwards || before != cursor else {
            return .none
        }
        return .effect(.loadMoreLog(limit: 3 * page))
    }

    private var nothing: Reaction { .say(LocalizedText(sv: "Ingen ändring är vald", en: "No change is selected")) }

    private var nobody: Reaction {
        .say(
            LocalizedText(
                sv: "Den valda ändringen handlar inte om en enda person",
                en: "The selected change is not about one person"))
    }

    /// Whether a command is worth a place in the footer.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .open: selected != nil
        case .history: selected?.applicant != nil
        case .exportLog: !rows.isEmpty
        case .municipality: world.municipalities.count > 1
        default: true
        }
    }
}

extension ListCursor.Step {
    fileprivate var isDownwards: Bool {
        switch self {
        case .down, .pageDown, .last: true
        case .up, .pageUp, .first: false
        }
    }
}
