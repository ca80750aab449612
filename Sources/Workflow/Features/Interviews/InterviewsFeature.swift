public import Domain

/// The interviews: which wait for me, my own card to score on, and the panel's cards side by side once all are in.
public struct InterviewsFeature: Sendable {
    /// What the person is doing.
    public enum Situation: Equatable, Sendable {
        case list
        /// On one's own card.
        case card(CardPosition)
        /// Among the cards of a panel, on a criterion, having come from the list or from one's own card.
        case panel(ApplicantID, criterion: Int, from: Origin)
    }

    /// Where the panel was opened from, which is where Esc leads back to.
    public enum Origin: Equatable, Sendable {
        case list, card
    }

    /// What can stand beside the card as help.
    public enum Guide: Equatable, Sendable {
        /// What the criterion means and what the scores look like, as much as there is room for beside all the criteria.
        case levels
        /// The same in full, with only the selected criterion's scale above it.
        case whole
        /// What to ask.
        case questions
    }

    /// Where somebody stands on a card.
    public struct CardPosition: Equatable, Sendable {
        /// Whose interview it is.
        public let applicant: ApplicantID
        /// The criterion, counted from 0 in the programme's order.
        public internal(set) var criterion: Int
        /// The number typed so far, where the scale has numbers that begin with it; nil otherwise.
        public internal(set) var typed: Int?

        /// A place on a card.
        public init(_ applicant: ApplicantID, criterion: Int = 0, typed: Int? = nil) {
            self.applicant = applicant
            self.criterion = criterion
            self.typed = typed
        }
    }

    /// What the person is doing.
    public internal(set) var situation = Situation.list
    /// Where the person stands in the list.
    public internal(set) var cursor = ListCursor()
    /// The interviews that the person has to do with.
    public private(set) var list = InterviewList()
    /// Who is booked when, as far as the person may see.
    public private(set) var bookings = Bookings()
    /// The listed interviews in which somebody is booked elsewhere at the same time.
    public private(set) var clashing: Set<ApplicantID> = []
    /// Where a score leads that waits for the declaration which must come before it; nil when none does.
    var awaited: CardPosition?
    /// Which help stands beside the card.
    public internal(set) var guide = Guide.levels
    /// The list that the person has chosen; nil until one is.
    private var chosenTab: InterviewList.Tab?
    private var isStale = true

    /// A screen that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View {
        switch situation {
        case .list: .interviews
        case .card: .card
        case .panel: .panel
        }
    }

    /// The list shown; a chief who sits on no panel begins with the others'.
    public var tab: InterviewList.Tab {
        chosenTab ?? (list.mine.isEmpty && !list.others.isEmpty ? .others : .mine)
    }

    /// The rows shown.
    public var rows: [InterviewList.Row] { list[tab] }

    /// The selected row; nil in an empty list.
    public var selected: InterviewList.Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

    /// Notes that the programme has changed; the lists are made anew when they are next needed.
    mutating func invalidate() { isStale = true }

    /// Brings the lists up to date, keeping the selected interview selected and the place on a card.
    mutating func refresh(in world: World) {
        guard isStale else { return }
        isStale = false
        let kept = selected?.applicant
        list = InterviewList(world)
        bookings = Bookings(world.programme, visibleTo: world.actor)
        clashing = Set((list.mine + list.others).filter { isClashing($0, in: world) }.map(\.applicant))
        if let tab = chosenTab, !list.tabs.contains(tab) { chosenTab = nil }
        select(kept, in: world)
        keepPlace(in: world)
    }

    private func isClashing(_ row: InterviewList.Row, in world: World) -> Bool {
        guard let applicant = world.programme.municipalities[row.municipality]?.applicants[row.applicant] else {
            return false
        }
        return !bookings.clashes(of: applicant, in: row.municipality).isEmpty
    }

    mutating func turnTab(_ offset: Int, in world: World) {
        let tabs = list.tabs
        guard tabs.count > 1, let current = tabs.firstIndex(of: tab) else { return }
        chosenTab = tabs[(current + offset + tabs.count) % tabs.count]
        cursor = ListCursor()
    }

    /// Shows one of the lists from its first row, where the person has a use for it.
    mutating func show(_ tab: InterviewList.Tab, in world: World) {
        situation = .list
        chosenTab = tab
        cursor = ListCursor()
        invalidate()
        refresh(in: world)
    }

    /// Selects an interview where it is listed, otherwise whatever stands on the same row.
    mutating func select(_ applicant: ApplicantID?, in world: World) {
        let row = applicant.flatMap { id in rows.firstIndex { $0.applicant == id } } ?? cursor.index
        cursor.select(row, count: rows.count, page: InterviewsFeature.page(world))
    }

    /// Leaves a card or a panel that the person has no longer to do with.
    private mutating func keepPlace(in world: World) {
        let last = max(criteria(in: world).count - 1, 0)
        switch situation {
        case .list: return
        case .card(var position):
            let panel = world.programme.applicant(position.applicant)?.progress.panel
            position.criterion = min(position.criterion, last)
            situation = panel?.members.contains(world.actor.id) == true ? .card(position) : .list
        case .panel(let id, let criterion, let origin):
            let panel = world.programme.applicant(id)?.progress.panel
            situation = panel == nil ? .list : .panel(id, criterion: min(criterion, last), from: origin)
        }
    }

    func criteria(in world: World) -> [Criterion] { world.programme.settings.selection?.criteria ?? [] }

    /// The visible rows of the list; the heading takes one.
    static func page(_ world: World) -> Int { max(world.bodyRows - 1, 1) }
}
