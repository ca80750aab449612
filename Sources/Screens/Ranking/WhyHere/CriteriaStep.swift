import Domain
import Terminal
import Workflow

/// The scores: who gave what for which criterion, and what the mean rests on.
enum CriteriaStep: WhyHereStep {
    static func lines(of candidate: Candidacy) -> [TextLine] {
        let scene = candidate.scene
        guard let panel = candidate.progress.panel else { return [] }
        let isSealed = !candidate.programme.isOpened(candidate.progress)
        guard candidate.isOpened || isSealed else { return [] }
        guard candidate.isOpened, let result = candidate.programme.panelResult(of: candidate.applicant) else {
            let text = scene.say("  Poängen visas när alla kort är inne; ", "  Scores show once all cards are in; ")
            return [
                TextLine(scene.say("Kriterier", "Criteria"), .heading),
                TextLine(text + scene.texts.whyIncomplete(candidate.applicant.id, in: scene.world)),
            ]
        }
        var lines = [TextLine(total(result, scene), .heading)] + scores(candidate, result, panel)
        lines += cards(candidate, panel)
        if let override = candidate.progress.override {
            lines.append(
                TextLine(
                    scene.say("  Rangordnas trots ofullständig panel: ", "  Ranked in spite of an incomplete panel: ")
                        + candidate.quoted(override), .warning))
        }
        return lines
    }

    /// The mean with what it rests on; missing is not zero.
    private static func total(_ result: PanelResult, _ scene: Scene) -> String {
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
    private static func scores(_ candidate: Candidacy, _ result: PanelResult, _ panel: Panel) -> [TextLine] {
        guard let selection = candidate.programme.settings.selection else { return [] }
        let (scene, settings) = (candidate.scene, candidate.programme.settings)
        let language = scene.world.language
        let nameWidth = min(selection.criteria.map { CharacterWidth.of($0.name[language]) }.max() ?? 0, 24)
        return zip(selection.criteria, result.criteria).map { criterion, result in
            var text = "  " + padded(criterion.name[language], nameWidth)
            let mean = scene.texts.mean(result.mean, decimals: 1)
            text += "  " + String(repeating: " ", count: max(3 - mean.count, 0)) + mean
            if candidate.width >= 76 {
                let bar = ScoreBar.text(result.mean, scale: selection.scale, width: 10, glyphs: scene.glyphs)
                text += "  " + padded(bar, 10)
            }
            let given = panel.members.compactMap { member -> String? in
                guard candidate.programme.counts(member, for: candidate.applicant),
                    let card = candidate.progress.cards[member]
                else { return nil }
                let rating = card.rating(of: criterion.id).map(scene.texts.ratingText) ?? "–"
                // What was changed after the card was handed in never hides what it was.
                let first = card.amendments[criterion.id] == nil ? nil : card.ratings[criterion.id]
                let amended = first.map { scene.say(" (först ", " (first ") + scene.texts.ratingText($0) + ")" } ?? ""
                return "\(settings.name(of: member)) \(rating)\(amended)"
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

    private static func cards(_ candidate: Candidacy, _ panel: Panel) -> [TextLine] {
        let scene = candidate.scene
        let cards = panel.members.compactMap { member in
            candidate.progress.cards[member].map { (candidate.programme.settings.name(of: member), $0) }
        }
        var lines = cards.compactMap { name, card in
            card.conflict.map {
                TextLine(
                    scene.say("  Jäv: \(name), ", "  Conflict of interest: \(name), ") + candidate.quoted($0), .warning)
            }
        }
        lines += candidate.programme.unrecordedConflicts(of: candidate.applicant).map { member in
            let name = candidate.programme.settings.name(of: member)
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

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - CharacterWidth.of(text), 0))
    }
}
