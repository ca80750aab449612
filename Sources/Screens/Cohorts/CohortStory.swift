import Domain
import Terminal
import Workflow

/// Why somebody follows a certain cohort: the even share, the wish, who came before, and what was done by hand.
struct CohortStory {
    let scene: Scene

    private var programme: Programme { scene.world.programme }
    private var words: CohortWords { CohortWords(scene.world) }
    private var language: Language { scene.world.language }
    private var texts: Texts { scene.texts }

    /// What is told about somebody, from the list that names the person.
    private struct Case {
        let part: CohortProposal.Part
        let standing: CohortProposal
        let cohort: CohortID
        let ground: CohortGround
        let isReserve: Bool
    }

    private func find(_ id: ApplicantID) -> Case? {
        guard let standing = programme.cohortStanding() else { return nil }
        for part in standing.parts {
            if let place = part.places.first(where: { $0.applicant == id }), let ground = place.ground {
                return Case(part: part, standing: standing, cohort: place.cohort, ground: ground, isReserve: false)
            }
            if let reserve = part.reserves.first(where: { $0.applicant == id }) {
                return Case(
                    part: part, standing: standing, cohort: reserve.cohort, ground: reserve.ground, isReserve: true)
            }
        }
        return nil
    }

    /// The same in a sentence or two, for the foot of the list.
    func summary(of id: ApplicantID, width: Int) -> [TextLine] {
        guard let found = find(id) else { return wrapped(replacement(id), width) }
        return wrapped(share(found) + ". " + ground(found, id), width)
    }

    func lines(_ id: ApplicantID, width: Int) -> [TextLine] {
        guard let found = find(id) else { return wrapped(replacement(id), width, .title) }
        let name = words.name(programme.cohort(of: id) ?? found.cohort)[language]
        let title =
            found.isReserve
            ? scene.say("Reserv till \(name)", "A reserve of \(name)") : scene.say("Följer \(name)", "Follows \(name)")
        var lines = [TextLine(title, .title), TextLine("")]
        lines += section(scene.say("Platserna", "The seats"), sizes(found) + share(found) + ".", width)
        lines += section(scene.say("Önskemålet", "The wish"), wish(id), width)
        lines += section(scene.say("Därför", "Because"), ground(found, id), width)
        for reason in programme.applicant(id)?.progress.after.cohortReasons ?? [] {
            lines += section(scene.say("För hand", "By hand"), text(of: reason), width)
        }
        for change in programme.cohorts.changes[id] ?? [] {
            lines += section(scene.say("Byte", "Change"), text(of: change), width)
        }
        lines += section(scene.say("Beslutet", "The decision"), decision, width)
        return lines
    }

    // MARK: - Sentences

    private func sizes(_ found: Case) -> String {
        let all = zip(found.standing.cohorts, found.standing.sizes).map { cohort, size in
            let name = words.name(cohort)
            return scene.say(
                "\(name.swedish) har \(texts.seats(size))", "\(name.english) has \(texts.seats(size))")
        }
        return texts.list(all) + ". "
    }

    /// The municipality's seats in each cohort.
    private func share(_ found: Case) -> String {
        let name = SeatWords(scene.world).municipality(found.part.municipality)
        let shares = zip(found.standing.cohorts, found.part.shares).map {
            scene.say("\($1) i \(words.name($0).swedish)", "\($1) in \(words.name($0).english)")
        }
        let seats = texts.seats(found.part.places.count)
        return scene.say(
            "\(name) har \(seats), jämnt \(texts.list(shares))", "\(name) has \(seats), evenly \(texts.list(shares))")
    }

    private func wish(_ id: ApplicantID) -> String {
        switch programme.applicant(id)?.application.cohortWish {
        case .only(let cohort)?:
            let name = words.name(cohort)
            return scene.say("Kan bara följa \(name.swedish).", "Can follow \(name.english) only.")
        case .rather(let cohort)?:
            let name = words.name(cohort)
            return scene.say("Vill helst följa \(name.swedish).", "Would rather follow \(name.english).")
        case .whichever?: return scene.say("Följer vilken omgång som helst.", "Follows whichever cohort.")
        case nil: return scene.say("Har inte sagt något.", "Has said nothing.")
        }
    }

    private func ground(_ found: Case, _ id: ApplicantID) -> String {
        let name = words.name(found.cohort)
        switch found.ground {
        case .byHand: return scene.say("Satt i \(name.swedish) för hand.", "Put into \(name.english) by hand.")
        case .only:
            return scene.say(
                "Den som bara kan en omgång placeras först.", "Who can follow one cohort only is placed first.")
        case .wish where found.isReserve, .whichever where found.isReserve, .noWish where found.isReserve:
            return scene.say(
                "Reserver följer sitt önskemål; övriga delas jämnt.",
                "Reserves follow their wish; the others are shared evenly.")
        case .wish:
            return scene.say(
                "Önskemålen går i rangordning, och det fanns plats.",
                "Wishes go in order of rank, and there was a place."
            )
        case .whichever, .noWish:
            return scene.say(
                "Den som inte har önskat får en plats som blir över: den första omgången med plats kvar.",
                "Who wished for nothing gets a place that is left: the first cohort with a place.")
        case .wishFull(let wished), .onlyFull(let wished): return full(wished, found)
        }
    }

    /// Who got the places that somebody wished for.
    private func full(_ wished: CohortID, _ found: Case) -> String {
        let name = words.name(wished)
        let others = found.part.places.filter { $0.cohort == wished }.map { place in
            let who = place.applicant.map(scene.world.name) ?? scene.say("tom plats", "a vacant seat")
            switch place.ground {
            case .only?: return who + scene.say(" (kan bara den)", " (can follow it only)")
            case .byHand?: return who + scene.say(" (för hand)", " (by hand)")
            default: return who
            }
        }
        return scene.say(
            "Platserna i \(name.swedish) gick till dem som står före: \(texts.list(others)).",
            "The places in \(name.english) went to those who come before: \(texts.list(others)).")
    }

    private func replacement(_ id: ApplicantID) -> String {
        let name = words.name(programme.cohort(of: id))
        return scene.say(
            "Ersättare på en plats i \(name.swedish).", "A replacement on a seat of \(name.english).")
    }

    private func text(of reason: Signed<CohortReason>) -> String {
        let cohort =
            reason.value.cohort.map { words.name($0)[language] } ?? scene.say("som föreslaget", "as proposed")
        return "\(cohort): " + scene.say("”\(reason.value.reason)” ", "“\(reason.value.reason)” ")
            + texts.signature(reason.signature, in: scene.world)
    }

    private func text(of change: Signed<CohortChange>) -> String {
        let (from, to) = (words.name(change.value.from), words.name(change.value.to))
        let day = texts.day(change.value.day, relativeTo: scene.world.today)
        return scene.say(
            "Från \(from.swedish) till \(to.swedish) den \(day). Det som gåtts igenom före dess följer med.",
            "From \(from.english) to \(to.english) on \(day). What was attended before follows.")
    }

    private var decision: String {
        guard let decided = programme.cohorts.distribution else {
            return scene.say("Förslag; inget är beslutat.", "A proposal; nothing is decided.")
        }
        return decided.value.reference + " " + texts.signature(decided.signature, in: scene.world)
    }

    private func section(_ title: String, _ text: String, _ width: Int) -> [TextLine] {
        [TextLine(title, .heading)] + wrapped(text, width - 2).map { TextLine("  " + $0.text, $0.role) } + [
            TextLine("")
        ]
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role = .plain) -> [TextLine] {
        TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0), role) }
    }
}
