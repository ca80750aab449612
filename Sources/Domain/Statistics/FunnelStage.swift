/// A step that applications pass on the way to a seat, as statistics count them: everybody who came at least so far.
///
/// Each step is part of the one before, but for the last two, which share those ranked.
public enum FunnelStage: Int, CaseIterable, Sendable {
    case applied, eligible, selected, passedTest, interviewed, meetsDemands, ranked, admitted, reserve

    /// The name in exports.
    public var name: String {
        switch self {
        case .applied: "applied"
        case .eligible: "eligible"
        case .selected: "selected"
        case .passedTest: "passedTest"
        case .interviewed: "interviewed"
        case .meetsDemands: "meetsDemands"
        case .ranked: "ranked"
        case .admitted: "admitted"
        case .reserve: "reserve"
        }
    }
}

extension Programme {
    /// The steps that there is something to tell of: seats only once they have been decided.
    public var funnelStages: [FunnelStage] {
        FunnelStage.allCases.filter { admission != nil || $0.rawValue < FunnelStage.admitted.rawValue }
    }

    /// How far an application came, also one that has been withdrawn since; a later step counts as all steps before it.
    ///
    /// Whoever has held a seat counts as admitted, also one of another municipality or after an offer.
    func furthestStage(
        of applicant: Applicant, in municipality: MunicipalityCode, ranked: Set<ApplicantID>, seated: Set<ApplicantID>
    ) -> FunnelStage {
        let progress = applicant.progress
        if seated.contains(applicant.id) { return .admitted }
        if admission?.value.reserves(of: municipality).contains(applicant.id) == true { return .reserve }
        if ranked.contains(applicant.id) { return .ranked }
        if isRankable(applicant), let result = panelResult(of: applicant), shortfalls(result, of: applicant).isEmpty {
            return .meetsDemands
        }
        if isOpened(progress) { return .interviewed }
        let isSelected = progress.firstSelection?.value.isSelected == true
        if progress.test?.value.outcome == .passed || isSelected && settings.selection?.test.used == false {
            return .passedTest
        }
        if isSelected { return .selected }
        let items = settings.selection?.eligibility ?? []
        return items.allSatisfy { progress.eligibility[$0.id]?.value.verdict == .met } ? .eligible : .applied
    }
}
