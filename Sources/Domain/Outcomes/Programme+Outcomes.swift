extension Programme {
    /// The last day of a cohort's period, from which its outcomes are counted; of the latest for nil.
    public func outcomeEnd(of cohort: CohortID? = nil) -> Day {
        settings.cohort(cohort)?.period.upperBound ?? settings.cohorts.map(\.period.upperBound).max()
            ?? settings.period.upperBound
    }

    /// The days at which outcomes of a cohort are told, of the latest for nil: after so many months as the settings say, and
    /// today when the course is over.
    public func outcomePoints(on today: Day, of cohort: CohortID? = nil) -> [OutcomePoint] {
        let end = outcomeEnd(of: cohort)
        let set = settings.outcomes.months.map { OutcomePoint(months: $0, day: end.adding(months: $0)) }
        guard today > end, !set.contains(where: { $0.day == today }) else { return set }
        return (set + [OutcomePoint(months: nil, day: today)]).sorted { $0.day < $1.day }
    }

    /// Those who took part to the end of their cohort's course, in the municipalities that somebody may follow up or in one
    /// of them, of a cohort or of all, in the order of the seats.
    public func alumni(for actor: Actor, in municipality: MunicipalityCode? = nil, of cohort: CohortID? = nil)
        -> [Alumnus]
    {
        takers(actor, municipality, cohort).compactMap { taker in
            let end = outcomeEnd(of: taker.cohort)
            guard taker.ended.map({ $0 > end }) ?? true, let applicant = applicant(taker.applicant) else {
                return nil
            }
            return Alumnus(
                applicant: applicant.id, municipality: taker.municipality, cohort: taker.cohort, end: end,
                career: applicant.progress.after.career)
        }
    }

    /// Everybody's time in the course, in the municipalities that somebody may follow up or in one of them, of a cohort or of
    /// all.
    private func takers(_ actor: Actor, _ municipality: MunicipalityCode?, _ cohort: CohortID?) -> [Participant] {
        let visible = Set(outcomeMunicipalities(for: actor).filter { municipality == nil || $0 == municipality })
        return participations.filter {
            visible.contains($0.municipality) && (cohort == nil || $0.cohort == cohort)
        }
    }

    /// The municipalities whose participants somebody may follow up, in the programme's order.
    public func outcomeMunicipalities(for actor: Actor) -> [MunicipalityCode] {
        actor.visibleMunicipalities(settings).filter { actor.holds(Permission.recordOutcomes, in: $0) }
    }

    /// What became of the participants that somebody may follow up, or of those of one municipality or cohort.
    ///
    /// Each is counted from the end of the own cohort's course; all cohorts together are told when the latest has come to a
    /// point. Small municipalities are counted together until they are as many as the least figure of the statistics; a protected
    /// identity does not help to reach it (requirements G).
    public func outcomes(
        for actor: Actor, on today: Day, in municipality: MunicipalityCode? = nil, of cohort: CohortID? = nil
    ) -> OutcomeSummary {
        let everybody = alumni(for: actor, in: municipality)
        let alumni = everybody.filter { cohort == nil || $0.cohort == cohort }
        let points = outcomePoints(on: today, of: cohort)
        let reached = Array(points.prefix { $0.day <= today })
        func counts(_ group: [Alumnus]) -> [OutcomeCount] {
            reached.map { point in
                group.reduce(into: OutcomeCount()) {
                    let day = point.months.map($1.end.adding(months:)) ?? point.day
                    $0.add($1.career, on: day, holdingMonths: settings.outcomes.holdingMonths)
                }
            }
        }
        let minimum = settings.leastStatisticsCell
        // Municipalities of single cohorts could be taken from each other's sums until few are left.
        let groups = (cohort == nil ? outcomeGroups(alumni, minimum) : []).map { codes in
            OutcomeSummary.Group(
                municipalities: codes, counts: counts(alumni.filter { codes.contains($0.municipality) }))
        }
        return OutcomeSummary(
            end: outcomeEnd(of: cohort), points: points, reached: reached.count, participants: alumni.count,
            leftBefore: Set(takers(actor, municipality, cohort).map(\.applicant)).count - alumni.count,
            totals: isTold(alumni, minimum) && isTellable(besides: cohort, everybody, minimum)
                ? counts(alumni) : nil, groups: groups, minimum: minimum)
    }

    private func isTold(_ alumni: [Alumnus], _ minimum: Int) -> Bool {
        alumni.count { applicant($0.applicant)?.isProtected == false } >= minimum
    }

    /// Whether nobody of the other cohorts can be told by taking one cohort's figures from those of all.
    private func isTellable(besides cohort: CohortID?, _ everybody: [Alumnus], _ minimum: Int) -> Bool {
        guard let cohort else { return true }
        return settings.cohorts.filter { $0.id != cohort }.allSatisfy { other in
            let group = everybody.filter { $0.cohort == other.id }
            return group.isEmpty || isTold(group, minimum)
        }
    }

    /// The municipalities that can be told of, those too small together; none where only all together could be told.
    private func outcomeGroups(_ alumni: [Alumnus], _ minimum: Int) -> [[MunicipalityCode]] {
        let codes = settings.municipalities.map(\.code).filter { code in alumni.contains { $0.municipality == code } }
        func size(_ group: [MunicipalityCode]) -> Int {
            alumni.count { group.contains($0.municipality) && applicant($0.applicant)?.isProtected == false }
        }
        var large = codes.filter { size([$0]) >= minimum }
        var small = codes.filter { size([$0]) < minimum }
        // What is left when the shown are taken from all must not be about a few either.
        while !small.isEmpty, size(small) < minimum,
            let next = large.min(by: { size([$0]) < size([$1]) })
        {
            large.removeAll { $0 == next }
            small = codes.filter { small.contains($0) || $0 == next }
        }
        guard size(small) >= minimum || small.isEmpty else { return [] }
        let groups = codes.filter(large.contains).map { [$0] } + (small.isEmpty ? [] : [small])
        return groups.count > 1 ? groups : []
    }

    /// How many participants there is something to ask of: what had become of them at the latest day that has come.
    func openOutcomes(for actor: Actor, on today: Day) -> Int {
        guard knowsParticipants else { return 0 }
        let months = settings.outcomes.holdingMonths
        let reached = { (alumnus: Alumnus) in
            settings.outcomes.months.map(alumnus.end.adding(months:)).last { $0 <= today }
        }
        return alumni(for: actor).count { alumnus in
            guard let day = reached(alumnus), today - day <= 366 else { return false }
            return alumnus.career.hasBecomeManager(by: day, holdingMonths: months) == nil
                || alumnus.career.employer(on: day, holdingMonths: months) == nil
        }
    }
}

/// What the municipalities need each year beside what the programme has given (S3-5).
public struct NeedAndSupply: Equatable, Sendable {
    /// A municipality's part.
    public struct Row: Equatable, Sendable {
        /// Which municipality.
        public let municipality: MunicipalityCode
        /// What it needs; nil where it has not said, which is not 0.
        public let need: RecruitmentNeed?
        /// How many of its own took part to the end.
        public let participants: Int
    }

    /// The municipalities in their order.
    public let rows: [Row]

    /// The stated needs together; at least so much where somebody has stated none.
    public var statedPerYear: Int { rows.reduce(0) { $0 + ($1.need?.perYear ?? 0) } }
    /// Whether every municipality has stated its need.
    public var isComplete: Bool { rows.allSatisfy { $0.need != nil } }
    /// How many took part to the end.
    public var participants: Int { rows.reduce(0) { $0 + $1.participants } }
    /// Whether a need is of staff of any kind, so that participants cannot be set against it.
    public var isOfAllStaff: Bool { rows.contains { $0.need?.whom == .employees } }
    /// What a year's stated need the participants would fill, in percent, where the needs are known and of managers; nil
    /// otherwise.
    public var share: Mean? {
        isComplete && !isOfAllStaff ? Mean(sum: participants * 100, count: statedPerYear) : nil
    }
}

extension Programme {
    /// The yearly need of managers against those who have taken part, for the municipalities that somebody may follow up;
    /// nil where no need has been stated.
    public func needAndSupply(for actor: Actor, in municipality: MunicipalityCode? = nil) -> NeedAndSupply? {
        guard !settings.outcomes.needs.isEmpty else { return nil }
        let alumni = alumni(for: actor, in: municipality)
        let codes = outcomeMunicipalities(for: actor).filter { municipality == nil || $0 == municipality }
        return NeedAndSupply(
            rows: codes.map { code in
                .init(
                    municipality: code, need: settings.outcomes.needs.first { $0.municipality == code },
                    participants: alumni.count { $0.municipality == code })
            })
    }
}
