import Domain
import TestSupport
import Testing

/// Before scoring everybody says whether there is a conflict of interest (jäv).
@Suite struct DeclarationTests {
    private func undeclared() throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        try scenario.passTest(id)
        try scenario.perform(.setPanel(id, Panel(members: ["bo.ek", "siv.alder"])), as: "eva.strom")
        return (scenario, id)
    }

    @Test func nothingIsScoredWithoutADeclaration() throws {
        var (scenario, id) = try undeclared()
        for command: Command in [
            .giveRating(id, "maturity", .score(3)), .noteEvidence(id, "maturity", "Trygg"), .submitCard(id),
        ] {
            #expect(scenario.refusal(of: command, as: "bo.ek") == .declarationNeeded, "\(command)")
        }
        try scenario.perform(.panel(.declareNoConflict(id)), as: "bo.ek")
        #expect(scenario[id].progress.cards["bo.ek"]?.clearance?.by == "bo.ek")
        #expect(scenario.refusal(of: .giveRating(id, "maturity", .score(3)), as: "bo.ek") == nil)
        #expect(
            scenario.refusal(of: .giveRating(id, "maturity", .score(3)), as: "siv.alder") == .declarationNeeded,
            "each answers alone")
    }

    @Test func aDeclarationIsMadeOnceByWhoIsOnThePanelAndHasNoConflict() throws {
        var (scenario, id) = try undeclared()
        let declare = Command.panel(.declareNoConflict(id))
        #expect(scenario.refusal(of: declare, as: "eva.strom") == .notOnPanel("eva.strom"))
        #expect(
            scenario.refusal(of: .panel(.declareNoConflict(ApplicantID(rawValue: 99))), as: "bo.ek")
                == .noSuchApplicant(ApplicantID(rawValue: 99)))
        try scenario.perform(declare, as: "bo.ek")
        #expect(scenario.refusal(of: declare, as: "bo.ek") == .nothingToChange)
        try scenario.perform(.declareConflict(id, reason: "Kusin"), as: "siv.alder")
        #expect(scenario.refusal(of: declare, as: "siv.alder") == .conflictOfInterest("siv.alder"))
    }

    @Test func theManagerCannotDeclareThatThereIsNoConflict() throws {
        var (scenario, id) = try undeclared()
        let manager = FieldChange(.managerEmail, Change(from: "hanna.chef@example.se", to: "bo.ek@example.se"))
        try scenario.perform(.editApplication(id, [manager]), as: "eva.strom")
        #expect(
            scenario.refusal(of: .panel(.declareNoConflict(id)), as: "bo.ek") == .conflictOfInterest("bo.ek"))
    }

    @Test func aDeclarationIsTakenBackOnlyWhileTheCardIsEmpty() throws {
        var (scenario, id) = try undeclared()
        let declared = try scenario.perform(.panel(.declareNoConflict(id)), as: "bo.ek")
        #expect(scenario.refusal(ofUndoing: declared, as: "siv.alder") == .notOnPanel("siv.alder"))
        let given = try scenario.perform(.giveRating(id, "maturity", .score(3)), as: "bo.ek")
        #expect(scenario.refusal(ofUndoing: declared, as: "bo.ek") == .cannotUndo)
        #expect(
            scenario.refusal(ofUndoing: declared + given, as: "bo.ek") == nil, "given together, taken back together")
        try scenario.undo(given, as: "bo.ek")
        try scenario.undo(declared, as: "bo.ek")
        #expect(scenario[id].progress.cards["bo.ek"] == nil)
    }

    @Test func cardsFromBeforeDeclarationsWereAskedForStillCount() throws {
        var (scenario, id) = try undeclared()
        for member: PersonID in ["bo.ek", "siv.alder"] {
            for criterion in scenario.programme.settings.selection?.criteria ?? [] {
                scenario.record(
                    [
                        .init(
                            .municipality("sater"),
                            .ratingGiven(id, member, criterion.id, Change(from: nil, to: .score(3))))
                    ],
                    by: member)
            }
            scenario.record([.init(.municipality("sater"), .cardSealed(id, member))], by: member)
        }
        #expect(scenario.stage(id) == .ranking)
    }
}

/// A conflict that shows when the card is already handed in, or the panel already opened (requirements G).
@Suite struct LateConflictTests {
    private static let pair: [PersonID] = ["bo.ek", "siv.alder"]

    private func ranked() throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.score(id, [5, 5, 5, 5, 5], as: "bo.ek")
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        return (scenario, id)
    }

    private func makeManager(_ person: String, of id: ApplicantID, _ scenario: inout Scenario) throws {
        let change = FieldChange(.managerEmail, Change(from: "hanna.chef@example.se", to: person + "@example.se"))
        try scenario.perform(.editApplication(id, [change]), as: "eva.strom")
    }

    @Test func aManagerFoundOutLaterNoLongerCountsThoughNobodyHasDeclaredIt() throws {
        var (scenario, id) = try ranked()
        #expect(scenario.stage(id) == .ranking)
        try makeManager("bo.ek", of: id, &scenario)
        #expect(scenario.stage(id) == .interview, "one card is too few")
        let result = try #require(scenario.programme.panelResult(of: scenario[id]))
        #expect(result.mean == Mean(sum: 3, count: 1))
        #expect((result.scoreCount, result.fullCount) == (5, 10))
        #expect(scenario.programme.rankingTable("sater").incomplete == [id])
        #expect(scenario.programme.unrecordedConflicts(of: scenario[id]) == ["bo.ek"])
        #expect(scenario[id].progress.cards["bo.ek"]?.ratings["maturity"] == .score(5), "the trace stays")
    }

    @Test func anIncompletePanelIsNotAcceptedUntilTheConflictIsRecorded() throws {
        var (scenario, id) = try ranked()
        try makeManager("bo.ek", of: id, &scenario)
        let accept = Command.overrideIncompletePanel(id, reason: "Siv räcker")
        #expect(scenario.refusal(of: accept, as: "eva.strom") == .conflictNotRecorded("bo.ek"))
        try scenario.perform(.panel(.recordConflict(id, "bo.ek", reason: "Är hennes chef")), as: "eva.strom")
        try scenario.perform(accept, as: "eva.strom")
        #expect(scenario.stage(id) == .ranking)
    }

    @Test func anOverrideFromBeforeDoesNotCoverAManagerFoundOutAfterwards() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.score(id, [5, 5, 5, 5, nil], as: "bo.ek")
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        try scenario.perform(.overrideIncompletePanel(id, reason: "En poäng saknas"), as: "eva.strom")
        #expect(scenario.stage(id) == .ranking)
        try makeManager("bo.ek", of: id, &scenario)
        #expect(scenario.stage(id) == .interview)
    }

    @Test func onlyThePersonnelChiefRecordsAnothersConflictAndWithAReason() throws {
        let (scenario, id) = try ranked()
        func refusal(_ reason: String, _ person: PersonID, as actor: PersonID) -> Refusal? {
            scenario.refusal(of: .panel(.recordConflict(id, person, reason: reason)), as: actor)
        }
        #expect(refusal(" ", "bo.ek", as: "eva.strom") == .missing(.reason))
        #expect(refusal("Kusin", "ida.moss", as: "eva.strom") == .notOnPanel("ida.moss"))
        #expect(
            refusal("Kusin", "bo.ek", as: "ida.moss")
                == .notPermitted(needed: [.personnelChief], municipality: "sater"))
        #expect(refusal("Kusin", "bo.ek", as: "karin.dahl") == .noSuchApplicant(id))
        #expect(refusal("Kusin", "bo.ek", as: "eva.strom") == nil)
    }

    @Test func aRecordedConflictTellsWhoRecordedItAndEndsWhatWasAcceptedBefore() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.score(id, [5, 5, 5, 5, nil], as: "bo.ek")
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        try scenario.perform(.overrideIncompletePanel(id, reason: "En poäng saknas"), as: "eva.strom")
        let before = scenario.state
        let facts = try scenario.perform(.panel(.recordConflict(id, "bo.ek", reason: "Svåger")), as: "eva.strom")
        let conflict = try #require(scenario[id].progress.cards["bo.ek"]?.conflict)
        #expect((conflict.value, conflict.signature.by) == ("Svåger", "eva.strom"))
        #expect(scenario[id].progress.override == nil)
        #expect(scenario.stage(id) == .interview)
        #expect(
            scenario.refusal(of: .panel(.recordConflict(id, "bo.ek", reason: "Igen")), as: "eva.strom")
                == .conflictOfInterest("bo.ek"))
        #expect(scenario.refusal(ofUndoing: facts, as: "bo.ek") != nil, "who has it does not take it back")
        try scenario.undo(facts, as: "eva.strom")
        #expect(scenario.state == before)
    }

    @Test func aConflictIsNotRecordedUnderARankingThatIsHandedIn() throws {
        var (scenario, id) = try ranked()
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        let record = Command.panel(.recordConflict(id, "bo.ek", reason: "Svåger"))
        #expect(scenario.refusal(of: record, as: "eva.strom") == .rankingLocked(version: 1))
        try scenario.perform(.reopenRanking("sater", reason: "Jäv upptäckt"), as: "eva.strom")
        #expect(scenario.refusal(of: record, as: "eva.strom") == nil)
    }

    @Test func aPanelOfThreeStaysCompleteWithoutTheOneSetAside() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.seatPanel(id, ["bo.ek", "siv.alder", "ida.moss"])
        for member: PersonID in ["bo.ek", "siv.alder", "ida.moss"] {
            try scenario.score(id, [3, 3, 3, 3, 3], as: member)
        }
        try scenario.perform(.panel(.recordConflict(id, "bo.ek", reason: "Svåger")), as: "eva.strom")
        #expect(scenario.stage(id) == .ranking)
        #expect(scenario.programme.panelResult(of: scenario[id])?.scoreCount == 10)
    }

    @Test func whoHasAConflictFoundOutLaterTakesNoPartInTheConsensus() throws {
        var (scenario, id) = try ranked()
        try makeManager("bo.ek", of: id, &scenario)
        #expect(
            scenario.refusal(of: .recordConsensus(id, "maturity", .init(.score(3))), as: "bo.ek")
                == .conflictOfInterest("bo.ek"))
    }
}
