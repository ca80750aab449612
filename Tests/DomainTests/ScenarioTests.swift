import Domain
import TestSupport
import Testing

@Suite struct ScenarioTests {
    @Test func twoRunsAreTheSame() throws {
        func run() throws -> Scenario {
            var scenario = Scenario.falun()
            try scenario.fillSeats()
            return scenario
        }
        #expect(try run().history == run().history)
    }

    @Test func aReplayGivesTheSameProgramme() throws {
        var scenario = Scenario.falun()
        try scenario.fillSeats()
        try scenario.perform(.decideAdmission(reference: "§ 34"), as: "petra.lind")
        #expect(ProgrammeState(scenario.replayed()) == scenario.state)
    }

    @Test func aRefusalChangesNothing() throws {
        var scenario = Scenario.falun()
        let before = scenario.history
        #expect(throws: Refusal.self) {
            try scenario.perform(.submitRanking("mora"), as: "eva.strom")
        }
        #expect(scenario.history == before)
    }

    @Test func theClockStandsWhereItIsPut() throws {
        var scenario = Scenario.falun()
        #expect(scenario.today == Day(2020, 4, 6))
        scenario.wake(on: try #require(Day("2020-10-25")))
        #expect(scenario.now.description == "2020-10-25T08:00:00.000Z")
    }

    @Test(arguments: 5...25)
    func spreadsAddUp(sum: Int) {
        let scores = Scenario.spread(sum)
        #expect(scores.reduce(0, +) == sum)
        #expect(scores.allSatisfy { (1...5).contains($0) })
    }
}
