import Domain
import Terminal
import Workflow

/// All that is known about a seat: holders, offers with every call and answer, who is in line, and who pays.
struct SeatStory {
    let scene: Scene

    private var programme: Programme { scene.world.programme }
    private var words: SeatWords { SeatWords(scene.world) }
    private var texts: Texts { scene.texts }

    /// The lines below the list: what comes next, then the line as far as there is room.
    func summary(_ succession: Succession, width: Int, rows: Int) -> [TextLine] {
        var lines: [TextLine] = []
        if succession.seat.vacancy == nil {
            lines += succession.seat.holdings.suffix(1).flatMap { holder($0, succession.seat.id, width) }
            lines += succession.seat.holdings.last.map { fee($0.applicant, width) } ?? []
        } else {
            lines += wrapped(next(succession), width, .heading)
            lines += succession.line.flatMap { candidate($0, succession, width) }
        }
        guard lines.count > rows else { return lines }
        return lines.prefix(rows - 1) + [TextLine(scene.say("… Enter visar allt", "… Enter shows all"), .faint)]
    }

    private func next(_ succession: Succession) -> String {
        guard let offer = succession.seat.waiting?.offer else { return words.next(succession)[scene.world.language] }
        let name = scene.world.name(offer.applicant)
        let made = texts.shortDay(offer.made)
        return scene.say("Erbjuden \(name) \(made), ", "Offered to \(name) on \(made), ")
            + texts.answerBy(offer, today: scene.world.today) + attempts(offer)
    }

    private func attempts(_ offer: Offer) -> String {
        guard !offer.attempts.isEmpty else { return "" }
        let days = texts.list(offer.attempts.map(texts.shortDay))
        return scene.say("; försök \(days)", "; attempted on \(days)")
    }

    /// The whole story, to be read.
    func lines(_ id: SeatID, width: Int) -> [TextLine] {
        guard let succession = programme.succession(of: id, on: scene.world.today) else {
            return [TextLine(scene.say("Platsen finns inte längre.", "There is no such seat any more."))]
        }
        let seat = succession.seat
        var sections: [[TextLine]] = []
        var now = [TextLine(scene.say("Nu", "Now"), .heading)]
        now += wrapped("  " + texts.standing(of: succession, in: scene.world), width)
        if seat.vacancy != nil { now += wrapped("  " + next(succession), width) }
        now += wrapped("  " + ReplacementWindowText(scene: scene, cohort: seat.cohort).text, width)
        sections.append(now)
        if !seat.holdings.isEmpty {
            sections.append(
                [TextLine(scene.say("Innehavare", "Holders"), .heading)]
                    + seat.holdings.flatMap { holder($0, id, width) + fee($0.applicant, width) })
        }
        if !seat.offers.isEmpty {
            sections.append(
                [TextLine(scene.say("Erbjudanden", "Offers"), .heading)]
                    + seat.offers.flatMap { offer($0, id, width) })
        }
        if !succession.line.isEmpty {
            sections.append(
                [TextLine(scene.say("Turordning", "In line"), .heading)]
                    + succession.line.flatMap { candidate($0, succession, width) })
        }
        return Array(sections.joined(separator: [TextLine("")]))
    }

    private func holder(_ holding: Holding, _ seat: SeatID, _ width: Int) -> [TextLine] {
        let name = scene.world.name(holding.applicant)
        let since = texts.day(holding.since, relativeTo: scene.world.today)
        let how =
            holding.offer == nil
            ? scene.say("antagen \(since)", "admitted on \(since)")
            : scene.say("ersättare från \(since)", "replacement from \(since)")
        var text = "  \(name), \(words.municipality(holding.municipality)): \(how)"
        if let ended = holding.ended {
            let day = texts.day(ended.day, relativeTo: scene.world.today)
            text += scene.say("; lämnade platsen \(day), ", "; left the seat on \(day), ") + texts.cause(ended.cause)
        }
        let ground = words.ground(holding.ground, of: seat).map { "  " + $0[scene.world.language] }
        return wrapped(text, width) + (ground.map { wrapped("  " + $0, width) } ?? [])
    }

    /// How somebody came to a seat, where it was not by the own municipality's ranking alone.
    func placement(of id: ApplicantID) -> [TextLine] {
        guard let seat = programme.seat(of: id), let holding = seat.holdings.last(where: { $0.applicant == id }),
            holding.offer != nil || holding.ground != .ownQuota
        else { return [] }
        return holder(holding, seat.id, .max)
    }

    /// Who pays, which a withdrawal does not change (S4-5); nothing where the session may not know.
    private func fee(_ id: ApplicantID, _ width: Int) -> [TextLine] {
        guard programme.settings.hasFee, let fee = programme.applicant(id)?.progress.fee?.value else { return [] }
        guard programme.isCharged(for: id) != false else {
            return wrapped(
                scene.say(
                    "    Avgift: ingen ny, platsen debiteras en gång",
                    "    Fee: no further one, the seat is charged once"),
                width, .faint)
        }
        let manager =
            !scene.world.listsDetails(of: id)
            ? "" : [fee.manager, fee.department].filter { !$0.isEmpty }.joined(separator: ", ")
        let who = manager.isEmpty ? scene.say("ansvarig chef", "the responsible manager") : manager
        return wrapped(
            scene.say("    Avgift: ja, betalas av \(who)", "    Fee: yes, paid by \(who)"), width, .faint)
    }

    private func offer(_ record: OfferRecord, _ seat: SeatID, _ width: Int) -> [TextLine] {
        let offer = record.offer
        let made = texts.signature(record.made, in: scene.world)
        var lines = wrapped(
            "  \(scene.world.name(offer.applicant)): "
                + scene.say("erbjuden ", "offered on ") + texts.day(offer.made, relativeTo: scene.world.today) + " "
                + made, width)
        func add(_ text: String) { lines += wrapped("    " + text, width) }
        if let ground = words.ground(offer.ground, of: seat) { add(ground[scene.world.language]) }
        for day in offer.attempts { add(texts.shortDay(day) + scene.say("  försök att nå", "  attempt to reach")) }
        if let reply = offer.reply {
            add(
                texts.shortDay(reply.day) + "  " + reply.answer.label[scene.world.language] + " "
                    + texts.signature(record.latest, in: scene.world))
        } else {
            add(texts.answerBy(offer, today: scene.world.today))
        }
        for note in notes(of: offer.applicant, about: seat) {
            add(texts.shortDay(note.day) + scene.say("  ”\(note.note)”", "  “\(note.note)”"))
        }
        return lines
    }

    /// What was said; of a protected identity that stands in the log alone.
    private func notes(of id: ApplicantID, about seat: SeatID) -> [ContactNote] {
        guard let applicant = programme.applicant(id), !applicant.isProtected else { return [] }
        return applicant.progress.contacts.map(\.value).filter { $0.seat == seat }
    }

    private func candidate(_ candidate: Succession.Candidate, _ succession: Succession, _ width: Int) -> [TextLine] {
        let name = scene.world.name(candidate.applicant)
        let place = "R\(candidate.reserve) \(words.municipality(candidate.municipality))"
        let isOffered = succession.seat.waiting?.offer.applicant == candidate.applicant
        let standing =
            isOffered
            ? scene.say("erbjuden platsen", "offered the seat")
            : candidate.passedOver.map { words.reason($0)[scene.world.language] } ?? ""
        let text = "  \(place)  \(name)" + (standing.isEmpty ? "" : " – \(standing)")
        return wrapped(text, width, candidate.passedOver == nil ? .plain : .faint)
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role = .plain) -> [TextLine] {
        let indent = String(text.prefix { $0 == " " })
        let room = max(width - indent.count, 1)
        return TextLayout(String(text.dropFirst(indent.count)), width: room).lines
            .map { TextLine(indent + $0, role) }
    }
}
