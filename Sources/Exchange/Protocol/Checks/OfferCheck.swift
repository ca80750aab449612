import Domain

/// A seat is offered to the next in line, within the window, and what is answered is answered in time (S4-7, H 4).
enum OfferCheck: FactCheck {
    static var holdsOfUndo: Bool { false }

    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .seat(.offerRecorded(let id, let change)) = event, let offer = change.new else { return nil }
        return discrepancy(within: offer, of: id.seat, change.old, on: day, programme)
            ?? (change.old == nil ? discrepancy(inOrder: offer, of: id.seat, on: day, programme) : nil)
    }

    private static func discrepancy(
        within offer: Offer, of seat: SeatID, _ old: Offer?, on day: Day, _ programme: Programme
    ) -> Discrepancy? {
        let cohort = programme.seat(seat)?.cohort
        if old == nil {
            guard offer.made == day else {
                return Discrepancy(expected: "an offer made on \(day), when it was recorded", found: "\(offer.made)")
            }
            let answerBy = programme.answerBy(forOfferOn: offer.made, of: cohort)
            guard offer.answerBy == answerBy else {
                return Discrepancy(expected: "an answer by \(answerBy)", found: "by \(offer.answerBy)")
            }
        }
        if let end = programme.replacementEnd(of: cohort) {
            guard offer.made <= end else {
                return Discrepancy(expected: "an offer by \(end), when the window closed", found: "\(offer.made)")
            }
            if let reply = offer.reply, reply.answer == .accepted, reply != old?.reply, reply.day > end {
                return Discrepancy(expected: "a yes by \(end), when the window closed", found: "\(reply.day)")
            }
        }
        let days = offer.attempts + (offer.reply.map { [$0.day] } ?? [])
        if let stray = days.first(where: { $0 < offer.made || $0 > day }) {
            return Discrepancy(expected: "a day from \(offer.made) to \(day)", found: "\(stray)")
        }
        return nil
    }

    /// Only in municipalities that the protocol tells of: who is next elsewhere follows from rankings that it may not tell.
    private static func discrepancy(
        inOrder offer: Offer, of seat: SeatID, on day: Day, _ programme: Programme
    ) -> Discrepancy? {
        let codes = [seat.municipality, offer.municipality]
        guard codes.allSatisfy({ programme.municipalities[$0] != nil }) else { return nil }
        guard let succession = programme.succession(of: seat, on: day) else {
            return Discrepancy(expected: "a vacant seat", found: "\(seat)")
        }
        // That somebody from elsewhere has left the seat stands in a journal that the protocol may not tell.
        guard succession.seat.holdings.allSatisfy({ programme.municipalities[$0.municipality] != nil }) else {
            return nil
        }
        guard succession.seat.vacancy != nil else { return Discrepancy(expected: "a vacant seat", found: "\(seat)") }
        // Whether those whose identity is masked stand in the way may follow from what is masked.
        guard !succession.line.contains(where: { programme.isMasked($0.applicant) }) else { return nil }
        if case .empty(.notVisible) = succession.step { return nil }
        let able = succession.line.filter { $0.passedOver == nil }
        let next = able.first { $0.applicant == offer.applicant || !mayHaveSeatElsewhere($0.applicant, programme) }
        guard next?.applicant == offer.applicant, next?.ground == offer.ground else {
            return Discrepancy(
                expected: "an offer to the next in line, \(able.first?.applicant.description ?? "nobody")",
                found: "\(offer.applicant)")
        }
        return nil
    }

    /// Whether a reserve may have been passed over for having a seat already, as another application: addresses, by which
    /// that is known, are masked, and other municipalities may not be told of.
    private static func mayHaveSeatElsewhere(_ id: ApplicantID, _ programme: Programme) -> Bool {
        guard programme.settings.municipalities.allSatisfy({ programme.municipalities[$0.code] != nil }) else {
            return true
        }
        func name(_ id: ApplicantID) -> [UInt8]? {
            programme.applicant(id).map { SwedishCollation.key($0.application.fullName) }
        }
        let taken = programme.seats.flatMap { [$0.holder?.applicant, $0.waiting?.offer.applicant] }.compactMap { $0 }
        return taken.contains { $0 != id && name($0) == name(id) }
    }
}
