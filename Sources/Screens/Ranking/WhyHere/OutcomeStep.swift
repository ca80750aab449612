import Domain
import Terminal
import Workflow

/// The place in one sentence, or why there is none, and which version of the ranking it stands in.
enum OutcomeStep: WhyHereStep {
    static func lines(of candidate: Candidacy) -> [TextLine] {
        let scene = candidate.scene
        guard candidate.isRankingRead else { return [TextLine(candidate.standing, .title)] }
        let role: Role = candidate.row == nil ? .warning : .title
        var lines = [
            TextLine(candidate.standing, role),
            TextLine(scene.texts.version(of: candidate.table, in: scene.world), .faint),
        ]
        let (then, now) = (candidate.table.seats, candidate.programme.seats(of: candidate.municipality))
        if then != now {
            lines.append(
                TextLine(
                    scene.say(
                        "! Rangordningen lämnades in för \(scene.texts.seats(then)); kvoten är nu \(now)",
                        "! The ranking was handed in for \(scene.texts.seats(then)); the quota is now \(now)"),
                    .warning))
        }
        return lines
    }
}

extension Candidacy {
    /// The place in one sentence, or why there is none.
    var standing: String {
        let name = programme.settings.municipality(municipality)?.name ?? municipality.rawValue
        guard isRankingRead else { return unread }
        guard let row else { return unranked }
        let count = table.rows.count
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

    /// For those who do not read the ranking: how far it has come, which the list of applicants tells too.
    private var unread: String {
        if let ended = programme.endReason(of: applicant) { return scene.texts.ended(ended, in: scene.world) }
        return scene.say(
            "Platsen i rangordningen visas för personalchef, HR och projektledning",
            "The place in the ranking is shown to personnel chiefs, HR and coordinators")
    }

    private var unranked: String {
        let why: String
        if let ended = programme.endReason(of: applicant) {
            let signature = endSignature(ended).map { " " + $0 } ?? ""
            why = scene.texts.ended(ended, in: scene.world) + shortfalls(ended) + signature
        } else {
            switch stage {
            case .new: why = scene.say("väntar på första urvalet", "waits for the first selection")
            case .test: why = scene.say("har inget godkänt förmågetest", "has not passed the ability test")
            case .ranking where table.submitted != nil:
                why = scene.say(
                    "blev klar först när rangordningen var inlämnad",
                    "was ready only when the ranking had been handed in")
            case .interview, .ranking, .admitted, .ended:
                why =
                    scene.say("panelen är inte klar: ", "the panel is not complete: ")
                    + scene.texts.whyIncomplete(applicant.id, in: scene.world)
            }
        }
        return scene.say("Inte rangordnad: ", "Not ranked: ") + why.prefix(1).lowercased() + why.dropFirst()
    }

    /// Which demands somebody is below; nothing when the application has ended otherwise.
    private func shortfalls(_ ended: EndReason) -> String {
        guard ended == .belowDemand,
            let below = table.belowDemand.first(where: { $0.applicant == applicant.id })
        else { return "" }
        return ": " + below.shortfalls.map { scene.texts.shortfall($0, in: scene.world) }.joined(separator: "; ")
    }

    private func endSignature(_ reason: EndReason) -> String? {
        let signature: Signature?
        switch reason {
        case .rejected: signature = progress.firstSelection?.signature
        case .testFailed: signature = progress.test?.signature
        case .belowDemand: signature = nil
        case .notEligible(let items): signature = items.first.flatMap { progress.eligibility[$0]?.signature }
        case .consentRefused(let point): signature = progress.consents[point]?.signature
        case .withdrawn: signature = progress.withdrawal?.signature
        case .noLongerEligible: signature = progress.screening.ineligibility?.signature
        case .merged(let standing): signature = progress.screening.duplicates[standing]?.signature
        }
        return signature.map { scene.texts.signature($0, in: scene.world) }
    }
}
