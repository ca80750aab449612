import Domain
import TestSupport
import Testing
import Workflow

/// Two who move people in the same ranking at once: where the person stands now is shown, and each can hold to the move.
struct RankingOvertakenTests {
    private func order(_ player: Player) -> [String] {
        player.scenario.programme.rankingTable("sater").rows.map { player.scenario[$0.applicant].application.fullName }
    }

    /// Eva is about to move Björn to the second place, when she moves him to the last in another window.
    private func meeting(_ keys: String) throws -> Player {
        var player = Player(try Scenario.saterDraft(), as: "eva.strom")
        try player.press("3jj" + keys)
        try player.scenario.perform(.move(player.scenario.id("Björn Ek"), to: 5, reason: "Bortrest"), as: "eva.strom")
        return player
    }

    private func conflict(_ player: Player) -> RankingConflict? {
        switch player.state.dialog {
        case .prompt(let prompt): if case .rankingChanged(let conflict) = prompt.refusal { conflict } else { nil }
        case .form(let form): if case .refused(.rankingChanged(let conflict)) = form.problem { conflict } else { nil }
        default: nil
        }
    }

    @Test(arguments: [("FSkolan", "<Enter>"), ("p2<Tab>Skolan", "<Ctrl-S>")])
    func `a move over a changed order is told first, and done in the new order the second time`(
        keys: String, save: String
    ) throws {
        var player = try meeting(keys)
        try player.press(save)
        #expect(conflict(player)?.by == "eva.strom")
        #expect(order(player).last == "Björn Ek")
        try player.press(save)
        #expect(player.state.dialog == nil)
        #expect(order(player)[1] == "Björn Ek")
    }

    @Test(arguments: [("FSkolan", "<Enter>"), ("p2<Tab>Skolan", "<Ctrl-S>")])
    func `Ctrl-T leaves the order as it has become, and the draft with it`(keys: String, save: String) throws {
        var player = try meeting(keys)
        try player.press(save + "<Ctrl-T>")
        #expect(player.state.dialog == nil && player.state.drafts.isEmpty)
        #expect(order(player).last == "Björn Ek")
    }

    @Test(arguments: [("FSkolan", "<Enter>"), ("p2<Tab>Skolan", "<Ctrl-S>")])
    func `an order changed once more is told once more`(keys: String, save: String) throws {
        var player = try meeting(keys)
        try player.press(save)
        try player.scenario.perform(.move(player.scenario.id("Björn Ek"), to: 4, reason: "Åter"), as: "eva.strom")
        try player.press(save)
        #expect(conflict(player) != nil)
        #expect(order(player)[3] == "Björn Ek")
    }
}
