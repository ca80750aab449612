import Domain
import TestSupport
import Testing

/// How interviewers score beside those they sat with (requirements H 13).
@Suite struct InterviewerMirrorTests {
    private func scored(_ cards: [([Int?], [Int?])]) throws -> Scenario {
        var scenario = Scenario.falun()
        for (number, scores) in cards.enumerated() {
            let id = try scenario.applicant("Åsa", "Ek \(number)", in: "sater", at: .interview)
            try scenario.score(id, scores.0, as: "bo.ek")
            try scenario.score(id, scores.1, as: "siv.alder")
        }
        return scenario
    }

    private func mirror(_ person: PersonID, _ scenario: Scenario) throws -> InterviewerMirror {
        try #require(scenario.programme.mirrors(for: scenario.actor(person)).first { $0.person == person })
    }

    @Test func agreementAndLevelAreExact() throws {
        let scenario = try scored([([5, 4, 3, 3, 1], [3, 4, 3, 4, 4]), ([4, 4, 4, 4, 4], [4, 4, 4, 4, 3])])
        let bo = try mirror("bo.ek", scenario)
        #expect((bo.cards, bo.comparisons, bo.same, bo.withinOne) == (2, 10, 6, 8))
        #expect(bo.distance == Mean(sum: 7, count: 10))
        #expect(bo.severity == Mean(sum: -1, count: 10))
        let siv = try mirror("siv.alder", scenario)
        #expect(siv.severity == Mean(sum: 1, count: 10), "the other way round")
        #expect(siv.distance == bo.distance)
    }

    @Test func sameScoreOnAllCriteriaIsCountedOnFullCardsOnly() throws {
        let scenario = try scored([
            ([4, 4, 4, 4, 4], [4, 4, 4, 4, nil]), ([3, 3, 3, 3, 3], [5, 5, 5, 5, 5]),
            ([3, 3, 3, 3, 4], [2, 2, 2, 2, 2]),
        ])
        let (bo, siv) = (try mirror("bo.ek", scenario), try mirror("siv.alder", scenario))
        #expect((bo.uniformCards, bo.fullCards) == (2, 3))
        #expect((siv.uniformCards, siv.fullCards) == (2, 2))
        #expect(bo.comparisons == 14, "what was not assessed is compared with nothing")
    }

    @Test func aPanelOfThreeComparesEachWithBothOthers() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.seatPanel(id, ["bo.ek", "siv.alder", "ida.moss"])
        try scenario.score(id, [5, 3, 3, 3, 3], as: "bo.ek")
        try scenario.score(id, [4, 3, 3, 3, 3], as: "siv.alder")
        try scenario.score(id, [3, 3, 3, 3, 3], as: "ida.moss")
        let bo = try mirror("bo.ek", scenario)
        #expect((bo.comparisons, bo.same, bo.withinOne) == (10, 8, 9))
        #expect(bo.severity == Mean(sum: 3, count: 10))
    }

    @Test func unopenedPanelsAndCardsSetAsideAreNoPartOfIt() throws {
        var scenario = try scored([([5, 5, 5, 5, 5], [1, 1, 1, 1, 1])])
        let open = try scenario.applicant("Bo", "Al", in: "sater", at: .interview)
        try scenario.score(open, [5, 5, 5, 5, 5], as: "bo.ek")
        #expect(try mirror("bo.ek", scenario).cards == 1)
        let first = try #require(scenario.programme.record("sater").applicants.first { $0.progress.wasOpened })
        try scenario.perform(.declareConflict(first.id, reason: "Kusin"), as: "siv.alder")
        #expect(try mirror("bo.ek", scenario).cards == 0, "nobody left to be compared with")
    }

    @Test func theScoresAreThoseHandedInNotWhatSomebodyChangedAfterSeeingTheOthers() throws {
        var scenario = try scored([([5, 3, 3, 3, 3], [3, 3, 3, 3, 3])])
        let id = try #require(scenario.programme.record("sater").applicants.first { $0.progress.wasOpened }).id
        try scenario.perform(.panel(.amendRating(id, "maturity", .score(3), reason: "Ändrade mig")), as: "bo.ek")
        #expect(try mirror("bo.ek", scenario).same == 4)
    }

    @Test func tooFewCardsSayNothing() throws {
        let scenario = try scored(Array(repeating: ([3, 3, 3, 3, 3], [3, 3, 3, 3, 3]), count: 4))
        let bo = try mirror("bo.ek", scenario)
        #expect(!bo.isEnough(5))
        #expect(bo.isEnough(4))
        #expect(!InterviewerMirror.isEmptyEnough(scenario))
    }

    @Test func everybodySeesTheirOwnAndTheChiefHerMunicipalitys() throws {
        let scenario = try scored([([3, 3, 3, 3, 3], [3, 3, 3, 3, 3])])
        func people(_ person: PersonID) -> [PersonID] {
            scenario.programme.mirrors(for: scenario.actor(person)).map(\.person)
        }
        #expect(people("bo.ek") == ["bo.ek"])
        #expect(people("ida.moss") == ["ida.moss"], "HR sees no one else's")
        #expect(people("eva.strom") == ["eva.strom", "bo.ek", "siv.alder"])
        #expect(people("karin.dahl") == ["karin.dahl"])
        #expect(people("petra.lind") == ["petra.lind"])
    }
}

extension InterviewerMirror {
    /// Whether somebody without any card would pass for having enough.
    fileprivate static func isEmptyEnough(_ scenario: Scenario) -> Bool {
        scenario.programme.mirrors(for: scenario.actor("ida.moss")).contains { $0.isEnough(0) }
    }
}
