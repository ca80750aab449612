import Domain
import TestSupport
import Testing
import Workflow

@Suite("Who follows which cohort, on the screen")
struct CohortsScreenTests {
    private let wishes = [
        "Anna": "spring", "Bengt": "only:autumn", "Cilla": "whichever", "David": "spring", "Elin": "spring",
    ]

    @Test("The proposal in Swedish") func proposal() throws {
        let screen = try rankingScreen(.twoCohorts(wishes: wishes), "rut.alm", "3Ao<Down><Down><Down><Down>", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("Decided, at the smallest size, in English, in plain letters") func small() throws {
        let screen = try rankingScreen(
            .distributed(wishes: wishes), "rut.alm", "3Ao", 60, 16, language: .english, plain: true)
        #expect(
            screen == """
                """)
    }

    @Test("The admission says who comes to which cohort") func admission() throws {
        let screen = try rankingScreen(.twoCohorts(wishes: wishes), "rut.alm", "3A", 120, 40)
        #expect(
            screen == """
                """)
    }

    @Test("Why this cohort?") func why() throws {
        let screen = try rankingScreen(
            .twoCohorts(wishes: wishes), "rut.alm", "3Ao<Down><Down><Down><Down><Enter>", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("The decision says what it means") func deciding() throws {
        let screen = try rankingScreen(.twoCohorts(wishes: wishes), "rut.alm", "3AoB", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("A participant who has changed cohort") func participant() throws {
        var scenario = try Scenario.distributed(wishes: wishes)
        try scenario.plan("2020-09-07", "Höst 1", of: "autumn")
        try scenario.plan("2021-02-08", "Vår 1", of: "spring")
        scenario.wake(on: try #require(Day("2020-10-06")))
        try scenario.mark("Bengt Säter", "2020-09-07", Attendance(.present))
        try scenario.cohort(.change(scenario.id("Bengt Säter"), to: "spring", on: nil, reason: "Sjukskriven"))
        let screen = try rankingScreen(scenario, "petra.lind", "6<Down><Enter>", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("Participants of all cohorts") func participants() throws {
        let screen = try rankingScreen(.distributed(wishes: wishes), "petra.lind", "6", 80, 24)
        #expect(
            screen == """
                """)
    }
}
