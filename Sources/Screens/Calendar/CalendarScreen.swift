import Domain
import Terminal
import Workflow

/// The calendar: everything in order of time by month, week or year or as a list, and what the course adds up to.
struct CalendarScreen: ScreenContent {
    let scene: Scene

    private var calendar: CalendarFeature { scene.state.calendar }

    /// What comes next; while other days are tried, that nothing is saved yet.
    var context: String {
        if case .rescheduling = calendar.situation {
            return scene.say("Förslag, inget är sparat än", "Tried out, not saved yet")
        }
        let parts = [cohort, next, unpublished].compactMap { $0 }
        return parts.joined(separator: " · ")
    }

    private var next: String {
        let today = scene.world.today
        guard let next = calendar.rows.first(where: { $0.number != nil && $0.days.upperBound >= today }) else {
            return scene.say("Inget kurstillfälle framöver", "No course occasion ahead")
        }
        let days = scene.texts.shortPeriod(next.days)
        guard next.days.lowerBound > today else { return scene.say("Pågår: \(days)", "Under way: \(days)") }
        let countdown = scene.texts.countdown(to: next.days.lowerBound, from: today)
        return scene.say("Nästa: \(days), \(countdown)", "Next: \(days), \(countdown)")
    }

    private var cohort: String? {
        let cohorts = scene.world.programme.settings.cohorts
        guard cohorts.count > 1 else { return nil }
        return cohorts.first { $0.id == calendar.cohort }?.name[scene.world.language]
            ?? scene.say("Alla omgångar", "All cohorts")
    }

    private var unpublished: String? {
        guard let count = calendar.unpublished, count > 0 else { return nil }
        return scene.say("\(count) opublicerade", "\(count) unpublished")
    }

    func drawHeading(in grid: inout CellGrid) {
        var (plan, isTried) = (calendar.plan, false)
        if case .rescheduling(let tried) = calendar.situation { (plan, isTried) = (tried.plan, true) }
        if let plan { PlanLine(scene: scene, plan: plan, isTried: isTried).draw(in: &grid) }
    }

    func drawBody(in grid: inout CellGrid) {
        if case .rescheduling(let tried) = calendar.situation { return drawTried(tried, in: &grid) }
        switch calendar.mode {
        case .month, .agenda: drawMonthsAndList(in: &grid)
        case .week: WeekPainter(scene: scene).draw(in: &grid)
        case .year: YearPainter(scene: scene).draw(in: &grid)
        }
    }

    private func layout(_ grid: CellGrid, _ mode: CalendarMode) -> CalendarLayout {
        CalendarLayout(
            columns: grid.size.width, bodyRows: grid.size.height, mode: mode, isLinear: scene.theme.isLinear)
    }

    private func drawMonthsAndList(in grid: inout CellGrid) {
        let layout = layout(grid, calendar.mode)
        var list = grid.bounds
        guard layout.hasMonths else {
            let detail = list.cutBottom(layout.detailRows)
            grid.inside(list) { OccasionList(scene: scene, layout: layout).draw(in: &$0) }
            return grid.inside(detail.inset(left: 1)) { OccasionDetail(scene: scene, layout: layout).draw(in: &$0) }
        }
        var left = cutMonths(layout, from: &list, of: &grid)
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

    /// The months with the old and the new place, and beside them what would come of the move.
    private func drawTried(_ tried: Rescheduling, in grid: inout CellGrid) {
        let layout = layout(grid, calendar.mode == .agenda ? .agenda : .month)
        var rest = grid.bounds
        if layout.hasMonths {
            var left = cutMonths(layout, from: &rest, of: &grid)
            drawMonths(layout, in: left.cutTop(CalendarLayout.monthRows), of: &grid)
            grid.inside(left) { OccasionDetail(scene: scene, layout: layout).draw(in: &$0) }
            _ = rest.cutLeft(1)
        }
        let isTight = rest.height < 12
        grid.inside(rest) { ConsequenceLines(scene: scene, tried: tried, isTight: isTight).draw(in: &$0) }
    }

    private func cutMonths(_ layout: CalendarLayout, from rest: inout Rect, of grid: inout CellGrid) -> Rect {
        var left = rest.cutLeft(layout.monthsWidth + 2)
        _ = left.cutLeft(1)
        grid.verticalLine(at: Point(x: rest.minX, y: 0), style: scene.theme[.rule])
        _ = rest.cutLeft(1)
        return left
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

extension Rect {
    fileprivate func inset(left: Int) -> Rect {
        var rest = self
        _ = rest.cutLeft(left)
        return rest
    }
}
