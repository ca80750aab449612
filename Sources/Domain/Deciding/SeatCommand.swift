/// What somebody wants done about seats that are not filled: the rule, a case, an offer.
public enum SeatCommand: Equatable, Sendable {
    /// How the seats are shared between the municipalities; their quotas follow.
    case allocate(AllocationDecision)
    /// What becomes of seats that a municipality cannot fill; an empty order is the programme's own.
    case decideRule(SelectionSettings.UnfilledSeatRule, order: [MunicipalityCode], reference: String)
    /// Which municipality's reserves may have a seat; nil lets it stay empty.
    case assign(SeatID, to: MunicipalityCode?, reason: String, reference: String)
    /// Offers a vacant seat to the next in line, who must be the one named if somebody is; `note` is what was said.
    case offer(SeatID, to: ApplicantID?, note: String)
    /// Records that the person was not reached on a day, or today.
    case attempt(SeatID, on: Day?, note: String)
    /// Records what became of the open offer, on the day when it was answered, or today.
    case answer(SeatID, OfferAnswer, on: Day?, note: String)
    /// Takes back an answer that was no acceptance, so that the offer is open again.
    case reopenOffer(SeatID, reason: String)
}
