import Domain
import TestSupport
import Testing

@Suite struct ScoringTests {
    private func interview(_ change: (inout FalunProgramme) -> Void = { _ in }) throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun(change)
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        return (scenario, id)
    }

    @Test func scoresLieOnTheScale() throws {
        let (scenario, id) = try interview { $0.scale = 1...7 }
        func refusal(_ rating: Rating?) -> Refusal? {
            scenario.refusal(of: .giveRating(id, "maturity", rating), as: "bo.ek")
        }
        #expect(refusal(.score(1)) == nil)
        #expect(refusal(.score(7)) == nil)
        #expect(refusal(.notAssessed) == nil)
        #expect(refusal(.score(0)) == .scoreOutsideScale(0, 1...7))
        #expect(refusal(.score(8)) == .scoreOutsideScale(8, 1...7))
        #expect(refusal(nil) == .nothingToChange)
        #expect(
            scenario.refusal(of: .giveRating(id, "charm", .score(3)), as: "bo.ek") == .noSuchCriterion("charm"))
        #expect(
            scenario.refusal(of: .noteEvidence(id, "charm", "Trevlig"), as: "bo.ek") == .noSuchCriterion("charm"))
    }

    @Test func aRatingCanBeChangedAndTakenAwayUntilTheCardIsSealed() throws {
        var (scenario, id) = try interview()
        for rating: Rating? in [.score(3), .notAssessed, .score(4), nil] {
            try scenario.perform(.giveRating(id, "maturity", rating), as: "bo.ek")
            #expect(scenario[id].progress.cards["bo.ek"]?.ratings["maturity"] == rating)
        }
        #expect(
            scenario.refusal(of: .submitCard(id), as: "bo.ek")
                == .cardIncomplete(["maturity", "endurance", "cooperation", "speech", "leadership"]))
        try scenario.score(id, [3, nil, 3, 3, 3], as: "bo.ek")
        for command: Command in [
            .giveRating(id, "maturity", .score(5)), .giveRating(id, "maturity", nil),
            .noteEvidence(id, "maturity", "Trygg"), .submitCard(id),
        ] {
            #expect(scenario.refusal(of: command, as: "bo.ek") == .cardSealed)
        }
    }

    @Test func notesOfEvidence() throws {
        var (scenario, id) = try interview()
        let noted = try scenario.perform(.noteEvidence(id, "maturity", "  Tog ansvar vid branden. \n"), as: "bo.ek")
        #expect(scenario[id].progress.cards["bo.ek"]?.notes["maturity"] == "Tog ansvar vid branden.")
        #expect(
            scenario.refusal(of: .noteEvidence(id, "maturity", "Tog ansvar vid branden."), as: "bo.ek")
                == .nothingToChange)
        #expect(scenario[id].progress.cards["siv.alder"]?.isBegun == false)
        try scenario.perform(.noteEvidence(id, "maturity", ""), as: "bo.ek")
        #expect(scenario[id].progress.cards["bo.ek"]?.notes["maturity"] == nil)
        #expect(noted.count == 1)
    }

    @Test func onlyThePanelScores() throws {
        let (scenario, id) = try interview()
        for person: PersonID in ["eva.strom", "ida.moss", "lars.bjork", "petra.lind", "kim.okand"] {
            for command: Command in [
                .giveRating(id, "maturity", .score(3)), .noteEvidence(id, "maturity", "Trygg"), .submitCard(id),
                .declareConflict(id, reason: "Kusin"),
            ] {
                #expect(scenario.refusal(of: command, as: person) == .notOnPanel(person))
            }
        }
        let unknown = ApplicantID(rawValue: 99)
        for command: Command in [.submitCard(unknown), .declareConflict(unknown, reason: "Kusin")] {
            #expect(scenario.refusal(of: command, as: "bo.ek") == .noSuchApplicant(unknown))
        }
    }

    @Test func scoresStaySealedUntilTheWholePanelHasHandedIn() throws {
        var (scenario, id) = try interview()
        func isOpen() -> Bool { scenario.programme.isOpened(scenario[id].progress) }
        #expect(!isOpen())
        try scenario.score(id, [5, 5, 5, 5, 5], as: "bo.ek")
        #expect(!isOpen())
        #expect(scenario.programme.rankingTable("sater").rows == [])
        #expect(scenario.programme.rankingTable("sater").incomplete == [id])
        try scenario.rate(id, [3, 3, 3, 3, 3], as: "siv.alder")
        #expect(!isOpen(), "a filled card is not a card handed in")
        try scenario.perform(.submitCard(id), as: "siv.alder")
        #expect(isOpen())
        #expect(scenario.programme.rankingTable("sater").rows.map(\.applicant) == [id])
    }

    @Test func consensusStandsBesideTheCards() throws {
        var (scenario, id) = try interview()
        let agree = Command.recordConsensus(id, "maturity", ConsensusEntry(.score(4), note: "Efter samtal"))
        try scenario.score(id, [5, 3, 3, 3, 3], as: "bo.ek")
        #expect(scenario.refusal(of: agree, as: "bo.ek") == .panelStillOpen)
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        let before = scenario[id].progress.cards
        #expect(scenario.refusal(of: agree, as: "eva.strom") == .notOnPanel("eva.strom"))
        #expect(
            scenario.refusal(of: .recordConsensus(id, "maturity", ConsensusEntry(.score(6))), as: "bo.ek")
                == .scoreOutsideScale(6, 1...5))
        #expect(
            scenario.refusal(of: .recordConsensus(id, "charm", ConsensusEntry(.score(4))), as: "bo.ek")
                == .noSuchCriterion("charm"))
        let mean = scenario.programme.panelResult(of: scenario[id])?.mean
        try scenario.perform(agree, as: "bo.ek")
        #expect(scenario.refusal(of: agree, as: "siv.alder") == .nothingToChange)
        #expect(scenario[id].progress.cards == before)
        #expect(scenario[id].progress.consensus["maturity"]?.value.rating == .score(4))
        #expect(scenario.programme.panelResult(of: scenario[id])?.mean == mean)
    }
}

@Suite struct PanelResultTests {
    private func result(_ cards: [[Int?]], panelSize: Int = 2) throws -> PanelResult {
        var scenario = Scenario.falun { $0.panelSize = panelSize }
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        try scenario.passTest(id)
        let members = Array(scenario.panelists(of: "sater").prefix(max(panelSize, cards.count)))
        try scenario.seatPanel(id, members)
        for (member, scores) in zip(members, cards) { try scenario.score(id, scores, as: member) }
        return try #require(scenario.programme.panelResult(of: scenario[id]))
    }

    @Test func meansRangesAndSpread() throws {
        let result = try result([[5, 4, 3, 3, 1], [3, 4, 3, 4, 4]])
        #expect(result.criteria.map(\.mean) == [8, 8, 6, 7, 5].map { Mean(sum: $0, count: 2) })
        #expect(result.criteria.map(\.range) == [3...5, 4...4, 3...3, 3...4, 1...4])
        #expect(result.mean == Mean(sum: 34, count: 10))
        #expect((result.scoreCount, result.fullCount, result.spread) == (10, 10, 3))
    }

    @Test func missingIsNotZeroAndEachCriterionWeighsTheSame() throws {
        // Maturity rests on one score; the total is the mean of five means, not of nine scores.
        let result = try result([[5, 3, 3, 3, 3], [nil, 3, 3, 3, 3]])
        #expect(result.criteria[0].mean == Mean(sum: 5, count: 1))
        #expect(result.mean == Mean(sum: 17, count: 5))
        #expect(result.mean != Mean(sum: 29, count: 9))
        #expect((result.scoreCount, result.fullCount) == (9, 10))
    }

    @Test func aCriterionThatNobodyCouldAssessHasNoMean() throws {
        let result = try result([[nil, 3, 3, 3, 4], [nil, 3, 3, 3, 4]])
        #expect(result.criteria[0].mean == nil)
        #expect(result.criteria[0].range == nil)
        #expect(result.mean == Mean(sum: 13, count: 4))
        #expect(result.scoreCount == 8)
    }

    @Test func noScoresAtAll() throws {
        let result = try result([[nil, nil, nil, nil, nil], [nil, nil, nil, nil, nil]])
        #expect(result.mean == nil)
        #expect((result.scoreCount, result.fullCount, result.spread) == (0, 10, 0))
    }

    @Test func aPanelOfThree() throws {
        let result = try result([[1, 3, 3, 3, 3], [2, 3, 3, 3, 3], [2, 3, 3, 3, 3]], panelSize: 3)
        #expect(result.criteria[0].mean == Mean(sum: 5, count: 3))
        #expect(result.mean == Mean(sum: 41, count: 15))
        #expect(result.fullCount == 15)
    }

    @Test func onlyCardsHandedInCount() throws {
        let result = try result([[5, 5, 5, 5, 5]])
        #expect((result.scoreCount, result.fullCount) == (5, 10))
    }
}
