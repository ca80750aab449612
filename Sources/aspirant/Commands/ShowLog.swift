import ArgumentParser
import Domain
import Screens
import Store
import Workflow

/// Prints what has been changed, when and by whom.
struct ShowLog: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show what has been changed, when, by whom and why, newest first.",
        discussion: """
            What is protected is masked as on the screens; scores stay sealed until their panel is complete. --kind takes a \
            topic (\(LogTopic.allCases.map(\.rawValue).joined(separator: ", "))) or the beginning of a kind of fact, such \
            as rating. or ranking.moved; see docs/formats/journal.md.
            """)

    @Option(
        name: .long,
        help: ArgumentHelp("Only what concerns this applicant (id, e-mail or name).", valueName: "applicant"))
    var applicant: String?

    @Option(name: .long, help: ArgumentHelp("Only what this person has done (id, name or account).", valueName: "who"))
    var by: String?

    @Option(name: .long, help: ArgumentHelp("Only changes of this kind; can be repeated.", valueName: "kind"))
    var kind: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only from this day on.", valueName: "YYYY-MM-DD"))
    var since: String?

    @Option(name: .long, help: ArgumentHelp("Only up to and with this day.", valueName: "YYYY-MM-DD"))
    var until: String?

    @Option(name: .long, help: ArgumentHelp("Only changes that hold this text as it is shown.", valueName: "text"))
    var text: String?

    @Option(name: .long, help: "How many changes to show.")
    var limit = 100

    @Flag(name: .long, help: "Answer in JSON, a line each.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        guard limit > 0 else { throw .usage("--limit: expected a whole number from 1, found \(limit)") }
        let session = try SessionOpening(options).open()
        var world = session.world(options)
        var query = LogQuery()
        query.applicant = try applicantID(in: world)
        if let id = query.applicant {
            // What is told of somebody protected is noted before it is told.
            try ReadingNote(session: session).noteHistory(of: id)
            world.notedReading = id
        }
        query.person = by.map { person($0, in: world) }
        query.scope = try options.municipality(in: world.programme.settings).map(Scope.municipality)
        query.since = try since.map { day throws(Failure) in try ShowLog.day(day, "--since") }
        query.until = try until.map { day throws(Failure) in try ShowLog.day(day, "--until") }
        query.text = text ?? ""
        var log = LogFile(session, query, in: world)
        log.kinds = try kinds()
        try log.forEach(atMost: limit) { say(json ? log.json($0) : log.line($0)) }
        try session.admitDamage(options, only: try options.municipality(in: world.programme.settings))
    }

    private func applicantID(in world: World) throws(Failure) -> ApplicantID? {
        guard let applicant else { return nil }
        do throws(WordFault) {
            return try Words(["applicant": applicant], by: world.actor).applicant(world.programme)
        } catch {
            throw .data(error.text[world.language])
        }
    }

    /// The person of an id, a name or an account; an account that is nobody's stands for itself.
    private func person(_ text: String, in world: World) -> PersonID {
        let settings = world.programme.settings
        let wanted = SwedishCollation.key(text)
        let found =
            settings.person(PersonID(text)) ?? settings.person(account: text)
            ?? settings.people.first { SwedishCollation.key($0.name) == wanted }
        return found?.id ?? PersonID(text)
    }

    private func kinds() throws(Failure) -> [String] {
        var kinds: [String] = []
        for name in kind {
            if let topic = LogTopic(rawValue: name) {
                kinds += topic.kinds
            } else if LogTopic(kind: name + ".") != nil || LogTopic(kind: name) != nil {
                kinds.append(name)
            } else {
                let topics = LogTopic.allCases.map(\.rawValue).joined(separator: ", ")
                throw .usage("--kind: expected one of \(topics), or a kind such as ranking.moved; found \(name)")
            }
        }
        return kinds
    }

    private static func day(_ text: String, _ option: String) throws(Failure) -> Day {
        guard let day = Day(text) else { throw .usage("\(option): expected a day such as 2020-09-07, found \(text)") }
        return day
    }
}
