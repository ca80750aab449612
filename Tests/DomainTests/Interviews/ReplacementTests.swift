import Domain
import TestSupport
import Testing

/// Somebody takes the place of an interviewer who cannot come, or who has stepped aside.
@Suite struct ReplacementTests {
    private func interview() throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        return (scenario, id)
    }

    private func replace(_ id: ApplicantID, _ leaving: PersonID, _ entering: PersonID, _ reason: String = "Sjuk")
        -> Command
    {
        .panel(.replaceMember(id, leaving, with: entering, reason: reason))
    }

    @Test func unsealedMarksArePutAsideWithATraceAndShownToNobody() throws {
        var (scenario, id) = try interview()
        try scenario.rate(id, [5, 4], as: "siv.alder")
        try scenario.perform(replace(id, "siv.alder", "ida.moss"), as: "eva.strom")
        let progress = scenario[id].progress
        #expect(progress.panel?.members == ["bo.ek", "ida.moss"])
        #expect(progress.panel?.day != nil, "the booking stands")
        #expect(progress.cards["siv.alder"]?.ratings["maturity"] == .score(5))
        #expect(progress.cards["siv.alder"]?.replaced?.value == "Sjuk")
        #expect(progress.cards["siv.alder"]?.replaced?.signature.by == "eva.strom")
        #expect(progress.cards["ida.moss"] == nil, "nothing is handed over")
        #expect(scenario.refusal(of: .giveRating(id, "speech", .score(1)), as: "siv.alder") == .notOnPanel("siv.alder"))
        for member: PersonID in ["bo.ek", "ida.moss"] { try scenario.score(id, [3, 3, 3, 3, 3], as: member) }
        #expect(scenario.programme.panelResult(of: scenario[id])?.mean == Mean(sum: 3, count: 1))
    }

    @Test func everyRefusal() throws {
        var (scenario, id) = try interview()
        func refusal(_ command: Command) -> Refusal? { scenario.refusal(of: command, as: "eva.strom") }
        #expect(refusal(replace(id, "siv.alder", "ida.moss", " ")) == .missing(.reason))
        #expect(refusal(replace(id, "ida.moss", "eva.strom")) == .notOnPanel("ida.moss"))
        #expect(refusal(replace(id, "siv.alder", "bo.ek")) == .alreadyOnPanel("bo.ek"))
        #expect(refusal(replace(id, "siv.alder", "kim.okand")) == .noSuchPerson("kim.okand"))
        #expect(
            refusal(replace(id, "siv.alder", "lars.bjork"))
                == .notPermitted(needed: [.interviewer], municipality: "sater"))
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        #expect(refusal(replace(id, "siv.alder", "ida.moss")) == .panelMemberHasSealedCard("siv.alder"))
    }

    @Test func aCardSetAsideStaysForTheTraceAndSomebodyElseEnters() throws {
        var (scenario, id) = try interview()
        try scenario.score(id, [5, 5, 5, 5, 5], as: "siv.alder")
        try scenario.perform(.panel(.recordConflict(id, "siv.alder", reason: "Syster")), as: "eva.strom")
        try scenario.perform(replace(id, "siv.alder", "ida.moss", "Jäv"), as: "eva.strom")
        #expect(scenario[id].progress.panel?.members == ["bo.ek", "siv.alder", "ida.moss"])
        for member: PersonID in ["bo.ek", "ida.moss"] { try scenario.score(id, [3, 3, 3, 3, 3], as: member) }
        #expect(scenario.stage(id) == .ranking)
        let result = try #require(scenario.programme.panelResult(of: scenario[id]))
        #expect((result.scoreCount, result.fullCount) == (10, 10))
    }

    @Test func whoWasAbsentMayComeBackBeforeAnythingWasOpened() throws {
        var (scenario, id) = try interview()
        try scenario.rate(id, [5], as: "siv.alder")
        try scenario.perform(replace(id, "siv.alder", "ida.moss"), as: "eva.strom")
        try scenario.perform(replace(id, "ida.moss", "siv.alder", "Frisk igen"), as: "eva.strom")
        let card = try #require(scenario[id].progress.cards["siv.alder"])
        #expect(card.replaced == nil)
        #expect(card.ratings["maturity"] == .score(5), "goes on where she was")
        #expect(scenario.refusal(of: .giveRating(id, "speech", .score(1)), as: "siv.alder") == nil)
    }

    @Test func aReplacementIsUndoneUntilTheNewcomerHasBegun() throws {
        var (scenario, id) = try interview()
        try scenario.rate(id, [5], as: "siv.alder")
        let before = scenario.state
        let facts = try scenario.perform(replace(id, "siv.alder", "ida.moss"), as: "eva.strom")
        var undone = scenario
        try undone.undo(facts, as: "ida.moss")
        #expect(undone.state == before)
        try scenario.rate(id, [2], as: "ida.moss")
        #expect(scenario.refusal(ofUndoing: facts, as: "eva.strom") == .panelMemberHasBegun("ida.moss"))
    }
}

/// Who could see the opened cards of a panel scores on it no more, by whatever way (requirements G, H 6).
@Suite struct PeekingTests {
    /// Bo and Siv have handed in; Ida, who is HR, has not.
    private func panelOfThree() throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.seatPanel(id, ["bo.ek", "siv.alder", "ida.moss"])
        for member: PersonID in ["bo.ek", "siv.alder"] { try scenario.score(id, [3, 3, 3, 3, 3], as: member) }
        return (scenario, id)
    }

    private let three = ["bo.ek", "siv.alder", "ida.moss"] as [PersonID]

    @Test func aMemberTakenOffToLookIsNotPutBack() throws {
        var (scenario, id) = try panelOfThree()
        let taken = try scenario.perform(.setPanel(id, Panel(members: ["bo.ek", "siv.alder"])), as: "eva.strom")
        #expect(scenario.programme.isOpened(scenario[id].progress), "all who are left have handed in")
        #expect(
            scenario.refusal(of: .setPanel(id, Panel(members: three)), as: "eva.strom") == .hasSeenCards("ida.moss"))
        #expect(scenario.refusal(ofUndoing: taken, as: "eva.strom") == .hasSeenCards("ida.moss"))
    }

    @Test func thosePanelsAreOpenToCannotEnterThem() throws {
        var (scenario, id) = try panelOfThree()
        try scenario.perform(.setPanel(id, Panel(members: ["bo.ek", "siv.alder"])), as: "eva.strom")
        try scenario.perform(.panel(.recordConflict(id, "siv.alder", reason: "Syster")), as: "eva.strom")
        for person: PersonID in ["eva.strom", "ida.moss"] {
            let replace = Command.panel(.replaceMember(id, "siv.alder", with: person, reason: "Jäv"))
            #expect(scenario.refusal(of: replace, as: "eva.strom") == .hasSeenCards(person))
        }
    }

    @Test func theMemoryOfAnOpenedPanelSurvivesANewMember() throws {
        var (scenario, id) = try panelOfThree()
        try scenario.score(id, [4, 4, 4, 4, 4], as: "ida.moss")
        #expect(scenario[id].progress.wasOpened)
        #expect(scenario[id].progress.everSeated == Set(three))
        #expect(scenario.replayed().applicant(id)?.progress.wasOpened == true)
    }

    @Test func somebodyAbsentThroughoutIsNotPutBackAfterTheOpening() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.perform(
            .panel(.replaceMember(id, "siv.alder", with: "ida.moss", reason: "Sjuk")), as: "eva.strom")
        for member: PersonID in ["bo.ek", "ida.moss"] { try scenario.score(id, [3, 3, 3, 3, 3], as: member) }
        #expect(
            scenario.refusal(of: .setPanel(id, Panel(members: three)), as: "eva.strom") == .hasSeenCards("siv.alder"))
    }
}
