import Domain
import Terminal
import Workflow

extension WhyHere {
    // MARK: - The outcome

    func outcome(_ candidate: Candidacy) -> [TextLine] {
        let role: Role = candidate.row == nil ? .warning : .title
        return [
            TextLine(standing(candidate), role),
            TextLine(scene.texts.version(of: candidate.table, in: scene.world), .faint),
        ]
    }

    /// The place in one sentence, or why there is none.
    func standing(_ candidate: Candidacy) -> String {
        let name = programme.settings.municipality(candidate.municipality)?.name ?? candidate.municipality.rawValue
        guard let row = candidate.row else { return unranked(candidate) }
        let (table, count) = (candidate.table, candidate.table.rows.count)
        let seats = scene.texts.seats(table.seats)
        if let reserve = table.reserve(row) {
            return scene.say(
                "Reserv \(reserve) i \(name): plats \(row.position) av \(count), utanför platsgränsen (\(seats))",
                "Reserve \(reserve) in \(name): place \(row.position) of \(count), outside the seat line (\(seats))")
        }
        return scene.say(
            "Plats \(row.position) av \(count) i \(name): innanför platsgränsen (\(seats))",
            "Place \(row.position) of \(count) in \(name): inside the seat line (\(seats))")
    }

    private func unranked(_ candidate: Candidacy) -> String {
        let why: String
        if let ended = programme.endReason(of: candidate.applicant) {
            why = scene.texts.ended(ended, in: scene.world) + (endSignature(ended, candidate.progress).map { " " + $0 } ?? "")
        } else {
            switch candidate.stage {
            case .new: why = scene.say("väntar på första urvalet", "waits for the first selection")
            case .test: why = scene.say("har inget godkänt förmågetest", "has not passed the ability test")
            case .interview, .ranking, .admitted, .ended:
                why =
                    scene.say("panelen är inte klar: ", "the panel is not complete: ")
                    + scene.texts.whyIncomplete(candidate.applicant.id, in: scene.world)
            }
        }
        return scene.say("Inte rangordnad: ", "Not ranked: ") + lowercasedFirst(why)
    }

    private func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    private func endSignature(_ reason: EndReason, _ progress: Progress) -> String? {
        let signature: Signature?
        switch reason {
        case .rejected: signature = progress.firstSelection?.signature
        case .testFailed: signature = progress.test?.signature
        case .belowDemand: signature = nil
        case .notEligible(let items): signature = items.first.flatMap { progress.eligibility[$0]?.signature }
        case .consentRefused(let point): signature = progress.consents[point]?.signature
        case .withdrawn: signature = progress.withdrawal?.signature
        case .noLongerEligible: signature = progress.screening.ineligibility?.signature
        case .merged(let standing): signature = progress.screening.duplicates[standing]?.signature
        }
        return signature.map { scene.texts.signature($0, in: scene.world) }
    }

    // MARK: - The way here

    func selection(_ candidate: Candidacy) -> [TextLine] {
        var lines: [TextLine] = []
        if let first = candidate.progress.firstSelection {
            let word =
                first.value.isSelected ? scene.say("utvald: ", "selected: ") : scene.say("bortvald: ", "rejected: ")
            lines.append(
                TextLine(
                    scene.say("  Första urvalet: ", "  First selection: ") + word
                        + quoted(Signed(first.value.reason, first.signature))))
        }
        if let test = candidate.progress.test {
            let score = test.value.score.map { " \($0)" } ?? ""
            let cause = test.value.cause.isEmpty ? "" : " – \(test.value.cause)"
            lines.append(
                TextLine(
                    scene.say("  Förmågetest: ", "  Ability test: ") + test.value.outcome.label[scene.world.language]
                        + score + cause + " " + scene.texts.signature(test.signature, in: scene.world)))
        }
        return lines.isEmpty ? [] : [TextLine(scene.say("Urval och test", "Selection and test"), .heading)] + lines
    }

    // MARK: - The municipality's own priority

    func priority(_ candidate: Candidacy) -> [TextLine] {
        guard let row = candidate.row else { return [] }
        var lines = [TextLine(scene.say("Kommunens prioritering", "The municipality's priority"), .heading)]
        func add(_ text: String) { lines.append(TextLine("  " + text.prefix(1).uppercased() + text.dropFirst())) }
        if candidate.ranking.order.isEmpty {
            add(scene.say("ordningen följer medelvärdena", "the order follows the means"))
        }
        if row.isTied { add(tie(row, candidate)) }
        if let placement = row.placement {
            add(moved(placement, candidate))
        } else if !candidate.ranking.order.isEmpty {
            add(unmoved(candidate))
        }
        // Others' moves shift this place too, so they belong to the answer.
        let others = candidate.table.rows.filter { $0.applicant != row.applicant }
            .compactMap { other in other.placement.map { (other.applicant, $0) } }
            .sorted { $0.1.signature.at < $1.1.signature.at }
        for (id, placement) in others { add(scene.world.name(id) + " " + moved(placement, candidate)) }
        return lines
    }

    // MARK: - Consultation and what followed

    func consultation(_ candidate: Candidacy) -> [TextLine] {
        guard candidate.row != nil || candidate.progress.consents[.consultation] != nil else { return [] }
        let text = consulted(candidate)
        return [
            TextLine(scene.say("Samråd", "Consultation"), .heading),
            TextLine("  " + text.prefix(1).uppercased() + text.dropFirst()),
        ]
    }

    func decisions(_ candidate: Candidacy) -> [TextLine] {
        var lines: [TextLine] = []
        if let decision = programme.admission {
            let isAdmitted = candidate.stage == .admitted
            lines.append(
                TextLine(
                    (isAdmitted
                        ? scene.say("  Antagen: ", "  Admitted: ") : scene.say("  Inte antagen: ", "  Not admitted: "))
                        + decision.value.reference + " " + scene.texts.signature(decision.signature, in: scene.world)))
        }
        return lines.isEmpty ? [] : [TextLine(scene.say("Beslut", "Decision"), .heading)] + lines
    }
}
