/// The budget as it stands: what the programme costs, who pays, and what that is for each participant and day (H 11).
public struct Budget: Equatable, Sendable {
    /// Every line with its figure: costs, options and money, each in the order in which they were entered.
    public let entries: [BudgetEntry]
    /// What the programme costs, without options.
    public let cost: BudgetFigure
    /// What options would cost beside that; they are no commitment (S2-5).
    public let options: BudgetFigure
    /// The money for it; nil where no line says where any comes from.
    public let funding: BudgetFigure?
    /// The money less the costs; nil where no money is entered.
    public let balance: BudgetBalance?
    /// What the programme costs for each participant (S1-5); nil where their number is not known.
    public let perParticipant: BudgetRatio?
    /// What it costs for each course day, those of all cohorts counted; nil where their number is not known.
    public let perDay: BudgetRatio?
    /// Who pays how much of the costs.
    public let bearers: [BudgetShare]
    /// What each municipality pays of them, with the fees of its own; empty in a programme of one.
    public let municipalities: [BudgetShare]
    /// How many participants the money is enough for (S1-5); nil where that cannot be known or does not depend on them.
    public let possibleParticipants: Int?

    /// The lines of one section.
    public func entries(of section: Section) -> [BudgetEntry] { entries.filter { section.holds($0) } }

    /// The line with an id.
    public func entry(_ id: BudgetLineID) -> BudgetEntry? { entries.first { $0.id == id } }

    /// A part of the budget that is summed by itself.
    public enum Section: String, CaseIterable, Sendable {
        case costs, options, funding

        func holds(_ entry: BudgetEntry) -> Bool {
            switch self {
            case .costs: entry.isCommitment
            case .options: entry.line.side == .cost && entry.line.standing == .option
            case .funding: entry.line.side == .funding
            }
        }
    }
}

extension Programme {
    /// The budget as it stands; nil in a programme that has none.
    public var budget: Budget? {
        let lines = budgetLines
        guard settings.budget != nil || !lines.isEmpty else { return nil }
        return Budget(lines.map { budgetEntry($0.id, $0.line) }, of: self)
    }

    /// The lines that stand, in the order in which they were entered.
    public var budgetLines: [ListedBudgetLine] {
        let listed = settings.budget?.lines ?? []
        let added = budgetChanges.order.filter { id in !listed.contains { $0.id == id } }
        return (listed.map(\.id) + added).compactMap { id in budgetLine(id).map { ListedBudgetLine(id, $0) } }
    }

    /// A line as it stands; nil when there is none, or it has been removed.
    public func budgetLine(_ id: BudgetLineID) -> BudgetLine? { budgetVersion(id)?.line }

    /// A line as it was left, removed ones too; nil when there has never been one.
    public func budgetVersion(_ id: BudgetLineID) -> BudgetVersion? {
        if let latest = budgetChanges.versions[id]?.last { return latest.value }
        return settings.budget?.lines.first { $0.id == id }.map { BudgetVersion($0.line, reason: "") }
    }
}

extension Budget {
    init(_ entries: [BudgetEntry], of programme: Programme) {
        func sum(_ section: Section) -> BudgetFigure {
            entries.filter { section.holds($0) }.reduce(.nothing) { $0 + $1.figure }
        }
        self.entries = entries
        cost = sum(.costs)
        options = sum(.options)
        let funding = entries.contains { Section.funding.holds($0) } ? sum(.funding) : nil
        let cost = cost
        self.funding = funding
        balance = funding.map { BudgetBalance(funding: $0, cost: cost) }
        perParticipant = programme.budgetCount(of: .participant).flatMap { BudgetRatio(cost, by: $0) }
        perDay = programme.budgetDays.flatMap { BudgetRatio(cost, by: $0) }
        let sharing = BudgetSharing(programme)
        let commitments = entries.filter(\.isCommitment)
        bearers = sharing.bearers(of: commitments)
        municipalities = programme.settings.municipalities.count > 1 ? sharing.municipalities(of: commitments) : []
        possibleParticipants = Budget.possibleParticipants(entries)
    }

    /// How many participants the money is enough for, where every figure is known and each participant adds to the costs.
    private static func possibleParticipants(_ entries: [BudgetEntry]) -> Int? {
        // Below, each participant adds so many kronor to what remains, which is what there is before the first.
        var (fixed, perParticipant) = (0, 0)
        var hasFunding = false
        for entry in entries where entry.line.standing != .option {
            guard let kronor = entry.kronor else { return nil }
            let sign = entry.line.side == .funding ? 1 : -1
            hasFunding = hasFunding || entry.line.side == .funding
            let participants = entry.factors.first { $0.unit == .participant && $0.source != .line }
            if let participants, participants.number > 0 {
                perParticipant += sign * (kronor / participants.number)
            } else {
                fixed += sign * kronor
            }
        }
        guard hasFunding, perParticipant < 0 else { return nil }
        return max(fixed, 0) / -perParticipant
    }
}

extension BudgetRatio {
    init?(_ figure: BudgetFigure, by count: BudgetCount) {
        guard let share = EvenShare(figure.kronor, among: count.number) else { return nil }
        self.init(figure: figure, count: count, share: share)
    }
}

extension Programme {
    /// The course days that are held: those of one course, once for every cohort.
    fileprivate var budgetDays: BudgetCount? {
        guard let days = budgetCount(of: .day) else { return nil }
        return BudgetCount(.day, days.number * max(settings.cohorts.count, 1), days.source)
    }
}
