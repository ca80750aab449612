import Domain
import Terminal
import Workflow

/// What differs between two versions of a ranking: who moved, came or left, the seat line, and why.
struct RankingDifferenceLines {
    let scene: Scene

    private var world: World { scene.world }
    private var programme: Programme { world.programme }
    private var arrow: String { scene.theme.capabilities.usesUnicode ? "→" : "->" }

    func lines(_ code: MunicipalityCode, _ from: RankingVersion, _ to: RankingVersion, width: Int) -> [TextLine] {
        guard let old = programme.rankingOrder(from, of: code), let new = programme.rankingOrder(to, of: code) else {
            return [TextLine(scene.say("Versionen finns inte.", "There is no such version."))]
        }
        let difference = RankingDifference(from: old, to: new)
        var lines = [from, to].map { TextLine(heading($0, code), .heading) }
        lines += reopenings(code, between: old.version, and: new.version)
        if old.seats != new.seats {
            lines.append(
                TextLine(
                    scene.say(
                        "Platsgränsen: \(scene.texts.seats(old.seats)) \(arrow) \(scene.texts.seats(new.seats))",
                        "The seat line: \(scene.texts.seats(old.seats)) \(arrow) \(scene.texts.seats(new.seats))")
                        + decision(on: new.seats, code), .warning))
        }
        lines.append(TextLine(""))
        let placements = (programme.placements(from, of: code), programme.placements(to, of: code))
        lines += difference.lines.map { line in
            TextLine(text(line, old, new, placements, code), line.crossing == nil ? .plain : .warning)
        }
        let unchanged = new.applicants.count - difference.lines.count { $0.to != nil }
        lines.append(TextLine(kept(unchanged, isSame: difference.lines.isEmpty), .faint))
        return lines.flatMap { $0.wrapped(width, hanging: $0.text.hasPrefix(" ") ? RankingDifferenceLines.names : 0) }
    }

    /// Where the names begin.
    private static let names = 11

    private func kept(_ count: Int, isSame: Bool) -> String {
        switch count {
        case _ where isSame: scene.say("Samma ordning i båda.", "The same order in both.")
        case 0: scene.say("Ingen annan.", "Nobody else.")
        case 1: scene.say("1 står kvar på sin plats.", "1 keeps the place.")
        default: scene.say("\(count) står kvar på sina platser.", "\(count) keep their places.")
        }
    }

    /// Where a number of seats was decided; nothing when it has changed again since, or stands in the programme file.
    private func decision(on seats: Int, _ code: MunicipalityCode) -> String {
        guard let quota = programme.quotas[code], quota.value.seats == seats else { return "" }
        return ", \(quota.value.reference) " + scene.texts.signature(quota.signature, in: world)
    }

    private func heading(_ version: RankingVersion, _ code: MunicipalityCode) -> String {
        let label = version.label[world.language]
        let name = label.prefix(1).uppercased() + label.dropFirst()
        guard case .submitted(let number) = version,
            let submitted = programme.record(code).ranking.versions.first(where: { $0.version == number })
        else { return name }
        let who = scene.texts.signature(submitted.signature, in: world)
        return scene.say("\(name), inlämnad \(who)", "\(name), handed in \(who)")
    }

    private func reopenings(_ code: MunicipalityCode, between old: Int, and new: Int) -> [TextLine] {
        programme.record(code).ranking.earlier.filter { (old..<new).contains($0.ranking.version) }.map { earlier in
            let reason = scene.say("”\(earlier.reopened.value)” ", "“\(earlier.reopened.value)” ")
            let version = earlier.ranking.version
            return TextLine(
                scene.say("Version \(version) öppnades igen: ", "Version \(version) was reopened: ") + reason
                    + scene.texts.signature(earlier.reopened.signature, in: world))
        }
    }

    private func text(
        _ line: RankingDifference.Line, _ old: RankingOrder, _ new: RankingOrder,
        _ placements: ([ApplicantID: Signed<Placement>], [ApplicantID: Signed<Placement>]), _ code: MunicipalityCode
    ) -> String {
        func place(_ place: Int?, _ order: RankingOrder) -> String {
            guard let place else { return "–" }
            return order.isSeat(place) ? "\(place)" : "R\(place - order.seats)"
        }
        func padded(_ text: String) -> String { String(repeating: " ", count: max(3 - text.count, 0)) + text }
        var parts = [
            "\(padded(place(line.from, old))) \(arrow) \(padded(place(line.to, new)))  " + world.name(line.applicant)
        ]
        switch line.crossing {
        case .gainedSeat: parts.append(scene.say("får plats", "gets a seat"))
        case .lostSeat: parts.append(scene.say("mister platsen", "loses the seat"))
        case nil: break
        }
        parts.append(reason(line, placements, code))
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// What led to it: the person's own move, what ended the application, or what happened to others.
    private func reason(
        _ line: RankingDifference.Line,
        _ placements: ([ApplicantID: Signed<Placement>], [ApplicantID: Signed<Placement>]), _ code: MunicipalityCode
    ) -> String {
        let id = line.applicant
        if line.to == nil {
            let ended = programme.applicant(id).flatMap { programme.endReason(of: $0) }
            let why = ended.map { scene.texts.ended($0, in: scene.world) } ?? ""
            return why.prefix(1).lowercased() + why.dropFirst()
        }
        if line.from == nil { return scene.say("ny i rangordningen", "new in the ranking") }
        if let placement = placements.1[id], placement != placements.0[id] {
            let cause =
                placement.value.cause == .consultation ? scene.say(" efter samrådet", " after the consultation") : ""
            let reason = scene.say("”\(placement.value.reason)” ", "“\(placement.value.reason)” ")
            return scene.say("flyttad\(cause): ", "moved\(cause): ") + reason
                + scene.texts.signature(placement.signature, in: world)
        }
        return scene.say("följer av andras platser", "follows from others' places")
    }
}
