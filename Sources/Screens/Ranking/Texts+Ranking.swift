import Domain
import Workflow

extension Texts {
    /// A number of seats.
    func seats(_ count: Int) -> String {
        count == 1 ? say("1 plats", "1 seat") : say("\(count) platser", "\(count) seats")
    }

    /// Seats that nobody fills.
    func emptySeats(_ count: Int) -> String {
        count == 1 ? say("1 tom plats", "1 empty seat") : say("\(count) tomma platser", "\(count) empty seats")
    }

    /// What keeps a ranking from being handed in.
    func incompleteHeading(_ count: Int) -> String {
        count == 1
            ? say("1 panel är inte klar; rangordningen kan inte lämnas in:", "1 panel is not complete and blocks:")
            : say(
                "\(count) paneler är inte klara; rangordningen kan inte lämnas in:",
                "\(count) panels are not complete and block:")
    }

    /// Which version a ranking is and how it stands.
    func version(of table: RankingTable, in world: World) -> String {
        if let submitted = table.submitted {
            let day = day(submitted.signature.at.swedishDay, relativeTo: world.today)
            let name = world.programme.settings.name(of: submitted.signature.by)
            return say(
                "Inlämnad \(day) av \(name), version \(submitted.version)",
                "Handed in \(day) by \(name), version \(submitted.version)")
        }
        let draft = say("Utkast, version \(table.version)", "Draft, version \(table.version)")
        let ranking = world.programme.record(table.municipality).ranking
        if let last = ranking.earlier.last {
            let day = day(last.reopened.signature.at.swedishDay, relativeTo: world.today)
            return draft
                + say(
                    " · version \(last.ranking.version) öppnades igen \(day)",
                    " · version \(last.ranking.version) was reopened \(day)")
        }
        return draft
            + (ranking.order.isEmpty
                ? say(" · ordningen följer medelvärdena", " · the order follows the means")
                : say(" · ordningen är bestämd för hand", " · the order is decided by hand"))
    }

    /// The manager's answer in the consultation, as a word; a dash when nobody has asked.
    func consultation(_ consent: Consent?) -> String { consent.map { self.consent($0.answer) } ?? "–" }

    /// What there is to know about a place, the shortest first since there may be little room.
    ///
    /// - Parameter isShort: Whether to say it in as few words as can be, and not what the place itself shows.
    func standing(
        of row: RankingRow, in table: RankingTable, margin: ScoreMargin?, world: World, isShort: Bool = false
    ) -> String {
        var parts: [String] = []
        if row.isTied, !isShort { parts.append(say("delad", "shared")) }
        if row.isUnplaced { parts.append(say("ny", "new")) }
        if world.programme.isOpened(row.applicant) {
            let missing = row.result.fullCount - row.result.scoreCount
            if missing > 0 {
                parts.append(
                    parts.isEmpty && !isShort
                        ? say("saknar \(missing) poäng", missing == 1 ? "1 score missing" : "\(missing) scores missing")
                        : say("\(missing) saknas", "\(missing) missing"))
            }
        } else {
            parts.append(say("korten är inte öppnade", "cards not opened"))
        }
        if let placement = row.placement?.value {
            parts.append(
                placement.from == placement.to
                    ? say("avgjord: \(placement.reason)", "settled: \(placement.reason)")
                    : say("flyttad: \(placement.reason)", "moved: \(placement.reason)"))
        } else if isDecidedByLot(row, in: world) {
            parts.append(say("lottad", "by lot"))
        }
        let progress = world.programme.applicant(row.applicant)?.progress
        if case .silent(_, let days)? = progress?.consultationStanding(on: world.today), days > 0 {
            parts.append(say("tyst \(days) d", "silent \(days) d"))
        }
        if parts.isEmpty {
            let answer = world.programme.applicant(row.applicant)?.progress.consents[.consultation]?.value.answer
            switch margin {
            // A seat that the manager has not granted is not secure, whatever the scores say.
            case .secure where answer == .granted: parts.append(say("säker", "secure"))
            case .onePoint:
                let other = row.position <= table.seats ? "R1" : "\(table.seats)"
                parts.append(
                    isShort
                        ? say("nära \(other)", "near \(other)") : say("1 poäng från \(other)", "1 point from \(other)"))
            case .secure, nil: break
            }
        }
        return parts.joined(separator: ", ")
    }

    private func isDecidedByLot(_ row: RankingRow, in world: World) -> Bool {
        let ranking = world.programme.municipality(of: row.applicant).map { world.programme.record($0).ranking }
        return ranking?.lots.contains { $0.drawn?.value.order.contains(row.applicant) == true } ?? false
    }

    /// What an incomplete panel lacks, and how to go on.
    func whyIncomplete(_ id: ApplicantID, in world: World) -> String {
        let programme = world.programme
        guard let applicant = programme.applicant(id) else { return "" }
        let progress = applicant.progress
        guard let members = progress.panel?.members, !members.isEmpty else {
            return say("ingen panel är utsedd", "no panel is appointed")
        }
        guard programme.isOpened(progress) else {
            let late = members.filter { progress.cards[$0].map { $0.sealed == nil && $0.conflict == nil } ?? true }
            let names = list(late.map(programme.settings.name))
            return say("väntar på kort från \(names)", "waits for the card of \(names)")
        }
        if let person = programme.unrecordedConflicts(of: applicant).first {
            let name = programme.settings.name(of: person)
            return say(
                "\(name) är ansvarig chef och kortet räknas inte; anteckna jävet i panelen (D)",
                "\(name) is the manager and the card does not count; record the conflict on the panel (D)")
        }
        guard let result = programme.panelResult(of: applicant) else { return "" }
        let missing = result.fullCount - result.scoreCount
        return say(
            "saknar \(missing) av \(result.fullCount) poäng; y rangordnar ändå",
            "\(missing) of \(result.fullCount) scores missing; y ranks anyway")
    }

    /// A place of a ranking as the screens number it: `plats 2`, or the number of the reserve.
    func place(_ position: Int, seats: Int) -> String {
        position > seats ? "R\(position - seats)" : say("plats \(position)", "place \(position)")
    }

    /// A threshold with the decimal sign of the language.
    func threshold(_ threshold: Threshold) -> String {
        language == .swedish
            ? String(threshold.description.map { $0 == "." ? "," : $0 }) : threshold.description
    }

    /// Who signed something and when, in brackets.
    func signature(_ signature: Signature, in world: World) -> String {
        "(\(world.programme.settings.name(of: signature.by)), \(moment(signature.at, today: world.today)))"
    }
}
