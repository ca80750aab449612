import ArgumentParser
import Workflow

/// Writes what the programme costs and who pays.
struct ExportBudget: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "budget",
        abstract: "Write the budget: lines, sums and who pays; an unknown amount stays unknown.")

    @OptionGroup var export: ExportOptions<ListExport>

    mutating func execute() throws(Failure) { try export.export { _ in .budget } }
}
