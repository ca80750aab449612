public import Domain

/// A question before what cannot be undone; *No* comes first and is what Enter means.
public struct Confirm: Equatable, Sendable {
    /// What is asked.
    public let question: LocalizedText
    /// What it will mean.
    public let consequences: [LocalizedText]
    /// What somebody else has made of the same thing; nil where nobody has.
    public let overtaken: Overtaken?
    /// What is carried out on yes.
    public let commands: [Command]
    /// Whether *Yes* is selected.
    public internal(set) var isYes = false

    /// A question whose yes carries out commands.
    public init(_ question: LocalizedText, consequences: [LocalizedText], commands: [Command]) {
        self.init(question, consequences: consequences, commands: commands, overtaken: nil)
    }

    private init(
        _ question: LocalizedText, consequences: [LocalizedText], commands: [Command], overtaken: Overtaken?
    ) {
        self.question = question
        self.consequences = consequences
        self.commands = commands
        self.overtaken = overtaken
    }

    /// Lets the person choose between what somebody else has made of something meanwhile and the own decision.
    static func overwriting(_ overtaken: Overtaken, by commands: [Command]) -> Confirm {
        Confirm(
            LocalizedText(sv: "Inte sparat än. Spara ditt ändå?", en: "Not saved yet. Save yours all the same?"),
            consequences: [],
            commands: commands, overtaken: overtaken)
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
