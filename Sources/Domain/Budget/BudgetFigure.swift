/// A sum of which some may be estimated and some unknown; what is unknown is no part of the kronor and never 0 (S2-6).
public struct BudgetFigure: Hashable, Sendable {
    /// The whole kronor that are known or estimated: all of it, or the least that it can be.
    public private(set) var kronor: Int
    /// The lines in it that are estimated.
    public private(set) var estimated: [BudgetLineID]
    /// The lines in it whose amount is not known.
    public private(set) var unknown: [BudgetLineID]

    /// A sum of nothing.
    public static let nothing = BudgetFigure(kronor: 0)

    /// A sum, with what it rests on.
    public init(kronor: Int, estimated: [BudgetLineID] = [], unknown: [BudgetLineID] = []) {
        self.kronor = kronor
        self.estimated = estimated
        self.unknown = unknown
    }

    /// Whether everything in it is known or estimated.
    public var isComplete: Bool { unknown.isEmpty }
    /// Whether something in it is an estimate.
    public var isEstimated: Bool { !estimated.isEmpty }
    /// Whether there is something in it of which nothing at all is known.
    public var isBlank: Bool { kronor == 0 && !isComplete }

    /// Two sums together; what is unknown in either is unknown in both.
    public static func + (left: BudgetFigure, right: BudgetFigure) -> BudgetFigure {
        BudgetFigure(
            kronor: left.kronor + right.kronor,
            estimated: left.estimated + right.estimated.filter { !left.estimated.contains($0) },
            unknown: left.unknown + right.unknown.filter { !left.unknown.contains($0) })
    }

    /// The same lines with other kronor, as for one payer's part.
    func with(kronor: Int) -> BudgetFigure { BudgetFigure(kronor: kronor, estimated: estimated, unknown: unknown) }
}

/// A sum shared by a number, to the krona: so much each, and a krona more for some.
public struct EvenShare: Hashable, Sendable {
    /// What each gets at least.
    public let each: Int
    /// How many get a krona more; 0 when the sum divides evenly.
    public let withOneMore: Int
    /// Among how many it is shared.
    public let count: Int

    /// A sum shared by a number; nil when there is nobody to share it.
    public init?(_ sum: Int, among count: Int) {
        guard count > 0, sum >= 0 else { return nil }
        self.count = count
        each = sum / count
        withOneMore = sum % count
    }
}

/// A sum for each of something, such as participants; as unknown as what it rests on.
public struct BudgetRatio: Hashable, Sendable {
    /// What is shared.
    public let figure: BudgetFigure
    /// Of what, and how many there are.
    public let count: BudgetCount
    /// How it is shared.
    public let share: EvenShare
}

/// How what the money is stands against what it is for.
public struct BudgetBalance: Hashable, Sendable {
    /// What an unknown amount does to the difference.
    public enum Bound: Hashable, Sendable {
        case exact
        /// Costs are unknown: it can only be less.
        case atMost
        /// Money is unknown: it can only be more.
        case atLeast
        /// Both are: nothing can be said.
        case open
    }

    /// What is known of the money less what is known of the costs: below 0 is missing.
    public let kronor: Int
    /// What the unknown does to it.
    public let bound: Bound
    /// Whether it rests on an estimate.
    public let isEstimated: Bool

    init(funding: BudgetFigure, cost: BudgetFigure) {
        kronor = funding.kronor - cost.kronor
        bound =
            switch (funding.isComplete, cost.isComplete) {
            case (true, true): .exact
            case (true, false): .atMost
            case (false, true): .atLeast
            case (false, false): .open
            }
        isEstimated = funding.isEstimated || cost.isEstimated
    }
}
