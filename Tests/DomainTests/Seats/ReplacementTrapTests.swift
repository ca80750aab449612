import Domain
import TestSupport
import Testing

/// The traps of requirements G about withdrawals, reserves and the replacement window, each under its own name.
@Suite struct ReplacementTrapTests {
    private let seat = SeatID("sater", 1)

    /// Somebody leaves Säter's first seat on a day.
    private func leaving(on day: Day?, _ change: (inout FalunProgramme) -> Void = { _ in }) throws -> Scenario {
        var scenario = try Scenario.admitted(change)
        scenario.wake(on: try #require(day))
        try scenario.leave(scenario.holder(seat))
        return scenario
    }

    @Test func withdrawalBeforeTheAdmission() throws {
        var scenario = try Scenario.rankedForSeats()
        let anna = scenario.id("Anna Säter")
        try scenario.leave(anna)
        try scenario.perform(.decideAdmission(reference: "§ 1"), as: "petra.lind")
        #expect(scenario.holder(seat) == scenario.id("Bengt Säter"))
        #expect(scenario.programme.seat(of: anna) == nil)
        #expect(scenario[anna].progress.fee == nil, "who never had a seat owes nothing")
    }

    @Test func withdrawalAfterTheAdmissionAndBeforeTheStart() throws {
        var scenario = try leaving(on: Day(2020, 8, 31))
        let anna = scenario.id("Anna Säter")
        #expect(scenario[anna].progress.fee != nil, "the fee is due whatever the result")
        try scenario.seat(.offer(seat, to: nil, note: ""))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        #expect(scenario.holder(seat) == scenario.id("Cilla Säter"))
        #expect(scenario[anna].progress.fee?.value.seat == seat)
        #expect(scenario[scenario.id("Cilla Säter")].progress.fee?.value.seat == seat)
    }

    @Test func withdrawalAfterTheStart() throws {
        let scenario = try leaving(on: Day(2020, 9, 10))
        #expect(scenario.programme.replacementEnd == Day(2020, 10, 1))
        #expect(scenario.next(seat) == scenario.id("Cilla Säter"))
        #expect(scenario.programme.answerBy(forOfferOn: scenario.today) == Day(2020, 9, 15))
    }

    @Test func withdrawalOnTheLastDayOfTheWindow() throws {
        var scenario = try leaving(on: Day(2020, 10, 1))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        #expect(scenario.programme.seat(seat)?.waiting?.offer.answerBy == scenario.today, "no later than the window")
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        #expect(scenario.holder(seat) == scenario.id("Cilla Säter"))
    }

    @Test func withdrawalOnTheDayAfterTheWindow() throws {
        let scenario = try leaving(on: Day(2020, 10, 2))
        let end = try #require(Day(2020, 10, 1))
        #expect(scenario.step(seat) == .closed(end))
        #expect(scenario.seatRefusal(.offer(seat, to: nil, note: "")) == .seat(.windowClosed(lastDay: end)))
    }

    @Test func anAnswerGivenInTimeCountsWhenItIsWrittenInLater() throws {
        var scenario = try leaving(on: Day(2020, 9, 29))
        let end = try #require(Day(2020, 10, 1))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        scenario.wake(on: end + 3)
        #expect(
            scenario.seatRefusal(.answer(seat, .accepted, on: end + 1, note: ""))
                == .seat(.windowClosed(lastDay: end)))
        #expect(scenario.seatRefusal(.answer(seat, .accepted, on: nil, note: "")) == .seat(.windowClosed(lastDay: end)))
        #expect(scenario.seatRefusal(.answer(seat, .declined, on: nil, note: "")) == nil)
        try scenario.seat(.answer(seat, .accepted, on: end, note: ""))
        #expect(scenario.programme.participants(on: end).contains { $0.applicant == scenario.id("Cilla Säter") })
    }

    @Test(arguments: [(2021, "2021-02-28"), (2020, "2020-02-29")])
    func oneMonthAfterThe31stOfJanuary(year: Int, end: String) throws {
        let start = try #require(Day(year, 1, 31))
        let last = try #require(Day(end))
        let scenario = Scenario.falun { $0.start = start }
        #expect(scenario.programme.replacementEnd == last)
        #expect(scenario.programme.answerBy(forOfferOn: last - 2) == last)
    }

    @Test func theWindowCountsFromTheFirstCourseDayWhenOneIsPlanned() throws {
        var scenario = Scenario.falun()
        #expect(scenario.programme.courseStart == Day(2020, 9, 1))
        let id = try scenario.plan("2020-09-07", days: 2, "Start", overnight: true)
        try scenario.plan("2020-08-20", "Mentorsträff", kind: .mentorMeeting)
        #expect(scenario.programme.courseStart == Day(2020, 9, 7))
        #expect(scenario.programme.replacementEnd == Day(2020, 10, 7))
        try scenario.perform(.cancelOccasion(id, reason: "Snö"), as: "tove.kron")
        #expect(scenario.programme.courseStart == Day(2020, 9, 1))
    }

    @Test func withoutAWindowNobodyReplacesAnybodyAfterTheStart() throws {
        let scenario = Scenario.falun { $0.replacementMonths = nil }
        #expect(scenario.programme.replacementEnd == Day(2020, 8, 31))
    }

    @Test func fewerQualifiedThanSeats() throws {
        var scenario = try Scenario.rankedForSeats(
            { $0.unfilled = .nextMunicipality }, counts: [("sater", 1), ("ludvika", 1), ("gagnef", 0)])
        let proposal = scenario.programme.admissionProposal()
        #expect(proposal.empty.map(\.seat) == [SeatID("sater", 2), SeatID("gagnef", 1)])
        #expect(proposal.empty.map(\.cause) == [.nobodyLeft, .nobodyLeft])
        try scenario.perform(.decideAdmission(reference: "§ 1"), as: "petra.lind")
        #expect(scenario.step(SeatID("sater", 2)) == .empty(.nobodyLeft))
        #expect(scenario.programme.participants.count == 2)
    }

    @Test func aMunicipalityWithNoApplicants() throws {
        let scenario = try Scenario.rankedForSeats(counts: [("sater", 3), ("ludvika", 1), ("gagnef", 0)])
        let proposal = scenario.programme.admissionProposal()
        #expect(proposal.empty == [.init(seat: SeatID("gagnef", 1), cause: .awaitsDecision)])
    }

    @Test func aQuotaChangedAfterTheRankingMovesTheSeatThatIsPassedOn() throws {
        var scenario = try Scenario.rankedForSeats(
            { $0.unfilled = .nextMunicipality }, counts: [("sater", 4), ("ludvika", 2), ("gagnef", 0)])
        #expect(scenario.programme.admissionProposal().passedOn.map(\.seat) == [SeatID("gagnef", 1)])
        try scenario.perform(.setQuota("gagnef", seats: 0, reference: "§ 5"), as: "sten.hed")
        try scenario.perform(.setQuota("ludvika", seats: 2, reference: "§ 5"), as: "sten.hed")
        let proposal = scenario.programme.admissionProposal()
        #expect(proposal.passedOn == [])
        #expect(proposal.municipalities.map(\.admitted.count) == [2, 2, 0])
    }

    @Test func noReservesLeftSaysWhatTheRuleMakesOfTheSeat() throws {
        for (rule, expected): (SelectionSettings.UnfilledSeatRule, Succession.Step?) in [
            (.stayEmpty, .empty(.staysEmpty(reference: ""))), (.caseByCase, .assign), (.nextMunicipality, nil),
        ] {
            var scenario = try Scenario.admitted { $0.unfilled = rule }
            let gagnef = SeatID("gagnef", 1)
            try scenario.leave(scenario.holder(gagnef))
            if let expected {
                #expect(scenario.step(gagnef) == expected)
            } else {
                #expect(scenario.next(gagnef) == scenario.id("Cilla Säter"), "the first in the programme's order")
            }
        }
    }

    @Test func aCaseIsDecidedAnewEachTimeTheSeatFallsVacant() throws {
        var scenario = try Scenario.admitted()
        let gagnef = SeatID("gagnef", 1)
        try scenario.leave(scenario.holder(gagnef))
        #expect(scenario.seatRefusal(.offer(gagnef, to: nil, note: "")) == .seat(.empty(gagnef, .awaitsDecision)))
        try scenario.seat(.assign(gagnef, to: "ludvika", reason: "Flest", reference: "§ 40"))
        let bengt = scenario.id("Bengt Ludvika", in: "ludvika")
        #expect(scenario.next(gagnef) == bengt)
        try scenario.seat(.offer(gagnef, to: bengt, note: ""))
        try scenario.seat(.answer(gagnef, .accepted, on: nil, note: ""))
        #expect(scenario.programme.seat(gagnef)?.holder?.ground == .assigned(reference: "§ 40", reason: "Flest"))
        try scenario.leave(bengt)
        #expect(scenario.step(gagnef) == .assign)
        #expect(
            scenario.seatRefusal(.assign(gagnef, to: "ludvika", reason: "Flest", reference: "§ 41"))
                == .seat(.noReserveLeft("ludvika")))
        try scenario.seat(.assign(gagnef, to: nil, reason: "Kursen har börjat", reference: "§ 41"))
        #expect(scenario.step(gagnef) == .empty(.staysEmpty(reference: "§ 41")))
    }

    @Test func aReserveAlreadyAdmittedElsewhereIsPassedOver() throws {
        var scenario = try Scenario.admitted { $0.unfilled = .nextMunicipality }
        let (gagnef, cilla) = (SeatID("gagnef", 1), scenario.id("Cilla Säter"))
        try scenario.leave(scenario.holder(gagnef))
        try scenario.seat(.offer(gagnef, to: cilla, note: ""))
        try scenario.leave(scenario.holder(seat))
        #expect(scenario.next(seat) == scenario.id("David Säter"), "Cilla has been offered Gagnef's seat")
        try scenario.seat(.answer(gagnef, .accepted, on: nil, note: ""))
        let line = try #require(scenario.programme.succession(of: seat, on: scenario.today)).line
        #expect(line.map(\.passedOver) == [.hasSeat(gagnef), nil])
        #expect(scenario.programme.participants.first { $0.applicant == cilla }?.municipality == "sater")
    }

    @Test func aReserveAdmittedElsewhereUnderAnotherApplicationIsPassedOver() throws {
        var scenario = try Scenario.admitted()
        let cilla = scenario.id("Cilla Säter")
        let old = scenario[cilla].application[.email]
        let change = FieldChange(.email, Change(from: old, to: "anna.ludvika@example.se"))
        try scenario.perform(.editApplication(cilla, [change]), as: "eva.strom")
        try scenario.leave(scenario.holder(seat))
        let line = try #require(scenario.programme.succession(of: seat, on: scenario.today)).line
        #expect(line.first?.passedOver == .hasSeat(SeatID("ludvika", 1)))
        #expect(scenario.next(seat) == scenario.id("David Säter"))
    }
}
