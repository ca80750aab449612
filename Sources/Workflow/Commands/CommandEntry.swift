public import Domain

/// A line of the command table: all that there is to know about something a person can do.
public struct CommandEntry: Sendable {
    /// A word that the command takes on the command line and in the palette.
    public struct Parameter: Sendable {
        /// The key before `=`.
        public let name: String
        /// Whether it must be given.
        public let isRequired: Bool
        /// What it is, in a few words.
        public let help: LocalizedText

        /// A word of a command.
        public init(_ name: String, required: Bool = true, _ swedish: String, _ english: String) {
            self.name = name
            isRequired = required
            help = LocalizedText(sv: swedish, en: english)
        }
    }

    /// What it is called.
    public let id: CommandID
    /// The keys that mean it, by name, the first one shown.
    public let keys: [String]
    /// Where it can be used.
    public let views: Set<View>
    /// A word or two for the footer.
    public let label: LocalizedText
    /// One line of help.
    public let help: LocalizedText
    /// How early it comes in the footer; 0 keeps it out of there.
    public let footer: Int
    /// The part of a programme that this line is for, where the command as such is for all: the next line of the same
    /// command then stands for programmes without it. Nil for none.
    public let part: ProgrammePart?
    /// What it takes as words; nil for what needs a screen.
    public let parameters: [Parameter]?

    /// A line of the command table.
    public init(
        _ id: CommandID, keys: [String], in views: Set<View>, label: (sv: String, en: String),
        help: (sv: String, en: String), footer: Int = 0, parameters: [Parameter]? = nil, part: ProgrammePart? = nil
    ) {
        self.id = id
        self.keys = keys
        self.views = views
        self.label = LocalizedText(sv: label.sv, en: label.en)
        self.help = LocalizedText(sv: help.sv, en: help.en)
        self.footer = footer
        self.parameters = parameters
        self.part = part
    }

    /// Whether it can be carried out without a screen.
    public var isScriptable: Bool { parameters != nil }

    /// Whether it only answers dialogs, so that the palette need not offer it.
    public var isForDialogsOnly: Bool { views.isDisjoint(with: View.screens) && !isScriptable }
}
