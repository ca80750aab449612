public import Domain

/// A letter as a file: its name, and what is in it.
public struct LetterFile: Equatable, Sendable {
    /// The forms that letters are written in.
    public enum Form: String, CaseIterable, Sendable {
        /// The text alone, for paper or for pasting.
        case text
        /// A draft for a mail program.
        case eml
    }

    /// The letter.
    public let key: LetterKey
    /// The name: letters a–z, digits and hyphens, whatever the recipient is called.
    public let name: String
    /// What is in the file.
    public let bytes: [UInt8]
}

/// Why letters cannot be written; nothing has been then.
public enum LetterFileError: Error, Equatable, Sendable {
    /// The letter cannot be written at all.
    case refused(LetterKey, Refusal)
    /// These letters have no e-mail address to go to.
    case addressMissing([LetterKey])
    /// The address is none that a message can be sent to.
    case addressInvalid(LetterKey, String)
    /// The sender's address is none that a message can be sent from.
    case senderInvalid(String)
}

/// The files of some letters.
public struct LetterFiles: Sendable {
    private let programme: Programme
    private let actor: Actor
    private let language: Language
    private let date: Instant

    /// Letters as somebody may write them, in a language.
    public init(_ programme: Programme, by actor: Actor, in language: Language, at date: Instant) {
        self.programme = programme
        self.actor = actor
        self.language = language
        self.date = date
    }

    /// All files, or the reason why there are none: nobody is to find out afterwards whose letter is missing.
    public func files(_ keys: [LetterKey], as forms: [LetterFile.Form]) throws(LetterFileError) -> [LetterFile] {
        let sender = try forms.contains(.eml) ? self.sender() : nil
        var texts: [(LetterKey, LetterText, LetterRecipient)] = []
        for key in keys {
            do throws(Refusal) {
                let text = try programme.letterText(key, language, for: actor)
                texts.append((key, text, programme.letterRecipient(key)))
            } catch {
                throw .refused(key, error)
            }
        }
        if sender != nil {
            let without = texts.filter { $0.2.email.isEmpty }.map(\.0)
            guard without.isEmpty else { throw .addressMissing(without) }
        }
        var files: [LetterFile] = []
        var taken: Set<String> = []
        for (key, text, recipient) in texts {
            var stem = stem(of: key)
            if !taken.insert(stem).inserted {
                stem += "-\(key.applicant)"
                taken.insert(stem)
            }
            for form in forms {
                switch form {
                case .text: files.append(LetterFile(key: key, name: stem + ".txt", bytes: Array(text.text.utf8)))
                case .eml:
                    guard let sender else { continue }
                    guard let address = MailAddress(recipient.email) else {
                        throw .addressInvalid(key, recipient.email)
                    }
                    let message = MailMessage(
                        from: sender, to: MailMessage.Party(name: recipient.name, address: address),
                        subject: text.subject, body: text.header + "\n\n" + text.body, language: language, date: date,
                        id: "\(key.applicant).\(key.kind.rawValue).\(text.digest.description.prefix(16))")
                    files.append(LetterFile(key: key, name: stem + ".eml", bytes: message.bytes))
                }
            }
        }
        return files
    }

    private func sender() throws(LetterFileError) -> MailMessage.Party {
        let sender = programme.settings.letterSender ?? LetterRecipient(name: "", email: "")
        guard let address = MailAddress(sender.email) else { throw .senderInvalid(sender.email) }
        return MailMessage.Party(name: sender.name, address: address)
    }

    /// Kind, name and the end of the id; of a protected identity no name, since names of files are seen by many.
    private func stem(of key: LetterKey) -> String {
        guard let applicant = programme.applicant(key.applicant) else { return key.kind.rawValue }
        let application = applicant.application
        let name =
            applicant.isProtected
            ? (language == .swedish ? "skyddad" : "protected")
            : LetterFiles.safe(application.lastName + " " + application.firstName)
        return [kindName(key.kind), name, key.applicant.short].filter { !$0.isEmpty }.joined(separator: "-")
    }

    private func kindName(_ kind: LetterKind) -> String {
        guard language == .swedish else { return kind.rawValue }
        switch kind {
        case .admitted: return "antagen"
        case .reserve: return "reserv"
        case .notAdmitted: return "ej-antagen"
        case .offer: return "erbjudande"
        case .managerOfAdmitted: return "chef-antagen"
        case .managerOfReserve: return "chef-reserv"
        case .managerOfNotAdmitted: return "chef-ej-antagen"
        case .mentor: return "mentor"
        case .enrolled: return "deltar"
        case .certificate: return "intyg"
        }
    }

    /// A name in letters that every file system and mail program takes: å and ä as a, ö as o, all else that is no letter as
    /// a hyphen.
    static func safe(_ text: String) -> String {
        var words: [String] = [""]
        // The collation's key is the plain letters: å ä ö come after z there.
        for byte in SwedishCollation.key(text) {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: words[words.count - 1].unicodeScalars.append(Unicode.Scalar(byte))
            case 0x7B, 0x7C: words[words.count - 1] += "a"
            case 0x7D: words[words.count - 1] += "o"
            default: if words.last?.isEmpty == false { words.append("") }
            }
        }
        return String(words.filter { !$0.isEmpty }.joined(separator: "-").prefix(60))
    }
}
