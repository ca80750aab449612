public import Domain

/// How somebody stands to the seat line when the scores decide the order: whether one score being one step different
/// could move the person across (requirements H 3).
public enum ScoreMargin: Equatable, Sendable {
    /// Has a seat, and no single score one step higher or lower, of anybody, takes it away.
    case secure
    /// A single score one step higher or lower moves the person across the line, or makes the place beside it shared.
    case onePoint
}

extension ScoreMargin {
    /// The margins of those for whom one can be told.
    ///
    /// Empty where the scores do not decide: when people have decided the order, or when panels are still incomplete, so
    /// that somebody may yet come in between.
    static func margins(of table: RankingTable, in programme: Programme) -> [ApplicantID: ScoreMargin] {
        let record = programme.record(table.municipality)
        guard let selection = programme.settings.selection, record.ranking.order.isEmpty, table.incomplete.isEmpty,
            table.rows.allSatisfy({ $0.result.mean != nil && programme.isOpened($0.applicant) })
        else { return [:] }
        // Those just below the demands could rise into the ranking by one point.
        let outside = record.applicants.lazy.filter { programme.endReason(of: $0) == .belowDemand }
            .compactMap { programme.panelResult(of: $0) }
        return OneStep(selection).margins(of: table, outside: Array(outside))
    }
}

/// What one score one step up or down does to a panel's result.
private struct OneStep {
    let demand: SelectionSettings.Demand
    let scale: ClosedRange<Int>

    init(_ selection: SelectionSettings) {
        demand = selection.demand
        scale = selection.scale
    }

    /// The rows are sorted by mean, so everything depends on who stands just above and just below the line.
    func margins(of table: RankingTable, outside: [PanelResult]) -> [ApplicantID: ScoreMargin] {
        let seated = table.rows.prefix(table.seats)
        let reserves = table.rows.dropFirst(table.seats)
        let lastSeated = seated.count == table.seats ? seated.last?.result.mean : nil
        let firstReserve = reserves.first?.result.mean
        let highestRise = (reserves.map(\.result) + outside).compactMap(risen).max()
        let falls = seated.map { fallen($0.result) }
        var margins: [ApplicantID: ScoreMargin] = [:]
        for (row, fall) in zip(seated, falls) {
            let isOvertaken = row.result.mean == lastSeated && reaches(highestRise, row.result.mean)
            margins[row.applicant] = fall.isOut || reaches(firstReserve, fall.mean) || isOvertaken ? .onePoint : .secure
        }
        for row in reserves {
            let own = row.result.mean
            let isNext = own == firstReserve && falls.contains { $0.isOut || reaches(own, $0.mean) }
            if isNext || reaches(risen(row.result), lastSeated) { margins[row.applicant] = .onePoint }
        }
        return margins
    }

    private func reaches(_ mean: Mean?, _ other: Mean?) -> Bool {
        guard let mean, let other else { return false }
        return mean >= other
    }

    /// The best mean that one higher score can give; nil when none can be higher or the demands are not met even then.
    private func risen(_ result: PanelResult) -> Mean? {
        steps(result, by: 1).filter { meetsDemand(result, $0) }.map(\.mean).max()
    }

    /// The worst mean that one lower score can give, and whether one would fall below the demands.
    private func fallen(_ result: PanelResult) -> (mean: Mean?, isOut: Bool) {
        let steps = steps(result, by: -1)
        return (steps.map(\.mean).min() ?? result.mean, steps.contains { !meetsDemand(result, $0) })
    }

    private typealias Step = (index: Int, criterion: Mean, mean: Mean)

    /// What becomes of the criterion and of the mean when one of its scores goes one step up or down.
    private func steps(_ result: PanelResult, by step: Int) -> [Step] {
        guard let total = result.mean else { return [] }
        let assessed = result.criteria.count { $0.mean != nil }
        return result.criteria.enumerated().compactMap { index, criterion in
            guard let mean = criterion.mean, let range = criterion.range else { return nil }
            guard step > 0 ? range.lowerBound < scale.upperBound : range.upperBound > scale.lowerBound else {
                return nil
            }
            // The total is the mean of the criteria's means: one score of n in one of k criteria weighs 1/(n·k).
            let weight = mean.count * assessed
            guard let moved = Mean(sum: mean.sum + step, count: mean.count),
                let new = Mean(sum: total.sum * weight + step * total.count, count: total.count * weight)
            else { return nil }
            return (index, moved, new)
        }
    }

    private func meetsDemand(_ result: PanelResult, _ step: Step) -> Bool {
        if let least = demand.mean, !least.isMet(by: step.mean) { return false }
        guard let least = demand.perCriterion else { return true }
        return result.criteria.enumerated().allSatisfy { index, criterion in
            let mean = index == step.index ? step.criterion : criterion.mean
            return mean.map(least.isMet) ?? true
        }
    }
}

extension Programme {
    /// Whether all cards of an applicant's panel are opened, so that scores may be shown.
    public func isOpened(_ id: ApplicantID) -> Bool { applicant(id).map { canSeeScores(of: $0.progress) } ?? false }
}
