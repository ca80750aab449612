/// One line of a ranking as it stands.
public struct RankingRow: Equatable, Sendable {
    /// The applicant.
    public let applicant: ApplicantID
    /// The place in the order, from 1.
    public let position: Int
    /// The number shown: tied applicants share the first one's.
    public let place: Int
    /// What the panel arrived at.
    public let result: PanelResult
    /// Whether the place is shared with a neighbour and nobody has decided between them.
    public let isTied: Bool
    /// Who placed the applicant there by hand, and why; nil when the place follows the mean.
    public let placement: Signed<Placement>?
    /// Whether the applicant came in after people had decided the order.
    public let isUnplaced: Bool
}

/// A municipality's ranking as it stands: who has a seat, who is in reserve, and what is in the way.
public struct RankingTable: Equatable, Sendable {
    /// The municipality.
    public let municipality: MunicipalityCode
    /// The number of seats, which is where the line is drawn.
    public let seats: Int
    /// The version being worked on, or handed in.
    public let version: Int
    /// The ranking that counts; nil for a draft.
    public let submitted: SubmittedRanking?
    /// Those who meet the demands, best first.
    public let rows: [RankingRow]
    /// Those whose panel is incomplete; they block the ranking until complete or overridden.
    public let incomplete: [ApplicantID]
    /// Ties that decide who gets a seat or which reserve comes first, and that nobody has broken yet.
    public var unresolvedTies: [ApplicantID] { ties(across: seats) }

    /// The reserve number of a row, from 1; nil for a seat.
    public func reserve(_ row: RankingRow) -> Int? { row.position > seats ? row.position - seats : nil }

    /// The seats that nobody fills.
    public var emptySeats: Int { max(seats - rows.count, 0) }

    /// The tied that a line after so many seats would part, or that it leaves in the reserve.
    ///
    /// Ties among those who have seats anyway decide nothing; all others do.
    func ties(across seats: Int) -> [ApplicantID] {
        let tied = rows.filter(\.isTied)
        let last = Dictionary(tied.map { ($0.result.mean, $0.position) }, uniquingKeysWith: max)
        return tied.filter { (last[$0.result.mean] ?? 0) > seats }.map(\.applicant)
    }
}

extension Programme {
    /// The ranking of a municipality as it stands; one handed in keeps its order, less those who have left since.
    public func rankingTable(_ municipality: MunicipalityCode) -> RankingTable {
        let record = record(municipality)
        let seats = record.ranking.submitted?.seats ?? seats(of: municipality)
        var candidates: [Candidate] = []
        var incomplete: [ApplicantID] = []
        for applicant in record.applicants where !applicant.isUntouched {
            switch stage(of: applicant, in: municipality) {
            case .ranking, .admitted:
                if let result = panelResult(of: applicant) { candidates.append(Candidate(applicant, result)) }
            case .interview: incomplete.append(applicant.id)
            case .new, .test, .ended: break
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
            rows: Programme.rows(Programme.ordered(candidates, by: ranking), ranking), incomplete: incomplete)
    }

    private struct Candidate {
        let id: ApplicantID
        let name: [UInt8]
        let result: PanelResult

        init(_ applicant: Applicant, _ result: PanelResult) {
            id = applicant.id
            name = SwedishCollation.key(applicant.application.lastName + " " + applicant.application.firstName)
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
        if undecided.contains(where: { ordered[$0].isUnplaced }) { return group.count > 1 ? group : [] }
        return undecided.count > 1 ? undecided : []
    }
}
