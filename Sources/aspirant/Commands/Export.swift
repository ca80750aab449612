import ArgumentParser
import Domain
import Store
import Workflow

extension ExportFormat: ExpressibleByArgument {
    /// None by itself: which there are depends on what is exported.
    static var allValueStrings: [String] { [] }
}

/// Writes data out of the store.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract:
            "Write applicants, rankings, the calendar, forms, statistics, participants, evaluations, costs or settings.",
        discussion:
            "Lists are written as csv or json, the calendar as ics, csv or json, its changes as txt or json, forms as txt. "
            + "Reports are a command of their own: `aspirant report`.",
        subcommands: [
            ExportApplicants.self, ExportRanking.self, ExportCalendar.self, ExportChanges.self, ExportForms.self,
            ExportStatistics.self, ExportParticipants.self, ExportEvaluation.self, ExportOutcomes.self,
            ExportAlumni.self, ExportBudget.self, ExportSettings.self,
        ])
}

/// What an export is about, as far as the formats go that its help names.
protocol ExportKind {
    static var formats: [ExportFormat] { get }
}

/// Rows for a spreadsheet or a program.
enum ListExport: ExportKind { static let formats = ExportFormat.lists }
/// Occasions and deadlines.
enum CalendarKind: ExportKind { static let formats = ExportFormat.calendar }
/// What has changed in the calendar.
enum ChangesKind: ExportKind { static let formats = ExportFormat.changes }
/// Forms to fill in.
enum FormsKind: ExportKind { static let formats = ExportFormat.forms }

extension ExportFormat {
    /// What the format is for, in the help.
    fileprivate var help: String {
        switch self {
        case .csv: "csv as Swedish Excel opens it"
        case .json: "json for programs"
        case .ics: "ics for calendars"
        case .txt: "txt to read and to print"
        case .html: "html to read and to print"
        }
    }
}

/// Where an export goes and in which of the formats that there are for it; the first is taken where none is named.
struct ExportOptions<Kind: ExportKind>: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            stringLiteral: Kind.formats.map(\.help).joined(separator: ", ") + "; otherwise \(Kind.formats[0].rawValue)."
        ),
        completion: .list(Kind.formats.map(\.rawValue)))
    var format: ExportFormat?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var options: StoreOptions

    func export(_ make: (World) throws(Failure) -> Workflow.Export) throws(Failure) {
        let session = try SessionOpening(options).open()
        let world = session.world(options)
        let export = try make(world)
        let bytes = try ExportFile(export, in: world, stamp: session.now(), format: format).bytes()
        try ReadingNote(session: session).note(export)
        try ExportFile.deliver(bytes, to: output)
        try session.admitDamage(options, only: try options.municipality(in: world.programme.settings))
    }
}

/// Writes the applicants that the account may see.
struct ExportApplicants: ReportingCommand {
    static let configuration = CommandConfiguration(commandName: "applicants", abstract: "Write the applicants.")

    @OptionGroup var export: ExportOptions<ListExport>

    mutating func execute() throws(Failure) {
        let export = export
        try export.export { world throws(Failure) in
            .applicants(try export.options.municipality(in: world.programme.settings))
        }
    }
}

/// Writes the rankings that the account may see.
struct ExportRanking: ReportingCommand {
    static let configuration = CommandConfiguration(commandName: "ranking", abstract: "Write the rankings.")

    @OptionGroup var export: ExportOptions<ListExport>

    mutating func execute() throws(Failure) {
        let export = export
        try export.export { world throws(Failure) in
            .ranking(try export.options.municipality(in: world.programme.settings))
        }
    }
}

/// Writes the calendar.
struct ExportCalendar: ReportingCommand {
    static let configuration = CommandConfiguration(commandName: "calendar", abstract: "Write the calendar.")

    @Option(name: .long, help: ArgumentHelp("Only one cohort, with what belongs to all.", valueName: "cohort"))
    var cohort: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Only what concerns a participant, a mentor or a lecturer.", valueName: "name"))
    var person: String?

    @Flag(name: .long, help: "What stands, also where a release says otherwise.")
    var draft = false

    @OptionGroup var export: ExportOptions<CalendarKind>

    mutating func execute() throws(Failure) {
        let (cohort, person, draft) = (cohort, person, draft)
        try export.export { world throws(Failure) in
            .calendar(try CalendarSelection(cohort: cohort, person: person, isDraft: draft, in: world))
        }
    }
}

/// Writes what has changed in the calendar since the latest release, and who must be told.
struct ExportChanges: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes", abstract: "Write what has changed in the calendar, and who must be told.")

    @OptionGroup var export: ExportOptions<ChangesKind>

    mutating func execute() throws(Failure) { try export.export { _ in .calendarChanges } }
}

/// Writes how many came how far, with small figures kept back.
struct ExportStatistics: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "Write how many came how far; small figures are kept back.")

    @OptionGroup var export: ExportOptions<ListExport>

    mutating func execute() throws(Failure) {
        let export = export
        try export.export { world throws(Failure) in
            .statistics(try export.options.municipality(in: world.programme.settings))
        }
    }
}

/// Writes the register of those who take part.
struct ExportParticipants: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "participants", abstract: "Write the register of participants: attendance, mentor, approval.")

    @OptionGroup var export: ExportOptions<ListExport>

    mutating func execute() throws(Failure) {
        let export = export
        try export.export { world throws(Failure) in
            .participants(try export.options.municipality(in: world.programme.settings))
        }
    }
}
