public import Domain

/// What became of those who took part, one by one and together (S3-2, S3-6).
public struct OutcomesFeature: Sendable {
    /// The municipality shown; nil for all that the person may follow up.
    public private(set) var municipality: MunicipalityCode?
    /// The cohort shown; nil for all.
    public private(set) var cohort: CohortID?
    /// Whether only those are shown of whom something is unknown.
    public private(set) var showsUnknownOnly = false
    /// Where the person stands in the list.
    public private(set) var cursor = ListCursor()
    /// Those who took part to the end, as shown.
    public private(set) var alumni: [Alumnus] = []
    /// What became of all together.
    public private(set) var summary: OutcomeSummary?
    private var isStale = true

    /// A screen that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View { .outcomes }

    /// The selected participant; nil in an empty list.
    public var selected: Alumnus? { alumni.indices.contains(cursor.index) ? alumni[cursor.index] : nil }

    /// The lines above the list that tell of all together; in a low window only how it is now.
    public func summaryRows(_ bodyRows: Int) -> Int {
        guard let summary, summary.participants > 0 else { return 0 }
        return OutcomesFeature.isLow(bodyRows) ? 2 : summary.points.count + 2
    }

    /// Whether so few rows are left that the people themselves would hardly be seen below the whole summary.
    public static func isLow(_ bodyRows: Int) -> Bool { bodyRows < 12 }

    /// The lines at the foot that tell all that is known of the selected one; none in a low window.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 17 ? 4 : 0 }

    func page(_ world: World) -> Int {
        max(world.bodyRows - 1 - summaryRows(world.bodyRows) - OutcomesFeature.detailRows(world.bodyRows), 1)
    }

    mutating func invalidate() { isStale = true }

    /// Brings the list up to date, keeping the selected row selected.
    mutating func refresh(in world: World) {
        guard isStale else { return cursor.clamp(count: alumni.count, page: page(world)) }
        isStale = false
        reselect(in: world)
    }

    private mutating func reselect(in world: World) {
        let kept = selected?.applicant
        summary = world.programme.outcomes(for: world.actor, on: world.today, in: municipality, of: cohort)
        let months = world.programme.settings.outcomes.holdingMonths
        alumni = world.programme.alumni(for: world.actor, in: municipality, of: cohort).filter { alumnus in
            guard showsUnknownOnly,
                let point = world.programme.outcomePoints(on: world.today, of: alumnus.cohort)
                    .last(where: { $0.day <= world.today })
            else { return true }
            return alumnus.career.hasBecomeManager(by: point.day, holdingMonths: months) == nil
                || alumnus.career.employer(on: point.day, holdingMonths: months) == nil
        }
        let row = kept.flatMap { id in alumni.firstIndex { $0.applicant == id } } ?? cursor.index
        cursor.select(row, count: alumni.count, page: page(world))
    }

    mutating func pick(_ outcome: Choice.Outcome, in world: World) {
        guard case .municipality(let code) = outcome else { return }
        municipality = code.rawValue.isEmpty ? nil : code
        cursor = ListCursor()
        reselect(in: world)
    }

    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        if let step = command.step {
            cursor.move(step, count: alumni.count, page: page(world))
            return .none
        }
        switch command {
        case .hideDone:
            showsUnknownOnly.toggle()
            reselect(in: world)
            return .none
        case .nextCohort:
            guard world.programme.settings.hasCohorts else {
                return .say(LocalizedText(sv: "Programmet har en omgång", en: "The programme has one cohort"))
            }
            cohort = CohortWords(world).next(after: cohort)
            reselect(in: world)
            return .say(CohortWords(world).name(ofAllOr: cohort))
        case .municipality:
            let codes = world.programme.outcomeMunicipalities(for: world.actor)
            return .open(.choice(.municipalities(codes, in: world, withAll: true)))
        case .outcomeSummary: return .open(.reader(Reader(.outcomes(municipality, of: cohort))))
        case .exportOutcomes: return .effect(.export(.outcomes(municipality)))
        default: break
        }
        guard let selected else {
            return .say(LocalizedText(sv: "Ingen deltagare är vald", en: "No participant is selected"))
        }
        switch command {
        case .recordOutcome: return record(selected, in: world)
        case .removeOutcome: return remove(from: selected, in: world)
        case .answerNetwork: return network(selected, in: world)
        case .history: return .effect(.loadHistory(selected.applicant))
        default: return .none
        }
    }

    /// Whether a command is worth a place in the footer.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .recordOutcome, .answerNetwork, .history: selected != nil
        case .removeOutcome: selected.map { !$0.career.notes.isEmpty } ?? false
        case .outcomeSummary, .exportOutcomes: summary.map { $0.participants > 0 } ?? false
        case .hideDone: summary.map { $0.reached > 0 } ?? false
        case .nextCohort: world.programme.settings.hasCohorts
        case .municipality: world.municipalities.count > 1
        default: true
        }
    }
}
