/// How the calendar shares its room between months, the list, and what is told about the selected row.
///
/// Stepping through the list must know how many rows are in sight, so this is decided here and not where it is drawn.
public struct CalendarLayout: Equatable, Sendable {
    /// How many months stand beside each other; none in the agenda and where views have no panes.
    public let months: Int
    /// The columns of a day: a sign, two figures and, where there is room, a place of its own for the sign after.
    public let dayWidth: Int
    /// Whether what is told about the selected row stands below the months; otherwise below the list.
    public let detailIsBelowMonths: Bool
    /// The rows of the list, its heading not counted.
    public let listRows: Int
    /// The rows of the heading of the list.
    public let headingRows: Int
    /// The rows for the selected row when they are below the list.
    public let detailRows: Int

    /// Title, weekdays, and six weeks at most.
    public static let monthRows = 8
    /// The columns between two months.
    public static let gap = 2

    /// The layout in a terminal of so many columns, with so many rows for the body.
    public init(columns: Int, bodyRows: Int, mode: CalendarMode = .month, isLinear: Bool = false) {
        let hasMonths = mode != .agenda && !isLinear
        months = !hasMonths ? 0 : columns >= 160 ? 3 : columns >= 112 ? 2 : 1
        dayWidth = columns >= 76 ? 4 : 3
        detailIsBelowMonths = hasMonths && bodyRows >= CalendarLayout.monthRows + 7
        headingRows = detailIsBelowMonths || (!hasMonths && bodyRows >= 12) ? 1 : 0
        let wanted = hasMonths || bodyRows < 12 ? 4 : 6
        detailRows = detailIsBelowMonths ? 0 : min(wanted, max(bodyRows - 2, 0))
        listRows = max(bodyRows - headingRows - detailRows, 1)
    }

    /// Whether months stand beside the list.
    public var hasMonths: Bool { months > 0 }
    /// The columns of a month: week, a blank, seven days, and the last sign when days have no room of their own for it.
    public var monthWidth: Int { 3 + 7 * dayWidth + (dayWidth == 3 ? 1 : 0) }
    /// The columns of all months beside each other.
    public var monthsWidth: Int { months == 0 ? 0 : months * monthWidth + (months - 1) * CalendarLayout.gap }
}
