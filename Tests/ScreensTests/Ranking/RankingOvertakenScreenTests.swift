import Domain
import TestSupport
import Testing
import Workflow

/// What is shown to somebody who moves a person in a ranking that has been changed meanwhile.
struct RankingOvertakenScreenTests {
    private func meeting(_ keys: String) throws -> Player {
        var player = Player(try Scenario.saterDraft(), as: "eva.strom")
        player.resize(60, 16)
        try player.press("3jj" + keys)
        try player.scenario.perform(.move(player.scenario.id("Björn Ek"), to: 5, reason: "Bortrest"), as: "eva.strom")
        return player
    }

    @Test func `a step upwards`() throws {
        var player = try meeting("FSkolan går före")
        try player.press("<Enter>")
        #expect(
            player.text() == """
                """)
    }

    @Test func `a move to a certain place`() throws {
        var player = try meeting("p2<Tab>Skolan går före")
        try player.press("<Ctrl-S>")
        #expect(
            player.text() == """
                """)
    }
}
