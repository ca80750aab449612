extension Programme {
    /// The facts that take recorded facts back, last first, or the reason why they cannot be taken back.
    ///
    /// Undo is a further fact, for those who might have recorded the first one. It is refused when somebody has changed
    /// the same thing since, and for what others may have acted on: cards and rankings handed in, admissions decided.
    public func decideUndo(of recorded: [Scoped<Event>], by actor: Actor, on today: Day) throws(Refusal)
        -> [Scoped<Event>]
    {
        guard !recorded.isEmpty else { throw .nothingToUndo }
        var inverses: [Scoped<Event>] = []
        var later = self
        let signature = Signature(by: actor.id, at: Instant(milliseconds: 0))
        for fact in recorded.reversed() {
            if case .erasure = fact.value { throw .erasure(.final) }
            guard let inverse = fact.value.inverse else { throw .cannotUndo }
            try later.requirePermission(inverse, fact.scope, actor)
            try later.requireCurrent(inverse, fact.scope)
            try later.requireNothingBuiltOn(inverse)
            try later.requireUnlocked(inverse, fact.scope)
            later.apply(inverse, in: fact.scope, signed: signature)
            inverses.append(Scoped(fact.scope, inverse))
        }
        return inverses
    }

    /// Refuses those who could not have recorded the fact; nobody writes on another's card.
    private func requirePermission(_ event: Event, _ scope: Scope, _ actor: Actor) throws(Refusal) {
        var municipality: MunicipalityCode?
        if case .municipality(let code) = scope { municipality = code }
        switch event {
        case .settingsDefined, .cardSealed, .rankingSubmitted, .rankingReopened, .lot, .admissionDecided, .erasure,
            .disclosure, .access:
            throw .cannotUndo
        case .quotaSet, .decision: try require(Permission.decideQuota, actor)
        case .settings(.corrected(let correction, _)):
            try require(Permission.correctSettings, actor)
            try requireCorrectable([correction], actor)
        case .occasionSet, .occasionCancelled: try require(Permission.plan, actor)
        case .calendar(let fact): try requirePermission(fact, actor)
        case .applicationEdited(_, let changes) where changes.allSatisfy { $0.field == .needs }:
            try require(Permission.registerApplicants + settings.needsReaders, in: municipality, actor)
        case .applicationReceived, .applicationRetracted, .applicationEdited, .withdrawalRecorded:
            try require(Permission.registerApplicants, in: municipality, actor)
        case .eligibilityAssessed, .firstSelectionMade, .testRecorded, .consentRecorded, .panelSet:
            try require(Permission.select, in: municipality, actor)
        case .incompletePanelOverridden, .rankingMoved: try require(Permission.rank, in: municipality, actor)
        case .screening(let event): try requirePermission(event, in: municipality, actor)
        case .ratingGiven(_, let person, _, _), .evidenceNoted(_, let person, _, _),
            .panel(.clearanceDeclared(_, let person, _)):
            guard person == actor.id else { throw .notOnPanel(actor.id) }
        case .conflictDeclared(let id, let person, let change):
            // Who recorded it for somebody else takes it back; nobody takes back what somebody else has recorded.
            let recorded = applicant(id)?.progress.cards[person]?.conflict?.signature.by
            if change.old == nil, person != actor.id {
                try require(Permission.rank, in: municipality, actor)
            } else {
                guard (recorded ?? person) == actor.id else { throw .notOnPanel(actor.id) }
            }
        case .panel(.memberReplaced): try require(Permission.select, in: municipality, actor)
        case .panel(.ratingAmended): throw .cannotUndo
        case .consensusRecorded(let id, _, _):
            guard applicant(id)?.progress.panel?.members.contains(actor.id) == true else {
                throw .notOnPanel(actor.id)
            }
        case .letter(let event): try require(event.permitted, in: municipality, actor)
        case .mentor: try require(Permission.recordMentors, in: municipality, actor)
        case .participant(.approval(_, let change)):
            // Who may only describe the competence takes back only such a change.
            let isDescription = change.old?.isApproved == true && change.new?.isApproved == true
            let roles = Permission.approve + (isDescription ? Permission.select : [])
            try require(roles, in: municipality, actor)
        case .participant(.enrolment): try require(Permission.registerApplicants, in: municipality, actor)
        case .participant: try require(Permission.recordAttendance, in: municipality, actor)
        case .followUp(let event):
            guard let applicant = applicant(event.applicant) else { throw .noSuchApplicant(event.applicant) }
            try requireFollowUp(applicant, municipality ?? "", actor)
        case .outcome: try require(Permission.recordOutcomes, in: municipality, actor)
        case .evaluation: try require(Permission.evaluate, actor)
        case .budget: try require(Permission.editBudget, actor)
        case .seat(let event): try requirePermission(undoing: event, actor)
        case .cohort: try require(Permission.admit, actor)
        }
    }

    private func requirePermission(_ fact: CalendarFact, _ actor: Actor) throws(Refusal) {
        switch fact {
        case .breaksSet(let code, _): try require(Permission.plan + Permission.select, in: code, actor)
        case .freezeBroken: try require(Permission.plan, actor)
        case .released: throw .cannotUndo
        }
    }

    /// Refuses an inverse whose starting point is no longer what stands there.
    func requireCurrent(_ event: Event, _ scope: Scope) throws(Refusal) {
        func same<Value: Equatable>(_ current: Value, _ change: Change<Value>, _ field: String) throws(Refusal) {
            guard current == change.old else {
                // Only texts can be set against each other in a sentence.
                guard let old = change.old as? String, let theirs = current as? String, let mine = change.new as? String
                else { throw .changedSince(field) }
                throw .conflict(.init(field: field, old: old, theirs: theirs, mine: mine))
            }
        }
        let applicant = event.applicant.flatMap { self.applicant($0) }
        let progress = applicant?.progress ?? .none
        switch event {
        case .settingsDefined, .cardSealed, .rankingSubmitted, .rankingReopened, .lot, .admissionDecided, .erasure,
            .disclosure, .access:
            throw .cannotUndo
        case .quotaSet(let code, let change): try same(quotas[code]?.value, change, "quota")
        case .decision(.recorded(let matter, let change)):
            try same(recordedDecisions[matter]?.value, change, matter)
        case .settings(.corrected(let correction, _)): try requireCurrent(correction)
        case .occasionSet(let id, let change): try same(calendar.entries[id]?.occasion, change, "occasion")
        case .occasionCancelled(let id, let change):
            try same(calendar.entries[id]?.cancelled?.value, change, "cancelled")
        case .calendar(.breaksSet(let code, let change)): try same(calendar.enteredBreaks[code], change, "breaks")
        case .calendar(.freezeBroken(let id, let change)):
            try same(calendar.entries[id]?.freezeBreak?.value, change, "freezeBreak")
        case .calendar(.released): throw .cannotUndo
        case .applicationReceived: if applicant != nil { throw .alreadyExists }
        case .applicationRetracted(let id, let application):
            guard let applicant else { throw .noSuchApplicant(id) }
            try same(applicant.application, Change(from: application, to: Application()), "application")
        case .applicationEdited(_, let changes):
            for change in changes {
                try same(applicant?.application[change.field] ?? "", change.change, change.field.rawValue)
            }
        case .eligibilityAssessed(_, let item, let change):
            try same(progress.eligibility[item]?.value, change, item.rawValue)
        case .firstSelectionMade(_, let change): try same(progress.firstSelection?.value, change, "firstSelection")
        case .testRecorded(_, let change): try same(progress.test?.value, change, "test")
        case .consentRecorded(_, let point, let change):
            try same(progress.consents[point]?.value, change, point.rawValue)
        case .withdrawalRecorded(_, let change): try same(progress.withdrawal?.value, change, "withdrawal")
        case .panelSet(_, let change): try same(progress.panel, change, "panel")
        case .ratingGiven(_, let person, let criterion, let change):
            try requireOpen(progress.cards[person], person)
            try same(progress.cards[person]?.ratings[criterion], change, criterion.rawValue)
        case .evidenceNoted(_, let person, let criterion, let change):
            try requireOpen(progress.cards[person], person)
            try same(progress.cards[person]?.notes[criterion] ?? "", change, criterion.rawValue)
        case .conflictDeclared(_, let person, let change):
            try same(progress.cards[person]?.conflict?.value, change, "conflict")
        case .consensusRecorded(_, let criterion, let change):
            try same(progress.consensus[criterion]?.value, change, criterion.rawValue)
        case .panel(.clearanceDeclared(_, let person, let change)):
            try same(progress.cards[person]?.clearance != nil, change, "clearance")
        case .panel(.memberReplaced(_, let person, let change)):
            try same(progress.cards[person]?.replaced?.value, change, "replaced")
        case .panel(.ratingAmended): throw .cannotUndo
        case .incompletePanelOverridden(_, let change): try same(progress.override?.value, change, "override")
        case .rankingMoved(let id, _, let before, let order):
            guard case .municipality(let code) = scope else { return }
            try same(record(code).ranking.order, order, "order")
            // Who settles a tie leaves the order as it was, so that the order alone does not tell.
            guard record(code).ranking.placements[id]?.value == before else { throw .changedSince("order") }
        case .screening(let event):
            guard case .municipality(let code) = scope else { return }
            try requireCurrent(event, in: code)
        case .letter(.sent(_, let kind, let change)): try same(progress.after.letters[kind]?.value, change, "letter")
        case .letter(.templateSet(let key, let change)): try same(letterTemplates.own(key), change, "template")
        case .mentor(let event): try requireCurrent(event, progress.after)
        case .participant(let event): try requireCurrent(event, progress.after.participation)
        case .followUp(.recorded(_, let change)): try same(progress.after.followUp?.value, change, "followUp")
        case .outcome(.noted(_, let day, let change)):
            try same(progress.after.career.notes[day]?.value, change, "career")
        case .outcome(.networkAnswered(_, let change)):
            try same(progress.after.career.network?.value, change, "network")
        case .evaluation(.answered(let id, _, let change)):
            try same(evaluations.answers[id]?.sheet, change, "answer")
        case .evaluation(.withdrawn(let id, let change)):
            try same(evaluations.answers[id]?.withdrawn?.value, change, "withdrawn")
        case .budget(.lineSet(let id, let change)): try same(budgetVersion(id), change, "budget")
        case .seat(let event): try requireCurrent(event)
        case .cohort(let event): try requireCurrent(event)
        }
    }

    /// Refuses to write on a card that has been handed in or set aside.
    private func requireOpen(_ card: ScoreCard?, _ person: PersonID) throws(Refusal) {
        if card?.sealed != nil { throw .cardSealed }
        if card?.conflict != nil { throw .conflictOfInterest(person) }
    }

    /// Refuses to take away what later facts about the same thing rest on.
    private func requireNothingBuiltOn(_ event: Event) throws(Refusal) {
        let progress = event.applicant.flatMap { self.applicant($0) }?.progress ?? .none
        switch event {
        case .occasionSet(let id, let change):
            // Who has been told of an occasion must be told that it is not held.
            if change.new == nil, calendar.releases.content[id] != nil { throw .calendar(.published) }
            guard calendar.entries[id]?.cancelled == nil else { throw .occasionCancelled }
        case .applicationRetracted:
            guard progress.isBlank else { throw .cannotUndo }
        case .firstSelectionMade(_, let change):
            if change.new == nil, progress.isTestBegun || progress.panel != nil { throw .cannotUndo }
        case .testRecorded(_, let change):
            if change.new?.outcome != .passed, progress.holdsMarks { throw .cannotUndo }
        case .panelSet(_, let change):
            for (member, card) in progress.cards
            where card.sealed != nil && change.new?.members.contains(member) != true {
                throw .panelMemberHasSealedCard(member)
            }
            for (member, card) in progress.cards
            where card.isBegun && card.conflict == nil && progress.panel?.members.contains(member) == true
                && change.new?.members.contains(member) != true
            {
                throw .panelMemberHasBegun(member)
            }
            guard let id = event.applicant, let municipality = municipality(of: id) else { return }
            for member in change.new?.members ?? [] where change.old?.members.contains(member) != true {
                if couldSeeCards(member, of: progress, municipality) { throw .hasSeenCards(member) }
            }
        case .panel(.clearanceDeclared(_, let person, let change)):
            let card = progress.cards[person] ?? ScoreCard()
            if !change.new, card.isBegun || card.sealed != nil { throw .cannotUndo }
        case .conflictDeclared(_, let person, let change):
            // Stepping aside may have opened the others' cards; who has not handed in cannot come back and score.
            let others = progress.cards.filter { $0.key != person && $0.value.sealed != nil }
            if change.new == nil, progress.cards[person]?.sealed == nil, !others.isEmpty { throw .cannotUndo }
        case .letter(let event): if event.isActedOn(progress.after) { throw .cannotUndo }
        case .mentor(.chosen(_, let change)):
            // Whoever has had the letter believes to be the mentor; that is told, not undone.
            if change.new == nil, progress.after.letters[.mentor] != nil { throw .cannotUndo }
        case .participant(.approval):
            // Whoever has had the certificate shows it to others; that is decided anew, not undone.
            if progress.after.letters[.certificate] != nil { throw .cannotUndo }
        case .participant(.enrolment(let id, let change)): try requireNothingBuiltOn(id, change)
        case .seat(let event): try requireNothingBuiltOn(event)
        case .cohort(let event): try requireNothingBuiltOn(event)
        case .evaluation(.answered(let id, _, _)):
            // A sheet that has been taken out of the count stays as it was, with the reason.
            if evaluations.answers[id]?.withdrawn != nil { throw .cannotUndo }
        default: break
        }
    }

    /// Refuses where the ranking or the admission rests on what would change, as the commands do.
    private func requireUnlocked(_ event: Event, _ scope: Scope) throws(Refusal) {
        switch event {
        case .quotaSet: if admission != nil { throw .admissionDecided }
        case .withdrawalRecorded(let id, let change):
            guard change.new == nil, case .municipality(let code) = scope, let applicant = applicant(id) else { return }
            try requirePlaceLeft(applicant, code)
        case .applicationReceived, .applicationRetracted, .applicationEdited, .eligibilityAssessed,
            .firstSelectionMade, .decision, .settings, .seat, .letter, .mentor, .followUp, .participant, .outcome,
            .evaluation,
            .budget, .cohort:
            break
        case .screening(let event):
            if case .municipality(let code) = scope { try requireUnlocked(event, in: code) }
        default:
            if case .municipality(let code) = scope { try requireUnlocked(code) }
        }
    }
}
