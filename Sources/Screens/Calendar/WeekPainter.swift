import Domain
import Terminal
import Workflow

/// One week, day by day: what the day is in the almanac, what stands on it, and its hours as a bar.
struct WeekPainter {
    let scene: Scene

    private var calendar: CalendarFeature { scene.state.calendar }
    private var programme: Programme { scene.world.programme }
    private static let dayWidth = 12
    private static let timesWidth = 13
    /// The hours that the bar shows, two characters an hour.
    private static let hours = 8..<18

    func draw(in grid: inout CellGrid) {
        let days = (0..<7).map { calendar.week + $0 }
        drawTitle(days, in: &grid)
        var y = 1
        let needed = days.map { max(rows(on: $0).count, 1) }
        // A day has all its rows where there is room; otherwise each has one, and the rest is counted.
        let isWhole = needed.reduce(0, +) <= grid.size.height - 1
        let isRoomy = needed.reduce(0, +) + 6 <= grid.size.height - 1
        for (index, day) in days.enumerated() {
            y += draw(day, at: y, limit: isWhole ? needed[index] : 1, in: &grid)
            if isRoomy { y += 1 }
        }
    }

    private func rows(on day: Day) -> [CalendarRow] {
        calendar.rows.filter { $0.days.contains(day) }
    }

    private func drawTitle(_ days: [Day], in grid: inout CellGrid) {
        let number = ISOWeek(of: calendar.week)
        let period = scene.texts.period(calendar.week...(calendar.week + 6))
        let title = scene.say("Vecka \(number.week), \(period)", "Week \(number.week), \(period)")
        grid.put(title, at: Point(x: 1, y: 0), style: scene.theme[.title])
        guard let bar = barColumn(grid.size.width) else { return }
        for hour in WeekPainter.hours where hour % 2 == 0 {
            grid.put(
                "\(hour)", at: Point(x: bar + (hour - WeekPainter.hours.lowerBound) * 2, y: 0),
                style: scene.theme[.faint])
        }
    }

    /// Where the bar of hours begins; nil where the window is too narrow for it.
    private func barColumn(_ width: Int) -> Int? {
        width >= 78 && !scene.theme.isLinear ? width - WeekPainter.hours.count * 2 - 1 : nil
    }

    /// Draws a day and returns how many lines it took.
    private func draw(_ day: Day, at y: Int, limit: Int, in grid: inout CellGrid) -> Int {
        let isOff = Almanac.isDayOff(day)
        let role: Role = day == scene.world.today ? .current : isOff ? .faint : .heading
        let weekday = scene.texts.shortWeekday(day.weekday)
        grid.put("\(weekday) \(scene.texts.shortDay(day))", at: Point(x: 1, y: y), style: scene.theme[role])
        let rows = rows(on: day)
        let almanac = almanac(day)
        guard let first = rows.first else {
            grid.put(almanac, at: Point(x: WeekPainter.dayWidth + 2, y: y), style: scene.theme[.faint])
            return 1
        }
        let selected = rows.firstIndex { $0.entry == calendar.selected?.entry }
        let shown = limit >= rows.count ? rows : [selected.map { rows[$0] } ?? first]
        for (line, row) in shown.enumerated() {
            let hidden = line == shown.count - 1 ? rows.count - shown.count : 0
            draw(row, on: day, at: y + line, hidden: hidden, almanac: line == 0 ? almanac : "", in: &grid)
        }
        return shown.count
    }

    private func draw(
        _ row: CalendarRow, on day: Day, at y: Int, hidden: Int, almanac: String, in grid: inout CellGrid
    ) {
        let isSelected = row.entry == calendar.selected?.entry
        let x = WeekPainter.dayWidth + 2
        let bar = barColumn(grid.size.width)
        // Where there are no hours to draw, the text may take their place.
        let end = (hasHours(row, day) ? bar ?? grid.size.width : grid.size.width) - 1
        let role: Role = isSelected ? .selected : row.isCancelled || row.occasion == nil ? .faint : .plain
        let style = scene.theme[role]
        if isSelected {
            grid.fill(Rect(x: x, y: y, width: end - x, height: 1), style: style)
            if scene.state.dialog == nil, day == max(row.days.lowerBound, calendar.week) {
                grid.cursor = Point(x: x, y: y)
            }
        }
        grid.put(times(row, day), at: Point(x: x, y: y), style: style, width: WeekPainter.timesWidth - 2)
        let more = hidden > 0 ? scene.say(" +\(hidden) till", " +\(hidden) more") : ""
        let suffix = [almanac].filter { !$0.isEmpty }.map { " (\($0))" }.joined() + more
        let left = x + WeekPainter.timesWidth
        grid.put(text(row, day) + suffix, at: Point(x: left, y: y), style: style, width: end - left)
        if !row.warnings.isEmpty { grid.put("!", at: Point(x: x - 1, y: y), style: scene.theme[.warning]) }
        if let bar { drawBar(row, day, at: Point(x: bar, y: y), in: &grid) }
    }

    private func hasHours(_ row: CalendarRow, _ day: Day) -> Bool {
        row.occasion.flatMap { programme.calendar.entries[$0]?.occasion.hours(on: day).starts } != nil
    }

    private func times(_ row: CalendarRow, _ day: Day) -> String {
        guard let id = row.occasion, let occasion = programme.calendar.entries[id]?.occasion else {
            return scene.say("tidsgräns", "deadline")
        }
        let hours = occasion.hours(on: day)
        guard let starts = hours.starts else { return scene.say("hela dagen", "all day") }
        return "\(starts)" + (hours.ends.map { "–\($0)" } ?? "")
    }

    private func text(_ row: CalendarRow, _ day: Day) -> String {
        switch row.entry {
        case .deadline(let id):
            return programme.settings.title(ofDeadline: id)[scene.world.language]
        case .occasion(let id):
            guard let entry = programme.calendar.entries[id] else { return "" }
            let occasion = entry.occasion
            let part = occasion.length > 1 ? " \(day - occasion.days.lowerBound + 1)/\(occasion.length)" : ""
            let night = occasion.overnight && day < occasion.days.upperBound ? scene.say("natt", "night") : ""
            let cancelled = entry.cancelled == nil ? "" : scene.say("inställt: ", "cancelled: ")
            return cancelled
                + ([occasion.title + part, occasion.place, night].filter { !$0.isEmpty }).joined(separator: ", ")
        }
    }

    /// The hours of an occasion as filled cells; half hours are rounded outwards.
    private func drawBar(_ row: CalendarRow, _ day: Day, at point: Point, in grid: inout CellGrid) {
        guard let id = row.occasion, let entry = programme.calendar.entries[id], entry.cancelled == nil else { return }
        let hours = entry.occasion.hours(on: day)
        guard let starts = hours.starts else { return }
        let base = WeekPainter.hours.lowerBound * 60
        let cells = WeekPainter.hours.count * 2
        let first = max((starts.minutes - base) / 30, 0)
        let last = min(((hours.ends?.minutes ?? starts.minutes + 30) - base + 29) / 30, cells)
        guard first < last else { return }
        let glyph: Character = scene.theme.capabilities.usesUnicode ? "█" : "#"
        let bar = String(repeating: glyph, count: last - first)
        grid.put(bar, at: point.moved(x: first), style: scene.theme[row.warnings.isEmpty ? .faint : .warning])
    }

    /// What the almanac and the schools say of a day.
    private func almanac(_ day: Day) -> String {
        var parts: [String] = []
        if let holiday = Almanac.holiday(on: day) { parts.append(scene.texts.name(of: holiday)) }
        if Almanac.isSqueezeDay(day) { parts.append(scene.say("klämdag", "squeeze day")) }
        let breaks = calendar.breaks.filter { $0.days.contains(day) }
        if let first = breaks.first {
            let places = breaks.filter { $0.name == first.name }.map {
                programme.settings.municipality($0.municipality)?.name ?? $0.municipality.rawValue
            }
            let all = places.count == programme.settings.municipalities.count && places.count > 1
            parts.append(all ? first.name : "\(first.name) \(scene.texts.list(places))")
        }
        return parts.joined(separator: ", ")
    }
}
