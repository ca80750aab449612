/// What can be wanted about who scores an interview, and about a card after it was handed in.
public enum PanelCommand: Equatable, Sendable {
    /// The acting member has no conflict of interest, which must be said before scoring.
    case declareNoConflict(ApplicantID)
    /// A conflict of interest of somebody else, found out by the personnel chief.
    case recordConflict(ApplicantID, PersonID, reason: String)
    /// Somebody takes the place of a member who cannot come or has stepped aside.
    case replaceMember(ApplicantID, PersonID, with: PersonID, reason: String)
    /// The acting member changes a score of a card that was handed in.
    case amendRating(ApplicantID, CriterionID, Rating, reason: String)

    /// Whose interview it is about.
    public var applicant: ApplicantID {
        switch self {
        case .declareNoConflict(let id), .recordConflict(let id, _, _), .replaceMember(let id, _, _, _),
            .amendRating(let id, _, _, _):
            id
        }
    }

    /// The same command with a text as its reason.
    public func with(text: String) -> PanelCommand {
        switch self {
        case .declareNoConflict: self
        case .recordConflict(let id, let person, _): .recordConflict(id, person, reason: text)
        case .replaceMember(let id, let leaving, let entering, _):
            .replaceMember(id, leaving, with: entering, reason: text)
        case .amendRating(let id, let criterion, let rating, _): .amendRating(id, criterion, rating, reason: text)
        }
    }
}
