/// How a programme's letters look and whom they come from (S1-1).
public struct LetterSettings: Equatable, Sendable {
    /// The name that letters are signed with and come from.
    public let sender: String
    /// The e-mail address that they come from, and that answers go to.
    public let email: String
    /// The letterhead, perhaps of several lines; nil for the programme's name and municipalities.
    public let header: LocalizedText?

    /// The look and the sender of letters.
    public init(sender: String, email: String, header: LocalizedText?) {
        self.sender = sender
        self.email = email
        self.header = header
    }
}

extension ProgrammeSettings {
    /// Whom letters come from: as set, otherwise the project leader; nil when nobody with an e-mail address is known.
    public var letterSender: LetterRecipient? {
        if let letters { return LetterRecipient(name: letters.sender, email: letters.email) }
        return people.first { person in
            !person.email.isEmpty && person.roles.contains { $0.role == .projectLeader }
        }.map { LetterRecipient(name: $0.name, email: $0.email) }
    }

    /// The letterhead.
    public func letterhead(_ language: Language) -> String {
        letters?.header?[language]
            ?? name[language] + "\n" + municipalities.map(\.name).joined(separator: " · ")
    }
}
