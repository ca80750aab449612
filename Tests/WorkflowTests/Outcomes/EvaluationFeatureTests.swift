import Domain
import TestSupport
import Testing
import Workflow

@Suite("The evaluation by keys")
struct EvaluationFeatureTests {
    private var player: Player
    private let subject: EvaluationSubject
    private var feature: EvaluationFeature { player.state.evaluation }
    private var form: Form? { if case .form(let form) = player.state.dialog { form } else { nil } }
    private var reader: Reader? { if case .reader(let reader) = player.state.dialog { reader } else { nil } }
    private var result: EvaluationResult { player.scenario.programme.evaluation(of: subject) }

    init() throws {
        let (scenario, _, occasion) = try EvaluationFeatureTests.held()
        subject = .occasion(occasion)
        player = Player(scenario, as: "tove.kron")
        try player.press("7")
    }

    private static func held() throws -> (Scenario, [ApplicantID], OccasionID) {
        var course = try Scenario.heldCourse()
        course.scenario.wake(on: try #require(Day(2020, 9, 8)))
        return (course.scenario, course.ids, course.occasion)
    }

    @Test("Seven shows what has been held, and the end last")
    func list() {
        #expect(player.state.view == .evaluation)
        #expect(feature.tasks.map(\.subject) == [subject, .end("2020")])
        #expect(feature.selected?.subject == subject)
    }

    @Test("The palette finds it by a Swedish word")
    mutating func palette() throws {
        try player.press("0:utvärderingen<Enter>")
        #expect(player.state.view == .evaluation)
        try player.press("0:evaluation<Enter>")
        #expect(player.state.view == .evaluation)
    }

    @Test("What nobody has answered leads here from the overview")
    mutating func overview() throws {
        try player.press("0")
        let tasks = player.state.overview.tasks
        // The occasion is the last of the course as well.
        #expect(tasks.contains(.evaluations(2)))
        for _ in tasks.prefix(while: { $0 != .evaluations(2) }) { try player.press("j") }
        try player.press("<Enter>")
        #expect(player.state.view == .evaluation)
    }

    @Test("a enters one person's answers; digits choose levels; u takes them back")
    mutating func enter() throws {
        try player.press("a4<Tab>Samtalen<Ctrl-S>")
        #expect(player.state.dialog == nil)
        #expect(result.handedIn == 1)
        #expect(player.scenario.programme.evaluations.answers.values.first?.sheet
            == AnswerSheet(levels: ["useful": 4], texts: ["best": "Samtalen"]))
        try player.press("u")
        #expect(result.handedIn == 0)
    }

    @Test("Nothing filled in is said beside the form, and what was written is kept over Esc")
    mutating func empty() throws {
        try player.press("a<Ctrl-S>")
        #expect(form?.problem != nil)
        try player.press("<Tab>Samt<Esc>")
        #expect(form == nil)
        try player.press("a")
        #expect(form?.texts["best"] == "Samt")
    }

    @Test("The end is not evaluated before it is there")
    mutating func notYet() throws {
        var early = try Scenario.heldCourse().scenario
        early.wake(on: try #require(Day(2020, 9, 1)))
        player = Player(early, as: "tove.kron")
        try player.press("7a")
        #expect(player.state.dialog == nil)
        #expect(player.state.notice == .refused(.evaluation(.notBegun(try #require(Day(2020, 9, 7))))))
    }

    @Test("Enter reads the answers, v compares, E writes a file")
    mutating func reading() throws {
        try player.press("<Enter>")
        #expect(reader?.content == .evaluation(subject))
        try player.press("<Esc>v")
        #expect(reader?.content == .evaluationTrend)
        try player.press("<Esc>E")
        #expect(player.effects.contains(.export(.evaluation)))
    }

    @Test("x takes a wrong sheet out of the count, with the reason")
    mutating func withdraw() throws {
        try player.press("x")
        #expect(player.state.dialog == nil)
        try player.press("a4<Ctrl-S>x<Enter>Provsvar<Enter>")
        #expect(player.state.dialog == nil)
        #expect(result.handedIn == 0)
        #expect(player.scenario.programme.evaluations.answers.values.first?.withdrawn?.value == "Provsvar")
    }

    @Test("Who does not enter answers is told so; who does not read them sees none")
    mutating func others() throws {
        let scenario = player.scenario
        player = Player(scenario, as: "eva.strom")
        try player.press("7a")
        guard case .refused(.notPermitted)? = player.state.notice else {
            Issue.record("entered by somebody else")
            return
        }
        player = Player(scenario, as: "bo.ek")
        try player.press("7")
        #expect(feature.tasks.isEmpty)
        try player.press("<Enter>av")
        #expect(player.state.dialog == nil)
    }
}
