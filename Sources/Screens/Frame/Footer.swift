import Domain
import Terminal
import Workflow

/// The keys that matter now, most important first, as many as fit; help is always there.
struct Footer {
    let scene: Scene
    /// The commands, where they are not those of the scene's state.
    var entries: [CommandEntry]?

    private struct Item {
        let key: String
        let label: String
        let keyWidth: Int
        let width: Int
    }

    /// What the line is drawn from beside the commands in it and the programme.
    struct Place: Equatable {
        let width: Int
        let language: Language
        let view: View
    }

    func draw(in grid: inout CellGrid) {
        // Those of something else than a state are drawn once in a while.
        if let entries { return draw(entries, in: &grid) }
        let all = scene.state.footer(in: scene.world)
        scene.memory.footer.begin(
            Place(width: grid.size.width, language: scene.world.language, view: scene.state.view),
            revision: scene.memory.revision)
        scene.memory.footer.draw(all.map(\.id), y: 0, in: &grid) { draw(all, in: &$0) }
    }

    private func draw(_ all: [CommandEntry], in grid: inout CellGrid) {
        let help = all.first { $0.id == .help }.map(item)
        let room = grid.size.width - (help?.width ?? 0)
        var column = 1
        for entry in all where entry.id != .help {
            let item = item(entry)
            guard column + item.width <= room else { break }
            draw(item, at: column, in: &grid)
            column += item.width
        }
        if let help { draw(help, at: column, in: &grid) }
    }

    private func item(_ entry: CommandEntry) -> Item {
        let (key, label) = (key(of: entry), entry.label[scene.world.language])
        let keyWidth = CharacterWidth.of(key)
        return Item(key: key, label: label, keyWidth: keyWidth, width: keyWidth + 1 + CharacterWidth.of(label) + 2)
    }

    private func key(of entry: CommandEntry) -> String {
        // The table has every digit that a scale could need; here the programme's own scale is known.
        if entry.id == .giveRating, let scale = scene.world.programme.settings.selection?.scale {
            return scene.inCapableGlyphs("\(max(scale.lowerBound, 1))–\(min(scale.upperBound, 9))")
        }
        return scene.keys(of: entry).first ?? ""
    }

    private func draw(_ item: Item, at column: Int, in grid: inout CellGrid) {
        grid.put(item.key, at: Point(x: column, y: 0), style: scene.theme[.key])
        grid.put(item.label, at: Point(x: column + item.keyWidth + 1, y: 0), style: scene.theme[.faint])
    }
}
