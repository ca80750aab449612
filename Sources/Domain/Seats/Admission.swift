/// Who is admitted and who is in reserve in one municipality.
public struct AdmittedMunicipality: Equatable, Sendable {
    /// The municipality.
    public let municipality: MunicipalityCode
    /// The seats it had.
    public let seats: Int
    /// The municipality's admitted in order of rank, also those who got another municipality's seat.
    public let admitted: [ApplicantID]
    /// The reserves, first reserve first.
    public let reserves: [ApplicantID]

    /// The outcome in one municipality.
    public init(municipality: MunicipalityCode, seats: Int, admitted: [ApplicantID], reserves: [ApplicantID]) {
        self.municipality = municipality
        self.seats = seats
        self.admitted = admitted
        self.reserves = reserves
    }
}

/// The decision that fills the seats of the programme; it names ids only, since everybody who takes part can read it.
public struct Admission: Equatable, Sendable {
    /// The outcome per municipality, in the programme's order.
    public let municipalities: [AdmittedMunicipality]
    /// The seats that somebody of another municipality got, and why; all others are own seats.
    public let passedOn: [PassedSeat]
    /// Where the decision is written down.
    public let reference: String

    /// A decision on all seats.
    public init(municipalities: [AdmittedMunicipality], passedOn: [PassedSeat] = [], reference: String) {
        self.municipalities = municipalities
        self.passedOn = passedOn
        self.reference = reference
    }

    /// The number admitted in all.
    public var count: Int { municipalities.reduce(0) { $0 + $1.admitted.count } }
}

extension Admission {
    /// Who got a seat, in which, and why.
    public struct Place: Equatable, Sendable {
        /// The seat.
        public let seat: SeatID
        /// Who got it.
        public let applicant: ApplicantID
        /// The municipality of whoever got it.
        public let municipality: MunicipalityCode
        /// Why.
        public let ground: SeatGround
    }

    /// What the decision meant for one applicant.
    public enum Outcome: Equatable, Sendable {
        /// Got a seat.
        case admitted(Place)
        /// Became a reserve, with the number from 1 within the own municipality.
        case reserve(Int)
    }

    /// Everybody who got a seat: own seats numbered in order of rank, then those passed on.
    public var places: [Place] {
        let passed = Set(passedOn.map(\.applicant))
        let own = municipalities.flatMap { outcome in
            outcome.admitted.filter { !passed.contains($0) }.enumerated().map { index, id in
                Place(
                    seat: SeatID(outcome.municipality, index + 1), applicant: id,
                    municipality: outcome.municipality, ground: .ownQuota)
            }
        }
        return own
            + passedOn.map {
                Place(seat: $0.seat, applicant: $0.applicant, municipality: $0.municipality, ground: $0.ground)
            }
    }

    /// What the decision meant for an applicant; nil for whoever was neither admitted nor in reserve.
    public func outcome(of id: ApplicantID) -> Outcome? {
        if let place = places.first(where: { $0.applicant == id }) { return .admitted(place) }
        for municipality in municipalities {
            if let index = municipality.reserves.firstIndex(of: id) { return .reserve(index + 1) }
        }
        return nil
    }

    /// The reserves of a municipality, first reserve first.
    public func reserves(of code: MunicipalityCode) -> [ApplicantID] {
        municipalities.first { $0.municipality == code }?.reserves ?? []
    }
}
