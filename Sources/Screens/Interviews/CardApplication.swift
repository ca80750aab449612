import Domain
import Terminal
import Workflow

/// What the applicant wrote, to have at hand during the interview.
struct CardApplication {
    let scene: Scene

    func lines(of applicant: Applicant, width: Int) -> [TextLine] {
        let application = applicant.application
        var lines: [TextLine] = []
        for field in [ApplicationField.position, .department] where !application[field].isEmpty {
            lines += wrapped(application[field], width)
        }
        for field in [ApplicationField.motivation, .leadershipWill, .target] where !application[field].isEmpty {
            if !lines.isEmpty { lines.append(TextLine("")) }
            lines.append(TextLine(ApplicationWords.label(field)[scene.world.language], .heading))
            lines += wrapped(application[field], width)
        }
        return lines
    }

    private func wrapped(_ text: String, _ width: Int) -> [TextLine] {
        TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0)) }
    }
}
