import ArgumentParser
import Domain
import Screens
import Store
import Workflow

/// Gives out what is known of people, and records that it was given.
struct Disclose: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "disclose", abstract: "Give out what is known of people, with the basis recorded.",
        usage: """
            aspirant disclose APPLICANT ... --for RECIPIENT --basis TEXT [--unmask]
            aspirant disclose --municipality NAME --for RECIPIENT --basis TEXT
            aspirant disclose --list
            """,
        discussion: """
            How the person has been judged, what is protected and what somebody needs because of a disability is masked, \
            unless --unmask is given by who may read it; so are other applicants' names in what the person has written, as \
            far as they are found. That it was disclosed, to whom, on what basis and which fields stands in the municipality's \
            journal before a byte of it is written.
            """)

    @Argument(help: "Whom (id, e-mail or name).")
    var applicants: [String] = []

    @Option(name: .customLong("for"), help: ArgumentHelp("Who gets it.", valueName: "recipient"))
    var recipient: String?

    @Option(name: .long, help: ArgumentHelp("What obliges or allows it, such as a section of law.", valueName: "text"))
    var basis: String?

    @Flag(name: .long, help: "Include results, protected fields and needs.")
    var unmask = false

    @Option(name: .long, help: ArgumentHelp("csv or json.", valueName: "format"))
    var format: String = "json"

    @Option(name: .shortAndLong, help: ArgumentHelp("The file; otherwise standard output.", valueName: "file"))
    var output: String?

    @Flag(name: .long, help: "List what has been disclosed.")
    var list = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        defer { session.close() }
        if list {
            for line in DisclosureText(session.world(options)).lines { say(line) }
            return try session.admitDamage(options)
        }
        guard let recipient, let basis else { throw .usage("say who gets it and why: --for and --basis") }
        guard let format = ExportFormat(rawValue: format), [.csv, .json].contains(format) else {
            throw .usage("--format: expected csv or json")
        }
        let ids = try people(in: session.world(options))
        let saved: Store.Saved
        do throws(SessionError) {
            saved = try session.perform(
                [.disclosure(.disclose(ids, to: recipient, basis: basis, isUnmasked: unmask))], at: session.now())
        } catch {
            guard case .refused(let refusal, _) = error else { throw Failure(error) }
            throw Failure(refusal, place: "disclose: ", in: session.world(options))
        }
        let world = session.world(options)
        // Each municipality has recorded its own; who gets it gets one file.
        let classes = unmask ? FieldClass.allCases : Disclosure.maskedClasses
        let disclosure = Disclosure(applicants: ids, recipient: recipient, basis: basis, classes: classes)
        let file = ExportFile(.disclosure(disclosure), in: world, stamp: saved.at, format: format)
        try ExportFile.deliver(try file.bytes(), to: output)
    }

    private func people(in world: World) throws(Failure) -> [ApplicantID] {
        if applicants.isEmpty {
            guard let code = try options.municipality(in: world.programme.settings) else {
                throw .usage("name somebody, or a municipality with --municipality")
            }
            return world.programme.record(code).applicants.map(\.id)
        }
        var ids: [ApplicantID] = []
        for text in applicants {
            do throws(WordFault) {
                ids.append(try Words(["applicant": text], by: world.actor).applicant(world.programme))
            } catch { throw .data(error.text[world.language]) }
        }
        return ids
    }
}
