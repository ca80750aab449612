import Domain
import Screens
import Store
import Workflow

/// A recorded change as a line of text: when, who, what and why.
struct LogText {
    let world: World

    func line(_ change: LoggedChange) -> String {
        let texts = Texts(world.language)
        let day = change.signature.at.swedishDay
        let what = change.events.map { texts.describe($0.value, in: world) }
        let shown = what.prefix(3).joined(separator: "; ") + (what.count > 3 ? " (+\(what.count - 3))" : "")
        let undone =
            change.undoes == nil ? "" : world.language == .swedish ? "ångrat: " : "undone: "
        let name = world.programme.settings.name(of: change.signature.by)
        return "\(day) \(change.signature.at.swedishTime)  \(name)  \(undone)\(shown)"
    }
}
