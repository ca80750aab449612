import Domain
import TestSupport
import Testing

@Suite struct UndoTests {
    /// Every command of the permission table, done, undone, redone and undone again.
    @Test(arguments: PermissionTests.cases)
    func undoRestoresAndRedoRepeats(_ entry: PermissionTests.Case) throws {
        var scenario = Scenario.falun()
        let command = try entry.prepare(&scenario)
        let before = scenario.state
        let doer = try #require(entry.permitted.min())
        let facts = try scenario.perform(command, as: doer)
        let after = scenario.state
        #expect(after != before)
        guard facts.allSatisfy({ $0.value.inverse != nil }) else { return }
        let undone = try scenario.undo(facts, as: doer)
        #expect(scenario.state == before)
        let redone = try scenario.undo(undone, as: doer)
        #expect(scenario.state == after)
        #expect(redone == facts)
        try scenario.undo(redone, as: doer)
        #expect(scenario.state == before)
        #expect(ProgrammeState(scenario.replayed()) == before, "a restart folds the same facts")
    }

    @Test func nothingIsNothingToUndo() {
        #expect(Scenario.falun().refusal(ofUndoing: [], as: "eva.strom") == .nothingToUndo)
    }

    @Test func whatOthersMayHaveActedOnIsNotUndone() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.rate(id, [3, 3, 3, 3, 3], as: "bo.ek")
        let sealed = try scenario.perform(.submitCard(id), as: "bo.ek")
        #expect(scenario.refusal(ofUndoing: sealed, as: "bo.ek") == .cannotUndo)
        #expect(scenario.refusal(ofUndoing: [scenario.history[0].fact], as: "petra.lind") == .cannotUndo)
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        let submitted = try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        #expect(scenario.refusal(ofUndoing: submitted, as: "eva.strom") == .cannotUndo)
        let reopened = try scenario.perform(.reopenRanking("sater", reason: "Fel"), as: "eva.strom")
        #expect(scenario.refusal(ofUndoing: reopened, as: "eva.strom") == .cannotUndo)
    }

    @Test func aFactThatSomebodyHasChangedSinceIsAConflict() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        func edit(_ old: String, _ new: String) -> Command {
            .editApplication(id, [FieldChange(.phone, Change(from: old, to: new))])
        }
        let mine = try scenario.perform(edit("", "1"), as: "eva.strom")
        try scenario.perform(edit("1", "2"), as: "ida.moss")
        #expect(
            scenario.refusal(ofUndoing: mine, as: "eva.strom")
                == .conflict(.init(field: "phone", old: "1", theirs: "2", mine: "")))
    }

    @Test func whatIsNoTextIsSaidToHaveChangedWithoutBeingSpeltOut() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let mine = try scenario.perform(.assessEligibility(id, "time", Assessment(.met)), as: "eva.strom")
        let other = Assessment(.notMet, note: "Hinner inte")
        try scenario.perform(.assessEligibility(id, "time", other, seen: Assessment(.met)), as: "ida.moss")
        #expect(scenario.refusal(ofUndoing: mine, as: "eva.strom") == .changedSince("time"))
    }

    @Test func severalFactsAreTakenBackLastFirst() throws {
        var scenario = Scenario.falun()
        let before = scenario.state
        let id = scenario.drawID(Applicant.self)
        var facts = try scenario.perform(
            .addApplicant(id, "sater", Scenario.application("Åsa", "Ek")), as: "eva.strom")
        facts += try scenario.perform(
            .editApplication(id, [FieldChange(.phone, Change(from: "", to: "1"))]), as: "eva.strom")
        facts += try scenario.perform(.assessEligibility(id, "time", Assessment(.met)), as: "eva.strom")
        facts += try scenario.perform(.selectFirst(id, reason: "Ja"), as: "eva.strom")
        try scenario.undo(facts, as: "eva.strom")
        #expect(scenario.state == before)
    }

    @Test func anApplicationThatHasBeenWorkedOnIsNotTakenBack() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let received = [try #require(scenario.history.last).fact]
        try scenario.perform(.assessEligibility(id, "time", Assessment(.met)), as: "ida.moss")
        #expect(scenario.refusal(ofUndoing: received, as: "eva.strom") == .cannotUndo)
    }

    @Test func aStepThatALaterOneRestsOnIsNotTakenBack() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let selected = try scenario.perform(.selectFirst(id, reason: "Ja"), as: "eva.strom")
        let tested = try scenario.perform(.recordTest(id, TestResult(.passed)), as: "eva.strom")
        #expect(scenario.refusal(ofUndoing: selected, as: "eva.strom") == .cannotUndo)
        let panel = try scenario.perform(.setPanel(id, Panel(members: ["bo.ek", "siv.alder"])), as: "eva.strom")
        try scenario.declareNoConflict(id, as: "bo.ek")
        try scenario.perform(.giveRating(id, "maturity", .score(3)), as: "bo.ek")
        #expect(scenario.refusal(ofUndoing: tested, as: "eva.strom") == .cannotUndo)
        try scenario.score(id, [3, 3, 3, 3, 3], as: "bo.ek")
        #expect(scenario.refusal(ofUndoing: panel, as: "eva.strom") == .panelMemberHasSealedCard("bo.ek"))
    }

    @Test func aSealedCardIsNotChangedByUndoingWhatWasWrittenOnIt() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        let noted = try scenario.perform(.noteEvidence(id, "maturity", "Trygg"), as: "bo.ek")
        let given = try scenario.perform(.giveRating(id, "maturity", .score(3)), as: "bo.ek")
        try scenario.score(id, [nil, 3, 3, 3, 3], as: "bo.ek")
        #expect(scenario.refusal(ofUndoing: noted, as: "bo.ek") == .cardSealed)
        #expect(scenario.refusal(ofUndoing: given, as: "bo.ek") == .cardSealed)
    }

    @Test func aLockedRankingIsNotChangedByUndoing() throws {
        var scenario = Scenario.falun()
        let first = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])
        let second = try scenario.applicant("Bo", "Al", in: "sater", at: .ranking)
        let moved = try scenario.perform(.move(second, to: 1, reason: "Behov"), as: "eva.strom")
        let asked = try scenario.perform(.recordConsent(first, .consultation, Consent(.granted)), as: "eva.strom")
        let edited = try scenario.perform(
            .editApplication(first, [FieldChange(.phone, Change(from: "", to: "1"))]), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        for facts in [moved, asked] {
            #expect(scenario.refusal(ofUndoing: facts, as: "eva.strom") == .rankingLocked(version: 1))
        }
        #expect(scenario.refusal(ofUndoing: edited, as: "eva.strom") == nil, "what may be edited may be taken back")
        try scenario.perform(.reopenRanking("sater", reason: "Fel"), as: "eva.strom")
        try scenario.undo(moved, as: "eva.strom")
        #expect(scenario.programme.rankingTable("sater").rows.map(\.applicant) == [first, second])
    }

    @Test func undoAfterARestart() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let facts = try scenario.perform(.selectFirst(id, reason: "Ja"), as: "eva.strom")
        let restarted = scenario.replayed()
        let inverses = try restarted.decideUndo(of: facts, by: scenario.actor("eva.strom"), on: scenario.today)
        #expect(inverses.map(\.value) == facts.compactMap(\.value.inverse))
    }
}
