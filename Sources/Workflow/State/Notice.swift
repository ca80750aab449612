public import Domain

/// What the status line says about what just happened.
public enum Notice: Equatable, Sendable {
    case saved(Saved)
    case refused(Refusal)
    case failed(String)
    /// A command that cannot be used right now, and why.
    case unavailable(CommandID, LocalizedText)
    case unknownKey(String)
    case othersChanged([ForeignChange])
    case interrupted(InterruptedChange)
    case exported(String)
    case text(LocalizedText)
}

extension Notice {
    /// How long what somebody has saved oneself stands there at least, in milliseconds.
    private static let readingTime: Int64 = 3000

    /// Whether others' changes, which on a busy day come all the time, must not take its place yet: what was refused or has
    /// failed is to be seen whatever happens, and what was saved for a moment.
    func isToBeRead(at now: Instant) -> Bool {
        switch self {
        case .saved(let saved): (0..<Notice.readingTime).contains(now.milliseconds - saved.at.milliseconds)
        case .refused, .failed, .interrupted: true
        case .unavailable, .unknownKey, .othersChanged, .exported, .text: false
        }
    }
}
