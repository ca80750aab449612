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
        subcommands: [
            ImportApplicants.self, ImportParticipants.self, ImportCalendar.self, ImportForms.self,
            ImportEvaluation.self,
        ])
}

/// What all imports of people take.
struct PeopleOptions: ParsableArguments {
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
}

/// Reads applications from a CSV file.
struct ImportApplicants: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "applicants",
        abstract: "Read applications from a CSV file, as recruiting systems and Excel write it.",
        discussion: "Separator, encoding and headings are recognised. Importing the same file again adds nothing.")

    @OptionGroup var people: PeopleOptions

    mutating func execute() throws(Failure) {
        try PeopleImport(people).run { _ throws(Failure) in .applications }
    }
}

/// Reads a personnel list from a CSV file.
struct ImportParticipants: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "participants",
        abstract: "Read those who take part from a personnel list, in a programme without a selection.",
        discussion:
            "Headings are those of applications: first name, last name, e-mail, municipality (where several take part), "
            + "department, position, protected and more. Importing the same list again adds nothing.")

    @OptionGroup var people: PeopleOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day from which the new ones take part; otherwise the start, or today.", valueName: "day"))
    var since: String?

    @Option(
        name: .long, help: ArgumentHelp("The cohort of the new ones, where there are several.", valueName: "cohort"))
    var cohort: String?

    mutating func execute() throws(Failure) {
        let (since, cohort) = (try since.map(ImportParticipants.day), cohort)
        try PeopleImport(people).run { world throws(Failure) in
            do throws(WordFault) {
                return .participants(
                    since: since, cohort: try Words.cohort(named: cohort ?? "", in: world.programme))
            } catch {
                throw .usage(error.text[world.language])
            }
        }
    }

    private static func day(_ text: String) throws(Failure) -> Day {
        guard let day = Day(text) else { throw .usage("--since: \"\(text)\" is no day; write it like 2020-09-07") }
        return day
    }
}
