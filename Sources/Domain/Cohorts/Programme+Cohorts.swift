extension Programme {
    /// Whether it is decided who follows which cohort; also where there is only one, and where each enrolment says it.
    public var isDistributed: Bool {
        !settings.hasCohorts || settings.selection == nil || cohorts.distribution != nil
    }

    /// The cohort that somebody follows now, or last followed; nil while nobody has said.
    public func cohort(of id: ApplicantID) -> CohortID? {
        guard settings.hasCohorts else { return settings.onlyCohort }
        return courseParticipant(id)?.cohort ?? cohorts.distribution?.value.outcome(of: id)?.cohort
    }

    /// Somebody's times in cohorts, from what the seat or the enrolment says and the changes since; empty while nobody has
    /// said which.
    func cohortStays(of id: ApplicantID, from base: CohortID?) -> [CohortStay] {
        let changes = cohorts.changes[id]?.map(\.value) ?? []
        guard let last = changes.last else { return base.map { [CohortStay($0)] } ?? [] }
        var stays: [CohortStay] = []
        var from: Day?
        for change in changes {
            if let cohort = change.from { stays.append(CohortStay(cohort, from: from, until: change.day)) }
            from = change.day
        }
        // Who had no cohort before has followed the first one from the start.
        return stays + [CohortStay(last.to, from: stays.isEmpty ? nil : from)]
    }

    /// The cohort of a seat before its holder at a place in the line of its holders, and after the last: the distribution's,
    /// or the one that a holder has taken it to.
    func cohort(of seat: SeatID, after holders: some Sequence<ApplicantID>) -> CohortID? {
        guard settings.hasCohorts else { return settings.onlyCohort }
        let decided = cohorts.distribution?.value.cohort(of: seat)
        guard !cohorts.changes.isEmpty else { return decided }
        return holders.reduce(decided) { cohort, id in cohorts.changes[id]?.last?.value.to ?? cohort }
    }

    /// The reserves of a municipality in the order in which they are asked to take a seat of a cohort, with the number of
    /// each from 1.
    ///
    /// Within a cohort it is the order of the ranking.
    func reserves(of code: MunicipalityCode, for cohort: CohortID?) -> [(number: Int, applicant: ApplicantID)] {
        let all = (admission?.value.reserves(of: code) ?? []).enumerated().map { (number: $0 + 1, applicant: $1) }
        guard let cohort, settings.hasCohorts, let decided = cohorts.distribution?.value else { return all }
        func place(_ id: ApplicantID) -> Int {
            let own = decided.cohort(ofReserve: id)
            switch settings.selection?.seats.cohortReserves ?? .earlierFirst {
            case .ranking: return 0
            case .ownFirst where own == cohort: return -1
            case .earlierFirst, .ownFirst: return settings.cohorts.firstIndex { $0.id == own } ?? settings.cohorts.count
            }
        }
        return all.sorted { (place($0.applicant), $0.number) < (place($1.applicant), $1.number) }
    }
}

extension Participant {
    /// The cohort followed now, or last followed; nil while nobody has said which.
    public var cohort: CohortID? { stays.last?.cohort }

    /// The cohort followed on a day; nil while nobody has said which.
    public func cohort(on day: Day) -> CohortID? { stays.last { $0.covers(day) }?.cohort }
}

extension Occasion {
    /// Whether those who follow a cohort take part; nil stands for those of whom nobody has said which they follow, who take
    /// part in what belongs to all.
    func isFor(followersOf cohort: CohortID?) -> Bool { self.cohort == nil || self.cohort == cohort }
}
