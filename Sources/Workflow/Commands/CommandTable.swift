/// The one table that feeds the keys, the footer, the help, the palette, the command line, the manual page and the key
/// chapter of the guide. What is not in it does not exist.
public enum CommandTable {
    /// Every command, in the order of the help.
    public static let entries: [CommandEntry] =
        navigation + queue + interviews + ranking + calendar + general + dialogs

    private static let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    private static let byKey: [View: [String: CommandID]] = {
        var table: [View: [String: CommandID]] = [:]
        for entry in entries {
            for view in entry.views {
                for key in entry.keys where table[view]?[key] == nil { table[view, default: [:]][key] = entry.id }
            }
        }
        return table
    }()

    /// What the table says of a command.
    public static func entry(_ id: CommandID) -> CommandEntry? { byID[id] }

    /// What the table says of a command in a view, since a command may have another meaning or none elsewhere.
    public static func entry(_ id: CommandID, in view: View) -> CommandEntry? {
        entries.first { $0.id == id && $0.views.contains(view) }
    }

    /// The command with a name; nil when there is none.
    public static func entry(named name: String) -> CommandEntry? { CommandID(rawValue: name).flatMap { byID[$0] } }

    /// What a key means in a view; nil when it means nothing there.
    public static func command(forKey key: String, in view: View) -> CommandID? { byKey[view]?[key] }

    /// What can be done in a view, in the order of the help.
    public static func entries(in view: View) -> [CommandEntry] { entries.filter { $0.views.contains(view) } }

    /// What the footer of a view shows, most important first.
    public static func footer(of view: View) -> [CommandEntry] {
        entries(in: view).filter { $0.footer > 0 && !$0.keys.isEmpty }.sorted { $0.footer < $1.footer }
    }
}
