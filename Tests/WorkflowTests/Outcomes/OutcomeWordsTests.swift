import Domain
import TestSupport
import Testing
import Workflow

@Suite("Evaluations and outcomes as words")
struct OutcomeWordsTests {
    private let course: (scenario: Scenario, ids: [ApplicantID], occasion: OccasionID)

    init() throws { course = try Scenario.heldCourse(of: [("sater", 6), ("falun", 1)]) }

    private func commands(_ id: CommandID, _ line: String) throws -> [Command] {
        try Words(line: line).commands(id, in: course.scenario.programme, freshID: 9)
    }

    private func answers(_ text: String) throws -> AnswerSheet? {
        let commands = try commands(.enterAnswers, "occasion=Start answers=\"\(text)\"")
        guard case .evaluation(.enter(AnswerID(rawValue: 9), .occasion(course.occasion), let sheet))? = commands.first
        else { return nil }
        return sheet
    }

    @Test("Answers are questions with levels or texts, whose semicolons stay in them")
    func sheets() throws {
        #expect(try answers("useful=4") == AnswerSheet(levels: ["useful": 4]))
        #expect(
            try answers("best=Samtalen; och maten; useful = 2")
                == AnswerSheet(levels: ["useful": 2], texts: ["best": "Samtalen; och maten"]))
    }

    @Test("What is no answer is refused", arguments: ["4", "nice=4", "useful=mycket", "useful=4; och"])
    func noAnswers(_ text: String) throws {
        #expect(throws: WordFault.self) { try answers(text) }
    }

    @Test("It is about an occasion or the end, and one of them")
    func subjects() throws {
        #expect(
            try commands(.enterAnswers, "end=2020 answers=\"ready=4\"")
                == [.evaluation(.enter(AnswerID(rawValue: 9), .end("2020"), AnswerSheet(levels: ["ready": 4])))])
        #expect(throws: WordFault.self) { try commands(.enterAnswers, "answers=\"ready=4\"") }
        #expect(throws: WordFault.self) { try commands(.enterAnswers, "occasion=Start end=2020 answers=\"useful=4\"") }
        #expect(throws: WordFault.self) { try commands(.enterAnswers, "end=1999 answers=\"ready=4\"") }
    }

    @Test("A sheet is taken out by its id")
    func withdrawal() throws {
        let id = AnswerID(rawValue: 77)
        #expect(
            try commands(.withdrawAnswers, "answer=\(id) reason=Prov") == [.evaluation(.withdraw(id, reason: "Prov"))])
        #expect(throws: WordFault.self) { try commands(.withdrawAnswers, "answer=x reason=Prov") }
    }

    @Test("Outcomes take a day, and what is not said is unknown")
    func outcomes() throws {
        let (id, day) = (course.ids[0], try #require(Day(2021, 3, 1)))
        let name = "applicant=d0@sater.example day=2021-03-01"
        #expect(
            try commands(.recordOutcome, "\(name) manager=ja employer=Falun post=rektor place=Skolan")
                == [
                    .outcome(
                        .record(
                            id, day, seen: nil,
                            CareerNote(isManager: true, employer: .participating("falun"), place: "Skolan", post: "rektor")))
                ])
        #expect(
            try commands(.recordOutcome, "\(name) employer=own")
                == [.outcome(.record(id, day, seen: nil, CareerNote(isManager: nil, employer: .own)))])
        #expect(
            try commands(.recordOutcome, "\(name) employer=elsewhere manager=nej")
                == [.outcome(.record(id, day, seen: nil, CareerNote(isManager: false, employer: .elsewhere)))])
        #expect(throws: WordFault.self) { try commands(.recordOutcome, "\(name) employer=Mora") }
        #expect(throws: WordFault.self) { try commands(.recordOutcome, "\(name) manager=kanske") }
        #expect(
            try commands(.removeOutcome, "\(name) reason=Fel") == [.outcome(.remove(id, day, reason: "Fel"))])
        #expect(
            try commands(.answerNetwork, "\(name) answer=ja")
                == [.outcome(.answerNetwork(id, seen: nil, NetworkAnswer(wants: true, day: day)))])
    }
}
