/// What a letter tells whom (S4-18g, S4-18h).
public enum LetterKind: String, CaseIterable, Comparable, Sendable {
    case admitted
    case reserve
    case notAdmitted = "not-admitted"
    /// A seat has become vacant and is offered to a reserve (S4-7).
    case offer
    case managerOfAdmitted = "manager-of-admitted"
    case managerOfReserve = "manager-of-reserve"
    case managerOfNotAdmitted = "manager-of-not-admitted"
    case mentor
    /// Takes part without having been selected (S2-1).
    case enrolled
    /// What a participant who is approved has learnt (S4-3).
    case certificate

    /// Whom letters of a kind go to.
    public enum Recipient: String, CaseIterable, Sendable {
        case applicant, manager, mentor
    }

    /// Whom letters of this kind go to.
    public var recipient: Recipient {
        switch self {
        case .admitted, .reserve, .notAdmitted, .offer, .enrolled, .certificate: .applicant
        case .managerOfAdmitted, .managerOfReserve, .managerOfNotAdmitted: .manager
        case .mentor: .mentor
        }
    }

    /// The order in which letters are listed.
    public static func < (left: LetterKind, right: LetterKind) -> Bool { left.place < right.place }

    private var place: Int { LetterKind.allCases.firstIndex(of: self) ?? 0 }
}

/// Identifies a letter: what it tells about whom. The same letter is never sent twice by accident.
public struct LetterKey: Hashable, Sendable {
    /// Whom the letter is about; the recipient follows from the kind.
    public let applicant: ApplicantID
    /// What it tells whom.
    public let kind: LetterKind

    /// A letter of a kind about an applicant.
    public init(_ applicant: ApplicantID, _ kind: LetterKind) {
        self.applicant = applicant
        self.kind = kind
    }
}

/// Somebody whom a letter goes to.
public struct LetterRecipient: Equatable, Sendable {
    /// The name; empty when the application does not say.
    public let name: String
    /// The e-mail address; empty when unknown.
    public let email: String

    /// A recipient.
    public init(name: String, email: String) {
        self.name = name
        self.email = email
    }
}

/// That a letter has been sent: enough to prove which text it was and to tell when what it says no longer holds.
public struct SentLetter: Equatable, Sendable {
    /// The language it was written in.
    public let language: Language
    /// The e-mail address it went to; empty for a letter on paper.
    public let email: String
    /// The number of the template: 0 for the one that the program ships with, then the programme's own.
    public let version: Int
    /// The SHA-256 of the template.
    public let template: TextDigest
    /// The SHA-256 of the letter.
    public let digest: TextDigest
    /// Why it was sent again; empty the first time.
    public let reason: String

    /// A letter as sent.
    public init(
        language: Language, email: String, version: Int, template: TextDigest, digest: TextDigest, reason: String = ""
    ) {
        self.language = language
        self.email = email
        self.version = version
        self.template = template
        self.digest = digest
        self.reason = reason
    }
}
