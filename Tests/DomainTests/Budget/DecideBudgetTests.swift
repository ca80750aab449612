import Domain
import TestSupport
import Testing

@Suite("Changing the budget")
struct DecideBudgetTests {
    private let lodging = BudgetLine("Logi", standing: .unknown, bearer: .committees)

    private func line(_ scenario: Scenario, _ id: BudgetLineID) throws -> BudgetLine {
        try #require(scenario.programme.budgetLine(id))
    }

    private func refusal(_ command: BudgetCommand, _ scenario: Scenario = .vimmerby()) -> Refusal? {
        scenario.refusal(of: .budget(command), as: "petra.lind")
    }

    @Test("A line is added, with the reason, and the undo takes it away")
    func adding() throws {
        var scenario = Scenario.vimmerby()
        let before = scenario.state
        let facts = try scenario.enter("books", BudgetLine("  Böcker ", standing: .known, amount: .sum(9000)))
        #expect(try line(scenario, "books").name == "Böcker")
        #expect(scenario.budget.cost.kronor == 1_319_400)
        #expect(scenario.programme.budgetLines.map(\.id) == ["training", "lodging", "option", "books"])
        try scenario.undo(facts, as: "petra.lind")
        #expect(scenario.state == before)
        #expect(scenario.programme.budgetLine("books") == nil)
        #expect(scenario.replayed().budget == scenario.programme.budget)
    }

    @Test("Settling makes an amount known: what was not procured, and an option that is called off")
    func settling() throws {
        var scenario = Scenario.vimmerby()
        let settled = try scenario.budget(
            .settle("lodging", seen: try line(scenario, "lodging"), kronor: 612_500, reason: "Upphandlat § 8"))
        #expect(scenario.budget.cost == BudgetFigure(kronor: 1_922_900))
        try scenario.budget(.settle("option", seen: try line(scenario, "option"), kronor: nil, reason: "Avropat § 9"))
        #expect(scenario.budget.cost == BudgetFigure(kronor: 2_350_900))
        #expect(scenario.budget.options == .nothing)
        try scenario.undo(settled, as: "petra.lind")
        #expect(scenario.budget.cost == BudgetFigure(kronor: 1_738_400, unknown: ["lodging"]))
        #expect(
            scenario.programme.budgetChanges.versions["lodging"]?.map { $0.value?.reason } == ["Upphandlat § 8", ""])
    }

    @Test("A line of the settings can be removed and brought back")
    func removing() throws {
        var scenario = Scenario.vimmerby()
        let before = scenario.state
        let facts = try scenario.budget(.remove("option", seen: try line(scenario, "option"), reason: "Avstått"))
        #expect(scenario.budget.options == .nothing)
        #expect(scenario.budget.entry("option") == nil)
        #expect(
            refusal(.settle("option", seen: lodging, kronor: 1, reason: "x"), scenario)
                == .budget(.noSuchLine("option")))
        try scenario.undo(facts, as: "tove.kron")
        #expect(scenario.state == before)
    }

    @Test("Two people change different things of a line: both stand")
    func merging() throws {
        var scenario = Scenario.vimmerby()
        let seen = try line(scenario, "training")
        var (dearer, noted) = (seen, seen)
        dearer.amount = .each(6500, per: [BudgetMeasure(.participant), BudgetMeasure(.year)])
        noted.note = "Avtal 2013"
        try scenario.budget(.change("training", seen: seen, to: dearer, reason: "Nytt pris"))
        try scenario.budget(.change("training", seen: seen, to: noted, reason: "Avtalet"), as: "tove.kron")
        #expect(try line(scenario, "training").note == "Avtal 2013")
        #expect(scenario.budget.entry("training")?.kronor == 1_365_000)
    }

    @Test("Two people change the same thing: the second is told")
    func conflict() throws {
        var scenario = Scenario.vimmerby()
        let seen = try line(scenario, "training")
        var (one, other) = (seen, seen)
        (one.stated, other.stated) = (1_300_000, 1_320_000)
        try scenario.budget(.change("training", seen: seen, to: one, reason: "§ 1"))
        let conflict = Refusal.Conflict(
            field: "budget.stated", old: "1 310 000", theirs: "1 300 000", mine: "1 320 000")
        #expect(refusal(.change("training", seen: seen, to: other, reason: "§ 2"), scenario) == .conflict(conflict))
        let removal = refusal(.remove("training", seen: seen, reason: "§ 3"), scenario)
        #expect(
            removal
                == .conflict(.init(field: "budget.stated", old: "1 310 000", theirs: "1 300 000", mine: "")))
        let settled = refusal(.settle("training", seen: seen, kronor: 5, reason: "§ 4"), scenario)
        #expect(settled == nil, "the sum is settled whatever the documents stated")
    }

    @Test("What somebody else has changed since is not taken back")
    func undoAfterOthers() throws {
        var scenario = Scenario.vimmerby()
        let seen = try line(scenario, "lodging")
        let facts = try scenario.budget(.settle("lodging", seen: seen, kronor: 5, reason: "§ 1"))
        var later = try line(scenario, "lodging")
        later.note = "Faktura"
        try scenario.budget(.change("lodging", seen: later.with { $0.note = seen.note }, to: later, reason: "§ 2"))
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") == .changedSince("budget"))
    }

    @Test(
        "What a line cannot say is refused with the reason",
        arguments: [
            (BudgetLine(" ", standing: .unknown), BudgetFault.nameMissing),
            (BudgetLine(String(repeating: "a", count: 81), standing: .unknown), .nameTooLong),
            (BudgetLine("A", standing: .known), .amountMissing),
            (BudgetLine("A", standing: .estimated), .amountMissing),
            (BudgetLine("A", standing: .unknown, amount: .sum(0)), .amountOfUnknown),
            (BudgetLine("A", standing: .known, amount: .sum(-1)), .amountOutside(-1)),
            (
                BudgetLine("A", standing: .known, amount: .sum(BudgetLine.mostKronor + 1)),
                .amountOutside(BudgetLine.mostKronor + 1)
            ),
            (BudgetLine("A", standing: .known, amount: .sum(1), stated: -5), .amountOutside(-5)),
            (BudgetLine("A", standing: .known, amount: .each(1, per: [])), .nothingToMultiply),
            (
                BudgetLine(
                    "A", standing: .known, amount: .each(1, per: [BudgetMeasure(.day), BudgetMeasure(.day, 2)])),
                .unitTwice(.day)
            ),
            (BudgetLine("A", standing: .known, amount: .each(1, per: [BudgetMeasure(.piece)])), .countMissing(.piece)),
            (BudgetLine("A", standing: .known, amount: .each(1, per: [BudgetMeasure(.piece, -2)])), .countOutside(-2)),
            (BudgetLine("A", side: .funding, standing: .option, amount: .sum(1)), .optionalFunding),
            (BudgetLine("A", standing: .unknown, bearer: .committee(" ")), .bearerWithoutName),
            (BudgetLine("A", standing: .unknown, bearer: .fund("")), .bearerWithoutName),
            (BudgetLine("A", standing: .unknown, bearer: .municipality("mora")), .noSuchMunicipality("mora")),
            (
                BudgetLine(
                    "A", standing: .known,
                    amount: .each(BudgetLine.mostKronor, per: [BudgetMeasure(.participant)])),
                .tooLarge
            ),
        ])
    func faults(line: BudgetLine, fault: BudgetFault) {
        #expect(refusal(.add("a", line, reason: "§ 1")) == .budget(.line(fault)))
    }

    @Test("Committees share where the budget lists some")
    func withoutCommittees() {
        let line = BudgetLine("A", standing: .unknown, bearer: .committees)
        #expect(refusal(.add("a", line, reason: "§ 1"), .falun()) == .budget(.line(.noCommittees)))
    }

    @Test("A reason is demanded, something must change, and an id is used once")
    func otherRefusals() throws {
        let scenario = Scenario.vimmerby()
        let training = try line(scenario, "training")
        #expect(refusal(.add("a", lodging, reason: " ")) == .missing(.reason))
        #expect(refusal(.add("training", lodging, reason: "§ 1")) == .alreadyExists)
        #expect(refusal(.change("training", seen: training, to: training, reason: "§ 1")) == .nothingToChange)
        #expect(refusal(.settle("training", seen: training, kronor: nil, reason: "§ 1")) == .nothingToChange)
        let unknown = try line(scenario, "lodging")
        #expect(
            refusal(.settle("lodging", seen: unknown, kronor: nil, reason: "§ 1")) == .budget(.line(.amountMissing)))
        #expect(refusal(.change("x", seen: training, to: lodging, reason: "§ 1")) == .budget(.noSuchLine("x")))
        var full = BudgetSettings.vimmerby.lines
        full += (0..<BudgetLine.mostLines - 3).map { ListedBudgetLine(BudgetLineID("n\($0)"), lodging) }
        let budget = BudgetSettings(committees: BudgetSettings.vimmerby.committees, lines: full)
        #expect(
            refusal(.add("a", lodging, reason: "§ 1"), .vimmerby { $0.budget = budget }) == .budget(.tooManyLines))
    }

    @Test("Ids are made of names, once each, also of names that have none of our letters")
    func madeIDs() throws {
        var scenario = Scenario.vimmerby()
        #expect(BudgetLineID.made(of: "Kost & logi, Åre", in: scenario.programme) == "kost-logi-are")
        #expect(BudgetLineID.made(of: "Training", in: scenario.programme) == "training-2")
        #expect(BudgetLineID.made(of: "…", in: scenario.programme) == "rad")
        try scenario.enter("rad", lodging)
        try scenario.budget(.remove("rad", seen: lodging, reason: "Fel"))
        #expect(BudgetLineID.made(of: "?", in: scenario.programme) == "rad-2", "a removed line keeps its id")
    }
}

extension BudgetLine {
    fileprivate func with(_ change: (inout BudgetLine) -> Void) -> BudgetLine {
        var line = self
        change(&line)
        return line
    }
}
