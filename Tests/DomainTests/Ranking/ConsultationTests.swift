import Domain
import TestSupport
import Testing

@Suite("Consultation with the managers")
struct ConsultationTests {
    private var scenario = Scenario.falun()
    private let first: ApplicantID
    private let second: ApplicantID
    private let third: ApplicantID

    init() throws {
        first = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])
        second = try scenario.applicant("Bo", "Al", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        third = try scenario.applicant("Kim", "Ask", in: "sater", at: .ranking, scores: [3, 3, 3, 3, 3])
    }

    private func answer(_ id: ApplicantID, _ answer: ConsentAnswer, _ note: String = "") -> Command {
        .recordConsent(id, .consultation, Consent(answer, note: note))
    }

    private func standing(_ id: ApplicantID, _ scenario: Scenario) -> ConsultationStanding {
        scenario[id].progress.consultationStanding(on: scenario.today)
    }

    @Test("A silent manager is counted from the first question, however often asked since")
    func aSilentManager() throws {
        var scenario = scenario
        #expect(standing(first, scenario) == .notAsked)
        let asked = scenario.today
        try scenario.perform(answer(first, .asked, "Mejl"), as: "eva.strom")
        scenario.wake(on: asked + 3)
        try scenario.perform(answer(first, .asked, "Ringde"), as: "eva.strom")
        scenario.wake(on: asked + 5)
        #expect(standing(first, scenario) == .silent(since: asked, days: 5))
        #expect(scenario[first].progress.exchange.unanswered == 2)
        let tasks = scenario.programme.waiting(for: scenario.actor("eva.strom"), on: scenario.today)
        #expect(tasks.contains(.consultations("sater", 2, silent: 1, since: asked)))
        try scenario.perform(answer(first, .granted), as: "eva.strom")
        #expect(standing(first, scenario) == .granted)
        #expect(scenario[first].progress.exchange.entries.map(\.value.answer) == [.asked, .asked, .granted])
        #expect(scenario[first].progress.exchange.silentSince == nil)
    }

    @Test("An answer taken back leaves the question as it stood")
    func takenBack() throws {
        var scenario = scenario
        let asked = scenario.today
        try scenario.perform(answer(first, .asked), as: "eva.strom")
        scenario.wake(on: asked + 2)
        let facts = try scenario.perform(answer(first, .refused, "Vakanser"), as: "eva.strom")
        try scenario.undo(facts, as: "eva.strom")
        #expect(standing(first, scenario) == .silent(since: asked, days: 2))
        #expect(scenario[first].progress.exchange.entries.count == 1)
    }

    @Test("Refused in consultation, the person leaves, and it can be told what that changed")
    func refusedInConsultation() throws {
        var scenario = scenario
        #expect(scenario.programme.orderWithoutRefusals("sater") == nil)
        try scenario.perform(answer(first, .refused, "Vakanser"), as: "eva.strom")
        let table = scenario.programme.rankingTable("sater")
        #expect(table.rows.map(\.applicant) == [second, third])
        let without = try #require(scenario.programme.orderWithoutRefusals("sater"))
        #expect(without.applicants == [first, second, third])
        let difference = RankingDifference(from: without, to: table.shownOrder)
        #expect(difference.lines.map(\.applicant) == [second, third, first])
        #expect(difference.lines.map(\.crossing) == [nil, .gainedSeat, .lostSeat])
        #expect(difference.lines.last?.to == nil)
    }

    @Test("A manager who applies herself cannot be the one consulted about her own application")
    func aManagerWhoAppliesHerself() throws {
        var scenario = scenario
        let id = try scenario.applicant(
            "Maj", "Chef", in: "sater", at: .ranking, [.manager: "Maj Chef", .managerEmail: "maj.chef@example.se"])
        #expect(scenario.programme.consultee(of: scenario[id]) == .applicantInPerson)
        for choice in ConsentAnswer.allCases {
            #expect(scenario.refusal(of: answer(id, choice), as: "eva.strom") == .selfConsultation(id))
        }
        // With her own manager in the application it goes on.
        let changes = [
            FieldChange(.manager, Change(from: "Maj Chef", to: "Ove Högre")),
            FieldChange(.managerEmail, Change(from: "maj.chef@example.se", to: "ove@example.se")),
        ]
        try scenario.perform(.editApplication(id, changes), as: "eva.strom")
        #expect(scenario.programme.consultee(of: scenario[id]) == .manager("Ove Högre"))
        #expect(scenario.refusal(of: answer(id, .granted), as: "eva.strom") == nil)
    }

    @Test("A manager who competes for the same seats does not answer; the manager above does")
    func aManagerWhoIsARival() throws {
        var scenario = scenario
        let manager = try scenario.applicant(
            "Maj", "Chef", in: "sater", at: .ranking, [.manager: "Ove Högre", .managerEmail: "ove@example.se"])
        let below = try scenario.applicant(
            "Ulf", "Under", in: "sater", at: .ranking, [.manager: "Maj Chef", .managerEmail: "maj.chef@example.se"])
        #expect(
            scenario.programme.consultee(of: scenario[below])
                == .aboveRival(manager: manager, ownManager: "Ove Högre"))
        try scenario.perform(.withdraw(manager, reason: "Ångrade sig"), as: "eva.strom")
        #expect(scenario.programme.consultee(of: scenario[below]) == .manager("Maj Chef"), "no longer a rival")
    }

    @Test("Nobody records the answer about the own application")
    func ownApplication() throws {
        var scenario = scenario
        let id = try scenario.applicant("Ida", "Moss", in: "sater", at: .ranking)
        #expect(scenario.refusal(of: answer(id, .granted), as: "ida.moss") == .selfConsultation(id))
        #expect(scenario.refusal(of: answer(id, .granted), as: "eva.strom") == nil)
    }

    @Test("Where it is demanded, a ranking is not handed in before the managers of those with seats have said yes")
    func required() throws {
        var falun = FalunProgramme()
        falun.consultation = .required
        var scenario = Scenario(falun.settings)
        let ids = try [5, 4, 3].map {
            try scenario.applicant(
                "Sökande", "\($0)", in: "sater", at: .ranking, scores: [Int](repeating: $0, count: 5))
        }
        func refusal() -> Refusal? { scenario.refusal(of: .submitRanking("sater"), as: "eva.strom") }
        #expect(refusal() == .consultationsMissing([ids[0], ids[1]]))
        try scenario.perform(answer(ids[0], .granted), as: "eva.strom")
        try scenario.perform(answer(ids[1], .asked), as: "eva.strom")
        #expect(refusal() == .consultationsMissing([ids[1]]), "silence is no answer")
        try scenario.perform(answer(ids[1], .granted), as: "eva.strom")
        #expect(refusal() == nil, "reserves need no answer yet")
    }

    @Test("By default a consultation that has not been held is listed and blocks nothing")
    func listed() {
        #expect(scenario.refusal(of: .submitRanking("sater"), as: "eva.strom") == nil)
        let listed = scenario.programme.consultations("sater", on: scenario.today)
        #expect(listed.map(\.applicant) == [first, second])
        #expect(listed.allSatisfy { $0.standing == .notAsked })
    }

    @Test("A move can be put down to the consultation, once somebody has been consulted")
    func movedBecauseOfIt() throws {
        var scenario = scenario
        let move = Command.move(third, to: 1, reason: "Efter samtal med chefen", because: .consultation)
        #expect(scenario.refusal(of: move, as: "eva.strom") == .notConsulted)
        try scenario.perform(answer(second, .granted, "Helst nästa år"), as: "eva.strom")
        try scenario.perform(move, as: "eva.strom")
        let row = try #require(scenario.programme.rankingTable("sater").rows.first)
        #expect(row.placement?.value.cause == .consultation)
    }
}
