extension Programme {
    func decideScreening(_ command: ScreeningCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .recordIneligibility(let id, let what, let seen): return try decideIneligible(id, what, seen, actor)
        case .restoreEligibility(let id, let reason): return try decideRestored(id, reason, actor)
        case .requestCompletion(let id, let due, let note, let seen):
            return try decideCompletionAsked(id, due, note, seen, actor, today)
        case .receiveCompletion(let id, let day): return try decideCompletionReceived(id, day, actor, today)
        case .reportDuplicate(let id, let other): return try decideReported(id, other, actor)
        case .mergeDuplicate(let id, let other, let reason, let seen):
            return try decideMerged(id, other, reason, seen, actor)
        case .keepApart(let id, let other, let reason, let seen):
            return try decideKeptApart(id, other, reason, seen, actor)
        case .setRule(let code, let rule, let seen): return try decideRule(code, rule, seen, actor)
        case .endRule(let code, let id, let reason): return try decideRuleEnded(code, id, reason, actor)
        case .inviteToTest(let id, let invitation, let seen): return try decideInvited(id, invitation, seen, actor)
        case .grantRetest(let id, let invitation, let reason):
            return try decideRetest(id, invitation, reason, actor)
        case .reuseTest(let id, let score, let day, let source):
            return try decideReuse(id, score, day, source, actor, today)
        case .declineReuse(let id, let reason): return try decideReuseDeclined(id, reason, actor)
        case .allowReuse(let id, let reason): return try decideReuseAllowed(id, reason, actor)
        }
    }

    // MARK: - Eligibility that ends later

    /// At any stage, also after the ranking and the admission: what has happened has happened.
    private func decideIneligible(
        _ id: ApplicantID, _ what: Ineligibility, _ seen: Ineligibility?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        let screening = applicant.progress.screening
        guard applicant.progress.withdrawal == nil, screening.closedInto == nil else { throw .screening(.isOut(id)) }
        let old = screening.ineligibility?.value
        try requireSeen(seen, old, "ineligibility")
        let reason = try required(what.reason, .reason)
        let applied = applied(applicant)
        guard what.day >= applied else { throw .screening(.beforeApplication(what.day, applied: applied)) }
        guard what.day <= settings.period.upperBound else { throw .screening(.outsidePeriod(what.day)) }
        guard isSound(what, from: municipality) else { throw .screening(.movedWhere) }
        let new = Ineligibility(what.cause, from: what.day, movedTo: what.movedTo, reason: reason)
        guard new != old else { throw .nothingToChange }
        return [Scoped(.municipality(municipality), .screening(.ineligibilityRecorded(id, Change(from: old, to: new))))]
    }

    private func isSound(_ what: Ineligibility, from municipality: MunicipalityCode) -> Bool {
        guard let code = what.movedTo else { return what.cause != .moved }
        return what.cause == .moved && code != municipality && settings.municipality(code) != nil
    }

    private func decideRestored(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal)
        -> [Scoped<Event>]
    {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        _ = try required(reason, .reason)
        guard let old = applicant.progress.screening.ineligibility?.value else { throw .screening(.stillEligible) }
        try requirePlaceLeft(applicant, municipality)
        return [Scoped(.municipality(municipality), .screening(.ineligibilityRecorded(id, Change(from: old, to: nil))))]
    }

    // MARK: - The completeness of the application

    private func decideCompletionAsked(
        _ id: ApplicantID, _ due: Day?, _ note: String, _ seen: CompletionRequest?, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        guard !applicant.isOut else { throw .screening(.isOut(id)) }
        let missing = missingPieces(of: applicant)
        guard !missing.isEmpty else { throw .screening(.nothingMissing) }
        if let due, due < today { throw .dayTooEarly(due, earliest: today) }
        let old = applicant.progress.screening.completion?.value
        try requireSeen(seen, old, "completion")
        let new = CompletionRequest(missing, due: due, note: Programme.trimmed(note))
        guard new != old else { throw .nothingToChange }
        return [Scoped(.municipality(municipality), .screening(.completionSet(id, Change(from: old, to: new))))]
    }

    private func decideCompletionReceived(_ id: ApplicantID, _ day: Day, _ actor: Actor, _ today: Day) throws(Refusal)
        -> [Scoped<Event>]
    {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        guard let old = applicant.progress.screening.completion?.value else { throw .screening(.completionNotAsked) }
        if let received = old.received { throw .screening(.completionReceived(received)) }
        guard day <= today else { throw .dayTooLate(day, latest: today) }
        let new = CompletionRequest(old.fields, due: old.due, note: old.note, received: day)
        return [Scoped(.municipality(municipality), .screening(.completionSet(id, Change(from: old, to: new))))]
    }

    // MARK: - What every one of them asks

    /// Refuses to overwrite what somebody else has recorded since the person looked.
    func requireSeen<Value: Equatable & ShownInConflict>(_ seen: Value?, _ current: Value?, _ field: String)
        throws(Refusal)
    {
        guard seen != current else { return }
        throw .conflict(
            .init(
                field: field, old: seen?.shownInConflict ?? "", theirs: current?.shownInConflict ?? "", mine: ""))
    }
}

/// A value that can be set against another in a sentence about a conflict, in the words of the formats.
protocol ShownInConflict {
    /// The value in short.
    var shownInConflict: String { get }
}

extension Assessment: ShownInConflict {
    var shownInConflict: String { note.isEmpty ? verdict.rawValue : "\(verdict.rawValue) – \(note)" }
}
extension Ineligibility: ShownInConflict {
    var shownInConflict: String { "\(cause.rawValue) – \(reason)" }
}
extension CompletionRequest: ShownInConflict {
    var shownInConflict: String { received?.description ?? due?.description ?? note }
}
extension DuplicateRuling: ShownInConflict {
    var shownInConflict: String { reason.isEmpty ? outcome.rawValue : "\(outcome.rawValue) – \(reason)" }
}
extension SelectionRule: ShownInConflict {
    var shownInConflict: String { reason }
}
extension TestInvitation: ShownInConflict {
    var shownInConflict: String { day.description }
}
