/// Somebody's time in the course: with a seat, or enrolled where nobody is selected.
public struct Participant: Equatable, Sendable {
    /// Why somebody takes part.
    public enum Ground: Equatable, Sendable {
        /// Has a seat: of the admission, or taken over by accepting an offer.
        case seat(SeatID, isReplacement: Bool)
        /// Is enrolled; with the cohort, nil while nobody has said which.
        case enrolment(CohortID?)
    }

    /// Who takes part.
    public let applicant: ApplicantID
    /// The person's municipality.
    public let municipality: MunicipalityCode
    /// Why.
    public let ground: Ground
    /// The first day.
    public let since: Day
    /// The first day on which the person no longer took part; nil while taking part.
    public let ended: Day?
    /// Times in between in which the person did not take part; none of who has a seat.
    public let pauses: [Range<Day>]
    /// The times in cohorts, in order; empty while nobody has said which.
    public let stays: [CohortStay]

    /// The seat, with the municipality of the quota; nil for who is enrolled.
    public var seat: SeatID? {
        if case .seat(let seat, _) = ground { return seat }
        return nil
    }

    /// Whether the person came after the start in somebody else's place, so that earlier days do not count.
    public var isReplacement: Bool {
        if case .seat(_, let isReplacement) = ground { return isReplacement }
        return false
    }

    /// Whether the person is down for a day.
    public func covers(_ day: Day) -> Bool {
        since <= day && ended.map { day < $0 } ?? true && !pauses.contains { $0.contains(day) }
    }

    /// Whether the person took part on a day of the course: who was admitted from its first day, also where the admission
    /// was recorded later; all others from their own first day on.
    func takesPart(on day: Day) -> Bool {
        if case .seat(_, isReplacement: false) = ground { return ended.map { day < $0 } ?? true }
        return covers(day)
    }
}

extension Participant {
    init(_ holding: Holding, of seat: SeatID, stays: [CohortStay]) {
        applicant = holding.applicant
        municipality = holding.municipality
        ground = .seat(seat, isReplacement: holding.offer != nil)
        since = holding.since
        ended = holding.ended?.day
        pauses = []
        self.stays = stays
    }

    /// Nil for an enrolment without any time, which nothing records.
    init?(
        _ enrolment: Enrolment, of applicant: ApplicantID, in municipality: MunicipalityCode, cohort: CohortID?,
        stays: [CohortStay]
    ) {
        guard let since = enrolment.since else { return nil }
        self.applicant = applicant
        self.municipality = municipality
        ground = .enrolment(cohort)
        self.since = since
        ended = enrolment.ended?.day
        pauses = enrolment.pauses
        self.stays = stays
    }
}
