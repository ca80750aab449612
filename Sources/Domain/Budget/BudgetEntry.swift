/// A line of the budget with its figure, and how that came about.
public struct BudgetEntry: Equatable, Sendable {
    /// Why there is no figure.
    public enum Obstacle: Hashable, Sendable {
        /// Nobody knows the amount yet.
        case amount
        /// How many there are is not known.
        case count(BudgetUnit)
        /// The fee is not decided.
        case fee
        /// More than any budget holds: a slip of the pen.
        case tooLarge
    }

    /// Which line.
    public let id: BudgetLineID
    /// The line.
    public let line: BudgetLine
    /// The kronor for each, where they are multiplied; nil for a sum, and where they are not known.
    public let each: Int?
    /// What they are multiplied with.
    public let factors: [BudgetCount]
    /// The kronor in all; nil where there is an obstacle.
    public let kronor: Int?
    /// Why there are none; nil where there are.
    public let obstacle: Obstacle?
    /// By how many percent what is stated may differ.
    public let tolerancePercent: Int

    /// Whether it is a cost that the programme has, and not one that it may choose to have.
    public var isCommitment: Bool { line.side == .cost && line.standing != .option }

    /// The entry as a sum.
    public var figure: BudgetFigure {
        guard let kronor else { return BudgetFigure(kronor: 0, unknown: [id]) }
        return BudgetFigure(kronor: kronor, estimated: line.standing == .estimated ? [id] : [])
    }

    /// By how much the figure is more than what is stated; nil where either is missing.
    public var difference: Int? {
        guard let kronor, let stated = line.stated else { return nil }
        return kronor - stated
    }

    /// Whether the figure is about what is stated; nil where there is nothing to compare.
    public var agreesWithStated: Bool? {
        guard let difference, let stated = line.stated else { return nil }
        return difference.magnitude * 100 <= stated.magnitude * tolerancePercent.magnitude
    }
}

extension Programme {
    /// A line with its figure as the programme stands.
    func budgetEntry(_ id: BudgetLineID, _ line: BudgetLine) -> BudgetEntry {
        let tolerance = settings.budget?.tolerancePercent ?? BudgetSettings.usualTolerance
        func entry(
            _ kronor: Int?, each: Int? = nil, _ factors: [BudgetCount] = [],
            without obstacle: BudgetEntry.Obstacle? = nil
        ) -> BudgetEntry {
            BudgetEntry(
                id: id, line: line, each: each, factors: factors, kronor: kronor, obstacle: obstacle,
                tolerancePercent: tolerance)
        }
        switch line.amount {
        case nil: return entry(nil, without: .amount)
        case .sum(let kronor): return entry(kronor)
        case .fee:
            guard let count = feeCount else { return entry(nil, each: settings.fee, without: .count(.participant)) }
            guard let fee = settings.fee else { return entry(nil, [count], without: .fee) }
            return product(fee, [count]).map { entry($0, each: fee, [count]) }
                ?? entry(nil, each: fee, without: .tooLarge)
        case .each(let each, let measures):
            var factors: [BudgetCount] = []
            var missing: BudgetUnit?
            for measure in measures {
                let own = measure.count.map { BudgetCount(measure.unit, $0, .line) }
                guard let count = own ?? budgetCount(of: measure.unit) else {
                    missing = missing ?? measure.unit
                    continue
                }
                factors.append(count)
            }
            if let missing { return entry(nil, each: each, factors, without: .count(missing)) }
            return product(each, factors).map { entry($0, each: each, factors) }
                ?? entry(nil, each: each, factors, without: .tooLarge)
        }
    }

    /// The seats that a fee is due for: those that somebody has had, each once; before the admission all that there are.
    private var feeCount: BudgetCount? {
        guard admission != nil else { return budgetCount(of: .participant) }
        return BudgetCount(.participant, feeClaims.count, .seatsHeld)
    }

    /// The product, as long as it is no more than a budget can hold.
    private func product(_ each: Int, _ factors: [BudgetCount]) -> Int? {
        // A factor of 0 makes the whole 0, whatever the others come to.
        if factors.contains(where: { $0.number == 0 }) { return 0 }
        var product = each
        for factor in factors {
            let (next, overflow) = product.multipliedReportingOverflow(by: factor.number)
            guard !overflow, next <= BudgetLine.mostKronor else { return nil }
            product = next
        }
        return product
    }
}
