import Domain
import Terminal
import Workflow

/// Why not all seats are filled, and what else is in the way of the admission.
struct AdmissionNotes {
    let scene: Scene

    /// How many municipalities a note names at most.
    private static let mostNames = 6

    private var plan: SeatPlan { scene.state.ranking.plan }
    private var settings: ProgrammeSettings { scene.world.programme.settings }

    func lines(width: Int) -> [TextLine] {
        let notes = texts.flatMap { text in
            TextLayout("! " + text, width: max(width, 1)).lines.map { TextLine(String($0), .warning) }
        }
        return notes.isEmpty ? [] : notes + [TextLine("")]
    }

    private var texts: [String] {
        let texts = scene.texts
        var notes: [String] = []
        func names(_ entries: [SeatPlan.Entry]) -> String {
            let named = entries.map { "\(settings.municipality($0.municipality)?.name ?? "") \($0.emptySeats)" }
            guard named.count > AdmissionNotes.mostNames else { return texts.list(named) }
            // Each stands with what is missing in the list below; a note is to leave room for it.
            let rest = named.count - AdmissionNotes.mostNames + 1
            let shown = named.prefix(AdmissionNotes.mostNames - 1)
            return texts.list(shown + [scene.say("\(rest) kommuner till", "\(rest) more municipalities")])
        }
        func seats(_ entries: [SeatPlan.Entry]) -> Int { entries.reduce(0) { $0 + $1.emptySeats } }
        let missing = plan.decision == nil ? plan.missing : []
        if !missing.isEmpty {
            let count = texts.seats(seats(missing))
            notes.append(
                scene.say("Rangordning saknas för \(count): ", "No ranking yet for \(count): ") + names(missing))
        }
        let short = plan.entries.filter { entry in entry.emptySeats > 0 && !missing.contains(entry) }
        if !short.isEmpty {
            let count = texts.emptySeats(seats(short))
            notes.append(
                scene.say("\(count), för få rangordnade: ", "\(count), too few ranked: ") + names(short) + becomes)
        }
        if let mismatch = plan.mismatch {
            notes.append(
                scene.say(
                    "Kvoterna blir \(mismatch.sum), programmet har \(mismatch.seats) platser; p ändrar en kvot",
                    "The quotas add up to \(mismatch.sum), the programme has \(mismatch.seats) seats; p changes a quota"
                ))
        }
        if !plan.twice.isEmpty {
            let people = plan.entries.flatMap { entry in
                entry.admitted.filter(plan.twice.contains).map {
                    "\(scene.world.name($0)) (\(settings.municipality(entry.municipality)?.name ?? ""))"
                }
            }
            notes.append(
                scene.say("Samma person skulle få två platser: ", "The same person would get two seats: ")
                    + texts.list(people))
        }
        return notes
    }

    /// What becomes of the seats that are empty, where the same becomes of all of them.
    private var becomes: String {
        guard let cause = plan.empty.first?.cause, plan.empty.allSatisfy({ $0.cause == cause }) else { return "" }
        switch cause {
        case .staysEmpty: return scene.say(" – förblir tom", " – to stay empty")
        case .awaitsDecision: return scene.say(" – t avgör", " – t decides")
        case .nobodyLeft: return scene.say(" – ingen reserv", " – no reserve")
        case .notVisible: return ""
        }
    }
}

extension Texts {
    /// How far a draft of a ranking has come.
    func draft(ranked: Int, incomplete: Int, ties: Int) -> String {
        var parts = [
            ranked == 0
                ? say("utkast: ingen rangordnad", "draft: nobody ranked")
                : say("utkast: \(ranked) rangordnade", "draft: \(ranked) ranked")
        ]
        if incomplete > 0 {
            parts.append(
                incomplete == 1
                    ? say("1 panel inte klar", "1 panel not complete")
                    : say("\(incomplete) paneler inte klara", "\(incomplete) panels not complete"))
        }
        if ties > 0 { parts.append(say("\(ties) delade platser", "\(ties) shared places")) }
        return parts.joined(separator: ", ")
    }
}
