/// The fee of a seat: due once, whatever becomes of those who have had it (S4-5).
public struct FeeClaim: Hashable, Sendable {
    /// The seat.
    public let seat: SeatID
    /// The participant whose manager pays.
    public let applicant: ApplicantID
    /// The participant's municipality.
    public let municipality: MunicipalityCode
    /// Who pays, as it was recorded; nil where the session may not see.
    public let liability: FeeLiability?
    /// Since when the participant is no longer there; nil while she is.
    public let left: Day?
    /// The others who have had the seat, for whom no fee is due.
    public let uncharged: [ApplicantID]
}

extension Programme {
    /// The fees that are due, in the programme's order: one for every seat that somebody has had.
    ///
    /// Who drops out is charged all the same, and a replacement takes over a seat that has been charged already.
    public var feeClaims: [FeeClaim] {
        let rule = settings.budget?.feeRule ?? .firstHolder
        return seats.compactMap { seat in
            let payer =
                switch rule {
                case .firstHolder: seat.holdings.first
                case .latestHolder: seat.holdings.last
                }
            guard let payer else { return nil }
            return FeeClaim(
                seat: seat.id, applicant: payer.applicant, municipality: payer.municipality,
                liability: applicant(payer.applicant)?.progress.fee?.value, left: payer.ended?.day,
                uncharged: seat.holdings.map(\.applicant).filter { $0 != payer.applicant })
        }
    }
}
