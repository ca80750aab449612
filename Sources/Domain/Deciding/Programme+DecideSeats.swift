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

    /// What the submitted rankings give: the seats in order of rank, then the reserves.
    ///
    /// Quotas as they are now decide, also where a ranking was handed in under another quota. Those who have withdrawn
    /// or become ineligible since are passed over. Municipalities that have not handed in are not there.
    public func proposedAdmission() -> [AdmittedMunicipality] {
        settings.municipalities.compactMap { municipality in
            let record = record(municipality.code)
            guard let submitted = record.ranking.submitted else { return nil }
            let standing = submitted.entries.map(\.applicant).filter { id in
                record.applicants[id].map { endReason(of: $0) == nil } ?? false
            }
            let seats = seats(of: municipality.code)
            return AdmittedMunicipality(
                municipality: municipality.code, seats: seats, admitted: Array(standing.prefix(seats)),
                reserves: Array(standing.dropFirst(seats)))
        }
    }

    /// The municipalities whose ranking has not been handed in.
    public var missingRankings: [MunicipalityCode] {
        settings.municipalities.map(\.code).filter { record($0).ranking.submitted == nil }
    }

    func decideAdmission(_ reference: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.admit, actor)
        _ = try selectionSettings()
        guard admission == nil else { throw .admissionDecided }
        guard missingRankings.isEmpty else { throw .rankingsMissing(missingRankings) }
        guard quotaSum == settings.seats else { throw .quotasDoNotAddUp(sum: quotaSum, seats: settings.seats) }
        // A quota lowered since may cut through a tie that needed no decision when the ranking was handed in.
        let ties = settings.municipalities.flatMap { municipality in
            rankingTable(municipality.code).ties(across: seats(of: municipality.code))
        }
        guard ties.isEmpty else { throw .unresolvedTies(ties) }
        let reference = try required(reference, .reference)
        let proposed = proposedAdmission()
        let twice = admittedTwice(proposed)
        guard twice.isEmpty else { throw .admittedTwice(twice) }
        let admission = Admission(municipalities: proposed, reference: reference)
        return [Scoped(.programme, .admissionDecided(Change(from: nil, to: admission), reason: ""))]
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
        let reason = try required(reason, .reason)
        return [Scoped(.programme, .admissionDecided(Change(from: admission.value, to: nil), reason: reason))]
    }
}
