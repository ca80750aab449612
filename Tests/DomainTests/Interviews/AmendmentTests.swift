import Domain
import TestSupport
import Testing

/// A score changed after the card was handed in: with a reason, the first one beside it, until the ranking is handed in.
@Suite struct AmendmentTests {
    private func ranked() throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking)
        return (scenario, id)
    }

    private func amend(_ id: ApplicantID, _ rating: Rating, _ reason: String = "Blandade ihop två") -> Command {
        .panel(.amendRating(id, "maturity", rating, reason: reason))
    }

    @Test func theMeanUsesTheAmendmentAndTheFirstScoreStays() throws {
        var (scenario, id) = try ranked()
        try scenario.perform(amend(id, .score(5)), as: "bo.ek")
        let card = try #require(scenario[id].progress.cards["bo.ek"])
        #expect(card.ratings["maturity"] == .score(3))
        #expect(card.rating(of: "maturity") == .score(5))
        #expect(card.amendments["maturity"]?.map(\.value) == [Amendment(.score(5), reason: "Blandade ihop två")])
        #expect(scenario.programme.panelResult(of: scenario[id])?.criteria[0].mean == Mean(sum: 8, count: 2))
        try scenario.perform(amend(id, .score(4), "Och läste fel"), as: "bo.ek")
        #expect(scenario[id].progress.cards["bo.ek"]?.amendments["maturity"]?.count == 2)
        #expect(scenario.programme.panelResult(of: scenario[id])?.criteria[0].mean == Mean(sum: 7, count: 2))
    }

    @Test func everyRefusal() throws {
        var (scenario, id) = try ranked()
        func refusal(_ command: Command, as person: PersonID = "bo.ek") -> Refusal? {
            scenario.refusal(of: command, as: person)
        }
        #expect(refusal(amend(id, .score(5), " ")) == .missing(.reason))
        #expect(refusal(amend(id, .score(6))) == .scoreOutsideScale(6, 1...5))
        #expect(refusal(amend(id, .score(3))) == .nothingToChange)
        #expect(refusal(.panel(.amendRating(id, "charm", .score(3), reason: "x"))) == .noSuchCriterion("charm"))
        #expect(refusal(amend(id, .score(5)), as: "eva.strom") == .notOnPanel("eva.strom"))
        let open = try scenario.applicant("Bo", "Al", in: "sater", at: .interview)
        #expect(refusal(amend(open, .score(5))) == .cardNotSealed)
        try scenario.perform(.declareConflict(id, reason: "Kusin"), as: "bo.ek")
        #expect(refusal(amend(id, .score(5))) == .conflictOfInterest("bo.ek"))
    }

    @Test func nothingIsAmendedUnderARankingThatIsHandedIn() throws {
        var (scenario, id) = try ranked()
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        #expect(scenario.refusal(of: amend(id, .score(5)), as: "bo.ek") == .rankingLocked(version: 1))
        try scenario.perform(.reopenRanking("sater", reason: "Fel poäng"), as: "eva.strom")
        #expect(scenario.refusal(of: amend(id, .score(5)), as: "bo.ek") == nil)
    }

    @Test func anAmendmentIsNotUndoneButAmendedAgain() throws {
        var (scenario, id) = try ranked()
        let facts = try scenario.perform(amend(id, .score(5)), as: "bo.ek")
        #expect(scenario.refusal(ofUndoing: facts, as: "bo.ek") == .cannotUndo)
        try scenario.perform(amend(id, .score(3), "Rätt från början"), as: "bo.ek")
        #expect(scenario[id].progress.cards["bo.ek"]?.rating(of: "maturity") == .score(3))
    }

    @Test func whatCouldBeAssessedAfterAllCompletesThePanelAndTheOtherWayRound() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.score(id, [nil, 3, 3, 3, 3], as: "bo.ek")
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        #expect(scenario.stage(id) == .interview)
        try scenario.perform(amend(id, .score(4), "Hittade anteckningen"), as: "bo.ek")
        #expect(scenario.stage(id) == .ranking)
        try scenario.perform(amend(id, .notAssessed, "Det var en annan sökande"), as: "bo.ek")
        #expect(scenario.stage(id) == .interview, "missing is not zero")
    }

    @Test func whoFellBelowTheDemandsByAMistakeIsPutRight() throws {
        var scenario = Scenario.falun { $0.demand = .init(perCriterion: Threshold(thousandths: 2500), mean: nil) }
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: [2, 3, 3, 3, 3])
        #expect(scenario.programme.endReason(of: scenario[id]) == .belowDemand)
        try scenario.perform(amend(id, .score(4)), as: "bo.ek")
        #expect(scenario.stage(id) == .ranking)
    }

    @Test func anAmendmentBeforeThePanelIsOpenedOpensNothing() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.score(id, [3, 3, 3, 3, 3], as: "bo.ek")
        try scenario.perform(amend(id, .score(5)), as: "bo.ek")
        #expect(!scenario.programme.isOpened(scenario[id].progress))
    }
}
