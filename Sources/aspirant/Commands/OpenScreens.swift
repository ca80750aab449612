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

/// Opens a programme on the screen, or the list of programmes where there are several to choose from.
enum Screens {
    static func open(_ options: StoreOptions, _ appearance: Appearance) throws(Failure) {
        let isChoosing = options.programme == nil ? try hasChoice(options) : false
        let opening = isChoosing ? nil : OpeningFrame(options, appearance)
        let kept = opening?.load()
        // Without a screen to show meanwhile, the terminal is left alone until it is known that there will be one.
        let session = kept == nil && !isChoosing ? try SessionOpening(options).open() : nil
        var failure: Failure?
        do throws(TerminalError) {
            // Signals are held from before the terminal is touched, so that none can leave it in disorder.
            let events = EventLoop(signals: try SignalDescriptor())
            let terminal = try CursesTerminal(CursesTerminal.Options(usesUnicode: !appearance.ascii))
            var run = ScreenRun(terminal: terminal, options: options, appearance: appearance)
            defer { terminal.restore() }
            failure = isChoosing ? try run.choose(events) : try run.start(session, opening, kept, events)
        } catch {
            // Nobody is there to read a message once the terminal is gone, and everything is saved.
            if case .endOfInput = error { return }
            failure = Failure(69, "\(error)")
        }
        if let failure { throw failure }
    }

    private static func hasChoice(_ options: StoreOptions) throws(Failure) -> Bool {
        try Failure.reporting { () throws(StoreError) in
            try StoreDirectory.open(at: options.directory).usualProgramme() == nil
        }
    }
}
