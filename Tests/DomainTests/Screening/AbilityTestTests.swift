import Domain
import TestSupport
import Testing

/// How the ability test comes about: invited, awaited, taken again, reused (S4-18b, requirements F).
@Suite struct AbilityTestTests {
    private func tested() throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        return (scenario, id)
    }

    private func status(_ id: ApplicantID, _ scenario: Scenario) -> TestStatus {
        scenario.programme.testStatus(of: scenario[id])
    }

    @Test func invitedThenAwaitedThenPassed() throws {
        var (scenario, id) = try tested()
        #expect(status(id, scenario) == .notInvited)
        let invitation = TestInvitation(scenario.today + 3, time: ClockTime(9, 0), place: "Rådhuset")
        try scenario.perform(.screening(.inviteToTest(id, invitation, seen: nil)), as: "ida.moss")
        #expect(status(id, scenario) == .invited(invitation))
        #expect(scenario.stage(id) == .test)
        let awaited = TestResult(.awaiting, day: scenario.today)
        try scenario.perform(.recordTest(id, awaited), as: "ida.moss")
        #expect(status(id, scenario) == .awaiting(awaited))
        #expect(scenario.stage(id) == .test, "done is not passed, and it is not failed")
        let passed = TestResult(.passed, score: 61, day: scenario.today)
        try scenario.perform(.recordTest(id, passed), as: "ida.moss")
        #expect(status(id, scenario) == .passed(passed))
        #expect(scenario.stage(id) == .interview)
    }

    @Test func missingIsNotFailed() throws {
        var (scenario, id) = try tested()
        let missing = TestResult(.missing, cause: "Sjuk på provdagen")
        try scenario.perform(.recordTest(id, missing), as: "eva.strom")
        #expect(status(id, scenario) == .missing(missing))
        #expect(scenario.stage(id) == .test)
        #expect(scenario.programme.endReason(of: scenario[id]) == nil)
        #expect(
            scenario.programme.waiting(for: scenario.actor("eva.strom"), on: scenario.today).contains(
                .tests("sater", 1)))
    }

    @Test func aRetestSetsTheEarlierResultAsideAndKeepsIt() throws {
        var (scenario, id) = try tested()
        let failed = TestResult(.failed, score: 50, day: scenario.today)
        try scenario.perform(.recordTest(id, failed), as: "ida.moss")
        #expect(scenario.stage(id) == .ended)
        let again = TestInvitation(scenario.today + 7)
        try scenario.perform(.screening(.grantRetest(id, again, reason: "Brandlarm")), as: "eva.strom")
        #expect(scenario.stage(id) == .test)
        #expect(status(id, scenario) == .invited(again))
        let earlier = try #require(scenario[id].progress.screening.earlierTests.first)
        #expect((earlier.result, earlier.recorded.by, earlier.reason) == (failed, "ida.moss", "Brandlarm"))
        let passed = TestResult(.passed, score: 70, day: scenario.today)
        try scenario.perform(.recordTest(id, passed), as: "ida.moss")
        #expect(status(id, scenario) == .passed(passed), "the latest counts")
        #expect(scenario[id].progress.screening.earlierTests.count == 1)
    }

    @Test func invitationsAndRetestsAreRefused() throws {
        var (scenario, id) = try tested()
        func invite(_ day: Day, seen: TestInvitation? = nil) -> Refusal? {
            scenario.refusal(of: .screening(.inviteToTest(id, TestInvitation(day), seen: seen)), as: "eva.strom")
        }
        func retest(_ reason: String = "x") -> Refusal? {
            scenario.refusal(of: .screening(.grantRetest(id, nil, reason: reason)), as: "eva.strom")
        }
        let applied = try #require(Day(2020, 3, 10))
        #expect(invite(applied) == nil)
        #expect(invite(applied - 1) == .dayTooEarly(applied - 1, earliest: applied))
        #expect(retest() == .screening(.testNotRecorded))
        let day = scenario.today + 3
        try scenario.perform(.screening(.inviteToTest(id, TestInvitation(day), seen: nil)), as: "eva.strom")
        #expect(invite(day + 1) == .conflict(.init(field: "invitation", old: "", theirs: day.description, mine: "")))
        #expect(invite(day, seen: TestInvitation(day)) == .nothingToChange)
        #expect(
            scenario.refusal(of: .reconsider(id, reason: "Fel"), as: "eva.strom")
                == .wrongStage(.test, needed: [.test, .ended]), "the person has been written to")
        try scenario.perform(.recordTest(id, TestResult(.missing, cause: "Sjuk")), as: "eva.strom")
        #expect(invite(day) == .screening(.testRecorded(.missing)))
        #expect(retest(" ") == .missing(.reason))
        try scenario.perform(.recordTest(id, TestResult(.passed, score: 60)), as: "eva.strom")
        #expect(retest() == .screening(.testPassed))
        try scenario.seatPanel(id)
        try scenario.rate(id, [3], as: "bo.ek")
        #expect(retest() == .wrongStage(.interview, needed: [.test]))
        try scenario.perform(.withdraw(id, reason: "Flyttar"), as: "eva.strom")
        #expect(retest() == .screening(.isOut(id)))
        let new = try scenario.apply("Bo", "Al", in: "sater")
        let early = Command.screening(.inviteToTest(new, TestInvitation(day), seen: nil))
        #expect(scenario.refusal(of: early, as: "eva.strom") == .wrongStage(.new, needed: [.test]))
    }

    // The Falun programme of the tests lets results count for 24 months; the application came in on 10 March 2020.
    @Test(
        arguments: [
            ("2018-03-10", nil),
            ("2018-03-09", ("2018-03-09", "2020-03-09")),
        ] as [(String, (String, String)?)])
    func anOlderResultCountsForItsMonths(day: String, tooOld: (String, String)?) throws {
        var (scenario, id) = try tested()
        let day = try #require(Day(day))
        let reuse = Command.screening(.reuseTest(id, score: 70, day: day, source: "Intyg"))
        guard let tooOld else {
            try scenario.perform(reuse, as: "eva.strom")
            let result = TestResult(.passed, score: 70, day: day, cause: "Intyg")
            #expect(status(id, scenario) == .passed(result))
            let reused = try #require(scenario.programme.reuse(of: result, by: scenario[id]))
            #expect(reused.validThrough == Day(2020, 3, 10))
            #expect(scenario.stage(id) == .interview)
            return
        }
        let (test, through) = (try #require(Day(tooOld.0)), try #require(Day(tooOld.1)))
        let applied = try #require(Day(2020, 3, 10))
        #expect(
            scenario.refusal(of: reuse, as: "eva.strom")
                == .screening(.testTooOld(test, validThrough: through, applied: applied)))
    }

    @Test func onlyAPassedTestFromBeforeIsReused() throws {
        let (scenario, id) = try tested()
        func reuse(_ score: Int?, _ day: Day) -> Refusal? {
            scenario.refusal(of: .screening(.reuseTest(id, score: score, day: day, source: "")), as: "eva.strom")
        }
        let before = try #require(Day(2019, 10, 1))
        #expect(reuse(60, before) == nil)
        #expect(reuse(nil, before) == nil)
        #expect(reuse(59, before) == .screening(.reuseNotPassed(score: 59, mark: 60)))
        #expect(reuse(60, scenario.today) == .screening(.notReused(scenario.today)))
    }

    @Test func theApplicantMayDeclineToReuse() throws {
        var (scenario, id) = try tested()
        let day = try #require(Day(2019, 10, 1))
        let reuse = Command.screening(.reuseTest(id, score: 70, day: day, source: ""))
        try scenario.perform(reuse, as: "eva.strom")
        try scenario.perform(.screening(.declineReuse(id, reason: "Vill visa bättre")), as: "eva.strom")
        #expect(scenario.stage(id) == .test)
        #expect(status(id, scenario) == .notInvited)
        #expect(scenario[id].progress.screening.earlierTests.map(\.result.score) == [70])
        #expect(scenario.refusal(of: reuse, as: "eva.strom") == .screening(.reuseDeclined))
        let again = Command.screening(.declineReuse(id, reason: "x"))
        #expect(scenario.refusal(of: again, as: "eva.strom") == .nothingToChange)
        try scenario.perform(.screening(.allowReuse(id, reason: "Hinner inte")), as: "eva.strom")
        let twice = Command.screening(.allowReuse(id, reason: "x"))
        #expect(scenario.refusal(of: twice, as: "eva.strom") == .screening(.reuseNotDeclined))
        try scenario.perform(reuse, as: "eva.strom")
        #expect(scenario.stage(id) == .interview)
    }

    @Test func aTestTakenForThisApplicationIsNotDeclined() throws {
        var (scenario, id) = try tested()
        try scenario.passTest(id)
        let decline = Command.screening(.declineReuse(id, reason: "x"))
        #expect(scenario.refusal(of: decline, as: "eva.strom") == .screening(.testRecorded(.passed)))
    }
}
