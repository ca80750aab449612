import Domain

/// What is written in a dialog, kept as a draft until it is saved.
extension Dialog {
    /// Identifies the draft of what is written in the dialog; nil where nothing is written.
    var draftKey: String? {
        switch self {
        case .prompt(let prompt): prompt.draftKey
        case .form(let form): form.draftKey
        case .confirm, .choice, .palette, .reader: nil
        }
    }

    /// Whether something is written in the dialog that Esc would put aside.
    var isChanged: Bool {
        switch self {
        case .prompt, .form: !changedTexts.isEmpty
        case .confirm, .choice, .palette, .reader: false
        }
    }

    /// What has been written in it, by field.
    var changedTexts: [String: String] {
        switch self {
        case .prompt(let prompt): prompt.changedTexts
        case .form(let form): form.changedTexts
        case .confirm, .choice, .palette, .reader: [:]
        }
    }

    /// What the person saw in those fields.
    var seenTexts: [String: String] {
        switch self {
        case .prompt(let prompt): prompt.seenTexts
        case .form(let form): form.seenTexts
        case .confirm, .choice, .palette, .reader: [:]
        }
    }

    /// When what is written was taken over from a draft; nil when it was not.
    var restored: Instant? {
        switch self {
        case .prompt(let prompt): prompt.restored
        case .form(let form): form.restored
        case .confirm, .choice, .palette, .reader: nil
        }
    }

    /// What it asks for as it is filled in; empty where it is not filled in yet.
    func commands(in world: World) -> [Command] {
        switch self {
        case .prompt(let prompt): return prompt.filledIn
        case .form(let form):
            do throws(WordFault) { return try form.commands(in: world) } catch { return [] }
        case .confirm, .choice, .palette, .reader: return []
        }
    }

    /// Shows what somebody else has decided meanwhile beside what is written.
    mutating func tell(_ overtaken: Overtaken) {
        switch self {
        case .prompt(var prompt):
            prompt.meet(.overtaken(overtaken))
            self = .prompt(prompt)
        case .form(var form):
            form.tell(overtaken)
            self = .form(form)
        case .confirm, .choice, .palette, .reader: break
        }
    }

    /// Shows at once what others have made of what is being written.
    mutating func follow(_ changes: [ForeignChange], in world: World) {
        guard case .form(var form) = self else { return }
        form.rebase(in: world, news: changes, holding: form.index)
        self = .form(form)
    }

    /// Whether the footer should mention a command, which only makes sense when there is something to do it to.
    func suggests(_ command: CommandID) -> Bool {
        switch command {
        case .discardDraft: return isChanged
        case .takeTheirs:
            switch self {
            case .form(let form): return form.shownOvertaken != nil || form.isOvertaken
            case .prompt(let prompt): return prompt.theirs != nil || prompt.isOvertaken
            case .confirm, .choice, .palette, .reader: return false
            }
        default: return true
        }
    }

    /// Takes over what was written earlier.
    mutating func restore(_ draft: Draft, in world: World, news: [ForeignChange]) {
        switch self {
        case .prompt(var prompt):
            prompt.restore(draft)
            self = .prompt(prompt)
        case .form(var form):
            form.restore(draft, in: world, news: news)
            self = .form(form)
        case .confirm, .choice, .palette, .reader: break
        }
    }

    /// Throws away what was written.
    mutating func startAnew() {
        switch self {
        case .prompt(var prompt):
            prompt.startAnew()
            self = .prompt(prompt)
        case .form(var form):
            form.startAnew()
            self = .form(form)
        case .confirm, .choice, .palette, .reader: break
        }
    }
}
