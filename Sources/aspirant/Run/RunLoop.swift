import Curses
import Domain
import Exchange
import Screens
import Store
import Terminal
import Workflow

/// Connects terminal, state machines and store: blocks until something happens, takes in all of it, draws once.
///
/// Single-threaded and without a ticking clock; idle costs nothing.
struct RunLoop {
    let session: ProgrammeSession
    private let options: StoreOptions
    /// The language asked for, looked up once and not at every key.
    private let language: Language?
    let terminal: CursesTerminal
    private let theme: Theme
    let drafts: DraftKeeper
    let note: SaveNote?
    private let interrupted: InterruptedChange?
    private let isOneOfSeveral: Bool
    var state: AppState
    private let memory = DrawingMemory()
    let log: LogSource
    private var pace = LookingPace()
    /// Whether there was more to read than there should be for whoever opens the programme next.
    private var isSnapshotDue: Bool
    /// Whether the journals are being held against their chains; a key makes it wait for the next quiet.
    private var isChecking = false
    private var chance = SystemRandomNumberGenerator()
    /// The key whose frame has been made in advance; nil where none has.
    private var foreseen: Key?
    private let since: Instant
    private var others: [Whereabouts] = []

    /// How often other sessions are looked for where the kernel has no more watches to give.
    private static let pollInterval = 5000
    /// How long nobody has done anything before what snapshots stand for is held against its chain.
    private static let quietTime = 5000
    /// How long nobody has done anything before a snapshot is written for the sessions that come after.
    private static let idleTime = 1000

    init(session: ProgrammeSession, options: StoreOptions, terminal: CursesTerminal, isLinear: Bool) {
        self.terminal = terminal
        self.session = session
        self.options = options
        language = options.language
        theme = Theme(terminal.capabilities, isLinear: isLinear)
        let stateID = options.stateID(of: session.store.id)
        drafts = DraftKeeper(storeID: stateID, programme: session.programme.settings.id)
        drafts.forget(session.programme.erasures.keys)
        note = BaseDirectories.stateHome(.current).map { SaveNote(stateHome: $0, storeID: stateID) }
        interrupted = Interruption.take(in: session, stateID, drafts)
        since = session.now()
        log = LogSource(session)
        isSnapshotDue = session.isSnapshotDue
        isOneOfSeveral = ((try? session.store.programmes().count) ?? 1) > 1
        var world = RunLoop.world(session, language, terminal.size, freshID: 0)
        world.isLinear = isLinear
        state = RunLoop.opening(world, options, drafts)
    }

    private static func opening(_ world: World, _ options: StoreOptions, _ drafts: DraftKeeper) -> AppState {
        let chosen = options.municipality.flatMap { world.programme.settings.municipality(named: $0)?.code }
        return AppState(drafts: drafts.load(), municipality: chosen, in: world)
    }

    /// The language chosen on the screen; nil where none was.
    var chosenLanguage: Language? { state.chosenLanguage }

    /// The screen that the next session will open with, unless somebody changes something.
    func openingFrame() -> CellGrid {
        _ = session.refresh()
        var world = RunLoop.world(session, language, terminal.size, freshID: 0)
        world.isLinear = theme.isLinear
        world.isOneOfSeveral = isOneOfSeveral
        let scene = Scene(state: RunLoop.opening(world, options, drafts), world: world, theme: theme)
        return Painter.draw(scene, size: terminal.size)
    }

    /// How a session on the screen ended.
    enum Ending {
        case quit
        /// To the list of all programmes.
        case chooser
        /// The terminal has gone or a signal asks the program to end at once.
        case dismissed
    }

    /// Runs until the person quits, the terminal goes away or a signal ends it.
    ///
    /// - Parameter opened: Is given the first screen once it is shown.
    mutating func run(
        _ loop: borrowing EventLoop, opened: (CellGrid) -> Void
    ) throws(TerminalError) -> Ending {
        defer { if session.board.leave() { session.wakeOthers() } }
        opened(draw())
        if let interrupted { handle(.interrupted(interrupted)) }
        meetOthers()
        if interrupted != nil || !others.isEmpty { draw() }
        while true {
            let rest = pace.rest(at: EventLoop.now())
            let watched = rest == nil ? session.watchDescriptor.map { [$0] } ?? [] : []
            let wakeup = try loop.wait(also: watched, timeout: rest ?? patience)
            if wakeup.isTimeout, rest != nil { continue }
            for signal in wakeup.signals {
                switch signal {
                case .resize:
                    terminal.resize()
                    handle(.resized)
                case .hangUp, .terminate, .quit: return .dismissed
                case .interrupt:
                    let next = handle(Keymap.action(for: .control("c"), in: state))
                    if next != .goOn { return leave(next) }
                case .suspend: terminal.suspend()
                case .continue: terminal.resume()
                }
            }
            var latest: Key?
            if wakeup.hasInput {
                isChecking = false
                let keys = try terminal.readKeys()
                if let first = keys.first, first == foreseen { terminal.showForeseen() }
                foreseen = nil
                latest = keys.last
                for key in keys {
                    let next = handle(Keymap.action(for: key, in: state))
                    if next != .goOn { return leave(next) }
                }
            }
            let isLooking = !wakeup.descriptors.isEmpty || wakeup.isTimeout
            let began = EventLoop.now()
            let hasFound = isLooking && lookForOthers()
            let hasMet = meetOthers()
            draw()
            // Fifty people who begin and end writing wake each other as often as those who save.
            if isLooking { pace.looked(from: began, to: EventLoop.now(), hasFound: hasFound || hasMet) }
            if wakeup.isTimeout { useQuiet() }
            if let latest, try loop.isQuiet() { foresee(latest) }
        }
    }

    /// Makes the frame of one more step of the kind that has just been taken, while nobody waits.
    private mutating func foresee(_ key: Key) {
        let action = Keymap.action(for: key, in: state)
        guard state.isStep(action) else { return }
        var next = state
        // A step that wants something done, such as noting that something protected is shown, is not taken in advance.
        guard next.handle(action, in: world()).isEmpty else { return }
        memory.note(action, in: state)
        terminal.foresee(frame(of: next))
        foreseen = key
    }

    /// How long to sleep at most: for ever, unless something is to be done when nobody presses anything.
    private var patience: Int? {
        if isSnapshotDue { return RunLoop.idleTime }
        if session.isCheckDue { return isChecking ? 0 : RunLoop.quietTime }
        return session.needsTimer ? RunLoop.pollInterval : nil
    }

    /// Uses the quiet for the sessions that come after, and for what no start has time for.
    private mutating func useQuiet() {
        if isSnapshotDue { return keepSnapshot() }
        // Once a session, a piece at a time: after that the session sleeps until something happens.
        guard session.isCheckDue else { return }
        isChecking = true
        if session.checkOn() { draw() }
    }

    /// Uses the quiet for what makes the next start fast: one journal at a time, so that a key waits for no more.
    private mutating func keepSnapshot() {
        guard isSnapshotDue else { return }
        session.keepDueSnapshot()
        isSnapshotDue = session.isSnapshotDue
    }

    /// Whoever quits has seen what became of every change; whoever is cut off may not have.
    private func leave(_ next: Next) -> Ending {
        note?.remove()
        return next == .chooser ? .chooser : .quit
    }

    enum Next { case goOn, chooser, quit }

    @discardableResult
    mutating func handle(_ action: Action) -> Next {
        memory.note(action, in: state)
        var next = Next.goOn
        for effect in state.handle(action, in: world(freshID: chance.next())) {
            let wanted = perform(effect)
            if wanted != .goOn { next = wanted }
        }
        return next
    }

    func world(freshID: UInt64 = 0) -> World {
        var world = RunLoop.world(session, state.chosenLanguage ?? language, terminal.size, freshID: freshID)
        world.isLinear = theme.isLinear
        world.isOneOfSeveral = isOneOfSeveral
        world.others = others
        if state.isScrolling {
            world.scrollLimit = Painter.scrollLimit(
                Scene(state: state, world: world, theme: theme), size: terminal.size)
        }
        return world
    }

    func told(_ error: SessionError) -> String { error.text(for: .current)[world().language] }

    func told(_ failure: Failure) -> String { failure.text[world().language] }

    private static func world(
        _ session: ProgrammeSession, _ language: Language?, _ size: Size, freshID: UInt64
    ) -> World {
        let settings = session.programme.settings
        var world = World(
            programme: session.programme, actor: session.actor,
            language: language ?? settings.language, today: session.now().swedishDay,
            now: session.now(),
            freshID: freshID, size: (size.width, size.height), readOnly: session.readOnlyText)
        world.damages = session.damages
        return world
    }

    @discardableResult
    private mutating func draw() -> CellGrid {
        let grid = frame(of: state)
        terminal.draw(grid)
        return grid
    }

    private func frame(of state: AppState) -> CellGrid {
        memory.revision = session.revision
        let scene = Scene(state: state, world: world(freshID: 0), theme: theme, memory: memory)
        return Painter.draw(scene, size: terminal.size)
    }

    /// Tells the others where the person is, and learns where they are.
    ///
    /// - Returns: Whether any of them has come, gone or moved.
    @discardableResult
    private mutating func meetOthers() -> Bool {
        let before = others
        if !session.isReadOnly, session.board.show(state.whereabouts(of: session.actor.id, since: since)) {
            session.wakeOthers()
        }
        others = session.board.others()
        return others != before
    }

    @discardableResult
    mutating func lookForOthers() -> Bool {
        let changes = session.refresh()
        guard !changes.isEmpty else { return false }
        handle(
            .othersChanged(
                changes.map { change in
                    Workflow.ForeignChange(
                        signature: Signature(by: change.person, at: change.at),
                        events: change.events.map { Scoped(change.scope, $0) })
                }))
        return true
    }
}
