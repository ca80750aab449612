import ArgumentParser
import Domain
import Store
import Workflow

extension ExportFormat: ExpressibleByArgument {}

/// Writes data out of the store.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract:
            "Write applicants, rankings, the calendar, forms, statistics, participants, evaluations, costs or settings.",
        subcommands: [
            ExportApplicants.self, ExportRanking.self, ExportCalendar.self, ExportChanges.self, ExportForms.self,
            ExportStatistics.self, ExportParticipants.self, ExportEvaluation.self, ExportOutcomes.self,
            ExportAlumni.self, ExportBudget.self, ExportSettings.self,
        ])
}

/// Where an export goes and in which format.
struct ExportOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "csv as Swedish Excel opens it, json, or for the calendar ics.", valueName: "csv|json|ics|txt"))
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

    @OptionGroup var export: ExportOptions

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

    @OptionGroup var export: ExportOptions

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

    @OptionGroup var export: ExportOptions

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

    @OptionGroup var export: ExportOptions

    mutating func execute() throws(Failure) { try export.export { _ in .calendarChanges } }
}

/// Writes how many came how far, with small figures kept back.
struct ExportStatistics: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "Write how many came how far; small figures are kept back.")

    @OptionGroup var export: ExportOptions

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

    @OptionGroup var export: ExportOptions

    mutating func execute() throws(Failure) {
        let export = export
        try export.export { world throws(Failure) in
            .participants(try export.options.municipality(in: world.programme.settings))
        }
    }
}
