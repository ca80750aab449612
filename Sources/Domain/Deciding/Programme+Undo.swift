extension Programme {
    /// The facts that take recorded facts back, last first, or the reason why they cannot be taken back.
    ///
    /// Undo is a further fact. It is refused when somebody has changed the same thing since, and for what others may
    /// have acted on: cards and rankings handed in, admissions decided.
    public func decideUndo(of recorded: [Scoped<Event>], by actor: Actor, on today: Day) throws(Refusal)
        -> [Scoped<Event>]
    {
        guard !recorded.isEmpty else { throw .nothingToUndo }
        var inverses: [Scoped<Event>] = []
        var later = self
        let signature = Signature(by: actor.id, at: Instant(milliseconds: 0))
        for fact in recorded.reversed() {
            guard let inverse = fact.value.inverse else { throw .cannotUndo }
            try later.requireCurrent(inverse, fact.scope)
            if case .municipality(let municipality) = fact.scope { try later.requireUnlocked(municipality) }
            later.apply(inverse, in: fact.scope, signed: signature)
            inverses.append(Scoped(fact.scope, inverse))
        }
        return inverses
    }

    /// Refuses an inverse whose starting point is no longer what stands there.
    private func requireCurrent(_ event: Event, _ scope: Scope) throws(Refusal) {
        func same<Value: Equatable>(_ current: Value, _ change: Change<Value>, _ field: String) throws(Refusal) {
            guard current == change.old else {
                throw .conflict(
                    .init(field: field, old: "\(change.old)", theirs: "\(current)", mine: "\(change.new)"))
            }
        }
        let applicant = event.applicant.flatMap { self.applicant($0) }
        let progress = applicant?.progress ?? .none
        switch event {
        case .settingsDefined, .cardSealed, .rankingSubmitted, .rankingReopened, .admissionDecided: throw .cannotUndo
        case .quotaSet(let code, let change): try same(quotas[code]?.value, change, "quota")
        case .occasionSet(let id, let change): try same(calendar.entries[id]?.occasion, change, "occasion")
        case .occasionCancelled(let id, let change):
            try same(calendar.entries[id]?.cancelled?.value, change, "cancelled")
        case .applicationReceived(let id, _): if applicant != nil { throw .alreadyExists } else { _ = id }
        case .applicationRetracted(let id, let application):
            guard let applicant else { throw .noSuchApplicant(id) }
            guard applicant.isUntouched || applicant.progress == .none else { throw .cannotUndo }
            try same(applicant.application, Change(from: application, to: Application()), "application")
        case .applicationEdited(_, let changes):
            for change in changes {
                try same(applicant?.application[change.field] ?? "", change.change, change.field.rawValue)
            }
        case .eligibilityAssessed(_, let item, let change):
            try same(progress.eligibility[item]?.value, change, item.rawValue)
        case .firstSelectionMade(_, let change):
            try same(progress.firstSelection?.value, change, "firstSelection")
            if change.new == nil, progress.test != nil || progress.panel != nil { throw .cannotUndo }
        case .testRecorded(_, let change):
            try same(progress.test?.value, change, "test")
            if change.new?.outcome != .passed, !progress.cards.isEmpty { throw .cannotUndo }
        case .consentRecorded(_, let point, let change):
            try same(progress.consents[point]?.value, change, point.rawValue)
        case .withdrawalRecorded(_, let change): try same(progress.withdrawal?.value, change, "withdrawal")
        case .panelSet(_, let change):
            try same(progress.panel, change, "panel")
            for (member, card) in progress.cards
            where card.sealed != nil && change.new?.members.contains(member) != true {
                throw .panelMemberHasSealedCard(member)
            }
        case .ratingGiven(_, let person, let criterion, let change):
            try requireOpen(progress.cards[person])
            try same(progress.cards[person]?.ratings[criterion], change, criterion.rawValue)
        case .evidenceNoted(_, let person, let criterion, let change):
            try requireOpen(progress.cards[person])
            try same(progress.cards[person]?.notes[criterion] ?? "", change, criterion.rawValue)
        case .conflictDeclared(_, let person, let change):
            try same(progress.cards[person]?.conflict?.value, change, "conflict")
        case .consensusRecorded(_, let criterion, let change):
            try same(progress.consensus[criterion]?.value, change, criterion.rawValue)
        case .incompletePanelOverridden(_, let change): try same(progress.override?.value, change, "override")
        case .rankingMoved(_, _, _, let order):
            guard case .municipality(let code) = scope else { return }
            try same(record(code).ranking.order, order, "order")
        }
    }

    private func requireOpen(_ card: ScoreCard?) throws(Refusal) {
        if card?.sealed != nil { throw .cardSealed }
    }
}
