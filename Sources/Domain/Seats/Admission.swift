/// Who is admitted and who is in reserve in one municipality.
public struct AdmittedMunicipality: Equatable, Sendable {
    /// The municipality.
    public let municipality: MunicipalityCode
    /// The seats it had.
    public let seats: Int
    /// The admitted, in order of rank.
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
    /// Where the decision is written down.
    public let reference: String

    /// A decision on all seats.
    public init(municipalities: [AdmittedMunicipality], reference: String) {
        self.municipalities = municipalities
        self.reference = reference
    }

    /// The number admitted in all.
    public var count: Int { municipalities.reduce(0) { $0 + $1.admitted.count } }
}
