public import Domain

/// The calendar of the cohort: months beside a list of all occasions and deadlines, and what they add up to.
public struct CalendarFeature: Sendable {
    /// What the person is doing in the calendar.
    public enum Situation: Equatable, Sendable {
        case browsing
        /// Trying other days for an occasion, with what would come of them shown.
        case rescheduling(Rescheduling)
    }

    /// What the person is doing.
    public internal(set) var situation = Situation.browsing
    /// Where the person stands in the list.
    public internal(set) var cursor = ListCursor()
    /// The first day of the month shown first.
    public internal(set) var month = Day(number: 0)
    /// All occasions and deadlines, in order of time.
    public private(set) var rows: [CalendarRow] = []
    /// What stands on each day, without the occasion that is being moved about.
    public internal(set) var marks = DayMarks()
    /// What the calendar adds up to; nil before the calendar has been looked at.
    public private(set) var plan: CoursePlan?
    /// The numbers of the course occasions that should be residential and are not.
    public private(set) var notResidential: [Int] = []
    private var hasLongRow = false
    private var isStale = true
    private var wantedSelection: CalendarRow.Entry?

    /// A calendar that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View {
        switch situation {
        case .browsing: .calendar
        case .rescheduling: .rescheduling
        }
    }

    /// The selected row; nil in an empty calendar.
    public var selected: CalendarRow? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

    /// Whether days run over the end of a month somewhere, so that naming them takes two months.
    public var spansMonths: Bool { hasLongRow || selectedDays.map(CalendarFeature.spansMonths) == true }

    /// The days that are tried out, or else those of the selected row.
    public var selectedDays: Period? {
        if case .rescheduling(let tried) = situation { return tried.wanted.days }
        return selected?.days
    }

    /// Notes that the programme has changed; the rows are made anew when they are next needed.
    mutating func invalidate() { isStale = true }

    /// Sees to it that an own change, its undoing included, is what is selected afterwards.
    mutating func follow(_ events: [Scoped<Event>]) {
        for event in events {
            switch event.value {
            case .occasionSet(let id, _), .occasionCancelled(let id, _): wantedSelection = .occasion(id)
            default: break
            }
        }
    }

    /// Brings the calendar up to date, keeping the selected row selected and in sight.
    mutating func refresh(in world: World) {
        let page = CalendarFeature.layout(in: world).listRows
        guard isStale else { return cursor.clamp(count: rows.count, page: page) }
        isStale = false
        let before = selected
        rows = CalendarRow.all(of: world.programme)
        hasLongRow = rows.contains { CalendarFeature.spansMonths($0.days) }
        plan = world.programme.calendar.plan(world.programme.settings)
        notResidential = world.programme.calendar.notResidential(world.programme.settings.course)
        let wanted = wantedSelection ?? before?.entry
        wantedSelection = nil
        let row = rows.firstIndex { $0.entry == wanted } ?? (before == nil ? next(from: world.today) : cursor.index)
        cursor.select(row, count: rows.count, page: page)
        // The month follows what is selected, but does not turn because somebody has changed something else.
        if selected?.entry != before?.entry || selected?.days != before?.days { showSelected(or: world.today) }
        rebase(in: world)
    }

    /// The row of what comes next: the first that has not ended, or the last of all.
    private func next(from today: Day) -> Int {
        rows.firstIndex { $0.days.upperBound >= today } ?? max(rows.count - 1, 0)
    }

    /// Turns to the month of the selected row, or of today in an empty calendar.
    mutating func showSelected(or today: Day) {
        month = (selectedDays?.lowerBound ?? today).firstOfMonth
    }

    private static func spansMonths(_ days: Period) -> Bool {
        days.lowerBound.firstOfMonth != days.upperBound.firstOfMonth
    }

    /// The room in a world's terminal.
    static func layout(in world: World) -> CalendarLayout {
        CalendarLayout(columns: world.size.columns, bodyRows: world.bodyRows)
    }
}
