public import Domain

/// What stands on each day of the calendar, made once so that drawing a month only looks days up.
public struct DayMarks: Equatable, Sendable {
    /// What stands on one day.
    public struct Mark: OptionSet, Hashable, Sendable {
        /// One bit a mark.
        public let rawValue: UInt8
        /// A mark from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// An occasion that stands has one of its days here.
        public static let occasion = Mark(rawValue: 1)
        /// An occasion has its first day here.
        public static let starts = Mark(rawValue: 2)
        /// An occasion has its last day here.
        public static let ends = Mark(rawValue: 4)
        /// A deadline of the programme falls here.
        public static let deadline = Mark(rawValue: 8)
        /// The schools of some municipality are closed.
        public static let schoolBreak = Mark(rawValue: 16)
    }

    private var marks: [Day: Mark] = [:]

    /// The marks of rows and school breaks, except of the occasion that is being moved about.
    init(_ rows: [CalendarRow] = [], breaks: [SchoolBreak] = [], except moving: OccasionID? = nil) {
        for day in breaks.flatMap(\.days) { marks[day, default: []].insert(.schoolBreak) }
        for row in rows where !row.isCancelled {
            if row.occasion == nil {
                marks[row.days.lowerBound, default: []].insert(.deadline)
            } else if row.occasion != moving {
                for day in row.days { marks[day, default: []].insert(.occasion) }
                marks[row.days.lowerBound, default: []].insert(.starts)
                marks[row.days.upperBound, default: []].insert(.ends)
            }
        }
    }

    /// What stands on a day; empty when nothing does.
    public subscript(day: Day) -> Mark { marks[day] ?? [] }
}
