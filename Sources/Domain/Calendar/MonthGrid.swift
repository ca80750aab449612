/// A month laid out in ISO weeks, Monday first.
public struct MonthGrid: Equatable, Sendable {
    /// One row of the month.
    public struct Week: Equatable, Sendable {
        /// The week, whose year may be another than the month's.
        public let week: ISOWeek
        /// Monday to Sunday; nil where the day lies in another month.
        public let days: [Day?]
    }

    /// The first day of the month.
    public let first: Day
    /// The four to six weeks that the month touches.
    public let weeks: [Week]

    /// The month that holds a day.
    public init(containing day: Day) {
        let first = day.firstOfMonth
        let last = first + (Day.length(ofMonth: first.month, first.year) - 1)
        self.first = first
        let monday = first - (first.weekday.rawValue - 1)
        weeks = stride(from: monday, through: last, by: 7).map { monday in
            let days = (0..<7).map { monday + $0 }
            return Week(week: ISOWeek(of: monday), days: days.map { (first...last).contains($0) ? $0 : nil })
        }
    }
}
