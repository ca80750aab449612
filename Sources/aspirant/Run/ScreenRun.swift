import Curses
import Domain
import Glibc
import Store
import Terminal

/// Goes between the list of programmes and the programmes opened from it, on one terminal.
struct ScreenRun {
    private let terminal: CursesTerminal
    private let options: StoreOptions
    private let appearance: Appearance
    private var language: Language?
    /// The programme that was left last, put in order once another screen is there to look at.
    private var left: LeftProgramme?

    init(terminal: CursesTerminal, options: StoreOptions, appearance: Appearance) {
        self.terminal = terminal
        self.options = options
        self.appearance = appearance
    }

    /// A programme that has been left for the list.
    private struct LeftProgramme {
        let session: ProgrammeSession
        let loop: RunLoop
        let options: StoreOptions
    }

    /// Shows the programme that was asked for, and whatever is gone to from there.
    ///
    /// - Returns: Why it could not be opened after all.
    mutating func start(
        _ opened: ProgrammeSession?, _ opening: OpeningFrame?, _ kept: OpeningFrame.Kept?,
        _ events: borrowing EventLoop
    ) throws(TerminalError) -> Failure? {
        let shown = kept?.grid(on: terminal)
        if let shown { terminal.draw(shown) }
        let session: ProgrammeSession
        do throws(Failure) {
            session = if let opened { opened } else { try SessionOpening(options).open() }
        } catch {
            return error
        }
        try run(session, options, opening, shown, events)
        return try choose(events, from: session.programme.settings.id)
    }

    /// Shows the list of programmes, and whatever is opened from it, until the person has had enough.
    mutating func choose(
        _ events: borrowing EventLoop, from first: String? = nil
    ) throws(TerminalError) -> Failure? {
        var (selected, failure): (String?, String?) = (first, nil)
        while true {
            let store: StoreDirectory
            do throws(Failure) {
                store = try Failure.reporting { () throws(StoreError) in
                    try StoreDirectory.open(at: options.directory)
                }
            } catch { return error }
            var chooser = ChooserLoop(
                store, options, terminal: terminal, isLinear: appearance.linear, selected: selected,
                language: language)
            let ending = try chooser.run(events, failure: failure) { putInOrder() }
            language = chooser.language ?? language
            failure = nil
            switch ending {
            case .open(let name):
                selected = name
                failure = try open(name, events)?.text[language ?? options.language ?? .swedish]
            case .quit, .dismissed: end()
            }
        }
    }

    private mutating func open(_ name: String, _ events: borrowing EventLoop) throws(TerminalError) -> Failure? {
        var options = options
        options.programme = name
        if let language { options.lang = language == .swedish ? .sv : .en }
        let opening = OpeningFrame(options, appearance)
        let shown = opening?.load()?.grid(on: terminal)
        if let shown { terminal.draw(shown) }
        let session: ProgrammeSession
        do throws(Failure) {
            session = try SessionOpening(options).open()
        } catch {
            return error
        }
        try run(session, options, opening, shown, events)
        return nil
    }

    /// Shows a programme; returns only when it is left for the list.
    private mutating func run(
        _ session: ProgrammeSession, _ options: StoreOptions, _ opening: OpeningFrame?, _ shown: CellGrid?,
        _ events: borrowing EventLoop
    ) throws(TerminalError) {
        var loop = RunLoop(session: session, options: options, terminal: terminal, isLinear: appearance.linear)
        let ending = try loop.run(events) { first in
            if first != shown { opening?.keep(first, seeing: session.visibleMunicipalities, on: terminal) }
        }
        switch ending {
        case .chooser:
            language = loop.chosenLanguage ?? language
            left = LeftProgramme(session: session, loop: loop, options: options)
        case .quit:
            terminal.restore()
            // Closing may write a snapshot, for which a dismissed session has no time; the next one makes it instead.
            close(LeftProgramme(session: session, loop: loop, options: options))
            end()
        case .dismissed: end()
        }
    }

    private func close(_ left: LeftProgramme) {
        left.session.close()
        let next = OpeningFrame(left.options, appearance)
        next?.keep(left.loop.openingFrame(), seeing: left.session.visibleMunicipalities, on: terminal)
    }

    private mutating func putInOrder() {
        if let left { close(left) }
        left = nil
    }

    private func end() -> Never {
        terminal.restore()
        // The system takes 100 000 applications back at once; given back one by one they keep people waiting.
        exit(0)
    }
}
