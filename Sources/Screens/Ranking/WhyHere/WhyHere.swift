import Domain
import Terminal
import Workflow

/// Why somebody has the place it has, or none: criteria, demands, the municipality's own priority, consultation, each
/// with who and when (requirements H 2). Scores are told only once the panel's cards are opened.
struct WhyHere {
    let scene: Scene

    /// The steps of the story, in the order in which they are told. A further step is a file and a line here.
    static var steps: [any WhyHereStep.Type] {
        [
            OutcomeStep.self, CriteriaStep.self, DemandStep.self, PriorityStep.self, ConsultationStep.self,
            DecisionStep.self, SelectionStep.self,
        ]
    }

    func lines(_ id: ApplicantID, width: Int) -> [TextLine] {
        guard let candidate = Candidacy(id, in: scene, width: width) else {
            return [TextLine(scene.say("Ansökan finns inte här.", "The application is not here."))]
        }
        return WhyHere.steps.flatMap { $0.lines(of: candidate) }.flatMap { $0.wrapped(width) }
    }

    /// The same in a few words, for the foot of the ranking; what does not fit ends with an ellipsis.
    func summary(of id: ApplicantID, width: Int, rows: Int) -> [String] {
        guard let candidate = Candidacy(id, in: scene, width: width) else { return [] }
        let text = scene.say("Varför här? ", "Why here? ") + parts(candidate).joined(separator: " · ")
        let lines = TextLayout(text, width: width - 1).lines.map(String.init)
        guard lines.count > rows, let last = lines.prefix(rows).last else { return lines }
        return lines.prefix(rows - 1) + [last + scene.glyphs.ellipsis]
    }

    private func parts(_ candidate: Candidacy) -> [String] {
        guard let row = candidate.row else { return [candidate.standing] }
        var parts: [String] = []
        if candidate.isOpened {
            let mean = scene.texts.mean(row.result.mean)
            let demand = candidate.programme.demand(on: candidate.applicant).mean.map {
                scene.say(" (krav \(scene.texts.threshold($0)))", " (demand \(scene.texts.threshold($0)))")
            }
            parts.append(scene.say("medel \(mean)", "mean \(mean)") + (demand ?? ""))
        }
        if let override = candidate.progress.override {
            parts.append(
                scene.say("trots ofullständig panel: ", "in spite of an incomplete panel: ")
                    + candidate.quoted(override))
        }
        if row.isTied { parts.append(candidate.tie(row)) }
        parts.append(row.placement.map(candidate.moved) ?? candidate.unmoved)
        parts.append(candidate.consulted)
        return parts
    }
}

/// One step on the way to somebody's place, such as the criteria or the consultation.
protocol WhyHereStep {
    /// What there is to tell, under a heading of its own; empty where the step does not concern the candidate.
    static func lines(of candidate: Candidacy) -> [TextLine]
}

extension TextLine {
    /// The line broken to a width, each part with the line's own indent or, from the second on, a deeper one.
    func wrapped(_ width: Int, hanging: Int = 0) -> [TextLine] {
        let own = text.prefix { $0 == " " }.count
        let rest = String(text.dropFirst(own))
        guard !rest.isEmpty else { return [self] }
        let deep = max(own, hanging)
        let first = TextLayout(rest, width: max(width - own, 1)).lines
        guard first.count > 1, deep > own, let head = first.first else {
            return first.map { TextLine(String(repeating: " ", count: own) + $0, role) }
        }
        let tail = rest.dropFirst(head.count).drop { $0 == " " }
        let lines = TextLayout(String(tail), width: max(width - deep, 1)).lines
        return [TextLine(String(repeating: " ", count: own) + head, role)]
            + lines.map { TextLine(String(repeating: " ", count: deep) + $0, role) }
    }
}
