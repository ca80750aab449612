extension Programme {
    func decideOverride(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.rank, in: municipality, actor)
        try requireUnlocked(municipality)
        let reason = try required(reason, .reason)
        let stage = stage(of: applicant, in: municipality)
        guard stage == .interview else { throw .wrongStage(stage, needed: [.interview]) }
        // Cards still open would be opened by being ranked on; the others' seal is kept (requirements G).
        guard isOpened(applicant.progress) else { throw .panelStillOpen }
        if let person = unrecordedConflicts(of: applicant).first { throw .conflictNotRecorded(person) }
        let old = applicant.progress.override?.value
        return [
            Scoped(.municipality(municipality), .incompletePanelOverridden(id, Change(from: old, to: reason)))
        ]
    }

    func decideMove(_ id: ApplicantID, _ place: Int, _ reason: String, _ actor: Actor) throws(Refusal)
        -> [Scoped<Event>]
    {
        let (_, municipality) = try find(id, actor)
        try require(Permission.rank, in: municipality, actor)
        try requireUnlocked(municipality)
        let table = rankingTable(municipality)
        guard let row = table.rows.first(where: { $0.applicant == id }) else { throw .notRanked }
        guard (1...table.rows.count).contains(place) else {
            throw .placeOutsideRanking(place, 1...table.rows.count)
        }
        let reason = try required(reason, .reason)
        // Staying in place is a decision too when the place is shared: it breaks the tie.
        guard place != row.position || row.isTied else { throw .nothingToChange }
        var order = table.rows.map(\.applicant)
        order.remove(at: row.position - 1)
        order.insert(id, at: place - 1)
        let placement = Placement(from: row.position, to: place, reason: reason)
        let change = Change(from: record(municipality).ranking.order, to: order)
        return [
            Scoped(
                .municipality(municipality),
                .rankingMoved(id, placement, placementBefore: row.placement?.value, order: change))
        ]
    }

    func decideSubmitted(_ municipality: MunicipalityCode, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        guard settings.municipality(municipality) != nil else { throw .noSuchMunicipality(municipality) }
        try require(Permission.rank, in: municipality, actor)
        _ = try selectionSettings()
        try requireUnlocked(municipality)
        let table = rankingTable(municipality)
        guard table.incomplete.isEmpty else { throw .incompletePanels(table.incomplete) }
        guard table.unresolvedTies.isEmpty else { throw .unresolvedTies(table.unresolvedTies) }
        guard !table.rows.isEmpty || record(municipality).applicants.isEmpty || allEnded(municipality) else {
            throw .nobodyRanked
        }
        let entries = table.rows.map {
            RankedEntry(applicant: $0.applicant, mean: $0.result.mean, scoreCount: $0.result.scoreCount)
        }
        return [
            Scoped(
                .municipality(municipality),
                .rankingSubmitted(version: table.version, seats: seats(of: municipality), entries))
        ]
    }

    /// Whether nobody is left in the running, so that an empty ranking is the true one.
    private func allEnded(_ municipality: MunicipalityCode) -> Bool {
        record(municipality).applicants.allSatisfy { stage(of: $0, in: municipality) == .ended }
    }

    func decideReopened(_ municipality: MunicipalityCode, _ reason: String, _ actor: Actor) throws(Refusal)
        -> [Scoped<Event>]
    {
        guard settings.municipality(municipality) != nil else { throw .noSuchMunicipality(municipality) }
        try require(Permission.rank, in: municipality, actor)
        guard admission == nil else { throw .admissionDecided }
        guard let submitted = record(municipality).ranking.submitted else { throw .rankingNotSubmitted }
        let reason = try required(reason, .reason)
        return [
            Scoped(
                .municipality(municipality), .rankingReopened(version: submitted.version + 1, reason: reason))
        ]
    }
}
