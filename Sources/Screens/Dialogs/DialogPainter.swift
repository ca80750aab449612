import Domain
import Terminal
import Workflow

/// Draws what is in front of a screen. A dialog takes the whole body, so that nothing overlaps and nothing is guessed at.
struct DialogPainter {
    let scene: Scene

    func draw(_ dialog: Dialog, in grid: inout CellGrid) {
        let (width, height) = (grid.size.width, grid.size.height)
        let body = Rect(x: 0, y: 2, width: width, height: height - 2 - Chrome.below)
        grid.fill(body)
        grid.inside(body) { pane in
            switch dialog {
            case .prompt(let prompt): PromptPainter(scene: scene, prompt: prompt).draw(in: &pane)
            case .confirm(let confirm): draw(confirm, in: &pane)
            case .choice(let choice): draw(choice, in: &pane)
            case .form(let form): FormPainter(scene: scene, form: form).draw(in: &pane)
            case .palette(let palette): PalettePainter(scene: scene, palette: palette).draw(in: &pane)
            case .reader(let reader): ReaderPainter(scene: scene, reader: reader).draw(in: &pane)
            }
        }
    }

    /// The heading of a dialog with a rule below it.
    static func heading(_ text: String, _ scene: Scene, in grid: inout CellGrid) {
        grid.put(" " + text, at: .zero, style: scene.theme[.title])
        grid.horizontalLine(at: Point(x: 0, y: 1), style: scene.theme[.rule])
    }

    private func draw(_ confirm: Confirm, in grid: inout CellGrid) {
        let language = scene.world.language
        DialogPainter.heading(confirm.question[language], scene, in: &grid)
        let told = confirm.overtaken.map { scene.texts.overtaken($0, in: scene.world) } ?? []
        let lines = (told + confirm.consequences.map { $0[language] }).flatMap {
            TextLayout($0, width: grid.size.width - 4).lines
        }
        // The answers always keep a line of their own; in a low window blank lines give way first, then the tail.
        let first = lines.count + 5 > grid.size.height ? 2 : 3
        let room = max(grid.size.height - first - 1, 1)
        let shown = lines.count > room ? lines.prefix(room - 1) + [Substring(scene.glyphs.ellipsis)] : lines[...]
        grid.put(lines: Array(shown), at: Point(x: 2, y: first))
        let y = min(first + shown.count + 1, grid.size.height - 1)
        let answers = [
            (scene.say(" Nej (n) ", " No (n) "), !confirm.isYes), (scene.say(" Ja (j) ", " Yes (y) "), confirm.isYes),
        ]
        var x = 2
        for (text, isSelected) in answers {
            let shown = isSelected ? "[\(text)]" : " \(text) "
            grid.put(shown, at: Point(x: x, y: y), style: scene.theme[isSelected ? .selected : .plain])
            if isSelected { grid.cursor = Point(x: x, y: y) }
            x += CharacterWidth.of(shown) + 2
        }
    }

    private func draw(_ choice: Choice, in grid: inout CellGrid) {
        let language = scene.world.language
        DialogPainter.heading(choice.title[language], scene, in: &grid)
        let rows = max(grid.size.height - 3, 1)
        let room = grid.size.width - 5
        let labelWidth = min(choice.options.map { CharacterWidth.of($0.label[language]) }.max() ?? 0, room)
        let first = max(0, min(choice.cursor.index - rows / 2, choice.options.count - rows))
        for (line, option) in choice.options.dropFirst(first).prefix(rows).enumerated() {
            let isSelected = first + line == choice.cursor.index
            let y = line + 3
            let style = scene.theme[isSelected ? .selected : .plain]
            if isSelected {
                grid.fill(Rect(x: 1, y: y, width: grid.size.width - 2, height: 1), style: style)
                grid.put(String(scene.glyphs.pointer), at: Point(x: 1, y: y), style: style)
                grid.cursor = Point(x: 1, y: y)
            }
            grid.put(option.label[language], at: Point(x: 3, y: y), style: style, width: room)
            guard let detail = option.detail else { continue }
            grid.put(
                detail[language], at: Point(x: labelWidth + 6, y: y), style: style,
                width: max(grid.size.width - labelWidth - 8, 0))
        }
    }
}
