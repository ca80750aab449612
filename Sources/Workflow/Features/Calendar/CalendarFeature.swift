public import Domain

/// The calendar of the programme: everything in order of time, seen by month, week or year or as a list, one occasion in
/// full, and what the course adds up to.
public struct CalendarFeature: Sendable {
    /// What the person is doing in the calendar.
    public enum Situation: Equatable, Sendable {
        case browsing
        /// Reading one occasion in full, from a line on.
        case reading(OccasionID, top: Int)
        /// Trying other days for an occasion, with what would come of them shown.
        case rescheduling(Rescheduling)
        /// Adjusting what a series proposes.
        case proposing(SeriesProposal)
    }

    /// What the person is doing.
    public internal(set) var situation = Situation.browsing
    /// How the calendar is looked at.
    public internal(set) var mode = CalendarMode.month
    /// The cohort looked at; nil for all.
    public internal(set) var cohort: CohortID?
    /// Where the person stands in the list.
    public internal(set) var cursor = ListCursor()
    /// The first day of the month shown first.
    public internal(set) var month = Day(number: 0)
    /// The Monday of the week shown.
    public internal(set) var week = Day(number: 0)
    /// The first day of the year shown, which begins with the month that the programme begins in.
    public internal(set) var year = Day(number: 0)
    /// All occasions and deadlines, in order of time.
    public private(set) var rows: [CalendarRow] = []
    /// What stands on each day, without the occasion that is being moved about.
    public internal(set) var marks = DayMarks()
    /// The school breaks of all municipalities.
    public private(set) var breaks: [SchoolBreak] = []
    /// What the calendar adds up to; nil before the calendar has been looked at.
    public private(set) var plan: CoursePlan?
    /// How many occasions differ from the latest release; nil before the first.
    public private(set) var unpublished: Int?
    private var hasLongRow = false
    private var isStale = true
    private var wantedSelection: CalendarRow.Entry?
    private var firstMonth = Day(number: 0)

    /// A calendar that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View {
        switch situation {
        case .browsing: .calendar
        case .reading: .occasion
        case .rescheduling: .rescheduling
        case .proposing: .proposal
        }
    }

    /// The selected row; nil in an empty calendar.
    public var selected: CalendarRow? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

    /// Whether days run over the end of a month somewhere, so that naming them takes two months.
    public var spansMonths: Bool { hasLongRow || selectedDays.map(CalendarFeature.spansMonths) == true }

    /// The numbers of the course occasions that should be residential and are not.
    public var notResidential: [Int] { plan?.notResidential ?? [] }

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
            case .occasionSet(let id, _), .occasionCancelled(let id, _):
                // Of a whole series the first is where reading it begins.
                if wantedSelection == nil { wantedSelection = .occasion(id) }
            default: break
            }
        }
    }

    /// Brings the calendar up to date, keeping the selected row selected and in sight.
    mutating func refresh(in world: World) {
        let page = page(in: world)
        guard isStale else { return cursor.clamp(count: rows.count, page: page) }
        isStale = false
        let before = selected
        let (programme, calendar) = (world.programme, world.programme.calendar)
        if let cohort, !programme.settings.cohorts.contains(where: { $0.id == cohort }) { self.cohort = nil }
        rows = CalendarRow.all(of: programme, cohort: cohort)
        breaks = calendar.breaks(programme.settings)
        hasLongRow = rows.contains { CalendarFeature.spansMonths($0.days) }
        plan = cohort.map { calendar.plan(programme.settings, cohort: $0) } ?? calendar.plan(programme.settings)
        unpublished = calendar.releases.latest == nil ? nil : calendar.unpublishedChanges.count
        firstMonth = programme.settings.period.lowerBound.firstOfMonth
        let wanted = wantedSelection ?? before?.entry
        wantedSelection = nil
        let row = rows.firstIndex { $0.entry == wanted } ?? (before == nil ? next(from: world.today) : cursor.index)
        cursor.select(row, count: rows.count, page: page)
        // The month follows what is selected, but does not turn because somebody has changed something else.
        if selected?.entry != before?.entry || selected?.days != before?.days { showSelected(or: world.today) }
        rebase(in: world)
    }

    /// The row of what comes next: the first that has not ended, or the last of all.
    func next(from today: Day) -> Int {
        rows.firstIndex { $0.days.upperBound >= today } ?? max(rows.count - 1, 0)
    }

    /// Turns to the month, week and year of the selected row, or of today in an empty calendar.
    mutating func showSelected(or today: Day) { show(selectedDays?.lowerBound ?? today) }

    /// Turns to the month, week and year of a day.
    mutating func show(_ day: Day) {
        month = day.firstOfMonth
        week = day - (day.weekday.rawValue - 1)
        let (first, own) = (firstMonth.civil, day.civil)
        let months = (own.year - first.year) * 12 + own.month - first.month
        let years = months >= 0 ? months / 12 : (months - 11) / 12
        year = firstMonth.adding(months: years * 12)
    }

    private static func spansMonths(_ days: Period) -> Bool {
        days.lowerBound.firstOfMonth != days.upperBound.firstOfMonth
    }

    /// The rows that a page of the list has in the view that is shown.
    func page(in world: World) -> Int {
        switch mode {
        case .month, .agenda: layout(in: world).listRows
        case .week: 7
        case .year: max(world.bodyRows, 1)
        }
    }

    /// The room in a world's terminal.
    func layout(in world: World) -> CalendarLayout {
        CalendarLayout(
            columns: world.size.columns, bodyRows: world.bodyRows, mode: mode, isLinear: world.isLinear)
    }
}
