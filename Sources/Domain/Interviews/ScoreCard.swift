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
    /// When the interviewer declared to have no conflict of interest, without which nothing is scored; nil until then.
    public internal(set) var clearance: Signature?
    /// The ratings given, as they were handed in if the card has been.
    public internal(set) var ratings: [CriterionID: Rating] = [:]
    /// Notes of evidence.
    public internal(set) var notes: [CriterionID: String] = [:]
    /// When the interviewer handed the card in; nil while it is open.
    public internal(set) var sealed: Signature?
    /// What was changed after the card was handed in, oldest first; the last one holds.
    public internal(set) var amendments: [CriterionID: [Signed<Amendment>]] = [:]
    /// The conflict of interest (jäv) that was declared, by the interviewer or recorded by somebody else; nil when none.
    public internal(set) var conflict: Signed<String>?
    /// Why somebody else took the interviewer's place; nil while it is kept. What stands on the card is a trace then.
    public internal(set) var replaced: Signed<String>?

    /// A card put together from its parts.
    public init(
        clearance: Signature? = nil, ratings: [CriterionID: Rating] = [:], notes: [CriterionID: String] = [:],
        sealed: Signature? = nil, amendments: [CriterionID: [Signed<Amendment>]] = [:],
        conflict: Signed<String>? = nil, replaced: Signed<String>? = nil
    ) {
        self.clearance = clearance
        self.ratings = ratings
        self.notes = notes
        self.sealed = sealed
        self.amendments = amendments
        self.conflict = conflict
        self.replaced = replaced
    }

    /// The rating that holds: the last amendment, otherwise what was given; nil for nothing.
    public func rating(of criterion: CriterionID) -> Rating? {
        amendments[criterion]?.last?.value.rating ?? ratings[criterion]
    }

    /// Whether anything has been scored or noted.
    public var isBegun: Bool { !ratings.isEmpty || !notes.isEmpty }
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
