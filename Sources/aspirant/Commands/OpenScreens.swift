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
            environment("ASPIRANT_STORE") == nil
        {
            return try Welcome(options: options, appearance: appearance).ask()
        }
        try Screens.open(try SessionOpening(options).open(), options, appearance)
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

/// Opens a session on the screen.
enum Screens {
    static func open(_ session: ProgrammeSession, _ options: StoreOptions, _ appearance: Appearance) throws(Failure) {
        do throws(TerminalError) {
            // Signals are held from before the terminal is touched, so that none can leave it in disorder.
            let events = EventLoop(signals: try SignalDescriptor())
            let terminal = try CursesTerminal(CursesTerminal.Options(usesUnicode: !appearance.ascii))
            var loop = RunLoop(session: session, options: options, terminal: terminal, isLinear: appearance.linear)
            // Closing may write a snapshot, for which a dismissed session has no time; the next one makes it instead.
            if try loop.run(events) == .quit { session.close() }
        } catch {
            // Nobody is there to read a message once the terminal is gone, and everything is saved.
            if case .endOfInput = error { return }
            throw Failure(69, "\(error)")
        }
    }
}
