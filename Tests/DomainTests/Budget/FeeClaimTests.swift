import Domain
import TestSupport
import Testing

/// The fee is due whatever the result, and a seat is charged once (S4-5).
@Suite struct FeeClaimTests {
    private let seat = SeatID("sater", 1)

    private func replaced(_ change: (inout FalunProgramme) -> Void = { _ in }) throws -> Scenario {
        var scenario = try Scenario.admitted(change)
        scenario.wake(on: try #require(Day(2020, 9, 10)))
        try scenario.leave(scenario.holder(seat))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        return scenario
    }

    private func fees(_ falun: inout FalunProgramme) {
        falun.fee = 12_000
        falun.budget = BudgetSettings(lines: [
            ListedBudgetLine(
                "fees", BudgetLine("Avgifter", side: .funding, standing: .known, amount: .fee, bearer: .fee)),
            ListedBudgetLine("course", BudgetLine("Kurs", standing: .known, amount: .sum(48_000), bearer: .fee)),
        ])
    }

    @Test func whatSomebodyElseFundsHasNoFeeUnlessOneIsSetOrToBeDecided() throws {
        #expect(Scenario.falun().programme.settings.hasFee)
        #expect(!Scenario.falun { $0.funder = "ESF" }.programme.settings.hasFee)
        #expect(Scenario.falun { ($0.funder, $0.fee) = ("ESF", 0) }.programme.settings.hasFee)
        let putOff = RecordedDecision(settings: ["fee"], reference: "§ 13", day: nil)
        #expect(Scenario.falun { ($0.funder, $0.decisions) = ("ESF", [putOff]) }.programme.settings.hasFee)
    }

    @Test func beforeTheAdmissionEverySeatIsReckonedWith() throws {
        let scenario = Scenario.falun(fees)
        #expect(scenario.programme.feeClaims.isEmpty)
        #expect(scenario.budget.funding == BudgetFigure(kronor: 24 * 12_000))
    }

    @Test func feeOnDropOutStays() throws {
        var scenario = try Scenario.admitted(fees)
        #expect(scenario.budget.funding == BudgetFigure(kronor: 48_000))
        #expect(scenario.budget.balance?.kronor == 0)
        scenario.wake(on: try #require(Day(2020, 11, 2)))
        let anna = scenario.holder(seat)
        try scenario.leave(anna)
        #expect(scenario.programme.participants.count == 3)
        #expect(scenario.budget.funding == BudgetFigure(kronor: 48_000), "the fee stays")
        let claim = try #require(scenario.programme.feeClaims.first { $0.seat == seat })
        #expect(claim.applicant == anna)
        #expect(claim.left == Day(2020, 11, 2))
        #expect(claim.liability?.seat == seat)
    }

    @Test func replacementIsNotChargedTwice() throws {
        let scenario = try replaced(fees)
        #expect(scenario.programme.feeClaims.count == 4)
        #expect(scenario.budget.funding == BudgetFigure(kronor: 48_000))
        let claim = try #require(scenario.programme.feeClaims.first { $0.seat == seat })
        #expect(claim.applicant == scenario.id("Anna Säter"))
        #expect(claim.uncharged == [scenario.id("Cilla Säter")])
        #expect(claim.left != nil)
    }

    @Test func whoTakesOverASeatMayPayInstead() throws {
        let scenario = try replaced {
            $0.fee = 12_000
            $0.budget = BudgetSettings(feeRule: .latestHolder)
        }
        let claim = try #require(scenario.programme.feeClaims.first { $0.seat == seat })
        #expect(claim.applicant == scenario.id("Cilla Säter"))
        #expect(claim.uncharged == [scenario.id("Anna Säter")])
        #expect(claim.left == nil)
        #expect(scenario.programme.feeClaims.count == 4)
    }

    @Test func anUndecidedFeeIsUnknown() throws {
        let scenario = Scenario.falun {
            fees(&$0)
            $0.fee = nil
        }
        #expect(scenario.budget.entry("fees")?.obstacle == .fee)
        #expect(scenario.budget.funding?.isBlank == true)
        #expect(scenario.budget.balance?.bound == .atLeast)
    }

    @Test func feesFollowThoseWhoHaveTheSeats() throws {
        let scenario = try Scenario.admitted(fees)
        #expect(scenario.budget.municipalities.map(\.figure.kronor) == [24_000, 12_000, 12_000])
    }
}
