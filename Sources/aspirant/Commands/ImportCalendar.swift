import ArgumentParser
import Domain
import Exchange
import Screens
import Store
import Workflow

/// Reads a calendar as Outlook, khal and calcurse export it.
struct ImportCalendar: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Read a calendar (.ics) as Outlook, khal and calcurse write it.",
        discussion:
            "Recurring events become one occasion for each time. Every event is told with its line, and so is "
            + "everything that was not understood. Importing the same file again changes nothing.")

    @Argument(help: "The file; - reads standard input.")
    var file: String

    @Flag(name: .long, help: "Show what would be done, and do nothing.")
    var dryRun = false

    @Option(name: .long, help: ArgumentHelp("What the events are, such as seminar.", valueName: "kind"))
    var kind: String?

    @Option(name: .long, help: ArgumentHelp("The cohort that they belong to.", valueName: "cohort"))
    var cohort: String?

    @Option(name: .long, help: ArgumentHelp("Why occasions are moved after their freeze.", valueName: "text"))
    var reason: String?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        defer { session.close() }
        let world = session.world(options)
        let plan = try plan(in: world)
        let texts = Texts(world.language, onCommandLine: true)
        let report = CalendarImportReport(
            of: plan, path: file, language: world.language,
            label: { OccasionWords.label($0)[world.language] }, refusal: { texts.refusal($0, in: world) })
        if json {
            say(String(decoding: report.json, as: UTF8.self))
        } else {
            for line in report.lines { say(line) }
        }
        if !dryRun, !plan.commands.isEmpty { try save(plan.commands, in: session) }
        if !json {
            say(
                report.summary
                    + (dryRun ? (world.language == .swedish ? " (ingenting ändrat)" : " (nothing changed)") : ""))
        }
        guard plan.isWhole else { throw Failure(65, "") }
    }

    private func plan(in world: World) throws(Failure) -> CalendarImportPlan {
        let (programme, bytes) = (world.programme, try InputFile.bytes(file))
        let period = programme.settings.period
        // What lies around the programme may be of use; what recurs for ever must end somewhere.
        let window = (period.lowerBound - 183)...(period.upperBound + 183)
        let chosen = try importOptions(in: world)
        do throws(CalendarError) {
            let calendar = try ICalendarReader(window: window).read(bytes)
            var importing = CalendarImport(
                into: programme, by: world.actor, on: world.today, language: world.language, options: chosen)
            var chance = SystemRandomNumberGenerator()
            return importing.plan(calendar) { chance.next() }
        } catch {
            throw Failure(error == .notACalendar ? 65 : 69, "\(file): \(error.text[world.language])")
        }
    }

    private func importOptions(in world: World) throws(Failure) -> CalendarImport.Options {
        var chosen = CalendarImport.Options(file: file.split(separator: "/").last.map(String.init) ?? file)
        chosen.reason = reason
        if let kind {
            guard let known = OccasionKind(rawValue: kind) else {
                let names = OccasionKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw .usage("there is no kind \"\(kind)\"; there are \(names)")
            }
            chosen.kind = known
        }
        guard let cohort else { return chosen }
        do throws(WordFault) {
            chosen.cohort = try Words.cohort(named: cohort, in: world.programme)
        } catch {
            throw .data(error.text[world.language])
        }
        return chosen
    }

    private func save(_ commands: [Command], in session: ProgrammeSession) throws(Failure) {
        do throws(SessionError) {
            try session.perform(commands, at: session.now())
        } catch {
            throw Failure(error)
        }
    }
}
