public import Domain

/// One of the lists of the letter screen.
public enum LetterTab: String, CaseIterable, Sendable {
    case all, enrolled, admitted, reserves, notAdmitted, offers, managers, mentors, certificates
    /// Not letters, but what the letters to managers ask for (S4-18h).
    case followUps

    /// Whether a kind of letter is in the list.
    public func holds(_ kind: LetterKind) -> Bool {
        switch self {
        case .all: true
        case .enrolled: kind == .enrolled
        case .admitted: kind == .admitted
        case .reserves: kind == .reserve
        case .notAdmitted: kind == .notAdmitted
        case .offers: kind == .offer
        case .managers: kind.recipient == .manager
        case .mentors: kind == .mentor
        case .certificates: kind == .certificate
        case .followUps: false
        }
    }
}
