import Domain
import Workflow

extension Texts {
    /// A fact about who scores an interview, or about a card after it was handed in.
    func describe(_ event: PanelEvent, in world: World) -> String {
        let settings = world.programme.settings
        switch event {
        case .clearanceDeclared(_, let person, let change):
            let name = settings.name(of: person)
            return change.new
                ? say("\(name) intygade att jäv saknas", "\(name) declared to have no conflict of interest")
                : say("\(name) tog tillbaka intyget om jäv", "\(name) took the declaration of no conflict back")
        case .memberReplaced(_, let person, let change):
            let name = settings.name(of: person)
            return change.new.map { say("\(name) ersatt i panelen – \($0)", "\(name) replaced on the panel – \($0)") }
                ?? say("\(name) åter i panelen", "\(name) back on the panel")
        case .ratingAmended(let id, let person, let criterion, let change, let reason):
            let name = settings.selection?.criteria.first { $0.id == criterion }?.name[language] ?? criterion.rawValue
            let opened =
                world.programme.applicant(id).map { world.programme.canSeeScores(of: $0, world.actor) } ?? false
            guard person == world.actor.id || opened else {
                return say("rättelse av \(name)", "amendment of \(name)")
            }
            let (old, new) = (change.old.map(ratingText) ?? "–", change.new.map(ratingText) ?? "–")
            return say(
                "\(name) rättad, \(old) blir \(new) – \(reason)", "\(name) amended, \(old) becomes \(new) – \(reason)")
        }
    }

    /// What was changed on a card after it was handed in, beginning with what was handed in; empty when nothing was.
    func amendments(_ card: ScoreCard, of criterion: CriterionID, in world: World) -> String {
        guard let made = card.amendments[criterion], !made.isEmpty else { return "" }
        let first = card.ratings[criterion].map(ratingText) ?? "–"
        let steps = made.map { amendment in
            let at = moment(amendment.signature.at, today: world.today)
            return "\(ratingText(amendment.value.rating)) (\(at): \(amendment.value.reason))"
        }
        return say("rättad: \(first) blev ", "amended: \(first) became ")
            + steps.joined(separator: say(", sedan ", ", then "))
    }

    /// Whose place on a panel somebody else took, when and why, a line each.
    func replacements(_ progress: Progress, in world: World) -> [String] {
        let settings = world.programme.settings
        let replaced = progress.cards.compactMap { person, card in card.replaced.map { (person, $0) } }
        return replaced.sorted { ($0.1.signature.at, $0.0) < ($1.1.signature.at, $1.0) }.map { person, reason in
            let (name, by) = (settings.name(of: person), settings.name(of: reason.signature.by))
            let at = moment(reason.signature.at, today: world.today)
            return say(
                "Ersatt: \(name) (\(by), \(at)): \(reason.value)", "Replaced: \(name) (\(by), \(at)): \(reason.value)")
        }
    }
}
