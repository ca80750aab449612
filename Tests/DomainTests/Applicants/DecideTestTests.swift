import Domain
import TestSupport
import Testing

/// The ability test that gates the interview (S4-18b).
@Suite struct DecideTestTests {
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year, month, day) ?? Day(number: 0) }

    private func refusal(
        _ result: TestResult, passMark: Int? = 60, maximum: Int? = 100, reuse: Int? = 24,
        received: String = "2020-03-10"
    ) throws -> Refusal? {
        var scenario = Scenario.falun {
            $0.test = .init(used: true, passMark: passMark, maximum: maximum, reuseMonths: reuse)
        }
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test, [.received: received])
        return scenario.refusal(of: .recordTest(id, result), as: "eva.strom")
    }

    @Test(arguments: [
        (TestResult(.passed, score: 60), nil), (TestResult(.passed, score: 100), nil), (TestResult(.passed), nil),
        (TestResult(.failed, score: 59), nil), (TestResult(.failed, score: 0), nil), (TestResult(.failed), nil),
        (TestResult(.passed, score: 59), Refusal.scoreContradicts(59, passMark: 60)),
        (TestResult(.failed, score: 60), .scoreContradicts(60, passMark: 60)),
        (TestResult(.passed, score: 101), .scoreOutsideScale(101, 0...100)),
        (TestResult(.failed, score: -1), .scoreOutsideScale(-1, 0...100)),
        (TestResult(.missing, cause: "Sjuk"), nil), (TestResult(.missing), .missing(.cause)),
        (TestResult(.missing, cause: " "), .missing(.cause)),
        (TestResult(.missing, score: 0, cause: "Sjuk"), .scoreWithoutTest(0)),
        (TestResult(.awaiting), nil), (TestResult(.awaiting, score: 61), .scoreWithoutTest(61)),
    ])
    func results(result: TestResult, expected: Refusal?) throws {
        #expect(try refusal(result) == expected)
    }

    @Test(arguments: [
        (TestResult(.passed, score: 12), nil), (TestResult(.failed, score: 99), nil),
        (TestResult(.passed, score: 101), Refusal.scoreOutsideScale(101, 0...100)),
        (TestResult(.passed, score: -1), .scoreOutsideScale(-1, 0...100)),
        (TestResult(.missing, score: 1, cause: "Sjuk"), .scoreWithoutTest(1)),
    ])
    func withoutAPassMarkTheTestItselfSays(result: TestResult, expected: Refusal?) throws {
        #expect(try refusal(result, passMark: nil) == expected)
    }

    @Test func withoutAMaximumOnlyLessThanNothingIsOffTheScale() throws {
        #expect(try refusal(TestResult(.passed, score: 4000), maximum: nil) == nil)
        #expect(
            try refusal(TestResult(.failed, score: -1), maximum: nil) == .scoreOutsideScale(-1, 0...Int.max))
    }

    @Test(arguments: [
        ("2020-04-06", nil), ("2020-04-07", Refusal.dayTooLate(day(2020, 4, 7), latest: day(2020, 4, 6))),
        // 24 months before the application came in on 10 March 2020.
        ("2018-03-10", nil),
        (
            "2018-03-09",
            .screening(
                .testTooOld(day(2018, 3, 9), validThrough: day(2020, 3, 9), applied: day(2020, 3, 10)))
        ),
    ])
    func theDayIsNotInTheFutureNorTooLongAgo(day: String, expected: Refusal?) throws {
        #expect(try refusal(TestResult(.passed, score: 60, day: Day(day))) == expected)
    }

    @Test func anOlderResultMayNotBeReusedWhereTheProgrammeSaysSo() throws {
        let result = TestResult(.passed, score: 60, day: Day(2020, 2, 28))
        let refused = Refusal.screening(.reuseNotAllowed(DecideTestTests.day(2020, 2, 28)))
        #expect(try refusal(result, reuse: nil, received: "2020-02-28") == nil)
        #expect(try refusal(result, reuse: nil, received: "2020-02-29") == refused)
        #expect(try refusal(result, reuse: nil, received: "") == refused, "registered in April")
        let failed = TestResult(.failed, score: 6, day: Day(2010, 2, 28))
        #expect(try refusal(failed, reuse: nil) == .screening(.reuseNotAllowed(DecideTestTests.day(2010, 2, 28))))
    }

    @Test func theTestComesAfterTheSelectionAndBeforeTheCards() throws {
        var scenario = Scenario.falun()
        let passed = TestResult(.passed, score: 60)
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        #expect(scenario.refusal(of: .recordTest(id, passed), as: "eva.strom") == .wrongStage(.new, needed: [.test]))
        try scenario.perform(.selectFirst(id, reason: "Ja"), as: "eva.strom")
        try scenario.perform(.recordTest(id, passed), as: "eva.strom")
        #expect(scenario.refusal(of: .recordTest(id, passed), as: "eva.strom") == .nothingToChange)
        try scenario.seatPanel(id)
        let given = try scenario.perform(.giveRating(id, "maturity", .score(3)), as: "bo.ek")
        let failed = Command.recordTest(id, TestResult(.failed, score: 59))
        #expect(scenario.refusal(of: failed, as: "eva.strom") == .wrongStage(.interview, needed: [.test]))
        #expect(scenario.refusal(of: .recordTest(id, TestResult(.passed, score: 61)), as: "eva.strom") == nil)
        try scenario.undo(given, as: "bo.ek")
        #expect(scenario.refusal(of: failed, as: "eva.strom") == nil, "a card without anything on it holds nothing")
    }

    @Test func aProgrammeWithoutTestRecordsNone() throws {
        var scenario = Scenario.falun { $0.test = .init(used: false, passMark: nil, maximum: nil, reuseMonths: nil) }
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        #expect(
            scenario.refusal(of: .recordTest(id, TestResult(.passed)), as: "eva.strom")
                == .wrongStage(.interview, needed: [.test]))
    }
}
