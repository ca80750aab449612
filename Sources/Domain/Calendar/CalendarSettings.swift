/// What a programme has decided about its calendar; all of it may be left undecided.
public struct CalendarSettings: Equatable, Sendable {
    /// By how many percent of full time the load may differ from what is stated.
    public var loadTolerance: Int
    /// The least number of days from one course occasion to the next; nil when nothing is demanded.
    public var minimumDaysBetween: Int?
    /// School breaks as known from the start; later ones are entered per municipality.
    public var breaks: [SchoolBreak]
    /// From when residential occasions are fixed; nil when they never are.
    public var freeze: FreezeTerms?

    /// What a programme has decided about its calendar.
    public init(
        loadTolerance: Int = 1, minimumDaysBetween: Int? = nil, breaks: [SchoolBreak] = [],
        freeze: FreezeTerms? = nil
    ) {
        self.loadTolerance = loadTolerance
        self.minimumDaysBetween = minimumDaysBetween
        self.breaks = breaks
        self.freeze = freeze
    }
}

/// Days when the schools of a municipality are closed, so that many are away.
public struct SchoolBreak: Hashable, Sendable {
    /// Whose schools.
    public let municipality: MunicipalityCode
    /// What people call it, such as `sportlov`.
    public let name: String
    /// The first and last day.
    public let days: Period

    /// A break of a municipality's schools.
    public init(municipality: MunicipalityCode, name: String, days: Period) {
        self.municipality = municipality
        self.name = name
        self.days = days
    }

    /// Whether two stand for the same break, so that one replaces the other: the same name in the same year.
    func isSame(as other: SchoolBreak) -> Bool {
        municipality == other.municipality && days.lowerBound.year == other.days.lowerBound.year
            && SwedishCollation.key(name) == SwedishCollation.key(other.name)
    }
}

/// When residential occasions are fixed with the venue, and what it costs to change one after that.
public struct FreezeTerms: Hashable, Sendable {
    /// How many days before the first day; nil when only the date counts.
    public var days: Int?
    /// From which day on all are fixed; nil when only the days count.
    public var date: Day?
    /// What a change costs for each person, in kronor; nil while unknown, which is not 0.
    public var costPerPerson: Int?
    /// What a change costs for each occasion, in kronor; nil while unknown, which is not 0.
    public var costPerOccasion: Int?

    /// When residential occasions are fixed.
    public init(days: Int? = nil, date: Day? = nil, costPerPerson: Int? = nil, costPerOccasion: Int? = nil) {
        self.days = days
        self.date = date
        self.costPerPerson = costPerPerson
        self.costPerOccasion = costPerOccasion
    }

    /// The day from which an occasion is fixed; nil for what is not residential.
    public func day(for occasion: Occasion) -> Day? {
        guard occasion.isResidential else { return nil }
        return [date, days.map { occasion.days.lowerBound - $0 }].compactMap { $0 }.min()
    }
}

/// Why an occasion was changed after its freeze, and what it cost.
public struct FreezeBreak: Hashable, Sendable {
    /// Why.
    public let reason: String
    /// What is known of the cost, in kronor; nil when nothing is.
    public let cost: Int?

    /// A change after the freeze.
    public init(reason: String, cost: Int?) {
        self.reason = reason
        self.cost = cost
    }
}

/// What a change costs as far as it is known: a sum, at least a sum, or nothing known.
public struct ChangeCost: Equatable, Sendable {
    /// The part that is known, in kronor; nil when nothing is.
    public let known: Int?
    /// Whether that is all of it.
    public let isWhole: Bool
    /// The number of people that it was reckoned for.
    public let people: Int
}
