import ArgumentParser
import Domain
import Workflow

/// Writes what participants have answered, where enough have.
struct ExportEvaluation: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluation",
        abstract: "Write what participants have answered, as distributions; too few answers are kept back.")

    @OptionGroup var export: ExportOptions<ListExport>

    mutating func execute() throws(Failure) { try export.export { _ in .evaluation } }
}

/// Writes how many have become managers, with denominators.
struct ExportOutcomes: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcomes",
        abstract: "Write how many have become managers and when; small municipalities are counted together.")

    @OptionGroup var export: ExportOptions<ListExport>

    mutating func execute() throws(Failure) {
        let export = export
        try export.export { world throws(Failure) in
            .outcomes(try export.options.municipality(in: world.programme.settings))
        }
    }
}

/// Writes those who want to be in the network after the programme.
struct ExportAlumni: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "alumni", abstract: "Write those who took part and want to be in the network.")

    @OptionGroup var export: ExportOptions<ListExport>

    mutating func execute() throws(Failure) {
        let export = export
        try export.export { world throws(Failure) in
            .alumni(try export.options.municipality(in: world.programme.settings))
        }
    }
}
