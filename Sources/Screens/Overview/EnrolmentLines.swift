import Domain
import Terminal
import Workflow

/// How many take part in a programme without a selection: against how many there should be, and by municipality (S2-1).
struct EnrolmentLines {
    let scene: Scene

    private var settings: ProgrammeSettings { scene.world.programme.settings }
    private var enrolled: [OverviewFeature.Enrolled] { scene.state.overview.enrolled }
    private var taking: Int { enrolled.reduce(0) { $0 + $1.taking } }
    private var left: Int { enrolled.reduce(0) { $0 + $1.left } }
    private var approved: Int { enrolled.reduce(0) { $0 + $1.approved } }
    /// Who sees one municipality of many cannot set its people against all.
    private var seesAll: Bool { enrolled.count == settings.municipalities.count }

    func lines(width: Int) -> [TextLine] {
        guard !enrolled.isEmpty else { return [] }
        var lines = [TextLine(scene.say("Deltagare", "Participants"), .heading)]
        if settings.enrolment.isObligatory { lines += wrapped(obligatory, width) }
        if taking + left == 0 { return lines + howToBegin.flatMap { wrapped($0, width) } }
        lines += wrapped(count, width)
        return lines + (enrolled.count > 1 ? table(width: width) : [])
    }

    private var obligatory: String {
        let whom = settings.enrolment.whom.map { scene.say(" för ", " for ") + $0[scene.world.language] } ?? ""
        return scene.say("Obligatoriskt\(whom)", "Obligatory\(whom)")
    }

    /// Such as `68 av 70 deltar, 3 har slutat, 12 är godkända`; the figure stated is said, never taken for a fact.
    private var count: String {
        let stated = settings.seats
        let isCompared = seesAll && stated > 0
        var parts = [
            isCompared
                ? scene.say("\(taking) deltar, planerat för \(stated)", "\(taking) take part, planned for \(stated)")
                : scene.say("\(taking) deltar", taking == 1 ? "1 takes part" : "\(taking) take part")
        ]
        if left > 0 { parts.append(scene.say("\(left) har slutat", "\(left) left")) }
        if approved > 0 {
            parts.append(scene.say(approved == 1 ? "1 är godkänd" : "\(approved) är godkända", "\(approved) approved"))
        }
        return parts.joined(separator: ", ")
    }

    private var howToBegin: [String] {
        [
            scene.say("Inga deltagare är inskrivna ännu.", "No participants are entered yet."),
            scene.say(
                "Läs in personallistan:  aspirant import participants FIL.csv",
                "Read the personnel list:  aspirant import participants FILE.csv"),
            scene.say("Eller skriv in en för hand: tryck 6 och sedan +.", "Or enter one by hand: press 6, then +."),
        ]
    }

    private func table(width: Int) -> [TextLine] {
        let titles =
            [scene.say("Kommun", "Municipality"), scene.say("Deltar", "Part"), scene.say("Slutat", "Left")]
            + (settings.uses(.approval) ? [scene.say("Godkända", "Approved")] : [])
        let rows = enrolled.map { row in
            [settings.municipality(row.code)?.name ?? row.code.rawValue, "\(row.taking)", "\(row.left)"]
                + (settings.uses(.approval) ? ["\(row.approved)"] : [])
        }
        let widths = titles.indices.map { column in
            ([titles] + rows).map { CharacterWidth.of($0[column]) }.max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            cells.enumerated().map { index, cell in
                let space = String(repeating: " ", count: max(widths[index] - CharacterWidth.of(cell), 0))
                return index == 0 ? cell + space : space + cell
            }.joined(separator: "  ")
        }
        return [TextLine(line(titles), .title)] + rows.map { TextLine(line($0)) }
    }

    private func wrapped(_ text: String, _ width: Int) -> [TextLine] {
        TextLayout(text, width: max(width - 5, 1)).lines.map { TextLine(String($0)) }
    }
}
