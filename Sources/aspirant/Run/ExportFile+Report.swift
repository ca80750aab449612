import Domain
import Screens
import Terminal
import Workflow

extension ExportFile {
    /// A report in words.
    func page(_ extent: ProgrammeReport.Extent, _ code: MunicipalityCode?) -> ReportPage {
        ReportWording(report(extent, code), in: world).page
    }

    /// A report as plain text.
    func text(_ extent: ProgrammeReport.Extent, _ code: MunicipalityCode?, width: Int = ExportFile.textWidth) -> [UInt8]
    {
        let lines = ReaderText.lines(
            of: .report(report(extent, code)), in: world, width: width,
            capabilities: Capabilities(colors: .none, usesUnicode: true))
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func report(_ extent: ProgrammeReport.Extent, _ code: MunicipalityCode?) -> ProgrammeReport {
        world.programme.report(extent, for: world.actor, in: code, on: world.today)
    }

    /// As wide as a text is that is printed or mailed.
    static let textWidth = 80
}
