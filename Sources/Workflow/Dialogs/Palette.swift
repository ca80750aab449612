public import Domain

/// The line where any command can be written by name, with completion over the command table.
public struct Palette: Equatable, Sendable {
    /// The text written so far: a command's name, with `key=value` words for what it needs.
    public internal(set) var field = TextField()
    /// Which of the matching commands is selected.
    public internal(set) var cursor = ListCursor()
    /// What is wrong with the line as it was tried; nil when nothing is known to be.
    public internal(set) var problem: Problem?
    /// The view that the palette was opened over, which decides what is offered.
    public let over: View

    /// Why a line could not be carried out.
    public enum Problem: Equatable, Sendable {
        case fault(WordFault)
        case refused(Refusal)
    }

    /// A palette over a view.
    public init(over view: View) { over = view }

    /// The lines below the list of commands, which say what the selected one takes.
    public static let detailRows = 3

    /// The commands whose name begins with what is written, then those whose name or help holds it; among each, those
    /// that can be used right now come first.
    public func matches(_ language: Language, in settings: ProgrammeSettings) -> [CommandEntry] {
        let written = name.lowercased()
        var ranked: [[CommandEntry]] = [[], [], [], []]
        for entry in CommandTable.commands(over: over, of: settings) {
            let isBeginning = entry.id.rawValue.hasPrefix(written)
            guard
                isBeginning || entry.id.rawValue.contains(written)
                    || entry.help[language].lowercased().contains(written)
            else { continue }
            let applies = entry.isScriptable || entry.views.contains(over)
            ranked[(isBeginning ? 0 : 2) + (applies ? 0 : 1)].append(entry)
        }
        return ranked.flatMap { $0 }
    }

    /// The name of the command, as far as it is written.
    var name: String { String(field.text.prefix { $0 != " " }) }

    /// Whether words follow the name, so that the line is a whole command.
    public var hasArguments: Bool { field.text.contains("=") }
}
