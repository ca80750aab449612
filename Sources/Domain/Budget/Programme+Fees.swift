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
        seats.compactMap(feeClaim)
    }

    private func feeClaim(for seat: Seat) -> FeeClaim? {
        let payer =
            switch settings.feeRule {
            case .firstHolder: seat.holdings.first
            case .latestHolder: seat.holdings.last
            }
        guard let payer else { return nil }
        return FeeClaim(
            seat: seat.id, applicant: payer.applicant, municipality: payer.municipality,
            liability: applicant(payer.applicant)?.progress.fee?.value, left: payer.ended?.day,
            uncharged: seat.holdings.map(\.applicant).filter { $0 != payer.applicant })
    }

    /// Whether a fee is due for somebody who has or has had a seat: no, when another is charged for it. Nil for others.
    public func isCharged(for id: ApplicantID) -> Bool? {
        guard let seat = seat(of: id), let claim = feeClaim(for: seat) else { return nil }
        return claim.applicant == id
    }

    /// Whether somebody who took over a seat would have a fee to pay for it.
    public func wouldBeCharged(for seat: SeatID) -> Bool {
        guard settings.feeRule == .firstHolder, let seat = self.seat(seat) else { return true }
        return seat.holdings.isEmpty
    }
}

extension ProgrammeSettings {
    /// Whether seats cost their managers anything: a fee is set or still to be decided (S4-5), or nobody else funds it all.
    public var hasFee: Bool {
        fee != nil || funder == nil || decisions.contains { $0.settings.contains("fee") }
    }

    /// Who pays the fee of a seat that somebody else has taken over.
    var feeRule: FeeRule { budget?.feeRule ?? .firstHolder }
}
