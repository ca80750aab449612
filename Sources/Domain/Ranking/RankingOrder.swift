/// An order with the line between its seats and its reserves, as it stood in one version of a ranking.
///
/// What somebody had on the screen goes with the commands about a ranking, so that nobody changes or hands in an order
/// that another person has changed unseen.
public struct RankingOrder: Hashable, Sendable {
    /// The version that was worked on or handed in.
    public let version: Int
    /// The number of seats, which is where the line is drawn.
    public let seats: Int
    /// Everybody ranked, best first.
    public let applicants: [ApplicantID]

    /// An order with its seat line.
    public init(version: Int, seats: Int, applicants: [ApplicantID]) {
        self.version = version
        self.seats = seats
        self.applicants = applicants
    }

    /// Whether a place, from 1, has a seat.
    public func isSeat(_ place: Int) -> Bool { place <= seats }
}

extension RankingTable {
    /// The order shown, to go with what is decided about it.
    public var shownOrder: RankingOrder {
        RankingOrder(version: version, seats: seats, applicants: rows.map(\.applicant))
    }
}

extension SubmittedRanking {
    /// The order handed in.
    public var order: RankingOrder {
        RankingOrder(version: version, seats: seats, applicants: entries.map(\.applicant))
    }
}

extension Ranking {
    /// Every version that has been handed in, oldest first; those opened again too.
    public var versions: [SubmittedRanking] { earlier.map(\.ranking) + (submitted.map { [$0] } ?? []) }
}
