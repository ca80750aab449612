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
