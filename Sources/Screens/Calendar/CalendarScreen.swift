import Domain
import Terminal
import Workflow

/// The calendar: months beside the list of everything in order of time, and what the course adds up to.
struct CalendarScreen: ScreenContent {
    let scene: Scene

    private var calendar: CalendarFeature { scene.state.calendar }

    /// What comes next; while other days are tried, that nothing is saved yet.
    var context: String {
        if case .rescheduling = calendar.situation {
            return scene.say("Förslag, inget är sparat än", "Tried out, not saved yet")
        }
        let today = scene.world.today
        guard let next = calendar.rows.first(where: { $0.number != nil && $0.days.upperBound >= today }) else {
            return scene.say("Inget kurstillfälle framöver", "No course occasion ahead")
        }
        let days = scene.texts.shortPeriod(next.days)
        guard next.days.lowerBound > today else { return scene.say("Pågår: \(days)", "Under way: \(days)") }
        let countdown = scene.texts.countdown(to: next.days.lowerBound, from: today)
        return scene.say("Nästa: \(days), \(countdown)", "Next: \(days), \(countdown)")
    }

    func drawHeading(in grid: inout CellGrid) { PlanLine(scene: scene).draw(in: &grid) }

    func drawBody(in grid: inout CellGrid) {
        let layout = CalendarLayout(columns: grid.size.width, bodyRows: grid.size.height)
        var list = grid.bounds
        var left = list.cutLeft(layout.monthsWidth + 2)
        _ = left.cutLeft(1)
        grid.verticalLine(at: Point(x: list.minX, y: 0), style: scene.theme[.rule])
        _ = list.cutLeft(1)
        let months = left.cutTop(CalendarLayout.monthRows)
        drawMonths(layout, in: months, of: &grid)
        var detail = left
        if !layout.detailIsBelowMonths {
            detail = list.cutBottom(layout.detailRows)
            _ = detail.cutLeft(1)
        }
        grid.inside(list) { OccasionList(scene: scene, layout: layout).draw(in: &$0) }
        grid.inside(detail) { OccasionDetail(scene: scene, layout: layout).draw(in: &$0) }
    }

    private func drawMonths(_ layout: CalendarLayout, in rect: Rect, of grid: inout CellGrid) {
        for (position, month) in CalendarScreen.months(calendar, count: layout.months).enumerated() {
            let x = rect.minX + position * (layout.monthWidth + CalendarLayout.gap)
            let pane = Rect(x: x, y: rect.minY, width: layout.monthWidth, height: rect.height)
            grid.inside(pane) { MonthPainter(scene: scene, dayWidth: layout.dayWidth).draw(month, in: &$0) }
        }
    }

    /// The months shown: from the one turned to, or from the place that an occasion is moved away from when both fit.
    static func months(_ calendar: CalendarFeature, count: Int) -> [MonthGrid] {
        var first = calendar.month
        if case .rescheduling(let tried) = calendar.situation {
            let old = tried.seen.days.lowerBound.firstOfMonth
            if old < first, old.adding(months: count - 1) >= first { first = old }
        }
        return (0..<count).map { MonthGrid(containing: first.adding(months: $0)) }
    }
}
