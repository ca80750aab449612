import ArgumentParser
import Curses
import Domain
import Glibc
import Store

/// Opens the screens.
struct OpenScreens: ReportingCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Open the screens (the default).")

    @OptionGroup var options: StoreOptions
    @OptionGroup var appearance: Appearance

    /// Opens the screens without any options, and ends the program.
    static func openAsUsual() -> Never {
        var command = OpenScreens()
        command.options = .unsaid
        command.appearance = .unsaid
        do {
            try command.run()
            exit(withError: nil)
        } catch {
            exit(withError: error)
        }
    }

    mutating func execute() throws(Failure) {
        if access(options.directory + "/store.json", F_OK) != 0, options.store == nil,
            (environment("ASPIRANT_STORE") ?? "").isEmpty
        {
            return try Welcome(options: options, appearance: appearance).ask()
        }
        WaitingKeys.hold()
        try Screens.open(options, appearance)
    }
}

/// How the screens look.
struct Appearance: ParsableArguments {
    @Flag(name: .long, help: "Draw lines with - and | only.")
    var ascii = false

    @Flag(name: .long, help: "No lines and no panes side by side, for screen readers.")
    var linear = false

    /// What holds when nothing is said.
    static var unsaid: Appearance {
        var appearance = Appearance()
        (appearance.ascii, appearance.linear) = (false, false)
        return appearance
    }
}

/// Opens a programme on the screen.
enum Screens {
    static func open(_ options: StoreOptions, _ appearance: Appearance) throws(Failure) {
        let opening = OpeningFrame(options, appearance)
        let kept = opening?.load()
        // Without a screen to show meanwhile, the terminal is left alone until it is known that there will be one.
        let session = kept == nil ? try SessionOpening(options).open() : nil
        var failure: Failure?
        do throws(TerminalError) {
            failure = try run(session, opening, kept, options, appearance)
        } catch {
            // Nobody is there to read a message once the terminal is gone, and everything is saved.
            if case .endOfInput = error { return }
            failure = Failure(69, "\(error)")
        }
        if let failure { throw failure }
    }

    /// Returns why the programme could not be opened after all; by then the terminal is the shell's again.
    private static func run(
        _ opened: ProgrammeSession?, _ opening: OpeningFrame?, _ kept: OpeningFrame.Kept?, _ options: StoreOptions,
        _ appearance: Appearance
    ) throws(TerminalError) -> Failure? {
        // Signals are held from before the terminal is touched, so that none can leave it in disorder.
        let events = EventLoop(signals: try SignalDescriptor())
        let terminal = try CursesTerminal(CursesTerminal.Options(usesUnicode: !appearance.ascii))
        let shown = kept?.grid(on: terminal)
        if let shown { terminal.draw(shown) }
        let session: ProgrammeSession
        do throws(Failure) {
            session = if let opened { opened } else { try SessionOpening(options).open() }
        } catch {
            return error
        }
        var loop = RunLoop(session: session, options: options, terminal: terminal, isLinear: appearance.linear)
        let ending = try loop.run(events) { first in
            if first != shown { opening?.keep(first, seeing: session.visibleMunicipalities, on: terminal) }
        }
        // Closing may write a snapshot, for which a dismissed session has no time; the next one makes it instead.
        if ending == .quit {
            session.close()
            let next = OpeningFrame(options, appearance)
            next?.keep(loop.openingFrame(), seeing: session.visibleMunicipalities, on: terminal)
        }
        // The system takes 100 000 applications back at once; given back one by one they keep people waiting.
        exit(0)
    }
}
