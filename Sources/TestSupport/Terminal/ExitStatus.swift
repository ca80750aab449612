internal import Glibc

/// How a process ended.
public enum ExitStatus: Equatable, Sendable {
    /// By itself, with this status.
    case exited(Int32)
    /// By this signal.
    case signaled(Int32)

    /// Reads what `waitpid` reports; nil for a process that has not ended.
    init?(_ status: Int32) {
        // The macros of <sys/wait.h>, which Swift cannot import.
        switch status & 0x7F {
        case 0: self = .exited(status >> 8 & 0xFF)
        case 0x7F: return nil
        case let signal: self = .signaled(signal)
        }
    }
}
