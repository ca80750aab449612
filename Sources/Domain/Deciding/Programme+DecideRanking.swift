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

    func decideMove(
        _ id: ApplicantID, _ place: Int, _ reason: String, _ cause: Placement.Cause?, _ seen: RankingOrder?,
        _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (_, municipality) = try find(id, actor)
        try require(Permission.rank, in: municipality, actor)
        try requireUnlocked(municipality)
        let table = rankingTable(municipality)
        try requireSeen(seen, table)
        guard let row = table.rows.first(where: { $0.applicant == id }) else { throw .notRanked }
        guard (1...table.rows.count).contains(place) else {
            throw .placeOutsideRanking(place, 1...table.rows.count)
        }
        let reason = try required(reason, .reason)
        // Staying in place is a decision too when the place is shared: it breaks the tie.
        guard place != row.position || row.isTied else { throw .nothingToChange }
        try requireNoLot(row, to: place, table)
        if cause == .consultation { try requireConsulted(municipality) }
        var order = table.rows.map(\.applicant)
        order.remove(at: row.position - 1)
        order.insert(id, at: place - 1)
        let placement = Placement(from: row.position, to: place, reason: reason, cause: cause)
        let change = Change(from: record(municipality).ranking.order, to: order)
        return [
            Scoped(
                .municipality(municipality),
                .rankingMoved(id, placement, placementBefore: row.placement?.value, order: change))
        ]
    }

    /// Refuses to act on an order that somebody else has changed since it was seen.
    private func requireSeen(_ seen: RankingOrder?, _ table: RankingTable) throws(Refusal) {
        guard let seen, seen != table.shownOrder else { return }
        let ranking = record(table.municipality).ranking
        let moves = ranking.placements.map { ($0.key, $0.value.signature) }
        let latest = moves.max { $0.1.at < $1.1.at }
        throw .rankingChanged(
            RankingConflict(seen: seen, stands: table.shownOrder, latest: latest?.0, by: latest?.1.by))
    }

    /// Refuses to decide by hand between people whom the programme's rule leaves to the lot (requirements F).
    ///
    /// Giving somebody another place for the municipality's own reasons stays possible; only the shared place itself is
    /// the lot's.
    private func requireNoLot(_ row: RankingRow, to place: Int, _ table: RankingTable) throws(Refusal) {
        guard row.isTied, settings.selection?.ties == .lot else { return }
        let sharing = Set(table.sharing(with: row.applicant))
        guard sharing.contains(table.rows[place - 1].applicant) else { return }
        throw .tiesByLot
    }

    private func requireConsulted(_ municipality: MunicipalityCode) throws(Refusal) {
        guard record(municipality).applicants.contains(where: { !$0.progress.exchange.entries.isEmpty }) else {
            throw .notConsulted
        }
    }

    func decideSubmitted(_ municipality: MunicipalityCode, _ seen: RankingOrder?, _ actor: Actor) throws(Refusal)
        -> [Scoped<Event>]
    {
        guard settings.municipality(municipality) != nil else { throw .noSuchMunicipality(municipality) }
        try require(Permission.rank, in: municipality, actor)
        _ = try selectionSettings()
        try requireUnlocked(municipality)
        let table = rankingTable(municipality)
        try requireSeen(seen, table)
        guard table.incomplete.isEmpty else { throw .incompletePanels(table.incomplete) }
        guard table.unresolvedTies.isEmpty else { throw .unresolvedTies(table.unresolvedTies) }
        guard !table.rows.isEmpty || record(municipality).applicants.isEmpty || allEnded(municipality) else {
            throw .nobodyRanked
        }
        if settings.selection?.consultation == .required {
            let waiting = table.rows.prefix(table.seats).map(\.applicant).filter {
                applicant($0)?.progress.consents[.consultation]?.value.answer != .granted
            }
            guard waiting.isEmpty else { throw .consultationsMissing(waiting) }
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
