extension Programme {
    func decide(_ command: SeatCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .decideRule(let kind, let order, let reference):
            return try decideRule(kind, order, reference, actor)
        case .allocate(let decision): return try decideAllocation(decision, actor)
        case .assign(let seat, let municipality, let reason, let reference):
            return try decideAssigned(seat, municipality, reason, reference, actor, today)
        case .offer(let seat, let applicant, let note): return try decideOffer(seat, applicant, note, actor, today)
        case .attempt(let seat, let day, let note): return try decideAttempt(seat, day ?? today, note, actor, today)
        case .answer(let seat, let answer, let day, let note):
            return try decideAnswer(seat, Offer.Reply(answer, on: day ?? today), note, actor, today)
        case .reopenOffer(let seat, let reason): return try decideReopenedOffer(seat, reason, actor, today)
        }
    }

    private func decideOffer(
        _ id: SeatID, _ wanted: ApplicantID?, _ note: String, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.admit, actor)
        let next = try nextInLine(for: id, today)
        let applicant = next.applicant
        if let wanted, wanted != applicant { throw .seat(.notNext(wanted, next: applicant)) }
        let offer = Offer(
            to: applicant, of: next.municipality, ground: next.ground, made: today,
            answerBy: answerBy(forOfferOn: today, of: seat(id)?.cohort))
        let number = (seatDecisions.offers[id]?.count ?? 0) + 1
        return [Scoped(.programme, .seat(.offerRecorded(OfferID(id, number), Change(from: nil, to: offer))))]
            + noted(note, .offer, id, today, applicant)
    }

    /// The next in line for a seat, or why it cannot be offered.
    private func nextInLine(for id: SeatID, _ today: Day) throws(Refusal) -> Succession.Candidate {
        let succession = try findSuccession(id, today)
        switch succession.step {
        case .offer(let next): return next
        case .none: throw .seat(.held(id, by: succession.seat.holder?.applicant ?? ApplicantID(rawValue: 0)))
        case .wait: throw try offered(succession.seat)
        case .assign: throw .seat(.empty(id, .awaitsDecision))
        case .empty(let cause): throw .seat(.empty(id, cause))
        case .closed(let lastDay): throw .seat(.windowClosed(lastDay: lastDay))
        }
    }

    private func offered(_ seat: Seat) throws(Refusal) -> Refusal {
        guard let waiting = seat.waiting else { throw .seat(.noOpenOffer(seat.id)) }
        return .seat(.offered(seat.id, to: waiting.offer.applicant, waiting.made))
    }

    func findSuccession(_ id: SeatID, _ today: Day) throws(Refusal) -> Succession {
        guard admission != nil else { throw .admissionNotDecided }
        guard let succession = succession(of: id, on: today) else { throw .seat(.noSuchSeat(id.description)) }
        return succession
    }

    private func openOffer(_ id: SeatID, _ actor: Actor) throws(Refusal) -> (OfferID, Offer) {
        try require(Permission.admit, actor)
        guard admission != nil else { throw .admissionNotDecided }
        guard let seat = seat(id) else { throw .seat(.noSuchSeat(id.description)) }
        guard let open = seat.openOffer, let record = seat.waiting else { throw .seat(.noOpenOffer(id)) }
        return (open, record.offer)
    }

    private func requireTimely(_ day: Day, _ offer: Offer, _ today: Day) throws(Refusal) {
        let days = min(offer.made, today)...today
        guard days.contains(day) else { throw .seat(.dayOutside(day, days)) }
    }

    private func decideAttempt(
        _ id: SeatID, _ day: Day, _ note: String, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (open, offer) = try openOffer(id, actor)
        try requireTimely(day, offer, today)
        var tried = offer
        tried.attempts.append(day)
        return [Scoped(.programme, .seat(.offerRecorded(open, Change(from: offer, to: tried))))]
            + noted(note, .attempt, id, day, offer.applicant)
    }

    private func decideAnswer(
        _ id: SeatID, _ reply: Offer.Reply, _ note: String, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (open, offer) = try openOffer(id, actor)
        try requireTimely(reply.day, offer, today)
        var facts: [Scoped<Event>] = []
        switch reply.answer {
        case .accepted:
            // What counts is the day of the answer: one given in time can be written in a day later.
            if let end = replacementEnd(of: seat(id)?.cohort), reply.day > end {
                throw .seat(.windowClosed(lastDay: end))
            }
            facts = feeLiability(offer.applicant, offer.municipality, id)
        case .unreachable: guard !offer.attempts.isEmpty else { throw .seat(.noAttempts) }
        case .takenBack: _ = try required(note, .reason)
        case .declined: break
        }
        var answered = offer
        answered.reply = reply
        return [Scoped(.programme, .seat(.offerRecorded(open, Change(from: offer, to: answered))))] + facts
            + noted(note, .answer, id, reply.day, offer.applicant)
    }

    private func decideReopenedOffer(
        _ id: SeatID, _ reason: String, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.admit, actor)
        guard admission != nil else { throw .admissionNotDecided }
        guard let seat = seat(id) else { throw .seat(.noSuchSeat(id.description)) }
        let reason = try required(reason, .reason)
        guard let offer = seat.offers.last?.offer, let reply = offer.reply, reply.answer != .accepted,
            seat.vacancy != nil, departure(of: offer.applicant) == nil
        else { throw .seat(.answerStands(id)) }
        if let end = replacementEnd(of: seat.cohort), today > end { throw .seat(.windowClosed(lastDay: end)) }
        try requireFree(offer.applicant, besides: id)
        var open = offer
        open.reply = nil
        let change = Change<Offer?>(from: offer, to: open)
        return [Scoped(.programme, .seat(.offerRecorded(OfferID(id, seat.offers.count), change)))]
            + noted(reason, .reopened, id, today, offer.applicant)
    }

    /// Refuses to open an offer again to somebody who has got or been offered another seat since.
    private func requireFree(_ applicant: ApplicantID, besides id: SeatID) throws(Refusal) {
        for other in seats where other.id != id {
            if other.holder?.applicant == applicant { throw .seat(.held(other.id, by: applicant)) }
            if other.waiting?.offer.applicant == applicant { throw try offered(other) }
        }
    }

    private func noted(
        _ note: String, _ kind: ContactNote.Kind, _ seat: SeatID, _ day: Day, _ id: ApplicantID
    ) -> [Scoped<Event>] {
        let text = Programme.trimmed(note)
        guard !text.isEmpty, let municipality = municipality(of: id), let applicant = applicant(id) else { return [] }
        let contact = ContactNote(kind, about: seat, on: day, note: text)
        let number = applicant.progress.contacts.count + 1
        return [
            Scoped(
                .municipality(municipality),
                .seat(.contactNoted(id, number: number, Change(from: nil, to: contact))))
        ]
    }

    /// Records who pays for somebody who has got a seat, as the application says that day (S4-5).
    func feeLiability(_ id: ApplicantID, _ municipality: MunicipalityCode, _ seat: SeatID) -> [Scoped<Event>] {
        guard let applicant = applicant(id) else { return [] }
        let liability = FeeLiability(applicant.application, seat: seat)
        let old = applicant.progress.fee?.value
        guard old != liability else { return [] }
        return [
            Scoped(.municipality(municipality), .seat(.feeLiabilitySet(id, Change(from: old, to: liability))))
        ]
    }

    /// Refuses to bring somebody back to a seat that has been offered or given to somebody else.
    func requireSeatLeft(_ id: ApplicantID) throws(Refusal) {
        guard let seat = seat(of: id) else { return }
        guard seat.holdings.last?.applicant == id, seat.waiting == nil else { throw .seat(.seatGone(seat.id)) }
    }
}
