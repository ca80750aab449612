import Domain
import TestSupport
import Testing

@Suite struct PanelTests {
    private func refusal(_ members: [PersonID], _ scenario: Scenario, _ id: ApplicantID) -> Refusal? {
        scenario.refusal(of: .setPanel(id, Panel(members: members)), as: "eva.strom")
    }

    @Test func whoMaySitOnAPanel() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant(
            "Åsa", "Ek", in: "sater", at: .test, [.managerEmail: "Siv.Alder@example.se", .manager: "Siv Alder"])
        #expect(refusal([], scenario, id) == .missing(.members))
        #expect(refusal(["bo.ek"], scenario, id) == .panelTooSmall(1, needed: 2))
        #expect(refusal(["bo.ek", "bo.ek"], scenario, id) == .panelTooSmall(1, needed: 2))
        #expect(refusal(["bo.ek", "kim.okand"], scenario, id) == .noSuchPerson("kim.okand"))
        let notPermitted = Refusal.notPermitted(needed: [.interviewer], municipality: "sater")
        for stranger: PersonID in ["lars.bjork", "maj.rask", "petra.lind", "mia.vass", "vera.gast"] {
            #expect(refusal(["bo.ek", stranger], scenario, id) == notPermitted)
        }
        #expect(refusal(["bo.ek", "siv.alder"], scenario, id) == .conflictOfInterest("siv.alder"))
        for member: PersonID in ["ida.moss", "eva.strom"] {
            #expect(refusal(["bo.ek", member], scenario, id) == nil)
        }
        #expect(refusal(["bo.ek", "ida.moss", "eva.strom"], scenario, id) == nil)
    }

    @Test func aPanelBelongsToSomebodySelected() throws {
        var scenario = Scenario.falun()
        let members: [PersonID] = ["bo.ek", "siv.alder"]
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        #expect(refusal(members, scenario, id) == .wrongStage(.new, needed: [.test, .interview]))
        try scenario.perform(.selectFirst(id, reason: "Ja"), as: "eva.strom")
        try scenario.perform(.setPanel(id, Panel(members: members)), as: "eva.strom")
        #expect(refusal(members, scenario, id) == .nothingToChange)
        try scenario.perform(.withdraw(id, reason: "Nytt arbete"), as: "eva.strom")
        #expect(refusal(members, scenario, id) == .wrongStage(.ended, needed: [.test, .interview]))
    }

    @Test func theTestGatesTheInterview() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        try scenario.seatPanel(id)
        #expect(
            scenario.refusal(of: .giveRating(id, "maturity", .score(3)), as: "bo.ek")
                == .wrongStage(.test, needed: [.interview]))
        try scenario.passTest(id)
        #expect(scenario.refusal(of: .giveRating(id, "maturity", .score(3)), as: "bo.ek") == nil)
    }

    @Test(arguments: [
        ("bo.ek@example.se", "Någon Annan", true), ("BO.EK@EXAMPLE.SE", "", true), ("", "Bo Ek", true),
        ("", "bo ek", true), ("annan@example.se", "Någon Annan", false), ("", "", false),
        // Two people may share a name: where both have an address that decides.
        ("bo.ek@borlange.example.se", "Bo Ek", false),
    ])
    func theResponsibleManagerHasAConflict(email: String, name: String, hasConflict: Bool) throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.managerEmail: email, .manager: name])
        #expect(scenario.programme.hasConflict("bo.ek", with: scenario[id]) == hasConflict)
        #expect(!scenario.programme.hasConflict("kim.okand", with: scenario[id]))
    }

    @Test func theNameDecidesWhereTheInterviewersAddressIsUnknown() throws {
        var scenario = Scenario.falun { $0.withoutEmail = ["bo.ek"] }
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.managerEmail: "bo.ek@example.se", .manager: "Bo Ek"])
        #expect(scenario.programme.hasConflict("bo.ek", with: scenario[id]))
        let other = try scenario.apply("Bo", "Ek", in: "sater", [.email: ""])
        #expect(scenario.programme.hasConflict("bo.ek", with: scenario[other]), "the applicant's own namesake")
    }

    @Test func nobodyInterviewsHerself() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Bo", "Ek", in: "sater", at: .test, [.email: "Bo.Ek@example.se"])
        #expect(refusal(["bo.ek", "siv.alder"], scenario, id) == .conflictOfInterest("bo.ek"))
    }

    @Test func aCardHandedInKeepsItsSeat() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.score(id, [3, 3, 3, 3, 3], as: "bo.ek")
        #expect(refusal(["ida.moss", "siv.alder"], scenario, id) == .panelMemberHasSealedCard("bo.ek"))
        #expect(refusal(["bo.ek", "ida.moss"], scenario, id) == nil)
    }

    @Test func anOpenCardIsKeptAsideAndDoesNotCount() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.rate(id, [5, 5, 5, 5, 5], as: "siv.alder")
        #expect(refusal(["bo.ek", "ida.moss"], scenario, id) == .panelMemberHasBegun("siv.alder"))
        let replace = Command.panel(.replaceMember(id, "siv.alder", with: "ida.moss", reason: "Sjuk"))
        try scenario.perform(replace, as: "eva.strom")
        #expect(scenario.refusal(of: .submitCard(id), as: "siv.alder") == .notOnPanel("siv.alder"))
        try scenario.score(id, [3, 3, 3, 3, 3], as: "bo.ek")
        try scenario.score(id, [3, 3, 3, 3, 3], as: "ida.moss")
        #expect(scenario.programme.panelResult(of: scenario[id])?.mean == Mean(sum: 3, count: 1))
    }
}

/// A conflict of interest (jäv) declared before, during and after the scoring.
@Suite struct ConflictTests {
    private func interview() throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        return (scenario, id)
    }

    @Test func whoDeclaredAConflictScoresNoMore() throws {
        var (scenario, id) = try interview()
        let declare = Command.declareConflict(id, reason: "Kusin")
        #expect(scenario.refusal(of: .declareConflict(id, reason: " "), as: "bo.ek") == .missing(.reason))
        #expect(scenario.refusal(of: declare, as: "ida.moss") == .notOnPanel("ida.moss"))
        try scenario.perform(declare, as: "bo.ek")
        #expect(scenario.refusal(of: declare, as: "bo.ek") == .conflictOfInterest("bo.ek"))
        let conflict = Refusal.conflictOfInterest("bo.ek")
        #expect(scenario.refusal(of: .giveRating(id, "maturity", .score(3)), as: "bo.ek") == conflict)
        #expect(scenario.refusal(of: .noteEvidence(id, "maturity", "Trygg"), as: "bo.ek") == conflict)
        #expect(scenario.refusal(of: .submitCard(id), as: "bo.ek") == conflict)
        #expect(scenario.refusal(of: .recordConsensus(id, "maturity", .init(.score(3))), as: "bo.ek") == conflict)
    }

    @Test func lateConflictSetsTheCardAsideButLeavesTheTrace() throws {
        var (scenario, id) = try interview()
        try scenario.score(id, [5, 5, 5, 5, 5], as: "bo.ek")
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        #expect(scenario.stage(id) == .ranking)
        try scenario.perform(.declareConflict(id, reason: "Granne"), as: "bo.ek")
        #expect(scenario.stage(id) == .interview, "one card is too few")
        let card = try #require(scenario[id].progress.cards["bo.ek"])
        #expect(card.ratings["maturity"] == .score(5))
        #expect(card.sealed != nil)
        #expect(card.conflict?.value == "Granne")
        #expect(!scenario.programme.counts("bo.ek", for: scenario[id]))
        #expect(scenario.programme.panelResult(of: scenario[id])?.mean == Mean(sum: 3, count: 1))
    }

    @Test func aReplacementCompletesThePanelAndTheCountIsHonest() throws {
        var (scenario, id) = try interview()
        try scenario.score(id, [5, 5, 5, 5, 5], as: "bo.ek")
        try scenario.perform(.declareConflict(id, reason: "Granne"), as: "bo.ek")
        let panel = Panel(members: ["bo.ek", "siv.alder", "ida.moss"])
        try scenario.perform(.setPanel(id, panel), as: "eva.strom")
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        #expect(scenario.stage(id) == .interview)
        try scenario.score(id, [4, 4, 4, 4, 4], as: "ida.moss")
        #expect(scenario.stage(id) == .ranking)
        let result = try #require(scenario.programme.panelResult(of: scenario[id]))
        #expect((result.scoreCount, result.fullCount) == (10, 10), "a card set aside is not a missing score")
        #expect(result.mean == Mean(sum: 7, count: 2))
    }

    @Test func whoSteppedAsideDoesNotCountTowardsThePanel() throws {
        var (scenario, id) = try interview()
        try scenario.perform(.declareConflict(id, reason: "Granne"), as: "bo.ek")
        func refusal(_ panel: Panel) -> Refusal? { scenario.refusal(of: .setPanel(id, panel), as: "eva.strom") }
        #expect(refusal(Panel(members: ["bo.ek", "ida.moss"])) == .panelTooSmall(1, needed: 2))
        #expect(
            refusal(Panel(members: ["bo.ek", "siv.alder"], place: "Rådhuset")) == nil,
            "the same people may meet elsewhere before a replacement is found")
        try scenario.perform(.setPanel(id, Panel(members: ["ida.moss", "siv.alder"])), as: "eva.strom")
        #expect(refusal(Panel(members: ["bo.ek", "ida.moss", "siv.alder"])) == .conflictOfInterest("bo.ek"))
        #expect(scenario[id].progress.cards["bo.ek"]?.conflict?.value == "Granne", "the trace stays")
    }

    @Test func steppingAsideToPeekAndComingBackIsRefused() throws {
        var (scenario, id) = try interview()
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        let declared = try scenario.perform(.declareConflict(id, reason: "Kusin"), as: "bo.ek")
        #expect(scenario.programme.isOpened(scenario[id].progress), "all others have handed in")
        #expect(scenario.refusal(ofUndoing: declared, as: "bo.ek") == .cannotUndo)
    }

    @Test func whatStandsOnACardSetAsideIsNotTakenBack() throws {
        var (scenario, id) = try interview()
        let given = try scenario.perform(.giveRating(id, "maturity", .score(5)), as: "bo.ek")
        try scenario.perform(.declareConflict(id, reason: "Kusin"), as: "bo.ek")
        #expect(scenario.refusal(ofUndoing: given, as: "bo.ek") == .conflictOfInterest("bo.ek"))
    }

    @Test func aSlipCanBeTakenBackWhileNobodyElseHasHandedIn() throws {
        var (scenario, id) = try interview()
        let declared = try scenario.perform(.declareConflict(id, reason: "Kusin"), as: "bo.ek")
        try scenario.undo(declared, as: "bo.ek")
        #expect(scenario.refusal(of: .giveRating(id, "maturity", .score(3)), as: "bo.ek") == nil)
    }
}
