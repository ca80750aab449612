import Curses
import Domain
import Glibc
import Screens
import Store
import Terminal
import Workflow

/// Runs the chooser: shows the programmes at once and fills in how they stand between one key and the next.
struct ChooserLoop {
    private let store: StoreDirectory
    private let options: StoreOptions
    private let terminal: CursesTerminal
    private let theme: Theme
    private let drafts: DraftKeeper
    private let reading: ProgrammeReading
    private let watch: StoreWatch
    private var state: ChooserState
    /// The key whose frame has been made in advance; nil where none has.
    private var foreseen: Key?

    /// How often the store is looked at where the kernel has no watch to spare, in milliseconds.
    private static let pollInterval = 5000
    /// After how long a programme that others keep changing is looked into again, in milliseconds.
    private static let restInterval = 2100
    /// What a programme's id can never be, so that drafts made here meet no programme's.
    private static let draftsName = "-"

    init(
        _ store: StoreDirectory, _ options: StoreOptions, terminal: CursesTerminal, isLinear: Bool,
        selected: String? = nil, language: Language? = nil
    ) {
        self.store = store
        self.options = options
        self.terminal = terminal
        theme = Theme(terminal.capabilities, isLinear: isLinear)
        drafts = DraftKeeper(storeID: options.stateID(of: store.id), programme: ChooserLoop.draftsName)
        reading = ProgrammeReading(store, options)
        watch = StoreWatch(store)
        state = ChooserState(drafts: drafts.load(), selected: selected, language: language)
    }

    /// How the chooser was left.
    enum Ending: Equatable {
        case open(String)
        case quit
        /// The terminal has gone or a signal asks the program to end at once.
        case dismissed
    }

    /// The language chosen on the screen; nil where none was.
    var language: Language? { state.chosenLanguage }

    /// Runs until a programme is opened or the person leaves.
    ///
    /// - Parameters:
    ///   - failure: Why the programme chosen before could not be opened.
    ///   - shown: Is called once the first screen is there.
    mutating func run(
        _ loop: borrowing EventLoop, failure: String? = nil, shown: () -> Void
    ) throws(TerminalError) -> Ending {
        defer { reading.close() }
        look()
        if let failure { _ = state.handle(.failed(failure), in: world) }
        draw()
        shown()
        while true {
            let watched = watch.descriptor.map { [$0] } ?? []
            let timeout =
                reading.isPending
                ? 0 : reading.isDelayed ? ChooserLoop.restInterval : watch.needsTimer ? ChooserLoop.pollInterval : nil
            let wakeup = try loop.wait(also: watched, timeout: timeout)
            for signal in wakeup.signals {
                switch signal {
                case .resize:
                    terminal.resize()
                    _ = handle(.resized)
                case .hangUp, .terminate, .quit: return .dismissed
                case .interrupt: return .quit
                case .suspend: terminal.suspend()
                case .continue: terminal.resume()
                }
            }
            var latest: Key?
            if wakeup.hasInput {
                let keys = try terminal.readKeys()
                if let first = keys.first, first == foreseen { terminal.showForeseen() }
                foreseen = nil
                latest = keys.last
                for key in keys {
                    if let ending = handle(Keymap.action(for: key, in: state)) { return ending }
                }
            }
            if !wakeup.descriptors.isEmpty || (wakeup.isTimeout && !reading.isPending) { look() }
            if wakeup.isTimeout, reading.isPending, !readOn() { continue }
            draw()
            if let latest, !reading.isPending, try loop.isQuiet() { foresee(latest) }
        }
    }

    /// Takes in which programmes there are, and queues those that have changed.
    private mutating func look() {
        watch.drain()
        do throws(StoreError) {
            let (names, known) = try reading.look()
            for name in names { watch.listen(to: name) }
            _ = state.handle(.listed(names), in: world)
            for row in known { _ = state.handle(.read(row), in: world) }
        } catch {
            _ = state.handle(.failed(error.text(for: .current)[world.language]), in: world)
        }
    }

    /// Reads a piece; true when there is something new to show.
    private mutating func readOn() -> Bool {
        guard let row = reading.readOn(selected: state.selected?.id) else { return false }
        _ = state.handle(.read(row), in: world)
        return true
    }

    private func draw() { terminal.draw(frame(of: state)) }

    /// Makes the frame of one more step of the kind that has just been taken, while nobody waits.
    private mutating func foresee(_ key: Key) {
        let action = Keymap.action(for: key, in: state)
        guard state.isStep(action) else { return }
        var next = state
        guard next.handle(action, in: world).isEmpty else { return }
        terminal.foresee(frame(of: next))
        foreseen = key
    }

    private func frame(of state: ChooserState) -> CellGrid {
        ChooserPainter.draw(ChooserScene(state: state, world: world(of: state), theme: theme), size: terminal.size)
    }

    private var world: ChooserWorld { world(of: state) }

    private func world(of state: ChooserState) -> ChooserWorld {
        // In a sample each programme has a day and an account of its own: those of the selected one are shown.
        let now = ProgrammeSession.now(in: store, programme: state.selected?.id)
        var world = ChooserWorld(
            language: state.chosenLanguage ?? options.language ?? .swedish, today: now.swedishDay, now: now,
            size: (terminal.size.width, terminal.size.height),
            account: ProgrammeReading.account(store, options, in: state.selected?.id),
            place: store.path, isOwner: store.isOwn,
            readOnly: options.readOnly
                ? LocalizedText(sv: "Öppnat för läsning (--read-only)", en: "Opened for reading (--read-only)")
                : store.readOnly.map {
                    let reason = $0.text(for: .current)
                    return LocalizedText(
                        sv: "Skrivskyddat: \(reason.swedish)", en: "Read-only: \(reason.english)")
                })
        world.scrollLimit = ChooserPainter.scrollLimit(
            ChooserScene(state: state, world: world, theme: theme), size: terminal.size)
        return world
    }

    private mutating func handle(_ action: ChooserAction) -> Ending? {
        var ending: Ending?
        for effect in state.handle(action, in: world) { ending = perform(effect) ?? ending }
        return ending
    }

    private mutating func perform(_ effect: ChooserEffect) -> Ending? {
        switch effect {
        case .open(let name): return .open(name)
        case .plan(let source, let wish): plan(source, wish)
        case .found(let programme): found(programme)
        case .saveDraft(let draft): drafts.save(draft)
        case .removeDraft(let key): drafts.remove(key)
        case .suspend: terminal.suspend()
        case .quit: return .quit
        }
        return nil
    }

    private mutating func plan(_ source: String, _ wish: ProgrammeClone.Wish) {
        do throws(CloningFault) {
            let clone = try Cloning(store, options).plan(source, wish)
            _ = handle(.planned(clone))
        } catch {
            switch error {
            case .refused(let refusal): _ = handle(.refused(refusal))
            case .failed(let failure): _ = handle(.failed(failure.text[world.language]))
            }
        }
    }

    private mutating func found(_ programme: NewProgramme) {
        do throws(SessionError) {
            try ProgrammeSession.found(at: store.path, programme, as: options.account)
            _ = handle(.founded(programme.settings.id))
            look()
        } catch {
            _ = handle(.failed(Failure(error).text[world.language]))
        }
    }
}
