import Domain
import TestSupport
import Testing
import Workflow

@Suite("The methods of sharing seats side by side")
struct AllocationScreenTests {
    @Test("In Swedish") func wide() throws {
        let screen = try rankingScreen(.withEmployees(), "petra.lind", "0f", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("At the smallest size, in English, in plain letters") func small() throws {
        let screen = try rankingScreen(
            .withEmployees(), "petra.lind", "0f<Tab>+", 60, 16, language: .english, plain: true)
        #expect(
            screen == """
                """)
    }

    @Test("A tie, and what is decided") func tie() throws {
        var scenario = Scenario.withEmployees()
        let claims = scenario.programme.seatClaims
        try scenario.perform(
            .seat(
                .allocate(
                    AllocationDecision(
                        .sainteLague, claims: claims, precedence: ["sater", "gagnef"], reference: "Styrgruppen § 9"))),
            as: "petra.lind")
        try scenario.perform(.setQuota("sater", seats: 3, reference: "§ 10"), as: "petra.lind")
        let screen = try rankingScreen(scenario, "petra.lind", "0f", 100, 30)
        #expect(
            screen == """
                """)
    }

    @Test("Seat by seat") func seatBySeat() throws {
        let scenario = Scenario.withEmployees { falun in
            falun.cohorts = [FalunProgramme.cohort("c1", seats: 12), FalunProgramme.cohort("c2", seats: 12)]
        }
        let screen = try rankingScreen(scenario, "petra.lind", "0f<Tab><Enter><End>", 80, 24)
        #expect(
            screen == """
                """)
    }
}
