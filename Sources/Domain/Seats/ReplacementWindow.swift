extension Programme {
    /// The first course day: of the calendar when it is planned, otherwise of the earliest cohort.
    public var courseStart: Day? {
        firstCourseDay { _ in true } ?? settings.cohorts.map(\.period.lowerBound).min()
    }

    /// The first course day of a cohort; of the earliest for nil.
    public func courseStart(of cohort: CohortID?) -> Day? {
        guard let cohort = settings.cohort(cohort), settings.hasCohorts else { return courseStart }
        return firstCourseDay { $0.belongs(to: cohort.id) } ?? cohort.period.lowerBound
    }

    /// The first day of the course that is planned: a course day, or in a course without any whatever comes first.
    private func firstCourseDay(where isMeant: (Occasion) -> Bool) -> Day? {
        let occasions = calendar.standing.map(\.occasion).filter(isMeant)
        return (occasions.first { $0.kind == .courseDay } ?? occasions.first(where: \.kind.isCourse))?.days.lowerBound
    }

    /// The last day on which somebody can take over a seat of a cohort (S4-7), of the earliest for nil; nil when nothing
    /// limits it.
    ///
    /// So many calendar months after the start, or the last day of a month without that day: 31 January and one month
    /// is 28 or 29 February. Where no replacement may come after the start it is the day before.
    public func replacementEnd(of cohort: CohortID?) -> Day? {
        courseStart(of: cohort).map { start in settings.replacementMonths.map { start.adding(months: $0) } ?? start - 1
        }
    }

    /// The last day on which somebody can take over a seat of the earliest cohort; nil when nothing limits it.
    public var replacementEnd: Day? { replacementEnd(of: nil) }

    /// The last day on which a reserve can be called to any cohort; nil when nothing limits it.
    public var lastReplacementEnd: Day? {
        settings.cohorts.compactMap { replacementEnd(of: $0.id) }.max() ?? replacementEnd
    }

    /// Whether the course of a cohort has begun, of the earliest for nil, so that the replacement window counts down.
    public func hasStarted(_ cohort: CohortID? = nil, on day: Day) -> Bool {
        courseStart(of: cohort).map { $0 <= day } ?? false
    }

    /// The last day to answer an offer made on a day of a seat of a cohort: so many days later, but never after the
    /// replacement window.
    public func answerBy(forOfferOn day: Day, of cohort: CohortID? = nil) -> Day {
        let wanted = day + (settings.selection?.seats.answerDays ?? SeatRules().answerDays)
        return replacementEnd(of: cohort).map { max(min(wanted, $0), day) } ?? wanted
    }
}
