extension Programme {
    /// Whether it is known who takes part: from the admission on, or all along where people are enrolled.
    public var knowsParticipants: Bool { settings.selection == nil || admission != nil }

    /// Everybody's time in the course, those with seats in their order, then those enrolled, municipality by municipality.
    ///
    /// The one place that says who takes part and why; all lists of participants are made of it.
    public var participations: [Participant] {
        seats.flatMap(participants(on:)) + enrolments
    }

    /// Everybody who has held a seat, in order; each follows the cohort that the seat belonged to then.
    private func participants(on seat: Seat) -> [Participant] {
        seat.holdings.enumerated().map { index, holding in
            let base = cohort(of: seat.id, after: seat.holdings[..<index].lazy.map(\.applicant))
            return Participant(holding, of: seat.id, stays: cohortStays(of: holding.applicant, from: base))
        }
    }

    private var enrolments: [Participant] {
        return settings.municipalities.flatMap { municipality -> [Participant] in
            guard let record = municipalities[municipality.code] else { return [] }
            return record.enrolled.compactMap { id in
                record.applicants[id]?.enrolment.flatMap { enrolment in
                    let cohort = enrolment.cohort ?? settings.onlyCohort
                    return Participant(
                        enrolment, of: id, in: municipality.code, cohort: cohort,
                        stays: cohortStays(of: id, from: cohort))
                }
            }
        }
    }

    /// Everybody who takes part now, or is to from a later day on.
    public var participants: [Participant] { participations.filter { $0.ended == nil } }

    /// Everybody who took part on a day.
    public func participants(on day: Day) -> [Participant] { participations.filter { $0.covers(day) } }

    /// Everybody who takes part or took part during the course, of some municipalities.
    ///
    /// Who left before the course began never took part.
    public func courseParticipants(in municipalities: [MunicipalityCode]) -> [Participant] {
        let wanted = Set(municipalities)
        var starts: [CohortID?: Day?] = [:]
        func start(of cohort: CohortID?) -> Day? {
            if let known = starts[cohort] { return known }
            let start = courseStart(of: cohort)
            starts[cohort] = .some(start)
            return start
        }
        return participations.filter { participant in
            guard wanted.contains(participant.municipality) else { return false }
            guard let ended = participant.ended else { return true }
            return participant.since < ended && start(of: participant.cohort).map { $0 < ended } ?? false
        }
    }

    /// Somebody's time in the course; nil for whoever never took part.
    public func courseParticipant(_ id: ApplicantID) -> Participant? {
        guard let code = municipality(of: id) else { return nil }
        return courseParticipants(in: [code]).last { $0.applicant == id }
    }

    /// Whether somebody takes or has taken part.
    public func hasTakenPart(_ id: ApplicantID) -> Bool {
        applicant(id)?.enrolment != nil || seat(of: id) != nil
    }

    /// Refuses what is about participants as long as nobody knows who they are.
    func requireParticipants() throws(Refusal) {
        guard knowsParticipants else { throw .admissionNotDecided }
    }
}

extension Applicant {
    /// How the person was enrolled; nil for everybody else.
    public var enrolment: Enrolment? { isUntouched ? nil : progress.after.participation.enrolment?.value }
}
