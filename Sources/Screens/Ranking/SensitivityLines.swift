import Domain
import Terminal
import Workflow

/// Which single scores, one step higher or lower, would move somebody across the seat line (requirements H 3).
struct SensitivityLines {
    let scene: Scene

    private var world: World { scene.world }

    func lines(_ code: MunicipalityCode, width: Int) -> [TextLine] {
        let feature = scene.state.ranking
        let isShown = feature.municipality == code
        let table = (isShown ? feature.table : nil) ?? world.programme.rankingTable(code)
        let sensitivity = (isShown ? feature.sensitivity : nil) ?? world.programme.sensitivity(of: table)
        return (introduction(table, sensitivity) + groups(sensitivity)).flatMap { $0.wrapped(width) }
    }

    private func introduction(_ table: RankingTable, _ sensitivity: SeatLineSensitivity) -> [TextLine] {
        let (count, trials) = (sensitivity.steps.count, sensitivity.trials)
        var lines = [
            TextLine(
                scene.say(
                    "\(count) av \(trials) enstaka poäng skulle, ett steg högre eller lägre, flytta någon över platsgränsen (\(scene.texts.seats(table.seats))).",
                    "\(count) of \(trials) single scores, one step higher or lower, would move somebody across the seat line (\(scene.texts.seats(table.seats)))."
                ), .title),
            TextLine(
                scene.say(
                    "Alla ändringar inom skalan är prövade. Det gäller ordningen efter poäng, inte den som kommunen bestämmer.",
                    "Every change within the scale has been tried. This is about the order of the scores, not the one that the municipality decides."
                ), .faint),
        ]
        if !table.isInScoreOrder {
            lines.append(
                TextLine(
                    scene.say(
                        "! Kommunens ordning är en annan än poängens.",
                        "! The municipality's order is another than that of the scores."), .warning))
        }
        if !table.incomplete.isEmpty {
            let names = scene.texts.list(table.incomplete.map(world.name))
            lines.append(
                TextLine(
                    scene.say(
                        "! Panelen är inte klar för \(names); de räknas inte med.",
                        "! The panel is not complete for \(names); they are left out."), .warning))
        }
        return lines
    }

    /// What would follow, and below it the scores that it would follow from.
    private func groups(_ sensitivity: SeatLineSensitivity) -> [TextLine] {
        var groups: [(key: [SeatLineSensitivity.Step], texts: [String])] = []
        for step in sensitivity.steps {
            if let index = groups.firstIndex(where: { $0.key.first.map { isSame($0, step) } ?? false }) {
                groups[index].texts.append(score(step))
            } else {
                groups.append(([step], [score(step)]))
            }
        }
        return groups.flatMap { group -> [TextLine] in
            guard let step = group.key.first else { return [] }
            let name = world.name(step.applicant)
            let change =
                step.changed > step.score
                ? scene.say("ett poäng högre", "one point higher") : scene.say("ett poäng lägre", "one point lower")
            let crossings = step.crossings.map(outcome).joined(separator: ", ")
            return [
                TextLine(""), TextLine("\(name) \(change): \(crossings)", .heading),
                TextLine("  " + group.texts.joined(separator: " · ")),
            ]
        }
    }

    private func isSame(_ one: SeatLineSensitivity.Step, _ other: SeatLineSensitivity.Step) -> Bool {
        one.applicant == other.applicant && (one.changed > one.score) == (other.changed > other.score)
            && one.crossings == other.crossings
    }

    private func score(_ step: SeatLineSensitivity.Step) -> String {
        let settings = world.programme.settings
        let criterion = settings.selection?.criteria.first { $0.id == step.criterion }?.name[world.language]
        let arrow = scene.inCapableGlyphs("→") == "→" ? "→" : "->"
        return "\(settings.name(of: step.interviewer)), \(criterion ?? "") \(step.score) \(arrow) \(step.changed)"
    }

    private func outcome(_ crossing: SeatLineSensitivity.Crossing) -> String {
        let name = world.name(crossing.applicant)
        return switch crossing.to {
        case .seat: scene.say("\(name) får plats", "\(name) gets a seat")
        case .shared: scene.say("\(name) delar plats över gränsen", "\(name) shares a place across the line")
        case .reserve: scene.say("\(name) blir reserv", "\(name) becomes a reserve")
        case .belowDemand: scene.say("\(name) når inte kraven", "\(name) does not meet the demands")
        }
    }
}
