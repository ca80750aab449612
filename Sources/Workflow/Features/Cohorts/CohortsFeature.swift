public import Domain

/// Who follows which cohort: the proposal, moved by hand, then decided (H 10).
public struct CohortsFeature: Sendable {
    /// Which of the people are listed.
    public enum Tab: Equatable, Sendable {
        case all
        case cohort(CohortID)
        /// Those who do not get what they wished for.
        case againstWish
    }

    /// A line of the list.
    public enum Line: Equatable, Sendable {
        case municipality(CohortProposal.Part)
        case person(Row)
    }

    /// A seat or a reserve.
    public struct Row: Equatable, Sendable {
        /// The municipality of the seat, or of the reserve.
        public let municipality: MunicipalityCode
        /// The number of the seat or the reserve, from 1.
        public let number: Int
        /// Whether it is a reserve.
        public let isReserve: Bool
        /// Who has the seat now, or is in reserve; nil for a vacant seat.
        public let applicant: ApplicantID?
        /// The cohort now.
        public let cohort: CohortID
        /// Why, as it was decided or is proposed; nil for a vacant seat and for whoever has come to the seat since.
        public let ground: CohortGround?
        /// The latest change of cohort; nil when there was none.
        public let change: CohortChange?
    }

    /// Which of the people are listed.
    public private(set) var tab = Tab.all
    /// Where the person stands among the lines.
    public private(set) var cursor = ListCursor()
    /// The lines shown.
    public private(set) var lines: [Line] = []
    /// How the seats fall on the cohorts; nil with one cohort, and while there is nothing to distribute.
    public private(set) var standing: CohortProposal?
    /// How many do not get what they wished for.
    public private(set) var againstWish = 0
    private var rows: [Row] = []

    /// A screen that has not been looked at.
    public init() {}

    /// The selected line; nil for a heading.
    public var selected: Row? {
        guard lines.indices.contains(cursor.index), case .person(let row) = lines[cursor.index] else { return nil }
        return row
    }

    /// The cohort of somebody named in the list; nil for others.
    public func cohort(of id: ApplicantID) -> CohortID? { rows.first { $0.applicant == id }?.cohort }

    mutating func refresh(in world: World) {
        let kept = selected
        let programme = world.programme
        // Before all rankings are in, the shares would move with each.
        let isKnown = programme.admission != nil || programme.missingRankings.isEmpty
        standing = programme.settings.hasCohorts && isKnown ? programme.cohortStanding() : nil
        let visible = Set(world.admissionMunicipalities)
        let parts = (standing?.parts ?? []).filter { visible.contains($0.municipality) }
        rows = parts.flatMap { CohortsFeature.rows(of: $0, in: programme) }
        againstWish = rows.count { !$0.isReserve && $0.ground?.isAgainstWish == true }
        if case .cohort(let id) = tab, programme.settings.cohort(id) == nil { tab = .all }
        lines = parts.flatMap { part -> [Line] in
            let shown = rows.filter { $0.municipality == part.municipality && isShown($0) }
            return shown.isEmpty ? [] : [.municipality(part)] + shown.map { .person($0) }
        }
        let line = kept.flatMap { row in
            lines.firstIndex {
                if case .person(let other) = $0 {
                    other.applicant == row.applicant && row.applicant != nil
                } else {
                    false
                }
            }
        }
        cursor.select(line ?? cursor.index, count: lines.count, page: CohortsFeature.page(world))
        settle(forwards: true, in: world)
    }

    private static func rows(of part: CohortProposal.Part, in programme: Programme) -> [Row] {
        let seated = part.places.map { place in
            let seat = programme.seat(place.seat)
            let holder = seat == nil ? place.applicant : seat?.holder?.applicant
            return Row(
                municipality: part.municipality, number: place.seat.number, isReserve: false, applicant: holder,
                cohort: programme.cohorts.distribution == nil ? place.cohort : seat?.cohort ?? place.cohort,
                ground: holder == place.applicant ? place.ground : nil,
                change: holder.flatMap { programme.cohorts.changes[$0]?.last?.value })
        }
        let holders = Set(seated.compactMap(\.applicant))
        let reserves = part.reserves.enumerated().filter { !holders.contains($1.applicant) }.map { index, reserve in
            Row(
                municipality: part.municipality, number: index + 1, isReserve: true, applicant: reserve.applicant,
                cohort: reserve.cohort, ground: reserve.ground, change: nil)
        }
        return seated + reserves
    }

    private func isShown(_ row: Row) -> Bool {
        switch tab {
        case .all: true
        case .cohort(let id): row.cohort == id
        case .againstWish: row.ground?.isAgainstWish == true
        }
    }

    // MARK: - What a person does

    mutating func begin(in world: World) {
        self = CohortsFeature()
        refresh(in: world)
    }

    mutating func turn(_ offset: Int, in world: World) {
        let tabs = [Tab.all] + world.programme.settings.cohorts.map { .cohort($0.id) } + [.againstWish]
        let index = tabs.firstIndex(of: tab) ?? 0
        tab = tabs[(index + offset + tabs.count) % tabs.count]
        refresh(in: world)
    }

    mutating func move(_ step: ListCursor.Step, in world: World) {
        cursor.move(step, count: lines.count, page: CohortsFeature.page(world))
        switch step {
        case .down, .pageDown, .first: settle(forwards: true, in: world)
        case .up, .pageUp, .last: settle(forwards: false, in: world)
        }
    }

    /// Puts the cursor on a person: the next one in the direction of the step, else the nearest the other way.
    private mutating func settle(forwards: Bool, in world: World) {
        let people = lines.indices.filter { if case .person = lines[$0] { true } else { false } }
        guard let first = people.first, let last = people.last else { return }
        let index = cursor.index
        let after = people.first { $0 >= index } ?? last
        let before = people.last { $0 <= index } ?? first
        let target = forwards ? after : before
        // The first municipality's heading comes into sight with its first person.
        let page = CohortsFeature.page(world)
        if target == first { cursor.select(0, count: lines.count, page: page) }
        cursor.select(target, count: lines.count, page: page)
    }

    /// The lines at the foot that say why the selected person follows the cohort; none in a low window.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 14 ? 3 : 0 }

    static func page(_ world: World) -> Int { max(world.bodyRows - 1 - detailRows(world.bodyRows), 1) }
}
