import Domain
import Terminal
import Workflow

/// Draws a form: labels, values, the field being written in opened to several lines where it needs them.
struct FormPainter {
    let scene: Scene
    let form: Form

    private var language: Language { scene.world.language }

    func draw(in grid: inout CellGrid) {
        drawHeading(in: &grid)
        let message = problem ?? overtaken
        let below =
            message == nil
            ? form.current?.help == nil ? 1 : 2 : form.isOvertaken ? 4 : form.shownOvertaken == nil ? 2 : 3
        let rows = max(grid.size.height - 2 - below, 1)
        let labelWidth = min(form.fields.map { CharacterWidth.of($0.label[language]) }.max() ?? 0, grid.size.width / 3)
        var y = 2
        for (index, field) in form.fields.enumerated().dropFirst(firstField(rows: rows)) {
            guard y < 2 + rows else { break }
            y += draw(field, isCurrent: index == form.index, labelWidth, y: y, room: 2 + rows - y, in: &grid)
        }
        let (text, role) = message.map { ($0, Role.warning) } ?? (hint, .faint)
        for (line, part) in TextLayout(text, width: grid.size.width - 3).lines.prefix(below).enumerated() {
            grid.put(String(part), at: Point(x: 2, y: grid.size.height - below + line), style: scene.theme[role])
        }
    }

    private func drawHeading(in grid: inout CellGrid) {
        DialogPainter.heading(form.title[language], scene, in: &grid)
        var notes: [String] = []
        if let restored = form.restored {
            let at = scene.texts.moment(restored, today: scene.world.today)
            notes.append(scene.say("utkast från \(at)", "draft from \(at)"))
        }
        notes.append(
            scene.say(
                "fält \(form.index + 1) av \(form.fields.count)", "field \(form.index + 1) of \(form.fields.count)"))
        let text = notes.joined(separator: " · ")
        grid.put(
            text, at: Point(x: grid.size.width - CharacterWidth.of(text) - 1, y: 0), style: scene.theme[.faint])
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

    /// What somebody else has made of a field meanwhile, and how to choose.
    private var overtaken: String? {
        guard let index = form.shownOvertaken else { return nil }
        let field = form.fields[index]
        guard let change = form.overtaken[field.name] else { return nil }
        let (old, new) = (shown(change.old, field), shown(change.new, field))
        let label = field.label[language]
        return scene.say(
            "\(label) har ändrats av någon annan medan du skrev: var ”\(old)”, är nu ”\(new)”. Ctrl-S sparar ditt, Ctrl-T tar deras.",
            "\(label) was changed by somebody else while you were writing: was “\(old)”, is now “\(new)”. Ctrl-S saves yours, Ctrl-T takes theirs."
        )
    }

    /// A field's text as it is shown: the label of an option, a long text cut where the message would not end.
    private func shown(_ text: String, _ field: Form.Field) -> String {
        if let option = field.options.first(where: { $0.name == text }) { return option.label[language] }
        let oneLine = String(text.map { $0.isNewline ? " " : $0 })
        return oneLine.count > 40 ? oneLine.prefix(39) + "…" : oneLine
    }

    private var problem: String? {
        switch form.problem {
        case .field(_, let problem): problem[language]
        case .refused(.overtaken(let overtaken)) where overtaken.hindrance == nil:
            scene.texts.overtaken(overtaken, in: scene.world).joined(separator: ". ")
                + scene.say(
                    ". Ctrl-S sparar ditt, Ctrl-T låter deras stå.", ". Ctrl-S saves yours, Ctrl-T leaves theirs.")
        case .refused(let refusal):
            scene.say("Går inte: ", "Not done: ") + scene.texts.refusal(refusal, in: scene.world)
        case nil: nil
        }
    }
}
