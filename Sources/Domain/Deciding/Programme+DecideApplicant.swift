extension Programme {
    func decideReceived(
        _ id: ApplicantID, _ municipality: MunicipalityCode, _ application: Application, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        guard settings.municipality(municipality) != nil else { throw .noSuchMunicipality(municipality) }
        try require(Permission.registerApplicants, in: municipality, actor)
        guard self.municipality(of: id) == nil else { throw .alreadyExists }
        try requireNamed(application)
        // Not all texts: making strings of every field is most of what deciding on an import of 100 000 would cost.
        for field in ApplicationField.allCases where field.isYesNo || field == .received || field == .cohortWish {
            try requireReadable(field, application[field])
        }
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
            try requireReadable(wanted.field, wanted.change.new)
            kept.append(wanted)
        }
        guard !kept.isEmpty else { throw .nothingToChange }
        var edited = applicant.application
        for change in kept { edited[change.field] = change.change.new }
        try requireNamed(edited)
        return [Scoped(.municipality(municipality), .applicationEdited(id, kept))]
    }

    private func requireNamed(_ application: Application) throws(Refusal) {
        _ = try required(application.fullName, .name)
    }

    /// Refuses an answer or a date that the program would take for none, such as a protected identity of “ja”.
    private func requireReadable(_ field: ApplicationField, _ text: String) throws(Refusal) {
        guard !text.isEmpty else { return }
        let isReadable =
            switch field {
            case .received: Day(text.prefix(10)) != nil
            case .cohortWish: isReadableWish(text)
            default: !field.isYesNo || text == "yes" || text == "no"
            }
        guard isReadable else { throw .invalid(.field, "\(field.rawValue): \(text)") }
    }

    private func isReadableWish(_ text: String) -> Bool {
        CohortWish(text: text).map { wish in wish.cohort.map { settings.cohort($0) != nil } ?? true } ?? false
    }

    func decideAssessed(
        _ id: ApplicantID, _ item: EligibilityItemID, _ assessment: Assessment, _ seen: Assessment?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        _ = try selectionSettings()
        guard checklist(for: applicant).contains(where: { $0.id == item }) else {
            throw .noSuchEligibilityItem(item)
        }
        let old = applicant.progress.eligibility[item]?.value
        guard old != assessment else { throw .nothingToChange }
        guard old == seen else {
            throw .conflict(
                .init(
                    field: item.rawValue, old: seen?.shownInConflict ?? Verdict.unknown.rawValue,
                    theirs: old?.shownInConflict ?? Verdict.unknown.rawValue, mine: assessment.shownInConflict))
        }
        return [
            Scoped(.municipality(municipality), .eligibilityAssessed(id, item, Change(from: old, to: assessment)))
        ]
    }

    func decideFirstSelection(
        _ id: ApplicantID, _ selected: Bool, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        _ = try selectionSettings()
        let stage = stage(of: applicant, in: municipality)
        guard !applicant.isOut, applicant.progress.firstSelection == nil else {
            throw .wrongStage(stage, needed: [.new])
        }
        let reason = try required(reason, .reason)
        if selected {
            let unmet = unmetItems(of: applicant)
            guard unmet.isEmpty else { throw .notEligible(unmet) }
            guard consentToApply(applicant) != .refused else { throw .consentRefused }
        }
        let rules = record(municipality).rules.number
        let made = FirstSelection(selected: selected, reason: reason, rules: rules == 0 ? nil : rules)
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
        // Once a test or a panel is there the selection has been acted on; the reason then belongs to a withdrawal.
        guard !made.value.isSelected || !applicant.progress.isTestBegun && applicant.progress.panel == nil else {
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
        guard test.used, progress.firstSelection?.value.isSelected == true, !progress.isOut else {
            throw .wrongStage(stage, needed: [.test])
        }
        // Cards already begun rest on the passed test.
        guard !progress.holdsMarks || result.outcome == .passed else {
            throw .wrongStage(stage, needed: [.test])
        }
        try requireUnlocked(municipality)
        try requireSound(result, test)
        try requireTimely(result, test, applicant, today)
        let old = progress.test?.value
        guard old != result else { throw .nothingToChange }
        return [Scoped(.municipality(municipality), .testRecorded(id, Change(from: old, to: result)))]
    }

    /// Refuses a result that contradicts itself: missing is neither passed nor failed and has no score.
    private func requireSound(_ result: TestResult, _ test: SelectionSettings.Test) throws(Refusal) {
        switch result.outcome {
        case .missing, .awaiting:
            if let score = result.score { throw .scoreWithoutTest(score) }
            if result.outcome == .missing { _ = try required(result.cause, .cause) }
        case .passed, .failed: break
        }
        guard let score = result.score else { return }
        let scale = 0...max(test.maximum ?? Int.max, 0)
        guard scale.contains(score) else { throw .scoreOutsideScale(score, scale) }
        if let mark = test.passMark, (result.outcome == .passed) != (score >= mark) {
            throw .scoreContradicts(score, passMark: mark)
        }
    }

    /// Refuses a test in the future, and one from before the application that may not count again.
    private func requireTimely(
        _ result: TestResult, _ test: SelectionSettings.Test, _ applicant: Applicant, _ today: Day
    ) throws(Refusal) {
        guard let day = result.day else { return }
        guard day <= today else { throw .dayTooLate(day, latest: today) }
        guard let reuse = reuse(of: result, by: applicant) else { return }
        guard test.reuseMonths != nil else { throw .screening(.reuseNotAllowed(day)) }
        let applied = applied(applicant)
        guard reuse.validThrough >= applied else {
            throw .screening(.testTooOld(day, validThrough: reuse.validThrough, applied: applied))
        }
        if applicant.progress.screening.reuseDeclined != nil { throw .screening(.reuseDeclined) }
    }

    func decideConsent(
        _ id: ApplicantID, _ point: ConsentPoint, _ consent: Consent, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        try requireUnlocked(municipality)
        try requireAnothersAnswer(applicant, actor)
        let old = applicant.progress.consents[point]?.value
        guard old != consent else { throw .nothingToChange }
        guard !applicant.isOut else {
            throw .wrongStage(.ended, needed: [.new, .test, .interview, .ranking])
        }
        return [Scoped(.municipality(municipality), .consentRecorded(id, point, Change(from: old, to: consent)))]
    }

    func decideWithdrawn(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        let reason = try required(reason, .reason)
        guard applicant.progress.withdrawal == nil, applicant.progress.screening.closedInto == nil else {
            throw .wrongStage(.ended, needed: [.new, .test, .interview, .ranking, .admitted])
        }
        return [Scoped(.municipality(municipality), .withdrawalRecorded(id, Change(from: nil, to: reason)))]
    }

    func decideReinstated(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        _ = try required(reason, .reason)
        guard let withdrawal = applicant.progress.withdrawal else {
            throw .wrongStage(stage(of: applicant, in: municipality), needed: [.ended])
        }
        try requirePlaceLeft(applicant, municipality)
        return [
            Scoped(.municipality(municipality), .withdrawalRecorded(id, Change(from: withdrawal.value, to: nil)))
        ]
    }
    /// Refuses to bring somebody back into a ranking or an admission that was made without that person.
    ///
    /// Who was part of it comes back where it says; who never had a panel cannot reach it at all.
    func requirePlaceLeft(_ applicant: Applicant, _ municipality: MunicipalityCode) throws(Refusal) {
        guard applicant.progress.panel != nil else { return }
        try requireSeatLeft(applicant.id)
        if let admission {
            let outcome = admission.value.municipalities.first { $0.municipality == municipality }
            let named = (outcome?.admitted ?? []) + (outcome?.reserves ?? [])
            guard named.contains(applicant.id) else { throw .admissionDecided }
        } else if let submitted = record(municipality).ranking.submitted {
            guard submitted.entries.contains(where: { $0.applicant == applicant.id }) else {
                throw .rankingLocked(version: submitted.version)
            }
        }
    }
}
