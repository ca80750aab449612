extension Programme {
    func decideQuota(
        _ municipality: MunicipalityCode, _ seats: Int, _ reference: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        guard settings.municipality(municipality) != nil else { throw .noSuchMunicipality(municipality) }
        try require(Permission.decideQuota, actor)
        guard admission == nil else { throw .admissionDecided }
        guard seats >= 0, seats <= 10_000 else { throw .invalid(.seats, "\(seats)") }
        let quota = Quota(seats: seats, reference: try required(reference, .reference))
        guard self.seats(of: municipality) != seats else { throw .nothingToChange }
        let old = quotas[municipality]?.value
        return [Scoped(.programme, .quotaSet(municipality, Change(from: old, to: quota)))]
    }

    /// Who would be admitted and who in reserve in each municipality that has handed in; see ``admissionProposal()``.
    public func proposedAdmission() -> [AdmittedMunicipality] { admissionProposal().municipalities }

    /// The municipalities whose ranking has not been handed in.
    public var missingRankings: [MunicipalityCode] {
        settings.municipalities.map(\.code).filter { record($0).ranking.submitted == nil }
    }

    func decideAdmission(_ reference: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.admit, actor)
        let selection = try selectionSettings()
        guard admission == nil else { throw .admissionDecided }
        guard missingRankings.isEmpty else { throw .rankingsMissing(missingRankings) }
        guard quotaSum == settings.seats || selection.seats.quotas == .mayDiffer else {
            throw .quotasDoNotAddUp(sum: quotaSum, seats: settings.seats)
        }
        // A quota lowered since may cut through a tie that needed no decision when the ranking was handed in.
        let ties = settings.municipalities.flatMap { municipality in
            rankingTable(municipality.code).ties(across: seats(of: municipality.code))
        }
        guard ties.isEmpty else { throw .unresolvedTies(ties) }
        let reference = try required(reference, .reference)
        let proposal = admissionProposal()
        let twice = admittedTwice(proposal.municipalities)
        guard twice.isEmpty else { throw .admittedTwice(twice) }
        let admission = Admission(
            municipalities: proposal.municipalities, passedOn: proposal.passedOn, reference: reference)
        return [Scoped(.programme, .admissionDecided(Change(from: nil, to: admission), reason: ""))]
            + admission.places.flatMap { feeLiability($0.applicant, $0.municipality, $0.seat) }
    }

    /// Those who would get a seat in more than one municipality, by e-mail address or by name and phone.
    public func admittedTwice(_ proposed: [AdmittedMunicipality]) -> [ApplicantID] {
        var firstByKey: [[UInt8]: ApplicantID] = [:]
        var twice: [ApplicantID] = []
        for id in proposed.flatMap(\.admitted) {
            guard let application = applicant(id)?.application else { continue }
            for key in Programme.identityKeys(of: application) {
                guard let other = firstByKey.updateValue(id, forKey: key), other != id, !areKeptApart(id, other)
                else { continue }
                twice += [other, id].filter { !twice.contains($0) }
            }
        }
        return twice
    }

    func decideReopenedAdmission(_ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.admit, actor)
        guard let admission else { throw .admissionNotDecided }
        guard seatDecisions.offers.isEmpty else { throw .seat(.offersMade) }
        guard cohorts.distribution == nil else { throw .cohort(.decided) }
        let reason = try required(reason, .reason)
        return [Scoped(.programme, .admissionDecided(Change(from: admission.value, to: nil), reason: reason))]
            + admission.value.places.flatMap { withoutFee($0.applicant, $0.municipality) }
    }

    /// Nobody pays for a seat that an admission gave which no longer holds.
    private func withoutFee(_ id: ApplicantID, _ municipality: MunicipalityCode) -> [Scoped<Event>] {
        guard let fee = applicant(id)?.progress.fee?.value else { return [] }
        return [Scoped(.municipality(municipality), .seat(.feeLiabilitySet(id, Change(from: fee, to: nil))))]
    }
}
