/// What stands where a fact would write.
struct Standing {
    /// The fact that made it so of what the other fact replaces.
    let fact: Event
    /// Who stated it, where that is kept.
    let signature: Signature?
    /// What the other fact replaces.
    let before: Overtaken.Before
    /// The fact without any value, which is the same for all that write there.
    let place: Event

    /// What stands where a change would write.
    ///
    /// - Parameter unrecorded: What stood there by the settings or the application where nothing was recorded.
    init<Value>(
        _ change: Change<Value?>, now: Value?, by signature: Signature?, unrecorded: Value? = nil,
        _ fact: (Change<Value?>) -> Event
    ) {
        self.fact = fact(Change(from: change.old, to: now ?? unrecorded))
        self.signature = signature
        before = (change.old ?? unrecorded).map { .fact(fact(Change(from: change.new, to: $0))) } ?? .nothing
        place = fact(Change(from: nil, to: nil))
    }
}

extension Programme {
    /// What stands where a fact would write, told as the fact that made it so, with who stated it; nil where one fact
    /// cannot tell it.
    func standing(_ event: Event) -> Standing? {
        let progress = event.applicant.flatMap { applicant($0) }?.progress ?? .none
        func now<Value>(
            _ current: Signed<Value>?, _ change: Change<Value?>, unrecorded: Value? = nil,
            _ fact: (Change<Value?>) -> Event
        ) -> Standing {
            Standing(change, now: current?.value, by: current?.signature, unrecorded: unrecorded, fact)
        }
        switch event {
        case .quotaSet(let code, let change):
            // Without a reference: it is the programme itself that says so.
            let stated = settings.municipality(code).map { Quota(seats: $0.seats, reference: "") }
            return now(quotas[code], change, unrecorded: stated) { .quotaSet(code, $0) }
        case .decision(.recorded(let matter, let change)):
            return now(recordedDecisions[matter], change) { .decision(.recorded(matter: matter, $0)) }
        case .occasionCancelled(let id, let change):
            return now(calendar.entries[id]?.cancelled, change) { .occasionCancelled(id, $0) }
        case .eligibilityAssessed(let id, let item, let change):
            return now(progress.eligibility[item], change) { .eligibilityAssessed(id, item, $0) }
        case .firstSelectionMade(let id, let change):
            return now(progress.firstSelection, change) { .firstSelectionMade(id, $0) }
        case .testRecorded(let id, let change): return now(progress.test, change) { .testRecorded(id, $0) }
        case .consentRecorded(let id, let point, let change):
            let stated = point == .application ? applicant(id).flatMap(consentToApply) : nil
            return now(progress.consents[point], change, unrecorded: stated.map { Consent($0) }) {
                .consentRecorded(id, point, $0)
            }
        case .withdrawalRecorded(let id, let change):
            return now(progress.withdrawal, change) { .withdrawalRecorded(id, $0) }
        case .panelSet(let id, let change):
            return Standing(change, now: progress.panel, by: nil) { .panelSet(id, $0) }
        case .ratingGiven(let id, let person, let criterion, let change):
            let rating = progress.cards[person]?.ratings[criterion]
            return Standing(change, now: rating, by: nil) { .ratingGiven(id, person, criterion, $0) }
        case .conflictDeclared(let id, let person, let change):
            return now(progress.cards[person]?.conflict, change) { .conflictDeclared(id, person, $0) }
        case .consensusRecorded(let id, let criterion, let change):
            return now(progress.consensus[criterion], change) { .consensusRecorded(id, criterion, $0) }
        case .incompletePanelOverridden(let id, let change):
            return now(progress.override, change) { .incompletePanelOverridden(id, $0) }
        case .mentor(.premeeting(let id, let change)):
            return now(progress.after.mentorship.premeeting, change) { .mentor(.premeeting(id, $0)) }
        case .outcome(.networkAnswered(let id, let change)):
            return now(progress.after.career.network, change) { .outcome(.networkAnswered(id, $0)) }
        case .mentor(.chosen(let id, let change)):
            return now(progress.after.mentor, change) { .mentor(.chosen(id, $0)) }
        case .cohort(.placed(let id, let change)):
            return now(cohorts.placements[id], change) { .cohort(.placed(id, $0)) }
        case .seat(let event): return standing(event)
        case .screening(.ineligibilityRecorded(let id, let change)):
            return now(progress.screening.ineligibility, change) { .screening(.ineligibilityRecorded(id, $0)) }
        case .screening(.duplicateRuled(let id, let other, let change)):
            return now(progress.screening.duplicates[other], change) {
                .screening(.duplicateRuled(id, other: other, $0))
            }
        case .screening(.testInvited(let id, let change)):
            return now(progress.screening.invitation, change) { .screening(.testInvited(id, $0)) }
        case .participant(.attendance(let id, let day, let change)):
            return now(progress.after.participation.attendance[day], change) {
                .participant(.attendance(id, day, $0))
            }
        case .participant(.assignment(let id, let occasion, let change)):
            return now(progress.after.participation.assignments[occasion], change) {
                .participant(.assignment(id, occasion, $0))
            }
        case .participant(.approval(let id, let change)):
            return now(progress.after.participation.approval, change) { .participant(.approval(id, $0)) }
        // What the rest replaces is compared all the same; it is only not put into words.
        default: return nil
        }
    }

    private func standing(_ event: SeatEvent) -> Standing? {
        switch event {
        case .ruleDecided(let change):
            let now = seatDecisions.rule
            let stated = settings.selection.map { UnfilledRule($0.unfilled, order: $0.seats.order, reference: "") }
            return Standing(change, now: now?.value, by: now?.signature, unrecorded: stated) { .seat(.ruleDecided($0)) }
        case .allocated(let change):
            let now = seatDecisions.allocation
            return Standing(change, now: now?.value, by: now?.signature) { .seat(.allocated($0)) }
        case .assigned(let id, let change):
            let now = seatDecisions.assignments[id]
            return Standing(change, now: now?.value, by: now?.signature) { .seat(.assigned(id, $0)) }
        case .offerRecorded(let id, let change):
            let now = seatDecisions.offer(id)
            return Standing(change, now: now?.offer, by: now?.latest) { .seat(.offerRecorded(id, $0)) }
        case .contactNoted, .feeLiabilitySet: return nil
        }
    }
}
