import Domain
import Workflow

extension Texts {
    /// Which demand is not met and by how much.
    func shortfall(_ shortfall: Shortfall, in world: World) -> String {
        let name: String
        switch shortfall.measure {
        case .total: name = say("medel", "mean")
        case .criterion(let id):
            let criteria = world.programme.settings.selection?.criteria ?? []
            name = criteria.first { $0.id == id }?.name[language] ?? id.rawValue
        }
        let demanded = threshold(shortfall.demanded)
        guard let reached = shortfall.reached, let missing = shortfall.missing else {
            return say("\(name) saknas, kravet är \(demanded)", "\(name) is missing, the demand is \(demanded)")
        }
        return say(
            "\(name) \(mean(reached)), kravet är \(demanded): \(mean(missing)) för lite",
            "\(name) \(mean(reached)), the demand is \(demanded): \(mean(missing)) short")
    }

    /// What stands above those who do not meet the demands.
    func belowHeading(_ count: Int) -> String {
        count == 1
            ? say("1 når inte kraven på poängen och rangordnas inte:", "1 does not meet the demands and is not ranked:")
            : say(
                "\(count) når inte kraven på poängen och rangordnas inte:",
                "\(count) do not meet the demands and are not ranked:")
    }
}
