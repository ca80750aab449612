import Domain
import Terminal
import Workflow

/// Draws a form: labels, values, the field being written in opened to several lines where it needs them.
struct FormPainter {
    let scene: Scene
    let form: Form

    private var language: Language { scene.world.language }

    func draw(in grid: inout CellGrid) {
        let (message, role) = lines(width: grid.size.width - 3)
        // The field being written in keeps a line whatever there is to say.
        let below = min(message.count, max(grid.size.height - 4, 1))
        let rows = max(grid.size.height - 2 - below, 1)
        let labelWidth = min(form.fields.map { CharacterWidth.of($0.label[language]) }.max() ?? 0, grid.size.width / 3)
        let first = firstField(rows: rows)
        var (y, shown) = (2, 0)
        for (index, field) in form.fields.enumerated().dropFirst(first) {
            guard y < 2 + rows else { break }
            y += draw(field, isCurrent: index == form.index, labelWidth, y: y, room: 2 + rows - y, in: &grid)
            shown += 1
        }
        for (line, part) in message.suffix(below).enumerated() {
            grid.put(String(part), at: Point(x: 2, y: grid.size.height - below + line), style: scene.theme[role])
        }
        drawHeading(hasAbove: first > 0, hasBelow: first + shown < form.fields.count, in: &grid)
    }

    /// What is said below the fields, which is never less than a line.
    private func lines(width: Int) -> ([Substring], Role) {
        let messages = messages(width: width)
        guard messages.isEmpty else { return (messages, .warning) }
        // What is asked in full has two lines, so that the fields stand still from one field to the next.
        let rows = form.current?.help == nil ? 1 : 2
        let hint = TextLayout(hint, width: width).lines.prefix(rows)
        return (hint + Array(repeating: "", count: rows - hint.count), .faint)
    }

    /// The title, and where in the form the person is, as fully as there is room for.
    private func drawHeading(hasAbove: Bool, hasBelow: Bool, in grid: inout CellGrid) {
        let width = grid.size.width
        let title = CharacterWidth.of(form.title[language]) + 2
        let full = notes(isShort: false, hasAbove, hasBelow)
        let isFull = title + CharacterWidth.of(full) + 1 <= width
        let text = isFull ? full : notes(isShort: true, hasAbove, hasBelow)
        let start = width - CharacterWidth.of(text) - 1
        grid.put(" " + form.title[language], at: .zero, style: scene.theme[.title], width: max(start - 1, 1))
        grid.put(text, at: Point(x: start, y: 0), style: scene.theme[.faint])
        grid.horizontalLine(at: Point(x: 0, y: 1), style: scene.theme[.rule])
    }

    private func notes(isShort: Bool, _ hasAbove: Bool, _ hasBelow: Bool) -> String {
        var notes: [String] = []
        if let restored = form.restored {
            let at = scene.texts.moment(restored, today: scene.world.today)
            notes.append(isShort ? scene.say("utkast", "draft") : scene.say("utkast från \(at)", "draft from \(at)"))
        }
        let (number, count) = (form.index + 1, form.fields.count)
        notes.append(
            isShort ? "\(number)/\(count)" : scene.say("fält \(number) av \(count)", "field \(number) of \(count)"))
        let arrows = scene.glyphs.arrows
        let more = (hasAbove ? "\(arrows.up)" : "") + (hasBelow ? "\(arrows.down)" : "")
        if !more.isEmpty { notes.append("\(more) " + scene.say("mer", "more")) }
        return notes.joined(separator: " · ")
    }

    private func height(of field: Form.Field, isCurrent: Bool) -> Int { field.text.isMultiline && isCurrent ? 6 : 1 }

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
        let x = labelWidth + 4
        let width = max(grid.size.width - x - 2, 1)
        let isWrong = if case .field(field.name, _) = form.problem { true } else { form.overtaken[field.name] != nil }
        grid.put(
            (isCurrent ? String(scene.glyphs.pointer) : isWrong ? "!" : " ") + " " + field.label[language],
            at: Point(x: 0, y: y), style: scene.theme[isWrong ? .bad : isCurrent ? .heading : .faint],
            width: labelWidth + 3)
        let height = min(height(of: field, isCurrent: isCurrent), room)
        if !field.options.isEmpty {
            let chosen = field.options.first { $0.name == field.text.text }?.label[language] ?? field.text.text
            let arrows = scene.glyphs.arrows
            let text = isCurrent ? "\(arrows.left) \(chosen) \(arrows.right)" : chosen
            grid.put(text, at: Point(x: x, y: y), style: scene.theme[isCurrent ? .selected : .plain], width: width)
            if isCurrent { grid.cursor = Point(x: x, y: y) }
        } else if isCurrent {
            TextFieldPainter(scene: scene).draw(
                field.text, in: Rect(x: x, y: y, width: width, height: height), of: &grid)
        } else {
            let oneLine = String(field.text.text.map { $0.isNewline ? " " : $0 })
            grid.put(oneLine, at: Point(x: x, y: y), width: width)
        }
        return height
    }

    /// What can be done in the field being written in.
    private var hint: String {
        guard let field = form.current else { return "" }
        if let help = field.help { return help[language] }
        if !field.options.isEmpty {
            let arrows = scene.glyphs.arrows
            return scene.say(
                "Välj med \(arrows.left) \(arrows.right), blanksteg eller första bokstaven",
                "Choose with \(arrows.left) \(arrows.right), space or the first letter")
        }
        return field.text.isMultiline
            ? scene.say(
                "Enter ger ny rad, Tab går till nästa fält", "Enter makes a new line, Tab goes to the next field")
            : ""
    }
}
