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
    private let session: ProgrammeSession
    private let options: StoreOptions
    /// The language asked for, looked up once and not at every key.
    private let language: Language?
    private let terminal: CursesTerminal
    private let theme: Theme
    private let drafts: DraftKeeper
    private let note: SaveNote?
    private let interrupted: InterruptedChange?
    private let isOneOfSeveral: Bool
    private var state: AppState
    private let memory = DrawingMemory()
    private let log: LogSource
    private var pace = LookingPace()
    /// Whether there was more to read than there should be for whoever opens the programme next.
    private var isSnapshotDue: Bool
    /// Whether the journals are being held against their chains; a key makes it wait for the next quiet.
    private var isChecking = false
    private var chance = SystemRandomNumberGenerator()
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
            if wakeup.hasInput {
                isChecking = false
                for key in try terminal.readKeys() {
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
        }
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

    private enum Next { case goOn, chooser, quit }

    @discardableResult
    private mutating func handle(_ action: Action) -> Next {
        memory.note(action, in: state)
        var next = Next.goOn
        for effect in state.handle(action, in: world(freshID: chance.next())) {
            let wanted = perform(effect)
            if wanted != .goOn { next = wanted }
        }
        return next
    }

    private func world(freshID: UInt64 = 0) -> World {
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

    private func told(_ error: SessionError) -> String { error.text(for: .current)[world().language] }

    private func told(_ failure: Failure) -> String { failure.text[world().language] }

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
        memory.revision = session.revision
        let scene = Scene(state: state, world: world(freshID: 0), theme: theme, memory: memory)
        let grid = Painter.draw(scene, size: terminal.size)
        terminal.draw(grid)
        return grid
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
    private mutating func lookForOthers() -> Bool {
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

    // MARK: - Effects

    private mutating func perform(_ effect: Effect) -> Next {
        switch effect {
        case .perform(let commands):
            let seen = state.considered(commands, in: world())
            save(.change) { session, save, at throws(SessionError) in
                try session.perform(commands, considered: seen, transaction: save, at: at)
            }
        case .undo:
            save(.undo) { session, save, at throws(SessionError) in try session.undo(transaction: save, at: at).saved }
        case .redo:
            save(.redo) { session, save, at throws(SessionError) in try session.redo(transaction: save, at: at).saved }
        case .noteRead(let id, let matters): note(id, matters)
        case .saveDraft(let draft): drafts.save(draft)
        case .removeDraft(let key): drafts.remove(key)
        case .loadHistory(let id): showHistory(of: id)
        case .loadLog(let query, let limit):
            readLog(isContinuation: false) { log, world throws(SessionError) in
                try log.first(query, limit: limit, in: world)
            }
        case .loadMoreLog(let limit):
            readLog(isContinuation: true) { log, world throws(SessionError) in try log.more(limit: limit, in: world) }
        case .verifyJournals: verifyJournals()
        case .exportLog(let query, let format): write(query, as: format)
        case .export(let export): write(export)
        case .writeProtocol(let code): writeProtocol(code)
        case .writeLetters(let keys, let language): write(keys, language)
        case .suspend: terminal.suspend()
        case .chooseProgramme: return .chooser
        case .quit: return .quit
        }
        return .goOn
    }

    private mutating func note(_ id: ApplicantID, _ matters: [ProtectedMatter]) {
        do throws(SessionError) {
            try session.perform([.access(.read(id, matters))], at: session.now())
        } catch {
            handle(.notNoted(id, told(error)))
        }
    }

    private mutating func save(
        _ kind: Workflow.Saved.Kind,
        _ change: (ProgrammeSession, TransactionID, Instant) throws(SessionError) -> Store.Saved
    ) {
        let (transaction, now) = (TransactionID.random(), session.now())
        note?.write(
            NotedSave(
                programme: session.programme.settings.id, transaction: transaction, at: now, draft: state.draftKey))
        do throws(SessionError) {
            let erased = session.erasureReports.count
            let saved = try change(session, transaction, now)
            handle(.saved(Workflow.Saved(events: saved.facts, at: saved.at, kind: kind)))
            report(since: erased, saved)
        } catch {
            // Where the disk has not confirmed it, the next session shall look whether it is there.
            if case .store(.outcomeUnknown) = error {} else { note?.remove() }
            if case .refused(let refusal, _) = error {
                // What others have done shows first, so that a refusal because of it can say who it was.
                lookForOthers()
                handle(.refused(refusal))
            } else {
                handle(.failed(told(error)))
            }
        }
    }

    /// What an erasure came to, to be read by whoever decided it.
    private mutating func report(since known: Int, _ saved: Store.Saved) {
        let report = ErasureReport(world: world())
        var lines = session.erasureReports.dropFirst(known).flatMap { report.lines($0) }
        let isDecided = saved.facts.contains { if case .erasure(.decided) = $0.value { true } else { false } }
        if isDecided, let fault = session.erasureFault { lines += report.lines(fault) }
        guard !lines.isEmpty else { return }
        handle(.textArrived(title: world().language == .swedish ? "Radering" : "Erasure", lines: lines))
    }

    private mutating func showHistory(of id: ApplicantID) {
        var world = world()
        // It is noted as soon as it is shown, and closed again where that cannot be.
        world.notedReading = id
        let title = world.language == .swedish ? "Historik: \(world.name(id))" : "History: \(world.name(id))"
        do throws(SessionError) {
            let texts = Texts(world.language)
            let rows = try session.history(of: id).map { LogRow($0) }.filter { texts.mayTell($0, in: world) }
            let lines = rows.map { texts.logLine($0, in: world) }
            handle(.historyArrived(id, title: title, entries: lines))
        } catch {
            handle(.failed(told(error)))
        }
    }

    private mutating func readLog(
        isContinuation: Bool, _ read: (LogSource, World) throws(SessionError) -> LogPage
    ) {
        do throws(SessionError) {
            handle(.logArrived(try read(log, world()), isContinuation: isContinuation))
        } catch {
            handle(.failed(told(error)))
        }
    }

    private mutating func verifyJournals() {
        do throws(SessionError) {
            handle(.journalsVerified(try log.verify()))
        } catch {
            handle(.failed(told(error)))
        }
    }

    private mutating func write(_ query: LogQuery, as format: LogFormat) {
        do throws(Failure) {
            handle(.exported(path: try LogFile(session, query, in: world()).write(as: format)))
        } catch {
            handle(.failed(told(error)))
        }
    }

    private mutating func writeProtocol(_ code: MunicipalityCode?) {
        do throws(Failure) {
            let written = try ProtocolFiles(session, world(), code).write(to: ".")
            handle(.exported(path: "\(written.text), \(written.file)"))
        } catch {
            handle(.failed(told(error)))
        }
    }

    /// Text for all; a mail draft for each that has an address is of no use when one has not, so that it is said.
    private mutating func write(_ keys: [LetterKey], _ language: Language) {
        let writing = LetterWriting(world: world(), language: language, stamp: session.now())
        do throws(Failure) {
            let files = try writing.files(keys, as: LetterFile.Form.allCases)
            try ReadingNote(session: session).note(keys)
            handle(.exported(path: try writing.writeIntoNewDirectory(files) + "/"))
        } catch {
            handle(.failed(told(error)))
        }
    }

    private mutating func write(_ export: Workflow.Export) {
        let world = world()
        do throws(Failure) {
            try ReadingNote(session: session).note(export)
            handle(.exported(path: try ExportFile(export, in: world, stamp: session.now()).write()))
        } catch {
            handle(.failed(told(error)))
        }
    }
}
