import Domain
import TestSupport
import Testing

@Suite("Entering answers to evaluations")
struct DecideEvaluationTests {
    private let sheet = AnswerSheet(levels: ["useful": 3], texts: ["best": "Samtalen"])

    private func evaluated() throws -> (scenario: Scenario, subject: EvaluationSubject) {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2020, 9, 7)))
        return (scenario, .occasion(occasion))
    }

    @Test func aSheetIsKeptWithoutAnybodysName() throws {
        var (scenario, subject) = try evaluated()
        let id = try scenario.answer(subject, ["useful": 3], ["best": "  Samtalen "])
        let answer = try #require(scenario.programme.evaluations.answers[id])
        #expect(answer.sheet == sheet)
        #expect(answer.entered.by == "tove.kron")
        let fact = try #require(scenario.history.last?.fact)
        #expect(fact.scope == .programme)
        #expect(fact.value.applicant == nil)
    }

    @Test(arguments: ["tove.kron", "petra.lind", "rut.alm"] as [PersonID])
    func theProgrammeOfficeEnters(_ person: PersonID) throws {
        let (scenario, subject) = try evaluated()
        #expect(scenario.refusal(of: .evaluation(.enter(AnswerID(rawValue: 9), subject, sheet)), as: person) == nil)
    }

    @Test(arguments: ["eva.strom", "bo.ek", "sten.hed", "vera.gast", "mia.vass"] as [PersonID])
    func nobodyElseEnters(_ person: PersonID) throws {
        let (scenario, subject) = try evaluated()
        let needed: Refusal = .notPermitted(
            needed: [.projectLeader, .recruitmentCentre, .trainingCoordinator], municipality: nil)
        #expect(scenario.refusal(of: .evaluation(.enter(AnswerID(rawValue: 9), subject, sheet)), as: person) == needed)
    }

    private func refusal(
        _ sheet: AnswerSheet, about subject: EvaluationSubject? = nil, on day: Day? = nil,
        _ change: (inout FalunProgramme) -> Void = { _ in }
    ) throws -> Refusal? {
        var (scenario, _, occasion) = try Scenario.heldCourse(change)
        scenario.wake(on: try day ?? #require(Day(2020, 9, 7)))
        let command = EvaluationCommand.enter(AnswerID(rawValue: 9), subject ?? .occasion(occasion), sheet)
        return scenario.refusal(of: .evaluation(command), as: "tove.kron")
    }

    @Test func whatCannotBeIsRefused() throws {
        func level(_ question: QuestionID, _ level: Int) -> AnswerSheet { AnswerSheet(levels: [question: level]) }
        #expect(try refusal(level("useful", 0)) == .evaluation(.levelOutside("useful", 0, 1...4)))
        #expect(try refusal(level("useful", 5)) == .evaluation(.levelOutside("useful", 5, 1...4)))
        #expect(try refusal(level("best", 1)) == .evaluation(.wrongKind("best")))
        #expect(try refusal(AnswerSheet(texts: ["useful": "Ja"])) == .evaluation(.wrongKind("useful")))
        #expect(try refusal(level("nice", 1)) == .evaluation(.noSuchQuestion("nice")))
        #expect(try refusal(level("ready", 1)) == .evaluation(.notAsked("ready")))
        #expect(try refusal(AnswerSheet()) == .evaluation(.nothingAnswered))
        #expect(try refusal(AnswerSheet(texts: ["best": "  \n"])) == .evaluation(.nothingAnswered))
        #expect(try refusal(sheet) { $0.evaluation = EvaluationSettings() } == .evaluation(.nothingAsked))
    }

    @Test func onlyWhatHasBegunIsEvaluated() throws {
        let eve = try #require(Day(2020, 9, 6))
        #expect(try refusal(sheet, on: eve) == .evaluation(.notBegun(eve + 1)))
        let nobody = OccasionID(rawValue: 4711)
        #expect(try refusal(sheet, about: .occasion(nobody)) == .noSuchOccasion(nobody))
        #expect(try refusal(sheet, about: .end("1999")) == .calendar(.noSuchCohort("1999")))
        var (scenario, _, occasion) = try Scenario.heldCourse()
        try scenario.perform(.cancelOccasion(occasion, reason: "Snö"), as: "tove.kron")
        scenario.wake(on: eve + 1)
        let command = Command.evaluation(.enter(AnswerID(rawValue: 9), .occasion(occasion), sheet))
        #expect(scenario.refusal(of: command, as: "tove.kron") == .occasionCancelled)
    }

    @Test func theEndIsEvaluatedFromTheLastCourseDayOn() throws {
        let last = try #require(Day(2020, 9, 7))
        let answers = AnswerSheet(levels: ["ready": 4])
        #expect(try refusal(answers, about: .end("2020"), on: last - 1) == .evaluation(.notBegun(last)))
        #expect(try refusal(answers, about: .end("2020"), on: last) == nil)
    }

    @Test func theSameSheetIsNotEnteredTwice() throws {
        var (scenario, subject) = try evaluated()
        let id = try scenario.answer(subject, ["useful": 3])
        #expect(scenario.refusal(of: .evaluation(.enter(id, subject, sheet)), as: "tove.kron") == .alreadyExists)
    }

    @Test func aWrongSheetIsTakenOutOfTheCountWithTheReason() throws {
        var (scenario, subject) = try evaluated()
        let id = try scenario.answer(subject, ["useful": 3])
        let withdraw = Command.evaluation(.withdraw(id, reason: " Provsvar "))
        #expect(
            scenario.refusal(of: .evaluation(.withdraw(id, reason: " ")), as: "tove.kron") == .missing(.reason))
        let nobody = AnswerID(rawValue: 4711)
        #expect(
            scenario.refusal(of: .evaluation(.withdraw(nobody, reason: "x")), as: "tove.kron")
                == .evaluation(.noSuchAnswer(nobody)))
        let facts = try scenario.perform(withdraw, as: "tove.kron")
        #expect(scenario.programme.evaluations.answers[id]?.withdrawn?.value == "Provsvar")
        #expect(scenario.programme.evaluation(of: subject).handedIn == 0)
        #expect(scenario.refusal(of: withdraw, as: "tove.kron") == .evaluation(.alreadyWithdrawn))
        try scenario.undo(facts, as: "petra.lind")
        #expect(scenario.programme.evaluation(of: subject).handedIn == 1)
    }

    @Test func enteringIsUndoneByThoseWhoEnter() throws {
        var (scenario, subject) = try evaluated()
        let before = scenario.state
        let id = scenario.drawID(AnswerSheet.self)
        let facts = try scenario.perform(.evaluation(.enter(id, subject, sheet)), as: "tove.kron")
        #expect(scenario.refusal(ofUndoing: facts, as: "eva.strom") != nil)
        var withdrawn = scenario
        try withdrawn.perform(.evaluation(.withdraw(id, reason: "Fel")), as: "tove.kron")
        #expect(withdrawn.refusal(ofUndoing: facts, as: "tove.kron") == .cannotUndo)
        try scenario.undo(facts, as: "tove.kron")
        #expect(scenario.state == before)
    }
}
