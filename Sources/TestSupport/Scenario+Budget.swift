public import Domain

extension BudgetSettings {
    /// The cost model of the programme that is obligatory for about seventy managers (S2-4–S2-7).
    public static let vimmerby = BudgetSettings(
        counts: [.year: 3],
        committees: [
            BudgetCommittee("Socialnämnden", participants: 31),
            BudgetCommittee("Barn- och utbildningsnämnden", participants: 27),
            BudgetCommittee("Kommunstyrelsen", participants: 12),
        ],
        lines: [
            ListedBudgetLine(
                "training",
                BudgetLine(
                    "Ledarutbildning", standing: .known,
                    amount: .each(6240, per: [BudgetMeasure(.participant), BudgetMeasure(.year)]), stated: 1_310_000,
                    bearer: .committees)),
            ListedBudgetLine(
                "lodging",
                BudgetLine(
                    "Logi, lokaler och måltider", standing: .unknown, bearer: .committees, note: "Inte upphandlat än")),
            ListedBudgetLine(
                "option", BudgetLine("Ytterligare avrop", standing: .option, amount: .sum(428_000))),
        ])

    /// Lines and payers whose names are longer than a narrow window has room for.
    public static let longNames = BudgetSettings(lines: [
        ListedBudgetLine(
            "study",
            BudgetLine(
                "Förstudie med enkät till alla kommuner i länet", standing: .estimated, amount: .sum(87_976),
                bearer: .fund("Europeiska socialfonden, regionkontoret i Jönköping"))),
        ListedBudgetLine("print", BudgetLine("Tryck", standing: .unknown)),
    ])

    /// The grant and the cost of a pre-study (S1-2).
    public static let preStudy = BudgetSettings(lines: [
        ListedBudgetLine(
            "work",
            BudgetLine(
                "Förprojektering", standing: .known, amount: .sum(87_976), bearer: .fund("Europeiska socialfonden"))),
        ListedBudgetLine(
            "grant",
            BudgetLine(
                "Bidrag", side: .funding, standing: .known, amount: .sum(87_976),
                bearer: .fund("Europeiska socialfonden"))),
    ])
}

extension Scenario {
    /// One municipality, seventy managers, twelve days in three years, and the budget of ``BudgetSettings/vimmerby``.
    public static func vimmerby(_ change: (inout FalunProgramme) -> Void = { _ in }) -> Scenario {
        .falun {
            $0.seats = [("vimmerby", 70)]
            $0.cohortSeats = 70
            $0.hasSelection = false
            $0.course = CourseSettings(
                days: 12, occasions: 6, residential: .all, loadPercent: nil, taskDaysPerMonth: 0)
            $0.budget = .vimmerby
            change(&$0)
        }
    }

    /// The programme's budget; an empty one where there is none.
    public var budget: Budget { programme.budget ?? Scenario.falun { $0.budget = BudgetSettings() }.budget }

    /// Does something with the budget, as the project leader.
    @discardableResult
    public mutating func budget(_ command: BudgetCommand, as person: PersonID = "petra.lind") throws(Refusal)
        -> [Scoped<Event>]
    {
        try perform(.budget(command), as: person)
    }

    /// Adds a line to the budget.
    @discardableResult
    public mutating func enter(_ id: BudgetLineID, _ line: BudgetLine) throws(Refusal) -> [Scoped<Event>] {
        try budget(.add(id, line, reason: "Styrgruppen § 12"))
    }
}
