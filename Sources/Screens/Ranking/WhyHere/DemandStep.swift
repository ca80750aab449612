import Domain
import Terminal
import Workflow

/// What is demanded of the scores, whether it is met, and by how much it is not.
enum DemandStep: WhyHereStep {
    static func lines(of candidate: Candidacy) -> [TextLine] {
        let (scene, programme) = (candidate.scene, candidate.programme)
        guard candidate.isOpened, programme.settings.selection != nil,
            let result = programme.panelResult(of: candidate.applicant)
        else { return [] }
        let demand = programme.demand(on: candidate.applicant)
        let shortfalls = programme.shortfalls(result, of: candidate.applicant)
        var lines = [TextLine(scene.say("Krav", "Demands"), .heading)]
        func add(_ text: String, isMet: Bool, missing: Mean? = nil) {
            let verdict = isMet ? scene.say("uppfyllt", "met") : scene.say("inte uppfyllt", "not met")
            let short = missing.map { scene.texts.mean($0) }.map { scene.say(", \($0) för lite", ", \($0) short") }
            lines.append(TextLine("  " + text + ", " + verdict + (short ?? ""), isMet ? .plain : .bad))
        }
        if let least = demand.mean, let mean = result.mean {
            let (wanted, has) = (scene.texts.threshold(least), scene.texts.mean(mean))
            add(
                scene.say("Medel minst \(wanted): \(has)", "Mean at least \(wanted): \(has)"),
                isMet: least.isMet(by: mean), missing: shortfalls.first { $0.measure == .total }?.missing)
        }
        if let least = demand.perCriterion, let lowest = result.criteria.compactMap(\.mean).min() {
            let (wanted, has) = (scene.texts.threshold(least), scene.texts.mean(lowest, decimals: 1))
            add(
                scene.say(
                    "Varje kriterium minst \(wanted): lägst \(has)", "Each criterion at least \(wanted): lowest \(has)"),
                isMet: least.isMet(by: lowest))
        }
        lines += shortfalls.filter { $0.measure != .total }.map {
            TextLine("    " + scene.texts.shortfall($0, in: scene.world), .bad)
        }
        if lines.count == 1 {
            lines.append(TextLine(scene.say("  Inga krav på poängen", "  No demands on the scores")))
        }
        if let decision = programme.settings.decisions.first(where: { $0.settings.contains("demand") }) {
            lines.append(TextLine(scene.say("  Beslutat: ", "  Decided: ") + decision.reference, .faint))
        }
        return lines
    }
}
