/// A committee that pays for its own participants (S2-7).
public struct BudgetCommittee: Hashable, Sendable {
    /// The committee's name.
    public let name: String
    /// How many of the participants are its own; nil while unknown.
    public let participants: Int?

    /// A committee with its participants.
    public init(_ name: String, participants: Int?) {
        self.name = name
        self.participants = participants
    }
}

/// Who pays the fee of a seat that somebody else has taken over; nobody is charged for it twice.
public enum FeeRule: String, CaseIterable, Sendable {
    /// The manager of whoever had the seat first, whatever the result (S4-5).
    case firstHolder = "first-holder"
    /// The manager of whoever has taken it over.
    case latestHolder = "latest-holder"
}

/// What a programme's budget begins with; lines are added and changed later as facts.
public struct BudgetSettings: Equatable, Sendable {
    /// How many of something there are, where the budget reckons with another number than the programme says elsewhere.
    public let counts: [BudgetUnit: Int]
    /// By how many percent what a document states may differ from what is computed and still be called right.
    public let tolerancePercent: Int
    /// The committees that pay, where they do.
    public let committees: [BudgetCommittee]
    /// Who pays the fee of a seat that has been taken over.
    public let feeRule: FeeRule
    /// The lines from the start, in the order shown.
    public let lines: [ListedBudgetLine]

    /// What a budget begins with.
    public init(
        counts: [BudgetUnit: Int] = [:], tolerancePercent: Int = BudgetSettings.usualTolerance,
        committees: [BudgetCommittee] = [], feeRule: FeeRule = .firstHolder, lines: [ListedBudgetLine] = []
    ) {
        self.counts = counts
        self.tolerancePercent = tolerancePercent
        self.committees = committees
        self.feeRule = feeRule
        self.lines = lines
    }

    /// What ``tolerancePercent`` is where nothing has been decided.
    public static let usualTolerance = 1
}

/// A line with its id.
public struct ListedBudgetLine: Hashable, Sendable {
    /// The id used in files and on the command line, such as `lodging`.
    public let id: BudgetLineID
    /// The line.
    public let line: BudgetLine

    /// A line with its id.
    public init(_ id: BudgetLineID, _ line: BudgetLine) {
        self.id = id
        self.line = line
    }
}
