/// What the calendar adds up to, set against what the programme states (S4-10, S4-11).
public struct CoursePlan: Equatable, Sendable {
    /// The cohort whose course it is; nil in a programme with one.
    public let cohort: CohortID?
    /// Planned course days.
    public let days: Int
    /// Planned course occasions.
    public let occasions: Int
    /// What the programme states.
    public let stated: CourseSettings
    /// Whether the residential occasions are as stated; nil while there is nothing to judge.
    public let residentialHolds: Bool?
    /// The numbers of the course occasions that should be residential and are not (S4-10).
    public let notResidential: [Int]
    /// Course days plus task days in the period, in tenths of a percent of its working days, rounded.
    public let loadPermille: Int
    /// By how many percent of full time the load may differ.
    public let loadTolerance: Int

    /// Whether days, occasions and residential occasions are all as stated.
    public var holds: Bool {
        days == stated.days && occasions == stated.occasions && residentialHolds != false
    }

    /// Whether the load is about what the programme states, within the tolerance that it has decided (S4-11).
    ///
    /// Nil when nothing is stated, and while course days that are still missing are why it is too small.
    public var loadHolds: Bool? {
        guard let percent = stated.loadPercent else { return nil }
        let difference = loadPermille - percent * 10
        if difference < -loadTolerance * 10, days < stated.days { return nil }
        return abs(difference) <= loadTolerance * 10
    }
}

extension CourseCalendar {
    /// What the calendar adds up to; with several cohorts, for the first whose course is not as stated, or the first.
    public func plan(_ settings: ProgrammeSettings) -> CoursePlan {
        let plans = settings.cohorts.count > 1 ? settings.cohorts.map { plan(settings, cohort: $0.id) } : []
        return plans.first { !$0.holds } ?? plans.first ?? plan(settings, cohort: nil)
    }

    /// What the calendar adds up to for a cohort; nil stands for the only one.
    public func plan(_ settings: ProgrammeSettings, cohort id: CohortID?) -> CoursePlan {
        let course = course(of: id).map(\.occasion)
        let period = settings.cohorts.first { $0.id == id }?.period ?? settings.period
        let days = course.reduce(0) { $0 + $1.length }
        let working = max(Almanac.workingDays(in: period), 1)
        let load = (days + CourseCalendar.months(in: period) * settings.course.taskDaysPerMonth) * 1000
        return CoursePlan(
            cohort: id, days: days, occasions: course.count, stated: settings.course,
            residentialHolds: CourseCalendar.residentialHolds(course, settings.course.residential),
            notResidential: CourseCalendar.notResidential(course, settings.course),
            loadPermille: (load * 2 + working) / (working * 2), loadTolerance: settings.calendar.loadTolerance)
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

    /// Which occasion is the last is not known until all that the programme states are there.
    static func notResidential(_ course: [Occasion], _ stated: CourseSettings) -> [Int] {
        course.indices.filter { index in
            let isDemanded =
                switch stated.residential {
                case .none: false
                case .all: true
                case .firstAndLast: index == 0 || (index == course.count - 1 && course.count >= stated.occasions)
                }
            return isDemanded && !course[index].isResidential
        }.map { $0 + 1 }
    }
}
