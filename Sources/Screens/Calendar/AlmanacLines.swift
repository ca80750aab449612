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
        let lines = days.compactMap(line)
        guard !lines.isEmpty else { return [] }
        return [TextLine(scene.say("I almanackan", "In the almanac"), .heading)] + lines
    }

    private func line(_ day: Day) -> TextLine? {
        let name = Almanac.holiday(on: day).map { scene.texts.name(of: $0) }
        guard let name = name ?? (Almanac.isSqueezeDay(day) ? scene.say("klämdag", "squeeze day") : nil) else {
            return nil
        }
        return TextLine("\(scene.texts.shortWeekday(day.weekday)) \(scene.texts.shortDay(day)) \(name)", .faint)
    }
}
