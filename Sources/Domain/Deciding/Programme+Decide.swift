extension Programme {
    /// Turns a command into the facts that follow from it, or refuses it with the reason.
    ///
    /// All rules live here and in the extensions beside this file; nothing is changed. New ids come with the command and
    /// the time with the signature of whoever records the facts, so the same command on the same programme always gives
    /// the same facts.
    public func decide(_ command: Command, by actor: Actor, on today: Day) throws(Refusal) -> [Scoped<Event>] {
        try requireUsed(command)
        switch command {
        case .define(let settings): return try decideFounded(NewProgramme(settings))
        case .found(let new): return try decideFounded(new)
        case .decision(let command): return try decide(command, actor, today)
        case .settings(let command): return try decide(command, actor)
        case .setQuota(let municipality, let seats, let reference):
            return try decideQuota(municipality, seats, reference, actor)
        case .addOccasion(let id, let occasion): return try decideAdded(id, occasion, actor)
        case .changeOccasion(let id, let seen, let wanted): return try decideChanged(id, seen, wanted, actor, today)
        case .cancelOccasion(let id, let reason): return try decideCancelled(id, reason, actor)
        case .restoreOccasion(let id): return try decideRestored(id, actor)
        case .calendar(let command): return try decide(command, actor, today)
        case .decideAdmission(let reference): return try decideAdmission(reference, actor)
        case .reopenAdmission(let reason): return try decideReopenedAdmission(reason, actor)
        case .addApplicant(let id, let municipality, let application):
            return try decideReceived(id, municipality, application, actor)
        case .editApplication(let id, let changes): return try decideEdited(id, changes, actor)
        case .assessEligibility(let id, let item, let assessment, let seen):
            return try decideAssessed(id, item, assessment, seen, actor)
        case .selectFirst(let id, let reason): return try decideFirstSelection(id, true, reason, actor)
        case .reject(let id, let reason): return try decideFirstSelection(id, false, reason, actor)
        case .reconsider(let id, let reason): return try decideReconsidered(id, reason, actor)
        case .recordTest(let id, let result): return try decideTest(id, result, actor, today)
        case .recordConsent(let id, let point, let consent): return try decideConsent(id, point, consent, actor)
        case .withdraw(let id, let reason): return try decideWithdrawn(id, reason, actor)
        case .reinstate(let id, let reason): return try decideReinstated(id, reason, actor)
        case .setPanel(let id, let panel): return try decidePanel(id, panel, actor)
        case .giveRating(let id, let criterion, let rating): return try decideRating(id, criterion, rating, actor)
        case .noteEvidence(let id, let criterion, let note, let seen):
            return try decideEvidence(id, criterion, note, seen, actor)
        case .submitCard(let id): return try decideSealed(id, actor)
        case .declareConflict(let id, let reason): return try decideConflict(id, reason, actor)
        case .recordConsensus(let id, let criterion, let entry, let seen):
            return try decideConsensus(id, criterion, entry, seen, actor)
        case .panel(let command): return try decide(command, actor)
        case .overrideIncompletePanel(let id, let reason): return try decideOverride(id, reason, actor)
        case .move(let id, let place, let reason, let cause, let seen):
            return try decideMove(id, place, reason, cause, seen, actor)
        case .submitRanking(let municipality, let seen): return try decideSubmitted(municipality, seen, actor)
        case .reopenRanking(let municipality, let reason): return try decideReopened(municipality, reason, actor)
        case .letter(let command): return try decide(command, by: actor)
        case .mentor(let command): return try decide(command, by: actor, on: today)
        case .participant(let command): return try decide(command, actor, today)
        case .followUp(let command): return try decide(command, by: actor, on: today)
        case .evaluation(let command): return try decide(command, actor, today)
        case .outcome(let command): return try decide(command, actor, today)
        case .budget(let command): return try decide(command, actor)
        case .seat(let command): return try decide(command, actor, today)
        case .screening(let command): return try decideScreening(command, actor, today)
        case .lot(let command): return try decideLot(command, actor, today)
        case .cohort(let command): return try decide(command, actor, today)
        case .erasure(let command): return try decide(command, actor, today)
        case .disclosure(let command): return try decide(command, actor)
        case .access(let command): return try decide(command, actor)
        }
    }

    // MARK: - What every decision asks

    /// Refuses actors without one of the roles, for a municipality or programme-wide.
    func require(_ roles: [Role], in municipality: MunicipalityCode? = nil, _ actor: Actor) throws(Refusal) {
        guard actor.holds(roles, in: municipality) else {
            if actor.roles.isEmpty { throw .unknownPerson(actor.id.rawValue) }
            throw .notPermitted(needed: roles, municipality: municipality)
        }
    }

    /// An applicant and its municipality, if the actor may see it.
    func find(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> (Applicant, MunicipalityCode) {
        guard let municipality = municipality(of: id), let applicant = municipalities[municipality]?.applicants[id],
            actor.visibleMunicipalities(settings).contains(municipality)
        else { throw .noSuchApplicant(id) }
        return (applicant, municipality)
    }

    /// A text without surrounding space, refused when nothing is left of it.
    func required(_ text: String, _ requirement: Refusal.Requirement) throws(Refusal) -> String {
        let trimmed = Programme.trimmed(text)
        guard !trimmed.isEmpty else { throw .missing(requirement) }
        return trimmed
    }

    /// The rules of the selection, refused in a programme that has none.
    func selectionSettings() throws(Refusal) -> SelectionSettings {
        guard let selection = settings.selection else { throw .notUsed(.selection) }
        return selection
    }

    /// Refuses to touch what a submitted ranking or the admission rests on.
    func requireUnlocked(_ municipality: MunicipalityCode) throws(Refusal) {
        if admission != nil { throw .admissionDecided }
        if let submitted = record(municipality).ranking.submitted { throw .rankingLocked(version: submitted.version) }
    }

    static func trimmed(_ text: String) -> String {
        var scalars = Substring(text)
        while let first = scalars.first, first.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
