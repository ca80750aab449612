extension Programme {
    func decide(_ command: PanelCommand, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .declareNoConflict(let id): try decideClearance(id, actor)
        case .recordConflict(let id, let person, let reason): try decideConflict(id, of: person, reason, actor)
        case .replaceMember(let id, let leaving, let entering, let reason):
            try decideReplacement(id, leaving, entering, reason, actor)
        case .amendRating(let id, let criterion, let rating, let reason):
            try decideAmendment(id, criterion, rating, reason, actor)
        }
    }

    /// An interview that the actor sits on the panel of.
    private func ownInterview(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> (Applicant, MunicipalityCode) {
        guard let municipality = municipality(of: id), let applicant = municipalities[municipality]?.applicants[id]
        else { throw .noSuchApplicant(id) }
        guard applicant.progress.panel?.members.contains(actor.id) == true else { throw .notOnPanel(actor.id) }
        return (applicant, municipality)
    }

    private func decideClearance(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try ownInterview(id, actor)
        guard !hasConflict(actor.id, with: applicant) else { throw .conflictOfInterest(actor.id) }
        try requireUnlocked(municipality)
        guard applicant.progress.cards[actor.id]?.clearance == nil else { throw .nothingToChange }
        let declared = PanelEvent.clearanceDeclared(id, actor.id, Change(from: false, to: true))
        return [Scoped(.municipality(municipality), .panel(declared))]
    }

    /// Declared by the member in person.
    func decideConflict(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try ownInterview(id, actor)
        return try conflict(of: actor.id, applicant, municipality, reason)
    }

    /// Recorded by the personnel chief about a member who has not said so.
    private func decideConflict(
        _ id: ApplicantID, of person: PersonID, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.rank, in: municipality, actor)
        guard applicant.progress.panel?.members.contains(person) == true else { throw .notOnPanel(person) }
        return try conflict(of: person, applicant, municipality, reason)
    }

    /// The trace stays and the card counts no more; what was accepted about the panel before says nothing of it now.
    private func conflict(
        of person: PersonID, _ applicant: Applicant, _ municipality: MunicipalityCode, _ reason: String
    ) throws(Refusal) -> [Scoped<Event>] {
        try requireUnlocked(municipality)
        let reason = try required(reason, .reason)
        guard applicant.progress.cards[person]?.conflict == nil else { throw .conflictOfInterest(person) }
        var facts = [Event.conflictDeclared(applicant.id, person, Change(from: nil, to: reason))]
        if let override = applicant.progress.override?.value {
            facts.append(.incompletePanelOverridden(applicant.id, Change(from: override, to: nil)))
        }
        return facts.map { Scoped(.municipality(municipality), $0) }
    }

    private func decideReplacement(
        _ id: ApplicantID, _ leaving: PersonID, _ entering: PersonID, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        try requireUnlocked(municipality)
        let progress = applicant.progress
        guard let panel = progress.panel, panel.members.contains(leaving) else { throw .notOnPanel(leaving) }
        guard !panel.members.contains(entering) else { throw .alreadyOnPanel(entering) }
        let reason = try required(reason, .reason)
        let card = progress.cards[leaving]
        var members = panel.members
        if card?.sealed != nil {
            // What was handed in stays where it was; only one set aside leaves room for somebody else.
            guard hasConflict(leaving, with: applicant) else { throw .panelMemberHasSealedCard(leaving) }
            members.append(entering)
        } else {
            members = members.map { $0 == leaving ? entering : $0 }
        }
        let seated = try seat(panel.with(members: members), applicant, municipality)
        let replaced = PanelEvent.memberReplaced(id, leaving, Change(from: card?.replaced?.value, to: reason))
        return [Scoped(.municipality(municipality), .panel(replaced))] + seated
    }

    private func decideAmendment(
        _ id: ApplicantID, _ criterion: CriterionID, _ rating: Rating, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try ownInterview(id, actor)
        guard !hasConflict(actor.id, with: applicant) else { throw .conflictOfInterest(actor.id) }
        guard let card = applicant.progress.cards[actor.id], card.sealed != nil else { throw .cardNotSealed }
        try requireUnlocked(municipality)
        let stage = stage(of: applicant, in: municipality)
        // Who fell below the demands by these very scores may be put right too.
        guard [.interview, .ranking].contains(stage) || endReason(of: applicant) == .belowDemand else {
            throw .wrongStage(stage, needed: [.interview, .ranking])
        }
        try requireOnScale(rating, try requireCriterion(criterion))
        let old = card.rating(of: criterion)
        guard old != rating else { throw .nothingToChange }
        let reason = try required(reason, .reason)
        let amended = PanelEvent.ratingAmended(id, actor.id, criterion, Change(from: old, to: rating), reason: reason)
        return [Scoped(.municipality(municipality), .panel(amended))]
    }
}
