import Domain
import Terminal
import Workflow

/// The stages above the list with how many are at each, and what narrows the list: the filter and the marks.
struct QueueTabs {
    let scene: Scene

    private var queue: QueueFeature { scene.state.queue }
    private typealias Tab = (text: String, stage: Stage?)

    func draw(in grid: inout CellGrid) {
        let width = grid.size.width
        let (short, long) = narrowing
        // What hides applicants must be seen at any width, so the tabs give way to it.
        let tabs = fitting(width - (short.isEmpty ? 0 : CharacterWidth.of(short) + 2))
        var column = 1
        for tab in tabs {
            let style: Role = tab.stage == queue.query.stage ? .current : count(tab.stage) == 0 ? .faint : .plain
            column += grid.put(tab.text, at: Point(x: column, y: 0), style: scene.theme[style])
        }
        let room = width - column - 2
        let text = CharacterWidth.of(long) <= room ? long : short
        grid.put(
            text, at: Point(x: column + 1, y: 0), style: scene.theme[.changed], width: max(room, 0),
            alignment: .trailing)
    }

    private func count(_ stage: Stage?) -> Int {
        stage.map { queue.index.counts[$0] ?? 0 } ?? queue.index.entries.count
    }

    /// The tabs in the fullest form that fits: full names, short names, without the empty ones, the current one alone.
    private func fitting(_ width: Int) -> [Tab] {
        let all = QueueFeature.tabs(in: scene.world.programme.settings)
        let filled = all.filter { $0 == nil || $0 == queue.query.stage || count($0) > 0 }
        let forms = [
            all.map { tab($0, scene.texts.name(of: $0)) }, all.map { tab($0, scene.texts.short($0)) },
            filled.map { tab($0, scene.texts.short($0)) },
        ]
        return forms.first { $0.reduce(1) { $0 + CharacterWidth.of($1.text) } <= width }
            ?? [tab(queue.query.stage, scene.texts.name(of: queue.query.stage))]
    }

    private func tab(_ stage: Stage?, _ name: String) -> Tab {
        let text = "\(name) \(count(stage))"
        return (stage == queue.query.stage ? "[\(text)]" : " \(text) ", stage)
    }

    /// The marks and the filter, in short and with how to get rid of them.
    private var narrowing: (short: String, long: String) {
        var parts: [String] = []
        if !queue.marks.isEmpty {
            let count = queue.marks.count
            parts.append(
                scene.say(count == 1 ? "1 märkt" : "\(count) märkta", count == 1 ? "1 marked" : "\(count) marked"))
        }
        if !queue.query.text.isEmpty, scene.state.screenView != .filter {
            parts.append("/\(queue.query.text): \(queue.rows.count)")
        }
        let short = parts.joined(separator: " · ")
        return (short, short.isEmpty ? "" : short + scene.say(" · Esc rensar", " · Esc clears"))
    }
}
