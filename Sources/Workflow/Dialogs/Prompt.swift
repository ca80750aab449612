public import Domain

/// A question to be answered in writing, such as the reason for a decision on everyone marked, with a preview of what
/// the answer will do to each.
public struct Prompt: Equatable, Sendable {
    /// What a command would do to whom.
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

    /// What is to be written.
    public enum Answer: Equatable, Sendable {
        case required, optional
        /// A code that the question shows and that the commands hold already; the rules say whether it is the right one.
        case code
        /// Nothing: the preview only wants to be agreed to.
        case none
    }

    /// What is about to be done.
    public let title: LocalizedText
    /// What to write.
    public let question: LocalizedText
    /// What is carried out with the text filled in.
    public private(set) var commands: [Command]
    /// What it will do to each.
    public let lines: [Line]
    /// What it will mean beside that; empty where the lines say it all.
    public let consequences: [LocalizedText]
    /// What is to be written.
    public let answer: Answer
    /// Identifies the draft of the text.
    public let draftKey: String
    /// The first of the lines that is shown, where not all have room.
    public private(set) var top = 0
    /// The text being written.
    public internal(set) var field: TextField
    /// When the text was taken over from a draft; nil when it was not.
    public internal(set) var restored: Instant?
    /// Why the last try was refused.
    public internal(set) var refusal: Refusal?
    /// What others have written meanwhile, so that the last try was refused; nil while nobody has.
    public private(set) var theirs: String?
    private let original: String
    /// What stood there when the person saw it, and has not chosen about since.
    private var base: String
    /// Whether that text already stands where it would be written, so that leaving it alone changes nothing.
    private let isStanding: Bool

    /// A question whose answer completes some commands; those that would be refused are shown and left out.
    public init(
        _ title: LocalizedText, question: LocalizedText, commands: [Command], subjects: [String], in world: World,
        text: String = "", multiline: Bool = false, optional: Bool = false, consequences: [LocalizedText] = []
    ) {
        self.init(
            title, question, optional ? .optional : .required, commands, subjects, in: world, text: text,
            multiline: multiline, consequences: consequences,
            // By ids: two people of the same name must not share a draft, and no name may outlive its person in the name of
            // a file or in what is noted of a save.
            draftKey: "prompt \(commands.map { $0.forgettingWhatWasSeen.with(text: "") })")
    }

    /// A preview of commands that need no text; those that would be refused are shown and left out.
    public static func preview(
        _ title: LocalizedText, commands: [Command], subjects: [String], draftKey: String, in world: World,
        consequences: [LocalizedText] = []
    ) -> Prompt {
        Prompt(
            title, LocalizedText(sv: "", en: ""), .none, commands, subjects, in: world, text: "", multiline: false,
            consequences: consequences, draftKey: draftKey)
    }

    /// A question that is answered with a code that it shows, so that nobody does by habit what cannot be undone.
    public static func code(
        _ title: LocalizedText, question: LocalizedText, command: Command, subject: String, in world: World,
        consequences: [LocalizedText]
    ) -> Prompt {
        Prompt(
            title, question, .code, [command], [subject], in: world, text: "", multiline: false,
            consequences: consequences, draftKey: "prompt \(command.with(text: ""))")
    }

    private init(
        _ title: LocalizedText, _ question: LocalizedText, _ answer: Answer, _ commands: [Command],
        _ subjects: [String], in world: World, text: String, multiline: Bool, consequences: [LocalizedText],
        draftKey: String
    ) {
        self.title = title
        self.question = question
        self.answer = answer
        self.draftKey = draftKey
        self.consequences = consequences
        original = text
        base = text
        isStanding = !text.isEmpty && commands.allSatisfy { world.refusal(of: $0.with(text: text)) == .nothingToChange }
        // Tried with a stand-in for what will be written, so that only what is wrong anyway shows as refused.
        let refusals = commands.map { world.refusal(of: answer == .required ? $0.with(text: text + "…") : $0) }
        lines = zip(subjects, refusals).map { Line(subject: $0, refusal: $1) }
        self.commands = zip(commands, refusals).filter { $1 == nil }.map(\.0)
        field = TextField(text, multiline: multiline)
    }

    /// Whether there is somebody to do it to; otherwise there is nothing to write either.
    public var isPossible: Bool { !commands.isEmpty }

    /// Whether there is a text to write.
    public var takesText: Bool { answer != .none && isPossible }

    /// Whether somebody else has decided the same thing meanwhile: answering once more keeps this person's decision,
    /// Ctrl-T leaves theirs.
    public var isOvertaken: Bool {
        switch refusal {
        case .overtaken: true
        case .rankingChanged: movedApplicant != nil
        default: false
        }
    }

    /// Whom the answer moves in a ranking; nil where it moves nobody.
    public var movedApplicant: ApplicantID? {
        if case .move(let id, _, _, _, _)? = commands.first, commands.count == 1 { id } else { nil }
    }

    /// Shows why the last try was refused. Where others have written the same text meanwhile, answering once more keeps
    /// this person's, and Ctrl-T takes theirs.
    mutating func meet(_ refusal: Refusal) {
        self.refusal = refusal
        // What has been shown now is what the next try is about.
        if case .rankingChanged(let conflict) = refusal { commands = commands.map { $0.seeing(conflict.stands) } }
        guard case .conflict(let conflict) = refusal else { return }
        let seen = commands.compactMap { $0.seeing(conflict.theirs) }
        guard seen.count == commands.count else { return }
        (commands, theirs) = (seen, conflict.theirs)
    }

    mutating func react(_ command: CommandID) -> DialogReaction {
        if command == .takeTheirs, isOvertaken { return .answer(.nothing) }
        if command == .takeTheirs, let theirs {
            field = TextField(theirs, multiline: field.isMultiline)
            base = theirs
            refusal = nil
        }
        guard command == .confirm else { return .stay }
        guard isPossible else { return .close(.none) }
        guard answer != .none else { return .submit(commands) }
        let text = field.text
        if isStanding, text == original { return .close(.none) }
        if answer == .required, text.allSatisfy(\.isWhitespace) {
            refusal = .missing(.reason)
            return .stay
        }
        return .submit(commands.map { $0.with(text: text) })
    }

    /// The commands with the answer as it stands; empty while it is missing.
    var filledIn: [Command] {
        takesText && !field.text.allSatisfy(\.isWhitespace) ? commands.map { $0.with(text: field.text) } : []
    }

    /// Shows others of those whom it is about.
    mutating func scroll(_ step: ListCursor.Step, page: Int, limit: Int) {
        switch step {
        case .pageDown: top = min(min(top, limit) + page, limit)
        case .pageUp: top = max(min(top, limit) - page, 0)
        case .up, .down, .first, .last: break
        }
    }

    mutating func type(_ edit: TextField.Edit) {
        guard takesText else { return }
        field.apply(edit)
        // What others have decided stays beside what is written until the person has chosen.
        if !isOvertaken, theirs == nil { refusal = nil }
    }

    /// What has been written, if anything has; a code is typed anew each time.
    var changedTexts: [String: String] { field.text == original || answer == .code ? [:] : ["text": field.text] }

    /// What the person saw where the text would stand, which tells whether others have written something else since.
    var seenTexts: [String: String] { base.isEmpty && theirs == nil ? [:] : ["text": base] }

    mutating func restore(_ draft: Draft) {
        guard takesText, let text = draft.texts["text"] else { return }
        field = TextField(text, multiline: field.isMultiline)
        restored = draft.at
        base = draft.seen["text"] ?? ""
        guard canBeOvertaken, base != original, original != text else { return }
        theirs = original
        refusal = .conflict(.init(field: "", old: base, theirs: original, mine: text))
    }

    /// Whether the text takes the place of one that others can write too.
    private var canBeOvertaken: Bool {
        !commands.isEmpty && commands.allSatisfy { $0.seeing(original) != nil }
    }

    mutating func startAnew() {
        field = TextField(original, multiline: field.isMultiline)
        (restored, refusal, theirs, base) = (nil, nil, nil, original)
    }
}
