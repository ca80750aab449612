import Domain
import Terminal
import Workflow

extension Scene {
    /// That something is decided, for a heading: when, by whom and where it is written down.
    ///
    /// The reference is what the decision is looked up by; what stands before it gives way to it.
    func decided(_ reference: String, _ signature: Signature, width: Int) -> String {
        let at = texts.moment(signature.at, today: world.today)
        let name = world.programme.settings.name(of: signature.by)
        let forms = [
            say("Beslutad \(at) av \(name): ", "Decided \(at) by \(name): "),
            say("Beslutad \(at): ", "Decided \(at): "),
            say("Beslutad: ", "Decided: "),
        ].map { $0 + reference }
        return forms.first { CharacterWidth.of($0) <= width } ?? reference
    }
}
