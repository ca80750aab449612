import Domain
import TestSupport
import Testing

/// A vacant seat is offered to the reserves in order, and every answer is recorded (H 4).
@Suite struct OfferTests {
    private let seat = SeatID("sater", 1)

    /// Säter's first seat is vacant since 10 May; Cilla and David are in reserve.
    private func vacant(_ change: (inout FalunProgramme) -> Void = { _ in }) throws -> Scenario {
        var scenario = try Scenario.admitted(change)
        if let day = Day(2020, 5, 10) { scenario.wake(on: day) }
        try scenario.leave(scenario.holder(seat))
        return scenario
    }

    @Test func aSeatGoesToTheFirstReserveWhoAccepts() throws {
        var scenario = try vacant()
        let (anna, cilla) = (scenario.id("Anna Säter"), scenario.id("Cilla Säter"))
        #expect(scenario.programme.seat(seat)?.vacancy == Vacancy(since: scenario.today, cause: .withdrawn))
        #expect(scenario.next(seat) == cilla)
        try scenario.seat(.offer(seat, to: cilla, note: "Ringde"))
        let offer = try #require(scenario.programme.seat(seat)?.waiting)
        #expect(offer.offer.answerBy == scenario.today + 5)
        #expect(offer.made.by == "rut.alm")
        #expect(scenario.stage(cilla) == .ranking, "an offer is not a seat")
        scenario.wake(on: scenario.today + 2)
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        #expect(scenario.stage(cilla) == .admitted)
        let holdings = try #require(scenario.programme.seat(seat)).holdings
        #expect(holdings.map(\.applicant) == [anna, cilla])
        #expect(holdings.map(\.offer) == [nil, 1])
        #expect(holdings[0].ended == Holding.Ending(day: scenario.today - 2, cause: .withdrawn))
        #expect(holdings[1].ended == nil)
        #expect(scenario.programme.seat(of: anna)?.id == seat)
    }

    @Test func aDayHasTheParticipantsThatHadASeatThen() throws {
        var scenario = try vacant()
        let (anna, cilla) = (scenario.id("Anna Säter"), scenario.id("Cilla Säter"))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        scenario.wake(on: scenario.today + 2)
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        let today = scenario.today
        func holds(_ id: ApplicantID, on day: Day) -> Bool {
            scenario.programme.participants(on: day).contains { $0.applicant == id && $0.seat == seat }
        }
        #expect(!holds(anna, on: today - 5), "the admission was two days before the withdrawal")
        #expect(holds(anna, on: today - 3) && !holds(anna, on: today - 2))
        #expect(!holds(cilla, on: today - 1) && holds(cilla, on: today))
        #expect(scenario.programme.participants.count == 4)
        #expect(scenario.programme.participants(on: today - 1).count == 3)
    }

    @Test func whoDeclinesIsPassedOverAndTheNextIsOffered() throws {
        var scenario = try vacant()
        let (cilla, david) = (scenario.id("Cilla Säter"), scenario.id("David Säter"))
        try scenario.seat(.offer(seat, to: cilla, note: ""))
        try scenario.seat(.answer(seat, .declined, on: nil, note: "Ska ha barn"))
        #expect(scenario.next(seat) == david)
        let line = try #require(scenario.programme.succession(of: seat, on: scenario.today)).line
        #expect(line.map(\.passedOver) == [.declined(scenario.today), nil])
        try scenario.leave(scenario.holder(SeatID("sater", 2)))
        #expect(scenario.next(SeatID("sater", 2)) == david, "a no is a no to the other seat too")
    }

    @Test func whoCannotBeReachedNeedsAnAttemptFirstAndIsTriedAgainForTheNextVacancy() throws {
        var scenario = try vacant()
        let (cilla, david) = (scenario.id("Cilla Säter"), scenario.id("David Säter"))
        try scenario.seat(.offer(seat, to: cilla, note: ""))
        #expect(scenario.seatRefusal(.answer(seat, .unreachable, on: nil, note: "")) == .seat(.noAttempts))
        try scenario.seat(.attempt(seat, on: nil, note: "Ringde två gånger"))
        scenario.wake(on: scenario.today + 1)
        try scenario.seat(.attempt(seat, on: nil, note: ""))
        #expect(scenario.programme.seat(seat)?.waiting?.offer.attempts == [scenario.today - 1, scenario.today])
        try scenario.seat(.answer(seat, .unreachable, on: nil, note: ""))
        #expect(scenario.next(seat) == david)
        try scenario.seat(.offer(seat, to: david, note: ""))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        try scenario.leave(david)
        #expect(scenario.next(seat) == cilla)
    }

    @Test func anOfferIsTakenBackWithAReasonAndCanBeMadeAgain() throws {
        var scenario = try vacant()
        try scenario.seat(.offer(seat, to: nil, note: ""))
        #expect(scenario.seatRefusal(.answer(seat, .takenBack, on: nil, note: " ")) == .missing(.reason))
        try scenario.seat(.answer(seat, .takenBack, on: nil, note: "Anna ångrar sig"))
        #expect(scenario.next(seat) == scenario.id("Cilla Säter"))
        try scenario.perform(.reinstate(scenario.id("Anna Säter"), reason: "Ångrade sig"), as: "eva.strom")
        #expect(scenario.holder(seat) == scenario.id("Anna Säter"))
    }

    @Test func offeringIsRefused() throws {
        var scenario = try vacant()
        let (cilla, david) = (scenario.id("Cilla Säter"), scenario.id("David Säter"))
        func refusal(_ seat: SeatID, _ id: ApplicantID? = nil) -> Refusal? {
            scenario.seatRefusal(.offer(seat, to: id, note: ""))
        }
        let other = SeatID("sater", 2)
        #expect(refusal(seat, david) == .seat(.notNext(david, next: cilla)))
        #expect(refusal(other) == .seat(.held(other, by: scenario.holder(other))))
        #expect(refusal(SeatID("sater", 3)) == .seat(.noSuchSeat("sater-3")))
        #expect(refusal(SeatID("mora", 1)) == .seat(.noSuchSeat("mora-1")))
        #expect(scenario.seatRefusal(.attempt(seat, on: nil, note: "")) == .seat(.noOpenOffer(seat)))
        #expect(scenario.seatRefusal(.answer(seat, .declined, on: nil, note: "")) == .seat(.noOpenOffer(seat)))
        #expect(scenario.seatRefusal(.reopenOffer(seat, reason: "Fel")) == .seat(.answerStands(seat)))
        var before = try Scenario.rankedForSeats()
        #expect(before.seatRefusal(.offer(seat, to: nil, note: "")) == .admissionNotDecided)
        #expect(before.seatRefusal(.answer(seat, .accepted, on: nil, note: "")) == .admissionNotDecided)
        before.wake(on: before.today + 1)
        try scenario.seat(.offer(seat, to: nil, note: ""))
        let days = scenario.today...scenario.today
        #expect(
            scenario.seatRefusal(.answer(seat, .declined, on: scenario.today + 1, note: ""))
                == .seat(.dayOutside(scenario.today + 1, days)))
        #expect(
            scenario.seatRefusal(.attempt(seat, on: scenario.today - 1, note: ""))
                == .seat(.dayOutside(scenario.today - 1, days)))
    }

    @Test func twoCoordinatorsOfferTheSameSeatAtOnce() throws {
        let scenario = try vacant()
        var (one, other) = (scenario, scenario)
        let cilla = scenario.id("Cilla Säter")
        let facts = try one.seat(.offer(seat, to: cilla, note: ""), as: "rut.alm")
        other.record(facts, by: "rut.alm")
        let made = Signature(by: "rut.alm", at: scenario.now)
        #expect(
            other.seatRefusal(.offer(seat, to: cilla, note: ""), as: "petra.lind")
                == .seat(.offered(seat, to: cilla, made)))
    }

    @Test func anOpenOfferCanBeUndoneAnAnsweredOneCannot() throws {
        var scenario = try vacant()
        let offered = try scenario.seat(.offer(seat, to: nil, note: "Ringde"))
        let state = scenario.state
        var undone = scenario
        try undone.undo(offered, as: "rut.alm")
        #expect(undone.programme.seatDecisions.offers == [:])
        #expect(undone[undone.id("Cilla Säter")].progress.contacts == [])
        let tried = try scenario.seat(.attempt(seat, on: nil, note: ""))
        #expect(scenario.refusal(ofUndoing: offered, as: "rut.alm") == .changedSince("offer"))
        try scenario.undo(tried, as: "rut.alm")
        #expect(scenario.state == state)
        let answered = try scenario.seat(.answer(seat, .declined, on: nil, note: ""))
        #expect(scenario.refusal(ofUndoing: answered, as: "rut.alm") == .cannotUndo)
    }

    @Test func aNoIsTakenBackWithAReasonAsLongAsTheSeatHasNotGoneOn() throws {
        var scenario = try vacant()
        let cilla = scenario.id("Cilla Säter")
        try scenario.seat(.offer(seat, to: cilla, note: ""))
        try scenario.seat(.answer(seat, .declined, on: nil, note: ""))
        #expect(scenario.seatRefusal(.reopenOffer(seat, reason: " ")) == .missing(.reason))
        try scenario.seat(.reopenOffer(seat, reason: "Ringde tillbaka"))
        #expect(scenario.programme.seat(seat)?.waiting?.offer.applicant == cilla)
        try scenario.seat(.answer(seat, .declined, on: nil, note: ""))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        #expect(scenario.seatRefusal(.reopenOffer(seat, reason: "Åter")) == .seat(.answerStands(seat)))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        #expect(scenario.seatRefusal(.reopenOffer(seat, reason: "Åter")) == .seat(.answerStands(seat)))
    }

    @Test func whoLeavesWhileTheOfferIsOpenMakesWayForTheNext() throws {
        var scenario = try vacant()
        try scenario.seat(.offer(seat, to: nil, note: ""))
        try scenario.leave(scenario.id("Cilla Säter"))
        #expect(scenario.programme.seat(seat)?.openOffer == nil)
        try scenario.seat(.offer(seat, to: scenario.id("David Säter"), note: ""))
        #expect(scenario.programme.seat(seat)?.openOffer == OfferID(seat, 2))
    }

    @Test func whoLeftASeatThatIsOfferedOrTakenDoesNotComeBack() throws {
        var scenario = try vacant()
        let anna = scenario.id("Anna Säter")
        let back = Command.reinstate(anna, reason: "Ångrade sig")
        #expect(scenario.refusal(of: back, as: "eva.strom") == nil)
        try scenario.seat(.offer(seat, to: nil, note: ""))
        #expect(scenario.refusal(of: back, as: "eva.strom") == .seat(.seatGone(seat)))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        #expect(scenario.refusal(of: back, as: "eva.strom") == .seat(.seatGone(seat)))
    }

    @Test func theAdmissionIsNotReopenedOnceASeatHasBeenOffered() throws {
        var scenario = try vacant()
        try scenario.seat(.offer(seat, to: nil, note: ""))
        #expect(scenario.refusal(of: .reopenAdmission(reason: "Fel"), as: "petra.lind") == .seat(.offersMade))
    }

    @Test func becomingIneligibleMakesASeatVacantAndAReserveNoOneToAsk() throws {
        var scenario = try Scenario.admitted()
        let (anna, cilla, david) = (
            scenario.id("Anna Säter"), scenario.id("Cilla Säter"), scenario.id("David Säter")
        )
        let lost = Ineligibility(.becameManager, from: scenario.today, reason: "Blev chef")
        for id in [anna, cilla] {
            try scenario.perform(.screening(.recordIneligibility(id, lost, seen: nil)), as: "eva.strom")
        }
        #expect(scenario.stage(anna) == .ended)
        #expect(scenario.programme.seat(seat)?.vacancy == Vacancy(since: scenario.today, cause: .ineligible))
        #expect(scenario.next(seat) == david)
        let back = Command.screening(.restoreEligibility(anna, reason: "Blev inte av"))
        var restored = scenario
        try restored.perform(back, as: "rut.alm")
        #expect(restored.holder(seat) == anna)
        try scenario.seat(.offer(seat, to: nil, note: ""))
        #expect(scenario.refusal(of: back, as: "rut.alm") == .seat(.seatGone(seat)))
    }

    @Test func aDoubtAboutAHoldersEligibilityDoesNotCostTheSeat() throws {
        var scenario = try Scenario.admitted()
        let anna = scenario.id("Anna Säter")
        try scenario.perform(
            .assessEligibility(anna, "not-manager", Assessment(.notMet, note: "Vikarierar")), as: "eva.strom")
        #expect(scenario.holder(seat) == anna)
        #expect(scenario.stage(anna) == .admitted)
    }

    @Test func theSameStateComesFromTheFactsAlone() throws {
        var scenario = try vacant()
        try scenario.seat(.offer(seat, to: nil, note: "Ringde"))
        try scenario.seat(.attempt(seat, on: nil, note: ""))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: "Vill gärna"))
        let replayed = scenario.replayed()
        #expect(ProgrammeState(replayed) == scenario.state)
        #expect(replayed.seats == scenario.programme.seats)
    }

    @Test func theCoordinatorIsToldWhatWaits() throws {
        var scenario = try vacant()
        func tasks(_ person: PersonID = "rut.alm") -> [SeatTask] {
            scenario.programme.waiting(for: scenario.actor(person), on: scenario.today).compactMap {
                if case .seats(let task) = $0 { task } else { nil }
            }
        }
        #expect(tasks() == [.offer([seat])])
        #expect(tasks("eva.strom") == [])
        try scenario.seat(.offer(seat, to: nil, note: ""))
        #expect(tasks() == [])
        scenario.wake(on: scenario.today + 6)
        #expect(tasks() == [.unanswered([seat])])
        try scenario.seat(.answer(seat, .declined, on: nil, note: ""))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        try scenario.seat(.answer(seat, .declined, on: nil, note: ""))
        #expect(tasks() == [.assign([seat])])
        let end = try #require(scenario.programme.replacementEnd)
        scenario.wake(on: end)
        #expect(tasks() == [.windowCloses(end, 1), .assign([seat])])
        scenario.wake(on: end + 1)
        #expect(tasks() == [])
    }
}
