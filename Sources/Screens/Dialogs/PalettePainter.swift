import Domain
import Terminal
import Workflow

/// Draws the line for commands by name, the commands that match, and what the selected one takes.
struct PalettePainter {
    let scene: Scene
    let palette: Palette

    func draw(in grid: inout CellGrid) {
        let (width, height) = (grid.size.width, grid.size.height)
        grid.put(":", at: Point(x: 1, y: 0), style: scene.theme[.key])
        grid.horizontalLine(at: Point(x: 0, y: 1), style: scene.theme[.rule])
        let listRows = max(height - 2 - Palette.detailRows, 1)
        grid.inside(Rect(x: 0, y: 2, width: width, height: listRows)) { drawMatches(in: &$0) }
        grid.inside(Rect(x: 0, y: 2 + listRows, width: width, height: Palette.detailRows)) { drawDetail(in: &$0) }
        TextFieldPainter(scene: scene).draw(
            palette.field, in: Rect(x: 2, y: 0, width: width - 3, height: 1), of: &grid)
    }

    private var matches: [CommandEntry] { palette.matches(scene.world.language, in: scene.world.programme.settings) }

    private func drawMatches(in grid: inout CellGrid) {
        let matches = matches
        guard !matches.isEmpty else {
            let text = scene.say("Inget kommando heter så.", "No command has that name.")
            grid.put(text, at: Point(x: 3, y: 0), style: scene.theme[.faint])
            return
        }
        let table = Table(
            [
                Column(id: 0, title: "", width: 23), Column(id: 1, title: "", width: 9, dropOrder: 1),
                Column(id: 2, title: "", width: 20, isFlexible: true),
            ], width: grid.size.width, indent: 3)
        for (line, entry) in matches.dropFirst(palette.cursor.top).prefix(grid.size.height).enumerated() {
            let isSelected = palette.cursor.top + line == palette.cursor.index
            let applies = entry.views.contains(palette.over) || entry.isScriptable
            table.drawRow(y: line, isSelected: isSelected, otherwise: applies ? .plain : .faint, of: scene, in: &grid) {
                column in
                switch column {
                case 0: entry.id.rawValue
                case 1: scene.keys(of: entry).first ?? ""
                default: entry.help[scene.world.language]
                }
            }
        }
    }

    /// What is wrong with the line, or else the words that the selected command takes.
    private func drawDetail(in grid: inout CellGrid) {
        let (text, role) = detail
        for (y, line) in TextLayout(text, width: grid.size.width - 4).lines.prefix(grid.size.height).enumerated() {
            grid.put(String(line), at: Point(x: 1, y: y), style: scene.theme[role])
        }
    }

    private var detail: (String, Role) {
        switch palette.problem {
        case .fault(let fault): return ("! " + fault.text[scene.world.language], .warning)
        case .refused(let refusal):
            return (
                "! " + scene.say("Går inte: ", "Not done: ") + scene.texts.refusal(refusal, in: scene.world), .warning
            )
        case nil: break
        }
        let matches = matches
        guard matches.indices.contains(palette.cursor.index) else { return ("", .plain) }
        let entry = CommandTable.entry(matches[palette.cursor.index].id)
        let words = (entry?.parameters ?? []).map { parameter in
            parameter.isRequired ? "\(parameter.name)=…" : "[\(parameter.name)=…]"
        }
        let asks =
            entry.flatMap { CommandTable.entry($0.id, in: palette.over) } == nil
            ? scene.say("Skriv efter namnet: ", "Write after the name: ")
            : scene.say("Enter frågar efter det som behövs, eller skriv: ", "Enter asks for what is needed, or write: ")
        return words.isEmpty ? ("", .plain) : (asks + words.joined(separator: " "), .faint)
    }
}
