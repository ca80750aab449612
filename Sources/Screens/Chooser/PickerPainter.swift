import Domain
import Terminal
import Workflow

/// Draws the list that municipalities are picked from: what is written, those picked, and the names that fit.
struct PickerPainter {
    let scene: Scene
    let picker: MunicipalityPicker

    func draw(in grid: inout CellGrid) {
        DialogPainter.heading(scene.say("Kommunerna", "The municipalities"), scene, in: &grid)
        let label = scene.say("Skriv: ", "Write: ")
        let x = 2 + CharacterWidth.of(label)
        grid.put(label, at: Point(x: 2, y: 2), style: scene.theme[.heading])
        let names = picker.names
        let rows = max(grid.size.height - 5, 1)
        let first = max(0, min(picker.cursor.index - rows / 2, names.count - rows))
        for (y, name) in names.enumerated().dropFirst(first).prefix(rows) {
            let isSelected = y == picker.cursor.index
            let style = scene.theme[isSelected ? .selected : .plain]
            let line = Point(x: 1, y: 3 + y - first)
            if isSelected {
                grid.fill(Rect(x: 1, y: line.y, width: grid.size.width - 2, height: 1), style: style)
                grid.put(String(scene.glyphs.pointer), at: line, style: style)
            }
            let isPicked = picker.picked.contains(name)
            grid.put(isPicked ? scene.yes : " ", at: line.moved(x: 2), style: style)
            grid.put(name, at: line.moved(x: 4), style: style, width: grid.size.width - 6)
        }
        let (text, role) = picker.problem.map { ($0[scene.world.language], Role.warning) } ?? (picked, .faint)
        grid.put(text, at: Point(x: 2, y: grid.size.height - 1), style: scene.theme[role], width: grid.size.width - 3)
        // Last, so that the cursor stands where the letters go.
        let field = Rect(x: x, y: 2, width: max(grid.size.width - x - 2, 1), height: 1)
        TextFieldPainter(scene: scene).draw(picker.field, in: field, of: &grid)
    }

    private var picked: String {
        guard !picker.picked.isEmpty else { return scene.say("Ingen vald än", "None picked yet") }
        let count = picker.picked.count
        return scene.say(count == 1 ? "1 vald: " : "\(count) valda: ", "\(count) picked: ")
            + picker.picked.joined(separator: ", ")
    }
}
