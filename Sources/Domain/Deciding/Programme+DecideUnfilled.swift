extension Programme {
    func decideRule(
        _ kind: SelectionSettings.UnfilledSeatRule, _ order: [MunicipalityCode], _ reference: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.decideQuota, actor)
        _ = try selectionSettings()
        for (index, code) in order.enumerated() {
            guard settings.municipality(code) != nil else { throw .noSuchMunicipality(code) }
            guard !order[..<index].contains(code) else { throw .seat(.orderRepeats(code)) }
        }
        let rule = UnfilledRule(kind, order: order, reference: try required(reference, .reference))
        guard let current = unfilledRule,
            (current.kind, current.order) != (rule.kind, order.isEmpty ? current.order : order)
        else { throw .nothingToChange }
        return [Scoped(.programme, .seat(.ruleDecided(Change(from: seatDecisions.rule?.value, to: rule))))]
    }

    func decideAssigned(
        _ id: SeatID, _ municipality: MunicipalityCode?, _ reason: String, _ reference: String, _ actor: Actor,
        _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.admit, actor)
        guard unfilledRule?.kind == .caseByCase else { throw .seat(.notCaseByCase) }
        if let municipality {
            guard settings.municipality(municipality) != nil else { throw .noSuchMunicipality(municipality) }
        }
        let holders = try requireUnfilled(id, today)
        let old = seatDecisions.assignments[id]?.value
        // A seat that is assigned anew to the same municipality has that municipality's reserve already.
        if let municipality, municipality != old?.municipality || old?.holdersBefore != holders,
            municipality == id.municipality || !hasReserve(municipality, for: id)
        {
            throw .seat(.noReserveLeft(municipality))
        }
        let assignment = SeatAssignment(
            to: municipality, reason: try required(reason, .reason), reference: try required(reference, .reference),
            holdersBefore: holders)
        guard old != assignment else { throw .nothingToChange }
        return [Scoped(.programme, .seat(.assigned(id, Change(from: old, to: assignment))))]
    }

    /// How many have held a seat that its own municipality cannot fill; refuses all other seats.
    private func requireUnfilled(_ id: SeatID, _ today: Day) throws(Refusal) -> Int {
        guard admission != nil else {
            guard missingRankings.isEmpty else { throw .rankingsMissing(missingRankings) }
            let proposal = admissionProposal()
            let isUnfilled =
                proposal.empty.contains { $0.seat == id } || proposal.passedOn.contains { $0.seat == id }
            guard isUnfilled else { throw .seat(.notUnfilled(id)) }
            return 0
        }
        let succession = try findSuccession(id, today)
        let hasOwn = succession.line.contains { $0.municipality == id.municipality && $0.passedOver == nil }
        switch succession.step {
        case .wait, .none: throw .seat(.notUnfilled(id))
        case .closed(let lastDay): throw .seat(.windowClosed(lastDay: lastDay))
        case .offer, .assign, .empty: guard !hasOwn else { throw .seat(.notUnfilled(id)) }
        }
        return succession.seat.holdings.count
    }

    /// Whether a municipality has a reserve who could take a seat.
    func hasReserve(_ code: MunicipalityCode, for id: SeatID) -> Bool {
        guard let seat = seat(id) else {
            return admissionProposal().municipalities.contains { outcome in
                outcome.municipality == code && !outcome.reserves.isEmpty
            }
        }
        return !reservesLeft(in: code, for: seat).isEmpty
    }
}
