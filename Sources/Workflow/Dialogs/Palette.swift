public import Domain

/// The line where any command can be written by name, with completion over the command table.
public struct Palette: Equatable, Sendable {
    /// The text written so far: a command's name, with `key=value` words for what it needs.
    public internal(set) var field = TextField()
    /// Which of the matching commands is selected.
    public internal(set) var cursor = ListCursor()
    /// Why the last try was refused.
    public internal(set) var fault: WordFault?
    /// The view that the palette was opened over, which decides what is offered.
    public let over: View

    /// A palette over a view.
    public init(over view: View) { over = view }

    /// The commands whose name or help begin with or hold what is written, best match first.
    public func matches(_ language: Language) -> [CommandEntry] {
        let written = String(field.text.prefix { $0 != " " }).lowercased()
        let entries = CommandTable.entries.filter { !$0.isForDialogsOnly }
        let byName = entries.filter { $0.id.rawValue.hasPrefix(written) }
        let byPart = entries.filter {
            !$0.id.rawValue.hasPrefix(written)
                && ($0.id.rawValue.contains(written) || $0.help[language].lowercased().contains(written))
        }
        return byName + byPart
    }

    /// Whether words follow the name, so that the line is a whole command.
    public var hasArguments: Bool { field.text.contains("=") }
}
