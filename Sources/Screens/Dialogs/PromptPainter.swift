import Domain
import Terminal
import Workflow

/// Draws a question to be answered in writing, with what the answer will do to each.
struct PromptPainter {
    let scene: Scene
    let prompt: Prompt

    func draw(in grid: inout CellGrid) {
        DialogPainter.heading(prompt.title[scene.world.language], scene, in: &grid)
        let rows = rows(grid.size)
        var y = subjects.draw(rows: rows.subjects, in: &grid)
        let meaning = meaning(width: grid.size.width)
        // What others have done meanwhile, and the text itself, need the lines more than what it all means.
        var shown = Array(meaning.prefix(rows.meaning))
        if meaning.count > rows.meaning, !shown.isEmpty { shown[shown.count - 1] = Substring(scene.glyphs.ellipsis) }
        grid.put(lines: shown, at: Point(x: 4, y: y), style: scene.theme[.faint])
        y += shown.count
        if prompt.takesText {
            drawField(y: y + 1, rows: fieldRows, in: &grid)
        } else {
            drawAgreement(y: y + 1, in: &grid)
        }
        let refusal = refusalLines(width: grid.size.width - 4)
        let first = min(y + 2 + (prompt.takesText ? fieldRows : 0), grid.size.height - max(refusal.count, 2))
        grid.put(lines: refusal, at: Point(x: 2, y: first), style: scene.theme[.warning])
    }

    /// How far those whom it is about can be scrolled.
    func scrollLimit(_ size: Size) -> Int { subjects.scrollLimit(rows: rows(size).subjects) }

    private var subjects: PromptSubjects { PromptSubjects(scene: scene, prompt: prompt) }
    private var fieldRows: Int { prompt.answer == .code ? 1 : prompt.field.isMultiline ? 5 : 2 }

    private func meaning(width: Int) -> [Substring] {
        prompt.consequences.flatMap { TextLayout($0[scene.world.language], width: width - 6).lines }
    }

    /// How many lines those whom it is about have, and what it will mean.
    private func rows(_ size: Size) -> (subjects: Int, meaning: Int) {
        let meaning = meaning(width: size.width).count
        // The question, the field and two lines for a refusal below it; what it all means may have these until then.
        let refusal = refusalLines(width: size.width - 4).count
        let refusalRows = prompt.refusal == nil && meaning > 0 ? 0 : max(refusal, 2)
        let below = prompt.takesText ? fieldRows + 2 + refusalRows : 2
        let room = max(size.height - 2 - below, 1)
        let subjects = max(room - meaning, 1)
        return (subjects, max(room - subjects, 0))
    }

    /// Why the last try was refused; what somebody else has made of the same thing, line by line with how to choose.
    private func refusalLines(width: Int) -> [Substring] {
        switch prompt.refusal {
        case nil: return []
        case .missing(.reason):
            return TextLayout(scene.say("Det här måste fyllas i.", "This must be filled in."), width: width).lines
        case .overtaken(let overtaken):
            var lines = scene.texts.overtaken(overtaken, in: scene.world)
            if overtaken.hindrance == nil { lines.append(choice("sparar ditt", "saves yours")) }
            return lines.flatMap { TextLayout($0, width: width).lines }
        case .rankingChanged(let conflict) where prompt.isOvertaken:
            let lines =
                scene.texts.overtaken(conflict, moving: prompt.movedApplicant, in: scene.world) + [
                    choice("flyttar i den nya ordningen", "moves in the new order")
                ]
            return lines.flatMap { TextLayout($0, width: width).lines }
        case .conflict(let conflict) where prompt.theirs != nil:
            let lines = [
                // A text of one's own that stands beside nobody else's: a note on one's own card.
                scene.say(
                    "Du själv, i ett annat fönster, har ändrat texten under tiden",
                    "You yourself, in another window, have changed the text meanwhile"),
                scene.say("Före: ", "Before: ") + told(conflict.old),
                scene.say("Nu: ", "Now: ") + told(conflict.theirs),
                choice("sparar ditt", "saves yours"),
            ]
            return lines.flatMap { TextLayout($0, width: width).lines }
        case .some(let refusal):
            let text = scene.say("Går inte: ", "Not done: ") + scene.texts.refusal(refusal, in: scene.world)
            return Array(TextLayout(text, width: width).lines.prefix(2))
        }
    }

    private func choice(_ swedish: String, _ english: String) -> String {
        scene.texts.choice(key: "Enter", mine: (swedish, english), in: scene.world)
    }

    private func told(_ text: String) -> String {
        let oneLine = String(text.map { $0.isNewline ? " " : $0 })
        return oneLine.isEmpty ? scene.say("inget", "nothing") : scene.say("”\(oneLine)”", "“\(oneLine)”")
    }

    private func drawField(y: Int, rows: Int, in grid: inout CellGrid) {
        let optional = prompt.answer == .optional ? scene.say(" (kan utelämnas)", " (optional)") : ""
        let question = prompt.question[scene.world.language] + optional + ":"
        let used = grid.put(question, at: Point(x: 2, y: y), style: scene.theme[.heading])
        if let restored = prompt.restored {
            let at = scene.texts.moment(restored, today: scene.world.today)
            grid.put(
                scene.say("utkast från \(at)", "draft from \(at)"), at: Point(x: used + 4, y: y),
                style: scene.theme[.faint])
        }
        TextFieldPainter(scene: scene).draw(
            prompt.field, in: Rect(x: 2, y: y + 1, width: grid.size.width - 4, height: rows), of: &grid)
    }

    private func drawAgreement(y: Int, in grid: inout CellGrid) {
        let text =
            prompt.isPossible
            ? scene.say("Enter gör det, Esc avbryter.", "Enter does it, Esc cancels.")
            : scene.say("Ingenting kan göras; Esc stänger.", "Nothing can be done; Esc closes.")
        grid.put(text, at: Point(x: 2, y: y), style: scene.theme[prompt.isPossible ? .heading : .bad])
        grid.cursor = Point(x: 2, y: y)
    }
}
