import Domain
import Terminal
import Workflow

/// The seat or the reserve's number in the admission, with the decision that it rests on.
enum DecisionStep: WhyHereStep {
    static func lines(of candidate: Candidacy) -> [TextLine] {
        let scene = candidate.scene
        guard let decision = candidate.programme.admission else { return [] }
        let outcome = decision.value.municipalities.first { $0.municipality == candidate.municipality }
        let text: String
        if candidate.stage == .admitted {
            text = scene.say("  Antagen: ", "  Admitted: ")
        } else if let reserve = outcome?.reserves.firstIndex(of: candidate.applicant.id) {
            text = scene.say("  Reserv \(reserve + 1): ", "  Reserve \(reserve + 1): ")
        } else {
            text = scene.say("  Inte antagen: ", "  Not admitted: ")
        }
        return [
            TextLine(scene.say("Beslut", "Decision"), .heading),
            TextLine(
                text + decision.value.reference + " " + scene.texts.signature(decision.signature, in: scene.world)),
        ] + SeatStory(scene: scene).placement(of: candidate.applicant.id)
    }
}
