import ArgumentParser
import Domain
import Store
import Workflow

/// Writes the report on a programme for its steering group, or its plan.
struct Report: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the report to the steering group, or the plan: figures and nobody's name.",
        discussion: """
            As text to read, or as one HTML file to print or to send, which fetches nothing from anywhere. Without \
            --format the name of the file decides, otherwise text. What is unknown is said to be unknown; figures about \
            too few people are kept back as in the statistics.
            """)

    /// How a report can be written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, html
    }

    @Flag(name: .long, help: "Only what is planned and what that costs, as before a programme has begun.")
    var plan = false

    @Option(name: .long, help: "As text or as a page for a browser and for paper.")
    var format: Format?

    @Option(name: .long, help: "How many columns a line of text may have.")
    var width = ExportFile.textWidth

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        guard width >= 40 else { throw .usage("--width: expected a whole number from 40, found \(width)") }
        let session = try SessionOpening(options).open()
        let world = session.world(options)
        let code = try options.municipality(in: world.programme.settings)
        let extent: ProgrammeReport.Extent = plan ? .plan : .whole
        let file = ExportFile(.report(extent, code), in: world, stamp: session.now(), format: .html)
        let bytes = chosenFormat == .html ? try file.bytes() : file.text(extent, code, width: width)
        try ExportFile.deliver(bytes, to: output)
        try session.admitDamage(options, only: code)
    }

    private var chosenFormat: Format {
        if let format { return format }
        let name = output?.lowercased() ?? ""
        return name.hasSuffix(".html") || name.hasSuffix(".htm") ? .html : .text
    }
}
