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
            why = scene.texts.ended(ended) + (endSignature(ended, candidate.progress).map { " " + $0 } ?? "")
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

    // MARK: - Criteria

    func criteria(_ candidate: Candidacy, _ width: Int) -> [TextLine] {
        guard let panel = candidate.progress.panel else { return [] }
        guard candidate.isOpened, let result = programme.panelResult(of: candidate.applicant) else {
            let text = scene.say("  Poängen visas när alla kort är inne; ", "  Scores show once all cards are in; ")
            return [
                TextLine(scene.say("Kriterier", "Criteria"), .heading),
                TextLine(text + scene.texts.whyIncomplete(candidate.applicant.id, in: scene.world)),
            ]
        }
        var lines = [TextLine(total(result), .heading)] + scores(candidate, result, panel, width)
        lines += cards(candidate, panel)
        if let override = candidate.progress.override {
            lines.append(
                TextLine(
                    scene.say("  Rangordnas trots ofullständig panel: ", "  Ranked in spite of an incomplete panel: ")
                        + quoted(override), .warning))
        }
        return lines
    }

    /// The mean with what it rests on; missing is not zero.
    private func total(_ result: PanelResult) -> String {
        let (mean, count) = (scene.texts.mean(result.mean), result.scoreCount)
        let missing = result.fullCount - count
        var text = scene.say(
            "Kriterier: medel \(mean) av \(count) poäng", "Criteria: mean \(mean) of \(count) scores")
        if missing > 0 {
            text += scene.say(", \(missing) saknas och räknas inte", ", \(missing) missing and not counted")
        }
        return text + scene.say(", största skillnad \(result.spread)", ", largest difference \(result.spread)")
    }

    /// A line per criterion: the mean, as a bar too where there is room, and who gave what.
    private func scores(_ candidate: Candidacy, _ result: PanelResult, _ panel: Panel, _ width: Int) -> [TextLine] {
        guard let selection = programme.settings.selection else { return [] }
        let language = scene.world.language
        let nameWidth = min(selection.criteria.map { CharacterWidth.of($0.name[language]) }.max() ?? 0, 24)
        return zip(selection.criteria, result.criteria).map { criterion, result in
            var text = "  " + padded(criterion.name[language], nameWidth)
            let mean = scene.texts.mean(result.mean, decimals: 1)
            text += "  " + String(repeating: " ", count: max(3 - mean.count, 0)) + mean
            if width >= 76 {
                text +=
                    "  "
                    + padded(ScoreBar.text(result.mean, scale: selection.scale, width: 10, glyphs: scene.glyphs), 10)
            }
            let given = panel.members.compactMap { member -> String? in
                guard let card = candidate.progress.cards[member], card.counts else { return nil }
                let rating = card.ratings[criterion.id].map(scene.texts.ratingText) ?? "–"
                return "\(programme.settings.name(of: member)) \(rating)"
            }
            if let agreed = candidate.progress.consensus[criterion.id] {
                let rating = scene.texts.ratingText(agreed.value.rating)
                return TextLine(
                    text + "  " + given.joined(separator: ", ")
                        + scene.say("; samsyn \(rating) ", "; consensus \(rating) ")
                        + scene.texts.signature(agreed.signature, in: scene.world))
            }
            return TextLine(text + "  " + given.joined(separator: ", "))
        }
    }

    private func cards(_ candidate: Candidacy, _ panel: Panel) -> [TextLine] {
        let cards = panel.members.compactMap { member in
            candidate.progress.cards[member].map { (programme.settings.name(of: member), $0) }
        }
        var lines = cards.compactMap { name, card in
            card.conflict.map {
                TextLine(scene.say("  Jäv: \(name), ", "  Conflict of interest: \(name), ") + quoted($0), .warning)
            }
        }
        let handedIn = cards.compactMap { name, card in
            card.sealed.map { "\(name) " + scene.texts.moment($0.at, today: scene.world.today) }
        }
        if !handedIn.isEmpty {
            let names = scene.texts.list(handedIn)
            lines.append(TextLine(scene.say("  Inlämnat av \(names)", "  Handed in by \(names)"), .faint))
        }
        return lines
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - CharacterWidth.of(text), 0))
    }

    // MARK: - Demands

    func demands(_ candidate: Candidacy) -> [TextLine] {
        guard candidate.isOpened, let demand = programme.settings.selection?.demand,
            let result = programme.panelResult(of: candidate.applicant)
        else { return [] }
        var lines = [TextLine(scene.say("Krav", "Demands"), .heading)]
        func verdict(_ isMet: Bool) -> String {
            isMet ? scene.say("uppfyllt", "met") : scene.say("inte uppfyllt", "not met")
        }
        if let least = demand.mean, let mean = result.mean {
            let isMet = least.isMet(by: mean)
            let (wanted, has) = (scene.texts.threshold(least), scene.texts.mean(mean))
            lines.append(
                TextLine(
                    scene.say("  Medel minst \(wanted): \(has), ", "  Mean at least \(wanted): \(has), ")
                        + verdict(isMet),
                    isMet ? .plain : .bad))
        }
        if let least = demand.perCriterion, let lowest = result.criteria.compactMap(\.mean).min() {
            let isMet = least.isMet(by: lowest)
            let (wanted, has) = (scene.texts.threshold(least), scene.texts.mean(lowest, decimals: 1))
            lines.append(
                TextLine(
                    scene.say(
                        "  Varje kriterium minst \(wanted): lägst \(has), ",
                        "  Each criterion at least \(wanted): lowest \(has), ") + verdict(isMet), isMet ? .plain : .bad)
            )
        }
        if lines.count == 1 {
            lines.append(TextLine(scene.say("  Inga krav på poängen", "  No demands on the scores")))
        }
        if let decision = programme.settings.decisions.first(where: { $0.settings.contains("demand") }) {
            lines.append(TextLine(scene.say("  Beslutat: ", "  Decided: ") + decision.reference, .faint))
        }
        return lines
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
