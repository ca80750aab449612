import ArgumentParser
import Domain
import Exchange
import Screens
import Store
import Workflow

/// Reads answers to an evaluation from a CSV file, without anything that tells who answered.
struct ImportEvaluation: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluation",
        abstract: "Read answers to an evaluation from a CSV file, as form services and Excel write it.",
        discussion:
            "A row is a person, a column a question, known by its id, name or text; levels are numbers or their texts. "
            + "Other columns, such as names and times, are not read. Importing the same file again adds nothing.")

    @Argument(help: "The file; - reads standard input.")
    var file: String

    @Option(name: .long, help: ArgumentHelp("The occasion: its title, first day or id.", valueName: "occasion"))
    var occasion: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The cohort whose course is over, for the final evaluation.", valueName: "cohort"))
    var end: String?

    @Option(
        name: .long,
        help: ArgumentHelp("A word for the group, where two groups hand in a file each.", valueName: "word"))
    var part: String?

    @Flag(name: .long, help: "Show what would be done, and do nothing.")
    var dryRun = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        defer { session.close() }
        let world = session.world(options)
        let subject = try subject(in: world)
        let questions = world.programme.settings.evaluation.questions(about: subject)
        guard !questions.isEmpty else { throw Failure(.evaluation(.nothingAsked), place: "", in: world) }
        let answers = try answers(questions, world.language)
        let plan = EvaluationImport(into: world.programme, about: subject, part: part ?? "").plan(answers.rows)
        report(answers, world)
        if let first = plan.commands.first, let refusal = world.refusal(of: first) {
            throw Failure(refusal, place: "\(file): ", in: world)
        }
        if !dryRun, !plan.commands.isEmpty { try save(plan, in: session) }
        say(summary(plan, answers, world.language))
        guard answers.problems.isEmpty else { throw Failure(65, "") }
    }

    private func subject(in world: World) throws(Failure) -> EvaluationSubject {
        var values: [String: String] = [:]
        if let occasion { values["occasion"] = occasion }
        if let end { values["end"] = end }
        guard !values.isEmpty else { throw .usage("give --occasion or --end: what the answers are about") }
        do throws(WordFault) {
            return try Words(values, by: world.actor).evaluationSubject(in: world.programme)
        } catch {
            throw .usage(error.text[world.language])
        }
    }

    private func answers(_ questions: [EvaluationQuestion], _ language: Language) throws(Failure) -> EvaluationFile {
        let bytes = try InputFile.bytes(file)
        do throws(EvaluationProblem) {
            return try EvaluationFile(bytes, questions: questions)
        } catch {
            throw Failure(65, "\(file):\(error.position): \(error.text[language])")
        }
    }

    private func report(_ answers: EvaluationFile, _ world: World) {
        let swedish = world.language == .swedish
        for column in answers.skipped {
            say(
                "  \(file):\(column.position): "
                    + (swedish
                        ? "kolumnen ”\(column.heading)” är ingen fråga och läses inte in"
                        : "the column “\(column.heading)” is no question and is not read"))
        }
        for question in answers.missing {
            let name = question.name[world.language]
            say("  " + (swedish ? "filen har ingen kolumn för ”\(name)”" : "the file has no column for “\(name)”"))
        }
        for problem in answers.problems { say("! \(file):\(problem.position): \(problem.text[world.language])") }
    }

    private func save(_ plan: EvaluationPlan, in session: ProgrammeSession) throws(Failure) {
        do throws(SessionError) {
            try session.perform(plan.commands, at: session.now())
        } catch {
            throw Failure(error)
        }
    }

    private func summary(_ plan: EvaluationPlan, _ answers: EvaluationFile, _ language: Language) -> String {
        let swedish = language == .swedish
        let held = Set(answers.problems.map(\.position.line)).count
        var parts = [
            swedish
                ? "\(plan.commands.count) \(plan.commands.count == 1 ? "nytt" : "nya") svar"
                : "\(plan.commands.count) new \(plan.commands.count == 1 ? "answer" : "answers")",
            swedish ? "\(plan.known) fanns redan" : "\(plan.known) \(plan.known == 1 ? "was" : "were") there already",
        ]
        if plan.withdrawn > 0 {
            parts.append(
                swedish
                    ? "\(plan.withdrawn) är \(plan.withdrawn == 1 ? "borträknat" : "borträknade")"
                    : "\(plan.withdrawn) \(plan.withdrawn == 1 ? "was" : "were") taken out before")
        }
        if plan.empty > 0 {
            parts.append(
                swedish
                    ? plan.empty == 1 ? "1 tom rad" : "\(plan.empty) tomma rader"
                    : plan.empty == 1 ? "1 empty row" : "\(plan.empty) empty rows")
        }
        if held > 0 {
            parts.append(
                swedish
                    ? held == 1 ? "1 rad inte inläst" : "\(held) rader inte inlästa"
                    : held == 1 ? "1 row not read" : "\(held) rows not read")
        }
        let nothing = dryRun ? swedish ? " (ingenting ändrat)" : " (nothing changed)" : ""
        return parts.joined(separator: ", ") + nothing
    }
}
