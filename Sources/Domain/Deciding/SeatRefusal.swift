/// Why something about a seat was not done.
public enum SeatRefusal: Equatable, Sendable {
    case noSuchSeat(String)
    /// Somebody holds the seat.
    case held(SeatID, by: ApplicantID)
    /// The seat has been offered to somebody who has not answered; by whom and when, since it may be a moment ago.
    case offered(SeatID, to: ApplicantID, Signature)
    /// Nobody has been offered the seat, or the offer has been answered.
    case noOpenOffer(SeatID)
    /// Somebody else is next in line.
    case notNext(ApplicantID, next: ApplicantID)
    /// There is nobody to offer the seat to.
    case empty(SeatID, EmptySeatCause)
    /// Only seats that their municipality cannot fill are assigned, and only where that is done case by case.
    case notUnfilled(SeatID)
    case notCaseByCase
    /// Nobody in the municipality is left in reserve.
    case noReserveLeft(MunicipalityCode)
    /// The replacement window closed on that day (S4-7).
    case windowClosed(lastDay: Day)
    /// Nobody has tried to reach the person.
    case noAttempts
    /// The day lies before the offer or in the future.
    case dayOutside(Day, ClosedRange<Day>)
    /// An answer cannot be taken back when it was an acceptance or when the seat has been offered on.
    case answerStands(SeatID)
    /// The seat that the person held is offered or given to somebody else.
    case seatGone(SeatID)
    /// Seats have been offered on the strength of the admission.
    case offersMade
    /// Seats are passed on in this order, which names this municipality twice.
    case orderRepeats(MunicipalityCode)
    /// The number of employees of these is not known.
    case employeesMissing([MunicipalityCode])
    /// The seats cannot be shared.
    case allocation(AllocationFault)
    /// Municipalities with the same figure, whose order nobody has decided.
    case tiedAllocation(AllocationTie)
}
