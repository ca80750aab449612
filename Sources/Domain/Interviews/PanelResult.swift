/// What an applicant's panel has arrived at, from the cards that count.
///
/// Raw scores of a municipality's own panel; they are never compared across municipalities (requirements G).
public struct PanelResult: Equatable, Sendable {
    /// Mean and spread of one criterion.
    public struct CriterionResult: Equatable, Sendable {
        /// The mean over the interviewers who assessed the criterion; nil when nobody could.
        public let mean: Mean?
        /// The lowest and highest score; nil when nobody could assess.
        public let range: ClosedRange<Int>?
    }

    /// By criterion, in the programme's order.
    public let criteria: [CriterionResult]
    /// The mean over all scores of all criteria; nil when there are none.
    public let mean: Mean?
    /// How many scores the mean rests on.
    public let scoreCount: Int
    /// How many scores a complete panel gives.
    public let fullCount: Int
    /// The largest distance between two interviewers on one criterion.
    public let spread: Int

    /// Computes the result of cards that count, for criteria in order and a panel of a size.
    ///
    /// The total is the mean of the criteria's means, so that each criterion weighs the same (S4-14) even when somebody
    /// could not assess one of them.
    init(cards: [ScoreCard], criteria ids: [CriterionID], panelSize: Int) {
        var results: [CriterionResult] = []
        var scores: [[Int]] = []
        for id in ids {
            let given = cards.compactMap { $0.rating(of: id)?.score }
            scores.append(given)
            let range = given.min().flatMap { low in given.max().map { low...$0 } }
            results.append(CriterionResult(mean: Mean(of: given), range: range))
        }
        criteria = results
        mean = PanelResult.meanOfMeans(results.compactMap(\.mean))
        scoreCount = scores.reduce(0) { $0 + $1.count }
        fullCount = panelSize * ids.count
        spread = results.compactMap { $0.range.map { $0.upperBound - $0.lowerBound } }.max() ?? 0
    }

    /// A result that follows from another one by changing the mean of one criterion.
    private init(_ other: PanelResult, changing index: Int, to criterion: CriterionResult) {
        var changed = other.criteria
        changed[index] = criterion
        criteria = changed
        mean = PanelResult.meanOfMeans(changed.compactMap(\.mean))
        (scoreCount, fullCount, spread) = (other.scoreCount, other.fullCount, other.spread)
    }

    /// The means when one score of a criterion is so much higher or lower; ranges and spread stay those of the real scores.
    func changing(_ criterion: Int, by step: Int) -> PanelResult? {
        guard criteria.indices.contains(criterion), let mean = criteria[criterion].mean,
            let changed = Mean(sum: mean.sum + step, count: mean.count)
        else { return nil }
        return PanelResult(
            self, changing: criterion, to: CriterionResult(mean: changed, range: criteria[criterion].range))
    }

    private static func meanOfMeans(_ means: [Mean]) -> Mean? {
        guard !means.isEmpty else { return nil }
        let common = means.reduce(1) { $0 * $1.count }
        let sum = means.reduce(0) { $0 + $1.sum * (common / $1.count) }
        return Mean(sum: sum, count: common * means.count)
    }
}
