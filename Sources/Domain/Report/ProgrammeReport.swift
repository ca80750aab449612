/// What a programme has to tell its steering group, on one page: figures only, nobody's name.
///
/// Made for somebody: it counts the people of the municipalities that the person may see, and says which they are. What is
/// not known is nil, never 0; what is kept back because it is about too few is nil as in the statistics.
public struct ProgrammeReport: Equatable, Sendable {
    /// How much a report tells.
    public enum Extent: String, CaseIterable, Sendable {
        /// All that is known of the programme.
        case whole
        /// What is planned and what that costs, as before a programme has begun (S1-5).
        case plan
    }

    /// How much is told.
    public let extent: Extent
    /// The day on which it is as told.
    public let today: Day
    /// The municipalities whose people are counted, in the programme's order.
    public let municipalities: [MunicipalityCode]
    /// What is planned.
    public let plan: ProgrammePlan
    /// How many came how far; empty where nobody is counted.
    public let stages: [StageCount]
    /// The seats of each municipality; empty where nobody is selected.
    public let seats: [SeatCount]
    /// The course of each cohort, in order.
    public let courses: [CourseCount]
    /// How much of the course was attended; nil before anybody takes part, and where too few do to be told of.
    public let attendance: AttendanceCount?
    /// How many have been approved; nil where that is not decided in the programme, or too few take part to be told of.
    public let approval: ApprovalCount?
    /// What it costs; nil in a programme without a budget.
    public let budget: Budget?
    /// What became of the participants; nil before anybody takes part.
    public let outcomes: OutcomeSummary?
    /// The yearly need of managers against the participants; nil where none is stated.
    public let need: NeedAndSupply?
    /// What was answered about the course; empty where nothing is asked, and for those who do not read evaluations.
    public let answers: [AnswerCount]
    /// The least number of people that is told of.
    public let minimum: Int
}

extension ProgrammeReport {
    /// How many came at least to a step.
    public struct StageCount: Equatable, Sendable {
        /// The step.
        public let stage: FunnelStage
        /// How many; nil where it is kept back.
        public let count: Int?
    }

    /// The seats of a municipality.
    public struct SeatCount: Equatable, Sendable {
        /// Which municipality.
        public let municipality: MunicipalityCode
        /// How many seats it has been given.
        public let quota: Int
        /// How many of them somebody holds; nil before the admission, and where the session cannot see whether they do.
        public let filled: Int?
        /// How many are in reserve; nil before the admission, and where that is kept back or cannot be seen.
        public let reserves: Int?
    }

    /// The course of a cohort, as planned and as held.
    public struct CourseCount: Equatable, Sendable {
        /// What is planned, against what is stated.
        public let plan: CoursePlan
        /// How many of the planned days have come, today's with them.
        public let heldDays: Int
        /// How many of the planned occasions are over or begun.
        public let heldOccasions: Int
    }

    /// How much of the course was attended, in days of one participant each.
    public struct AttendanceCount: Equatable, Sendable {
        /// How many take or took part.
        public let participants: Int
        /// The days attended, in percent of a day.
        public let attended: Int
        /// The days that this is out of.
        public let days: Int
        /// The days that have been and of which nothing is recorded.
        public let unrecorded: Int

        /// The share attended, in percent; nil while nothing is recorded.
        public var share: Mean? { Mean(sum: attended, count: days) }
    }

    /// How many participants have been approved.
    public struct ApprovalCount: Equatable, Sendable {
        /// How many have.
        public let approved: Int
        /// Of how many it has been decided that they are not.
        public let declined: Int
        /// How many take part or took part to the end.
        public let participants: Int
    }

    /// What was answered to one question on a scale, over all evaluations in which enough answered.
    public struct AnswerCount: Equatable, Sendable {
        /// The question.
        public let question: EvaluationQuestion
        /// Whether it was asked at the end, and not about occasions.
        public let isAtEnd: Bool
        /// How many chose each level, lowest first.
        public let counts: [Int]
        /// How many evaluations are in the figures.
        public let evaluations: Int
        /// How many were answered and are kept back, since too few did.
        public let keptBack: Int

        /// How many answered.
        public var answers: Int { counts.reduce(0, +) }
    }
}
