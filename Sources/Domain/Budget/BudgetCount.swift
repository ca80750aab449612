/// How many there are of something that amounts are multiplied with, and who says so.
public struct BudgetCount: Hashable, Sendable {
    /// Where a number comes from.
    public enum Source: Hashable, Sendable {
        /// The line itself.
        case line
        /// What the budget reckons with.
        case budget
        /// The seats of the cohorts.
        case seats
        /// The seats that somebody has had, for each of which a fee is due.
        case seatsHeld
        /// What the programme states about its course.
        case course
        /// The calendar.
        case calendar
        /// The programme's first and last day.
        case period
        /// The municipalities and cohorts that there are.
        case programme
    }

    /// Of what.
    public let unit: BudgetUnit
    /// How many.
    public let number: Int
    /// Who says so.
    public let source: Source

    /// A number from somewhere.
    public init(_ unit: BudgetUnit, _ number: Int, _ source: Source) {
        self.unit = unit
        self.number = number
        self.source = source
    }
}

extension Programme {
    /// How many there are of something, as the budget reckons; nil while nobody can know.
    public func budgetCount(of unit: BudgetUnit) -> BudgetCount? {
        if let stated = settings.budget?.counts[unit] { return BudgetCount(unit, stated, .budget) }
        func count(_ number: Int, _ source: BudgetCount.Source) -> BudgetCount? {
            number > 0 ? BudgetCount(unit, number, source) : nil
        }
        switch unit {
        case .participant: return count(settings.seats, .seats)
        case .municipality: return count(settings.municipalities.count, .programme)
        case .cohort: return count(settings.cohorts.count, .programme)
        case .year: return count((monthsBegun + 11) / 12, .period)
        case .month: return count(monthsBegun, .period)
        case .day: return count(settings.course.days, .course)
        case .occasion: return count(settings.course.occasions, .course)
        case .night: return nights
        case .piece: return nil
        }
    }

    /// The months of the programme's period, a begun one counted whole.
    private var monthsBegun: Int {
        let (first, end) = (settings.period.lowerBound.civil, (settings.period.upperBound + 1).civil)
        return (end.year - first.year) * 12 + end.month - first.month + (end.day > first.day ? 1 : 0)
    }

    /// The nights that each participant stays: none where the course has none, otherwise as planned once it all is.
    private var nights: BudgetCount? {
        guard settings.course.residential != .none else { return BudgetCount(.night, 0, .course) }
        var numbers: Set<Int> = []
        for cohort in settings.cohorts {
            let course = calendar.course(of: cohort.id).map(\.occasion)
            guard !course.isEmpty, course.count >= settings.course.occasions else { return nil }
            numbers.insert(course.reduce(0) { $0 + ($1.isResidential ? $1.length - 1 : 0) })
        }
        // Cohorts that stay differently many nights have no one number.
        return numbers.count == 1 ? numbers.first.map { BudgetCount(.night, $0, .calendar) } : nil
    }
}
