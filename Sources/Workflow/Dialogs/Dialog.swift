public import Domain

/// Something in front of a screen that wants an answer.
public enum Dialog: Equatable, Sendable {
    case prompt(Prompt)
    case confirm(Confirm)
    case choice(Choice)
    case form(Form)
    case palette(Palette)
    case reader(Reader)

    /// The view that the dialog is.
    public var view: View {
        switch self {
        case .prompt: .prompt
        case .confirm: .confirm
        case .choice: .choice
        case .form: .form
        case .palette: .palette
        case .reader: .reader
        }
    }
}

/// A question to be answered in writing, such as the reason for a decision on everyone marked.
public struct Prompt: Equatable, Sendable {
    /// What each command would do to whom: the line shown, and why it cannot be done if so.
    public struct Line: Equatable, Sendable {
        /// Who or what it is about.
        public let subject: String
        /// Why it would be refused; nil when it will be done.
        public let refusal: Refusal?

        /// A line of the preview.
        public init(subject: String, refusal: Refusal?) {
            self.subject = subject
            self.refusal = refusal
        }
    }

    /// What is about to be done.
    public let title: LocalizedText
    /// What to write.
    public let question: LocalizedText
    /// What is carried out with the text filled in.
    public let commands: [Command]
    /// What it will do to each.
    public let lines: [Line]
    /// What it will mean beside that; empty where the lines say it all.
    public let consequences: [LocalizedText]
    /// Whether an empty answer is accepted.
    public let isOptional: Bool
    /// Identifies the draft of the text.
    public let draftKey: String
    /// The text being written.
    public internal(set) var field: TextField
    /// When the text was taken over from a draft; nil when it was not.
    public internal(set) var restored: Instant?
    /// Why the last try was refused.
    public internal(set) var refusal: Refusal?
    /// The text that already stands where it would be written; nil when there is none.
    private let standing: String?

    /// A question whose answer completes some commands; those that would be refused are shown and left out.
    public init(
        _ title: LocalizedText, question: LocalizedText, commands: [Command], subjects: [String], in world: World,
        text: String = "", multiline: Bool = false, optional: Bool = false, consequences: [LocalizedText] = []
    ) {
        self.title = title
        self.question = question
        isOptional = optional
        self.consequences = consequences
        // Tried with a stand-in for the text, so that only what is wrong anyway shows as refused.
        let refusals = commands.map { world.refusal(of: $0.with(text: text.isEmpty ? "…" : text)) }
        let stands = !text.isEmpty && refusals.allSatisfy { $0 == .nothingToChange }
        standing = stands ? text : nil
        lines = zip(subjects, refusals).map { Line(subject: $0, refusal: stands ? nil : $1) }
        self.commands = zip(commands, refusals).filter { $1 == nil || $1 == .nothingToChange }.map(\.0)
        draftKey = "prompt " + title.english + " " + subjects.joined(separator: ", ")
        field = TextField(text, multiline: multiline)
    }

    mutating func react(_ command: CommandID) -> DialogReaction {
        guard command == .confirm else { return .stay }
        let text = field.text
        if text == standing { return .close(.none) }
        if !isOptional, text.allSatisfy(\.isWhitespace) {
            refusal = .missing(.reason)
            return .stay
        }
        guard !commands.isEmpty else { return .close(.none) }
        return .submit(commands.map { $0.with(text: text) })
    }
}

/// What becomes of a dialog after an action.
public enum DialogReaction: Equatable, Sendable {
    /// It stays open.
    case stay
    /// It closes, with what is to be done next.
    case close(Reaction)
    /// The commands are carried out; the dialog stays until they are saved, so that a refusal loses nothing.
    case submit([Command])
    /// It closes, and the screen behind it takes the answer.
    case answer(Choice.Outcome)
}
