public import Domain
public import Workflow

extension Texts {
    /// `7–8 sep`, `30 nov–1 dec`: days in a column, without the year.
    func shortPeriod(_ period: Period) -> String {
        let (first, last) = (period.lowerBound, period.upperBound)
        if first == last { return shortDay(first) }
        if first.firstOfMonth == last.firstOfMonth { return "\(first.dayOfMonth)–\(shortDay(last))" }
        return "\(shortDay(first))–\(shortDay(last))"
    }

    /// `tis 11 – ons 12 maj 2021`: days with their weekdays.
    func weekdayPeriod(_ period: Period) -> String {
        let (first, last) = (period.lowerBound, period.upperBound)
        let end = "\(shortWeekday(last.weekday)) \(shortDay(last)) \(last.year)"
        if first == last { return end }
        let month = first.firstOfMonth == last.firstOfMonth ? "" : " \(month(first.month).prefix(3))"
        return "\(shortWeekday(first.weekday)) \(first.dayOfMonth)\(month) – \(end)"
    }

    /// The weekday in three or four letters.
    func shortWeekday(_ weekday: Weekday) -> String {
        let swedish = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"]
        let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return (language == .swedish ? swedish : english)[weekday.rawValue - 1]
    }

    /// The weekday in the two letters that head a column.
    func narrow(_ weekday: Weekday) -> String { String(shortWeekday(weekday).prefix(2)) }

    /// `09:00–16:30`; empty for what lasts the whole day.
    func times(of occasion: Occasion) -> String {
        guard let starts = occasion.starts else { return "" }
        return "\(starts)" + (occasion.ends.map { "–\($0)" } ?? "")
    }

    /// `10,6 %` from tenths of a percent.
    func percent(permille: Int) -> String {
        let sign = language == .swedish ? "," : "."
        return "\(permille / 10)\(sign)\(permille % 10)" + say(" %", "%")
    }

    /// What should be known about an occasion, in words.
    public func warning(_ warning: CalendarWarning, in world: World) -> String {
        func date(_ day: Day) -> String { "\(day.dayOfMonth) \(month(day.month))" }
        func title(_ id: OccasionID) -> String { world.programme.calendar.entries[id]?.occasion.title ?? id.short }
        switch warning {
        case .dayOff(let day, let holiday):
            let what = holiday.map { name(of: $0) } ?? say("en \(weekday(day.weekday))", "a \(weekday(day.weekday))")
            return say("\(date(day)) är \(what)", "\(date(day)) is \(what)")
        case .squeezeDay(let day): return say("\(date(day)) är klämdag", "\(date(day)) is a squeeze day")
        case .beforeHoliday(let day, let holiday):
            let squeeze = Almanac.isSqueezeDay(day + 1) ? say(", \(date(day + 1)) klämdag", ", then a squeeze day") : ""
            return say(
                "dagen efter, \(date(day)), är \(name(of: holiday))\(squeeze)",
                "the day after, \(date(day)), is \(name(of: holiday))\(squeeze)")
        case .schoolBreak(let name, let days, let codes):
            let places = list(codes.map { world.programme.settings.municipality($0)?.name ?? $0.rawValue })
            return say("\(name) \(shortPeriod(days)) i \(places)", "\(name) \(shortPeriod(days)) in \(places)")
        case .outsidePeriod:
            let period = period(world.programme.settings.period)
            return say("utanför perioden \(period)", "outside the period \(period)")
        case .sameDay(let id): return say("krockar med \(title(id))", "clashes with \(title(id))")
        case .samePlace(let id):
            return say("samma plats samtidigt som \(title(id))", "same place and time as \(title(id))")
        case .sameLecturer(let id):
            return say("samma föreläsare samtidigt som \(title(id))", "same lecturer and time as \(title(id))")
        case .sameMentors(let id):
            return say("samma mentorer samtidigt som \(title(id))", "the same mentors as \(title(id))")
        case .tooClose(let id, let days):
            let least = world.programme.settings.calendar.minimumDaysBetween ?? 0
            return say(
                "\(days) \(days == 1 ? "dag" : "dagar") från \(title(id)), minst \(least) ska det vara",
                "\(days) \(days == 1 ? "day" : "days") from \(title(id)), at least \(least) are wanted")
        case .venueNotAdapted:
            return say(
                "lokalen är inte anpassad för funktionsnedsättning", "the premises do not suit people with a disability"
            )
        case .notResidential:
            return say(
                "ska vara internat: minst två dagar med övernattning",
                "must be residential: two days or more with an overnight stay")
        }
    }
}
