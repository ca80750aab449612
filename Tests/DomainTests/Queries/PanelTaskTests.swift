import Domain
import TestSupport
import Testing

/// What waits about conflicts of interest and about those who seem to have applied twice (requirements G).
@Suite struct PanelTaskTests {
    private func tasks(_ scenario: Scenario, _ person: PersonID) -> [WaitingTask] {
        scenario.programme.waiting(for: scenario.actor(person), on: scenario.today)
    }

    /// Åsa, with an interview so many days ahead.
    private func booked(inDays days: Int, manager: String = "") throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test, [.managerEmail: manager])
        try scenario.passTest(id)
        let panel = Panel(members: ["bo.ek", "siv.alder"], day: scenario.today + days)
        try scenario.perform(.setPanel(id, panel), as: "eva.strom")
        return (scenario, id)
    }

    @Test func `an interview that is near asks its members for a declaration`() throws {
        var (scenario, id) = try booked(inDays: 8)
        #expect(tasks(scenario, "bo.ek") == [.myCards([id])])
        scenario.wake(on: scenario.today + 1)
        #expect(tasks(scenario, "bo.ek") == [.myCards([id]), .declarations([id], first: scenario.today + 7)])
        try scenario.declareNoConflict(id, as: "bo.ek")
        #expect(tasks(scenario, "bo.ek") == [.myCards([id])])
        #expect(tasks(scenario, "siv.alder").contains(.declarations([id], first: scenario.today + 7)))
        scenario.wake(on: scenario.today + 30)
        #expect(tasks(scenario, "siv.alder").contains { if case .declarations = $0 { true } else { false } }, "overdue")
        try scenario.perform(.declareConflict(id, reason: "Granne"), as: "siv.alder")
        #expect(tasks(scenario, "siv.alder").isEmpty)
    }

    @Test func `a manager who turns up on a panel is for the personnel chief to record`() throws {
        var (scenario, id) = try booked(inDays: 3)
        #expect(!tasks(scenario, "eva.strom").contains(.conflicts("sater", 1)))
        let before = scenario[id].application[.managerEmail]
        let change = FieldChange(.managerEmail, Change(from: before, to: "bo.ek@example.se"))
        try scenario.perform(.editApplication(id, [change]), as: "eva.strom")
        #expect(tasks(scenario, "eva.strom").contains(.conflicts("sater", 1)))
        #expect(!tasks(scenario, "ida.moss").contains(.conflicts("sater", 1)), "HR cannot record it")
        #expect(tasks(scenario, "bo.ek") == [.myCards([id])], "there is nothing to declare but the conflict")
        try scenario.perform(.panel(.recordConflict(id, "bo.ek", reason: "Chef")), as: "eva.strom")
        #expect(!tasks(scenario, "eva.strom").contains(.conflicts("sater", 1)))
    }

    @Test func `possible duplicates wait for those who decide about them`() throws {
        var scenario = Scenario.falun()
        let one = try scenario.apply("Åsa", "Ek", in: "sater", [.email: "asa@example.se"])
        let other = try scenario.apply("Åsa", "Ek", in: "falun", [.email: "ASA@example.se"])
        #expect(tasks(scenario, "rut.alm").contains(.duplicates(1)))
        for person: PersonID in ["eva.strom", "bo.ek", "tove.kron", "vera.gast"] {
            #expect(!tasks(scenario, person).contains(.duplicates(1)), "\(person)")
        }
        try scenario.perform(.screening(.keepApart(one, from: other, reason: "Två", seen: nil)), as: "rut.alm")
        #expect(!tasks(scenario, "rut.alm").contains(.duplicates(1)))
    }
}
