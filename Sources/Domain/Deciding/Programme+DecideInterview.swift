extension Programme {
    func decidePanel(_ id: ApplicantID, _ panel: Panel, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        try requireUnlocked(municipality)
        let selection = try selectionSettings()
        let progress = applicant.progress
        let stage = stage(of: applicant, in: municipality)
        guard progress.firstSelection?.value.isSelected == true, stage != .ended else {
            throw .wrongStage(stage, needed: [.test, .interview])
        }
        guard !panel.members.isEmpty else { throw .missing(.members) }
        let seated = Set(progress.panel?.members ?? [])
        // Who has stepped aside scores no more. Those seated may still meet elsewhere until a replacement is found.
        let scoring = Set(panel.members).count { progress.cards[$0]?.conflict == nil }
        guard Set(panel.members).count == panel.members.count,
            scoring >= selection.panelSize || Set(panel.members) == seated
        else { throw .panelTooSmall(scoring, needed: selection.panelSize) }
        for member in panel.members {
            guard let person = settings.person(member) else { throw .noSuchPerson(member) }
            guard
                person.roles.contains(where: {
                    ($0.municipality == municipality || $0.municipality == nil)
                        && [.interviewer, .hrRepresentative, .personnelChief].contains($0.role)
                })
            else { throw .notPermitted(needed: [.interviewer], municipality: municipality) }
            // Somebody seated whose conflict turned out late stays for the trace; nobody with one is seated anew.
            let card = progress.cards[member]
            let leavesTrace = seated.contains(member) && (card?.conflict != nil || card?.sealed != nil)
            guard leavesTrace || !hasConflict(member, with: applicant) else { throw .conflictOfInterest(member) }
        }
        // A card that was handed in stays part of the panel that it was given to.
        for (member, card) in progress.cards where card.sealed != nil && !panel.members.contains(member) {
            throw .panelMemberHasSealedCard(member)
        }
        guard progress.panel != panel else { throw .nothingToChange }
        return [Scoped(.municipality(municipality), .panelSet(id, Change(from: progress.panel, to: panel)))]
    }

    /// The applicant whose open card the actor is about to write on.
    private func openCard(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> (Applicant, ScoreCard, Scope) {
        guard let municipality = municipality(of: id), let applicant = municipalities[municipality]?.applicants[id]
        else { throw .noSuchApplicant(id) }
        let progress = applicant.progress
        guard let panel = progress.panel, panel.members.contains(actor.id) else { throw .notOnPanel(actor.id) }
        let stage = stage(of: applicant, in: municipality)
        guard !hasConflict(actor.id, with: applicant) else { throw .conflictOfInterest(actor.id) }
        let card = progress.cards[actor.id] ?? ScoreCard()
        guard card.sealed == nil else { throw .cardSealed }
        try requireUnlocked(municipality)
        guard stage == .interview || stage == .ranking else { throw .wrongStage(stage, needed: [.interview]) }
        return (applicant, card, .municipality(municipality))
    }

    private func requireCriterion(_ id: CriterionID) throws(Refusal) -> SelectionSettings {
        let selection = try selectionSettings()
        guard selection.criteria.contains(where: { $0.id == id }) else { throw .noSuchCriterion(id) }
        return selection
    }

    private func requireOnScale(_ rating: Rating?, _ selection: SelectionSettings) throws(Refusal) {
        if let score = rating?.score, !selection.scale.contains(score) {
            throw .scoreOutsideScale(score, selection.scale)
        }
    }

    func decideRating(
        _ id: ApplicantID, _ criterion: CriterionID, _ rating: Rating?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (_, card, scope) = try openCard(id, actor)
        try requireOnScale(rating, try requireCriterion(criterion))
        let old = card.ratings[criterion]
        guard old != rating else { throw .nothingToChange }
        return [Scoped(scope, .ratingGiven(id, actor.id, criterion, Change(from: old, to: rating)))]
    }

    func decideEvidence(
        _ id: ApplicantID, _ criterion: CriterionID, _ note: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (_, card, scope) = try openCard(id, actor)
        _ = try requireCriterion(criterion)
        let note = Programme.trimmed(note)
        let old = card.notes[criterion] ?? ""
        guard old != note else { throw .nothingToChange }
        return [Scoped(scope, .evidenceNoted(id, actor.id, criterion, Change(from: old, to: note)))]
    }

    func decideSealed(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (_, card, scope) = try openCard(id, actor)
        let missing = try selectionSettings().criteria.map(\.id).filter { card.ratings[$0] == nil }
        guard missing.isEmpty else { throw .cardIncomplete(missing) }
        return [Scoped(scope, .cardSealed(id, actor.id))]
    }

    func decideConflict(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        guard let municipality = municipality(of: id), let applicant = municipalities[municipality]?.applicants[id]
        else { throw .noSuchApplicant(id) }
        let progress = applicant.progress
        guard progress.panel?.members.contains(actor.id) == true else { throw .notOnPanel(actor.id) }
        try requireUnlocked(municipality)
        let reason = try required(reason, .reason)
        guard progress.cards[actor.id]?.conflict == nil else { throw .conflictOfInterest(actor.id) }
        return [Scoped(.municipality(municipality), .conflictDeclared(id, actor.id, Change(from: nil, to: reason)))]
    }

    func decideConsensus(
        _ id: ApplicantID, _ criterion: CriterionID, _ entry: ConsensusEntry, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        let progress = applicant.progress
        guard progress.panel?.members.contains(actor.id) == true else { throw .notOnPanel(actor.id) }
        guard !hasConflict(actor.id, with: applicant) else { throw .conflictOfInterest(actor.id) }
        guard isOpened(progress) else { throw .panelStillOpen }
        try requireUnlocked(municipality)
        try requireOnScale(entry.rating, try requireCriterion(criterion))
        let old = progress.consensus[criterion]?.value
        guard old != entry else { throw .nothingToChange }
        return [
            Scoped(.municipality(municipality), .consensusRecorded(id, criterion, Change(from: old, to: entry)))
        ]
    }
}
