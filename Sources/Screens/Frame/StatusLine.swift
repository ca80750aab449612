import Domain
import Terminal
import Workflow

/// The last line: what just happened, or the filter being written.
struct StatusLine {
    let scene: Scene

    /// Draws at the bottom of a pane; what says why something cannot be done takes the pane's other lines too if it must.
    func draw(in grid: inout CellGrid) {
        let last = grid.size.height - 1
        if scene.state.view == .filter {
            grid.put(" / " + scene.state.queue.filterField.text, at: Point(x: 0, y: last), style: scene.theme[.key])
        } else if let (text, role) = status {
            draw(text, role, in: &grid)
        }
    }

    /// Draws a text in its role.
    func draw(_ text: String, _ role: Role, in grid: inout CellGrid) {
        let last = grid.size.height - 1
        let lines = TextLayout(text, width: max(grid.size.width - 2, 1)).lines
        guard role == .warning || role == .bad || role == .plain, lines.count > 1 else {
            grid.put(
                " " + (role == .good ? showingWhatBecame(text, width: grid.size.width - 1) : text),
                at: Point(x: 0, y: last), style: scene.theme[role])
            return
        }
        grid.fill(Rect(x: 0, y: 0, width: grid.size.width, height: last))
        grid.put(" " + lines[0], at: .zero, style: scene.theme[role])
        // What does not fit on the second line either ends with an ellipsis there.
        let rest = text[lines[1].startIndex...]
        grid.put(" " + rest, at: Point(x: 0, y: last), style: scene.theme[role])
    }

    /// A text about a change in which, where there is not room for all, what something was gives way to what it became.
    private func showingWhatBecame(_ text: String, width: Int) -> String {
        let arrows = [" → ", scene.say(" blir ", " becomes ")]
        guard CharacterWidth.of(text) > width, let arrow = arrows.compactMap({ text.ranges(of: $0).last }).first else {
            return text
        }
        let what = text[arrow.lowerBound...]
        let room = width - CharacterWidth.of(what) - CharacterWidth.of(scene.glyphs.ellipsis) - 1
        // Who it is about and which field is told in any case.
        guard room > width / 3, let before = TextLayout(String(text[..<arrow.lowerBound]), width: room).lines.first
        else {
            return text
        }
        return before + " " + scene.glyphs.ellipsis + what
    }

    private var status: (String, Role)? {
        switch scene.state.notice {
        case .saved(let saved): (scene.texts.saved(saved, in: scene.world), .good)
        case .refused(let refusal):
            (scene.say("Går inte: ", "Not done: ") + scene.texts.refusal(refusal, in: scene.world), .warning)
        case .failed(let text): (text, .bad)
        case .unavailable(let command, let reason):
            (scene.texts.title(of: command) + ": " + reason[scene.world.language], .warning)
        case .unknownKey(let key):
            (
                scene.say(
                    "Tangenten \(scene.key(key)) betyder inget här – \(helpKey) visar vad som går",
                    "The key \(scene.key(key)) means nothing here – \(helpKey) shows what does"), .faint
            )
        case .othersChanged(let changes): (scene.texts.othersChanged(changes, in: scene.world), .changed)
        case .interrupted(let change): (scene.texts.interrupted(change, in: scene.world), .warning)
        case .exported(let path): exported(path)
        case .text(let text): (text[scene.world.language], .plain)
        case nil:
            scene.world.readOnly.map { ($0[scene.world.language], .warning) } ?? damage ?? writers ?? draftStatus
                ?? present
        }
    }

    private var damage: (String, Role)? {
        scene.texts.damages(in: scene.world).map { ("! " + $0, .warning) }
    }

    /// A file that is made of damaged parts says no more than the screens do.
    private func exported(_ path: String) -> (String, Role) {
        let text = scene.say("Skrev \(path)", "Wrote \(path)")
        guard let damage = scene.texts.damages(in: scene.world) else { return (text, .good) }
        return ("\(text). ! \(damage)", .warning)
    }

    /// What opens help where the person is.
    private var helpKey: String { CommandTable.entry(.help, in: scene.state.view)?.keys.first ?? "?" }

    private var writers: (String, Role)? {
        let (own, state) = (scene.state.writtenAbout, scene.state)
        return scene.texts.writers(about: own ?? state.selectedSubject, isOwn: own != nil, in: scene.world)
            .map { ($0, .changed) }
    }

    /// On the opening screen, below which the others are listed with where they are.
    private var present: (String, Role)? {
        guard scene.state.screen == .overview, scene.state.dialog == nil, !scene.world.others.isEmpty else {
            return nil
        }
        let names = scene.texts.names(of: scene.world.others, in: scene.world)
        return (scene.say("Inne nu: ", "Here now: ") + names, .faint)
    }

    /// All that is half written, on the opening screen; elsewhere what is about the row that somebody stands on, and what is
    /// about nobody, so that a reminder does not stand on every screen until it is no longer seen.
    private var draftStatus: (String, Role)? {
        guard scene.state.dialog == nil, !scene.state.drafts.isEmpty else { return nil }
        let (isOpening, subject) = (scene.state.screen == .overview, scene.state.selectedSubject)
        let drafts = scene.state.drafts.values.filter { isOpening || $0.subject == nil || $0.subject == subject }
        guard !drafts.isEmpty else { return nil }
        return (scene.texts.drafts(drafts, in: scene.world), .faint)
    }
}
