extension Programme {
    /// All seats in the programme's order, with holders and offers; empty until the admission is decided.
    ///
    /// That a holder has left stands with the applicant: of municipalities that the session may not see, the holder that
    /// the programme's journal names is taken to hold the seat.
    public var seats: [Seat] {
        guard let admission else { return [] }
        let places = Dictionary(admission.value.places.map { ($0.seat, $0) }, uniquingKeysWith: { first, _ in first })
        let decided = admission.signature.at.swedishDay
        return admission.value.municipalities.flatMap { outcome in
            (0..<outcome.seats).map { index in
                let id = SeatID(outcome.municipality, index + 1)
                return seat(id, places[id], decided)
            }
        }
    }

    /// A seat; nil when there is none, or the admission is not decided.
    public func seat(_ id: SeatID) -> Seat? {
        guard let admission,
            let outcome = admission.value.municipalities.first(where: { $0.municipality == id.municipality }),
            (1...max(outcome.seats, 1)).contains(id.number), outcome.seats > 0
        else { return nil }
        return seat(id, admission.value.places.first { $0.seat == id }, admission.signature.at.swedishDay)
    }

    /// The seat that somebody holds or has held last; nil for whoever never had one.
    public func seat(of applicant: ApplicantID) -> Seat? {
        seats.last { seat in seat.holdings.contains { $0.applicant == applicant } }
    }

    private func seat(_ id: SeatID, _ place: Admission.Place?, _ decided: Day) -> Seat {
        let offers = seatDecisions.offers[id] ?? []
        var holdings: [Holding] = []
        func add(
            _ applicant: ApplicantID, _ municipality: MunicipalityCode, _ ground: SeatGround, _ offer: Int?, _ day: Day
        ) {
            if let last = holdings.popLast() { holdings.append(ended(last, before: day)) }
            holdings.append(
                Holding(
                    applicant: applicant, municipality: municipality, ground: ground, offer: offer, since: day,
                    ended: nil))
        }
        if let place { add(place.applicant, place.municipality, place.ground, nil, decided) }
        for (index, record) in offers.enumerated() {
            guard let reply = record.offer.reply, reply.answer == .accepted else { continue }
            add(record.offer.applicant, record.offer.municipality, record.offer.ground, index + 1, reply.day)
        }
        if let last = holdings.popLast() { holdings.append(ended(last, before: nil)) }
        let vacancy =
            holdings.last.map { last in last.ended.map { Vacancy(since: $0.day, cause: $0.cause) } }
            ?? Vacancy(since: decided, cause: .neverFilled)
        return Seat(
            id: id, holdings: holdings, offers: offers, vacancy: vacancy, openOffer: openOffer(id, offers),
            cohort: cohort(of: id, after: holdings.lazy.map(\.applicant)))
    }

    /// The latest offer while it waits for an answer from somebody who can still give one.
    private func openOffer(_ id: SeatID, _ offers: [OfferRecord]) -> OfferID? {
        guard let last = offers.last?.offer, last.reply == nil, departure(of: last.applicant) == nil else { return nil }
        return OfferID(id, offers.count)
    }

    /// A holding with its end: the day on which the holder left, at the latest the day on which the next one came.
    private func ended(_ holding: Holding, before next: Day?) -> Holding {
        let left = departure(of: holding.applicant)
        guard left != nil || next != nil else { return holding }
        let day = min(left?.day ?? next ?? holding.since, next ?? left?.day ?? holding.since)
        return Holding(
            applicant: holding.applicant, municipality: holding.municipality, ground: holding.ground,
            offer: holding.offer, since: holding.since,
            ended: Holding.Ending(day: max(day, holding.since), cause: left?.cause ?? .ineligible))
    }
}

/// That somebody can no longer hold a seat or be offered one.
struct Departure: Equatable {
    let day: Day
    let cause: Vacancy.Cause
}

extension Programme {
    /// Since when and why somebody can no longer hold a seat or be offered one; nil while nothing stands against it.
    ///
    /// The one question that vacancies rest on. Nil also for those whom this session may not see.
    func departure(of id: ApplicantID) -> Departure? {
        if let erasure = erasures[id]?.value {
            return erasure.left.map { Departure(day: $0.day, cause: $0.hasWithdrawn ? .withdrawn : .ineligible) }
        }
        // A doubt about somebody's eligibility does not cost a seat; that the person is out has been decided.
        guard let applicant = applicant(id), applicant.isOut || !isAdmitted(id),
            let reason = endReason(of: applicant)
        else { return nil }
        let progress = applicant.progress
        let signature: Signature?
        switch reason {
        case .withdrawn:
            return progress.withdrawal.map { Departure(day: $0.signature.at.swedishDay, cause: .withdrawn) }
        case .noLongerEligible(let ineligibility): return Departure(day: ineligibility.day, cause: .ineligible)
        case .merged: signature = nil
        case .notEligible(let items):
            signature = items.compactMap { progress.eligibility[$0]?.signature }.min { $0.at < $1.at }
        case .consentRefused(let point): signature = progress.consents[point]?.signature
        case .rejected: signature = progress.firstSelection?.signature
        case .testFailed: signature = progress.test?.signature
        case .belowDemand: signature = nil
        }
        return Departure(day: signature?.at.swedishDay ?? applicant.registered.at.swedishDay, cause: .ineligible)
    }

    /// Whether somebody can no longer hold a seat or be offered one.
    public func hasDeparted(_ id: ApplicantID) -> Bool { departure(of: id) != nil }

    /// Those who have a seat by the programme's journal: the latest holder of each.
    ///
    /// Whether they have left since stands with the applicants.
    func latestHolders() -> Set<ApplicantID> {
        guard let admission else { return [] }
        var holders = Dictionary(
            admission.value.places.map { ($0.seat, $0.applicant) }, uniquingKeysWith: { first, _ in first })
        for (seat, offers) in seatDecisions.offers {
            if let accepted = offers.last(where: { $0.offer.reply?.answer == .accepted }) {
                holders[seat] = accepted.offer.applicant
            }
        }
        return Set(holders.values)
    }
}
