import Domain
import TestSupport
import Testing

/// A method is chosen with a decision's reference, and the quotas follow.
@Suite struct AllocationDecisionTests {
    private let scenario = Scenario.withEmployees()

    private func decision(
        _ method: AllocationMethod = .sainteLague, _ change: (inout [SeatClaim]) -> Void = { _ in },
        precedence: [MunicipalityCode] = ["sater", "gagnef"], reference: String = "§ 9"
    ) -> Command {
        var claims = scenario.programme.seatClaims
        change(&claims)
        return .seat(
            .allocate(AllocationDecision(method, claims: claims, precedence: precedence, reference: reference)))
    }

    @Test func theQuotasFollow() throws {
        var scenario = scenario
        #expect(scenario.programme.followsAllocation == nil)
        try scenario.perform(decision(reference: " § 9 "), as: "sten.hed")
        let codes = scenario.programme.settings.municipalities.map(\.code)
        #expect(codes.map(scenario.programme.seats(of:)) == [6, 6, 6, 5, 1])
        #expect(scenario.programme.quotas["sater"]?.value == Quota(seats: 5, reference: "§ 9"))
        #expect(scenario.programme.seatDecisions.allocation?.value.method == .sainteLague)
        #expect(scenario.programme.followsAllocation == true)
        try scenario.perform(.setQuota("sater", seats: 4, reference: "§ 10"), as: "sten.hed")
        #expect(scenario.programme.followsAllocation == false)
        try scenario.perform(decision(), as: "sten.hed")
        #expect(scenario.programme.followsAllocation == true, "the same method again sets the quotas right")
    }

    @Test func whatIsTheSameAlreadyIsNotRecordedAgain() throws {
        var scenario = scenario
        try scenario.perform(decision(), as: "sten.hed")
        #expect(scenario.refusal(of: decision(), as: "sten.hed") == .nothingToChange)
    }

    @Test func refusals() throws {
        #expect(scenario.refusal(of: decision(reference: " "), as: "petra.lind") == .missing(.reference))
        #expect(
            scenario.refusal(of: decision { $0.removeLast() }, as: "petra.lind")
                == .seat(.employeesMissing(["gagnef"])))
        #expect(
            scenario.refusal(of: decision { $0.append(SeatClaim("mora", employees: 1)) }, as: "petra.lind")
                == .noSuchMunicipality("mora"))
        #expect(
            scenario.refusal(
                of: decision { $0[0] = SeatClaim("borlange", employees: 6000, minimum: 25) }, as: "petra.lind")
                == .seat(.allocation(.minimumsExceed(sum: 25, seats: 24))))
        guard case .notPermitted? = scenario.refusal(of: decision(), as: "eva.strom") else {
            Issue.record("a personnel chief shares no seats")
            return
        }
    }

    @Test func aTieThatDecidesNeedsAnOrder() throws {
        var scenario = scenario
        let same: (inout [SeatClaim]) -> Void = { claims in
            claims = claims.map { SeatClaim($0.municipality, employees: 1000) }
        }
        guard case .seat(.tiedAllocation(let tie))? = scenario.refusal(of: decision(.dHondt, same), as: "petra.lind")
        else {
            Issue.record("five who are alike cannot share 24 seats")
            return
        }
        #expect((tie.candidates.count, tie.seats) == (5, 4))
        let order: [MunicipalityCode] = ["gagnef", "sater", "ludvika", "falun", "borlange"]
        try scenario.perform(decision(.dHondt, same, precedence: order), as: "petra.lind")
        #expect(scenario.programme.seats(of: "borlange") == 4)
        #expect(scenario.programme.seatDecisions.allocation?.value.precedence == order)
    }

    @Test func anOrderThatDecidesNothingIsNotRecorded() throws {
        var scenario = scenario
        try scenario.perform(decision(.dHondt, precedence: ["sater"]), as: "petra.lind")
        #expect(scenario.programme.seatDecisions.allocation?.value.precedence == [])
    }

    @Test func afterTheAdmissionItIsTooLate() throws {
        let admitted = try Scenario.admitted()
        #expect(admitted.refusal(of: decision(), as: "petra.lind") == .admissionDecided)
    }

    @Test func allOfItCanBeUndone() throws {
        var scenario = scenario
        let before = ProgrammeState(scenario.programme)
        let facts = try scenario.perform(decision(), as: "sten.hed")
        #expect(facts.count == 6)
        try scenario.undo(facts, as: "sten.hed")
        #expect(ProgrammeState(scenario.programme) == before)
        #expect(scenario.programme.seatDecisions.allocation == nil)
    }
}
