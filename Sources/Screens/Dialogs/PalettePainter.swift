import Domain
import Terminal
import Workflow

/// Draws the line for commands by name, with the commands that match.
struct PalettePainter {
    let scene: Scene
    let palette: Palette

    func draw(in grid: inout CellGrid) {
        grid.put(":", at: Point(x: 1, y: 0), style: scene.theme[.key])
        TextFieldPainter(scene: scene).draw(
            palette.field, in: Rect(x: 2, y: 0, width: grid.size.width - 3, height: 1), of: &grid)
        grid.horizontalLine(at: Point(x: 0, y: 1), style: scene.theme[.rule])
        if let fault = palette.fault {
            grid.put("! " + fault.text[scene.world.language], at: Point(x: 1, y: 2), style: scene.theme[.warning])
        } else {
            drawMatches(in: &grid)
        }
    }

    private func drawMatches(in grid: inout CellGrid) {
        let language = scene.world.language
        let matches = palette.matches(language)
        let rows = max(grid.size.height - 2, 1)
        let table = Table(
            [
                Column(id: 0, title: "", width: 22), Column(id: 1, title: "", width: 6, dropOrder: 1),
                Column(id: 2, title: "", width: 20, isFlexible: true),
            ], width: grid.size.width, indent: 3)
        for (line, entry) in matches.dropFirst(palette.cursor.top).prefix(rows).enumerated() {
            let isSelected = palette.cursor.top + line == palette.cursor.index
            let applies = entry.views.contains(palette.over) || entry.isScriptable
            let style = scene.theme[isSelected ? .selected : applies ? .plain : .faint]
            if isSelected { grid.put(String(scene.glyphs.pointer), at: Point(x: 1, y: line + 2), style: style) }
            table.draw(in: &grid, y: line + 2, style: style) { column in
                switch column {
                case 0: entry.id.rawValue
                case 1: scene.texts.keys(of: entry).first ?? ""
                default: help(entry)
                }
            }
        }
        if matches.isEmpty {
            grid.put(
                scene.say("Inget kommando heter så.", "No command has that name."), at: Point(x: 3, y: 2),
                style: scene.theme[.faint])
        }
    }

    private func help(_ entry: CommandEntry) -> String {
        let words = (entry.parameters ?? []).map { $0.isRequired ? "\($0.name)=" : "[\($0.name)=]" }
        return entry.help[scene.world.language] + (words.isEmpty ? "" : "  " + words.joined(separator: " "))
    }
}
