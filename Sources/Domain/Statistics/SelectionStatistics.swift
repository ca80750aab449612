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
        let counted = counted(municipalities)
        let totals = FunnelCounts(counted, stages)
        let hiddenFrom = totals.firstSmall(minimum, stages)
        // Before it is decided nobody follows a cohort, and with one cohort the rows would be the sum again.
        let dimensions = SelectionStatistics.Dimension.allCases.filter { dimension in
            dimension != .cohort || (settings.hasCohorts && cohorts.distribution != nil)
        }
        let tables = dimensions.map { dimension in
            let groups = grouped(counted, by: dimension, stages)
            let suppressed = CellSuppression(
                counts: groups.map(\.counts), stages: stages, minimum: minimum, totalsHiddenFrom: hiddenFrom)
            return SelectionStatistics.Table(
                dimension: dimension,
                rows: zip(groups, suppressed.shown).map { .init(group: $0.group, counts: $1) })
        }
        return SelectionStatistics(
            municipalities: municipalities, stages: stages,
            totals: totals.all.enumerated().map { $0.offset < hiddenFrom ? $0.element : nil }, tables: tables,
            minimum: minimum)
    }

    private func counted(_ municipalities: [MunicipalityCode]) -> [CountedApplicant] {
        let seated = Set(seats.flatMap(\.holdings).map(\.applicant))
        let cohorts = cohortsFollowed
        return municipalities.flatMap { code in
            let record = record(code)
            var ranked = Set(rankingTable(code).rows.map(\.applicant))
            if let submitted = record.ranking.submitted { ranked.formUnion(submitted.entries.map(\.applicant)) }
            return record.applicants.map { applicant in
                CountedApplicant(
                    municipality: code, gender: applicant.application[.gender],
                    department: applicant.application[.department],
                    cohort: settings.cohort(cohorts[applicant.id])?.name[settings.language] ?? "",
                    isProtected: applicant.isProtected,
                    furthest: furthestStage(of: applicant, in: code, ranked: ranked, seated: seated))
            }
        }
    }

    /// The cohort that everybody with a seat or in reserve follows or may come to.
    private var cohortsFollowed: [ApplicantID: CohortID] {
        guard settings.hasCohorts, let decided = cohorts.distribution?.value else { return [:] }
        var found = Dictionary(
            decided.reserves.map { ($0.applicant, $0.cohort) }, uniquingKeysWith: { first, _ in first })
        for participant in participations { found[participant.applicant] = participant.cohort }
        return found
    }

    private typealias CountedGroup = (group: SelectionStatistics.Group, counts: FunnelCounts)

    private func grouped(
        _ applicants: [CountedApplicant], by dimension: SelectionStatistics.Dimension, _ stages: [FunnelStage]
    ) -> [CountedGroup] {
        switch dimension {
        case .municipality:
            let order = settings.municipalities.map(\.code)
            return order.filter { code in applicants.contains { $0.municipality == code } }.map { code in
                (.municipality(code), FunnelCounts(applicants.filter { $0.municipality == code }, stages))
            }
        case .gender: return grouped(applicants, stages, text: \.gender)
        case .department: return grouped(applicants, stages, text: \.department)
        case .cohort: return grouped(applicants, stages, text: \.cohort)
        }
    }

    /// Groups by a text of the application, those too small to be named taken together.
    private func grouped(
        _ applicants: [CountedApplicant], _ stages: [FunnelStage], text: (CountedApplicant) -> String
    ) -> [CountedGroup] {
        var byKey: [[UInt8]: (name: String, applicants: [CountedApplicant])] = [:]
        for applicant in applicants {
            let name = Programme.trimmed(text(applicant))
            byKey[SwedishCollation.key(name), default: (name, [])].applicants.append(applicant)
        }
        let unstated = byKey.removeValue(forKey: [])?.applicants ?? []
        let named = byKey.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        func isLarge(_ group: [CountedApplicant]) -> Bool {
            group.count { !$0.isProtected } >= settings.leastStatisticsCell
        }
        var groups: [CountedGroup] = named.filter { isLarge($0.value.applicants) }.map {
            (.text($0.value.name), FunnelCounts($0.value.applicants, stages))
        }
        let small = named.filter { !isLarge($0.value.applicants) }.flatMap(\.value.applicants)
        if !small.isEmpty { groups.append((.small, FunnelCounts(small, stages))) }
        if !unstated.isEmpty { groups.append((.unstated, FunnelCounts(unstated, stages))) }
        return groups
    }
}

/// What statistics need to know of an applicant.
struct CountedApplicant {
    let municipality: MunicipalityCode
    let gender: String
    let department: String
    var cohort = ""
    let isProtected: Bool
    let furthest: FunnelStage
}

/// How many of a group came how far, all and those whose identity is not protected.
package struct FunnelCounts: Equatable {
    /// All by column.
    package let all: [Int]
    /// Those whose identity is not protected, by column.
    package let unprotected: [Int]

    /// Figures by column; all of them unprotected where nothing else is said.
    package init(all: [Int], unprotected: [Int]? = nil) {
        self.all = all
        self.unprotected = unprotected ?? all
    }

    init(_ applicants: [CountedApplicant], _ stages: [FunnelStage]) {
        func count(_ applicants: [CountedApplicant]) -> [Int] {
            stages.map { stage in applicants.count { FunnelCounts.has($0.furthest, reached: stage) } }
        }
        self.init(all: count(applicants), unprotected: count(applicants.filter { !$0.isProtected }))
    }

    /// Reserves have not passed through admission; everybody else who came far has passed all that is before.
    private static func has(_ furthest: FunnelStage, reached stage: FunnelStage) -> Bool {
        switch stage {
        case .reserve: furthest == .reserve
        case .admitted: furthest == .admitted
        default: furthest.rawValue >= stage.rawValue
        }
    }

    /// Whether a figure is about so few that it is about somebody.
    func isSmall(_ column: Int, _ minimum: Int) -> Bool {
        let (all, unprotected) = (all[column], unprotected[column])
        return all > 0 && (all < minimum || all > unprotected && unprotected < minimum)
    }

    /// The first column from which no figure at all is told, as that of all together is too small; the number of columns
    /// when there is none.
    package func firstSmall(_ minimum: Int, _ stages: [FunnelStage]) -> Int {
        guard let first = all.indices.first(where: { isSmall($0, minimum) }) else { return all.count }
        // Who is ranked and not seated is in reserve, so that seats shown would tell the reserves.
        return stages[first] == .reserve ? first - 1 : first
    }
}
