internal import CNcurses
internal import Glibc

/// What the system tells this program.
public enum Signal: Equatable, Sendable, CaseIterable {
    /// The window has another size (SIGWINCH).
    case resize
    /// The connection is lost (SIGHUP).
    case hangUp
    /// Please end (SIGTERM).
    case terminate
    /// Ctrl-C (SIGINT).
    case interrupt
    /// Ctrl-\ (SIGQUIT).
    case quit
    /// Ctrl-Z (SIGTSTP).
    case suspend
    /// The program runs again after being stopped (SIGCONT).
    case `continue`

    var number: Int32 {
        switch self {
        case .resize: SIGWINCH
        case .hangUp: SIGHUP
        case .terminate: SIGTERM
        case .interrupt: SIGINT
        case .quit: SIGQUIT
        case .suspend: SIGTSTP
        case .continue: SIGCONT
        }
    }
}

/// Delivers signals as values that can be waited for beside other input.
///
/// Blocks them for the process, so it must be made before any thread; programs started later inherit the blocking.
public struct SignalDescriptor: ~Copyable {
    /// Readable when a signal has arrived.
    public let descriptor: Int32

    /// Takes over the given signals, all of them unless told otherwise.
    public init(_ signals: [Signal] = Signal.allCases) throws(TerminalError) {
        let numbers = signals.map(\.number)
        let opened = cnc_signal_descriptor(numbers, Int32(numbers.count))
        guard opened >= 0 else { throw .system(operation: "signalfd", code: errno) }
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// The signals that have arrived, each once; never waits.
    public func read() -> [Signal] {
        var arrived: [Signal] = []
        while case let number = cnc_next_signal(descriptor), number != 0 {
            guard let signal = Signal.allCases.first(where: { $0.number == number }), !arrived.contains(signal)
            else { continue }
            arrived.append(signal)
        }
        return arrived
    }
}
