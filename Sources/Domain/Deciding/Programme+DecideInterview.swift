extension Programme {
    func decidePanel(_ id: ApplicantID, _ panel: Panel, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        try requireUnlocked(municipality)
        let progress = applicant.progress
        let stage = stage(of: applicant, in: municipality)
        guard progress.firstSelection?.value.isSelected == true, stage != .ended else {
            throw .wrongStage(stage, needed: [.test, .interview])
        }
        // Marks that somebody has begun are put aside only with a reason, by replacing who made them.
        for member in progress.panel?.members ?? [] where !panel.members.contains(member) {
            if let card = progress.cards[member], card.isBegun, card.sealed == nil, card.conflict == nil {
                throw .panelMemberHasBegun(member)
            }
        }
        guard progress.panel != panel else { throw .nothingToChange }
        return try seat(panel, applicant, municipality)
    }

    /// Seats a panel, refusing members who must not score and leaving the trace of those who have begun.
    func seat(
        _ panel: Panel, _ applicant: Applicant, _ municipality: MunicipalityCode
    ) throws(Refusal) -> [Scoped<Event>] {
        let progress = applicant.progress
        guard !panel.members.isEmpty else { throw .missing(.members) }
        try requireBookable(panel)
        let seated = Set(progress.panel?.members ?? [])
        // Who has stepped aside scores no more. Those seated may still meet elsewhere until a replacement is found.
        let scoring = Set(panel.members).count { !hasConflict($0, with: applicant) || !seated.contains($0) }
        let needed = try selectionSettings().panelSize
        guard Set(panel.members).count == panel.members.count, scoring >= needed || Set(panel.members) == seated
        else { throw .panelTooSmall(scoring, needed: needed) }
        for member in panel.members { try requireSeatable(member, applicant, municipality) }
        // A card that was handed in stays part of the panel that it was given to.
        for (member, card) in progress.cards where card.sealed != nil && !panel.members.contains(member) {
            throw .panelMemberHasSealedCard(member)
        }
        var facts = [Event.panelSet(applicant.id, Change(from: progress.panel, to: panel))]
        for member in panel.members where !seated.contains(member) {
            guard let reason = progress.cards[member]?.replaced?.value else { continue }
            facts.append(.panel(.memberReplaced(applicant.id, member, Change(from: reason, to: nil))))
        }
        return facts.map { Scoped(.municipality(municipality), $0) }
    }

    private func requireBookable(_ panel: Panel) throws(Refusal) {
        guard let ends = panel.ends else { return }
        guard let starts = panel.time else { throw .missing(.time) }
        guard starts < ends else { throw .invalid(.time, "\(starts)–\(ends)") }
    }

    private func requireSeatable(
        _ member: PersonID, _ applicant: Applicant, _ municipality: MunicipalityCode
    ) throws(Refusal) {
        guard let person = settings.person(member) else { throw .noSuchPerson(member) }
        guard
            person.roles.contains(where: {
                ($0.municipality == municipality || $0.municipality == nil)
                    && [.interviewer, .hrRepresentative, .personnelChief].contains($0.role)
            })
        else { throw .notPermitted(needed: [.interviewer], municipality: municipality) }
        let progress = applicant.progress
        guard progress.panel?.members.contains(member) != true else {
            // Somebody seated whose conflict turned out late stays for the trace.
            let card = progress.cards[member]
            guard card?.conflict != nil || card?.sealed != nil || !hasConflict(member, with: applicant) else {
                throw .conflictOfInterest(member)
            }
            return
        }
        guard !hasConflict(member, with: applicant) else { throw .conflictOfInterest(member) }
        guard !couldSeeCards(member, of: progress, municipality) else { throw .hasSeenCards(member) }
    }

    /// Whether somebody could see the cards of a panel when they were opened, and so must not score any more.
    ///
    /// Those who have sat on the panel, and those who read the municipality's ranking. Otherwise a member could be taken
    /// off, look at what the others gave, and be put back.
    func couldSeeCards(_ person: PersonID, of progress: Progress, _ municipality: MunicipalityCode) -> Bool {
        guard progress.wasOpened else { return false }
        if progress.everSeated.contains(person) { return true }
        guard let listed = settings.person(person) else { return false }
        let actor = Actor(id: listed.id, name: listed.name, roles: listed.roles)
        return actor.readsRanking(of: municipality)
    }

    /// Why nobody can score an applicant now, whoever sits on the panel; nil when the cards can be filled in.
    public func hindranceToScoring(_ applicant: Applicant, in municipality: MunicipalityCode) -> Refusal? {
        do throws(Refusal) { try requireUnlocked(municipality) } catch { return error }
        let stage = stage(of: applicant, in: municipality)
        return stage == .interview || stage == .ranking ? nil : .wrongStage(stage, needed: [.interview])
    }

    /// The applicant whose open card the actor is about to write on.
    private func openCard(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> (Applicant, ScoreCard, Scope) {
        guard let municipality = municipality(of: id), let applicant = municipalities[municipality]?.applicants[id]
        else { throw .noSuchApplicant(id) }
        let progress = applicant.progress
        guard let panel = progress.panel, panel.members.contains(actor.id) else { throw .notOnPanel(actor.id) }
        guard !hasConflict(actor.id, with: applicant) else { throw .conflictOfInterest(actor.id) }
        let card = progress.cards[actor.id] ?? ScoreCard()
        guard card.sealed == nil else { throw .cardSealed }
        if let hindrance = hindranceToScoring(applicant, in: municipality) { throw hindrance }
        guard card.clearance != nil else { throw .declarationNeeded }
        return (applicant, card, .municipality(municipality))
    }

    func requireCriterion(_ id: CriterionID) throws(Refusal) -> SelectionSettings {
        let selection = try selectionSettings()
        guard selection.criteria.contains(where: { $0.id == id }) else { throw .noSuchCriterion(id) }
        return selection
    }

    func requireOnScale(_ rating: Rating?, _ selection: SelectionSettings) throws(Refusal) {
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
        _ id: ApplicantID, _ criterion: CriterionID, _ note: String, _ seen: String?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (_, card, scope) = try openCard(id, actor)
        _ = try requireCriterion(criterion)
        let note = Programme.trimmed(note)
        let old = card.notes[criterion] ?? ""
        guard old != note else { throw .nothingToChange }
        // One's own card, but perhaps open in two places.
        if let seen, seen != old {
            throw .conflict(.init(field: criterion.rawValue, old: seen, theirs: old, mine: note))
        }
        return [Scoped(scope, .evidenceNoted(id, actor.id, criterion, Change(from: old, to: note)))]
    }

    func decideSealed(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (_, card, scope) = try openCard(id, actor)
        let missing = try selectionSettings().criteria.map(\.id).filter { card.ratings[$0] == nil }
        guard missing.isEmpty else { throw .cardIncomplete(missing) }
        return [Scoped(scope, .cardSealed(id, actor.id))]
    }

    func decideConsensus(
        _ id: ApplicantID, _ criterion: CriterionID, _ entry: ConsensusEntry, _ seen: ConsensusEntry??, _ actor: Actor
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
        if let seen, seen != old {
            let (was, theirs) = (seen?.told ?? "", old?.told ?? "")
            throw .conflict(.init(field: criterion.rawValue, old: was, theirs: theirs, mine: entry.told))
        }
        return [
            Scoped(.municipality(municipality), .consensusRecorded(id, criterion, Change(from: old, to: entry)))
        ]
    }
}

extension ConsensusEntry {
    /// The agreement in a sentence about a conflict: the score, and how the panel reasoned.
    fileprivate var told: String {
        let score =
            switch rating {
            case .score(let score): "\(score)"
            case .notAssessed: "not-assessed"
            }
        return note.isEmpty ? score : "\(score) – \(note)"
    }
}
