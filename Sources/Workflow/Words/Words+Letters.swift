import Domain

extension Words {
    /// The commands about letters, mentors and follow-ups; nil for another command.
    func lettersCommands(_ id: CommandID, in programme: Programme) throws(WordFault) -> [Command]? {
        switch id {
        case .sendLetter:
            let key = LetterKey(try applicant(programme), try option("letter", LetterKind.self))
            return [.letter(.markSent(key, try letterLanguage(programme), seen: nil, reason: self["reason"] ?? ""))]
        case .setTemplate:
            let key = LetterTemplateKey(try option("letter", LetterKind.self), try letterLanguage(programme))
            let seen = programme.letterTemplates.text(key)
            return [.letter(.setTemplate(key, seen: seen, to: try required("text")))]
        case .resetTemplate:
            let key = LetterTemplateKey(try option("letter", LetterKind.self), try letterLanguage(programme))
            return [.letter(.setTemplate(key, seen: programme.letterTemplates.text(key), to: nil))]
        case .chooseMentor:
            return [.mentor(.choose(try applicant(programme), try mentor(), reason: self["reason"] ?? ""))]
        case .releaseMentor: return [.mentor(.release(try applicant(programme), reason: self["reason"] ?? ""))]
        case .recordFollowUp:
            let id = try applicant(programme)
            let seen = programme.applicant(id)?.progress.after.followUp?.value
            let followUp = FollowUp(day: try day("day"), agreed: try required("agreed"))
            return [.followUp(.record(id, seen: seen, followUp))]
        default: return nil
        }
    }

    /// A mentor as proposed; whether she or he is a manager must be said.
    func mentor() throws(WordFault) -> MentorProposal {
        guard let isManager = try Words.yesNo("manager", try required("manager")) else { throw .missing("manager") }
        return MentorProposal(
            name: try required("name"), email: self["email"] ?? "", municipality: try required("municipality"),
            isManager: isManager,
            isOwnManager: try Words.yesNo("own-manager", self["own-manager"] ?? "") ?? false)
    }

    /// The language of a letter: the one given, otherwise the programme's.
    func letterLanguage(_ programme: Programme) throws(WordFault) -> Language {
        isGiven("language") ? try option("language", Language.self) : programme.settings.language
    }
}
