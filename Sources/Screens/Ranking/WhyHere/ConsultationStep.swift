import Domain
import Terminal
import Workflow

/// The consultation with the manager: every question and answer, and what the consultations have changed for this place.
enum ConsultationStep: WhyHereStep {
    static func lines(of candidate: Candidacy) -> [TextLine] {
        let (scene, programme) = (candidate.scene, candidate.programme)
        let consultation = programme.consultation(of: candidate.applicant, on: scene.world.today)
        guard candidate.row != nil || !consultation.exchange.entries.isEmpty else { return [] }
        var lines = [TextLine(scene.say("Samråd", "Consultation"), .heading)]
        func add(_ text: String, _ role: Role = .plain) {
            lines.append(TextLine("  " + text.prefix(1).uppercased() + text.dropFirst(), role))
        }
        if let warning = scene.texts.consultee(consultation.consultee, in: scene.world) { add(warning, .warning) }
        for entry in consultation.exchange.entries.dropLast() {
            add(scene.texts.said(entry, in: scene.world))
        }
        add(candidate.consulted)
        for text in effects(candidate) { add(text) }
        return lines
    }

    /// The place that there would be if no manager had refused.
    private static func effects(_ candidate: Candidacy) -> [String] {
        let scene = candidate.scene
        guard let row = candidate.row,
            let without = candidate.programme.orderWithoutRefusals(candidate.municipality),
            let place = without.applicants.firstIndex(of: row.applicant).map({ $0 + 1 }), place != row.position
        else { return [] }
        let ranked = Set(candidate.table.rows.map(\.applicant))
        let before = without.applicants.prefix(place - 1).filter { !ranked.contains($0) }
        guard !before.isEmpty else { return [] }
        let names = scene.texts.list(before.map(scene.world.name))
        let old = candidate.table.placeName(place)[scene.world.language]
        return [
            scene.say(
                "utan chefens nej till \(names) hade personen haft \(old)",
                "without the manager's no to \(names) the person would have had \(old)")
        ]
    }
}
