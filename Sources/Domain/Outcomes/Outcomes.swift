/// A day at which it is told what became of the participants.
public struct OutcomePoint: Hashable, Sendable {
    /// How many months after the end it is; nil for today.
    public let months: Int?
    /// The day.
    public let day: Day

    /// A day at which outcomes are told.
    public init(months: Int?, day: Day) {
        self.months = months
        self.day = day
    }
}

/// How it had gone for a number of participants on a day; who is unknown is counted as unknown and as nothing else.
public struct OutcomeCount: Equatable, Sendable {
    /// How many took part to the end.
    public internal(set) var participants = 0
    /// How many had become managers.
    public internal(set) var managers = 0
    /// Of how many nobody knows whether they had.
    public internal(set) var unknownManagers = 0
    /// How many worked for the municipality that they came from.
    public internal(set) var stayed = 0
    /// How many worked for another municipality of the programme.
    public internal(set) var moved = 0
    /// How many worked elsewhere.
    public internal(set) var left = 0
    /// How many nobody knows the employer of.
    public internal(set) var unknownEmployers = 0

    /// Nobody.
    public init() {}

    /// The share of managers, in percent; nil when nobody took part.
    public var share: Mean? { Mean(sum: managers * 100, count: participants) }
    /// The share of managers if all who are unknown had become one.
    public var highestShare: Mean? { Mean(sum: (managers + unknownManagers) * 100, count: participants) }

    mutating func add(_ career: Career, on day: Day, holdingMonths: Int) {
        participants += 1
        switch career.hasBecomeManager(by: day, holdingMonths: holdingMonths) {
        case true?: managers += 1
        case false?: break
        case nil: unknownManagers += 1
        }
        switch career.employer(on: day, holdingMonths: holdingMonths) {
        case .own?: stayed += 1
        case .participating?: moved += 1
        case .elsewhere?: left += 1
        case nil: unknownEmployers += 1
        }
    }
}

/// What became of the participants of some municipalities.
public struct OutcomeSummary: Equatable, Sendable {
    /// Municipalities that are counted together.
    public struct Group: Equatable, Sendable {
        /// Which; several where each by itself would single people out.
        public let municipalities: [MunicipalityCode]
        /// How it had gone, for each of ``OutcomeSummary/points`` that has come.
        public let counts: [OutcomeCount]
    }

    /// The last day of the course.
    public let end: Day
    /// The days at which it is told, in order; those to come are there too.
    public let points: [OutcomePoint]
    /// How many of them have come.
    public let reached: Int
    /// How many took part to the end.
    public let participants: Int
    /// How many had a seat and left before the end; they are not counted.
    public let leftBefore: Int
    /// All together; nil where they are too few to be told of.
    public let totals: [OutcomeCount]?
    /// The municipalities one by one, or together where they are small; empty where that would single people out.
    public let groups: [Group]
    /// The least number of people that is told of.
    public let minimum: Int
}

/// A participant with what is known of the person's work.
public struct Alumnus: Equatable, Sendable {
    /// Who.
    public let applicant: ApplicantID
    /// The municipality that the person came from.
    public let municipality: MunicipalityCode
    /// The cohort that the person followed; nil while nobody has said which.
    public let cohort: CohortID?
    /// The last day of the cohort's course.
    public let end: Day
    /// What is known.
    public let career: Career
}
