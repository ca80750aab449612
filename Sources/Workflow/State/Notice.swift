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
