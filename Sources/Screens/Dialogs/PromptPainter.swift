import Domain
import Terminal
import Workflow

/// Draws a question to be answered in writing, with what the answer will do to each.
struct PromptPainter {
    let scene: Scene
    let prompt: Prompt

    func draw(in grid: inout CellGrid) {
        let language = scene.world.language
        DialogPainter.heading(prompt.title[language], scene, in: &grid)
        let fieldRows = prompt.field.isMultiline ? 5 : 2
        let meaning = prompt.consequences.flatMap { TextLayout($0[language], width: grid.size.width - 6).lines }
        // Two lines below the field are for a refusal; until there is one, what it all means may have them.
        let spare = prompt.refusal == nil ? 4 : 6
        let room = max(grid.size.height - (meaning.isEmpty ? 6 : spare) - fieldRows, 1)
        let people = max(room - meaning.count, min(prompt.lines.count, 1))
        var y = drawLines(room: people, in: &grid)
        let left = max(room - people, 0)
        let shown =
            meaning.count > left ? meaning.prefix(max(left - 1, 0)) + [Substring(scene.glyphs.ellipsis)] : meaning[...]
        grid.put(lines: Array(shown), at: Point(x: 4, y: y), style: scene.theme[.faint])
        y += shown.count
        grid.put(prompt.question[language] + ":", at: Point(x: 2, y: y + 1), style: scene.theme[.heading])
        if let restored = prompt.restored {
            let at = scene.texts.moment(restored, today: scene.world.today)
            grid.put(
                scene.say("utkast från \(at); Ctrl-U tömmer", "draft from \(at); Ctrl-U empties"),
                at: Point(x: 4 + CharacterWidth.of(prompt.question[language]), y: y + 1), style: scene.theme[.faint])
        }
        TextFieldPainter(scene: scene).draw(
            prompt.field, in: Rect(x: 2, y: y + 2, width: grid.size.width - 4, height: fieldRows), of: &grid)
        if let refusal = prompt.refusal {
            let text = scene.say("Går inte: ", "Not done: ") + scene.texts.refusal(refusal, in: scene.world)
            for (line, part) in TextLayout(text, width: grid.size.width - 4).lines.enumerated() {
                grid.put(String(part), at: Point(x: 2, y: y + 2 + fieldRows + line), style: scene.theme[.warning])
            }
        }
    }

    /// The people concerned, first those for whom it cannot be done; returns the line after them.
    private func drawLines(room: Int, in grid: inout CellGrid) -> Int {
        let sorted = prompt.lines.filter { $0.refusal != nil } + prompt.lines.filter { $0.refusal == nil }
        var y = 2
        for line in sorted.prefix(sorted.count > room ? room - 1 : room) {
            let mark = line.refusal == nil ? String(scene.glyphs.check) : "!"
            let reason = line.refusal.map { ": " + scene.texts.refusal($0, in: scene.world) } ?? ""
            grid.put(
                "\(mark) \(line.subject)\(reason)", at: Point(x: 2, y: y),
                style: scene.theme[line.refusal == nil ? .plain : .warning], width: grid.size.width - 4)
            y += 1
        }
        if sorted.count > room {
            grid.put(
                scene.say("… och \(sorted.count - room + 1) till", "… and \(sorted.count - room + 1) more"),
                at: Point(x: 4, y: y), style: scene.theme[.faint])
            y += 1
        }
        if !sorted.isEmpty, prompt.commands.isEmpty {
            grid.put(
                scene.say("Ingenting kan göras; Esc stänger.", "Nothing can be done; Esc closes."),
                at: Point(x: 2, y: y), style: scene.theme[.bad])
            y += 1
        }
        return y
    }
}

/// Draws a text being written, scrolled so that the cursor is in sight.
struct TextFieldPainter {
    let scene: Scene

    func draw(_ field: TextField, in rect: Rect, of grid: inout CellGrid) {
        grid.inside(rect) { pane in
            let layout = TextLayout(field.text + " ", width: max(pane.size.width, 1))
            let before = field.textBeforeCursor
            let text = field.text + " "
            let place = layout.position(
                of: text.index(text.startIndex, offsetBy: before.count, limitedBy: text.endIndex) ?? text.endIndex)
            let first = max(0, place.y - pane.size.height + 1)
            for (y, line) in layout.lines.dropFirst(first).prefix(pane.size.height).enumerated() {
                pane.put(String(line), at: Point(x: 0, y: y), style: .underline, overflow: .clip)
            }
            pane.cursor = Point(x: min(place.x, pane.size.width - 1), y: place.y - first)
        }
    }
}
