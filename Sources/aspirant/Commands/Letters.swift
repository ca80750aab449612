public import ArgumentParser
public import Domain
public import Exchange
import Screens
import Store
import Workflow

extension LetterFile.Form: ExpressibleByArgument {}
extension LetterKind: ExpressibleByArgument {}

/// Lists, previews and writes letters, and keeps their templates.
struct Letters: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters", abstract: "Write the letters that the decision asks for.",
        subcommands: [ListLetters.self, WriteLetters.self, Templates.self])
}

/// Which letters, and in which language.
struct LetterOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Only letters of this kind; can be repeated.", valueName: "kind"))
    var letter: [LetterKind] = []

    @Option(name: .long, help: ArgumentHelp("Only about this applicant: id, e-mail or name.", valueName: "who"))
    var applicant: String?

    @Option(
        name: .long, help: ArgumentHelp("The language of the letters; otherwise the programme's.", valueName: "sv|en"))
    var language: InterfaceLanguage?

    @OptionGroup var options: StoreOptions

    /// The letters that are meant.
    func letters(in session: ProgrammeSession) throws(Failure) -> [Letter] {
        let municipality = try options.municipality(in: session.programme.settings)
        var id: ApplicantID?
        if let applicant {
            do throws(WordFault) {
                id = try Words(["applicant": applicant]).applicant(session.programme)
            } catch {
                throw .data(error.text[options.language ?? session.programme.settings.language])
            }
        }
        guard session.programme.knowsParticipants else {
            throw Failure(.admissionNotDecided, in: session.world(options))
        }
        return session.programme.letters(for: session.actor).filter { one in
            (letter.isEmpty || letter.contains(one.key.kind)) && (id == nil || one.key.applicant == id)
                && (municipality == nil || one.municipality == municipality)
        }
    }

    func language(in session: ProgrammeSession) -> Language {
        language?.language ?? session.programme.settings.language
    }
}

/// Lists the letters with how far each has come.
struct ListLetters: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the letters: kind, municipality, recipient, standing.")

    @Flag(name: .long, help: "Only those that are not sent or do not hold any more.")
    var waiting = false

    @OptionGroup var letters: LetterOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(letters.options).open()
        defer { session.close() }
        let world = session.world(letters.options)
        let texts = Texts(world.language, onCommandLine: true)
        for letter in try letters.letters(in: session) where !waiting || letter.standing.isWaiting {
            let place = world.programme.settings.municipality(letter.municipality)?.name ?? ""
            let about = letter.key.kind.recipient == .applicant ? "" : world.name(letter.key.applicant)
            say(
                [
                    letter.key.kind.rawValue, place, world.recipient(of: letter), about,
                    texts.standing(of: letter, today: world.today), texts.alert(letter, in: world) ?? "",
                ].joined(separator: "\t"))
        }
        try session.admitDamage(letters.options)
    }
}

/// Writes letters as files, or shows them.
struct WriteLetters: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "Write letters as text and as mail drafts (.eml) into a directory.",
        discussion: """
            Letters that are sent already are left out, unless --reason says why they go again. All letters are written or \
            none; a file that is there is never written over.
            """)

    @Argument(help: "The directory; made when it is missing.")
    var directory: String?

    @Option(name: .long, help: ArgumentHelp("text or eml; otherwise both.", valueName: "text|eml"))
    var format: LetterFile.Form?

    @Flag(name: .long, help: "Show the letters and write nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Mark the letters as sent when they are written.")
    var markSent = false

    @Option(name: .long, help: ArgumentHelp("Why letters that are sent already go again.", valueName: "text"))
    var reason: String?

    @OptionGroup var letters: LetterOptions

    mutating func execute() throws(Failure) {
        guard dryRun != (directory != nil) else { throw .usage("name a directory, or give --dry-run") }
        let session = try SessionOpening(letters.options).open()
        defer { session.close() }
        let world = session.world(letters.options)
        let chosen = try letters.letters(in: session).filter { reason != nil || $0.sent == nil }
        // Of a protected identity somebody else writes; the others are not to wait for that.
        let keys = chosen.filter { $0.recipient != nil }.map(\.key)
        let hidden = chosen.count - keys.count
        let language = letters.language(in: session)
        let writing = LetterWriting(world: world, language: language, stamp: session.now())
        let forms = format.map { [$0] } ?? LetterFile.Form.allCases
        try ReadingNote(session: session).note(keys)
        if let directory {
            let files = try writing.files(keys, as: forms)
            let paths = try writing.write(files, into: directory)
            if markSent { try mark(keys, language, in: session, undoing: paths) }
            for path in paths { say(path) }
        } else {
            for key in keys { try preview(key, language, world) }
        }
        guard hidden > 0 else { return try session.admitDamage(letters.options) }
        let text = Texts(world.language, onCommandLine: true).refusal(.letter(.protectedIdentity), in: world)
        complain("\(hidden): \(text)")
    }

    private func preview(_ key: LetterKey, _ language: Language, _ world: World) throws(Failure) {
        do throws(Refusal) {
            let text = try world.programme.letterText(key, language, for: world.actor)
            let recipient = world.programme.letterRecipient(key)
            say("\(world.language == .swedish ? "Till" : "To"): \(recipient.name) <\(recipient.email)>\n")
            say(text.text)
        } catch {
            throw Failure(error, in: world)
        }
    }

    private func mark(
        _ keys: [LetterKey], _ language: Language, in session: ProgrammeSession, undoing paths: [String]
    ) throws(Failure) {
        guard !keys.isEmpty else { return }
        let commands = keys.map { key in
            let seen = try? session.programme.letterText(key, language, for: session.actor).digest
            return Command.letter(.markSent(key, language, seen: seen, reason: reason ?? ""))
        }
        do throws(SessionError) {
            try session.perform(commands, at: session.now())
        } catch {
            LetterWriting.remove(paths)
            guard case .refused(let refusal, let index) = error else { throw Failure(error) }
            let world = session.world(letters.options)
            let subject = LetterWriting(world: world, language: language, stamp: session.now()).subject(of: keys[index])
            throw Failure(refusal, place: "\(subject): ", in: world)
        }
    }
}
