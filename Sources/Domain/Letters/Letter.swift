/// A letter that the admission asks for, with how far it has come.
public struct Letter: Equatable, Sendable {
    /// How far a letter has come.
    public enum Standing: Equatable, Sendable {
        case unsent
        case sent(Signed<SentLetter>)
        /// Sent, but the same letter would read otherwise now: dates, names or the decision have changed since.
        case outdated(Signed<SentLetter>)
    }

    /// What it tells about whom.
    public let key: LetterKey
    /// The municipality of whom it is about.
    public let municipality: MunicipalityCode
    /// Whom it goes to; nil for somebody who may not know who that is.
    public let recipient: LetterRecipient?
    /// How far it has come.
    public let standing: Standing
    /// A letter with another message that went to the same recipient before the decision was changed; nil when none did.
    public let contradicted: LetterKind?

    /// When it was sent, by whom; nil while it is not.
    public var sent: Signed<SentLetter>? {
        switch standing {
        case .unsent: nil
        case .sent(let sent), .outdated(let sent): sent
        }
    }
}

/// What can be asked for about letters.
public enum LetterCommand: Equatable, Sendable {
    /// The letter has been sent in a language; `seen` is the digest of the text that the person had, nil for the letter as
    /// it reads now. The reason is demanded when it has been sent before.
    case markSent(LetterKey, Language, seen: TextDigest?, reason: String)
    /// The programme writes letters of a kind its own way; nil takes the shipped template back into use. `seen` is the
    /// text that the person changed.
    case setTemplate(LetterTemplateKey, seen: String, to: String?)
}

/// What has been recorded about letters.
public enum LetterEvent: Equatable, Sendable {
    /// In the municipality's scope.
    case sent(ApplicantID, LetterKind, Change<SentLetter?>)
    /// In the programme's scope; nil for the shipped template.
    case templateSet(LetterTemplateKey, Change<String?>)
}

/// Why something about a letter was refused.
public enum LetterRefusal: Equatable, Sendable {
    /// It has been sent, by whom and when; a reason is needed to send it again.
    case alreadySent(LetterKind, Signature)
    /// The decision asks for no such letter.
    case notDue(LetterKind)
    /// The letter reads otherwise now than the text that the person had.
    case changedMeanwhile
    /// The application does not say to whom it should go.
    case recipientUnknown(LetterKind.Recipient)
    /// The applicant's identity is protected, and the person is not one who may know it.
    case protectedIdentity
    /// Nobody is set as the sender, and there is no project leader with an e-mail address.
    case senderMissing
    /// The template cannot be used.
    case template(TemplateFault)
}
