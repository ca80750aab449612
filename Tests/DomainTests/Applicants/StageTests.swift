import Domain
import TestSupport
import Testing

@Suite struct StageTests {
    @Test(arguments: [Stage.new, .test, .interview, .ranking])
    func theWayThroughTheSelection(stage: Stage) throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: stage)
        #expect(scenario.stage(id) == stage)
        #expect(scenario.programme.endReason(of: scenario[id]) == nil)
    }

    @Test func withoutATestTheInterviewFollowsTheSelection() throws {
        var scenario = Scenario.falun {
            $0.test = .init(used: false, passMark: nil, maximum: nil, reuseMonths: nil)
        }
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        #expect(scenario.stage(id) == .interview)
    }

    @Test func rejected() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        try scenario.perform(.reject(id, reason: " Annan grupp går före. "), as: "eva.strom")
        #expect(scenario.stage(id) == .ended)
        #expect(scenario.programme.endReason(of: scenario[id]) == .rejected("Annan grupp går före."))
    }

    @Test func failedIsOutButMissingWaits() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        try scenario.perform(.recordTest(id, TestResult(.missing, cause: "Sjuk")), as: "eva.strom")
        #expect(scenario.stage(id) == .test)
        try scenario.perform(.recordTest(id, TestResult(.failed, score: 59)), as: "eva.strom")
        #expect(scenario.stage(id) == .ended)
        #expect(scenario.programme.endReason(of: scenario[id]) == .testFailed)
    }

    @Test(arguments: ConsentPoint.allCases)
    func refusedConsentEnds(point: ConsentPoint) throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking)
        try scenario.perform(.recordConsent(id, point, Consent(.asked)), as: "eva.strom")
        #expect(scenario.stage(id) == .ranking, "a silent manager has not refused")
        try scenario.perform(.recordConsent(id, point, Consent(.refused)), as: "eva.strom")
        #expect(scenario.stage(id) == .ended)
        #expect(scenario.programme.endReason(of: scenario[id]) == .consentRefused(point))
        #expect(scenario.programme.rankingTable("sater").rows == [])
    }

    struct Demanded: Sendable {
        var perCriterion: String?
        var mean: String?
        let scores: [Int]
        let isMet: Bool
    }

    @Test(arguments: [
        Demanded(mean: "3", scores: [3, 3, 3, 3, 3], isMet: true),
        Demanded(mean: "3", scores: [3, 3, 3, 3, 2], isMet: false),
        Demanded(perCriterion: "3", scores: [5, 5, 5, 5, 2], isMet: false),
        Demanded(perCriterion: "3", scores: [3, 3, 3, 3, 3], isMet: true),
        Demanded(perCriterion: "2", mean: "3.25", scores: [2, 4, 4, 3, 3], isMet: false),
        Demanded(perCriterion: "2", mean: "3.2", scores: [2, 4, 4, 3, 3], isMet: true),
        Demanded(scores: [1, 1, 1, 1, 1], isMet: true),
    ])
    func demands(_ demanded: Demanded) throws {
        var scenario = Scenario.falun {
            $0.demand = .init(
                perCriterion: demanded.perCriterion.flatMap { Threshold($0) },
                mean: demanded.mean.flatMap { Threshold($0) })
        }
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: demanded.scores)
        #expect(scenario.stage(id) == (demanded.isMet ? .ranking : .ended))
        #expect(scenario.programme.endReason(of: scenario[id]) == (demanded.isMet ? nil : .belowDemand))
    }

    @Test func anIncompletePanelIsNotJudgedByTheDemand() throws {
        var scenario = Scenario.falun { $0.demand = .init(perCriterion: nil, mean: Threshold(thousandths: 3000)) }
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.score(id, [1, 1, 1, 1, 1], as: "bo.ek")
        #expect(scenario.stage(id) == .interview, "the seal must not be broken by the stage")
        try scenario.score(id, [1, 1, 1, 1, 1], as: "siv.alder")
        #expect(scenario.stage(id) == .ended)
    }

    @Test func withdrawalEndsAtEveryStage() throws {
        for stage in [Stage.new, .test, .interview, .ranking] {
            var scenario = Scenario.falun()
            let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: stage)
            try scenario.perform(.withdraw(id, reason: "Nytt arbete"), as: "eva.strom")
            #expect(scenario.stage(id) == .ended)
            #expect(scenario.programme.endReason(of: scenario[id]) == .withdrawn("Nytt arbete"))
            try scenario.perform(.reinstate(id, reason: "Ångrade sig"), as: "eva.strom")
            #expect(scenario.stage(id) == stage)
        }
    }

    @Test func aProgrammeWithoutASelectionTakesInNoApplication() throws {
        let scenario = Scenario.falun { $0.hasSelection = false }
        let id = ApplicantID(rawValue: 1)
        let application = Application([.firstName: "Åsa", .lastName: "Ek"])
        #expect(
            scenario.refusal(of: .addApplicant(id, "sater", application), as: "eva.strom") == .notUsed(.selection))
        #expect(scenario.refusal(of: .selectFirst(id, reason: "Ja"), as: "eva.strom") == .notUsed(.selection))
    }
}
