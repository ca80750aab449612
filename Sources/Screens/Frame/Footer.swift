import Domain
import Terminal
import Workflow

/// The keys that matter now, most important first, as many as fit; help is always there.
struct Footer {
    let scene: Scene

    func draw(in grid: inout CellGrid) {
        let all = scene.state.footer(in: scene.world)
        let help = all.filter { $0.id == .help }
        let helpWidth = help.reduce(0) { $0 + width(of: $1) }
        var column = 1
        for entry in all where entry.id != .help {
            guard column + width(of: entry) + helpWidth <= grid.size.width else { break }
            column += draw(entry, at: column, in: &grid)
        }
        for entry in help { column += draw(entry, at: column, in: &grid) }
    }

    private func width(of entry: CommandEntry) -> Int {
        CharacterWidth.of(key(of: entry)) + 1 + CharacterWidth.of(entry.label[scene.world.language]) + 2
    }

    private func key(of entry: CommandEntry) -> String {
        // The table has every digit that a scale could need; here the programme's own scale is known.
        if entry.id == .giveRating, let scale = scene.world.programme.settings.selection?.scale {
            return scene.inCapableGlyphs("\(max(scale.lowerBound, 1))–\(min(scale.upperBound, 9))")
        }
        return scene.keys(of: entry).first ?? ""
    }

    private func draw(_ entry: CommandEntry, at column: Int, in grid: inout CellGrid) -> Int {
        let key = key(of: entry)
        grid.put(key, at: Point(x: column, y: 0), style: scene.theme[.key])
        let label = entry.label[scene.world.language]
        grid.put(label, at: Point(x: column + CharacterWidth.of(key) + 1, y: 0), style: scene.theme[.faint])
        return width(of: entry)
    }
}
