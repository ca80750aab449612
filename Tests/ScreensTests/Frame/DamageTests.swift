import Domain
import Screens
import TestSupport
import Testing
import Workflow

/// A damaged part is said on every screen, and in full where somebody asks.
@Suite struct DamageScreenTests {
    private static let part = DamagedPart(
        scope: .municipality("sater"), extent: .through(41),
        finding: LocalizedText(
            sv: "/srv/aspirant/sater/journal.jsonl:42:827: väntade \"f\", fann \"X\".",
            en: "/srv/aspirant/sater/journal.jsonl:42:827: expected \"f\", found \"X\"."),
        advice: LocalizedText(
            sv: "Lämna platsen till serverns administratör.", en: "Give the place to the server's administrator."))

    private func lines(_ keys: String, columns: Int = 80, rows: Int = 24, english: Bool = false) throws -> [String] {
        var player = Player(Scenario(), as: "eva.strom")
        try player.press(keys)
        var world = player.world
        world.damages = [Self.part]
        world.size = (columns, rows)
        if english { world.language = .english }
        return screen(player.state, world, width: columns, height: rows)
    }

    @Test(arguments: ["", "1", "3", "4", "l"])
    func `stands on the bottom line of every screen, at every size`(_ keys: String) throws {
        for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
            let last = try #require(try lines(keys, columns: columns, rows: rows).last)
            #expect(last == " ! sater är skadad och bara läsbar; visas till post 41")
        }
        #expect(try lines(keys, english: true).last == " ! sater is damaged and read-only; shown to record 41")
    }

    @Test func `stands first on the programme's screen, with the place`() throws {
        let shown = try lines("", columns: 60, rows: 16)
        #expect(shown[4] == " Skadat")
        #expect(shown[5].hasPrefix("   ! sater är skadad och bara läsbar; visas till post 41."))
        #expect(shown.contains { $0.contains("journal.jsonl:42:827") })
        #expect(shown.contains { $0.contains(":damage visar vad det betyder") })
    }
}
