import Domain

extension RankingFeature {
    /// What a command about an applicant would change in the ranking shown: who leaves, and who wins or loses a seat.
    func rankingConsequences(of command: Command, in world: World) -> [LocalizedText] {
        guard let table, let after = world.ranking(table.municipality, after: command) else { return [] }
        let difference = RankingDifference(from: table.shownOrder, to: after.shownOrder)
        return difference.lines.compactMap { line in
            let name = world.name(line.applicant)
            if line.to == nil {
                return LocalizedText(sv: "\(name) lämnar rangordningen", en: "\(name) leaves the ranking")
            }
            switch (line.crossing, line.to) {
            case (.gainedSeat, let place?) where after.unresolvedTies.contains(line.applicant):
                return LocalizedText(
                    sv: "\(name) delar den sista platsen, \(place)", en: "\(name) shares the last seat, \(place)")
            case (.gainedSeat, let place?):
                return LocalizedText(sv: "\(name) får plats \(place)", en: "\(name) gets place \(place)")
            case (.lostSeat, let place?):
                let number = after.number(place)
                return LocalizedText(
                    sv: "\(name) blir reserv (\(number))", en: "\(name) becomes a reserve (\(number))")
            default: return nil
            }
        }
    }
}

extension World {
    /// A municipality's ranking as a command would leave it; nil when the command would be refused.
    func ranking(_ municipality: MunicipalityCode, after command: Command) -> RankingTable? {
        var changed = programme
        do throws(Refusal) {
            for fact in try programme.decide(command, by: actor, on: today) {
                changed.apply(fact.value, in: fact.scope, signed: Signature(by: actor.id, at: now))
            }
        } catch {
            return nil
        }
        return changed.rankingTable(municipality)
    }

    /// Whether any manager of a municipality has been consulted.
    func hasConsulted(_ municipality: MunicipalityCode) -> Bool {
        programme.record(municipality).applicants.contains { !$0.progress.exchange.entries.isEmpty }
    }
}
