import Domain
public import Terminal
import Workflow

/// Draws a state as a screen. Pure: the same scene gives the same cells.
public enum Painter {
    /// The least size that the screens are made for.
    public static let smallest = Size(width: 60, height: 16)

    /// Draws the whole screen.
    public static func draw(_ scene: Scene, size: Size) -> CellGrid {
        guard size.width >= smallest.width, size.height >= smallest.height else {
            var grid = CellGrid(size: size, glyphs: scene.glyphs)
            drawTooSmall(scene, in: &grid)
            return grid
        }
        let content = content(of: scene)
        var grid: CellGrid
        if content.hasStillHead, let before = scene.memory.screen(before: scene, size) {
            grid = before
            grid.cursor = nil
        } else {
            grid = CellGrid(size: size, glyphs: scene.glyphs)
            Frame(scene: scene).drawHead(content, in: &grid)
        }
        Frame(scene: scene).drawBody(content, in: &grid)
        scene.memory.keep(grid, of: scene)
        if let dialog = scene.state.dialog { DialogPainter(scene: scene).draw(dialog, in: &grid) }
        return grid
    }

    /// How far the text that is being read can be scrolled, in lines; the world tells the state machines with each action.
    public static func scrollLimit(_ scene: Scene, size: Size) -> Int {
        let rows = max(size.height - Chrome.above - Chrome.below, 0)
        if case .reader(let reader) = scene.state.dialog {
            return ReaderPainter(scene: scene, reader: reader).scrollLimit(Size(width: size.width, height: rows + 2))
        }
        if case .prompt(let prompt) = scene.state.dialog {
            return PromptPainter(scene: scene, prompt: prompt).scrollLimit(Size(width: size.width, height: rows + 2))
        }
        switch content(of: scene) {
        case let screen as ApplicationScreen: return screen.scrollLimit(Size(width: size.width, height: rows))
        case let screen as ParticipantScreen: return screen.scrollLimit(Size(width: size.width, height: rows))
        case let screen as OccasionScreen: return screen.scrollLimit(Size(width: size.width, height: rows))
        case is OverviewScreen: return OverviewLayout(scene: scene, width: size.width).scrollLimit(height: rows)
        default: return .max
        }
    }

    private static func content(of scene: Scene) -> any ScreenContent {
        switch scene.state.screen {
        case .overview: OverviewScreen(scene: scene)
        case .queue:
            if case .reading(let id, let top) = scene.state.queue.situation {
                ApplicationScreen(scene: scene, id: id, top: top)
            } else {
                QueueScreen(scene: scene)
            }
        case .interviews:
            switch scene.state.interviews.situation {
            case .list: InterviewsScreen(scene: scene)
            case .card(let position): CardScreen(scene: scene, position: position)
            case .panel(let id, let criterion, _): PanelScreen(scene: scene, id: id, criterion: criterion)
            }
        case .ranking: RankingScreen(scene: scene)
        case .calendar:
            switch scene.state.calendar.situation {
            case .reading(let id, let top): OccasionScreen(scene: scene, id: id, top: top)
            case .proposing(let proposal): ProposalScreen(scene: scene, proposal: proposal)
            case .browsing, .rescheduling: CalendarScreen(scene: scene)
            }
        case .participants:
            if case .reading(let id, let top) = scene.state.participants.situation {
                ParticipantScreen(scene: scene, id: id, top: top)
            } else {
                ParticipantsScreen(scene: scene)
            }
        case .evaluation: EvaluationScreen(scene: scene)
        case .outcomes: OutcomesScreen(scene: scene)
        case .budget: BudgetScreen(scene: scene)
        case .log: LogScreen(scene: scene)
        case .letters:
            if scene.state.letters.tab == .followUps {
                FollowUpsScreen(scene: scene)
            } else {
                LettersScreen(scene: scene)
            }
        }
    }

    static func drawTooSmall(_ scene: Scene, in grid: inout CellGrid) {
        let text = scene.say(
            "Fönstret är för litet: det behövs minst 60 × 16.", "The window is too small: at least 60 × 16 is needed.")
        grid.put(lines: TextLayout(text, width: max(grid.size.width, 1)).lines, at: .zero)
    }
}
