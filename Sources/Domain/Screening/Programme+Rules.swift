/// What an applicant must reach in the interview, with the rules that ask for more than the programme does.
public struct AppliedDemand: Equatable, Sendable {
    /// The strictest of the programme's demand and of those of the rules.
    public let demand: SelectionSettings.Demand
    /// The rules of the applicant's municipality that demand more, in the order in which they were set; empty where the
    /// programme's own demand holds.
    public let rules: [SelectionRule]
}

extension Programme {
    /// The rules of the municipality's first selection that are about an applicant (S4-18a).
    public func rules(about applicant: Applicant) -> [SelectionRule] {
        guard let code = municipality(of: applicant.id) else { return [] }
        return (municipalities[code]?.rules.current ?? []).filter { $0.group.covers(applicant.application) }
    }

    /// What an applicant must reach in the interview: the programme's demand, raised by the municipality's rules.
    ///
    /// A query for those who compare results with it; the rules themselves decide nothing.
    public func demands(on applicant: Applicant) -> AppliedDemand {
        var demand = settings.selection?.demand ?? SelectionSettings.Demand(perCriterion: nil, mean: nil)
        var raising: [SelectionRule] = []
        for rule in rules(about: applicant) {
            guard case .demands(let more) = rule.effect else { continue }
            demand = demand.raised(to: more)
            raising.append(rule)
        }
        return AppliedDemand(demand: demand, rules: raising)
    }

    /// The checklist that an applicant is judged by: the programme's, then what the municipality's rules add.
    public func checklist(for applicant: Applicant) -> [EligibilityItem] {
        (settings.selection?.eligibility ?? []) + rules(about: applicant).compactMap(\.item)
    }

    /// The name of an item of the checklist, the programme's or one that a rule has added; nil when there is none.
    public func item(_ id: EligibilityItemID, in municipality: MunicipalityCode?) -> EligibilityItem? {
        if let item = settings.selection?.eligibility.first(where: { $0.id == id }) { return item }
        let codes = municipality.map { [$0] } ?? settings.municipalities.map(\.code)
        for code in codes {
            // A rule that has been ended still has a name for what was judged while it held.
            for version in (municipalities[code]?.rules.versions ?? []).reversed() {
                if let item = version.value.rules.lazy.compactMap(\.item).first(where: { $0.id == id }) { return item }
            }
        }
        return nil
    }

    /// The items of the checklist that have been judged as not met, in the order of the checklist.
    func unmetItems(of applicant: Applicant) -> [EligibilityItemID] {
        let judged = applicant.progress.eligibility.filter { $0.value.value.verdict == .notMet }
        guard !judged.isEmpty else { return [] }
        return checklist(for: applicant).map(\.id).filter { judged[$0] != nil }
    }

    /// Whether a municipality's interviewers have seen each other's scores of anybody, so that rules come too late.
    public func hasRevealedScores(_ municipality: MunicipalityCode) -> Bool {
        (municipalities[municipality]?.applicants ?? ApplicantTable()).contains { applicant in
            guard !applicant.isUntouched else { return false }
            let progress = applicant.progress
            return isOpened(progress) && progress.cards.values.contains { $0.sealed != nil }
        }
    }
}

extension SelectionSettings.Demand {
    /// The stricter of each of two demands.
    func raised(to other: Self) -> Self {
        func stricter(_ one: Threshold?, _ two: Threshold?) -> Threshold? {
            guard let one, let two else { return one ?? two }
            return max(one, two)
        }
        return Self(
            perCriterion: stricter(perCriterion, other.perCriterion), mean: stricter(mean, other.mean))
    }
}
