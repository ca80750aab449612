import Domain
import Terminal
import Workflow

extension WhyHere {
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
            text += scene.say(", \(missing) saknas", ", \(missing) missing")
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
                guard programme.counts(member, for: candidate.applicant), let card = candidate.progress.cards[member]
                else { return nil }
                let rating = card.rating(of: criterion.id).map(scene.texts.ratingText) ?? "–"
                // What was changed after the card was handed in never hides what it was.
                let first = card.amendments[criterion.id] == nil ? nil : card.ratings[criterion.id]
                let amended = first.map { scene.say(", först ", ", first ") + scene.texts.ratingText($0) } ?? ""
                return "\(programme.settings.name(of: member)) \(rating)\(amended)"
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
        lines += programme.unrecordedConflicts(of: candidate.applicant).map { member in
            let name = programme.settings.name(of: member)
            return TextLine(
                scene.say(
                    "  Jäv: \(name) är ansvarig chef; kortet räknas inte",
                    "  Conflict of interest: \(name) is the manager; the card does not count"), .warning)
        }
        lines += scene.texts.replacements(candidate.progress, in: scene.world).map { TextLine("  " + $0, .faint) }
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
}
