import ArgumentParser
import Domain
import Screens
import Store
import Workflow

/// Shows, checks and saves the templates of letters.
struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Show, check and save the templates of letters.",
        discussion: """
            Write a template out with show, change the file, and save it. The first line is the subject. What a template \
            can say is listed by fields.
            """,
        subcommands: [
            ListTemplates.self, ShowTemplate.self, CheckTemplate.self, SaveTemplate.self, ResetTemplate.self,
            ListFields.self,
        ])
}

/// Which template.
struct TemplateOptions: ParsableArguments {
    @Argument(help: "The kind of letter, such as admitted.")
    var letter: LetterKind

    @Option(name: .long, help: ArgumentHelp("The language; otherwise the programme's.", valueName: "sv|en"))
    var language: InterfaceLanguage?

    @OptionGroup var options: StoreOptions

    func key(in session: ProgrammeSession) -> LetterTemplateKey {
        LetterTemplateKey(letter, language?.language ?? session.programme.settings.language)
    }

    func save(_ text: String?, in session: ProgrammeSession) throws(Failure) {
        let key = key(in: session)
        let command = Command.letter(
            .setTemplate(key, seen: session.programme.letterTemplates.text(key), to: text))
        do throws(SessionError) {
            try session.perform([command], at: session.now())
        } catch {
            guard case .refused(let refusal, _) = error else { throw Failure(error) }
            throw Failure(refusal, in: session.world(options))
        }
        say("\(session.programme.letterTemplates.version(key))")
    }
}

/// Lists the templates with whose each is.
struct ListTemplates: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the templates with their versions.")

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        defer { session.close() }
        let templates = session.programme.letterTemplates
        for key in LetterTemplateKey.all {
            let last = templates.own(key) == nil ? nil : templates.versions[key]?.last?.signature
            let who = last.map { "\($0.at.swedishDay)\t\(session.programme.settings.name(of: $0.by))" } ?? "\t"
            say("\(key.kind.rawValue)\t\(key.language.rawValue)\t\(templates.version(key))\t\(who)")
        }
    }
}

/// Writes a template to standard output.
struct ShowTemplate: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Write a template to standard output.")

    @Flag(name: .long, help: "The one that the program ships with.")
    var shipped = false

    @OptionGroup var template: TemplateOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(template.options).open()
        defer { session.close() }
        let key = template.key(in: session)
        let text = shipped ? LetterTemplates.shipped(key) : session.programme.letterTemplates.text(key)
        print(text, terminator: text.hasSuffix("\n") ? "" : "\n")
    }
}

/// Checks a template without saving it.
struct CheckTemplate: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a template file; faults are told with line and column.")

    @Argument(help: "The kind of letter.")
    var letter: LetterKind

    @Argument(help: "The file, or - for standard input.")
    var file: String

    @Option(name: .long, help: "The language of the messages: sv or en.")
    var lang: InterfaceLanguage?

    mutating func execute() throws(Failure) {
        let text = try InputFile.text(file)
        do throws(TemplateFault) {
            _ = try LetterTemplate(text, for: letter)
        } catch {
            throw Failure.data("\(file): " + Texts(lang?.language ?? Language.ofEnvironment ?? .english).fault(error))
        }
    }
}

/// Saves a template as the programme's own.
struct SaveTemplate: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Save a template file as the programme's own; prints its version.")

    @OptionGroup var template: TemplateOptions

    @Option(name: .long, help: ArgumentHelp("The file; otherwise standard input.", valueName: "file"))
    var from: String = "-"

    mutating func execute() throws(Failure) {
        let text = try InputFile.text(from)
        let session = try SessionOpening(template.options).open()
        defer { session.close() }
        try template.save(text, in: session)
    }
}

/// Takes the shipped template back into use.
struct ResetTemplate: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Take the template that the program ships with back into use.")

    @OptionGroup var template: TemplateOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(template.options).open()
        defer { session.close() }
        try template.save(nil, in: session)
    }
}

/// Lists what templates can say.
struct ListFields: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields", abstract: "List the fields that letters of a kind can say.")

    @Argument(help: "The kind of letter, such as admitted.")
    var letter: LetterKind

    @Option(name: .long, help: "The language: sv or en.")
    var lang: InterfaceLanguage?

    mutating func execute() throws(Failure) {
        let language = lang?.language ?? Language.ofEnvironment ?? .swedish
        for field in LetterField.known(in: letter) {
            let form = field.shape == .list || field.shape == .flag || field.shape == .itemFlag ? "#" : ""
            say("{{\(form)\(field.rawValue)}}\t\(field.meaning[language])")
        }
    }
}
