/// A score that its interviewer changed after handing the card in; the score handed in stays beside it.
public struct Amendment: Hashable, Sendable {
    /// What holds instead.
    public let rating: Rating
    /// Why; never empty.
    public let reason: String

    /// A changed score with its reason.
    public init(_ rating: Rating, reason: String) {
        self.rating = rating
        self.reason = reason
    }
}
