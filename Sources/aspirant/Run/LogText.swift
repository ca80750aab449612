import Domain
import Screens
import Store
import Workflow

/// A recorded change as a line of text: when, who, what and why.
struct LogText {
    let world: World
    private static let shownFacts = 3

    private func say(_ swedish: String, _ english: String) -> String {
        world.language == .swedish ? swedish : english
    }

    func line(_ entry: LogEntry) -> String {
        let name = world.programme.settings.name(of: entry.person)
        let undone = entry.undoes == nil ? "" : say("ångrat: ", "undone: ")
        let redone = entry.redoes == nil ? "" : say("gjort om: ", "redone: ")
        let reason = entry.reason.map { say(" – skäl: \($0)", " – reason: \($0)") } ?? ""
        let line =
            "\(entry.at.swedishDay) \(entry.at.swedishTime)  \(name)  \(undone)\(redone)\(facts(of: entry))\(reason)"
        // What people have written over several lines stays one entry to the eye.
        return line.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n    ")
    }

    private func facts(of entry: LogEntry) -> String {
        let texts = Texts(world.language)
        let shown = entry.events.prefix(LogText.shownFacts).map { event in
            event.map { texts.describe($0, in: world) } ?? say("(gallrat)", "(erased)")
        }
        let rest = entry.events.count - shown.count
        return shown.joined(separator: "; ") + (rest > 0 ? " (+\(rest))" : "")
    }
}
