import Domain
import Terminal
import Workflow

/// A panel's cards side by side once all are in; until then only who has not handed in.
struct PanelScreen: ScreenContent {
    let scene: Scene
    let id: ApplicantID
    let criterion: Int

    private var programme: Programme { scene.world.programme }
    private var applicant: Applicant? { programme.applicant(id) }

    var context: String {
        guard let applicant, let panel = applicant.progress.panel else { return "" }
        let isMember = panel.members.contains(scene.world.actor.id)
        var parts = [isMember ? applicant.application.fullName : scene.world.name(id)]
        parts.append(scene.texts.interviewPeriod(panel, today: scene.world.today))
        if !panel.place.isEmpty, scene.world.size.columns >= 98 { parts.append(panel.place) }
        return parts.joined(separator: " · ")
    }

    func drawHeading(in grid: inout CellGrid) {
        guard let applicant else { return }
        guard programme.canSeeScores(of: applicant, scene.world.actor),
            let result = programme.panelResult(of: applicant)
        else {
            let (sealed, members) = programme.panelProgress(applicant.progress)
            let text = scene.say(
                "Panelen: \(sealed) av \(members) inne", "The panel: \(sealed) of \(members) in")
            grid.put(" " + text, at: .zero, style: scene.theme[.plain])
            return
        }
        let used = grid.put(
            " " + scene.say("Panelen: alla inne", "The panel: all in"), at: .zero, style: scene.theme[.good])
        let isComplete = programme.isPanelComplete(applicant)
        let aside = (applicant.progress.panel?.members ?? []).count { programme.hasConflict($0, with: applicant) }
        let asideText = aside == 0 ? "" : scene.say(", \(aside) åt sidan", ", \(aside) set aside")
        let text =
            isComplete
            ? scene.say(
                "medel \(scene.texts.mean(result.mean)) av \(result.scoreCount) poäng\(asideText)",
                "mean \(scene.texts.mean(result.mean)) of \(result.scoreCount) scores\(asideText)")
            : scene.say(
                "ofullständig: \(result.scoreCount) av \(result.fullCount) poäng\(asideText)",
                "incomplete: \(result.scoreCount) of \(result.fullCount) scores\(asideText)")
        grid.put(
            text, at: Point(x: used + 2, y: 0), style: scene.theme[isComplete ? .plain : .warning],
            width: grid.size.width - used - 3, alignment: .trailing)
    }

    func drawBody(in grid: inout CellGrid) {
        guard let applicant, let panel = applicant.progress.panel, let selection = programme.settings.selection else {
            return
        }
        guard programme.canSeeScores(of: applicant, scene.world.actor) else {
            return drawClosed(applicant, panel, in: &grid)
        }
        let used = PanelTable(scene: scene, applicant: applicant, panel: panel, selection: selection)
            .draw(selected: criterion, in: &grid)
        let room = Rect(x: 0, y: used, width: grid.size.width, height: grid.size.height - used)
        grid.inside(room) { pane in
            let lines = PanelNotes(scene: scene, applicant: applicant, panel: panel, selection: selection)
                .lines(of: criterion, width: pane.size.width - 4)
            let first = pane.size.height > lines.count ? 1 : 0
            for (y, line) in lines.prefix(pane.size.height - first).enumerated() {
                pane.put(line.text, at: Point(x: 3, y: y + first), style: scene.theme[line.role])
            }
            guard lines.count > pane.size.height else { return }
            let key = CommandTable.entry(.readEvidence)?.keys.first ?? ""
            let more = scene.say(" \(key) läser allt", " \(key) reads it all")
            pane.put(
                more, at: Point(x: 0, y: 0), style: scene.theme[.faint], width: pane.size.width - 1,
                alignment: .trailing)
        }
    }

    private func drawClosed(_ applicant: Applicant, _ panel: Panel, in grid: inout CellGrid) {
        let text = scene.say(
            "Poängen är dolda tills alla i panelen har lämnat in sina kort.",
            "The scores are hidden until everybody on the panel has handed in.")
        var y = 0
        for line in TextLayout(text, width: grid.size.width - 6).lines {
            grid.put(String(line), at: Point(x: 3, y: y), style: scene.theme[.heading])
            y += 1
        }
        y += 1
        let names = panel.members.map(programme.settings.name)
        let width = min(names.map { CharacterWidth.of($0) }.max() ?? 0, grid.size.width / 2)
        for (member, name) in zip(panel.members, names) {
            let standing = programme.standing(of: member, on: applicant)
            let (mark, text, role) = describe(standing, isCleared: applicant.progress.cards[member]?.clearance != nil)
            grid.put(mark, at: Point(x: 3, y: y), style: scene.theme[role])
            grid.put(name, at: Point(x: 5, y: y), width: width)
            grid.put(text, at: Point(x: 7 + width, y: y), style: scene.theme[role])
            y += 1
            guard case .setAside(let declared?) = standing else { continue }
            for line in TextLayout(declared.value, width: grid.size.width - width - 8).lines {
                grid.put(String(line), at: Point(x: 7 + width, y: y))
                y += 1
            }
        }
        for text in scene.texts.replacements(applicant.progress, in: scene.world) {
            for line in TextLayout(text, width: grid.size.width - 6).lines {
                grid.put(String(line), at: Point(x: 5, y: y), style: scene.theme[.faint])
                y += 1
            }
        }
        if scene.state.dialog == nil { grid.cursor = Point(x: 3, y: 0) }
    }

    private func describe(_ standing: CardStanding, isCleared: Bool) -> (String, String, Role) {
        let today = scene.world.today
        switch standing {
        case .open where !isCleared:
            return (" ", scene.say("har inte svarat om jäv", "has not answered about conflicts"), .warning)
        case .open:
            return (" ", scene.say("inget jäv, har inte lämnat in", "no conflict, has not handed in"), .warning)
        case .sealed(let signature):
            let at = scene.texts.moment(signature.at, today: today)
            return (scene.yes, scene.say("lämnade in \(at)", "handed in \(at)"), .good)
        case .setAside(let declared?):
            let at = scene.texts.moment(declared.signature.at, today: today)
            return ("!", scene.say("jäv, antecknat \(at):", "conflict, recorded \(at):"), .plain)
        case .setAside(nil):
            return (
                "!", scene.say("ansvarig chef, jävet ska antecknas", "the manager, a conflict to be recorded"), .warning
            )
        }
    }
}
