/// By how much somebody falls short of one demand.
public struct Shortfall: Equatable, Sendable {
    /// What was demanded.
    public enum Measure: Hashable, Sendable {
        case criterion(CriterionID)
        case total
    }

    /// What was demanded.
    public let measure: Measure
    /// The least mean.
    public let demanded: Threshold
    /// The mean that the panel arrived at; nil when nobody gave a score.
    public let reached: Mean?

    /// What is lacking, as an exact fraction; nil when there is no mean to compare.
    public var missing: Mean? {
        reached.flatMap { Mean(sum: demanded.thousandths * $0.count - $0.sum * 1000, count: $0.count * 1000) }
    }
}

/// Somebody whose panel is complete but who does not meet the demands, listed apart from the ranking (S4-18d).
public struct BelowDemand: Equatable, Sendable {
    /// The applicant.
    public let applicant: ApplicantID
    /// What the panel arrived at.
    public let result: PanelResult
    /// Each demand that is not met, the criteria in their order and then the total.
    public let shortfalls: [Shortfall]
}

extension Programme {
    /// The least results demanded of an applicant. Everything that compares scores with demands asks here.
    ///
    /// The municipality's rules may have raised it; ``demands(on:)`` says which.
    public func demand(on applicant: Applicant) -> SelectionSettings.Demand { demands(on: applicant).demand }

    /// The demands that a result does not meet.
    public func shortfalls(_ result: PanelResult, of applicant: Applicant) -> [Shortfall] {
        let demand = demand(on: applicant)
        var shortfalls: [Shortfall] = []
        if let least = demand.perCriterion {
            for (criterion, outcome) in zip(settings.selection?.criteria ?? [], result.criteria) {
                // A criterion without any score is not below the demand; the incomplete panel has been overridden.
                guard let mean = outcome.mean, !least.isMet(by: mean) else { continue }
                shortfalls.append(
                    Shortfall(measure: .criterion(criterion.id), demanded: least, reached: mean))
            }
        }
        if let least = demand.mean, !(result.mean.map(least.isMet) ?? false) {
            shortfalls.append(Shortfall(measure: .total, demanded: least, reached: result.mean))
        }
        return shortfalls
    }
}
