import Domain
import Terminal
import Workflow

/// Draws a form: labels, values, the field being written in opened to several lines where it needs them.
struct FormPainter {
    let scene: Scene
    let form: Form

    func draw(in grid: inout CellGrid) {
        let language = scene.world.language
        DialogPainter.heading(form.title[language], scene, in: &grid)
        if let restored = form.restored {
            let at = scene.texts.moment(restored, today: scene.world.today)
            let text = scene.say("utkast från \(at) ", "draft from \(at) ")
            grid.put(
                text, at: Point(x: grid.size.width - CharacterWidth.of(text) - 1, y: 0), style: scene.theme[.faint])
        }
        let problemRows = form.problem == nil ? 0 : 2
        let rows = max(grid.size.height - 2 - problemRows, 1)
        let labelWidth = min(form.fields.map { CharacterWidth.of($0.label[language]) }.max() ?? 0, grid.size.width / 3)
        let first = firstField(rows: rows)
        var y = 2
        for (index, field) in form.fields.enumerated().dropFirst(first) {
            guard y < 2 + rows else { break }
            y += draw(field, isCurrent: index == form.index, labelWidth, y: y, room: 2 + rows - y, in: &grid)
        }
        drawProblem(in: &grid)
    }

    private func height(of field: Form.Field, isCurrent: Bool) -> Int { field.text.isMultiline && isCurrent ? 4 : 1 }

    /// The first field shown, such that the one being written in is in sight.
    private func firstField(rows: Int) -> Int {
        var first = 0
        func used() -> Int {
            form.fields[first...form.index].enumerated().reduce(0) { sum, item in
                sum + height(of: item.element, isCurrent: first + item.offset == form.index)
            }
        }
        while first < form.index, used() > rows { first += 1 }
        return first
    }

    private func draw(
        _ field: Form.Field, isCurrent: Bool, _ labelWidth: Int, y: Int, room: Int, in grid: inout CellGrid
    ) -> Int {
        let language = scene.world.language
        let x = labelWidth + 4
        let width = max(grid.size.width - x - 2, 1)
        let isWrong = if case .field(field.name, _) = form.problem { true } else { false }
        grid.put(
            (isCurrent ? String(scene.glyphs.pointer) : isWrong ? "!" : " ") + " " + field.label[language],
            at: Point(x: 0, y: y), style: scene.theme[isWrong ? .bad : isCurrent ? .heading : .faint],
            width: labelWidth + 3)
        let height = min(height(of: field, isCurrent: isCurrent), room)
        if !field.options.isEmpty {
            let chosen = field.options.first { $0.name == field.text.text }?.label[language] ?? field.text.text
            let text = isCurrent ? "← \(chosen) →" : chosen
            grid.put(text, at: Point(x: x, y: y), style: scene.theme[isCurrent ? .selected : .plain], width: width)
            if isCurrent { grid.cursor = Point(x: x, y: y) }
        } else if isCurrent {
            TextFieldPainter(scene: scene).draw(
                field.text, in: Rect(x: x, y: y, width: width, height: height), of: &grid)
        } else {
            grid.put(field.text.text, at: Point(x: x, y: y), width: width)
        }
        return height
    }

    private func drawProblem(in grid: inout CellGrid) {
        let text: String
        switch form.problem {
        case .field(_, let problem): text = problem[scene.world.language]
        case .refused(let refusal):
            text = scene.say("Går inte: ", "Not done: ") + scene.texts.refusal(refusal, in: scene.world)
        case nil: return
        }
        for (line, part) in TextLayout(text, width: grid.size.width - 3).lines.prefix(2).enumerated() {
            grid.put(String(part), at: Point(x: 1, y: grid.size.height - 2 + line), style: scene.theme[.warning])
        }
    }
}
