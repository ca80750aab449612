public import Domain

/// A question before what cannot be undone; *No* comes first and is what Enter means.
public struct Confirm: Equatable, Sendable {
    /// What is asked.
    public let question: LocalizedText
    /// What it will mean.
    public let consequences: [LocalizedText]
    /// What is carried out on yes.
    public let commands: [Command]
    /// Whether *Yes* is selected.
    public internal(set) var isYes = false

    /// A question whose yes carries out commands.
    public init(_ question: LocalizedText, consequences: [LocalizedText], commands: [Command]) {
        self.question = question
        self.consequences = consequences
        self.commands = commands
    }

    mutating func react(_ command: CommandID) -> DialogReaction {
        switch command {
        case .yes: return .submit(commands)
        case .no: return .close(.none)
        case .confirm: return isYes ? .submit(commands) : .close(.none)
        case .cursorUp, .cursorDown, .nextField, .previousField, .stepLeft, .stepRight:
            isYes.toggle()
            return .stay
        default: return .stay
        }
    }
}
