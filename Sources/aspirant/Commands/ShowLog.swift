import ArgumentParser
import Domain
import JSON
import Screens
import Store
import Workflow

/// Prints what has been changed, when and by whom.
struct ShowLog: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show what has been changed, when and by whom, newest first.")

    @Option(
        name: .long,
        help: ArgumentHelp("Only what concerns this applicant (id, e-mail or name).", valueName: "applicant"))
    var applicant: String?

    @Option(name: .long, help: ArgumentHelp("Only what this account has done.", valueName: "account"))
    var by: String?

    @Option(name: .long, help: "How many changes to show.")
    var limit = 100

    @Flag(name: .long, help: "Answer in JSON, a line each.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        guard limit > 0 else { throw .usage("--limit: expected a whole number from 1, found \(limit)") }
        let session = try SessionOpening(options).open()
        let world = session.world(options)
        let filter = LogFilter(applicant: try applicantID(in: world), account: by, scopes: try scopes(in: world))
        do throws(SessionError) {
            let text = LogText(world: world)
            for entry in try session.entries(filter, limit: limit) { say(json ? line(entry, world) : text.line(entry)) }
        } catch {
            throw Failure(error)
        }
    }

    private func applicantID(in world: World) throws(Failure) -> ApplicantID? {
        guard let applicant else { return nil }
        do throws(WordFault) {
            return try Words(["applicant": applicant], by: world.actor).applicant(world.programme)
        } catch {
            throw .data(error.text[world.language])
        }
    }

    private func scopes(in world: World) throws(Failure) -> Set<Scope> {
        guard let code = try options.municipality(in: world.programme.settings) else { return [] }
        return [.municipality(code)]
    }

    private func line(_ entry: LogEntry, _ world: World) -> String {
        let texts = Texts(world.language)
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("at", entry.at.description)
        writer.member("account", entry.account)
        writer.member("person", entry.person.rawValue)
        writer.member("transaction", entry.transaction.description)
        writer.member("undoes", ifPresent: entry.undoes?.description)
        writer.member("redoes", ifPresent: entry.redoes?.description)
        writer.member("reason", ifPresent: entry.reason)
        writer.member("events", entry.events) { writer, event in
            if let event { writer.string(texts.describe(event, in: world)) } else { writer.null() }
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
