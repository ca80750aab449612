/// A municipality's ranking through all its versions (S4-18d–f).
///
/// Scores are evidence; the rank is an order that people answer for. As long as nobody has moved anyone the order follows
/// the means; from the first move on, the order that people saw and approved is kept.
public struct Ranking: Equatable, Sendable {
    /// The number of the version worked on or submitted last, from 1.
    public internal(set) var version = 1
    /// The order that people have decided; empty while it follows the means.
    public internal(set) var order: [ApplicantID] = []
    /// Who was placed by a person, and why.
    public internal(set) var placements: [ApplicantID: Signed<Placement>] = [:]
    /// The version that counts; nil while a draft is being worked on.
    public internal(set) var submitted: SubmittedRanking?
    /// Earlier versions, oldest first, each with the reason why it was reopened.
    public internal(set) var earlier: [ReopenedRanking] = []
    /// The lots about shared places, in order of their numbers.
    public internal(set) var lots: [Lot] = []

    /// A first draft.
    public init() {}

    /// A ranking put together from its parts, as a snapshot does.
    public init(
        version: Int, order: [ApplicantID], placements: [ApplicantID: Signed<Placement>], submitted: SubmittedRanking?,
        earlier: [ReopenedRanking], lots: [Lot] = []
    ) {
        self.version = version
        self.order = order
        self.placements = placements
        self.submitted = submitted
        self.earlier = earlier
        self.lots = lots
    }
}

/// A place that a person gave somebody.
public struct Placement: Hashable, Sendable {
    /// The place before, from 1.
    public let from: Int
    /// The place given, from 1.
    public let to: Int
    /// Why; never empty.
    public let reason: String
    /// What led to it; nil for the municipality's own priority (S4-18d).
    public let cause: Cause?

    /// What leads to a move beside the municipality's own priority.
    public enum Cause: String, CaseIterable, Sendable {
        /// What managers said in the consultation (S4-18e).
        case consultation
    }

    /// A move with its reason.
    public init(from: Int, to: Int, reason: String, cause: Cause? = nil) {
        self.from = from
        self.to = to
        self.reason = reason
        self.cause = cause
    }
}

/// One line of a submitted ranking, as it stood that moment.
public struct RankedEntry: Hashable, Sendable {
    /// The applicant.
    public let applicant: ApplicantID
    /// The mean that the municipality saw; nil when there were no scores.
    public let mean: Mean?
    /// How many scores it rested on.
    public let scoreCount: Int

    /// A line of a ranking.
    public init(applicant: ApplicantID, mean: Mean?, scoreCount: Int) {
        self.applicant = applicant
        self.mean = mean
        self.scoreCount = scoreCount
    }
}

/// A ranking as it was handed in, best first: seats, then reserves.
public struct SubmittedRanking: Equatable, Sendable {
    /// The version handed in.
    public let version: Int
    /// The seats that the municipality had.
    public let seats: Int
    /// Everybody ranked, best first.
    public let entries: [RankedEntry]
    /// Who had been placed by a person, and why.
    public let placements: [ApplicantID: Signed<Placement>]
    /// Who handed it in and when.
    public let signature: Signature

    /// A ranking as handed in.
    public init(
        version: Int, seats: Int, entries: [RankedEntry], placements: [ApplicantID: Signed<Placement>] = [:],
        signature: Signature
    ) {
        self.version = version
        self.seats = seats
        self.entries = entries
        self.placements = placements
        self.signature = signature
    }
}

/// An earlier version with the reason why it was opened again.
public struct ReopenedRanking: Equatable, Sendable {
    /// The version as it was handed in.
    public let ranking: SubmittedRanking
    /// Why it was opened again, by whom and when.
    public let reopened: Signed<String>

    /// An earlier version.
    public init(ranking: SubmittedRanking, reopened: Signed<String>) {
        self.ranking = ranking
        self.reopened = reopened
    }
}
