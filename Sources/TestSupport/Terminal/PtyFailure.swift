/// Why a program on a pty did not do what was expected of it.
public enum PtyFailure: Error, Equatable, CustomStringConvertible {
    /// A system call failed.
    case system(String, code: Int32)
    /// The program ended before the condition held.
    case ended(waitingFor: String, screen: String)
    /// The condition did not hold in the time given.
    case timeout(waitingFor: String, screen: String)

    /// What was awaited, and all of the screen at the time.
    public var description: String {
        switch self {
        case .system(let call, let code): "\(call) failed with error \(code)"
        case .ended(let awaited, let screen): "the program ended; waited for \(awaited). The screen:\n\(screen)"
        case .timeout(let awaited, let screen): "waited in vain for \(awaited). The screen:\n\(screen)"
        }
    }
}
