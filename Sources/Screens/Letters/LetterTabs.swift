import Domain
import Terminal
import Workflow

/// The lists of letters by kind with how many are left in each, and the follow-ups.
struct LetterTabs {
    let scene: Scene

    private var feature: LettersFeature { scene.state.letters }
    private var programme: Programme { scene.world.programme }

    /// The municipality shown and when the decision was made.
    var context: String {
        let settings = programme.settings
        let chosen = feature.municipality.map { [$0] } ?? scene.world.municipalities
        let place =
            chosen.count == 1
            ? settings.municipality(chosen[0])?.name ?? "" : scene.say("Alla kommuner", "All municipalities")
        guard programme.settings.selection != nil else { return place }
        guard let admission = programme.admission else {
            return place + scene.say(" · inte beslutad", " · not decided")
        }
        let day = scene.texts.day(admission.signature.at.swedishDay, relativeTo: scene.world.today)
        return place + scene.say(" · beslutad \(day)", " · decided \(day)")
    }

    func draw(in grid: inout CellGrid) {
        let width = grid.size.width
        let marks = feature.marks.count
        let note =
            marks == 0
            ? feature.hidesDone ? scene.say("klara dolda", "done hidden") : ""
            : scene.say(marks == 1 ? "1 märkt" : "\(marks) märkta", "\(marks) marked")
        let room = width - (note.isEmpty ? 0 : CharacterWidth.of(note) + 2)
        var column = 1
        for tab in fitting(room) {
            let role: Role = tab.tab == feature.tab ? .current : waiting(tab.tab) == 0 ? .faint : .plain
            column += grid.put(tab.text, at: Point(x: column, y: 0), style: scene.theme[role])
        }
        grid.put(
            note, at: Point(x: column + 1, y: 0), style: scene.theme[.changed], width: max(width - column - 2, 0),
            alignment: .trailing)
    }

    /// The tabs in the fullest form that fits: all with full names, with short ones, or the current one alone.
    private func fitting(_ width: Int) -> [(text: String, tab: LetterTab)] {
        let forms = [feature.tabs.map { tab($0, short: false) }, feature.tabs.map { tab($0, short: true) }]
        return forms.first { $0.reduce(1) { $0 + CharacterWidth.of($1.text) } <= width }
            ?? [tab(feature.tab, short: false)]
    }

    private func tab(_ tab: LetterTab, short: Bool) -> (text: String, tab: LetterTab) {
        let text = "\(scene.texts.name(of: tab, short: short)) \(waiting(tab))"
        return (tab == feature.tab ? "[\(text)]" : " \(text) ", tab)
    }

    private func waiting(_ tab: LetterTab) -> Int {
        tab == .followUps
            ? feature.allFollowUps.count { $0.done == nil }
            : feature.allLetters.count { tab.holds($0.key.kind) && $0.standing.isWaiting }
    }
}
