import Domain
import Exchange
import Screens
import Store
import Workflow

/// Reads a file of people, tells what becomes of each row, and takes them in.
struct PeopleImport {
    private let people: PeopleOptions

    init(_ people: PeopleOptions) { self.people = people }

    /// Imports as what the people are to become, which is asked when the programme is known.
    func run(_ purpose: (World) throws(Failure) -> ImportPurpose) throws(Failure) {
        let session = try SessionOpening(people.options).open()
        defer { session.close() }
        let world = session.world(people.options)
        let purpose = try purpose(world)
        let part = purpose == .applications ? ProgrammePart.selection : .enrolment
        guard world.programme.settings.uses(part) else { throw Failure(.notUsed(part), in: world) }
        let input = ApplicantInput(path: people.file, mapping: people.mapping)
        let applications = try input.file(for: world.programme.settings)
        var bar = ProgressBar(world.language == .swedish ? "Läser" : "Reading")
        let plan = input.plan(applications, in: session, as: purpose) { bar.show($0) }
        bar.finish()
        let texts = Texts(world.language, onCommandLine: true)
        let report = ImportReport(
            of: plan, file: applications, path: people.file, settings: world.programme.settings,
            language: world.language, refusal: { texts.refusal($0, in: world) })
        if people.json {
            say(String(decoding: report.json, as: UTF8.self))
        } else {
            for line in report.remarks + report.lines { say(line) }
        }
        let isHeld = people.allOrNothing && !plan.isWhole
        if !people.dryRun, !isHeld { try save(plan, in: session) }
        if !people.json { say(ending(report.summary, isHeld: isHeld, world.language)) }
        guard plan.isWhole else { throw Failure(65, "") }
    }

    private func ending(_ summary: String, isHeld: Bool, _ language: Language) -> String {
        if people.dryRun { return summary + (language == .swedish ? " (ingenting ändrat)" : " (nothing changed)") }
        guard isHeld else { return summary }
        return summary
            + (language == .swedish
                ? " (ingenting importerat: --all-or-nothing)" : " (nothing imported: --all-or-nothing)")
    }

    private func save(_ plan: ImportPlan, in session: ProgrammeSession) throws(Failure) {
        let commands = plan.commands(allOrNothing: people.allOrNothing)
        guard !commands.isEmpty else { return }
        do throws(SessionError) {
            if people.allOrNothing {
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
