/// How the seats would fall on the cohorts if it were decided now: every cohort full, each municipality's seats evenly, then
/// the wishes in order of rank (H 10).
///
/// Municipalities do not touch each other's places, so that each person's cohort follows from few others and can be told.
public struct CohortProposal: Equatable, Sendable {
    /// One municipality's seats.
    public struct Part: Equatable, Sendable {
        /// The municipality.
        public let municipality: MunicipalityCode
        /// Its seats in each cohort by the even share, in the cohorts' order.
        public let shares: [Int]
        /// Its seats, in order of number.
        public let places: [CohortPlace]
        /// Its reserves, first reserve first.
        public let reserves: [CohortReserve]

        /// How many of its seats fall on a cohort.
        public func count(in cohort: CohortID) -> Int { places.count { $0.cohort == cohort } }
    }

    /// The cohorts, in order.
    public let cohorts: [CohortID]
    /// The places of each cohort, in the same order; what it holds, or its share where the quotas do not add up.
    public let sizes: [Int]
    /// The municipalities, in the programme's order.
    public let parts: [Part]

    /// How many seats fall on a cohort.
    public func count(in cohort: CohortID) -> Int { parts.reduce(0) { $0 + $1.count(in: cohort) } }

    /// The cohort that more would follow than it has seats, by what people were put there by hand; nil when none is.
    public var overfull: (cohort: CohortID, count: Int, seats: Int)? {
        zip(cohorts, sizes).lazy.map { ($0, count(in: $0), $1) }.first { $1 > $2 }
    }

    /// The decision that it would be.
    public func distribution(reference: String) -> CohortDistribution {
        CohortDistribution(
            places: parts.flatMap(\.places), reserves: parts.flatMap(\.reserves), reference: reference)
    }
}

extension Programme {
    /// How the seats would fall on the cohorts now; nil with one cohort, and where there are no seats.
    ///
    /// Before the admission is decided, as it would be decided now.
    public func cohortProposal() -> CohortProposal? {
        guard settings.hasCohorts, settings.selection != nil else { return nil }
        let admission = self.admission?.value ?? foreseenAdmission
        let totals = admission.municipalities.map(\.seats)
        guard let balance = CohortBalance(seats: totals, sharedOver: settings.cohorts.map(\.seats)) else { return nil }
        let occupied = occupiedPlaces(admission)
        let parts = zip(admission.municipalities, balance.rows).map { outcome, shares in
            CohortProposal.Part(
                municipality: outcome.municipality, shares: shares,
                places: places(occupied[outcome.municipality] ?? [], seats: outcome.seats, of: outcome, shares),
                reserves: cohortReserves(outcome.reserves))
        }
        return CohortProposal(cohorts: settings.cohorts.map(\.id), sizes: balance.cohorts, parts: parts)
    }

    private var foreseenAdmission: Admission {
        let proposal = admissionProposal()
        return Admission(municipalities: proposal.municipalities, passedOn: proposal.passedOn, reference: "")
    }

    /// Who holds which seat of each municipality, in order of rank: those admitted, then those who came to a seat since.
    private func occupiedPlaces(_ foreseen: Admission) -> [MunicipalityCode: [(seat: SeatID, holder: ApplicantID)]] {
        let taken: [(seat: SeatID, holder: ApplicantID, isLater: Bool)] =
            admission == nil
            ? foreseen.places.map { ($0.seat, $0.applicant, false) }
            : seats.compactMap { seat in seat.holder.map { (seat.id, $0.applicant, $0.offer != nil) } }
        let inOrder = taken.sorted { ($0.isLater ? 1 : 0, $0.seat) < ($1.isLater ? 1 : 0, $1.seat) }
        return Dictionary(grouping: inOrder) { $0.seat.municipality }.mapValues { $0.map { ($0.seat, $0.holder) } }
    }

    private func places(
        _ occupied: [(seat: SeatID, holder: ApplicantID)], seats: Int, of outcome: AdmittedMunicipality, _ shares: [Int]
    ) -> [CohortPlace] {
        var draft = PlaceDraft(cohorts: settings.cohorts.map(\.id), left: shares)
        let people = occupied.map { (id: $0.holder, wish: wish(of: $0.holder)) }
        for (id, _) in people { if let cohort = cohorts.placements[id]?.value { draft.put(id, cohort, .byHand) } }
        for (id, wish) in people {
            if case .only(let cohort)? = wish, draft.hasPlace(in: cohort) { draft.put(id, cohort, .only) }
        }
        for (id, wish) in people {
            if case .rather(let cohort)? = wish, draft.hasPlace(in: cohort) { draft.put(id, cohort, .wish) }
        }
        for (id, wish) in people {
            draft.put(id, draft.firstFree, PlaceDraft.ground(leftOver: wish))
        }
        let holders = Dictionary(occupied.map { ($0.seat, $0.holder) }, uniquingKeysWith: { first, _ in first })
        return (0..<seats).map { index in
            let seat = SeatID(outcome.municipality, index + 1)
            guard let holder = holders[seat], let given = draft.given[holder] else {
                return CohortPlace(seat: seat, applicant: nil, cohort: draft.takeFirstFree(), ground: nil)
            }
            return CohortPlace(seat: seat, applicant: holder, cohort: given.cohort, ground: given.ground)
        }
    }

    /// What somebody wishes for, among the cohorts that there are; nil for an unknown person.
    private func wish(of id: ApplicantID) -> CohortWish? {
        guard let wish = applicant(id)?.application.cohortWish else { return nil }
        return wish.cohort.map { settings.cohort($0) != nil } ?? true ? wish : nil
    }

    /// Reserves follow their wish; the others go where the municipality has the fewest, the earlier cohort first.
    private func cohortReserves(_ ids: [ApplicantID]) -> [CohortReserve] {
        var counts = settings.cohorts.map { _ in 0 }
        return ids.map { id in
            let wish = wish(of: id)
            let (wanted, ground): (CohortID?, CohortGround) =
                if let cohort = cohorts.placements[id]?.value {
                    (cohort, .byHand)
                } else {
                    switch wish {
                    case .only(let cohort): (cohort, .only)
                    case .rather(let cohort): (cohort, .wish)
                    case .whichever: (nil, .whichever)
                    case nil: (nil, .noWish)
                    }
                }
            let fewest = counts.indices.min { counts[$0] < counts[$1] } ?? 0
            let index = settings.cohorts.firstIndex { $0.id == wanted } ?? fewest
            counts[index] += 1
            return CohortReserve(applicant: id, cohort: settings.cohorts[index].id, ground: ground)
        }
    }
}

/// A municipality's places while they are given out.
private struct PlaceDraft {
    let cohorts: [CohortID]
    private var left: [Int]
    private(set) var given: [ApplicantID: (cohort: CohortID, ground: CohortGround)] = [:]

    init(cohorts: [CohortID], left: [Int]) {
        self.cohorts = cohorts
        self.left = left
    }

    func hasPlace(in cohort: CohortID) -> Bool { cohorts.firstIndex(of: cohort).map { left[$0] > 0 } ?? false }

    /// The first cohort with a place left. Where somebody was put in by hand beyond a share, a place is left elsewhere.
    var firstFree: CohortID { cohorts[left.firstIndex { $0 > 0 } ?? left.count - 1] }

    /// Gives somebody a place who has none; what was put by hand may go beyond the share, at the others' expense.
    mutating func put(_ id: ApplicantID, _ cohort: CohortID, _ ground: CohortGround) {
        guard given[id] == nil, let index = cohorts.firstIndex(of: cohort) else { return }
        left[index] -= 1
        given[id] = (cohort, ground)
    }

    mutating func takeFirstFree() -> CohortID {
        let cohort = firstFree
        if let index = cohorts.firstIndex(of: cohort) { left[index] -= 1 }
        return cohort
    }

    static func ground(leftOver wish: CohortWish?) -> CohortGround {
        switch wish {
        case .only(let cohort): .onlyFull(cohort)
        case .rather(let cohort): .wishFull(cohort)
        case .whichever: .whichever
        case nil: .noWish
        }
    }
}

extension Programme {
    /// How the seats fall on the cohorts: as decided, or as they would if it were decided now; nil with one cohort.
    public func cohortStanding() -> CohortProposal? {
        guard let decided = cohorts.distribution?.value else { return cohortProposal() }
        let codes = settings.municipalities.map(\.code).filter { code in
            decided.places.contains { $0.seat.municipality == code }
        }
        let places = codes.map { code in decided.places.filter { $0.seat.municipality == code } }
        guard let balance = CohortBalance(seats: places.map(\.count), sharedOver: settings.cohorts.map(\.seats)) else {
            return nil
        }
        let reserves = codes.map { code in
            (admission?.value.reserves(of: code) ?? []).compactMap { id in
                decided.reserves.first { $0.applicant == id }
            }
        }
        let parts = codes.indices.map {
            CohortProposal.Part(
                municipality: codes[$0], shares: balance.rows[$0], places: places[$0], reserves: reserves[$0])
        }
        return CohortProposal(cohorts: settings.cohorts.map(\.id), sizes: balance.cohorts, parts: parts)
    }
}
