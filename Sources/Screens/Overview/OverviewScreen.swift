import Domain
import Terminal
import Workflow

/// The opening screen: what waits for the person, what is due, and how the seats are filling.
struct OverviewScreen: ScreenContent {
    let scene: Scene

    private var settings: ProgrammeSettings { scene.world.programme.settings }
    private var overview: OverviewFeature { scene.state.overview }
    private var today: Day { scene.world.today }

    private var next: Deadline? { settings.deadlines.lazy.filter { $0.day >= today }.min { $0.day < $1.day } }

    var context: String { settings.name[scene.world.language] }

    func drawHeading(in grid: inout CellGrid) {
        let width = grid.size.width
        let next = next.map { deadline in
            let title = settings.title(of: deadline)[scene.world.language]
            let countdown = scene.texts.countdown(to: deadline.day, from: today)
            let text = scene.say("Nästa: ", "Next: ") + title + " " + countdown
            // Of what is too long the name is cut, not the time that is left.
            return CharacterWidth.of(text) <= width - 2 ? text : scene.say("Nästa ", "Next ") + "\(countdown): \(title)"
        }
        // What is due matters more than the date, which gives way.
        let room = width - 4 - CharacterWidth.of(next ?? "")
        let dates = [scene.texts.longDay(today), scene.texts.day(today, relativeTo: today)]
        let date = dates.first { CharacterWidth.of($0) <= room } ?? ""
        grid.put(date, at: Point(x: 1, y: 0))
        grid.put(
            next ?? "", at: Point(x: 1, y: 0), style: scene.theme[.heading], width: width - 2,
            alignment: .trailing)
    }

    func drawBody(in grid: inout CellGrid) {
        let layout = OverviewLayout(scene: scene, width: grid.size.width)
        let height = grid.size.height
        let top = layout.top(height: height)
        for (y, line) in layout.lines.dropFirst(top).prefix(height).enumerated() {
            let isSelected = line.row != nil && line.row == overview.selected
            for part in line.parts {
                grid.inside(Rect(x: part.x, y: y, width: part.width, height: 1)) { pane in
                    // Only the part that the row is about is highlighted, not what happens to stand beside it.
                    draw(part.content, isSelected: isSelected && part.x == 0, in: &pane)
                }
            }
        }
        if scene.state.dialog == nil, overview.selected == nil { grid.cursor = .zero }
        guard top + height < layout.lines.count else { return }
        let last = Rect(x: 0, y: height - 1, width: grid.size.width, height: 1)
        // A line that is as long is better not there yet than cut.
        let room = Point(x: grid.size.width - 9, y: last.minY)
        let isTaken = (room.x..<grid.size.width).contains { grid[Point(x: $0, y: room.y)] != .blank }
        if isTaken { grid.fill(last) }
        grid.inside(last) { scene.drawMore(in: &$0) }
    }

    private func draw(_ content: OverviewLine.Content, isSelected: Bool, in grid: inout CellGrid) {
        if isSelected { scene.drawSelection(y: 0, in: &grid) }
        switch content {
        case .heading(let text): grid.put(text, at: Point(x: 1, y: 0), style: scene.theme[.heading])
        case .text(let text, let role): grid.put(text, at: Point(x: 3, y: 0), style: scene.theme[role])
        case .task(let task): draw(task, isSelected, in: &grid)
        case .deadline(let deadline, let countdown, let room, let isNext):
            draw(deadline, countdown, room, isNext, in: &grid)
        case .stage(let stage): draw(stage, in: &grid)
        case .seatTitles:
            SeatTable(scene: scene, width: grid.size.width).drawTitles(in: &grid)
        case .standing(let standing):
            SeatTable(scene: scene, width: grid.size.width).draw(standing, isSelected, in: &grid)
        case .total: SeatTable(scene: scene, width: grid.size.width).drawTotal(in: &grid)
        }
    }

    private func draw(_ task: WaitingTask, _ isSelected: Bool, in grid: inout CellGrid) {
        let day = task.due(in: settings)
        let due = day.map { scene.texts.due($0, today: today) } ?? ""
        let isLate = day.map { $0 < today } ?? false
        let dueWidth = CharacterWidth.of(due) + (isLate ? 2 : 0)
        let width = min(grid.size.width, 100)
        let role = isSelected ? Role.selected : isLate ? .warning : .faint
        let (whole, room) = (scene.texts.task(task, in: scene.world), width - dueWidth - 6)
        // How many there are says more than the first of many names; the table below has them all.
        let text = CharacterWidth.of(whole) <= room ? whole : scene.texts.task(task, in: scene.world, isShort: true)
        grid.put(
            text, at: Point(x: 3, y: 0), style: scene.theme[isSelected ? .selected : .plain], width: room)
        grid.put(
            (isLate ? "! " : "") + due, at: Point(x: width - dueWidth - 2, y: 0), style: scene.theme[role])
    }

    private func draw(
        _ deadline: Deadline, _ countdown: String, _ room: Int, _ isNext: Bool, in grid: inout CellGrid
    ) {
        let style = scene.theme[deadline.day < today ? .faint : isNext ? .heading : .plain]
        let table = Table(
            [
                Column(id: 0, title: "", width: 6, alignment: .trailing),
                Column(id: 1, title: "", width: room),
                Column(id: 2, title: "", width: 20, isFlexible: true),
            ], width: grid.size.width, indent: 3)
        table.draw(in: &grid, y: 0, style: style) { column in
            switch column {
            case 0: scene.texts.shortDay(deadline.day)
            case 1: countdown
            default: settings.title(of: deadline)[scene.world.language]
            }
        }
    }

    private func draw(_ stage: Stage, in grid: inout CellGrid) {
        let counts = overview.counts
        let count = counts[stage] ?? 0
        let most = max(counts.values.max() ?? 0, 1)
        let (nameWidth, countWidth) = (13, max("\(most)".count, 3))
        grid.put(scene.texts.name(of: stage), at: Point(x: 3, y: 0), width: nameWidth)
        grid.put(
            "\(count)", at: Point(x: 3 + nameWidth, y: 0), width: countWidth, alignment: .trailing)
        let x = 3 + nameWidth + countWidth + 2
        let width = min(max(grid.size.width - x - 3, 0), 40)
        let bar = Bar(count, of: most, width: width, glyphs: scene.glyphs)
        grid.put(bar.text, at: Point(x: x, y: 0), style: scene.theme[stage == .ended ? .faint : .plain])
    }
}

/// A horizontal bar of block characters, as long as a part is of a whole; what is more than nothing shows.
struct Bar {
    let text: String

    init(_ part: Int, of whole: Int, width: Int, glyphs: GlyphSet) {
        let steps = max(glyphs.bar.count - 1, 1)
        guard part > 0, whole > 0, width > 0, let full = glyphs.bar.last else {
            text = ""
            return
        }
        let length = max(min(part, whole) * width * steps / whole, 1)
        let rest = length % steps
        text = String(repeating: full, count: length / steps) + (rest > 0 ? String(glyphs.bar[rest]) : "")
    }
}
