import Domain
import TestSupport
import Testing

/// What is said to follow when somebody leaves after the admission is what does follow (H 4).
@Suite struct LeavingConsequenceTests {
    private let seat = SeatID("sater", 1)

    private func consequences(_ scenario: Scenario, _ ids: ApplicantID...) -> [LeavingConsequence] {
        scenario.programme.consequences(ofLeaving: ids, on: scenario.today)
    }

    @Test func `somebody seated through an offer loses a seat and not a place in reserve`() throws {
        var scenario = try Scenario.admitted()
        try scenario.leave(scenario.holder(seat))
        let (cilla, david) = (scenario.id("Cilla Säter"), scenario.id("David Säter"))
        try scenario.seat(.offer(seat, to: cilla, note: ""))
        #expect(consequences(scenario, cilla) == [.offerLapses(cilla, seat), .reserveIsNext(david)])
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        #expect(consequences(scenario, cilla) == [.seatBecomesVacant(cilla), .reserveIsNext(david)])
        try scenario.leave(cilla)
        #expect(scenario.next(seat) == david)
    }

    @Test func `each of two who leave is followed by a reserve of their own`() throws {
        let scenario = try Scenario.admitted()
        let (anna, bengt) = (scenario.id("Anna Säter"), scenario.id("Bengt Säter"))
        #expect(
            consequences(scenario, anna, bengt) == [
                .seatBecomesVacant(anna), .reserveIsNext(scenario.id("Cilla Säter")), .seatBecomesVacant(bengt),
                .reserveIsNext(scenario.id("David Säter")),
            ])
    }

    @Test func `nobody is said to be next who has declined`() throws {
        var scenario = try Scenario.admitted()
        try scenario.leave(scenario.holder(seat))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        try scenario.seat(.answer(seat, .declined, on: nil, note: ""))
        let bengt = scenario.id("Bengt Säter")
        #expect(
            consequences(scenario, bengt) == [
                .seatBecomesVacant(bengt), .reserveIsNext(scenario.id("David Säter")),
            ])
    }

    @Test func `after the window nobody is said to get the seat`() throws {
        var scenario = try Scenario.admitted()
        let end = try #require(scenario.programme.replacementEnd)
        let anna = scenario.holder(seat)
        scenario.wake(on: end)
        #expect(consequences(scenario, anna).last == .reserveIsNext(scenario.id("Cilla Säter")))
        scenario.wake(on: end + 1)
        #expect(consequences(scenario, anna) == [.seatBecomesVacant(anna), .windowClosed(end)])
    }

    @Test func `a seat that is decided case by case says so`() throws {
        var scenario = try Scenario.admitted { $0.unfilled = .caseByCase }
        let gagnef = SeatID("gagnef", 1)
        let anna = scenario.holder(gagnef)
        #expect(
            consequences(scenario, anna) == [
                .seatBecomesVacant(anna), .noReserveLeft("gagnef"), .seatIsAssigned(gagnef),
            ])
        try scenario.leave(anna)
        #expect(scenario.step(gagnef) == .assign)
    }
}
