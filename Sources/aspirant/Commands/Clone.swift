import ArgumentParser
import Codec
import Domain
import Screens
import Store
import Terminal
import Workflow

/// Makes a programme out of an earlier one, without anything about those who applied or took part.
struct Clone: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "clone", abstract: "Clone a programme into another year: dates moved, personal data never.",
        discussion: """
            Settings, criteria, templates of letters, people with their roles and the calendar go along. All dates are \
            moved by the same number of whole weeks, nearest to the wished start, so that weekdays stay. What was \
            decided for the earlier year is listed as to be decided again. --dry-run shows all of it and writes nothing.
            """)

    @Argument(help: "The programme to clone.")
    var source: String

    @Argument(help: "The id of the new programme: lower-case letters, digits and hyphens.")
    var new: String

    @Option(name: .long, help: ArgumentHelp("About when it begins; otherwise a year later.", valueName: "2021-09-01"))
    var start: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Its name; otherwise the earlier one's with the years moved.", valueName: "text"))
    var name: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Settings in place of the moved ones, as --json printed them.", valueName: "file"))
    var settings: String?

    @Flag(name: .long, help: "Show what would be made, and make nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Print the new programme's settings as programme.json.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        guard dryRun || !options.readOnly else {
            throw .notPermitted("--read-only changes nothing; add --dry-run to see what would be made")
        }
        let store = try Failure.reporting { () throws(StoreError) in try StoreDirectory.open(at: options.directory) }
        let taken = try Failure.reporting { () throws(StoreError) in try store.programmes() }
        guard taken.contains(source) else {
            throw Failure(SessionError.noSuchProgramme(path: store.path, name: source, programmes: taken))
        }
        guard StoreDirectory.isName(new) else { throw Failure(StoreError.invalidName(new)) }
        guard !taken.contains(new) else {
            throw Failure(73, "\(new): there is a programme of this id already. Give the clone another one.")
        }
        let clone = try changed(try plan(in: store))
        show(clone, in: store)
        guard !dryRun else { return }
        do throws(SessionError) {
            try ProgrammeSession.found(at: store.path, clone.programme, as: options.account)
        } catch {
            throw Failure(error)
        }
        if !json { say("\n\(store.path): created \(new).") }
    }

    /// The clone with the settings of a file, which says what has been decided meanwhile.
    private func changed(_ clone: ProgrammeClone) throws(Failure) -> ProgrammeClone {
        guard let path = settings else { return clone }
        let read = try ProgrammeInput.settings(path)
        guard read.id == new else {
            throw .data(
                "\(path): expected \"id\": \"\(new)\", found \"\(read.id)\". Give the clone the id of the file.")
        }
        return clone.with(read)
    }

    private func plan(in store: StoreDirectory) throws(Failure) -> ProgrammeClone {
        var wished: Day?
        if let start {
            guard let day = Day(start) else {
                throw .usage("--start: expected a day such as 2021-09-01, found \"\(start)\"")
            }
            wished = day
        }
        do throws(CloningFault) {
            let cloning = Cloning(store, options)
            let day = if let wished { wished } else { try cloning.nextStart(of: source) }
            return try cloning.plan(source, ProgrammeClone.Wish(id: new, start: day, name: name))
        } catch {
            switch error {
            case .refused(let refusal): throw Failure(refusal, place: "\(source): ", in: world(.init(), store))
            case .failed(let failure): throw failure
            }
        }
    }

    private func show(_ clone: ProgrammeClone, in store: StoreDirectory) {
        if json {
            let text = String(decoding: ProgrammeFile.write(clone.programme.settings), as: UTF8.self)
            return say(String(text.dropLast()))
        }
        let lines = ReaderText.lines(
            of: .clone(clone), in: world(Programme(), store), width: 100,
            capabilities: Capabilities(colors: .none, usesUnicode: true))
        for line in lines { say(line) }
    }

    private func world(_ programme: Programme, _ store: StoreDirectory) -> World {
        let now = ProgrammeSession.now(in: store)
        let account = ProgrammeReading.account(store, options)
        return World(
            programme: programme, actor: Actor(id: PersonID(account), name: account, roles: []),
            language: options.language ?? .swedish, today: now.swedishDay, now: now, freshID: 0, size: (100, 24))
    }
}
