import Domain
import Terminal
import Workflow

/// The consultations of a municipality: the silent managers first, then those not asked and the answers, and last what
/// the consultations have changed (S4-18e).
struct ConsultationLines {
    let scene: Scene

    private var world: World { scene.world }

    func lines(_ code: MunicipalityCode, width: Int) -> [TextLine] {
        let programme = world.programme
        let all = programme.consultations(code, on: world.today)
        let table = programme.rankingTable(code)
        let silent = all.filter { $0.days != nil }.sorted { ($0.days ?? 0) > ($1.days ?? 0) }
        var lines = section(scene.say("Tysta chefer", "Silent managers"), silent, table)
        lines += section(
            scene.say("Inte tillfrågade", "Not asked"), all.filter { $0.standing == .notAsked }, table)
        lines += section(scene.say("Säger nej", "Say no"), all.filter { $0.standing == .refused }, table)
        lines += section(scene.say("Säger ja", "Say yes"), all.filter { $0.standing == .granted }, table)
        if all.isEmpty {
            lines.append(TextLine(scene.say("Ingen är rangordnad ännu.", "Nobody is ranked yet.")))
        }
        return (lines + changes(code, table)).flatMap { $0.wrapped(width) }
    }

    private func section(_ title: String, _ rows: [Consultation], _ table: RankingTable) -> [TextLine] {
        guard !rows.isEmpty else { return [] }
        return [TextLine("\(title) (\(rows.count))", .heading)] + rows.flatMap { row($0, table) } + [TextLine("")]
    }

    private func row(_ consultation: Consultation, _ table: RankingTable) -> [TextLine] {
        let place = table.rows.first { $0.applicant == consultation.applicant }.map { table.number($0.position) } ?? "–"
        let padding = String(repeating: " ", count: max(3 - place.count, 0))
        var text = "  \(padding)\(place)  \(world.name(consultation.applicant))"
        if let manager = manager(consultation) { text += scene.say(", chef \(manager)", ", manager \(manager)") }
        if case .silent(let since, let days) = consultation.standing {
            let day = scene.texts.shortDay(since)
            text += scene.say(
                ": tyst \(scene.texts.days(days)), sedan \(day)", ": silent \(scene.texts.days(days)), since \(day)")
            let times = consultation.exchange.unanswered
            if times > 1 { text += scene.say(", frågad \(times) gånger", ", asked \(times) times") }
        }
        var lines = [TextLine(text)]
        if let warning = scene.texts.consultee(consultation.consultee, in: world) {
            lines.append(TextLine("       ! " + warning, .warning))
        }
        if let last = consultation.exchange.entries.last, !last.value.note.isEmpty {
            let note = scene.say("”\(last.value.note)” ", "“\(last.value.note)” ")
            lines.append(TextLine("       " + note + scene.texts.signature(last.signature, in: world), .faint))
        }
        return lines
    }

    /// The manager's name; nil where it would tell who somebody with a protected identity is.
    private func manager(_ consultation: Consultation) -> String? {
        guard case .manager(let name) = consultation.consultee, !name.isEmpty,
            world.programme.applicant(consultation.applicant)?.isProtected == false
        else { return nil }
        return name
    }

    // MARK: - What it changed

    private func changes(_ code: MunicipalityCode, _ table: RankingTable) -> [TextLine] {
        var lines: [TextLine] = []
        if let without = world.programme.orderWithoutRefusals(code) {
            let difference = RankingDifference(from: without, to: table.shownOrder)
            for line in difference.lines where line.to == nil {
                let name = world.name(line.applicant)
                lines.append(
                    TextLine("  " + scene.say("\(name) är ute ur rangordningen", "\(name) is out of the ranking")))
            }
            for line in difference.lines where line.crossing == .gainedSeat {
                let (name, number) = (world.name(line.applicant), line.to.map(table.number) ?? "")
                // A place that is shared across the line is nobody's yet.
                let isShared = table.unresolvedTies.contains(line.applicant)
                lines.append(
                    TextLine(
                        "  "
                            + (isShared
                                ? scene.say(
                                    "\(name) delar den sista platsen, \(number)",
                                    "\(name) shares the last seat, \(number)")
                                : scene.say(
                                    "\(name) får plats \(number) i stället", "\(name) gets place \(number) instead"))))
            }
        }
        for row in table.rows {
            guard let placement = row.placement, placement.value.cause == .consultation else { continue }
            let (from, to) = (table.number(placement.value.from), table.number(placement.value.to))
            let reason = scene.say("”\(placement.value.reason)” ", "“\(placement.value.reason)” ")
            lines.append(
                TextLine(
                    "  "
                        + scene.say(
                            "\(world.name(row.applicant)) flyttad från \(from) till \(to): ",
                            "\(world.name(row.applicant)) moved from \(from) to \(to): ")
                        + reason + scene.texts.signature(placement.signature, in: world)))
        }
        if lines.isEmpty { lines.append(TextLine("  " + scene.say("Ingenting.", "Nothing."), .faint)) }
        return [TextLine(scene.say("Vad samrådet har ändrat", "What the consultation has changed"), .heading)] + lines
    }
}

extension Consultation {
    /// How many days the manager has been silent; nil when not asked or answered.
    fileprivate var days: Int? {
        if case .silent(_, let days) = standing { days } else { nil }
    }
}
