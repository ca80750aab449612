import Domain
import Terminal
import Workflow

/// Draws a text to read: help made from the command table, why somebody has a place, or given lines.
struct ReaderPainter {
    let scene: Scene
    let reader: Reader

    func draw(in grid: inout CellGrid) {
        let width = grid.size.width - 3
        DialogPainter.heading(title, scene, in: &grid)
        let lines = lines(width: width)
        let rows = max(grid.size.height - 2, 1)
        let first = reader.clampedTop(lines: lines.count, page: rows)
        for (y, line) in lines.dropFirst(first).prefix(rows).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: y + 2), style: scene.theme[line.role])
        }
        if first + rows < lines.count {
            let more = scene.say("↓ mer ", "↓ more ")
            grid.put(
                more, at: Point(x: grid.size.width - CharacterWidth.of(more) - 1, y: 0), style: scene.theme[.faint])
        }
        grid.cursor = Point(x: 0, y: 2)
    }

    private var title: String {
        if let title = reader.title { return title }
        switch reader.content {
        case .help(let view): return scene.say("Hjälp: ", "Help: ") + view.label[scene.world.language]
        case .whyHere(let id): return scene.say("Varför här? ", "Why here? ") + scene.world.name(id)
        case .rankingVersions(let code):
            let name = scene.world.programme.settings.municipality(code)?.name ?? code.rawValue
            return scene.say("Rangordningens versioner: ", "Versions of the ranking: ") + name
        case .lines: return ""
        }
    }

    private func lines(width: Int) -> [TextLine] {
        switch reader.content {
        case .help(let view): help(view)
        case .whyHere(let id): WhyHere(scene: scene).lines(id, width: width)
        case .rankingVersions(let code): RankingVersions(scene: scene).lines(code, width: width)
        case .lines(let lines):
            lines.flatMap { line in TextLayout(line, width: width).lines.map { TextLine(String($0)) } }
        }
    }

    private func help(_ view: View) -> [TextLine] {
        CommandTable.entries(in: view).map { entry in
            let keys = scene.texts.keys(of: entry).joined(separator: " ")
            let padding = String(repeating: " ", count: max(16 - CharacterWidth.of(keys), 1))
            return TextLine(keys + padding + entry.help[scene.world.language])
        }
    }
}
