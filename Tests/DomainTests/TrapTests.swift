import Domain
import TestSupport
import Testing

/// The traps that a careful reader would try (requirements G), each under its own name.
///
/// What has suites of its own is only touched here: weeks and red days in `DayTests` and `AlmanacTests`, Swedish order in
/// `SwedishCollationTests`, the seal in `ScoringTests`, conflicts of interest in `ConflictTests`, ties in
/// `RankingTableTests`.
@Suite struct TrapTests {
    private func ranked(_ scenario: inout Scenario, _ scores: [Int] = [3, 3, 3, 3, 3]) throws -> ApplicantID {
        try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: scores)
    }

    @Test func missingIsNotZero() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.score(id, [5, 5, 5, 5, nil], as: "bo.ek")
        try scenario.score(id, [5, 5, 5, 5, nil], as: "siv.alder")
        let result = try #require(scenario.programme.panelResult(of: scenario[id]))
        #expect(result.mean == Mean(sum: 5, count: 1))
        #expect((result.scoreCount, result.fullCount) == (8, 10))
        #expect(scenario.stage(id) == .interview, "an incomplete panel blocks until somebody overrides it")
    }

    @Test func rawScoresAreNotComparedAcrossMunicipalities() throws {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 1), ("gagnef", 1)]
            $0.cohortSeats = 2
        }
        let weak = try ranked(&scenario, [1, 1, 1, 1, 1])
        let strong = try scenario.applicant("Bo", "Al", in: "gagnef", at: .ranking, scores: [5, 5, 5, 5, 5])
        let second = try scenario.applicant("Kim", "Ask", in: "gagnef", at: .ranking, scores: [4, 4, 4, 4, 4])
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.submitRanking("gagnef"), as: "olle.frisk")
        let proposed = scenario.programme.proposedAdmission()
        #expect(proposed.map(\.admitted) == [[weak], [strong]])
        #expect(proposed.map(\.reserves) == [[], [second]])
    }

    @Test func aQuotaChangedAfterTheRankingIsSeenOnTheRankingHandedIn() throws {
        var scenario = Scenario.falun()
        let id = try ranked(&scenario)
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.setQuota("sater", seats: 1, reference: "§ 4"), as: "sten.hed")
        let table = scenario.programme.rankingTable("sater")
        #expect((table.seats, scenario.programme.seats(of: "sater")) == (2, 1), "handed in for another number of seats")
        #expect(table.rows.map(\.applicant) == [id])
    }

    @Test func aMunicipalityWithNoApplicantsHandsInAnEmptyRanking() throws {
        var scenario = Scenario.falun()
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        #expect(scenario.programme.rankingTable("sater").submitted?.entries == [])
        #expect(scenario.programme.rankingTable("sater").emptySeats == 2)
    }

    @Test func consentGivenInTheApplicationAndRefusedInConsultation() throws {
        var scenario = Scenario.falun()
        let id = try ranked(&scenario)
        #expect(scenario.programme.consentToApply(scenario[id]) == .granted)
        try scenario.perform(
            .recordConsent(id, .consultation, Consent(.refused, note: "Saknas ersättare")), as: "eva.strom")
        #expect(scenario.programme.endReason(of: scenario[id]) == .consentRefused(.consultation))
        #expect(scenario.programme.consentToApply(scenario[id]) == .granted, "the first answer stays as it was given")
        try scenario.perform(.recordConsent(id, .consultation, Consent(.granted)), as: "eva.strom")
        #expect(scenario.stage(id) == .ranking)
    }

    @Test func aSilentManagerHasNotRefused() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.managerConsent: ""])
        try scenario.perform(.recordConsent(id, .application, Consent(.asked)), as: "eva.strom")
        try scenario.perform(.selectFirst(id, reason: "Lämplig"), as: "eva.strom")
        #expect(scenario.stage(id) == .test)
        #expect(scenario.programme.consentToApply(scenario[id]) == .asked)
    }

    @Test func aManagerWhoAppliesHerself() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Maj", "Rask", in: "sater", [.managerToday: "yes"])
        #expect(scenario.programme.flags(of: scenario[id], duplicates: []).contains(.managerToday))
        try scenario.perform(.assessEligibility(id, "not-manager", Assessment(.notMet)), as: "eva.strom")
        #expect(scenario.refusal(of: .selectFirst(id, reason: "Ja"), as: "eva.strom") == .notEligible(["not-manager"]))
    }

    @Test func aLateApplicationIsFlaggedNeverDeleted() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.received: "2020-04-02"])
        #expect(scenario.programme.flags(of: scenario[id], duplicates: []) == [.late])
        #expect(scenario.refusal(of: .selectFirst(id, reason: "Sjuk i mars"), as: "eva.strom") == nil)
    }

    @Test func anApplicantBecomesAManagerAfterTheRanking() throws {
        var scenario = Scenario.falun()
        let id = try ranked(&scenario)
        let notMet = Command.assessEligibility(id, "not-manager", Assessment(.notMet, note: "Tillträdde 1 april"))
        var draft = scenario
        try draft.perform(notMet, as: "eva.strom")
        #expect(draft.programme.endReason(of: draft[id]) == .notEligible(["not-manager"]))
        #expect(draft.programme.rankingTable("sater").rows == [])
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(notMet, as: "eva.strom")
        #expect(scenario.programme.proposedAdmission().map(\.admitted) == [[]], "passed over, the ranking untouched")
        #expect(scenario.programme.record("sater").ranking.submitted?.entries.map(\.applicant) == [id])
        let seen = Assessment(.notMet, note: "Tillträdde 1 april")
        try scenario.perform(.assessEligibility(id, "not-manager", Assessment(.met), seen: seen), as: "eva.strom")
        #expect(scenario.programme.proposedAdmission().map(\.admitted) == [[id]])
    }

    @Test func anApplicantLosesThePermanentPostAfterTheRanking() throws {
        var scenario = Scenario.falun { $0.seats = [("sater", 1)] }
        let id = try ranked(&scenario, [5, 5, 5, 5, 5])
        let next = try ranked(&scenario)
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        let what = Ineligibility(.lostPermanentPost, from: scenario.today, reason: "Vikariatet tog slut")
        try scenario.perform(.screening(.recordIneligibility(id, what, seen: nil)), as: "eva.strom")
        #expect(scenario.programme.proposedAdmission().map(\.admitted) == [[next]])
        #expect(scenario.programme.record("sater").ranking.submitted?.entries.map(\.applicant) == [id, next])
        #expect(scenario.programme.leftRanking("sater") == [id], "and said to whoever looks at the ranking")
    }

    @Test func aLostPermanentPostBeforeTheFirstSelectionWaitsForADecision() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        try scenario.perform(.assessEligibility(id, "permanent", Assessment(.notMet)), as: "eva.strom")
        #expect(scenario.stage(id) == .new, "a person rejects, with a reason")
    }

    @Test func aMunicipalityWithNoApplicants() throws {
        var scenario = Scenario.falun()
        try scenario.perform(.submitRanking("gagnef"), as: "olle.frisk")
        #expect(scenario.programme.rankingTable("gagnef").emptySeats == 2)
        #expect(scenario.programme.proposedAdmission().map(\.admitted) == [[]])
    }

    @Test func quotasThatDoNotAddUpAreSaidAndBlockTheAdmission() throws {
        var scenario = Scenario.falun()
        try scenario.fillSeats()
        try scenario.perform(.setQuota("falun", seats: 9, reference: "§ 5"), as: "sten.hed")
        #expect((scenario.programme.quotaSum, scenario.programme.settings.seats) == (25, 24))
        #expect(
            scenario.refusal(of: .decideAdmission(reference: "§ 6"), as: "petra.lind")
                == .quotasDoNotAddUp(sum: 25, seats: 24))
    }

    @Test func aQuotaChangedAfterTheRankingDecidesTheSeats() throws {
        var scenario = Scenario.falun()
        try scenario.fillSeats()
        try scenario.perform(.setQuota("falun", seats: 9, reference: "§ 5"), as: "sten.hed")
        try scenario.perform(.setQuota("borlange", seats: 7, reference: "§ 5"), as: "sten.hed")
        #expect(scenario.programme.rankingTable("falun").seats == 8, "what was handed in says what it said")
        try scenario.perform(.decideAdmission(reference: "§ 6"), as: "petra.lind")
        let outcome = try #require(scenario.programme.admission).value.municipalities
        #expect(outcome.map(\.admitted.count) == [7, 9, 4, 2, 2])
        #expect(outcome.map(\.reserves.count) == [2, 0, 1, 1, 1])
    }

    @Test func noReservesLeft() throws {
        var scenario = Scenario.falun()
        try scenario.fillSeats(reserves: 0)
        let first = try #require(scenario.programme.proposedAdmission().first?.admitted.first)
        try scenario.perform(.withdraw(first, reason: "Nytt arbete"), as: "mats.berg")
        let outcome = try #require(scenario.programme.proposedAdmission().first)
        #expect((outcome.admitted.count, outcome.reserves.count) == (7, 0))
    }

    @Test func aReservePersonAdmittedElsewhereKeepsOneSeat() throws {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 1), ("gagnef", 1)]
            $0.cohortSeats = 2
        }
        let both: [ApplicationField: String] = [.email: "kim@example.se"]
        let admitted = try scenario.applicant("Kim", "Ask", in: "sater", at: .ranking, both)
        try scenario.applicant("Bo", "Al", in: "gagnef", at: .ranking, scores: [5, 5, 5, 5, 5])
        let reserve = try scenario.applicant("Kim", "Ask", in: "gagnef", at: .ranking, both)
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.submitRanking("gagnef"), as: "olle.frisk")
        #expect(scenario.programme.duplicates(knownTo: scenario.actor("rut.alm")).ids == [admitted, reserve])
        try scenario.perform(.decideAdmission(reference: "§ 6"), as: "petra.lind")
        #expect(scenario.stage(admitted) == .admitted)
        #expect(scenario.stage(reserve) == .ranking)
    }

    @Test func replacementWindowsEndOnTheMonthsLastDay() throws {
        let start = try #require(Day("2021-01-31"))
        let months = try #require(Scenario.falun().programme.settings.replacementMonths)
        #expect(start.adding(months: months) == Day(2021, 2, 28))
    }

    @Test func protectedIdentityIsKnownFromTheFirstMoment() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.protected: "yes"])
        #expect(scenario[id].isProtected)
        #expect(scenario.programme.flags(of: scenario[id], duplicates: []) == [.protected])
    }

    @Test func oneMunicipalityDoesNotReachAnothersApplicants() throws {
        var scenario = Scenario.falun()
        let id = try ranked(&scenario)
        #expect(scenario.refusal(of: .withdraw(id, reason: "x"), as: "karin.dahl") == .noSuchApplicant(id))
        #expect(scenario.refusal(of: .withdraw(id, reason: "x"), as: "rut.alm") == nil)
    }

    @Test func aSessionThatMayNotReadAMunicipalityKnowsNothingOfIt() throws {
        var scenario = Scenario.falun()
        let id = try ranked(&scenario)
        var other = Programme()
        for record in scenario.history where record.fact.scope == .programme {
            other.apply(record.fact.value, in: record.fact.scope, signed: record.signature)
        }
        #expect(other.applicant(id) == nil)
        #expect(other.municipality(of: id) == nil)
        #expect(other.rankingTable("sater").rows == [])
        #expect(other.missingRankings.contains("sater"))
    }
}
