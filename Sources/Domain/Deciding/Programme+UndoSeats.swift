extension Programme {
    /// Refuses those who could not have recorded a fact about a seat.
    func requirePermission(undoing event: SeatEvent, _ actor: Actor) throws(Refusal) {
        switch event {
        case .ruleDecided, .allocated: try require(Permission.decideQuota, actor)
        case .assigned, .offerRecorded, .contactNoted: try require(Permission.admit, actor)
        case .feeLiabilitySet: throw .cannotUndo
        }
    }

    /// Refuses an inverse about a seat whose starting point is no longer what stands there.
    func requireCurrent(_ event: SeatEvent) throws(Refusal) {
        switch event {
        case .ruleDecided(let change):
            guard seatDecisions.rule?.value == change.old else { throw .changedSince("unfilled") }
        case .allocated(let change):
            guard seatDecisions.allocation?.value == change.old else { throw .changedSince("allocation") }
        case .assigned(let id, let change):
            guard seatDecisions.assignments[id]?.value == change.old else { throw .changedSince("assignment") }
        case .offerRecorded(let id, let change):
            guard seatDecisions.offer(id)?.offer == change.old else { throw .changedSince("offer") }
        case .contactNoted(let id, let number, let change):
            let contacts = applicant(id)?.progress.contacts ?? []
            let current = contacts.indices.contains(number - 1) ? contacts[number - 1].value : nil
            guard current == change.old else { throw .changedSince("contact") }
        case .feeLiabilitySet: throw .cannotUndo
        }
    }

    /// Refuses to take away what later facts about the same seat rest on.
    func requireNothingBuiltOn(_ event: SeatEvent) throws(Refusal) {
        switch event {
        case .assigned(let id, let change):
            // The admission or an offer has used the decision by then.
            let assigned = change.old ?? change.new
            let holders = seat(id)?.holdings.count ?? 0
            let isUsed = seat(id).map { $0.waiting != nil || holders != assigned?.holdersBefore } ?? false
            if isUsed { throw .cannotUndo }
        case .offerRecorded(let id, let change):
            if change.old == nil, let offer = change.new {
                // To make an offer again is to make it anew: only to the one who is still next in line.
                guard case .offer(let next)? = succession(of: id.seat, on: offer.made)?.step,
                    next.applicant == offer.applicant
                else { throw .cannotUndo }
            }
            if (seatDecisions.offers[id.seat]?.count ?? 0) > id.number { throw .cannotUndo }
        case .ruleDecided, .allocated, .contactNoted, .feeLiabilitySet: break
        }
    }
}
