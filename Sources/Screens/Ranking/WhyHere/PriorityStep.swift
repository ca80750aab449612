import Domain
import Terminal
import Workflow

/// The municipality's own priority: moves, shared places and lots, the others' too since they shift this place.
enum PriorityStep: WhyHereStep {
    static func lines(of candidate: Candidacy) -> [TextLine] {
        guard let row = candidate.row else { return [] }
        let scene = candidate.scene
        var lines = [TextLine(scene.say("Kommunens prioritering", "The municipality's priority"), .heading)]
        func add(_ text: String) { lines.append(TextLine("  " + text.prefix(1).uppercased() + text.dropFirst())) }
        if candidate.ranking.order.isEmpty {
            add(scene.say("ordningen följer medelvärdena", "the order follows the means"))
        }
        if row.isTied { add(candidate.tie(row)) }
        if let placement = row.placement {
            add(candidate.moved(placement))
        } else if !candidate.ranking.order.isEmpty {
            add(candidate.unmoved)
        }
        for lot in candidate.ranking.lots where lot.announced.value.participants.contains(row.applicant) {
            for text in scene.texts.lot(lot, in: scene.world) { add(text) }
        }
        let others = candidate.table.rows.filter { $0.applicant != row.applicant }
            .compactMap { other in other.placement.map { (other.applicant, $0) } }
            .sorted { $0.1.signature.at < $1.1.signature.at }
        for (id, placement) in others { add(scene.world.name(id) + " " + candidate.moved(placement)) }
        return lines
    }
}
