import Domain
import Exchange
import TestSupport
import Testing

@Suite("Files of answers")
struct EvaluationFileTests {
    private func read(_ text: String) throws -> EvaluationFile {
        try EvaluationFile(Array(text.utf8), questions: EvaluationSettings.trial.questions)
    }

    @Test("Headings are ids, names or texts, and cells levels as numbers or words")
    func columns() throws {
        let file = try read("Hur stor nytta har du av det här?;best;READY TO APPLY\n4;Allt;1\nGanska mycket;;4 Mycket\n;Lunchen;\n")
        #expect(file.problems.isEmpty && file.missing.isEmpty && file.skipped.isEmpty)
        #expect(
            file.rows.map(\.sheet) == [
                AnswerSheet(levels: ["useful": 4, "ready": 1], texts: ["best": "Allt"]),
                AnswerSheet(levels: ["useful": 3, "ready": 4]), AnswerSheet(texts: ["best": "Lunchen"]),
            ])
    }

    @Test("Names and times are not read, and it is said")
    func anonymous() throws {
        let file = try read("Tidpunkt,Namn,Nytta\n2020-09-07 16:00,Åsa Öberg,4\n")
        #expect(file.rows.map(\.sheet) == [AnswerSheet(levels: ["useful": 4])])
        #expect(file.skipped.map(\.heading) == ["Tidpunkt", "Namn"])
        #expect(file.skipped.map { "\($0.position)" } == ["1:1", "1:10"])
        #expect(file.missing.map(\.id) == ["best", "ready"])
    }

    @Test("A wrong cell is told with line and column; the other rows are read")
    func problems() throws {
        let file = try read("useful;best\n4;A\n7;B\n;C\n\"x\"\"\n2;D\n")
        #expect(file.problems.first.map { "\($0.position)" } == "3:1")
        #expect(file.problems.first?.text.swedish == "Nytta: ”7” är ingen nivå; skriv 1–4 eller nivåns text, eller lämna tomt")
        #expect(file.problems.count == 2)
        #expect(file.rows.map { $0.sheet.texts["best"] } == ["A", "C", "D"])
    }

    @Test("A file without a question, with one twice, or empty is refused with its place")
    func headings() {
        #expect(throws: EvaluationProblem.self) { try read("") }
        #expect(throws: EvaluationProblem.self) { try read("Namn;Mejl\nÅsa;a@b.se\n") }
        #expect(throws: EvaluationProblem.self) { try read("useful;Nytta\n1;2\n") }
    }
}

@Suite("Reading answers into the programme")
struct EvaluationImportTests {
    private let rows: [EvaluationFile.Row]

    init() throws {
        let text = "useful;best\n4;A\n4;A\n1;B\n;\n"
        rows = try EvaluationFile(Array(text.utf8), questions: EvaluationSettings.trial.questions).rows
    }

    private func held() throws -> (scenario: Scenario, subject: EvaluationSubject) {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2020, 9, 7)))
        return (scenario, .occasion(occasion))
    }

    @Test("The same again adds nothing; equal rows are as many people")
    func again() throws {
        var (scenario, subject) = try held()
        let plan = EvaluationImport(into: scenario.programme, about: subject).plan(rows)
        #expect(plan.commands.count == 3 && plan.known == 0)
        try scenario.transact(plan.commands, as: "tove.kron")
        #expect(scenario.programme.evaluation(of: subject).questions[0].counts == [1, 0, 0, 2])
        let second = EvaluationImport(into: scenario.programme, about: subject).plan(rows)
        #expect(second.commands.isEmpty && second.known == 3)
    }

    @Test("A file that has grown adds what is new, in whatever order")
    func grown() throws {
        var (scenario, subject) = try held()
        let first = EvaluationImport(into: scenario.programme, about: subject).plan(Array(rows.prefix(2)))
        try scenario.transact(first.commands, as: "tove.kron")
        let grown = EvaluationImport(into: scenario.programme, about: subject).plan(rows.reversed())
        #expect(grown.commands.count == 1 && grown.known == 2)
        guard case .evaluation(.enter(_, _, let sheet))? = grown.commands.first else { return }
        #expect(sheet.texts["best"] == "B")
    }

    @Test("The order of the file is not kept")
    func order() throws {
        let (scenario, subject) = try held()
        let plan = EvaluationImport(into: scenario.programme, about: subject)
        #expect(plan.plan(rows).commands == plan.plan(rows.reversed()).commands)
    }

    @Test("Another group and another occasion are other people")
    func parts() throws {
        var (scenario, subject) = try held()
        try scenario.transact(
            EvaluationImport(into: scenario.programme, about: subject).plan(rows).commands, as: "tove.kron")
        #expect(EvaluationImport(into: scenario.programme, about: subject, part: "b").plan(rows).commands.count == 3)
        #expect(EvaluationImport(into: scenario.programme, about: .end("2020")).plan(rows).commands.count == 3)
    }

    @Test("What was taken out of the count stays out")
    func withdrawn() throws {
        var (scenario, subject) = try held()
        let plan = EvaluationImport(into: scenario.programme, about: subject).plan(rows)
        try scenario.transact(plan.commands, as: "tove.kron")
        guard case .evaluation(.enter(let id, _, _))? = plan.commands.first else { return }
        try scenario.perform(.evaluation(.withdraw(id, reason: "Prov")), as: "tove.kron")
        let again = EvaluationImport(into: scenario.programme, about: subject).plan(rows)
        #expect(again.commands.isEmpty && again.known == 2 && again.withdrawn == 1 && again.empty == 0)
    }
}
