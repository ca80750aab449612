/// A step that applications pass on the way to a seat, or participants to the end of the course, as statistics count them: everybody who came at least so far.
///
/// Each step is part of the one before, but for admitted and in reserve, which share those ranked.
public enum FunnelStage: Int, CaseIterable, Sendable {
    case applied, eligible, selected, passedTest, interviewed, meetsDemands, ranked, admitted, reserve
    /// Where nobody is selected: entered as participants, still there or to the end, and approved.
    case enrolled, remaining, approved

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
        case .enrolled: "enrolled"
        case .remaining: "remaining"
        case .approved: "approved"
        }
    }
}

extension Programme {
    /// The steps that there is something to tell of in the programme: seats only once they have been decided.
    public var funnelStages: [FunnelStage] {
        guard settings.uses(.selection) else {
            return [.enrolled, .remaining] + (settings.uses(.approval) ? [.approved] : [])
        }
        return [.applied, .eligible, .selected] + (settings.uses(.test) ? [.passedTest] : [])
            + [.interviewed, .meetsDemands, .ranked] + (admission == nil ? [] : [.admitted, .reserve])
    }

    private func furthestStage(of enrolment: Enrolment, _ participation: Participation) -> FunnelStage {
        if participation.approval?.value.isApproved == true { return .approved }
        guard let ended = enrolment.ended else { return .remaining }
        return courseEnd.map { $0 < ended.day } ?? false ? .remaining : .enrolled
    }

    /// How far an application came, also one that has been withdrawn since; a later step counts as all steps before it.
    ///
    /// Whoever has held a seat counts as admitted, also one of another municipality or after an offer.
    func furthestStage(
        of applicant: Applicant, in municipality: MunicipalityCode, ranked: Set<ApplicantID>, seated: Set<ApplicantID>
    ) -> FunnelStage {
        let progress = applicant.progress
        if let enrolment = applicant.enrolment { return furthestStage(of: enrolment, progress.after.participation) }
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
