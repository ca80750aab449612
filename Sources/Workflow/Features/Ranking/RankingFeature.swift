public import Domain

/// The rankings: one municipality's order with its seat line, and the seats of all municipalities that result.
public struct RankingFeature: Sendable {
    /// What the person looks at.
    public enum Situation: Equatable, Sendable {
        /// One municipality's ranking.
        case ranking
        /// All municipalities and the seats that result.
        case admission
        /// The seats one by one; leads back to where the person came from.
        case seats(from: Origin)
        /// How the seats are shared; leads back to the admission.
        case allocation
        /// Who follows which cohort; leads back to the admission.
        case cohorts
    }

    /// Where the list of seats was opened.
    public enum Origin: Equatable, Sendable {
        case ranking, admission
    }

    /// What the person looks at.
    public internal(set) var situation = Situation.ranking
    /// The municipality shown; nil when the person may see none.
    public internal(set) var municipality: MunicipalityCode?
    /// Where the person stands among the lines of the ranking.
    public internal(set) var cursor = ListCursor()
    /// Where the person stands among the municipalities of the admission.
    public internal(set) var planCursor = ListCursor()
    /// The ranking shown; nil when there is none to show.
    public private(set) var table: RankingTable?
    /// The lines that the ranking is shown as.
    public private(set) var lines: [RankingLine] = []
    /// How the ranked stand to the seat line, as far as the scores decide it.
    public private(set) var margins: [ApplicantID: ScoreMargin] = [:]
    /// What single scores decide in the order of the scores.
    public private(set) var sensitivity: SeatLineSensitivity?
    /// The seats of all municipalities that the person may see; up to date while the admission is shown.
    public private(set) var plan = SeatPlan()
    /// The seats one by one; up to date while they are shown.
    public internal(set) var seats = SeatsFeature()
    /// How the seats are shared; up to date while it is shown.
    public internal(set) var allocation = AllocationFeature()
    /// Who follows which cohort; up to date while it or the admission is shown.
    public internal(set) var cohorts = CohortsFeature()
    private var isStale = true

    /// A screen that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View {
        switch situation {
        case .ranking: .ranking
        case .admission: .admission
        case .seats: .seats
        case .allocation: .allocation
        case .cohorts: .cohorts
        }
    }

    /// The applicant in question: the selected line's; nil in an empty ranking.
    public var selected: ApplicantID? {
        guard let table, lines.indices.contains(cursor.index) else { return nil }
        return lines[cursor.index].applicant(in: table)
    }

    /// The selected row of the ranking; nil when the cursor stands on somebody who is not ranked.
    public var selectedRow: RankingRow? {
        guard let table, lines.indices.contains(cursor.index), case .row(let index) = lines[cursor.index] else {
            return nil
        }
        return table.rows[index]
    }

    /// The municipality that the cursor of the admission stands on.
    public var selectedEntry: SeatPlan.Entry? {
        plan.entries.indices.contains(planCursor.index) ? plan.entries[planCursor.index] : nil
    }

    /// Notes that the programme has changed; what is shown is made anew when it is next needed.
    mutating func invalidate() { isStale = true }

    /// Brings what is shown up to date, keeping the selected person selected.
    mutating func refresh(in world: World) {
        guard isStale else {
            cursor.clamp(count: lines.count, page: RankingFeature.page(world))
            return
        }
        isStale = false
        let visible = world.rankedMunicipalities
        if municipality.map(visible.contains) != true {
            // A personnel chief who is also in the steering group has come for the own municipality.
            (table, lines) = (nil, [])
            municipality =
                visible.first { code in world.actor.roles.contains { $0.municipality == code } }
                ?? visible.first
        }
        load(in: world)
        if situation == .admission {
            plan = SeatPlan(world.programme, municipalities: world.admissionMunicipalities)
            planCursor.clamp(count: plan.entries.count, page: world.bodyRows)
        }
        if situation == .admission || situation == .cohorts { cohorts.refresh(in: world) }
        if case .seats = situation { seats.refresh(in: world) }
        if situation == .allocation { allocation.refresh(in: world) }
    }

    private mutating func load(in world: World) {
        let kept = selected
        guard world.programme.settings.selection != nil, let municipality else {
            (table, lines, margins, sensitivity) = (nil, [], [:], nil)
            return
        }
        let table = world.programme.rankingTable(municipality)
        self.table = table
        lines = RankingLine.lines(of: table)
        let sensitivity = world.programme.sensitivity(of: table)
        self.sensitivity = sensitivity
        margins = ScoreMargin.margins(of: table, sensitivity, in: world.programme)
        let line = kept.flatMap { id in lines.firstIndex { $0.applicant(in: table) == id } }
        cursor.select(line ?? cursor.index, count: lines.count, page: RankingFeature.page(world))
        settleCursor(forwards: true, in: world)
    }

    /// Shows another municipality's ranking from its first row.
    mutating func show(_ code: MunicipalityCode, in world: World) {
        municipality = code
        situation = .ranking
        (table, lines) = (nil, [])
        cursor = ListCursor()
        isStale = true
        refresh(in: world)
    }

    /// Puts the cursor on the first of those whose shared place decides something; somebody who was sent here to settle it
    /// need not look for them.
    mutating func standOnUnresolvedTie(in world: World) {
        guard let table, let first = table.unresolvedTies.first,
            let line = lines.firstIndex(where: { $0.applicant(in: table) == first })
        else { return }
        cursor.select(line, count: lines.count, page: RankingFeature.page(world))
    }

    /// The lines at the foot of the ranking that say why the selected person stands there; none in a low window.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 14 ? 3 : 0 }

    /// The visible lines of the ranking; the heading takes one.
    static func page(_ world: World) -> Int { max(world.bodyRows - 1 - detailRows(world.bodyRows), 1) }
}
