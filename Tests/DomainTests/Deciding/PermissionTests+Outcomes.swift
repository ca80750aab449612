import Domain
import TestSupport

extension PermissionTests {
    private static let office: Set<PersonID> = ["petra.lind", "rut.alm", "tove.kron"]
    private static let followers: Set<PersonID> = ["eva.strom", "ida.moss", "petra.lind", "rut.alm", "tove.kron"]

    static let outcomeCases: [Case] = [
        Case("enterAnswers", office) {
            let subject = try evaluated(&$0)
            return .evaluation(.enter($0.drawID(), subject, AnswerSheet(levels: ["useful": 3])))
        },
        Case("withdrawAnswers", office) {
            let subject = try evaluated(&$0)
            let id = try $0.answer(subject, ["useful": 3])
            return .evaluation(.withdraw(id, reason: "Fel"))
        },
        Case("recordOutcome", followers) {
            let id = try followed(&$0)
            return .outcome(.record(id, $0.today, seen: nil, CareerNote(isManager: false, employer: .own)))
        },
        Case("removeOutcome", followers) {
            let id = try followed(&$0)
            try $0.note(id, $0.today, manager: false)
            return .outcome(.remove(id, $0.today, reason: "Fel"))
        },
        Case("answerNetwork", followers) {
            let id = try followed(&$0)
            return .outcome(.answerNetwork(id, seen: nil, NetworkAnswer(wants: true, day: $0.today)))
        },
    ]

    private static let planners: Set<PersonID> = ["petra.lind", "tove.kron"]

    static let budgetCases: [Case] = [
        Case("addBudgetLine", planners) { _ in
            .budget(.add("books", BudgetLine("Böcker", standing: .unknown), reason: "§ 1"))
        },
        Case("changeBudgetLine", planners) {
            var line = try entered(&$0)
            let seen = line
            line.note = "Ny"
            return .budget(.change("books", seen: seen, to: line, reason: "§ 2"))
        },
        Case("settleBudgetLine", planners) {
            .budget(.settle("books", seen: try entered(&$0), kronor: 900, reason: "§ 2"))
        },
        Case("removeBudgetLine", planners) { .budget(.remove("books", seen: try entered(&$0), reason: "§ 2")) },
    ]

    private static func entered(_ scenario: inout Scenario) throws -> BudgetLine {
        let line = BudgetLine("Böcker", standing: .unknown)
        try scenario.enter("books", line)
        return line
    }

    private static func evaluated(_ scenario: inout Scenario) throws -> EvaluationSubject {
        let course = try Scenario.heldCourse()
        scenario = course.scenario
        scenario.wake(on: Day(number: 18_600))
        return .occasion(course.occasion)
    }

    private static func followed(_ scenario: inout Scenario) throws -> ApplicantID {
        let course = try Scenario.heldCourse()
        scenario = course.scenario
        scenario.wake(on: Day(number: 18_800))
        return course.ids[0]
    }
}
