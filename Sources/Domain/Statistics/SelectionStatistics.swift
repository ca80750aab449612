/// How many came how far in a selection, by municipality, gender and department, with small figures kept back.
///
/// There are no shares and no order between groups: figures so small say little about anybody's fairness, and the program
/// passes no verdicts. Groups stand in the order of the programme or of the alphabet.
public struct SelectionStatistics: Equatable, Sendable {
    /// What applicants are told apart by.
    public enum Dimension: String, CaseIterable, Sendable {
        case municipality, gender, department, cohort
    }

    /// The applicants that are counted together.
    public enum Group: Hashable, Sendable {
        case municipality(MunicipalityCode)
        /// What applications say, as the first one writes it.
        case text(String)
        /// Groups so small that even their names could point somebody out.
        case small
        /// Those of whom the application does not say.
        case unstated
    }

    /// The figures of a group, one for each of ``SelectionStatistics/stages``.
    public struct Row: Equatable, Sendable {
        /// Who is counted.
        public let group: Group
        /// The figures; nil for one that is kept back.
        public let counts: [Int?]
    }

    /// The figures by one dimension.
    public struct Table: Equatable, Sendable {
        /// What the rows are told apart by.
        public let dimension: Dimension
        /// The groups.
        public let rows: [Row]
    }

    /// The municipalities counted.
    public let municipalities: [MunicipalityCode]
    /// The steps counted.
    public let stages: [FunnelStage]
    /// The figures of all together; nil for one that is kept back.
    public let totals: [Int?]
    /// The figures by each dimension.
    public let tables: [Table]
    /// The least figure that is shown, other than 0.
    public let minimum: Int

    /// Whether any figure is kept back.
    public var isAnythingHidden: Bool {
        totals.contains(nil) || tables.contains { $0.rows.contains { $0.counts.contains(nil) } }
    }
}

extension Programme {
    /// Statistics over the applicants of some municipalities.
    ///
    /// Somebody with a protected identity is counted where at least as many others as the least figure are counted too,
    /// so that the person is never what a figure or the name of a group is about (requirements G).
    public func statistics(of municipalities: [MunicipalityCode]) -> SelectionStatistics {
        let (stages, minimum) = (funnelStages, settings.leastStatisticsCell)
        let tally = tally(municipalities)
        let totals = tally.all.counts(stages)
        let hiddenFrom = totals.firstSmall(minimum, stages)
        // Before it is decided nobody follows a cohort, and with one cohort the rows would be the sum again.
        let dimensions = SelectionStatistics.Dimension.allCases.filter { dimension in
            dimension != .cohort || (settings.hasCohorts && cohorts.distribution != nil)
        }
        let tables = dimensions.map { dimension in
            let groups = groups(of: tally, by: dimension)
            let suppressed = CellSuppression(
                counts: groups.map { $0.tally.counts(stages) }, stages: stages, minimum: minimum,
                totalsHiddenFrom: hiddenFrom)
            return SelectionStatistics.Table(
                dimension: dimension,
                rows: zip(groups, suppressed.shown).map { .init(group: $0.group, counts: $1) })
        }
        return SelectionStatistics(
            municipalities: municipalities, stages: stages,
            totals: totals.all.enumerated().map { $0.offset < hiddenFrom ? $0.element : nil }, tables: tables,
            minimum: minimum)
    }

    /// Counts every applicant once, in all groups at a time.
    private func tally(_ municipalities: [MunicipalityCode]) -> SelectionTally {
        let seated = Set(seats.flatMap(\.holdings).map(\.applicant))
        let cohorts = cohortsFollowed
        var tally = SelectionTally()
        var texts = ApplicationTexts()
        for code in municipalities {
            let record = record(code)
            var ranked = Set(rankingTable(code).rows.map(\.applicant))
            if let submitted = record.ranking.submitted { ranked.formUnion(submitted.entries.map(\.applicant)) }
            for applicant in record.applicants {
                let furthest = furthestStage(of: applicant, in: code, ranked: ranked, seated: seated)
                let cohort = settings.cohort(cohorts[applicant.id])?.name[settings.language] ?? ""
                texts.read(applicant.application, through: .protected) { texts in
                    tally.count(furthest, in: code, cohort: cohort, texts)
                }
            }
            record.applicants.rest()
        }
        return tally
    }

    /// The cohort that everybody with a seat or in reserve follows or may come to.
    private var cohortsFollowed: [ApplicantID: CohortID] {
        guard settings.hasCohorts, let decided = cohorts.distribution?.value else { return [:] }
        var found = Dictionary(
            decided.reserves.map { ($0.applicant, $0.cohort) }, uniquingKeysWith: { first, _ in first })
        for participant in participations { found[participant.applicant] = participant.cohort }
        return found
    }

    private typealias CountedGroup = (group: SelectionStatistics.Group, tally: FunnelTally)

    private func groups(of tally: SelectionTally, by dimension: SelectionStatistics.Dimension) -> [CountedGroup] {
        switch dimension {
        case .municipality:
            settings.municipalities.map(\.code).compactMap { code in
                tally.municipalities[code].map { (.municipality(code), $0) }
            }
        case .gender: named(tally.genders)
        case .department: named(tally.departments)
        case .cohort: named(tally.cohorts)
        }
    }

    /// The groups of a text in the order of the alphabet, those too small to be named taken together.
    private func named(_ texts: TextTally) -> [CountedGroup] {
        var groups: [CountedGroup] = []
        var (small, unstated) = (FunnelTally(), FunnelTally())
        for group in texts.groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            if group.key.isEmpty {
                unstated = group.tally
            } else if group.tally.unprotectedCount < settings.leastStatisticsCell {
                small.add(group.tally)
            } else {
                groups.append((.text(group.name), group.tally))
            }
        }
        if small.count > 0 { groups.append((.small, small)) }
        if unstated.count > 0 { groups.append((.unstated, unstated)) }
        return groups
    }
}
