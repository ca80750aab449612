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
        let seats = scene.texts.seats(table.seats)
        let how = count == 0 ? scene.say("Ingen", "None") : "\(count)"
        var lines = [
            TextLine(
                scene.say(
                    "\(how) av \(trials) prövade ändringar med en poäng skulle flytta någon över platsgränsen (\(seats)).",
                    "\(how) of \(trials) changes of one point that were tried would move somebody across the seat line (\(seats))."
                ), .title),
            TextLine(
                scene.say(
                    "Varje poäng är prövad ett steg högre och ett steg lägre, inom skalan. Det gäller ordningen efter poäng, inte den som kommunen bestämmer.",
                    "Every score was tried one step higher and one step lower, within the scale. This is about the order of the scores, not the one that the municipality decides."
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

    /// What would follow, and below it the scores that it would follow from, a line for each interviewer.
    private func groups(_ sensitivity: SeatLineSensitivity) -> [TextLine] {
        var groups: [[SeatLineSensitivity.Step]] = []
        for step in sensitivity.steps {
            if let index = groups.firstIndex(where: { $0.first.map { isSame($0, step) } ?? false }) {
                groups[index].append(step)
            } else {
                groups.append([step])
            }
        }
        return groups.flatMap { group -> [TextLine] in
            guard let step = group.first else { return [] }
            let name = world.name(step.applicant)
            let change =
                step.changed > step.score
                ? scene.say("en poäng högre", "one point higher") : scene.say("en poäng lägre", "one point lower")
            return [TextLine(""), TextLine("\(name) \(change): \(outcomes(step.crossings))", .heading)] + scores(group)
        }
    }

    private func scores(_ group: [SeatLineSensitivity.Step]) -> [TextLine] {
        var lines: [(interviewer: PersonID, texts: [String])] = []
        for step in group {
            if lines.last?.interviewer == step.interviewer {
                lines[lines.count - 1].texts.append(score(step))
            } else {
                lines.append((step.interviewer, [score(step)]))
            }
        }
        return lines.map { line in
            let name = world.programme.settings.name(of: line.interviewer)
            return TextLine("  \(name): " + line.texts.joined(separator: ", "))
        }
    }

    private func isSame(_ one: SeatLineSensitivity.Step, _ other: SeatLineSensitivity.Step) -> Bool {
        one.applicant == other.applicant && (one.changed > one.score) == (other.changed > other.score)
            && one.crossings == other.crossings
    }

    private func score(_ step: SeatLineSensitivity.Step) -> String {
        let criteria = world.programme.settings.selection?.criteria ?? []
        let criterion = criteria.first { $0.id == step.criterion }?.name[world.language] ?? step.criterion.rawValue
        let arrow = scene.theme.capabilities.usesUnicode ? "→" : "->"
        return "\(criterion) \(step.score) \(arrow) \(step.changed)"
    }

    /// Who would stand elsewhere, those to whom the same would happen together.
    private func outcomes(_ crossings: [SeatLineSensitivity.Crossing]) -> String {
        let standings: [SeatLineSensitivity.Standing] = [.seat, .shared, .reserve, .belowDemand]
        return standings.compactMap { standing in
            let ids = crossings.filter { $0.to == standing }.map(\.applicant)
            return ids.isEmpty ? nil : outcome(standing, scene.texts.list(ids.map(world.name)), isOne: ids.count == 1)
        }.joined(separator: "; ")
    }

    private func outcome(_ standing: SeatLineSensitivity.Standing, _ names: String, isOne: Bool) -> String {
        switch standing {
        case .seat: scene.say("\(names) får plats", isOne ? "\(names) gets a seat" : "\(names) get a seat")
        case .shared:
            scene.say(
                "\(names) delar plats över gränsen",
                isOne ? "\(names) shares a place across the line" : "\(names) share a place across the line")
        case .reserve:
            scene.say(
                isOne ? "\(names) blir reserv" : "\(names) blir reserver",
                isOne ? "\(names) becomes a reserve" : "\(names) become reserves")
        case .belowDemand:
            scene.say(
                "\(names) når inte kraven",
                isOne ? "\(names) does not meet the demands" : "\(names) do not meet the demands")
        }
    }
}
