import Domain
import Terminal
import Workflow

/// Twelve months at a glance, one a line, so that the rhythm of the year is seen: days under their weekdays, with the
/// same signs as in a month.
struct YearPainter {
    let scene: Scene

    private var calendar: CalendarFeature { scene.state.calendar }
    private static let labelWidth = 13
    /// Six weeks of seven days and the blanks between them.
    private static let daysWidth = 6 * 7 + 5

    func draw(in grid: inout CellGrid) {
        drawWeekdays(in: &grid)
        let shown = months(rows: grid.size.height - 1)
        for (y, month) in shown.enumerated() { draw(month, at: y + 1, in: &grid) }
        let used = shown.count + 1
        guard used + 1 < grid.size.height else { return }
        drawLegend(at: used + 1, in: &grid)
        let room = grid.size.height - used - 2
        for (line, text) in about.prefix(max(room, 0)).enumerated() {
            grid.put(
                text.text, at: Point(x: 1, y: used + 2 + line), style: scene.theme[text.role],
                width: grid.size.width - 2)
        }
    }

    /// The selected row in a line, and what should be known about it.
    private var about: [TextLine] {
        guard let row = calendar.selected else { return [] }
        let title =
            switch row.entry {
            case .occasion(let id): scene.world.programme.calendar.entries[id]?.occasion.title ?? ""
            case .deadline(let id):
                scene.world.programme.settings.title(ofDeadline: id)[scene.world.language]
            }
        return [TextLine("\(scene.texts.weekdayPeriod(row.days))  \(title)", .title)]
            + row.warnings.map { TextLine("! " + scene.texts.warning($0, in: scene.world), .warning) }
    }

    /// The twelve months, or as many around the selected one as there is room for.
    private func months(rows: Int) -> [MonthGrid] {
        let selected = calendar.selectedDays?.lowerBound.firstOfMonth ?? calendar.year
        let all = (0..<12).map { calendar.year.adding(months: $0) }
        let position = all.firstIndex(of: selected) ?? 0
        let first = max(min(position - rows / 2, 12 - rows), 0)
        return all.dropFirst(first).prefix(rows).map { MonthGrid(containing: $0) }
    }

    private func x(week: Int, day: Int) -> Int { YearPainter.labelWidth + week * 8 + day }

    private func drawWeekdays(in grid: inout CellGrid) {
        for week in 0..<6 {
            for weekday in Weekday.allCases {
                let letter = String(scene.texts.narrow(weekday).prefix(1))
                grid.put(
                    letter, at: Point(x: x(week: week, day: weekday.rawValue - 1), y: 0),
                    style: scene.theme[weekday.isWeekend ? .faint : .heading])
            }
        }
        let (first, last) = (calendar.year.year, calendar.year.adding(months: 11).year)
        let years = first == last ? "\(first)" : "\(first)–\(last % 100)"
        grid.put(years, at: Point(x: 0, y: 0), style: scene.theme[.title])
    }

    private func draw(_ month: MonthGrid, at y: Int, in grid: inout CellGrid) {
        let name = scene.texts.month(month.first.month).prefix(3)
        let isCurrent = month.first == scene.world.today.firstOfMonth
        grid.put(String(name), at: Point(x: 0, y: y), style: scene.theme[isCurrent ? .current : .plain])
        let weeks = [month.weeks.first, month.weeks.last].compactMap { $0.map { "\($0.week.week)" } }
        let span = scene.say("v", "w") + weeks.joined(separator: "–")
        grid.put(span, at: Point(x: 5, y: y), style: scene.theme[.faint], width: 7)
        for (week, row) in month.weeks.enumerated() {
            for (column, day) in row.days.enumerated() {
                guard let day else { continue }
                let (sign, role) = look(day)
                let point = Point(x: x(week: week, day: column), y: y)
                grid.put(String(sign), at: point, style: scene.theme[role])
                if role == .selected, scene.state.dialog == nil, day == calendar.selectedDays?.lowerBound {
                    grid.cursor = point
                }
            }
        }
        drawTitles(month, at: y, in: &grid)
    }

    /// The sign of a day: what is planned outweighs what the almanac says.
    private func look(_ day: Day) -> (sign: Character, role: Role) {
        let marks = calendar.marks[day]
        let isSelected = calendar.selectedDays?.contains(day) == true
        let isWarned = calendar.rows.contains { $0.occasion != nil && !$0.warnings.isEmpty && $0.days.contains(day) }
        if marks.contains(.occasion) {
            return (isWarned ? "!" : block, isSelected ? .selected : isWarned ? .warning : .good)
        }
        if marks.contains(.deadline) { return ("<", isSelected ? .selected : .heading) }
        if isSelected { return ("x", .selected) }
        if day == scene.world.today { return ("o", .current) }
        if Almanac.isDayOff(day), Almanac.holiday(on: day) != nil { return ("*", .bad) }
        if Almanac.isSqueezeDay(day) { return ("~", .warning) }
        if day.weekday.isWeekend { return (" ", .faint) }
        return (marks.contains(.schoolBreak) ? "=" : dot, .faint)
    }

    private var block: Character { scene.theme.capabilities.usesUnicode ? "█" : "#" }
    private var dot: Character { scene.theme.capabilities.usesUnicode ? "·" : "." }

    /// What is held in the month, by day and number, where there is room beside the days.
    private func drawTitles(_ month: MonthGrid, at y: Int, in grid: inout CellGrid) {
        let left = YearPainter.labelWidth + YearPainter.daysWidth + 1
        let room = grid.size.width - left - 1
        guard room >= 12 else { return }
        let rows = calendar.rows.filter {
            $0.occasion != nil && !$0.isCancelled && $0.days.lowerBound.firstOfMonth == month.first
        }
        let texts = rows.map { row in
            let title = row.occasion.flatMap { scene.world.programme.calendar.entries[$0]?.occasion.title } ?? ""
            return "\(row.days.lowerBound.dayOfMonth) \(title)"
        }
        grid.put(texts.joined(separator: " · "), at: Point(x: left, y: y), style: scene.theme[.plain], width: room)
    }

    private func drawLegend(at y: Int, in grid: inout CellGrid) {
        let text = scene.say(
            "\(block) tillfälle  ! att se upp med  < tidsgräns  * helgdag  ~ klämdag  = skollov",
            "\(block) occasion  ! look out  < deadline  * holiday  ~ squeeze day  = school break")
        grid.put(text, at: Point(x: 1, y: y), style: scene.theme[.faint], width: grid.size.width - 2)
    }
}
