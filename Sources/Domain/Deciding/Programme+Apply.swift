extension Programme {
    /// Applies a fact. There are no rules here: a recorded fact holds as it stands.
    public mutating func apply(_ event: Event, in scope: Scope, signed signature: Signature) {
        switch scope {
        case .programme: applyCommon(event, signature)
        case .municipality(let code): municipalities[code, default: MunicipalityRecord()].apply(event, signature)
        }
    }

    private mutating func applyCommon(_ event: Event, _ signature: Signature) {
        switch event {
        case .settingsDefined(let change): settings = change.new ?? .undefined
        case .decision(let event): apply(event, signature)
        case .settings(let event): apply(event)
        case .quotaSet(let municipality, let change):
            quotas[municipality] = change.new.map { Signed($0, signature) }
        case .occasionSet(let id, let change): calendar.set(id, change.new, signature)
        case .occasionCancelled(let id, let change):
            calendar.cancel(id, change.new.map { Signed($0, signature) }, signature)
        case .calendar(let fact): calendar.apply(fact, signature)
        case .letter(.templateSet(let key, let change)):
            letterTemplates.versions[key, default: []].append(Signed(change.new, signature))
        case .admissionDecided(let change, _):
            admission = change.new.map { Signed($0, signature) }
            holders = latestHolders()
        case .seat(let event): apply(event, signature)
        case .evaluation(let event): apply(event, signature)
        case .budget(let event): apply(event, signature)
        case .cohort(let event): apply(event, signature)
        case .erasure(let event): apply(event, signature)
        default: break  // A municipality's fact in the programme's journal means nothing; the loader reports it.
        }
    }
}

extension CourseCalendar {
    fileprivate mutating func set(_ id: OccasionID, _ occasion: Occasion?, _ signature: Signature) {
        guard let occasion else { return entries[id] = nil }
        if var entry = entries[id] {
            entry.occasion = occasion
            entry.revision += 1
            entry.signature = signature
            entries[id] = entry
        } else {
            entries[id] = ScheduledOccasion(
                id: id, occasion: occasion, cancelled: nil, revision: 0, signature: signature)
        }
    }

    fileprivate mutating func apply(_ fact: CalendarFact, _ signature: Signature) {
        switch fact {
        case .breaksSet(let municipality, let change): enteredBreaks[municipality] = change.new
        case .freezeBroken(let id, let change):
            entries[id]?.freezeBreak = change.new.map { Signed($0, signature) }
        case .released(let number, let name, let note): publish(number: number, name: name, note: note, signature)
        }
    }

    fileprivate mutating func cancel(_ id: OccasionID, _ reason: Signed<String>?, _ signature: Signature) {
        guard var entry = entries[id] else { return }
        entry.cancelled = reason
        entry.revision += 1
        entry.signature = signature
        entries[id] = entry
    }
}

extension MunicipalityRecord {
    mutating func apply(_ event: Event, _ signature: Signature) {
        switch event {
        case .applicationReceived(let id, let application):
            applicants[id] = Applicant(id: id, application: application, registered: signature)
        case .applicationRetracted(let id, _): applicants[id] = nil
        case .applicationEdited(let id, let changes):
            for change in changes { applicants[id]?.application[change.field] = change.change.new }
        case .rankingMoved(let id, let placement, _, let order):
            ranking.order = order.new
            ranking.placements[id] = placement.map { Signed($0, signature) }
        case .rankingSubmitted(let version, let seats, let entries):
            ranking.version = version
            ranking.submitted = SubmittedRanking(
                version: version, seats: seats, entries: entries, placements: ranking.placements,
                signature: signature)
        case .rankingReopened(let version, let reason):
            if let submitted = ranking.submitted {
                ranking.earlier.append(ReopenedRanking(ranking: submitted, reopened: Signed(reason, signature)))
                // The version handed in is what people saw last, so the new draft starts from its order.
                ranking.order = submitted.entries.map(\.applicant)
            }
            ranking.submitted = nil
            ranking.version = version
        case .screening(.rulesSet(let change)): rules.versions.append(Signed(change.new, signature))
        case .lot(.announced(let announcement)):
            ranking.lots.append(Lot(announced: Signed(announcement, signature)))
        case .lot(.drawn(let number, let draw, let order)):
            ranking.order = order.new
            if let index = ranking.lots.firstIndex(where: { $0.announced.value.number == number }) {
                ranking.lots[index].drawn = Signed(draw, signature)
            }
        case .disclosure(.recorded(let disclosure)): disclosures.append(Signed(disclosure, signature))
        default:
            guard let id = event.applicant else { return }
            applicants[id]?.progress.apply(event, signature)
            if case .participant(.enrolment(_, let change)) = event { list(id, isEnrolled: change.new != nil) }
        }
    }
}

extension MunicipalityRecord {
    private mutating func list(_ id: ApplicantID, isEnrolled: Bool) {
        let place = enrolled.firstIndex(of: id)
        if isEnrolled, place == nil { enrolled.append(id) }
        if !isEnrolled, let place { enrolled.remove(at: place) }
    }
}

extension Progress {
    fileprivate mutating func apply(_ event: Event, _ signature: Signature) {
        func signed<Value>(_ value: Value?) -> Signed<Value>? { value.map { Signed($0, signature) } }
        switch event {
        case .eligibilityAssessed(_, let item, let change): eligibility[item] = signed(change.new)
        case .firstSelectionMade(_, let change): firstSelection = signed(change.new)
        case .testRecorded(_, let change): test = signed(change.new)
        case .consentRecorded(_, let point, let change):
            consents[point] = signed(change.new)
            if point == .consultation { exchange.record(change, signature) }
        case .withdrawalRecorded(_, let change): withdrawal = signed(change.new)
        case .panelSet(_, let change):
            panel = change.new
            everSeated.formUnion(change.new?.members ?? [])
        case .ratingGiven(_, let person, let criterion, let rating):
            change(person) { $0.ratings[criterion] = rating.new }
        case .evidenceNoted(_, let person, let criterion, let note):
            change(person) { $0.notes[criterion] = note.new.isEmpty ? nil : note.new }
        case .cardSealed(_, let person): change(person) { $0.sealed = signature }
        case .conflictDeclared(_, let person, let conflict): change(person) { $0.conflict = signed(conflict.new) }
        case .panel(let event): apply(event, signature)
        case .consensusRecorded(_, let criterion, let change): consensus[criterion] = signed(change.new)
        case .incompletePanelOverridden(_, let change): override = signed(change.new)
        case .letter(.sent(_, let kind, let change)): after.letters[kind] = signed(change.new)
        case .mentor(.chosen(_, let change)): after.mentor = signed(change.new)
        case .mentor(let event): after.mentorship.apply(event, signature)
        case .participant(let event): after.participation.apply(event, signature)
        case .followUp(.recorded(_, let change)): after.followUp = signed(change.new)
        case .outcome(let event): after.apply(event, signature)
        case .cohort(let event): after.apply(event, signature)
        case .seat(let event): apply(event, signature)
        case .screening(let event): screening.apply(event, signature)
        default: break  // Facts about applications and rankings are applied by the record.
        }
        if isOpened { wasOpened = true }
    }

    /// Changes somebody's card; one with nothing left on it is as if it had never been.
    mutating func change(_ person: PersonID, _ change: (inout ScoreCard) -> Void) {
        var card = cards[person] ?? ScoreCard()
        change(&card)
        cards[person] = card == ScoreCard() ? nil : card
    }
}
