public import Domain

/// The one table that feeds the keys, the footer, the help, the palette, the command line, the manual page and the key
/// chapter of the guide. What is not in it does not exist.
public enum CommandTable {
    /// Every command, in the order of the help.
    public static let entries: [CommandEntry] =
        navigation + queue + interviews + ranking + seats + cohorts + allocation + calendar + letters + enrolments
        + participants + screening + erasure + evaluations + outcomes + budget + log + accounts + chooser + general
        + dialogs + writing

    // A command can have several lines, since a key may need another help elsewhere; what it takes as words stands in one.
    private static let byID = Dictionary(
        entries.map { ($0.id, $0) }, uniquingKeysWith: { $1.isScriptable ? $1 : $0 })
    private static let byKey: [View: [String: CommandID]] = {
        var table: [View: [String: CommandID]] = [:]
        for entry in entries {
            for view in entry.views {
                for key in entry.keys where table[view]?[key] == nil { table[view, default: [:]][key] = entry.id }
            }
        }
        return table
    }()

    /// What the table says of a command, with the words that it takes where it takes any.
    public static func entry(_ id: CommandID) -> CommandEntry? { byID[id] }

    /// What the table says of a command in a view; nil when it cannot be used there.
    public static func entry(_ id: CommandID, in view: View) -> CommandEntry? {
        entries.first { $0.id == id && $0.views.contains(view) }
    }

    /// The command with a name; nil when there is none.
    public static func entry(named name: String) -> CommandEntry? { CommandID(rawValue: name).flatMap { byID[$0] } }

    /// What a key means in a view; nil when it means nothing there.
    public static func command(forKey key: String, in view: View) -> CommandID? { byKey[view]?[key] }

    /// What can be done in a view, in the order of the help: a command once for each set of keys that it has there.
    ///
    /// Of a programme that does without some parts, what is about these is left out; nil for all that there could be.
    public static func entries(in view: View, of settings: ProgrammeSettings? = nil) -> [CommandEntry] {
        var seen: [CommandID: Set<[String]>] = [:]
        return entries.filter { entry in
            guard entry.views.contains(view), settings.flatMap(entry.partMissing) == nil else { return false }
            return seen[entry.id, default: []].insert(entry.keys).inserted
        }
    }

    /// Every command of a programme, each once, for the palette: as it stands in a view where it can be used there.
    static func commands(over view: View, of settings: ProgrammeSettings) -> [CommandEntry] {
        var seen: Set<CommandID> = []
        return entries.filter { !$0.isForDialogsOnly && $0.partMissing(in: settings) == nil }.compactMap { entry in
            seen.insert(entry.id).inserted
                ? entries.first {
                    $0.id == entry.id && $0.views.contains(view) && $0.partMissing(in: settings) == nil
                } ?? entry : nil
        }
    }

    /// The part that a programme would need for a command; nil when the command can be used in it.
    public static func partMissing(for id: CommandID, in settings: ProgrammeSettings) -> ProgrammePart? {
        let missing = (places[id] ?? []).map { entries[$0].partMissing(in: settings) }
        return missing.contains(nil) ? nil : missing.compactMap { $0 }.first
    }

    // Asked at every key.
    private static let places: [CommandID: [Int]] = Dictionary(grouping: entries.indices) { entries[$0].id }

    /// The help of a view by what it is for: what is done here, getting about, and what works everywhere.
    ///
    /// Left out is what the programme has no part for, and what it is past or has not come to yet.
    public static func help(
        of view: View, in programme: Programme
    ) -> [(title: LocalizedText, entries: [CommandEntry])] {
        let here = entries(in: view, of: programme.settings).filter { $0.id.isTimely(in: programme) }
        let (moves, general) = (Set(navigation.map(\.id)), Set(general.map(\.id)))
        // What works on every screen belongs to none of them.
        let everywhere = here.filter {
            general.contains($0.id) || !moves.contains($0.id) && $0.views.isSuperset(of: View.screens)
        }
        let own = here.filter { entry in
            !moves.contains(entry.id) && !everywhere.contains { $0.id == entry.id && $0.keys == entry.keys }
        }
        let groups = [
            // What is done daily has a key; what is looked up in the palette comes after it.
            (LocalizedText(sv: "Här", en: "Here"), own.filter { !$0.keys.isEmpty } + own.filter(\.keys.isEmpty)),
            (
                LocalizedText(sv: "Överallt", en: "Everywhere"),
                everywhere.filter { !$0.keys.isEmpty } + everywhere.filter(\.keys.isEmpty)
            ),
            (LocalizedText(sv: "Förflyttning", en: "Getting about"), here.filter { moves.contains($0.id) }),
        ]
        return groups.filter { !$0.1.isEmpty }
    }

    /// What the footer of a view shows, most important first.
    public static func footer(of view: View, in settings: ProgrammeSettings) -> [CommandEntry] {
        footer(of: view) { $0.partMissing(in: settings) == nil }
    }

    /// What the footer of a view shows that is before any programme.
    public static func footer(of view: View) -> [CommandEntry] { footer(of: view) { _ in true } }

    private static func footer(of view: View, where isShown: (CommandEntry) -> Bool) -> [CommandEntry] {
        var seen: Set<CommandID> = []
        return (footerPlaces[view] ?? []).compactMap { place in
            isShown(entries[place]) && seen.insert(entries[place].id).inserted ? entries[place] : nil
        }
    }

    // Places and not entries: to copy the table for each view took a sixth of the time that a session takes to start.
    private static let footerPlaces: [View: [Int]] = {
        let shown = entries.indices.filter { entries[$0].footer > 0 && !entries[$0].keys.isEmpty }
        var table: [View: [Int]] = [:]
        for place in shown.sorted(by: { entries[$0].footer < entries[$1].footer }) {
            for view in entries[place].views { table[view, default: []].append(place) }
        }
        return table
    }()
}
