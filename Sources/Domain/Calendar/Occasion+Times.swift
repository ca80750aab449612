extension Occasion {
    /// When people meet on one of the days; without a start where nothing is known of the hours.
    public func hours(on day: Day) -> (starts: ClockTime?, ends: ClockTime?) {
        let number = day - days.lowerBound + 1
        let today = sessions.filter { $0.day == number }
        guard let first = today.map(\.starts).min() else { return (starts, ends) }
        let ends = today.map(\.ends)
        return (first, ends.contains(nil) ? nil : ends.compactMap { $0 }.max())
    }

    /// The minutes of a day that may be taken; the whole day where an hour is not known, and nights at a residential one.
    func busyMinutes(on day: Day) -> Range<Int> {
        let hours = hours(on: day)
        let isResident = overnight && length > 1
        let opens = isResident && day > days.lowerBound ? 0 : hours.starts?.minutes ?? 0
        let closes = isResident && day < days.upperBound ? 1440 : hours.ends?.minutes ?? 1440
        return opens..<max(closes, opens)
    }

    /// Whether two occasions may go on at the same time.
    func meets(_ other: Occasion) -> Bool {
        guard days.overlaps(other.days) else { return false }
        let common =
            max(days.lowerBound, other.days.lowerBound).number...min(days.upperBound, other.days.upperBound).number
        return common.contains { number in
            let day = Day(number: number)
            return busyMinutes(on: day).overlaps(other.busyMinutes(on: day))
        }
    }
}
