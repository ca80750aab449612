/// A wish for several occasions, such as "about monthly on a Tuesday"; it becomes a proposal, never occasions by itself.
public struct OccasionSeries: Equatable, Sendable {
    /// How often.
    public enum Rhythm: Hashable, Sendable {
        /// In the same week of each month as the first time.
        case monthly
        /// With so many weeks between.
        case weeks(Int)
    }

    /// What each one is like: everything but its days and its number.
    public var template: Occasion
    /// How often.
    public var rhythm: Rhythm
    /// The weekday aimed at.
    public var weekday: Weekday
    /// How many.
    public var count: Int
    /// The first day that comes in question.
    public var from: Day
    /// Whether the first and the last, or all of them, are made residential as the programme states (S4-10).
    public var isShaped: Bool

    /// A wish for several occasions.
    public init(
        template: Occasion, rhythm: Rhythm = .monthly, weekday: Weekday, count: Int, from: Day, isShaped: Bool = false
    ) {
        self.template = template
        self.rhythm = rhythm
        self.weekday = weekday
        self.count = count
        self.from = from
        self.isShaped = isShaped
    }

    /// The days aimed at, before anything is avoided.
    public var aims: [Day] {
        let first = from + (weekday.rawValue - from.weekday.rawValue + 7) % 7
        let ordinal = (first.dayOfMonth - 1) / 7
        return (0..<max(count, 0)).map { index in
            switch rhythm {
            case .weeks(let weeks): first + index * 7 * max(weeks, 1)
            case .monthly: OccasionSeries.day(weekday, ordinal, inMonthOf: first.firstOfMonth.adding(months: index))
            }
        }
    }

    /// The weekday in a given week of a month, or its last one where the month has no fifth.
    private static func day(_ weekday: Weekday, _ ordinal: Int, inMonthOf first: Day) -> Day {
        let start = first + (weekday.rawValue - first.weekday.rawValue + 7) % 7
        let day = start + ordinal * 7
        return day.firstOfMonth == first ? day : day - 7
    }
}

/// One of the occasions that a series proposes.
public struct ProposedOccasion: Equatable, Sendable {
    /// The day aimed at.
    public let aim: Day
    /// The occasion as proposed.
    public var occasion: Occasion
    /// Why it is not on the day aimed at; empty when it is.
    public let avoided: [CalendarWarning]
    /// What should be known about it all the same.
    public var warnings: [CalendarWarning]
}

extension Programme {
    /// The occasions of a series, each on the day nearest to the one aimed at that there is nothing to say about.
    ///
    /// The same weekday within a fortnight comes first, then the days around; where every day has something, the day
    /// aimed at stands with what should be known of it.
    public func proposal(for series: OccasionSeries) -> [ProposedOccasion] {
        var draft = calendar
        var proposed: [ProposedOccasion] = []
        var earliest = series.from
        for (index, aim) in series.aims.enumerated() {
            let occasion = occasion(of: series, index)
            let (found, avoided) = place(occasion, near: max(aim, earliest), aim, in: draft, series.rhythm, earliest)
            let id = OccasionID(rawValue: UInt64(index))
            draft = draft.adding([(id, found)], signed: Signature(by: "", at: Instant(milliseconds: 0)))
            earliest = found.days.upperBound + 1
            proposed.append(ProposedOccasion(aim: aim, occasion: found, avoided: avoided, warnings: []))
        }
        return judged(proposed)
    }

    /// The same proposal with what should be known of each, set against the calendar and against each other.
    public func judged(_ proposed: [ProposedOccasion]) -> [ProposedOccasion] {
        // Numbers from the top never meet an id that chance has drawn in a calendar of any real size.
        let ids = proposed.indices.map { OccasionID(rawValue: UInt64.max - UInt64($0)) }
        let draft = calendar.adding(
            Array(zip(ids, proposed.map(\.occasion))), signed: Signature(by: "", at: Instant(milliseconds: 0)))
        return zip(ids, proposed).map { id, old in
            var new = old
            new.warnings = draft.warnings(old.occasion, replacing: id, settings)
            return new
        }
    }

    /// What the calendar would add up to with a proposal in it.
    public func plan(with proposed: [ProposedOccasion], cohort: CohortID?) -> CoursePlan {
        let ids = proposed.indices.map { OccasionID(rawValue: UInt64.max - UInt64($0)) }
        let draft = calendar.adding(
            Array(zip(ids, proposed.map(\.occasion))), signed: Signature(by: "", at: Instant(milliseconds: 0)))
        return settings.cohorts.count > 1 && cohort != nil
            ? draft.plan(settings, cohort: cohort) : draft.plan(settings)
    }

    private func occasion(of series: OccasionSeries, _ index: Int) -> Occasion {
        var occasion = series.template
        if series.count > 1 { occasion.title += " \(index + 1)" }
        guard series.isShaped else { return occasion }
        let isResidential =
            switch settings.course.residential {
            case .none: false
            case .all: true
            case .firstAndLast: index == 0 || index == series.count - 1
            }
        occasion.overnight = isResidential
        return occasion.lengthened(to: isResidential ? max(residentialLength, 2) : 1)
    }

    /// How long a residential occasion must be for the stated days to come out; two days where they cannot.
    private var residentialLength: Int {
        let course = settings.course
        let residential = course.residential == .all ? course.occasions : min(course.occasions, 2)
        guard residential > 0 else { return 1 }
        let rest = course.days - (course.occasions - residential)
        return rest % residential == 0 ? rest / residential : 2
    }

    private func place(
        _ occasion: Occasion, near start: Day, _ aim: Day, in draft: CourseCalendar, _ rhythm: OccasionSeries.Rhythm,
        _ earliest: Day
    ) -> (Occasion, avoided: [CalendarWarning]) {
        func placed(_ day: Day) -> Occasion { occasion.moved(by: day - occasion.days.lowerBound) }
        func objections(_ day: Day) -> [CalendarWarning] {
            draft.warnings(placed(day), replacing: nil, settings).filter { $0 != .notResidential }
        }
        let avoided = objections(aim)
        if avoided.isEmpty, aim >= earliest { return (placed(aim), []) }
        let weeks = rhythm == .weeks(1) ? [] : [7, -7, 14, -14]
        let around = [1, -1, 2, -2, 3, -3, 8, 6, -6, -8]
        let day = (weeks + around).map { aim + $0 }.first { $0 >= earliest && objections($0).isEmpty }
        return (placed(day ?? start), day == nil ? [] : avoided)
    }
}
