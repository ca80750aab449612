/// Why somebody follows a certain cohort (H 10).
public enum CohortGround: Hashable, Sendable {
    /// Put there by hand; the reason stands with the applicant.
    case byHand
    /// Can follow this one only.
    case only
    /// Would rather follow this one.
    case wish
    /// Follows whichever suits; the first cohort with a place left.
    case whichever
    /// Has said nothing; the first cohort with a place left.
    case noWish
    /// Would rather follow another, whose places of the municipality went to others.
    case wishFull(CohortID)
    /// Can follow another only, whose places of the municipality went to others.
    case onlyFull(CohortID)

    /// Whether somebody does not get what was wished for.
    public var isAgainstWish: Bool {
        switch self {
        case .wishFull, .onlyFull: true
        case .byHand, .only, .wish, .whichever, .noWish: false
        }
    }
}

/// A seat in a cohort, with whoever held it when the cohorts were decided.
public struct CohortPlace: Hashable, Sendable {
    /// The seat.
    public let seat: SeatID
    /// Who holds it; nil for one that is vacant.
    public let applicant: ApplicantID?
    /// The cohort.
    public let cohort: CohortID
    /// Why; nil for a vacant seat, which goes where a place is left.
    public let ground: CohortGround?

    /// A seat in a cohort.
    public init(seat: SeatID, applicant: ApplicantID?, cohort: CohortID, ground: CohortGround?) {
        self.seat = seat
        self.applicant = applicant
        self.cohort = cohort
        self.ground = ground
    }
}

/// A reserve of a cohort.
public struct CohortReserve: Hashable, Sendable {
    /// Who.
    public let applicant: ApplicantID
    /// The cohort that the person is a reserve of.
    public let cohort: CohortID
    /// Why.
    public let ground: CohortGround

    /// A reserve of a cohort.
    public init(applicant: ApplicantID, cohort: CohortID, ground: CohortGround) {
        self.applicant = applicant
        self.cohort = cohort
        self.ground = ground
    }
}

/// The decision on who follows which cohort; it names ids only, since everybody who takes part can read it.
public struct CohortDistribution: Equatable, Sendable {
    /// Every seat of the programme, in the programme's order.
    public let places: [CohortPlace]
    /// The reserves of all municipalities, in the programme's order and then in their own.
    public let reserves: [CohortReserve]
    /// Where the decision is written down.
    public let reference: String
    // Every look at a seat or a reserve asks.
    private let cohortOfSeat: [SeatID: CohortID]
    private let cohortOfReserve: [ApplicantID: CohortID]

    /// A decision on all seats.
    public init(places: [CohortPlace], reserves: [CohortReserve], reference: String) {
        self.places = places
        self.reserves = reserves
        self.reference = reference
        cohortOfSeat = Dictionary(places.map { ($0.seat, $0.cohort) }, uniquingKeysWith: { first, _ in first })
        cohortOfReserve = Dictionary(
            reserves.map { ($0.applicant, $0.cohort) }, uniquingKeysWith: { first, _ in first })
    }

    /// The cohort that a seat was given to; nil for one that there was none of.
    public func cohort(of seat: SeatID) -> CohortID? { cohortOfSeat[seat] }

    /// The cohort that somebody is a reserve of; nil for whoever is none.
    public func cohort(ofReserve id: ApplicantID) -> CohortID? { cohortOfReserve[id] }

    /// What was decided about somebody: the cohort and why; nil for whoever is not named.
    public func outcome(of id: ApplicantID) -> (cohort: CohortID, ground: CohortGround)? {
        if let place = places.first(where: { $0.applicant == id }), let ground = place.ground {
            return (place.cohort, ground)
        }
        return reserves.first { $0.applicant == id }.map { ($0.cohort, $0.ground) }
    }

    /// Whether somebody has a place or is in reserve.
    public func names(_ id: ApplicantID) -> Bool { outcome(of: id) != nil }
}

/// Which reserves come first to a seat of a cohort that falls vacant.
public enum CohortReserveRule: String, CaseIterable, Sendable {
    /// The reserves of an earlier cohort come before those of a later one: who waited longest is asked first (H 10).
    case earlierFirst = "earlier-first"
    /// The cohort's own reserves come first, then the others in the cohorts' order.
    case ownFirst = "own-first"
    /// The order of the ranking, whatever the cohort.
    case ranking
}
