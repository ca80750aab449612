import ArgumentParser
import Domain
import Exchange
import Screens
import Store
import Workflow

/// Reads files into the store.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read files into the store.",
        subcommands: [ImportApplicants.self, ImportCalendar.self, ImportForms.self, ImportEvaluation.self])
}

/// Reads applications from a CSV file.
struct ImportApplicants: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "applicants",
        abstract: "Read applications from a CSV file, as recruiting systems and Excel write it.",
        discussion: "Separator, encoding and headings are recognised. Importing the same file again adds nothing.")

    @Argument(help: "The file; - reads standard input.")
    var file: String

    @Flag(name: .long, help: "Show what would be done, and do nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Import nothing unless every row can be imported.")
    var allOrNothing = false

    @Option(name: .long, help: ArgumentHelp("A JSON object from your headings to column names.", valueName: "file"))
    var mapping: String?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        defer { session.close() }
        let world = session.world(options)
        let input = ApplicantInput(path: file, mapping: mapping)
        let applications = try input.file(language: world.programme.settings.language)
        var bar = ProgressBar(world.language == .swedish ? "Läser" : "Reading")
        let plan = input.plan(applications, in: session) { bar.show($0) }
        bar.finish()
        let texts = Texts(world.language)
        let report = ImportReport(
            of: plan, file: applications, path: file, settings: world.programme.settings, language: world.language,
            refusal: { texts.refusal($0, in: world) })
        if json {
            say(String(decoding: report.json, as: UTF8.self))
        } else {
            for line in report.remarks + report.lines { say(line) }
        }
        let isHeld = allOrNothing && !plan.isWhole
        if !dryRun, !isHeld { try save(plan, in: session) }
        if !json { say(ending(report.summary, isHeld: isHeld, world.language)) }
        guard plan.isWhole else { throw Failure(65, "") }
    }

    private func ending(_ summary: String, isHeld: Bool, _ language: Language) -> String {
        if dryRun { return summary + (language == .swedish ? " (ingenting ändrat)" : " (nothing changed)") }
        guard isHeld else { return summary }
        return summary
            + (language == .swedish
                ? " (ingenting importerat: --all-or-nothing)" : " (nothing imported: --all-or-nothing)")
    }

    private func save(_ plan: ImportPlan, in session: ProgrammeSession) throws(Failure) {
        let commands = plan.commands(allOrNothing: allOrNothing)
        guard !commands.isEmpty else { return }
        do throws(SessionError) {
            if allOrNothing {
                try session.perform(commands, at: session.now())
            } else {
                var bar = ProgressBar("")
                let total = Double(max(commands.count, 1))
                _ = try session.performEach(commands, at: session.now()) { bar.show(Double($0) / total) }
                bar.finish()
            }
        } catch {
            throw Failure(error)
        }
    }
}
