import Domain
import Screens
import Workflow

/// The key chapter of the guide in Markdown, made from the command table so that it cannot drift.
struct KeyChapter {
    let language: Language

    private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    var text: String {
        let texts = Texts(language)
        var chapter = say("# Tangenter och kommandon", "# Keys and commands") + "\n\n"
        chapter +=
            say(
                "Skrivs av `make docs` ur kommandotabellen. `?` visar samma sak för den vy du är i.",
                "Written by `make docs` from the command table. `?` shows the same for the view you are in.") + "\n"
        for view in View.allCases {
            chapter += "\n## \(view.label[language])\n\n"
            chapter +=
                say("| Tangent | Kommando | Vad det gör |", "| Key | Command | What it does |") + "\n|---|---|---|\n"
            for entry in CommandTable.entries(in: view) {
                let keys = texts.keys(of: entry).map { "`\($0)`" }.joined(separator: " ")
                chapter += "| \(keys.isEmpty ? "–" : keys) | `\(entry.id.rawValue)` | \(entry.help[language]) |\n"
            }
        }
        chapter += "\n## " + say("Utan skärm: `aspirant do`", "Without a screen: `aspirant do`") + "\n\n"
        for entry in CommandTable.entries where entry.isScriptable {
            chapter += "### `\(entry.id.rawValue)`\n\n\(entry.help[language]).\n\n"
            for parameter in entry.parameters ?? [] {
                let optional = parameter.isRequired ? "" : say(" (kan utelämnas)", " (may be left out)")
                chapter += "- `\(parameter.name)=` \(parameter.help[language])\(optional)\n"
            }
            chapter += "\n"
        }
        return chapter
    }
}
