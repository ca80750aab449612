/// Identifies a line of the budget.
public typealias BudgetLineID = Code<BudgetLine>

/// A cost of the programme, or money that it is to be paid with.
public struct BudgetLine: Hashable, Sendable {
    /// Which side of the budget a line stands on.
    public enum Side: String, CaseIterable, Sendable {
        case cost, funding
    }

    /// How far a line's amount can be relied upon.
    public enum Standing: String, CaseIterable, Sendable {
        /// Agreed, decided or paid.
        case known
        case estimated
        /// Not known yet, such as what has not been procured; that is never 0 (S2-6).
        case unknown
        /// May be called off and has not been: no commitment, and summed apart (S2-5).
        case option
    }

    /// What it is for, or where it comes from.
    public var name: String
    /// Which side it stands on.
    public var side: Side
    /// How far the amount can be relied upon.
    public var standing: Standing
    /// The amount; nil while nobody knows it.
    public var amount: BudgetAmount?
    /// About what a document states that it is in all, to be held against what is computed; nil where nothing is stated.
    public var stated: Int?
    /// Who pays it, or whose money it is; nil while undecided.
    public var bearer: BudgetBearer?
    /// Anything else, such as where the figure is found; may be empty.
    public var note: String

    /// A line of the budget.
    public init(
        _ name: String, side: Side = .cost, standing: Standing, amount: BudgetAmount? = nil, stated: Int? = nil,
        bearer: BudgetBearer? = nil, note: String = ""
    ) {
        self.name = name
        self.side = side
        self.standing = standing
        self.amount = amount
        self.stated = stated
        self.bearer = bearer
        self.note = note
    }
}

/// How much a line is: a sum, or so much each of what the programme has a number of.
public enum BudgetAmount: Hashable, Sendable {
    /// Whole kronor in all.
    case sum(Int)
    /// So many kronor for each, times every number (S2-4).
    case each(Int, per: [BudgetMeasure])
    /// The programme's fee, once for every seat whoever has had it (S4-5).
    case fee
}

/// What an amount is multiplied with.
public enum BudgetUnit: String, CaseIterable, Sendable {
    case participant, municipality, cohort, year, month, day, occasion, night
    /// Anything else that there is a number of; the line says how many.
    case piece
}

/// A number that an amount is multiplied with.
public struct BudgetMeasure: Hashable, Sendable {
    /// What there is a number of.
    public let unit: BudgetUnit
    /// The line's own number, as where a visit is for some of the participants; nil for the programme's.
    public let count: Int?

    /// So many of something, or as many as the programme has.
    public init(_ unit: BudgetUnit, _ count: Int? = nil) {
        self.unit = unit
        self.count = count
    }
}

/// Who pays a cost, or whose money it is.
public enum BudgetBearer: Hashable, Sendable {
    case municipality(MunicipalityCode)
    /// All municipalities together, each its share.
    case municipalities(BudgetKey)
    /// A committee (nämnd), within its own budget (S2-7).
    case committee(String)
    /// All committees that the budget lists, by their number of participants.
    case committees
    /// A fund, or another payer from outside (S0-1).
    case fund(String)
    /// The fee, paid by the participants' managers.
    case fee
}

/// By what the municipalities share a sum.
public enum BudgetKey: String, CaseIterable, Sendable {
    case seats, employees, equally
}
