extension Programme {
    /// Refuses those who could not have recorded the fact.
    func requirePermission(_ event: ScreeningEvent, in municipality: MunicipalityCode?, _ actor: Actor) throws(Refusal)
    {
        switch event {
        case .ineligibilityRecorded, .completionSet: try require(Permission.registerApplicants, in: municipality, actor)
        case .duplicateRuled(_, let other, _):
            try require(Permission.registerApplicants, in: municipality, actor)
            _ = try find(other, actor)
        case .testInvited, .testsSetAside, .reuseDeclined: try require(Permission.select, in: municipality, actor)
        case .rulesSet: try require(Permission.rank, in: municipality, actor)
        }
    }

    /// Refuses an inverse whose starting point is no longer what stands there.
    func requireCurrent(_ event: ScreeningEvent, in municipality: MunicipalityCode?) throws(Refusal) {
        func same<Value: Equatable>(_ current: Value, _ change: Change<Value>, _ field: String) throws(Refusal) {
            guard current == change.old else { throw .changedSince(field) }
        }
        let screening = event.applicant.flatMap { applicant($0) }?.progress.screening ?? .none
        switch event {
        case .ineligibilityRecorded(_, let change):
            try same(screening.ineligibility?.value, change, "ineligibility")
        case .completionSet(_, let change): try same(screening.completion?.value, change, "completion")
        case .duplicateRuled(_, let other, let change):
            try same(screening.duplicates[other]?.value, change, "duplicate")
        case .testInvited(_, let change): try same(screening.invitation?.value, change, "invitation")
        case .testsSetAside(_, let change): try same(screening.earlierTests, change, "test")
        case .reuseDeclined(_, let change): try same(screening.reuseDeclined?.value, change, "reuse")
        case .rulesSet(let change): try same(municipality.map { record($0).rules.inForce } ?? .none, change, "rule")
        }
    }

    /// Refuses to bring somebody back into what was decided without that person, and to change rules or tests that others
    /// have built on.
    func requireUnlocked(_ event: ScreeningEvent, in municipality: MunicipalityCode) throws(Refusal) {
        switch event {
        case .ineligibilityRecorded(let id, let change):
            guard change.new == nil, let applicant = applicant(id) else { return }
            try requirePlaceLeft(applicant, municipality)
        case .duplicateRuled(let id, _, let change):
            guard change.old?.outcome == .closed, let applicant = applicant(id) else { return }
            try requirePlaceLeft(applicant, municipality)
        case .completionSet, .testInvited: break
        case .testsSetAside, .reuseDeclined: try requireUnlocked(municipality)
        case .rulesSet:
            try requireUnlocked(municipality)
            try requireScoresSealed(municipality)
        }
    }
}
