/// Something in the calendar that a coordinator should know before it surprises somebody.
public enum CalendarWarning: Hashable, Sendable {
    /// A day of the occasion is a weekend, red day or eve; the holiday is nil on a plain weekend.
    case dayOff(Day, Holiday?)
    /// A day of the occasion is squeezed between days off.
    case squeezeDay(Day)
    /// A day off follows right after, so that many will be away.
    case beforeHoliday(Day, Holiday)
    /// The occasion lies outside the programme's period (S0-13).
    case outsidePeriod
    /// Another occasion of the same cohort lies on the same day.
    case sameDay(OccasionID)
    /// Another occasion uses the same place on the same day.
    case samePlace(OccasionID)
    /// Another occasion has the same lecturer on the same day.
    case sameLecturer(OccasionID)
    /// The occasion must be two days or more with an overnight stay (S4-10).
    case notResidential
}

/// What the calendar adds up to, set against what the programme states (S4-10, S4-11).
public struct CoursePlan: Equatable, Sendable {
    /// Planned course days.
    public let days: Int
    /// Planned course occasions.
    public let occasions: Int
    /// What the programme states.
    public let stated: CourseSettings
    /// Whether the residential occasions are as stated; nil while there is nothing to judge.
    public let residentialHolds: Bool?
    /// Course days plus task days in the period, in tenths of a percent of its working days, rounded.
    public let loadPermille: Int

    /// Whether days, occasions and residential occasions are all as stated.
    public var holds: Bool {
        days == stated.days && occasions == stated.occasions && residentialHolds != false
    }
}

/// The calendar of a programme.
public struct CourseCalendar: Sendable {
    /// All occasions ever entered, cancelled ones too.
    public internal(set) var entries: [OccasionID: ScheduledOccasion] = [:]

    /// A calendar with the given occasions.
    public init(_ entries: [ScheduledOccasion] = []) {
        for entry in entries { self.entries[entry.id] = entry }
    }

    /// The occasions that stand, in order of time.
    public var standing: [ScheduledOccasion] { sorted.filter { $0.cancelled == nil } }

    /// All occasions in order of time.
    public var sorted: [ScheduledOccasion] {
        entries.values.sorted { left, right in
            let (one, other) = (left.occasion, right.occasion)
            return (one.days.lowerBound, one.starts?.minutes ?? -1, left.id)
                < (other.days.lowerBound, other.starts?.minutes ?? -1, right.id)
        }
    }

    /// What the calendar adds up to.
    public func plan(_ settings: ProgrammeSettings) -> CoursePlan {
        let course = standing.map(\.occasion).filter { $0.kind == .courseDay }
        let days = course.reduce(0) { $0 + $1.length }
        let working = max(Almanac.workingDays(in: settings.period), 1)
        let months = CourseCalendar.months(in: settings.period)
        let load = (days + months * settings.course.taskDaysPerMonth) * 1000
        return CoursePlan(
            days: days, occasions: course.count, stated: settings.course,
            residentialHolds: CourseCalendar.residentialHolds(course, settings.course.residential),
            loadPermille: (load * 2 + working) / (working * 2))
    }

    private static func months(in period: Period) -> Int {
        let (first, last) = (period.lowerBound.civil, (period.upperBound + 1).civil)
        return (last.year - first.year) * 12 + last.month - first.month
    }

    private static func residentialHolds(_ course: [Occasion], _ rule: CourseSettings.Residential) -> Bool? {
        guard let first = course.first, let last = course.last else { return nil }
        switch rule {
        case .none: return true
        case .all: return course.allSatisfy(\.isResidential)
        case .firstAndLast: return first.isResidential && last.isResidential && course.count > 1
        }
    }

    /// What should be known about an occasion; the id is that of the entry it would replace, if any.
    public func warnings(_ occasion: Occasion, replacing id: OccasionID?, _ settings: ProgrammeSettings)
        -> [CalendarWarning]
    {
        var warnings: [CalendarWarning] = []
        if occasion.days.lowerBound < settings.period.lowerBound
            || occasion.days.upperBound > settings.period.upperBound
        {
            if occasion.kind == .courseDay { warnings.append(.outsidePeriod) }
        }
        for number in occasion.days.lowerBound.number...occasion.days.upperBound.number {
            let day = Day(number: number)
            if Almanac.isDayOff(day) { warnings.append(.dayOff(day, Almanac.holiday(on: day))) }
            if Almanac.isSqueezeDay(day) { warnings.append(.squeezeDay(day)) }
        }
        let next = occasion.days.upperBound + 1
        if let holiday = Almanac.holiday(on: next), Almanac.isDayOff(next), !Almanac.isDayOff(occasion.days.upperBound)
        {
            warnings.append(.beforeHoliday(next, holiday))
        }
        return warnings + clashes(occasion, id) + residentialWarning(occasion, id, settings)
    }

    private func clashes(_ occasion: Occasion, _ id: OccasionID?) -> [CalendarWarning] {
        standing.filter { $0.id != id && $0.occasion.days.overlaps(occasion.days) }.flatMap { other in
            var found: [CalendarWarning] = []
            let theirs = other.occasion
            if theirs.kind == .courseDay, occasion.kind == .courseDay { found.append(.sameDay(other.id)) }
            guard theirs.hoursMeet(occasion) else { return found }
            if !theirs.place.isEmpty, theirs.place == occasion.place { found.append(.samePlace(other.id)) }
            if !theirs.lecturer.isEmpty, theirs.lecturer == occasion.lecturer { found.append(.sameLecturer(other.id)) }
            return found
        }
    }

    private func residentialWarning(_ occasion: Occasion, _ id: OccasionID?, _ settings: ProgrammeSettings)
        -> [CalendarWarning]
    {
        guard occasion.kind == .courseDay, !occasion.isResidential else { return [] }
        let others = standing.filter { $0.id != id && $0.occasion.kind == .courseDay }.map(\.occasion.days.lowerBound)
        switch settings.course.residential {
        case .none: return []
        case .all: return [.notResidential]
        case .firstAndLast:
            let isFirst = others.allSatisfy { $0 > occasion.days.lowerBound }
            let isLast = others.allSatisfy { $0 < occasion.days.lowerBound }
            let isComplete = others.count + 1 >= settings.course.occasions
            return isFirst || (isLast && isComplete) ? [.notResidential] : []
        }
    }
}

extension Occasion {
    /// Two days or more with an overnight stay.
    public var isResidential: Bool { overnight && length >= 2 }

    /// Whether two occasions may go on at the same hours of a day; so they may where an hour is not known.
    fileprivate func hoursMeet(_ other: Occasion) -> Bool {
        if let ends, let theirStart = other.starts, ends <= theirStart { return false }
        if let starts, let theirEnd = other.ends, theirEnd <= starts { return false }
        return true
    }
}
