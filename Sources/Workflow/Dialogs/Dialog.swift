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

    /// Whether the footer is to show a command: what there is something to do for.
    func offers(_ command: CommandID) -> Bool {
        if case .prompt(let prompt) = self {
            // Where nothing can be done there is nothing to agree to.
            if command == .confirm, !prompt.isPossible { return false }
            if command == .newLine { return prompt.takesText && prompt.field.isMultiline }
        } else if command == .newLine {
            // In a long text of a form Enter is a new line already.
            return false
        }
        return suggests(command)
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
