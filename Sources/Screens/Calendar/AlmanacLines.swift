import Domain
import Terminal
import Workflow

/// The holidays, eves and squeeze days of the months shown, by name, where there is room for them.
struct AlmanacLines {
    let scene: Scene

    func lines(count: Int) -> [TextLine] {
        let days = CalendarScreen.months(scene.state.calendar, count: count).flatMap { month in
            month.weeks.flatMap(\.days).compactMap { $0 }
        }
        let lines = days.compactMap(line) + breaks(days)
        guard !lines.isEmpty else { return [] }
        return [TextLine(scene.say("I almanackan", "In the almanac"), .heading)] + lines
    }

    /// The school breaks that the months meet, those of several municipalities together.
    private func breaks(_ days: [Day]) -> [TextLine] {
        guard let first = days.first, let last = days.last else { return [] }
        var texts: [String] = []
        for listed in scene.state.calendar.breaks where listed.days.overlaps(first...last) {
            let text = "\(scene.texts.shortPeriod(listed.days)) \(listed.name)"
            if !texts.contains(text) { texts.append(text) }
        }
        return texts.map { TextLine($0, .faint) }
    }

    private func line(_ day: Day) -> TextLine? {
        let name = Almanac.holiday(on: day).map { scene.texts.name(of: $0) }
        guard let name = name ?? (Almanac.isSqueezeDay(day) ? scene.say("klämdag", "squeeze day") : nil) else {
            return nil
        }
        return TextLine("\(scene.texts.shortWeekday(day.weekday)) \(scene.texts.shortDay(day)) \(name)", .faint)
    }
}
