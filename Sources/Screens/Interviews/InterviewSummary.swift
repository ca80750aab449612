import Domain
import Terminal
import Workflow

/// What the pane beside the list says about the selected interview: where, with whom, and what to read beforehand.
struct InterviewSummary {
    let scene: Scene

    func lines(of applicant: Applicant, width: Int) -> [TextLine] {
        let application = applicant.application
        var lines = [TextLine(scene.world.name(applicant.id), .title)]
        if !applicant.isProtected {
            for field in [ApplicationField.position, .department] where !application[field].isEmpty {
                lines.append(TextLine(application[field]))
            }
        }
        lines.append(TextLine(""))
        if let panel = applicant.progress.panel {
            let place = panel.place.isEmpty ? "" : ", " + panel.place
            lines += wrapped(scene.texts.interviewPeriod(panel, today: scene.world.today) + place, width, .plain)
            if let municipality = scene.world.programme.municipality(of: applicant.id) {
                let clashes = scene.state.interviews.bookings.clashes(of: applicant, in: municipality)
                for clash in clashes {
                    lines += wrapped(scene.world.text(of: clash)[scene.world.language], width, .warning)
                }
            }
            lines += members(of: panel, applicant, width)
        }
        if !application[.motivation].isEmpty, !applicant.isProtected {
            lines.append(TextLine(""))
            lines += wrapped(
                scene.say("”\(application[.motivation])”", "“\(application[.motivation])”"), width, .plain)
        }
        return lines
    }

    /// Who has handed in and who has not; never how far an open card is, and never a score.
    private func members(of panel: Panel, _ applicant: Applicant, _ width: Int) -> [TextLine] {
        panel.members.flatMap { member -> [TextLine] in
            let name = scene.world.programme.settings.name(of: member)
            switch scene.world.programme.standing(of: member, on: applicant) {
            case .sealed:
                return wrapped("\(scene.yes) " + scene.say("\(name), inlämnat", "\(name), handed in"), width)
            case .setAside: return wrapped("! " + scene.say("\(name), jäv", "\(name), conflict of interest"), width)
            case .open: return wrapped("  " + scene.say("\(name), inte inne än", "\(name), not in yet"), width)
            }
        }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role = .plain) -> [TextLine] {
        TextLayout.hyphenated(text, width: max(width, 1)).map { TextLine($0, role) }
    }
}
