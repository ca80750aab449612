import ArgumentParser
import Domain
import Exchange
import Screens
import Store
import Workflow

/// Reads filled-in interview forms onto the cards of whoever filled them in.
struct ImportForms: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "Read filled-in interview forms onto your cards.",
        discussion:
            "A form whose card has been changed since it was written is not read: what was, what is and what the form "
            + "says are shown. Cards are handed in only with --hand-in.")

    @Argument(help: "The files; - reads standard input.")
    var files: [String]

    @Flag(name: .long, help: "Show what would be done, and do nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Hand the cards in as well.")
    var handIn = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        guard !files.isEmpty else { throw .usage("give the files with the forms") }
        let session = try SessionOpening(options).open()
        defer { session.close() }
        var (saved, same, held) = (0, 0, 0)
        for path in files {
            let bytes = try InputFile.bytes(path)
            for plan in planned(bytes, in: session) {
                // Made again for each form, since the one before may have changed the same card.
                let current = planned(bytes, in: session).first { $0.line == plan.line } ?? plan
                report(current, of: path, in: session)
                if !current.isWhole { held += 1 } else if current.commands.isEmpty { same += 1 } else { saved += 1 }
                if !dryRun { try save(current, path, in: session) }
            }
        }
        say(summary(saved, same, held, session.world(options).language))
        guard held == 0 else { throw Failure(65, "") }
    }

    private func planned(_ bytes: [UInt8], in session: ProgrammeSession) -> [FormPlan] {
        FormImport(
            into: session.programme, by: session.actor, on: session.now().swedishDay, handsIn: handIn
        ).plans(bytes)
    }

    private func report(_ plan: FormPlan, of path: String, in session: ProgrammeSession) {
        let world = session.world(options)
        let texts = Texts(world.language, onCommandLine: true)
        let report = FormReport(
            path: path, programme: world.programme, language: world.language,
            refusal: { texts.refusal($0, in: world) })
        for line in report.lines(plan) { say(line) }
    }

    private func save(_ plan: FormPlan, _ path: String, in session: ProgrammeSession) throws(Failure) {
        guard !plan.commands.isEmpty else { return }
        do throws(SessionError) {
            try session.perform(plan.commands, at: session.now())
        } catch {
            guard case .refused(let refusal, _) = error else { throw Failure(error) }
            throw Failure(refusal, place: "\(path):\(plan.line): ", in: session.world(options))
        }
    }

    private func summary(_ saved: Int, _ same: Int, _ held: Int, _ language: Language) -> String {
        let swedish = language == .swedish
        let nothing = dryRun ? swedish ? " (ingenting ändrat)" : " (nothing changed)" : ""
        return swedish
            ? "\(saved == 1 ? "1 blankett inläst" : "\(saved) blanketter inlästa"), \(same) utan något nytt, "
                + "\(held) \(held == 1 ? "inte inläst" : "inte inlästa")\(nothing)"
            : "\(saved) \(saved == 1 ? "form" : "forms") read, \(same) with nothing new, \(held) not read\(nothing)"
    }
}
