import Domain
import TestSupport
import Testing

@Suite("What a programme costs")
struct BudgetTests {
    private func budget(_ lines: [BudgetLine], _ change: (inout FalunProgramme) -> Void = { _ in }) -> Budget {
        Scenario.falun {
            $0.budget = BudgetSettings(
                lines: lines.enumerated().map { ListedBudgetLine(BudgetLineID("l\($0)"), $1) })
            change(&$0)
        }.budget
    }

    private func known(_ kronor: Int, _ bearer: BudgetBearer? = nil) -> BudgetLine {
        BudgetLine("Känt", standing: .known, amount: .sum(kronor), bearer: bearer)
    }

    private let unknown = BudgetLine("Okänt", standing: .unknown)

    private func money(_ kronor: Int?) -> BudgetLine {
        BudgetLine(
            "Bidrag", side: .funding, standing: kronor == nil ? .unknown : .known, amount: kronor.map { .sum($0) })
    }

    @Test("A programme that nothing has been said of has no budget")
    func none() throws {
        var scenario = Scenario.falun()
        #expect(scenario.programme.budget == nil)
        try scenario.enter("literature", known(12_000))
        #expect(scenario.programme.budget?.cost == BudgetFigure(kronor: 12_000))
    }

    @Test("1 310 000 stated, 1 310 400 computed: the difference is told, and is within the tolerance (S2-4)")
    func toleranceOfAboutFigures() throws {
        let entry = try #require(Scenario.vimmerby().budget.entry("training"))
        #expect(entry.each == 6240)
        #expect(entry.factors.map(\.number) == [70, 3])
        #expect(entry.factors.map(\.source) == [.seats, .budget])
        #expect(entry.kronor == 1_310_400)
        #expect(entry.difference == 400)
        #expect(entry.agreesWithStated == true)
        let strict = Scenario.vimmerby { falun in
            falun.budget = BudgetSettings(
                counts: [.year: 3], tolerancePercent: 0,
                lines: BudgetSettings.vimmerby.lines.filter { $0.id == "training" }.map {
                    ListedBudgetLine($0.id, $0.line.with { $0.bearer = nil })
                })
        }
        #expect(strict.budget.entry("training")?.agreesWithStated == false)
    }

    @Test("Unknown stays unknown, never 0, and infects every figure that rests on it (S2-6)")
    func unknownIsNotZero() {
        let budget = Scenario.vimmerby().budget
        #expect(budget.entry("lodging")?.kronor == nil)
        #expect(budget.entry("lodging")?.obstacle == .amount)
        #expect(budget.cost == BudgetFigure(kronor: 1_310_400, unknown: ["lodging"]))
        #expect(!budget.cost.isComplete && !budget.cost.isBlank)
        #expect(budget.perParticipant?.figure.unknown == ["lodging"])
        #expect(budget.perParticipant?.share == EvenShare(1_310_400, among: 70))
        #expect(budget.perParticipant?.share.each == 18_720)
        #expect(budget.perDay?.figure.unknown == ["lodging"])
        #expect(budget.bearers.allSatisfy { $0.figure.unknown == ["lodging"] })
        #expect(self.budget([unknown]).cost.isBlank)
    }

    @Test("An option is no commitment and is summed apart (S2-5)")
    func options() {
        let budget = Scenario.vimmerby().budget
        #expect(budget.options == BudgetFigure(kronor: 428_000))
        #expect(budget.cost.kronor == 1_310_400)
        #expect(budget.entries(of: .options).map(\.id) == ["option"])
        #expect(budget.bearers.allSatisfy { share in !share.parts.contains { $0.line == "option" } })
        #expect(budget.balance == nil)
    }

    @Test("The grant equals the budget (S1-2)")
    func preStudy() {
        let budget = Scenario.falun { $0.budget = .preStudy }.budget
        #expect(budget.cost == BudgetFigure(kronor: 87_976))
        #expect(budget.funding == BudgetFigure(kronor: 87_976))
        #expect(budget.balance?.kronor == 0)
        #expect(budget.balance?.bound == .exact)
        #expect(budget.bearers.map(\.party) == [.fund("Europeiska socialfonden")])
    }

    @Test(
        "What is missing or over is told as far as it can be known",
        arguments: [
            ([1000], 800, -200, BudgetBalance.Bound.exact), ([1000], 1200, 200, .exact),
            ([1000, nil], 1200, 200, .atMost), ([1000], nil, -1000, .atLeast), ([nil], nil, 0, .open),
        ] as [([Int?], Int?, Int, BudgetBalance.Bound)])
    func balance(costs: [Int?], funding: Int?, kronor: Int, bound: BudgetBalance.Bound) {
        let balance = budget(costs.map { $0.map { known($0) } ?? unknown } + [money(funding)]).balance
        #expect(balance?.kronor == kronor)
        #expect(balance?.bound == bound)
    }

    @Test("An estimate is told apart from what is known")
    func estimated() {
        let budget = budget([known(100), BudgetLine("Lokal", standing: .estimated, amount: .sum(50))])
        #expect(budget.cost == BudgetFigure(kronor: 150, estimated: ["l1"]))
        #expect(budget.cost.isEstimated)
    }

    @Test("A sum that does not divide evenly is shared out to the krona")
    func evenShare() {
        let share = budget([known(87_976)]) { $0.cohortSeats = 34 }.perParticipant?.share
        #expect(share == EvenShare(87_976, among: 34))
        #expect(share?.each == 2587)
        #expect(share?.withOneMore == 18)
        #expect(EvenShare(1, among: 0) == nil)
    }

    @Test("Per participant and per course day need their number")
    func withoutNumbers() {
        let budget = budget([known(100)]) {
            $0.cohortSeats = 0
            $0.course = CourseSettings(
                days: 0, occasions: 0, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
        }
        #expect(budget.perParticipant == nil)
        #expect(budget.perDay == nil)
    }

    @Test("A course day is held once for each cohort")
    func daysOfCohorts() {
        let budget = budget([known(2200)]) {
            $0.cohorts = [FalunProgramme.cohort("1", seats: 12), FalunProgramme.cohort("2", seats: 12)]
        }
        #expect(budget.perDay?.count.number == 22)
        #expect(budget.perParticipant?.count.number == 24)
    }

    @Test(
        "What an amount is multiplied with comes from where it is decided",
        arguments: [
            (BudgetUnit.participant, 24, BudgetCount.Source.seats), (.municipality, 5, .programme),
            (.cohort, 1, .programme), (.year, 1, .period), (.month, 9, .period), (.day, 11, .course),
            (.occasion, 9, .course),
        ])
    func counts(unit: BudgetUnit, number: Int, source: BudgetCount.Source) {
        let scenario = Scenario.falun()
        #expect(scenario.programme.budgetCount(of: unit) == BudgetCount(unit, number, source))
        let own = Scenario.falun { $0.budget = BudgetSettings(counts: [unit: 3]) }
        #expect(own.programme.budgetCount(of: unit) == BudgetCount(unit, 3, .budget))
    }

    @Test("Nights are known when the whole course is planned; a two-day occasion is one night (G)")
    func nights() throws {
        let course = CourseSettings(
            days: 3, occasions: 2, residential: .firstAndLast, loadPercent: nil, taskDaysPerMonth: 0)
        var scenario = Scenario.falun {
            $0.course = course
            $0.budget = BudgetSettings(lines: [
                ListedBudgetLine(
                    "lodging",
                    BudgetLine(
                        "Logi", standing: .known,
                        amount: .each(1000, per: [BudgetMeasure(.participant, 10), BudgetMeasure(.night)])))
            ])
        }
        #expect(scenario.programme.budgetCount(of: .night) == nil)
        #expect(scenario.budget.entry("lodging")?.obstacle == .count(.night))
        #expect(scenario.budget.cost.unknown == ["lodging"])
        for day in [18_520, 18_600] {
            let occasion = Occasion(
                kind: .courseDay, title: "Internat", days: Day(number: day)...Day(number: day + 1), overnight: true)
            try scenario.perform(.addOccasion(scenario.drawID(), occasion), as: "tove.kron")
        }
        #expect(scenario.programme.budgetCount(of: .night) == BudgetCount(.night, 2, .calendar))
        #expect(scenario.budget.cost == BudgetFigure(kronor: 20_000))
        #expect(scenario.budget.entry("lodging")?.factors.map(\.source) == [.line, .calendar])
    }

    @Test("A course without nights has none, which is known")
    func withoutNights() {
        let scenario = Scenario.falun {
            $0.course = CourseSettings(
                days: 3, occasions: 2, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
        }
        #expect(scenario.programme.budgetCount(of: .night) == BudgetCount(.night, 0, .course))
    }

    @Test("A product beyond all measure is an obstacle, not a wrong figure")
    func tooLarge() {
        let units: [BudgetUnit] = [.participant, .day, .occasion, .night]
        let amount = BudgetAmount.each(
            BudgetLine.mostKronor, per: units.map { BudgetMeasure($0, BudgetLine.mostPieces) })
        let budget = budget([BudgetLine("Fel", standing: .known, amount: amount)])
        #expect(budget.entries.first?.obstacle == .tooLarge)
        #expect(budget.cost.isBlank)
        let most = (0..<BudgetLine.mostLines).map { _ in known(BudgetLine.mostKronor) }
        #expect(self.budget(most).cost.kronor == BudgetLine.mostLines * BudgetLine.mostKronor)
    }

    @Test("How many participants the money is enough for (S1-5)")
    func possibleParticipants() {
        let each = BudgetLine(
            "Kurs", standing: .known, amount: .each(3000, per: [BudgetMeasure(.participant), BudgetMeasure(.day)]))
        let fixed = known(50_000)
        // 11 days × 3 000 is 33 000 for each; (1 000 000 − 50 000) / 33 000 is 28.
        #expect(budget([each, fixed, money(1_000_000)]).possibleParticipants == 28)
        #expect(budget([each, fixed, money(nil)]).possibleParticipants == nil)
        #expect(budget([each, unknown, money(1_000_000)]).possibleParticipants == nil)
        #expect(budget([fixed, money(1_000_000)]).possibleParticipants == nil)
        #expect(budget([each, known(2_000_000), money(1_000_000)]).possibleParticipants == 0)
        let own = BudgetLine("Resa", standing: .known, amount: .each(500, per: [BudgetMeasure(.participant, 12)]))
        #expect(budget([each, own, money(1_000_000)]).possibleParticipants == 30)
    }
}

extension BudgetLine {
    fileprivate func with(_ change: (inout BudgetLine) -> Void) -> BudgetLine {
        var line = self
        change(&line)
        return line
    }
}
