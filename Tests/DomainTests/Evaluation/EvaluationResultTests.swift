import Domain
import TestSupport
import Testing

@Suite("What evaluations tell")
struct EvaluationResultTests {
    private func answered(_ levels: [Int], texts: [String] = []) throws -> EvaluationResult {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2020, 9, 7)))
        for level in levels { try scenario.answer(.occasion(occasion), ["useful": level]) }
        for text in texts { try scenario.answer(.occasion(occasion), [:], ["best": text]) }
        return scenario.programme.evaluation(of: .occasion(occasion))
    }

    @Test func aDistributionCountsEachLevelAndTheAnswers() throws {
        let result = try answered([4, 3, 4, 1])
        #expect(result.handedIn == 4)
        #expect(result.invited == 6)
        #expect(!result.isKeptBack)
        let useful = try #require(result.questions.first)
        #expect(useful.counts == [1, 0, 1, 2])
        #expect(useful.answers == 4)
    }

    @Test func anUnansweredQuestionIsNotZero() throws {
        let result = try answered([4, 4, 4], texts: ["Allt"])
        #expect(result.handedIn == 4)
        #expect(result.questions.map(\.answers) == [3, 1])
        #expect(result.questions[0].counts == [0, 0, 0, 3])
    }

    @Test func smallNumbersAreKeptBackUnderTheStatedMinimum() throws {
        let two = try answered([4, 1])
        #expect(two.isKeptBack)
        #expect(two.minimum == 3)
        #expect(two.questions.map(\.counts) == [nil, []])
        #expect(two.questions.map(\.texts) == [nil, nil])
        #expect(try answered([4, 1, 1]).questions[0].counts == [2, 0, 0, 1])
    }

    @Test func aQuestionThatFewAnsweredIsKeptBackByItself() throws {
        let result = try answered([4, 1], texts: ["A", "B", "C"])
        #expect(!result.isKeptBack)
        #expect(result.questions[0].answers == 2)
        #expect(result.questions[0].counts == nil)
        #expect(result.questions[1].texts == ["A", "B", "C"])
    }

    @Test func textsStandInAnOrderThatTellsNothing() throws {
        let texts = ["Övningarna", "alla samtal", "Zon", "Ärligheten"]
        #expect(
            try answered([], texts: texts).questions[1].texts == ["alla samtal", "Zon", "Ärligheten", "Övningarna"])
    }

    @Test func whatHasBeenHeldIsListedAndTheEndComesLast() throws {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        func subjects(_ day: Day?) throws -> [EvaluationSubject] {
            scenario.programme.evaluationTasks(on: try #require(day)).map(\.subject)
        }
        #expect(try subjects(Day(2020, 9, 6)) == [.end("2020")])
        #expect(try subjects(Day(2020, 9, 7)) == [.occasion(occasion), .end("2020")])
        try scenario.perform(.cancelOccasion(occasion, reason: "Snö"), as: "tove.kron")
        #expect(try subjects(Day(2020, 9, 7)) == [.end("2020")])
        #expect(
            try Scenario.heldCourse { $0.evaluation = EvaluationSettings() }.scenario.programme
                .evaluationTasks(on: try #require(Day(2021, 1, 1))).isEmpty)
    }

    @Test func whoHasLeftIsNotAsked() throws {
        var (scenario, ids, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2020, 8, 1)))
        try scenario.leave(ids[0])
        scenario.wake(on: try #require(Day(2020, 9, 7)))
        #expect(scenario.programme.evaluation(of: .occasion(occasion)).invited == 5)
    }

    @Test("S0-2 a seminar for officials is none of what participants evaluate")
    func officials() throws {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        let day = try #require(Day(2020, 9, 6))
        var seminar = Occasion(kind: .seminar, title: "För politiker", days: day...day)
        seminar.groups = [.officials]
        try scenario.perform(.addOccasion(OccasionID(rawValue: 77), seminar), as: "tove.kron")
        #expect(
            scenario.programme.evaluationTasks(on: try #require(Day(2020, 9, 7))).map(\.subject)
                == [.occasion(occasion), .end("2020")])
    }

    @Test func whatNobodyHasAnsweredWaitsForTheOfficeUntilItIsTooLate() throws {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        func waits(_ day: Day?, _ person: PersonID = "tove.kron") throws -> Int? {
            let today = try #require(day)
            for case .evaluations(let count) in scenario.programme.waiting(for: scenario.actor(person), on: today) {
                return count
            }
            return nil
        }
        #expect(try waits(Day(2020, 9, 7)) == nil)
        #expect(try waits(Day(2020, 9, 8)) == 2)
        #expect(try waits(Day(2020, 9, 8), "eva.strom") == nil)
        #expect(try waits(Day(2020, 11, 7)) == nil)
        scenario.wake(on: try #require(Day(2020, 9, 8)))
        try scenario.answer(.occasion(occasion), ["useful": 1])
        #expect(try waits(Day(2020, 9, 8)) == 1)
    }
}
