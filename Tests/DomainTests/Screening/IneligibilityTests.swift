import Domain
import TestSupport
import Testing

/// Somebody who met the demands and no longer does, at any stage (S4-4, requirements G).
@Suite struct IneligibilityTests {
    private static let chief: PersonID = "eva.strom"

    private func becameManager(_ scenario: Scenario) -> Ineligibility {
        Ineligibility(.becameManager, from: scenario.today, reason: "Tillträder som enhetschef")
    }

    private func leave(_ id: ApplicantID, _ scenario: inout Scenario) throws {
        let what = becameManager(scenario)
        try scenario.perform(.screening(.recordIneligibility(id, what, seen: nil)), as: IneligibilityTests.chief)
    }

    private func refusal(_ what: Ineligibility, seen: Ineligibility? = nil) throws -> Refusal? {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        return scenario.refusal(
            of: .screening(.recordIneligibility(id, what, seen: seen)), as: IneligibilityTests.chief)
    }

    @Test(arguments: [Stage.new, .test, .interview, .ranking])
    func whateverTheStageThePersonNoLongerCounts(stage: Stage) throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: stage)
        #expect(!scenario[id].isOut)
        try leave(id, &scenario)
        #expect(scenario[id].isOut)
        #expect(scenario.stage(id) == .ended)
        #expect(scenario.programme.endReason(of: scenario[id]) == .noLongerEligible(becameManager(scenario)))
        #expect(scenario.programme.rankingTable("sater").rows == [])
        #expect(scenario.programme.rankingTable("sater").incomplete == [])
        try scenario.perform(.screening(.restoreEligibility(id, reason: "Blev inte av")), as: "rut.alm")
        #expect(scenario.stage(id) == stage)
        #expect(!scenario[id].isOut)
    }

    @Test func anApplicantLosesThePermanentPostAfterTheRanking() throws {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 1)]
            $0.cohortSeats = 1
        }
        let first = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])
        let second = try scenario.applicant("Bo", "Al", in: "sater", at: .ranking)
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        #expect(
            scenario.programme.consequences(ofLeaving: [first], on: scenario.today) == [
                .leavesRanking(first, place: 1, seats: 1), .cardsRest(first, 2), .getsSeat(second),
                .rankingHandedIn("sater", version: 1),
            ])
        let lost = Ineligibility(.lostPermanentPost, from: scenario.today, reason: "Uppsagd på egen begäran")
        try scenario.perform(.screening(.recordIneligibility(first, lost, seen: nil)), as: "eva.strom")
        #expect(scenario.programme.proposedAdmission().map(\.admitted) == [[second]])
        #expect(scenario.programme.leftRanking("sater") == [first])
        let handedIn = scenario.programme.record("sater").ranking.submitted?.entries.map(\.applicant)
        #expect(handedIn == [first, second], "what was handed in stays as it was")
        #expect(
            scenario.programme.waiting(for: scenario.actor("rut.alm"), on: scenario.today).contains(
                .leftRanking("sater", 1)))
        #expect(
            scenario.programme.waiting(for: scenario.actor("eva.strom"), on: scenario.today).contains(
                .leftRanking("sater", 1)))
        try scenario.perform(.decideAdmission(reference: "§ 6"), as: "petra.lind")
        #expect(scenario.stage(second) == .admitted)
        #expect(scenario.stage(first) == .ended)
    }

    @Test func anAdmittedPersonBecomesAManager() throws {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 1)]
            $0.cohortSeats = 1
        }
        try scenario.fillSeats()
        try scenario.perform(.decideAdmission(reference: "§ 6"), as: "petra.lind")
        let outcome = try #require(scenario.programme.admission?.value.municipalities.first)
        let (admitted, reserve) = (outcome.admitted[0], outcome.reserves[0])
        #expect(
            scenario.programme.consequences(ofLeaving: [admitted], on: scenario.today)
                == [.seatBecomesVacant(admitted), .reserveIsNext(reserve)])
        #expect(
            scenario.programme.consequences(ofLeaving: [reserve], on: scenario.today) == [.leavesReserve(reserve, 1)])
        #expect(
            scenario.programme.consequences(ofLeaving: [admitted, reserve], on: scenario.today)
                == [.seatBecomesVacant(admitted), .noReserveLeft("sater"), .leavesReserve(reserve, 1)])
        try leave(admitted, &scenario)
        #expect(scenario[admitted].isOut)
        #expect(scenario.stage(admitted) == .ended, "though the decision still names the person")
        #expect(
            scenario.programme.consequences(ofLeaving: [admitted], on: scenario.today) == [],
            "who is gone leaves nothing behind")
        try scenario.perform(.screening(.restoreEligibility(admitted, reason: "Tackade nej")), as: "eva.strom")
        #expect(scenario.stage(admitted) == .admitted)
    }

    @Test func thoseBehindMoveUpAndNobodyMayBeLeft() throws {
        var scenario = Scenario.falun { $0.seats = [("sater", 2)] }
        let first = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])
        let second = try scenario.applicant("Bo", "Al", in: "sater", at: .ranking)
        let early = try scenario.applicant("Cia", "Åh", in: "sater", at: .test)
        #expect(
            scenario.programme.consequences(ofLeaving: [first], on: scenario.today) == [
                .leavesRanking(first, place: 1, seats: 2), .cardsRest(first, 2), .movesUp(second, from: 2, to: 1),
                .seatStaysEmpty("sater"),
            ])
        #expect(
            scenario.programme.consequences(ofLeaving: [early], on: scenario.today) == [.leavesSelection(early, .test)])
    }

    @Test func aFactHasADayAReasonAndForAMoveAPlace() throws {
        let today = Scenario.falun().today
        func what(_ cause: Ineligibility.Cause, _ day: Day, to code: MunicipalityCode? = nil, _ reason: String = "x")
            -> Ineligibility
        {
            Ineligibility(cause, from: day, movedTo: code, reason: reason)
        }
        #expect(try refusal(what(.left, today)) == nil)
        #expect(try refusal(what(.left, today, " ")) == .missing(.reason))
        let applied = try #require(Day(2020, 3, 10))
        #expect(try refusal(what(.left, applied)) == nil)
        #expect(
            try refusal(what(.left, applied - 1)) == .screening(.beforeApplication(applied - 1, applied: applied)))
        let end = try #require(Day(2021, 5, 31))
        #expect(try refusal(what(.becameManager, end)) == nil, "a day to come is known beforehand")
        #expect(try refusal(what(.becameManager, end + 1)) == .screening(.outsidePeriod(end + 1)))
        #expect(try refusal(what(.moved, today, to: "falun")) == nil)
        for (cause, code) in [
            (Ineligibility.Cause.moved, nil), (.moved, "sater"), (.moved, "mora"), (.left, "falun"),
        ] as [(Ineligibility.Cause, MunicipalityCode?)] {
            #expect(try refusal(what(cause, today, to: code)) == .screening(.movedWhere))
        }
    }

    @Test func twoAtOnceAreAConflict() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        try leave(id, &scenario)
        let mine = Ineligibility(.left, from: scenario.today, reason: "Slutar")
        let stale = Command.screening(.recordIneligibility(id, mine, seen: nil))
        let conflict = try #require(scenario.refusal(of: stale, as: "ida.moss"))
        guard case .conflict(let told) = conflict else { return #expect(Bool(false), "\(conflict)") }
        #expect((told.field, told.theirs) == ("ineligibility", "became-manager – Tillträder som enhetschef"))
        let seen = Command.screening(.recordIneligibility(id, mine, seen: becameManager(scenario)))
        #expect(scenario.refusal(of: seen, as: "ida.moss") == nil, "who has seen it may correct it")
        let same = Command.screening(
            .recordIneligibility(id, becameManager(scenario), seen: becameManager(scenario)))
        #expect(scenario.refusal(of: same, as: "ida.moss") == .nothingToChange)
    }

    @Test func whoIsOutAlreadyOrStillInIsTold() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        #expect(
            scenario.refusal(of: .screening(.restoreEligibility(id, reason: "x")), as: "eva.strom")
                == .screening(.stillEligible))
        try scenario.perform(.withdraw(id, reason: "Flyttar"), as: "eva.strom")
        let left = Command.screening(.recordIneligibility(id, becameManager(scenario), seen: nil))
        #expect(scenario.refusal(of: left, as: "eva.strom") == .screening(.isOut(id)))
        #expect(scenario[id].isOut)
    }

    @Test func nobodyComesBackIntoWhatWasDecidedWithoutThePerson() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking)
        let facts = try scenario.perform(
            .screening(.recordIneligibility(id, becameManager(scenario), seen: nil)), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        let back = Command.screening(.restoreEligibility(id, reason: "Fel"))
        #expect(scenario.refusal(of: back, as: "eva.strom") == .rankingLocked(version: 1))
        #expect(scenario.refusal(ofUndoing: facts, as: "eva.strom") == .rankingLocked(version: 1))
        try scenario.perform(.reopenRanking("sater", reason: "Fel"), as: "eva.strom")
        #expect(scenario.refusal(of: back, as: "eva.strom") == nil)
    }

    @Test func judgingTheSameItemAtOnceIsAConflict() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        try scenario.perform(.assessEligibility(id, "time", Assessment(.notMet, note: "Hinner inte")), as: "ida.moss")
        let met = Assessment(.met)
        #expect(
            scenario.refusal(of: .assessEligibility(id, "time", met), as: "eva.strom")
                == .conflict(.init(field: "time", old: "unknown", theirs: "not-met – Hinner inte", mine: "met")))
        let seen = Command.assessEligibility(id, "time", met, seen: Assessment(.notMet, note: "Hinner inte"))
        #expect(scenario.refusal(of: seen, as: "eva.strom") == nil)
    }
}
