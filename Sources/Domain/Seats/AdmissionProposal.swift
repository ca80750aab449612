/// What the admission would be if it were decided now.
public struct AdmissionProposal: Equatable, Sendable {
    /// A seat that nobody gets, and why.
    public struct EmptySeat: Equatable, Sendable {
        /// The seat.
        public let seat: SeatID
        /// Why nobody gets it.
        public let cause: EmptySeatCause

        /// A seat that nobody gets.
        public init(seat: SeatID, cause: EmptySeatCause) {
            self.seat = seat
            self.cause = cause
        }
    }

    /// The outcome per municipality that has handed in its ranking, in the programme's order.
    public let municipalities: [AdmittedMunicipality]
    /// The seats that somebody of another municipality gets.
    public let passedOn: [PassedSeat]
    /// The seats that nobody gets, in the same order.
    public let empty: [EmptySeat]
}

/// Why nobody gets a seat that its own municipality cannot fill.
public enum EmptySeatCause: Equatable, Sendable {
    /// The rule lets such seats stay empty.
    case staysEmpty(reference: String)
    /// Such seats are decided case by case, and this one has not been.
    case awaitsDecision
    /// Nobody in the municipalities that may have it is left in reserve.
    case nobodyLeft
    /// It depends on municipalities whose applicants the session may not see.
    case notVisible
}

/// Where a seat goes that its own municipality cannot fill.
enum Onward: Equatable {
    case nowhere(EmptySeatCause)
    /// To the first of these municipalities with a reserve left.
    case municipalities([MunicipalityCode], SeatGround)
}

extension Programme {
    /// Where a seat goes when its own municipality has no reserve left.
    func onward(_ seat: SeatID, holdersBefore: Int) -> Onward {
        guard let rule = unfilledRule else { return .nowhere(.nobodyLeft) }
        switch rule.kind {
        case .stayEmpty: return .nowhere(.staysEmpty(reference: rule.reference))
        case .nextMunicipality:
            return .municipalities(
                rule.order.filter { $0 != seat.municipality }, .passedOn(reference: rule.reference))
        case .caseByCase:
            guard let decided = seatDecisions.assignments[seat]?.value, decided.holdersBefore == holdersBefore else {
                return .nowhere(.awaitsDecision)
            }
            guard let municipality = decided.municipality else {
                return .nowhere(.staysEmpty(reference: decided.reference))
            }
            return .municipalities(
                [municipality], .assigned(reference: decided.reference, reason: decided.reason))
        }
    }

    /// What the submitted rankings and the rule for unfilled seats give.
    ///
    /// Quotas as they are now decide, also where a ranking was handed in under another quota. Those who have withdrawn
    /// or become ineligible since are passed over. Municipalities that have not handed in are not there.
    public func admissionProposal() -> AdmissionProposal {
        var draft = ProposalDraft(self, ownOutcomes())
        for outcome in draft.outcomes where outcome.admitted.count < outcome.seats {
            for number in outcome.admitted.count + 1...outcome.seats {
                draft.fill(SeatID(outcome.municipality, number), in: self)
            }
        }
        return draft.proposal
    }

    /// What the rankings give before any seat is passed on: the seats in order of rank, then the reserves.
    private func ownOutcomes() -> [AdmittedMunicipality] {
        settings.municipalities.compactMap { municipality in
            let record = record(municipality.code)
            guard let submitted = record.ranking.submitted else { return nil }
            let standing = submitted.entries.map(\.applicant).filter { id in
                record.applicants[id].map { endReason(of: $0) == nil } ?? false
            }
            let seats = seats(of: municipality.code)
            return AdmittedMunicipality(
                municipality: municipality.code, seats: seats, admitted: Array(standing.prefix(seats)),
                reserves: Array(standing.dropFirst(seats)))
        }
    }
}

/// A proposal while unfilled seats are passed on, one after the other.
private struct ProposalDraft {
    let outcomes: [AdmittedMunicipality]
    private var admitted: [MunicipalityCode: [ApplicantID]]
    private var reserves: [MunicipalityCode: [ApplicantID]]
    private var people: Set<[UInt8]>
    private var passedOn: [PassedSeat] = []
    private var empty: [AdmissionProposal.EmptySeat] = []

    init(_ programme: Programme, _ outcomes: [AdmittedMunicipality]) {
        self.outcomes = outcomes
        admitted = Dictionary(outcomes.map { ($0.municipality, $0.admitted) }, uniquingKeysWith: { first, _ in first })
        reserves = Dictionary(outcomes.map { ($0.municipality, $0.reserves) }, uniquingKeysWith: { first, _ in first })
        people = Set(outcomes.flatMap(\.admitted).flatMap(programme.identityKeys))
    }

    mutating func fill(_ seat: SeatID, in programme: Programme) {
        switch programme.onward(seat, holdersBefore: 0) {
        case .nowhere(let cause): empty.append(.init(seat: seat, cause: cause))
        case .municipalities(let codes, let ground):
            for code in codes {
                // Whoever has a seat elsewhere already, as another application, keeps that one and no more.
                guard
                    let index = reserves[code]?.firstIndex(where: { id in
                        people.isDisjoint(with: programme.identityKeys(id))
                    }), let id = reserves[code]?.remove(at: index)
                else { continue }
                admitted[code, default: []].append(id)
                people.formUnion(programme.identityKeys(id))
                passedOn.append(PassedSeat(seat: seat, applicant: id, municipality: code, ground: ground))
                return
            }
            let isHidden = codes.contains { programme.municipalities[$0] == nil }
            empty.append(.init(seat: seat, cause: isHidden ? .notVisible : .nobodyLeft))
        }
    }

    var proposal: AdmissionProposal {
        AdmissionProposal(
            municipalities: outcomes.map {
                AdmittedMunicipality(
                    municipality: $0.municipality, seats: $0.seats, admitted: admitted[$0.municipality] ?? [],
                    reserves: reserves[$0.municipality] ?? [])
            }, passedOn: passedOn, empty: empty)
    }
}

extension Programme {
    /// What identifies the person behind an application; empty for one that this session may not see.
    func identityKeys(_ id: ApplicantID) -> [[UInt8]] {
        applicant(id).map { Programme.identityKeys(of: $0.application) } ?? []
    }
}
