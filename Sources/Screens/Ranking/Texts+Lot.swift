import Domain
import Workflow

extension Texts {
    /// What a lot's announcement said and what it gave, each with who and when.
    func lot(_ lot: Lot, in world: World) -> [String] {
        let announced = lot.announced
        let names = list(announced.value.participants.map(world.name))
        let day = day(announced.value.published, relativeTo: world.today)
        var texts = [
            say(
                "lott \(announced.value.number) om delad plats, \(names): siffran kommer från \(announced.value.source), känd \(day) ",
                "lot \(announced.value.number) about a shared place, \(names): the figure comes from \(announced.value.source), known \(day) "
            ) + signature(announced.signature, in: world)
        ]
        if let drawn = lot.drawn {
            let order = drawn.value.order.map(world.name).joined(separator: ", ")
            texts.append(
                say(
                    "lott \(announced.value.number) dragen med ”\(drawn.value.seed)”: \(order) ",
                    "lot \(announced.value.number) drawn with “\(drawn.value.seed)”: \(order) ")
                    + signature(drawn.signature, in: world))
            let digits = drawn.value.order.map { id in
                "\(world.name(id)) \(id): \(Lot.digest(of: id, seed: drawn.value.seed).prefix(8))…"
            }
            texts.append(
                say("kontroll, SHA-256 av siffran och id: ", "check, SHA-256 of the figure and the id: ")
                    + digits.joined(separator: ", "))
        }
        return texts
    }

    /// That a lot decided a shared place.
    func decidedByLot(_ lot: Lot) -> String {
        let number = lot.announced.value.number
        return say("delad plats avgjord av lott \(number)", "shared place decided by lot \(number)")
    }

    /// What a fact about a lot says.
    func describe(_ event: LotEvent, in world: World) -> String {
        switch event {
        case .announced(let lot):
            return say(
                "lott \(lot.number) utlyst om delad plats, \(list(lot.participants.map(world.name))): \(lot.source), \(shortDay(lot.published))",
                "lot \(lot.number) announced for a shared place, \(list(lot.participants.map(world.name))): \(lot.source), \(shortDay(lot.published))"
            )
        case .drawn(let number, let draw, _):
            let order = draw.order.map(world.name).joined(separator: ", ")
            return say(
                "lott \(number) dragen med ”\(draw.seed)”: \(order)",
                "lot \(number) drawn with “\(draw.seed)”: \(order)")
        }
    }
}
