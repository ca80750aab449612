/// What an interviewer says of one criterion.
public enum Rating: Hashable, Sendable {
    /// A score on the programme's scale.
    case score(Int)
    /// The criterion could not be assessed; never counts as 0 (requirements G).
    case notAssessed

    /// The score, or nil when not assessed.
    public var score: Int? {
        switch self {
        case .score(let value): value
        case .notAssessed: nil
        }
    }
}

/// One interviewer's own scores and notes of evidence for one applicant.
public struct ScoreCard: Equatable, Sendable {
    /// The ratings given so far.
    public internal(set) var ratings: [CriterionID: Rating] = [:]
    /// Notes of evidence.
    public internal(set) var notes: [CriterionID: String] = [:]
    /// When the interviewer handed the card in; nil while it is open.
    public internal(set) var sealed: Signature?
    /// The conflict of interest (jäv) that the interviewer declared; nil when none.
    public internal(set) var conflict: Signed<String>?

    /// A card put together from its parts.
    public init(
        ratings: [CriterionID: Rating] = [:], notes: [CriterionID: String] = [:], sealed: Signature? = nil,
        conflict: Signed<String>? = nil
    ) {
        self.ratings = ratings
        self.notes = notes
        self.sealed = sealed
        self.conflict = conflict
    }

    /// Whether the card counts: handed in, and not set aside for a conflict of interest.
    public var counts: Bool { sealed != nil && conflict == nil }
}

/// What a panel agreed on for a criterion, after everybody's cards were opened; it overwrites nobody's score.
public struct ConsensusEntry: Hashable, Sendable {
    /// The agreed rating.
    public let rating: Rating
    /// How the panel reasoned; may be empty.
    public let note: String

    /// An agreed rating.
    public init(_ rating: Rating, note: String = "") {
        self.rating = rating
        self.note = note
    }
}
