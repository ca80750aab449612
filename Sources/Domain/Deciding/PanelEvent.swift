/// A fact about who scores an interview, or about a card after it was handed in.
public enum PanelEvent: Equatable, Sendable {
    /// A member declared to have no conflict of interest.
    case clearanceDeclared(ApplicantID, PersonID, Change<Bool>)
    /// Somebody else took a member's place; the text is the reason, nil for one who was seated again.
    case memberReplaced(ApplicantID, PersonID, Change<String?>)
    /// A score was changed after the card was handed in.
    case ratingAmended(ApplicantID, PersonID, CriterionID, Change<Rating?>, reason: String)

    /// The fact that takes this one back; nil for an amendment, which others may have ranked on: it is amended again.
    public var inverse: PanelEvent? {
        switch self {
        case .clearanceDeclared(let id, let person, let change): .clearanceDeclared(id, person, change.inverse)
        case .memberReplaced(let id, let person, let change): .memberReplaced(id, person, change.inverse)
        case .ratingAmended: nil
        }
    }

    /// Whose interview it is about.
    public var applicant: ApplicantID {
        switch self {
        case .clearanceDeclared(let id, _, _), .memberReplaced(let id, _, _), .ratingAmended(let id, _, _, _, _): id
        }
    }
}

extension Progress {
    mutating func apply(_ event: PanelEvent, _ signature: Signature) {
        switch event {
        case .clearanceDeclared(_, let person, let cleared):
            change(person) { $0.clearance = cleared.new ? signature : nil }
        case .memberReplaced(_, let person, let reason):
            change(person) { $0.replaced = reason.new.map { Signed($0, signature) } }
        case .ratingAmended(_, let person, let criterion, let rating, let reason):
            guard let new = rating.new else { return }
            change(person) {
                $0.amendments[criterion, default: []].append(Signed(Amendment(new, reason: reason), signature))
            }
        }
    }
}
