import Terminal
import Workflow

/// Whom a question is about and what its answer will do to each: first those to whom something will be done, then the
/// others with why not; as many at a time as there is room for.
struct PromptSubjects {
    let scene: Scene
    let prompt: Prompt

    private var sorted: [Prompt.Line] {
        prompt.lines.filter { $0.refusal == nil } + prompt.lines.filter { $0.refusal != nil }
    }

    /// How far they can be scrolled.
    func scrollLimit(rows: Int) -> Int { max(prompt.lines.count - page(rows), 0) }

    /// How many of them have room; where not all have, one line tells how many there are.
    private func page(_ rows: Int) -> Int { prompt.lines.count > rows ? max(rows - 1, 1) : rows }

    /// Whether it is done to some and not to others, which a line says even where all have room.
    private var isPartial: Bool {
        let refused = prompt.lines.count { $0.refusal != nil }
        return refused > 0 && refused < prompt.lines.count
    }

    /// Draws them below the title; returns the line after them.
    func draw(rows: Int, in grid: inout CellGrid) -> Int {
        var y = 2
        let first = min(prompt.top, scrollLimit(rows: rows))
        let shown = sorted.dropFirst(first).prefix(page(rows))
        if prompt.lines.count > rows && rows > 1 || isPartial && rows > prompt.lines.count {
            grid.put(
                summary(first + 1, first + shown.count), at: Point(x: 2, y: y), style: scene.theme[.heading],
                width: grid.size.width - 4)
            y += 1
        }
        for line in shown {
            let mark = line.refusal == nil ? scene.yes : "!"
            let reason = line.refusal.map { ": " + scene.texts.refusal($0, in: scene.world) } ?? ""
            grid.put(
                "\(mark) \(line.subject)\(reason)", at: Point(x: 2, y: y),
                style: scene.theme[line.refusal == nil ? .plain : .warning], width: grid.size.width - 4)
            y += 1
        }
        return y
    }

    private func summary(_ first: Int, _ last: Int) -> String {
        let all = prompt.lines.count
        let possible = prompt.lines.count { $0.refusal == nil }
        let range = scene.inCapableGlyphs("\(first)–\(last)")
        let done = scene.say(
            possible == all
                ? "Görs för alla \(all)" : "Görs för \(possible) av \(all)",
            possible == all ? "Done for all \(all)" : "Done for \(possible) of \(all)")
        guard last - first + 1 < all else { return done }
        return done
            + scene.say(" · här \(range) (PgDn, PgUp)", " · here \(range) (PgDn, PgUp)")
    }
}
