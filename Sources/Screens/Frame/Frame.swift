import Domain
import Terminal
import Workflow

/// The lines around every screen: title and screens, context and person, a rule; below, a rule, keys and status.
struct Frame {
    let scene: Scene

    /// Draws the lines above the body and the rules around it.
    func drawHead(_ content: any ScreenContent, in grid: inout CellGrid) {
        let (width, height) = (grid.size.width, grid.size.height)
        drawTitle(in: &grid)
        drawContext(content.context, in: &grid)
        grid.inside(Rect(x: 0, y: 2, width: width, height: 1)) { content.drawHeading(in: &$0) }
        grid.horizontalLine(at: Point(x: 0, y: 3), style: scene.theme[.rule])
        grid.horizontalLine(at: Point(x: 0, y: height - 3), style: scene.theme[.rule])
    }

    /// Draws the body and the lines below it, over whatever stands there.
    func drawBody(_ content: any ScreenContent, in grid: inout CellGrid) {
        let (width, height) = (grid.size.width, grid.size.height)
        let body = Rect(x: 0, y: Chrome.above, width: width, height: height - Chrome.above - Chrome.below)
        let below = Rect(x: 0, y: height - 2, width: width, height: 2)
        for rect in [body, below] { grid.clear(rect) }
        grid.inside(body) { content.drawBody(in: &$0) }
        grid.inside(Rect(x: 0, y: height - 2, width: width, height: 1)) { Footer(scene: scene).draw(in: &$0) }
        grid.inside(below) { StatusLine(scene: scene).draw(in: &$0) }
        if scene.state.view == .filter { grid.cursor = Point(x: filterColumn(width), y: height - 1) }
    }

    private func filterColumn(_ width: Int) -> Int {
        min(CharacterWidth.of(" / " + scene.state.queue.filterField.textBeforeCursor), width - 1)
    }

    private func drawTitle(in grid: inout CellGrid) {
        let menu = menu(width: grid.size.width)
        let menuWidth = menu.reduce(0) { $0 + CharacterWidth.of($1.text) }
        var column = grid.size.width - menuWidth - 1
        grid.put(
            " " + scene.world.programme.settings.short, at: .zero, style: scene.theme[.title], width: max(column - 1, 0)
        )
        for item in menu {
            grid.put(item.text, at: Point(x: column, y: 0), style: scene.theme[item.isCurrent ? .current : .faint])
            column += CharacterWidth.of(item.text)
        }
    }

    /// The screens by digit; in a narrow window closer together, then with short names, and then only the current one is
    /// named.
    ///
    /// The letters and the participants stand there from the decision on: before it there are none.
    private func menu(width: Int) -> [(text: String, isCurrent: Bool)] {
        let programme = scene.world.programme
        let settings = programme.settings
        let screens = ScreenID.allCases.filter {
            switch $0 {
            case .letters, .participants: programme.knowsParticipants || scene.state.screen == $0
            case .budget, .log: scene.state.screen == $0
            // Looked at now and then, from what waits or by name; beside the selection the line has no room for more.
            case .evaluation:
                scene.state.screen == $0 || settings.uses(.evaluation) && !settings.uses(.selection)
            case .outcomes:
                scene.state.screen == $0 || settings.uses(.outcomes) && !settings.uses(.selection)
            case .queue, .interviews, .ranking: settings.uses(.selection)
            case .overview, .calendar: true
            }
        }
        let forms = [
            screens.map { menuItem($0, scene.texts.name(of: $0)) },
            screens.map { menuItem($0, scene.texts.name(of: $0), isTight: true) },
            screens.map { item in
                let isCurrent = item == scene.state.screen
                let name = isCurrent ? scene.texts.name(of: item) : scene.texts.shortName(of: item)
                return menuItem(item, name, isTight: true)
            },
        ]
        let room = width - CharacterWidth.of(programme.settings.short) - 3
        let fitting = forms.first { $0.reduce(0) { $0 + CharacterWidth.of($1.text) } <= room }
        return (width >= 78 ? fitting : nil)
            ?? screens.map { menuItem($0, $0 == scene.state.screen ? scene.texts.name(of: $0) : nil) }
    }

    private func menuItem(_ screen: ScreenID, _ name: String?, isTight: Bool = false) -> (text: String, isCurrent: Bool)
    {
        let isCurrent = screen == scene.state.screen
        let digit = screen.rawValue < 10 ? "\(screen.rawValue)" : nil
        let item = [digit, name].compactMap { $0 }.joined(separator: " ")
        let text = isCurrent ? (isTight ? "[\(item)] " : "[\(item)]") : (isTight ? "\(item) " : " \(item) ")
        return (text, isCurrent)
    }

    private func drawContext(_ context: String, in grid: inout CellGrid) {
        let room = grid.size.width - 2
        let withRole = scene.texts.person(scene.world.actor, in: scene.world.programme.settings)
        // A deadline cut off is worse than a role left out: people know their own role.
        let roleWidth = CharacterWidth.of(withRole)
        let isTight = CharacterWidth.of(context) + 1 + roleWidth > room || roleWidth > room / 2
        let person = isTight ? scene.world.actor.name : withRole
        let personWidth = min(CharacterWidth.of(person), room / 2)
        grid.put(" " + context, at: Point(x: 0, y: 1), width: max(room - personWidth, 0))
        grid.put(
            person, at: Point(x: grid.size.width - personWidth - 1, y: 1), style: scene.theme[.faint],
            width: personWidth, alignment: .trailing)
    }
}
