import Curses
import Glibc
import Terminal

/// How the fixture ends, so that tests can tell the reasons apart.
enum Ending: Int32 {
    case quit = 0
    case endOfInput = 3
    case terminated = 20
    case hungUp = 21
    case unusable = 69
}

/// What the fixture draws: `keys` logs what is read, `list` and `split` are lists to measure.
let mode = CommandLine.arguments.dropFirst().first ?? "keys"
/// Whether the frame of the same key once more is made in advance.
let foresees = CommandLine.arguments.contains("--foresee")
let isASCII = CommandLine.arguments.contains("--ascii")

func run() throws(TerminalError) -> Ending {
    let signals = try SignalDescriptor()
    let terminal = try CursesTerminal(CursesTerminal.Options(usesUnicode: !isASCII))
    defer { terminal.restore() }
    let loop = EventLoop(signals: signals)
    var page = Page(mode: mode, capabilities: terminal.capabilities)
    var foreseen: Key?
    func grid(of page: Page) -> CellGrid {
        var grid = terminal.makeGrid()
        page.draw(on: &grid)
        return grid
    }
    while true {
        terminal.draw(grid(of: page))
        if let foreseen {
            var next = page
            next.handle(foreseen, height: terminal.size.height)
            terminal.foresee(grid(of: next))
        }
        let wakeup = try loop.wait()
        for signal in wakeup.signals {
            switch signal {
            case .resize: terminal.resize()
            case .terminate: return .terminated
            case .hangUp: return .hungUp
            case .suspend: terminal.suspend()
            case .continue: terminal.resume()
            case .interrupt, .quit: page.log("signal \(signal)")
            }
        }
        guard wakeup.hasInput else { continue }
        let keys = try terminal.readKeys()
        if keys.first == foreseen { terminal.showForeseen() }
        foreseen = foresees ? keys.last : nil
        for key in keys {
            switch key {
            case .character("q"): return .quit
            case .function(10): raise(SIGBUS)
            case .function(12): abort()
            case .function(11): page.overflow()
            default: page.handle(key, height: terminal.size.height)
            }
        }
    }
}

// A crash on purpose must not litter the directory it is run in.
var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)

do {
    exit(try run().rawValue)
} catch .endOfInput {
    exit(Ending.endOfInput.rawValue)
} catch {
    let message = "terminal-fixture: \(error)\n"
    write(STDERR_FILENO, message, message.utf8.count)
    exit(Ending.unusable.rawValue)
}
