extension Programme {
    /// Chooses a method: the quotas of all municipalities follow from it.
    func decideAllocation(_ decision: AllocationDecision, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.decideQuota, actor)
        guard admission == nil else { throw .admissionDecided }
        for claim in decision.claims where settings.municipality(claim.municipality) == nil {
            throw .noSuchMunicipality(claim.municipality)
        }
        let missing = settings.municipalities.map(\.code).filter { code in
            !decision.claims.contains { $0.municipality == code }
        }
        guard missing.isEmpty else { throw .seat(.employeesMissing(missing)) }
        let allocation: SeatAllocation
        do {
            allocation = try decision.allocation(of: settings.seats)
        } catch {
            throw .seat(.allocation(error))
        }
        if let tie = allocation.tie, tie.winners == nil { throw .seat(.tiedAllocation(tie)) }
        let recorded = AllocationDecision(
            decision.method, claims: decision.claims, precedence: allocation.tie == nil ? [] : decision.precedence,
            reference: try required(decision.reference, .reference))
        let changed = settings.municipalities.map(\.code).filter { seats(of: $0) != allocation.seats(of: $0) }
        let old = seatDecisions.allocation?.value
        guard old != recorded || !changed.isEmpty else { throw .nothingToChange }
        let quotas = changed.map { code in
            let quota = Quota(seats: allocation.seats(of: code), reference: recorded.reference)
            return Scoped(.programme, Event.quotaSet(code, Change(from: self.quotas[code]?.value, to: quota)))
        }
        return (old == recorded ? [] : [Scoped(.programme, .seat(.allocated(Change(from: old, to: recorded))))])
            + quotas
    }

    /// Whether the quotas still are those that the chosen method gave; nil when no method is chosen.
    public var followsAllocation: Bool? {
        guard let decision = seatDecisions.allocation?.value,
            let allocation = try? decision.allocation(of: settings.seats)
        else { return nil }
        return settings.municipalities.allSatisfy { seats(of: $0.code) == allocation.seats(of: $0.code) }
    }

    /// What seats would be reckoned from: the last decision, or the settings' number of employees; municipalities whose
    /// number is unknown are left out.
    public var seatClaims: [SeatClaim] {
        let decided = seatDecisions.allocation?.value.claims ?? []
        return settings.municipalities.compactMap { municipality in
            decided.first { $0.municipality == municipality.code }
                ?? municipality.employees.map { SeatClaim(municipality.code, employees: $0) }
        }
    }
}
