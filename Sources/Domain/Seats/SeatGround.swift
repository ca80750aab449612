/// Why a person has a certain seat (S4-6, requirements F).
public enum SeatGround: Hashable, Sendable {
    /// The seat belongs to the person's own municipality.
    case ownQuota
    /// Another municipality could not fill the seat, and the stated order sent it on; with the rule's reference.
    case passedOn(reference: String)
    /// Another municipality could not fill the seat, and the coordinator assigned it; with reference and reason.
    case assigned(reference: String, reason: String)
}

/// A seat that somebody of another municipality got in the admission.
public struct PassedSeat: Hashable, Sendable {
    /// The seat, with the municipality that could not fill it.
    public let seat: SeatID
    /// Who got it.
    public let applicant: ApplicantID
    /// The municipality of whoever got it.
    public let municipality: MunicipalityCode
    /// By rule or by a decision on the case.
    public let ground: SeatGround

    /// A seat passed on.
    public init(seat: SeatID, applicant: ApplicantID, municipality: MunicipalityCode, ground: SeatGround) {
        self.seat = seat
        self.applicant = applicant
        self.municipality = municipality
        self.ground = ground
    }
}
