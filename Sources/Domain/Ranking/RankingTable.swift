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
    /// Those whose panel is complete but who do not meet the demands, best mean first.
    public let belowDemand: [BelowDemand]
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
