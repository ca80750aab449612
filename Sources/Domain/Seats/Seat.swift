/// Somebody's time on a seat.
public struct Holding: Equatable, Sendable {
    /// How and when it ended.
    public struct Ending: Equatable, Sendable {
        /// The first day on which the person no longer held the seat.
        public let day: Day
        /// Why.
        public let cause: Vacancy.Cause

        /// An end on a day.
        public init(day: Day, cause: Vacancy.Cause) {
            self.day = day
            self.cause = cause
        }
    }

    /// Who holds or held the seat.
    public let applicant: ApplicantID
    /// The person's municipality, which need not be the seat's.
    public let municipality: MunicipalityCode
    /// Why this person got it.
    public let ground: SeatGround
    /// The number of the offer that was accepted; nil for whoever got the seat in the admission.
    public let offer: Int?
    /// The first day.
    public let since: Day
    /// How it ended; nil while the person holds the seat.
    public let ended: Ending?

    /// Whether the person held the seat on a day.
    public func covers(_ day: Day) -> Bool { since <= day && ended.map { day < $0.day } ?? true }
}

/// That nobody holds a seat.
public struct Vacancy: Equatable, Sendable {
    /// Why nobody does.
    public enum Cause: Equatable, Sendable {
        /// Nobody got it in the admission.
        case neverFilled
        /// The holder withdrew; the words stand with the applicant.
        case withdrawn
        /// The holder no longer meets the demands, or the manager refuses.
        case ineligible
    }

    /// The first day without a holder.
    public let since: Day
    /// Why nobody holds it.
    public let cause: Cause

    /// A vacancy since a day.
    public init(since: Day, cause: Cause) {
        self.since = since
        self.cause = cause
    }
}

/// A seat of the programme with everybody who has held it (H 4).
public struct Seat: Equatable, Sendable {
    /// Which seat.
    public let id: SeatID
    /// Everybody who has held it, first holder first.
    public let holdings: [Holding]
    /// The offers made of it, oldest first.
    public let offers: [OfferRecord]
    /// That nobody holds it; nil while somebody does.
    public let vacancy: Vacancy?
    /// The number of the offer that waits for an answer; nil when none does.
    public let openOffer: OfferID?
    /// The cohort that whoever holds it follows; nil while nobody has said which.
    public let cohort: CohortID?

    /// Who holds it now; nil while it is vacant.
    public var holder: Holding? { vacancy == nil ? holdings.last : nil }

    /// The offer that waits for an answer; nil when none does.
    public var waiting: OfferRecord? {
        openOffer.flatMap { offers.indices.contains($0.number - 1) ? offers[$0.number - 1] : nil }
    }
}
