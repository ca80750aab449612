/// Who comes next to a seat that nobody holds, and who is passed over (H 4).
public struct Succession: Equatable, Sendable {
    /// Somebody in line for the seat.
    public struct Candidate: Equatable, Sendable {
        /// The reserve.
        public let applicant: ApplicantID
        /// The reserve's municipality.
        public let municipality: MunicipalityCode
        /// The reserve's number within the municipality, from 1.
        public let reserve: Int
        /// Why this person would get the seat.
        public let ground: SeatGround
        /// Why the person is passed over; nil for whoever can be offered the seat.
        public let passedOver: PassedOver?
    }

    /// Why a reserve is passed over.
    public enum PassedOver: Equatable, Sendable {
        case withdrawn
        case ineligible
        /// Has a seat already, perhaps as another application.
        case hasSeat(SeatID)
        /// Has been offered another seat and has not answered yet.
        case isOffered(SeatID)
        case declined(Day)
        case unreachable(Day)
    }

    /// What can be done about the seat.
    public enum Step: Equatable, Sendable {
        /// Nothing: somebody holds it.
        case none
        /// It is to be offered to the next in line.
        case offer(Candidate)
        /// An offer waits for an answer.
        case wait(OfferID)
        /// It is to be decided which municipality may have the seat.
        case assign
        /// Nothing: it stays empty.
        case empty(EmptySeatCause)
        /// Nothing: the replacement window has closed, with its last day.
        case closed(Day)
    }

    /// The seat.
    public let seat: Seat
    /// The line, first in line first: the own reserves, then those that the rule adds.
    public let line: [Candidate]
    /// What can be done about the seat.
    public let step: Step
}

extension Programme {
    /// Who comes next to a seat on a day; nil for a seat that there is none of.
    public func succession(of id: SeatID, on day: Day) -> Succession? {
        seat(id).map { succession(of: $0, on: day) }
    }

    /// Who comes next to a seat on a day.
    public func succession(of seat: Seat, on day: Day) -> Succession {
        guard seat.vacancy != nil else { return Succession(seat: seat, line: [], step: .none) }
        let occupied = OccupiedSeats(self)
        var line = candidates(seat, seat.id.municipality, .ownQuota, occupied)
        var exhausted = EmptySeatCause.nobodyLeft
        if !line.contains(where: { $0.passedOver == nil }) {
            switch onward(seat.id, holdersBefore: seat.holdings.count) {
            case .nowhere(let cause): exhausted = cause
            case .municipalities(let codes, let ground):
                line += codes.flatMap { candidates(seat, $0, ground, occupied) }
                let isHidden = ([seat.id.municipality] + codes).contains { municipalities[$0] == nil }
                exhausted = isHidden ? .notVisible : again(seat, ground, occupied)
            }
        }
        return Succession(seat: seat, line: line, step: step(seat, line, exhausted, on: day))
    }

    private func step(_ seat: Seat, _ line: [Succession.Candidate], _ exhausted: EmptySeatCause, on day: Day)
        -> Succession.Step
    {
        if let offer = seat.openOffer { return .wait(offer) }
        if let end = replacementEnd(of: seat.cohort), day > end { return .closed(end) }
        if let next = line.first(where: { $0.passedOver == nil }) { return .offer(next) }
        guard exhausted == .awaitsDecision else { return .empty(exhausted) }
        let occupied = OccupiedSeats(self)
        let isSomebodyLeft = settings.municipalities.contains { municipality in
            candidates(seat, municipality.code, .ownQuota, occupied).contains { $0.passedOver == nil }
        }
        return isSomebodyLeft ? .assign : .empty(.nobodyLeft)
    }

    /// What is to be done when the municipality that a seat was assigned to has no reserve left: decide again.
    private func again(_ seat: Seat, _ ground: SeatGround, _ occupied: OccupiedSeats) -> EmptySeatCause {
        if case .assigned = ground { .awaitsDecision } else { .nobodyLeft }
    }

    private func candidates(
        _ seat: Seat, _ code: MunicipalityCode, _ ground: SeatGround, _ occupied: OccupiedSeats
    ) -> [Succession.Candidate] {
        reserves(of: code, for: seat.cohort).map { number, id in
            Succession.Candidate(
                applicant: id, municipality: code, reserve: number, ground: ground,
                passedOver: passedOver(id, seat, occupied))
        }
    }

    private func passedOver(_ id: ApplicantID, _ seat: Seat, _ occupied: OccupiedSeats) -> Succession.PassedOver? {
        if let departure = departure(of: id) { return departure.cause == .withdrawn ? .withdrawn : .ineligible }
        if let place = occupied.place(of: id, in: self) {
            return place.isHeld ? .hasSeat(place.seat) : place.seat == seat.id ? nil : .isOffered(place.seat)
        }
        for (offered, offers) in seatDecisions.offers.sorted(by: { $0.key < $1.key }) {
            for (index, record) in offers.enumerated() where record.offer.applicant == id {
                guard let reply = record.offer.reply else { continue }
                // A no is a no to the cohort, and to the programme where there is one; who could not be reached is tried
                // again when the seat falls vacant anew.
                if reply.answer == .declined, isSameCohort(offered, seat) { return .declined(reply.day) }
                let accepted = offers.lastIndex { $0.offer.reply?.answer == .accepted } ?? -1
                if reply.answer == .unreachable, offered == seat.id, index > accepted {
                    return .unreachable(reply.day)
                }
            }
        }
        return nil
    }
}

extension Programme {
    /// Whether what was answered about one seat holds for another too.
    private func isSameCohort(_ offered: SeatID, _ seat: Seat) -> Bool {
        offered == seat.id || !settings.hasCohorts || self.seat(offered)?.cohort == seat.cohort
    }
}

/// Who has a seat or an open offer, by applicant and by what identifies the person behind the application.
private struct OccupiedSeats {
    struct Place {
        let seat: SeatID
        let isHeld: Bool
    }

    private var byApplicant: [ApplicantID: Place] = [:]
    private var byIdentity: [[UInt8]: Place] = [:]

    init(_ programme: Programme) {
        for seat in programme.seats {
            if let holder = seat.holder { add(holder.applicant, Place(seat: seat.id, isHeld: true), programme) }
            if let offer = seat.waiting { add(offer.offer.applicant, Place(seat: seat.id, isHeld: false), programme) }
        }
    }

    private mutating func add(_ id: ApplicantID, _ place: Place, _ programme: Programme) {
        byApplicant[id] = place
        for key in programme.identityKeys(id) { byIdentity[key] = place }
    }

    func place(of id: ApplicantID, in programme: Programme) -> Place? {
        byApplicant[id] ?? programme.identityKeys(id).lazy.compactMap { byIdentity[$0] }.first
    }
}

extension Programme {
    /// The reserves of a municipality who could take a seat, first reserve first.
    public func reservesLeft(in code: MunicipalityCode, for seat: Seat) -> [Succession.Candidate] {
        candidates(seat, code, .ownQuota, OccupiedSeats(self)).filter { $0.passedOver == nil }
    }
}
