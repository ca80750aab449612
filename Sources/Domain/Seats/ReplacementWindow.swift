extension Programme {
    /// The first course day: of the calendar when it is planned, otherwise of the earliest cohort.
    public var courseStart: Day? {
        let planned = calendar.standing.map(\.occasion).first { $0.kind == .courseDay }?.days.lowerBound
        return planned ?? settings.cohorts.map(\.period.lowerBound).min()
    }

    /// The last day on which somebody can take over a seat (S4-7); nil when nothing limits it.
    ///
    /// So many calendar months after the start, or the last day of a month without that day: 31 January and one month
    /// is 28 or 29 February. Where no replacement may come after the start it is the day before.
    public var replacementEnd: Day? {
        courseStart.map { start in settings.replacementMonths.map { start.adding(months: $0) } ?? start - 1 }
    }

    /// Whether the course has begun, so that the replacement window counts down.
    public func hasStarted(on day: Day) -> Bool { courseStart.map { $0 <= day } ?? false }

    /// The last day to answer an offer made on a day: so many days later, but never after the replacement window.
    public func answerBy(forOfferOn day: Day) -> Day {
        let wanted = day + (settings.selection?.seats.answerDays ?? SeatRules().answerDays)
        return replacementEnd.map { max(min(wanted, $0), day) } ?? wanted
    }
}
