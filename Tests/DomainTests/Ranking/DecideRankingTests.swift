import Domain
import TestSupport
import Testing

@Suite struct DecideRankingTests {
    private var scenario = Scenario.falun()
    private let first: ApplicantID
    private let second: ApplicantID
    private let third: ApplicantID

    init() throws {
        first = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])
        second = try scenario.applicant("Bo", "Al", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        third = try scenario.applicant("Kim", "Ask", in: "sater", at: .ranking, scores: [3, 3, 3, 3, 3])
    }

    private func refusal(_ command: Command, _ scenario: Scenario? = nil) -> Refusal? {
        (scenario ?? self.scenario).refusal(of: command, as: "eva.strom")
    }

    @Test func movingAsksForPlaceAndReason() throws {
        var scenario = scenario
        let unranked = try scenario.applicant("Ny", "Ny", in: "sater", at: .interview)
        #expect(refusal(.move(first, to: 2, reason: " "), scenario) == .missing(.reason))
        #expect(refusal(.move(first, to: 0, reason: "Behov"), scenario) == .placeOutsideRanking(0, 1...3))
        #expect(refusal(.move(first, to: 4, reason: "Behov"), scenario) == .placeOutsideRanking(4, 1...3))
        #expect(refusal(.move(first, to: 1, reason: "Behov"), scenario) == .nothingToChange)
        #expect(refusal(.move(unranked, to: 1, reason: "Behov"), scenario) == .notRanked)
        try scenario.perform(.move(first, to: 3, reason: "Behov"), as: "eva.strom")
        #expect(scenario.programme.record("sater").ranking.order == [second, third, first])
    }

    @Test func anIncompletePanelBlocksUntilOverridden() throws {
        var scenario = scenario
        let id = try scenario.applicant("Ny", "Ny", in: "sater", at: .interview)
        try scenario.score(id, [5, 5, 5, 5, nil], as: "bo.ek")
        #expect(refusal(.submitRanking("sater"), scenario) == .incompletePanels([id]))
        #expect(refusal(.overrideIncompletePanel(id, reason: "Brådska"), scenario) == .panelStillOpen)
        try scenario.score(id, [5, 5, 5, 5, 5], as: "siv.alder")
        #expect(refusal(.submitRanking("sater"), scenario) == .incompletePanels([id]), "one could not be assessed")
        #expect(refusal(.overrideIncompletePanel(id, reason: " "), scenario) == .missing(.reason))
        try scenario.perform(.overrideIncompletePanel(id, reason: "Kunde inte bedömas"), as: "eva.strom")
        #expect(scenario.stage(id) == .ranking)
        #expect(
            refusal(.overrideIncompletePanel(id, reason: "Igen"), scenario)
                == .wrongStage(.ranking, needed: [.interview]))
        #expect(refusal(.overrideIncompletePanel(first, reason: "x")) == .wrongStage(.ranking, needed: [.interview]))
        let rows = scenario.programme.rankingTable("sater").rows
        #expect(rows.first { $0.applicant == id }?.result.scoreCount == 9)
        #expect(refusal(.submitRanking("sater"), scenario) == nil)
    }

    @Test func anOverrideDoesNotOutliveTheSeal() throws {
        // A member who joins after the override scores blind: nothing of the others may show until that card is in.
        var scenario = scenario
        let id = try scenario.applicant("Ny", "Ny", in: "sater", at: .interview)
        try scenario.score(id, [5, 5, 5, 5, nil], as: "bo.ek")
        try scenario.score(id, [5, 5, 5, 5, 5], as: "siv.alder")
        try scenario.perform(.overrideIncompletePanel(id, reason: "Kunde inte bedömas"), as: "eva.strom")
        // Past the rules, since all others who interview in Säter could see the opened cards.
        let three = Panel(members: ["bo.ek", "siv.alder", "ida.moss"])
        scenario.record([.init(.municipality("sater"), .panelSet(id, Change(from: nil, to: three)))], by: "eva.strom")
        #expect(!scenario.programme.isOpened(scenario[id].progress))
        #expect(scenario.stage(id) == .interview)
        #expect(!scenario.programme.rankingTable("sater").rows.contains { $0.applicant == id })
        #expect(refusal(.submitRanking("sater"), scenario) == .incompletePanels([id]))
    }

    @Test func submittingLocks() throws {
        var scenario = scenario
        let waiting = try scenario.applicant("Ny", "Ny", in: "sater", at: .test)
        let rejected = try scenario.apply("Nej", "Nej", in: "sater")
        try scenario.perform(.reject(rejected, reason: "Nej"), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        let submitted = try #require(scenario.programme.record("sater").ranking.submitted)
        #expect(submitted.entries.map(\.applicant) == [first, second, third])
        #expect(submitted.entries.map(\.mean) == [5, 4, 3].map { Mean(sum: $0, count: 1) })
        #expect(submitted.entries.map(\.scoreCount) == [10, 10, 10])
        #expect((submitted.seats, submitted.version) == (2, 1))
        #expect(submitted.signature.by == "eva.strom")
        for command: Command in [
            .submitRanking("sater"), .move(first, to: 2, reason: "Behov"), .recordTest(waiting, TestResult(.passed)),
            .recordConsent(first, .consultation, Consent(.refused)),
            .setPanel(first, Panel(members: ["bo.ek", "ida.moss"])),
            .reconsider(rejected, reason: "Åter"), .overrideIncompletePanel(first, reason: "x"),
        ] {
            #expect(refusal(command, scenario) == .rankingLocked(version: 1), "\(command)")
        }
        for command: Command in [
            .declareConflict(first, reason: "Kusin"), .recordConsensus(first, "maturity", ConsensusEntry(.score(3))),
        ] {
            #expect(scenario.refusal(of: command, as: "bo.ek") == .rankingLocked(version: 1), "\(command)")
        }
    }

    @Test func reopeningMakesANewVersionThatStartsWhereTheOldOneEnded() throws {
        var scenario = scenario
        #expect(refusal(.reopenRanking("sater", reason: "Fel")) == .rankingNotSubmitted)
        try scenario.perform(.move(third, to: 1, reason: "Behov"), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        #expect(refusal(.reopenRanking("sater", reason: ""), scenario) == .missing(.reason))
        try scenario.perform(.reopenRanking("sater", reason: "Nytt samråd"), as: "eva.strom")
        var ranking = scenario.programme.record("sater").ranking
        #expect(ranking.version == 2)
        #expect(ranking.submitted == nil)
        #expect(ranking.earlier.map(\.reopened.value) == ["Nytt samråd"])
        #expect(scenario.programme.rankingTable("sater").rows.map(\.applicant) == [third, first, second])
        try scenario.perform(.recordConsent(first, .consultation, Consent(.refused)), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        ranking = scenario.programme.record("sater").ranking
        #expect(ranking.submitted?.version == 2)
        #expect(ranking.submitted?.entries.map(\.applicant) == [third, second])
        #expect(ranking.earlier[0].ranking.entries.map(\.applicant) == [third, first, second], "the trace stays")
    }

    @Test func anEmptyRankingIsTheTrueOneOnlyWhereNobodyIsLeft() throws {
        var scenario = scenario
        #expect(refusal(.submitRanking("gagnef")) == .notPermitted(needed: [.personnelChief], municipality: "gagnef"))
        #expect(scenario.refusal(of: .submitRanking("gagnef"), as: "olle.frisk") == nil, "nobody has applied")
        let id = try scenario.apply("Åsa", "Ek", in: "gagnef")
        #expect(scenario.refusal(of: .submitRanking("gagnef"), as: "olle.frisk") == .nobodyRanked)
        try scenario.perform(.reject(id, reason: "Nej"), as: "olle.frisk")
        try scenario.perform(.submitRanking("gagnef"), as: "olle.frisk")
        #expect(scenario.programme.record("gagnef").ranking.submitted?.entries == [])
    }

    @Test func unknownMunicipalities() {
        #expect(refusal(.submitRanking("mora")) == .noSuchMunicipality("mora"))
        #expect(refusal(.reopenRanking("mora", reason: "Fel")) == .noSuchMunicipality("mora"))
    }

    /// What can still be recorded while a ranking is locked must not change a line of it.
    @Test func aLockedRankingShowsWhatWasHandedIn() throws {
        var scenario = scenario
        let late = try scenario.apply("Sen", "Sen", in: "sater")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        let before = scenario.programme.rankingTable("sater")
        try scenario.perform(.setQuota("sater", seats: 1, reference: "§ 12"), as: "sten.hed")
        try scenario.perform(.selectFirst(late, reason: "Ja"), as: "eva.strom")
        let change = FieldChange(.lastName, Change(from: "Ask", to: "Aaa"))
        try scenario.perform(.editApplication(third, [change]), as: "eva.strom")
        #expect(scenario.programme.rankingTable("sater") == before)
        try scenario.perform(.withdraw(first, reason: "Nytt arbete"), as: "eva.strom")
        #expect(scenario.programme.rankingTable("sater").rows.map(\.applicant) == [second, third])
        #expect(
            scenario.programme.record("sater").ranking.submitted?.entries.map(\.applicant) == [first, second, third])
    }

    @Test func whoNeverHadAPanelComesBackAlsoWhileLocked() throws {
        var scenario = scenario
        let id = try scenario.apply("Ny", "Ny", in: "sater")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.withdraw(id, reason: "Fel person"), as: "eva.strom")
        #expect(refusal(.reinstate(id, reason: "Åter"), scenario) == nil)
    }

    @Test func aWithdrawalWhileLockedCanBeTakenBackWithoutTouchingTheRanking() throws {
        var scenario = scenario
        let before = scenario.programme.rankingTable("sater").rows
        try scenario.perform(.withdraw(third, reason: "Nytt arbete"), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        #expect(
            refusal(.reinstate(third, reason: "Åter"), scenario) == .rankingLocked(version: 1),
            "who was not ranked cannot slip in")
        let withdrawn = try scenario.perform(.withdraw(first, reason: "Fel person"), as: "eva.strom")
        #expect(refusal(.reinstate(first, reason: "Åter"), scenario) == nil)
        try scenario.undo(withdrawn, as: "eva.strom")
        #expect(scenario.programme.rankingTable("sater").rows == Array(before.prefix(2)))
    }
}
