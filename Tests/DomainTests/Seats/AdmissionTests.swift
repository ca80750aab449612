import Domain
import TestSupport
import Testing

@Suite struct AdmissionTests {
    /// Two municipalities with two seats and one, and all their rankings handed in with one reserve each.
    private func filled() throws -> Scenario {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 2), ("gagnef", 1)]
            $0.cohortSeats = 3
        }
        try scenario.fillSeats()
        return scenario
    }

    private let decide = Command.decideAdmission(reference: "§ 34")

    @Test func theWholeCohortOfTwentyFour() throws {
        var scenario = Scenario.falun()
        try scenario.fillSeats()
        try scenario.perform(decide, as: "petra.lind")
        let admission = try #require(scenario.programme.admission?.value)
        #expect(admission.count == 24)
        #expect(admission.municipalities.map(\.municipality) == ["borlange", "falun", "ludvika", "sater", "gagnef"])
        #expect(admission.municipalities.map(\.admitted.count) == [8, 8, 4, 2, 2])
        #expect(admission.municipalities.map(\.reserves.count) == [1, 1, 1, 1, 1])
        for municipality in admission.municipalities {
            for id in municipality.admitted { #expect(scenario.stage(id) == .admitted) }
            for id in municipality.reserves { #expect(scenario.stage(id) == .ranking) }
        }
    }

    @Test func decidingIsRefused() throws {
        var scenario = try filled()
        func refusal() -> Refusal? { scenario.refusal(of: decide, as: "petra.lind") }
        #expect(scenario.refusal(of: .decideAdmission(reference: " "), as: "petra.lind") == .missing(.reference))
        #expect(scenario.refusal(of: .reopenAdmission(reason: "Fel"), as: "petra.lind") == .admissionNotDecided)
        try scenario.perform(.reopenRanking("gagnef", reason: "Fel"), as: "olle.frisk")
        #expect(scenario.programme.missingRankings == ["gagnef"])
        #expect(scenario.programme.proposedAdmission().map(\.municipality) == ["sater"])
        #expect(refusal() == .rankingsMissing(["gagnef"]))
        try scenario.perform(.submitRanking("gagnef"), as: "olle.frisk")
        try scenario.perform(.setQuota("gagnef", seats: 2, reference: "§ 1"), as: "sten.hed")
        #expect(refusal() == .quotasDoNotAddUp(sum: 4, seats: 3))
        try scenario.perform(.setQuota("gagnef", seats: 1, reference: "§ 2"), as: "sten.hed")
        try scenario.perform(decide, as: "petra.lind")
        #expect(refusal() == .admissionDecided)
    }

    @Test func afterTheAdmissionNothingMovesUntilItIsReopened() throws {
        var scenario = try filled()
        let id = try #require(scenario.programme.proposedAdmission().first?.admitted.first)
        let quota = try scenario.perform(.setQuota("gagnef", seats: 2, reference: "§ 1"), as: "sten.hed")
        let again = try scenario.perform(.setQuota("gagnef", seats: 1, reference: "§ 2"), as: "sten.hed")
        try scenario.perform(decide, as: "petra.lind")
        for (command, person): (Command, PersonID) in [
            (.setQuota("sater", seats: 3, reference: "§ 3"), "sten.hed"), (.submitRanking("sater"), "eva.strom"),
            (.reopenRanking("sater", reason: "Fel"), "eva.strom"), (.move(id, to: 2, reason: "Behov"), "eva.strom"),
            (.recordConsent(id, .consultation, Consent(.refused)), "eva.strom"),
        ] {
            #expect(scenario.refusal(of: command, as: person) == .admissionDecided, "\(command)")
        }
        #expect(scenario.refusal(ofUndoing: again, as: "sten.hed") == .admissionDecided)
        #expect(scenario.refusal(of: .reopenAdmission(reason: " "), as: "petra.lind") == .missing(.reason))
        try scenario.perform(.reopenAdmission(reason: "Räknefel"), as: "petra.lind")
        #expect(scenario.programme.admission == nil)
        #expect(scenario.stage(id) == .ranking)
        try scenario.undo(quota + again, as: "sten.hed")
        #expect(scenario.programme.quotas["gagnef"] == nil)
    }

    @Test func thoseWhoWithdrewAfterTheRankingArePassedOver() throws {
        var scenario = try filled()
        let sater = try #require(scenario.programme.proposedAdmission().first)
        #expect((sater.admitted.count, sater.reserves.count) == (2, 1))
        try scenario.perform(.withdraw(sater.admitted[0], reason: "Nytt arbete"), as: "eva.strom")
        let after = try #require(scenario.programme.proposedAdmission().first)
        #expect(after.admitted == [sater.admitted[1], sater.reserves[0]])
        #expect(after.reserves == [])
    }

    @Test func anAdmittedPersonWhoWithdrawsHasLeft() throws {
        var scenario = try filled()
        try scenario.perform(decide, as: "petra.lind")
        let sater = try #require(scenario.programme.admission?.value.municipalities.first)
        let id = sater.admitted[0]
        let withdrawn = try scenario.perform(.withdraw(id, reason: "Fel person"), as: "eva.strom")
        #expect(scenario.stage(id) == .ended)
        #expect(scenario.programme.admission?.value.count == 3, "the decision stands as it was made")
        try scenario.undo(withdrawn, as: "eva.strom")
        #expect(scenario.stage(id) == .admitted)
        try scenario.perform(.withdraw(id, reason: "Nytt arbete"), as: "eva.strom")
        try scenario.perform(.reinstate(id, reason: "Ångrade sig"), as: "rut.alm")
        #expect(scenario.stage(id) == .admitted)
    }

    @Test func whoWasPassedOverByTheAdmissionCannotComeBackIntoIt() throws {
        var scenario = try filled()
        let id = try #require(scenario.programme.proposedAdmission().first?.admitted.first)
        let withdrawn = try scenario.perform(.withdraw(id, reason: "Nytt arbete"), as: "eva.strom")
        try scenario.perform(decide, as: "petra.lind")
        #expect(scenario.refusal(of: .reinstate(id, reason: "Åter"), as: "eva.strom") == .admissionDecided)
        #expect(scenario.refusal(ofUndoing: withdrawn, as: "eva.strom") == .admissionDecided)
    }

    @Test func theSamePersonIsNotAdmittedTwice() throws {
        for texts: [ApplicationField: String] in [
            [.email: "Sater0@example.se"],
            [.firstName: "Sökande", .lastName: "Säter 10", .phone: "+46 70 123 45 67"],
        ] {
            var scenario = try filled()
            let (sater, gagnef) = (
                scenario.programme.proposedAdmission()[0].admitted[0],
                scenario.programme.proposedAdmission()[1].admitted[0]
            )
            let phone = FieldChange(.phone, Change(from: "", to: "070-1234567"))
            try scenario.perform(.editApplication(sater, [phone]), as: "eva.strom")
            let old = scenario[gagnef].application
            let changes = texts.map { FieldChange($0.key, Change(from: old[$0.key], to: $0.value)) }
            try scenario.perform(.editApplication(gagnef, changes), as: "olle.frisk")
            #expect(scenario.refusal(of: decide, as: "petra.lind") == .admittedTwice([sater, gagnef]))
            try scenario.perform(.withdraw(gagnef, reason: "Dubbel ansökan"), as: "olle.frisk")
            #expect(scenario.refusal(of: decide, as: "petra.lind") == nil)
        }
    }

    @Test func fewerThanSeatsLeaveSeatsEmpty() throws {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 2), ("gagnef", 1)]
            $0.cohortSeats = 3
        }
        try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking)
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.submitRanking("gagnef"), as: "olle.frisk")
        try scenario.perform(decide, as: "rut.alm")
        let admitted = try #require(scenario.programme.admission).value.municipalities.map(\.admitted.count)
        #expect(admitted == [1, 0])
    }

    @Test func aQuotaLoweredAfterTheRankingMayNotCutATieOpen() throws {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 2), ("gagnef", 0)]
            $0.cohortSeats = 2
        }
        let one = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking)
        let other = try scenario.applicant("Bo", "Lo", in: "sater", at: .ranking)
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.submitRanking("gagnef"), as: "olle.frisk")
        #expect(scenario.refusal(of: decide, as: "petra.lind") == nil)
        try scenario.perform(.setQuota("sater", seats: 1, reference: "§ 1"), as: "sten.hed")
        try scenario.perform(.setQuota("gagnef", seats: 1, reference: "§ 1"), as: "sten.hed")
        #expect(scenario.refusal(of: decide, as: "petra.lind") == .unresolvedTies([one, other]))
        try scenario.perform(.reopenRanking("sater", reason: "Färre platser"), as: "eva.strom")
        try scenario.perform(.move(other, to: 1, reason: "Behov"), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(decide, as: "petra.lind")
        #expect(scenario.programme.admission?.value.municipalities.first?.admitted == [other])
    }

    @Test func aProgrammeWithoutASelectionAdmitsNobody() {
        let scenario = Scenario.falun { $0.hasSelection = false }
        #expect(scenario.refusal(of: decide, as: "petra.lind") == .notUsed(.selection))
        #expect(scenario.refusal(of: .submitRanking("sater"), as: "eva.strom") == .notUsed(.selection))
    }
}
