public import Domain

/// The opening screen: what waits for the person, what is due, and how the seats of the programme are filling.
public struct OverviewFeature: Sendable {
    /// How a municipality stands.
    public struct Standing: Equatable, Sendable {
        /// The municipality.
        public let code: MunicipalityCode
        /// Its seats now.
        public let seats: Int
        /// How many are at each stage; nil for a municipality whose applicants the person may not see.
        public let counts: [Stage: Int]?
        /// How far its ranking has come; nil where the person cannot know.
        public let ranking: RankingProgress?

        /// How many have applied; nil where the person cannot know.
        public var applicants: Int? { counts.map { $0.values.reduce(0, +) } }
    }

    /// How far a municipality's ranking has come.
    public enum RankingProgress: Equatable, Sendable {
        case none
        case draft(version: Int)
        case submitted(version: Int)
    }

    /// Something that a row of the screen is about.
    public enum Row: Equatable, Sendable {
        case task(WaitingTask)
        case municipality(MunicipalityCode)
    }

    /// Where the person stands among the rows.
    public private(set) var cursor = ListCursor()
    /// How many lines the person has scrolled on where there is no further row to go to.
    public private(set) var scroll = 0
    /// What waits for the person, in the order in which the work is done.
    public private(set) var tasks: [WaitingTask] = []
    /// How each municipality stands, in the order of the programme.
    public private(set) var standings: [Standing] = []
    /// Those enrolled, by municipality; nobody where participants are selected.
    public private(set) var enrolled: [Enrolled] = []
    private var isStale = true
    /// The applications that are alike, for as long as no application is another; to find them takes longer than all the rest.
    private var alike: AlikeApplications?

    /// A screen that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View { .overview }

    /// What can be selected: what waits, then the municipalities that the person may look into.
    public var rows: [Row] {
        tasks.map { .task($0) } + standings.filter { $0.counts != nil }.map { .municipality($0.code) }
    }

    /// The selected row; nil when there is nothing to select.
    public var selected: Row? {
        let rows = rows
        return rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
    }

    /// How many are at each stage in all municipalities that the person may see.
    public var counts: [Stage: Int] {
        standings.reduce(into: [:]) { sum, standing in
            sum.merge(standing.counts ?? [:], uniquingKeysWith: +)
        }
    }

    /// How many have applied in all municipalities that the person may see.
    public var applicants: Int { counts.values.reduce(0, +) }

    /// Notes what has changed in the programme.
    mutating func follow(_ news: ProgrammeNews) {
        guard news != .nothing else { return }
        isStale = true
        if news == .anything { alike = nil }
    }

    mutating func refresh(in world: World) {
        guard isStale else { return }
        isStale = false
        let kept = selected
        let programme = world.programme
        if alike == nil, programme.asksForDuplicates(of: world.actor) { alike = programme.alike(knownTo: world.actor) }
        tasks = programme.waiting(for: world.actor, on: world.today, alike: alike)
        let visible = Set(world.municipalities)
        let seated = programme.settings.uses(.selection) ? programme.settings.municipalities : []
        standings = seated.map { municipality in
            OverviewFeature.standing(of: municipality.code, isVisible: visible.contains(municipality.code), programme)
        }
        enrolled = OverviewFeature.enrolled(in: world)
        let row = kept.flatMap { kept in rows.firstIndex { $0.isAboutTheSame(as: kept) } } ?? cursor.index
        cursor.select(row, count: rows.count, page: world.bodyRows)
    }

    private static func standing(of code: MunicipalityCode, isVisible: Bool, _ programme: Programme) -> Standing {
        let seats = programme.seats(of: code)
        guard isVisible else { return Standing(code: code, seats: seats, counts: nil, ranking: nil) }
        let record = programme.record(code)
        var counts: [Stage: Int] = [:]
        let touched = record.applicants.touched
        for applicant in touched { counts[programme.stage(of: applicant, in: code), default: 0] += 1 }
        let untouched = record.applicants.count - touched.count
        if untouched > 0 { counts[.new, default: 0] += untouched }
        let isBegun = counts[.ranking] != nil || counts[.admitted] != nil || record.ranking.version > 1
        var ranking = isBegun ? RankingProgress.draft(version: record.ranking.version) : .none
        if let submitted = record.ranking.submitted { ranking = .submitted(version: submitted.version) }
        return Standing(code: code, seats: seats, counts: counts, ranking: ranking)
    }

    /// Whether a command is worth a place in the footer: what can be opened, and what the person may decide.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .open: return selected != nil
        case .showSeats: return world.programme.admission != nil
        // Looked at once a year; the palette and the help know it.
        case .showAllocation: return false
        case .showBudget: return world.programme.budget != nil
        case .setQuota:
            guard let first = standings.first else { return false }
            return world.refusal(of: .setQuota(first.code, seats: first.seats + 1, reference: "…")) == nil
        default: return true
        }
    }

    /// Steps through the rows; at the last one the lines below it come into view, and go out of it first on the way back.
    private mutating func move(_ step: ListCursor.Step, in world: World) {
        let (count, before) = (rows.count, cursor.index)
        switch step {
        case .first: (cursor, scroll) = (ListCursor(), 0)
        case .up, .pageUp:
            if scroll > 0 {
                scroll = max(min(scroll, world.scrollLimit) - (step == .up ? 1 : world.bodyRows), 0)
            } else {
                cursor.move(step, count: count, page: world.bodyRows)
            }
        case .down, .pageDown:
            cursor.move(step, count: count, page: world.bodyRows)
            if cursor.index == before {
                scroll = min(scroll + (step == .down ? 1 : world.bodyRows), world.scrollLimit)
            }
        case .last:
            cursor.move(step, count: count, page: world.bodyRows)
            scroll = cursor.index == before ? world.scrollLimit : 0
        }
    }

    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        if let step = command.step {
            move(step, in: world)
            return .none
        }
        switch command {
        case .back:
            // Esc leads to the top of the screen first, and from there to the other programmes where there are any.
            if world.isOneOfSeveral, cursor.index == 0, scroll == 0 { return .effect(.chooseProgramme) }
            move(.first, in: world)
            return .none
        case .open: return selected.map { .go(to: $0.destination) } ?? .none
        // Seats are decided with all municipalities in view, so that the sum is seen.
        case .setQuota: return .go(to: .admission)
        case .recordDecision: return .go(to: .decisions)
        case .correctSettings: return SettingsDialogs(world).choose()
        case .showSeats: return .go(to: .seats)
        case .showAllocation: return .go(to: .allocation)
        default: return .none
        }
    }
}
