/// How far a programme has come, by its dates.
public enum ProgrammePhase: String, CaseIterable, Sendable {
    /// Nobody can apply yet, or the course has not begun where nobody applies.
    case planned
    case applications
    case selection
    case running
    case finished
}

extension ProgrammeSettings {
    /// How far the programme has come on a day.
    ///
    /// Applications count as open from the first date that the programme has set, mostly that of informing people, until
    /// the last day to apply; a programme that has set no such day selects from its first date on.
    public func phase(on today: Day) -> ProgrammePhase {
        let end = cohorts.map(\.period.upperBound).max() ?? period.upperBound
        if today > max(end, period.upperBound) { return .finished }
        if today >= cohorts.map(\.period.lowerBound).min() ?? period.lowerBound { return .running }
        guard selection != nil else { return .planned }
        let begins = ([period.lowerBound] + deadlines.map(\.day)).min() ?? period.lowerBound
        guard today >= begins else { return .planned }
        guard let close = deadline(.applicationsClose)?.day else { return .selection }
        return today <= close ? .applications : .selection
    }

    /// The next date that something must be done by, from a day on; nil when none is left.
    public func nextDeadline(from today: Day) -> Deadline? {
        deadlines.filter { $0.day >= today }.min { ($0.day, $0.id) < ($1.day, $1.id) }
    }
}
