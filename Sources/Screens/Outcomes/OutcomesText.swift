import Domain
import Terminal
import Workflow

/// What became of those who took part: by point in time and municipality, with denominators; then need against supply.
struct OutcomesText {
    let scene: Scene

    private var texts: Texts { scene.texts }
    private var programme: Programme { scene.world.programme }
    private var today: Day { scene.world.today }

    func lines(_ municipality: MunicipalityCode?, _ cohort: CohortID?, width: Int) -> [TextLine] {
        let summary = programme.outcomes(for: scene.world.actor, on: today, in: municipality, of: cohort)
        var lines = wrapped(participants(summary) + counted(cohort), width, .plain)
        for (index, point) in summary.points.enumerated() {
            lines += [TextLine(""), TextLine(heading(point), .heading)]
            if index < summary.reached {
                lines += self.lines(summary, at: index, width: width)
            } else {
                lines.append(
                    TextLine("  " + scene.say("mäts ", "told ") + texts.timeLeft(to: point.day, from: today), .faint))
            }
        }
        // The need is not stated for a cohort.
        if cohort == nil, let need = programme.needAndSupply(for: scene.world.actor, in: municipality) {
            lines += [TextLine("")] + self.lines(need, width: width)
        }
        return lines + [TextLine("")] + wrapped(note(summary), width, .faint)
    }

    private func participants(_ summary: OutcomeSummary) -> String {
        let count = summary.participants
        var text = scene.say(
            count == 1 ? "1 deltagare till slutet." : "\(count) deltagare till slutet.",
            count == 1 ? "1 participant to the end." : "\(count) participants to the end.")
        if summary.leftBefore > 0 {
            text += scene.say(
                " \(summary.leftBefore) lämnade programmet före slutet och räknas inte.",
                " \(summary.leftBefore) left before the end and are not counted.")
        }
        return text
    }

    /// From when each is counted, where there are several cohorts.
    private func counted(_ cohort: CohortID?) -> String {
        guard programme.settings.hasCohorts, cohort == nil else { return "" }
        return scene.say(
            " Var och en räknas från slutet av sin egen omgång; dagarna nedan är den sista omgångens.",
            " Each is counted from the end of the own cohort; the days below are those of the last cohort.")
    }

    private func heading(_ point: OutcomePoint) -> String {
        let name = texts.name(of: point)
        return name.prefix(1).uppercased() + name.dropFirst() + ", " + texts.day(point.day)
    }

    private func lines(_ summary: OutcomeSummary, at index: Int, width: Int) -> [TextLine] {
        guard let total = summary.totals?[index] else {
            return wrapped(
                scene.say(
                    "För få för att visas: färre än \(summary.minimum).",
                    "Too few to be shown: fewer than \(summary.minimum)."),
                width - 2, .faint
            ).map { TextLine("  " + $0.text, $0.role) }
        }
        let bar = ScoreBar.text(total.managers, of: total.participants, width: 20, glyphs: scene.glyphs)
        var lines = hanging(scene.say("Har blivit chef: ", "Have become managers: ") + texts.managers(total), width)
        if !bar.isEmpty { lines.append(TextLine("  " + bar)) }
        lines += hanging(scene.say("Arbetsgivare: ", "Employer: ") + texts.employers(total), width)
        for group in summary.groups {
            lines += hanging("\(name(of: group)): \(texts.managers(group.counts[index]))", width)
        }
        return lines
    }

    private func name(of group: OutcomeSummary.Group) -> String {
        scene.world.language.list(
            group.municipalities.map { programme.settings.municipality($0)?.name ?? $0.rawValue })
    }

    // MARK: - Need

    private func lines(_ need: NeedAndSupply, width: Int) -> [TextLine] {
        var lines = [
            TextLine(
                need.isOfAllStaff
                    ? scene.say(
                        "Behov av att rekrytera, och vad programmet har gett",
                        "The need to recruit, and what the programme gave")
                    : scene.say(
                        "Behov av chefer, och vad programmet har gett",
                        "The need of managers, and what the programme gave"),
                .heading)
        ]
        for row in need.rows {
            let name = programme.settings.municipality(row.municipality)?.name ?? row.municipality.rawValue
            lines += hanging("\(name): \(text(of: row.need)); \(participants(row.participants))", width)
        }
        let stated = need.statedPerYear
        let sum =
            need.isComplete
            ? scene.say("\(stated) om året", "\(stated) a year")
            : scene.say(
                "minst \(stated) om året, eftersom behovet inte är angivet överallt",
                "at least \(stated) a year, as it is not stated everywhere")
        let share = need.share.map {
            scene.say(" = \(texts.percent($0)) av ett års behov", " = \(texts.percent($0)) of a year's need")
        }
        // Of one municipality the sum is what has just been said.
        guard need.rows.count > 1 || share != nil else {
            return lines + (need.isOfAllStaff ? wrapped(texts.needIsWider, width, .faint) : [])
        }
        return lines + (need.isOfAllStaff ? wrapped(texts.needIsWider, width, .faint) : [])
            + hanging(
                scene.say("Tillsammans: ", "Together: ") + "\(sum); \(participants(need.participants))\(share ?? "")",
                width)
    }

    private func text(of need: RecruitmentNeed?) -> String {
        need.map(texts.need) ?? scene.say("behovet är inte angivet", "the need is not stated")
    }

    private func participants(_ count: Int) -> String {
        scene.say("\(count) deltagare", count == 1 ? "1 participant" : "\(count) participants")
    }

    private func note(_ summary: OutcomeSummary) -> String {
        let months = programme.settings.outcomes.holdingMonths
        return scene.say(
            "Nämnaren är alla som deltog till slutet. Den som ingen vet något om räknas som okänd, aldrig som nej. "
                + "Ett nej gäller bakåt och \(months) månader framåt. Kommuner med färre än \(summary.minimum) "
                + "deltagare räknas ihop, så att ingen pekas ut.",
            "The denominator is everybody who took part to the end. Who nobody knows of counts as unknown, never as no. "
                + "A no holds backwards and \(months) months on. Municipalities with fewer than \(summary.minimum) "
                + "participants are counted together, so that nobody is singled out.")
    }

    private func hanging(_ text: String, _ width: Int) -> [TextLine] {
        TextLayout(text, width: max(width - 4, 1)).lines.enumerated().map { index, line in
            TextLine((index == 0 ? "  " : "    ") + line)
        }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0), role) }
    }
}
