extension Programme {
    /// The ranking of a municipality as it stands; one handed in keeps its order, less those who have left since.
    public func rankingTable(_ municipality: MunicipalityCode) -> RankingTable {
        let record = record(municipality)
        let seats = record.ranking.submitted?.seats ?? seats(of: municipality)
        var candidates: [Candidate] = []
        var incomplete: [ApplicantID] = []
        var below: [(Candidate, BelowDemand)] = []
        for applicant in record.applicants where !applicant.isUntouched {
            switch stage(of: applicant, in: municipality) {
            case .ranking, .admitted:
                if let result = panelResult(of: applicant) { candidates.append(Candidate(applicant, result)) }
            case .interview: incomplete.append(applicant.id)
            case .ended:
                guard endReason(of: applicant) == .belowDemand, let result = panelResult(of: applicant) else { break }
                let shortfalls = shortfalls(result, of: applicant)
                below.append(
                    (
                        Candidate(applicant, result),
                        BelowDemand(applicant: applicant.id, result: result, shortfalls: shortfalls)
                    ))
            case .new, .test: break
            }
        }
        var ranking = record.ranking
        if let submitted = ranking.submitted {
            ranking.order = submitted.entries.map(\.applicant)
            let handedIn = Set(ranking.order)
            candidates.removeAll { !handedIn.contains($0.id) }
        }
        return RankingTable(
            municipality: municipality, seats: seats, version: ranking.version, submitted: ranking.submitted,
            rows: Programme.rows(Programme.ordered(candidates, by: ranking), ranking), incomplete: incomplete,
            belowDemand: below.sorted { Programme.byMean($0.0, $1.0) }.map(\.1))
    }

    /// The order that there would be if no manager had refused in the consultation; nil when none has of somebody who
    /// would be ranked otherwise (S4-18e).
    public func orderWithoutRefusals(_ municipality: MunicipalityCode) -> RankingOrder? {
        let record = record(municipality)
        var candidates: [Candidate] = []
        var isChanged = false
        for applicant in record.applicants where !applicant.isUntouched {
            var heard = applicant
            if applicant.progress.consents[.consultation]?.value.answer == .refused {
                heard.progress.consents[.consultation] = nil
            }
            guard stage(of: heard, in: municipality) == .ranking || stage(of: heard, in: municipality) == .admitted,
                let result = panelResult(of: heard)
            else { continue }
            isChanged = isChanged || heard.progress != applicant.progress
            candidates.append(Candidate(heard, result))
        }
        guard isChanged else { return nil }
        let ordered = Programme.ordered(candidates, by: record.ranking).map { $0.0.id }
        return RankingOrder(
            version: record.ranking.version, seats: record.ranking.submitted?.seats ?? seats(of: municipality),
            applicants: ordered)
    }

    private struct Candidate {
        let id: ApplicantID
        let name: [UInt8]
        let result: PanelResult

        init(_ applicant: Applicant, _ result: PanelResult) {
            id = applicant.id
            // A protected identity stands last among equals, so that its place tells nothing of the name.
            name =
                applicant.isProtected
                ? [0xFF]
                : SwedishCollation.key(applicant.application.lastName + " " + applicant.application.firstName)
            self.result = result
        }
    }

    /// Best mean first; names only settle what stands beside what among equals.
    private static func byMean(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.result.mean != right.result.mean {
            guard let one = left.result.mean else { return false }
            guard let other = right.result.mean else { return true }
            return other < one
        }
        return left.name != right.name ? left.name.lexicographicallyPrecedes(right.name) : left.id < right.id
    }

    /// The order that people decided, with those who came in later put where their mean belongs.
    private static func ordered(_ candidates: [Candidate], by ranking: Ranking) -> [(Candidate, isUnplaced: Bool)] {
        let sorted = candidates.sorted(by: byMean)
        guard !ranking.order.isEmpty else { return sorted.map { ($0, false) } }
        let places = Dictionary(ranking.order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var ordered = sorted.filter { places[$0.id] != nil }
            .sorted { (places[$0.id] ?? 0) < (places[$1.id] ?? 0) }
            .map { ($0, isUnplaced: false) }
        for newcomer in sorted where places[newcomer.id] == nil {
            // Behind everybody with a better mean, also where people have placed somebody with a lower one before them.
            let place = ordered.lastIndex { byMean($0.0, newcomer) }.map { $0 + 1 } ?? ordered.startIndex
            ordered.insert((newcomer, true), at: place)
        }
        return ordered
    }

    private static func rows(_ ordered: [(Candidate, isUnplaced: Bool)], _ ranking: Ranking) -> [RankingRow] {
        var sameMean = Dictionary(grouping: ordered.indices, by: { ordered[$0].0.result.mean })
        for (mean, group) in sameMean { sameMean[mean] = tied(group, ordered, ranking) }
        var rows: [RankingRow] = []
        for (index, (candidate, isUnplaced)) in ordered.enumerated() {
            let mean = candidate.result.mean
            let isTied = sameMean[mean]?.contains(index) ?? false
            let sharesPlace = isTied && rows.last.map { $0.isTied && $0.result.mean == mean } ?? false
            rows.append(
                RankingRow(
                    applicant: candidate.id, position: index + 1,
                    place: sharesPlace ? rows[index - 1].place : index + 1, result: candidate.result, isTied: isTied,
                    placement: ranking.placements[candidate.id], isUnplaced: isUnplaced))
        }
        return rows
    }

    /// Those of a group with the same mean that nobody has decided between, wherever others have been put.
    ///
    /// Placing one decides between that one and the rest, but not between two of the rest, nor about a newcomer.
    private static func tied(
        _ group: [Int], _ ordered: [(Candidate, isUnplaced: Bool)], _ ranking: Ranking
    ) -> [Int] {
        let undecided = group.filter { ranking.placements[ordered[$0].0.id] == nil }
        let ids = Set(undecided.map { ordered[$0].0.id })
        // Whoever comes in after the draw had no part in it, so that all share the place again.
        guard !ranking.lots.contains(where: { $0.drawn != nil && ids.isSubset(of: $0.participants) }) else { return [] }
        if undecided.contains(where: { ordered[$0].isUnplaced }) { return group.count > 1 ? group : [] }
        return undecided.count > 1 ? undecided : []
    }
}
