extension Programme {
    func decideReceived(
        _ id: ApplicantID, _ municipality: MunicipalityCode, _ application: Application, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        guard settings.municipality(municipality) != nil else { throw .noSuchMunicipality(municipality) }
        try require(Permission.registerApplicants, in: municipality, actor)
        guard self.municipality(of: id) == nil else { throw .alreadyExists }
        guard !application.fullName.isEmpty else { throw .missing(.name) }
        return [Scoped(.municipality(municipality), .applicationReceived(id, application))]
    }

    func decideEdited(_ id: ApplicantID, _ changes: [FieldChange], _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        var kept: [FieldChange] = []
        for wanted in changes {
            let current = applicant.application[wanted.field]
            if current == wanted.change.new { continue }
            guard current == wanted.change.old else {
                throw .conflict(
                    .init(
                        field: wanted.field.rawValue, old: wanted.change.old, theirs: current, mine: wanted.change.new))
            }
            kept.append(wanted)
        }
        guard !kept.isEmpty else { throw .nothingToChange }
        var edited = applicant.application
        for change in kept { edited[change.field] = change.change.new }
        guard !edited.fullName.isEmpty else { throw .missing(.name) }
        return [Scoped(.municipality(municipality), .applicationEdited(id, kept))]
    }

    func decideAssessed(
        _ id: ApplicantID, _ item: EligibilityItemID, _ assessment: Assessment, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        guard try selectionSettings().eligibility.contains(where: { $0.id == item }) else {
            throw .noSuchEligibilityItem(item)
        }
        let old = applicant.progress.eligibility[item]?.value
        guard old != assessment else { throw .nothingToChange }
        return [
            Scoped(.municipality(municipality), .eligibilityAssessed(id, item, Change(from: old, to: assessment)))
        ]
    }

    func decideFirstSelection(
        _ id: ApplicantID, _ selected: Bool, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        let selection = try selectionSettings()
        let stage = stage(of: applicant, in: municipality)
        guard applicant.progress.withdrawal == nil, applicant.progress.firstSelection == nil else {
            throw .wrongStage(stage, needed: [.new])
        }
        let reason = try required(reason, .reason)
        if selected {
            let unmet = selection.eligibility.map(\.id)
                .filter { applicant.progress.eligibility[$0]?.value.verdict == .notMet }
            guard unmet.isEmpty else { throw .notEligible(unmet) }
            guard consentToApply(applicant) != .refused else { throw .consentRefused }
        }
        let made = FirstSelection(selected: selected, reason: reason)
        return [Scoped(.municipality(municipality), .firstSelectionMade(id, Change(from: nil, to: made)))]
    }

    func decideReconsidered(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        try requireUnlocked(municipality)
        _ = try required(reason, .reason)
        guard let made = applicant.progress.firstSelection else {
            throw .wrongStage(stage(of: applicant, in: municipality), needed: [.test, .interview, .ended])
        }
        // Once a test is recorded the first selection has been acted on; the reason then belongs to a withdrawal.
        guard !made.value.isSelected || applicant.progress.test == nil else {
            throw .wrongStage(stage(of: applicant, in: municipality), needed: [.test, .ended])
        }
        return [Scoped(.municipality(municipality), .firstSelectionMade(id, Change(from: made.value, to: nil)))]
    }

    func decideTest(
        _ id: ApplicantID, _ result: TestResult, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        let test = try selectionSettings().test
        let stage = stage(of: applicant, in: municipality)
        let progress = applicant.progress
        guard test.used, progress.firstSelection?.value.isSelected == true, progress.withdrawal == nil else {
            throw .wrongStage(stage, needed: [.test])
        }
        // Cards already begun rest on the passed test.
        guard progress.cards.isEmpty || result.outcome == .passed else {
            throw .wrongStage(stage, needed: [.test])
        }
        try requireUnlocked(municipality)
        if let score = result.score, let mark = test.passMark {
            guard score >= 0, score <= test.maximum ?? Int.max else {
                throw .scoreOutsideScale(score, 0...(test.maximum ?? Int.max))
            }
            let outcome: TestOutcome = score >= mark ? .passed : .failed
            guard result.outcome == outcome else { throw .invalid(.score, "\(score) / \(mark)") }
        }
        if let day = result.day, day > today { throw .invalid(.day, day.description) }
        if result.outcome == .missing {
            guard result.score == nil else { throw .invalid(.score, "\(result.score ?? 0)") }
            _ = try required(result.cause, .cause)
        }
        let old = progress.test?.value
        guard old != result else { throw .nothingToChange }
        return [Scoped(.municipality(municipality), .testRecorded(id, Change(from: old, to: result)))]
    }

    func decideConsent(
        _ id: ApplicantID, _ point: ConsentPoint, _ consent: Consent, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        try requireUnlocked(municipality)
        let old = applicant.progress.consents[point]?.value
        guard old != consent else { throw .nothingToChange }
        guard applicant.progress.withdrawal == nil else {
            throw .wrongStage(.ended, needed: [.new, .test, .interview, .ranking])
        }
        return [Scoped(.municipality(municipality), .consentRecorded(id, point, Change(from: old, to: consent)))]
    }

    func decideWithdrawn(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        let reason = try required(reason, .reason)
        guard applicant.progress.withdrawal == nil else {
            throw .wrongStage(.ended, needed: [.new, .test, .interview, .ranking, .admitted])
        }
        return [Scoped(.municipality(municipality), .withdrawalRecorded(id, Change(from: nil, to: reason)))]
    }

    func decideReinstated(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        try requireUnlocked(municipality)
        _ = try required(reason, .reason)
        guard let withdrawal = applicant.progress.withdrawal else {
            throw .wrongStage(stage(of: applicant, in: municipality), needed: [.ended])
        }
        return [
            Scoped(.municipality(municipality), .withdrawalRecorded(id, Change(from: withdrawal.value, to: nil)))
        ]
    }
}
