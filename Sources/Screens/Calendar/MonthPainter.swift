import Domain
import Terminal
import Workflow

/// Draws one month in ISO weeks. Signs say what colours say: `[ ]` occasion, `< >` deadline, `*` holiday, `~` squeeze day,
/// `=` school break, `( )` where an occasion stands that is being moved.
struct MonthPainter {
    let scene: Scene
    let dayWidth: Int

    private var calendar: CalendarFeature { scene.state.calendar }
    private static let weekWidth = 3

    func draw(_ month: MonthGrid, in grid: inout CellGrid) {
        drawTitle(month, in: &grid)
        grid.put(scene.say(" v", "Wk"), at: Point(x: 0, y: 1), style: scene.theme[.faint])
        for weekday in Weekday.allCases {
            grid.put(
                scene.texts.narrow(weekday), at: Point(x: x(weekday.rawValue - 1) + 1, y: 1),
                style: scene.theme[weekday.isWeekend ? .faint : .heading])
        }
        for (row, week) in month.weeks.enumerated() {
            grid.put(
                "\(week.week.week)", at: Point(x: 0, y: row + 2), style: scene.theme[.faint], width: 2,
                alignment: .trailing)
            for (column, day) in week.days.enumerated() {
                if let day { draw(day, at: Point(x: x(column), y: row + 2), in: &grid) }
            }
        }
    }

    private func x(_ column: Int) -> Int { MonthPainter.weekWidth + column * dayWidth }

    private func drawTitle(_ month: MonthGrid, in grid: inout CellGrid) {
        let today = scene.world.today
        let title = "\(scene.texts.month(month.first.month)) \(month.first.year)"
        let used = grid.put(title, at: Point(x: MonthPainter.weekWidth + 1, y: 0), style: scene.theme[.title])
        guard today.firstOfMonth == month.first else { return }
        grid.put(
            scene.say("i dag \(today.dayOfMonth)", "today \(today.dayOfMonth)"),
            at: Point(x: MonthPainter.weekWidth + 3 + used, y: 0), style: scene.theme[.faint])
    }

    private func draw(_ day: Day, at point: Point, in grid: inout CellGrid) {
        let isSelected = calendar.selectedDays?.contains(day) == true && calendar.selected?.isCancelled != true
        let style = scene.theme[isSelected ? .selected : role(day)]
        let (open, close) = (opening(day), closing(day))
        let number = day.dayOfMonth < 10 ? " \(day.dayOfMonth)" : "\(day.dayOfMonth)"
        grid.put(number, at: point.moved(x: 1), style: style)
        // The bar over several days is unbroken: the blanks between them are drawn as they are.
        if let open {
            grid.put(open, at: point, style: style)
        } else if isSelected {
            grid.put(" ", at: point, style: style)
        }
        if let close {
            grid.put(close, at: point.moved(x: 3), style: isSelected ? style : scene.theme[role(day)])
        } else if isSelected, dayWidth > 3 {
            grid.put(" ", at: point.moved(x: 3), style: style)
        }
    }

    private func role(_ day: Day) -> Role {
        if day == scene.world.today { return .current }
        if isHoliday(day) { return .bad }
        if calendar.marks[day].contains(.occasion) { return .heading }
        return day.weekday.isWeekend ? .faint : .plain
    }

    private func opening(_ day: Day) -> Character? {
        if let days = calendar.selectedDays, isOccasionSelected, days.lowerBound == day { return "[" }
        if oldDays?.lowerBound == day { return "(" }
        let marks = calendar.marks[day]
        return marks.contains(.starts) ? "[" : marks.contains(.deadline) && !marks.contains(.occasion) ? "<" : nil
    }

    private func closing(_ day: Day) -> Character? {
        if let days = calendar.selectedDays, isOccasionSelected, days.upperBound == day { return "]" }
        if oldDays?.upperBound == day { return ")" }
        let marks = calendar.marks[day]
        if marks.contains(.ends) { return "]" }
        if marks.contains(.deadline), !marks.contains(.occasion) { return ">" }
        if isHoliday(day) { return "*" }
        if Almanac.isSqueezeDay(day) { return "~" }
        return marks.contains(.schoolBreak) && !day.weekday.isWeekend ? "=" : nil
    }

    private var isOccasionSelected: Bool {
        calendar.selected.map { $0.occasion != nil && !$0.isCancelled } ?? false
    }

    private var oldDays: Period? {
        if case .rescheduling(let tried) = calendar.situation { tried.seen.days } else { nil }
    }

    private func isHoliday(_ day: Day) -> Bool { Almanac.holiday(on: day) != nil && Almanac.isDayOff(day) }
}
