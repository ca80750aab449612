import Domain
import Workflow

extension Texts {
    /// What two have made of the same thing, line by line: who else, what was there, what stands there now, and what the
    /// person wants.
    func overtaken(_ overtaken: Overtaken, in world: World) -> [String] {
        let subject = overtaken.wanted.applicant.map { world.name($0) + ": " } ?? ""
        let name = overtaken.signature.map { who($0, in: world) } ?? say("någon annan", "somebody else")
        var lines = [
            subject + say("\(name) har ändrat samma sak under tiden", "\(name) has changed the same thing meanwhile")
        ]
        guard !isHidden(overtaken.wanted, in: world) else { return lines }
        let mine = describeChange(overtaken.wanted, in: world)
        var before = overtaken.wanted.inverse.map { describeChange($0, in: world) }
        if overtaken.hadValue == false { before = say("inget", "nothing") }
        let theirs = overtaken.theirs.map { describeChange($0, in: world) }
        // Where the words do not tell them apart, such as another note to the same answer, they are not said twice.
        if let before, before != theirs { lines.append(say("Före: ", "Before: ") + before) }
        if let theirs {
            lines.append(
                say("Nu: ", "Now: ") + theirs + (theirs == mine ? say(" (annan lydelse)", " (other words)") : ""))
        }
        lines.append(say("Ditt: ", "Yours: ") + mine)
        if let hindrance = overtaken.hindrance {
            lines.append(say("Går inte: ", "Not done: ") + refusal(hindrance, in: world))
        }
        return lines
    }

    private func who(_ signature: Signature, in world: World) -> String {
        let name =
            signature.by == world.actor.id
            ? say("du själv, i ett annat fönster,", "you yourself, in another window,")
            : world.programme.settings.name(of: signature.by)
        return "\(name) (\(moment(signature.at, today: world.today)))"
    }
}
