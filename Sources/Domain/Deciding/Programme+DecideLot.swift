extension Programme {
    func decideLot(_ command: LotCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .announce(let id, let source, let published):
            return try decideAnnounced(id, source, published, actor, today)
        case .draw(let id, let seed): return try decideDrawn(id, seed, actor, today)
        }
    }

    private func decideAnnounced(
        _ id: ApplicantID, _ source: String, _ published: Day, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (_, municipality) = try find(id, actor)
        try require(Permission.rank, in: municipality, actor)
        try requireUnlocked(municipality)
        let participants = rankingTable(municipality).sharing(with: id)
        guard !participants.isEmpty else { throw .notTied }
        let lots = record(municipality).ranking.lots
        if let same = lots.last(where: { $0.participants == Set(participants) }) {
            let announced = same.announced.value
            // Once the figure is out, another source would be a choice between outcomes.
            guard same.drawn == nil else { throw .lotDrawn(announced.number) }
            guard today < announced.published else { throw .lotAwaitsDraw(announced.number) }
        }
        let source = try required(source, .source)
        // A figure that is known already could have been chosen for its outcome.
        guard published > today else { throw .lotFigureKnown(published) }
        let announcement = LotAnnouncement(
            number: lots.count + 1, participants: participants.sorted { $0.description < $1.description },
            source: source, published: published)
        return [Scoped(.municipality(municipality), .lot(.announced(announcement)))]
    }

    private func decideDrawn(_ id: ApplicantID, _ seed: String, _ actor: Actor, _ today: Day) throws(Refusal)
        -> [Scoped<Event>]
    {
        let (_, municipality) = try find(id, actor)
        try require(Permission.rank, in: municipality, actor)
        try requireUnlocked(municipality)
        let ranking = record(municipality).ranking
        let table = rankingTable(municipality)
        let tied = Set(table.sharing(with: id))
        guard let lot = ranking.lots.last(where: { $0.participants.contains(id) }) else {
            if tied.isEmpty { throw .notTied }
            throw .lotNotAnnounced
        }
        let announced = lot.announced.value
        guard lot.drawn == nil else {
            if !tied.isEmpty, tied != lot.participants { throw .lotNotAnnounced }
            throw .lotDrawn(announced.number)
        }
        guard tied == lot.participants else { throw .lotOutdated(announced.number) }
        guard today >= announced.published else { throw .lotTooEarly(announced.published) }
        let seed = try required(seed, .seed)
        let drawn = Lot.order(of: announced.participants, seed: seed)
        var next = drawn.makeIterator()
        let order = table.rows.map { tied.contains($0.applicant) ? next.next() ?? $0.applicant : $0.applicant }
        let event = LotEvent.drawn(
            announced.number, LotDraw(seed: seed, order: drawn), order: Change(from: ranking.order, to: order))
        return [Scoped(.municipality(municipality), .lot(event))]
    }
}

extension RankingTable {
    /// All who share an undecided place with somebody, that person too; empty when the place is not shared.
    public func sharing(with id: ApplicantID) -> [ApplicantID] {
        guard let row = rows.first(where: { $0.applicant == id }), row.isTied else { return [] }
        return rows.filter { $0.isTied && $0.result.mean == row.result.mean }.map(\.applicant)
    }
}
