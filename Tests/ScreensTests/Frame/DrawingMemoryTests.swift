import Domain
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

struct DrawingMemoryTests {
    /// More than fit on a page, at different stages, some alike and one protected.
    private static func crowd() throws -> Scenario {
        var crowd = try Scenario.spring()
        let stages: [Stage] = [.new, .new, .test, .interview, .ranking]
        for number in 0..<40 {
            try crowd.applicant(
                "Anna\(number % 7)", "Öberg\(number)", in: number % 3 == 0 ? "borlange" : "sater",
                at: stages[number % stages.count],
                [
                    .email: "a\(number % 15)@kommun.example", .department: "Vård \(number)",
                    .protected: number == 9 ? "yes" : "",
                    .motivation: "Jag vill leda – nummer \(number), och gärna länge.\nDessutom trivs jag.",
                ])
        }
        return crowd
    }

    private static let keys = [
        "j", "j", "j", "j", "k", "k", "<PgDn>", "<PgUp>", "G", "g", "<Down>", "<Up>", "1", "1", "0", "2", "3", "4",
        "<Enter>",
        "<Esc>", "<Esc>", "<Space>", "/", "a", "n", "s", "S", "<Tab>", "?", ":", "u", "U", "n", "x", "m", "<Right>",
        "<Left>",
    ]

    private func grid(_ player: Player, _ memory: DrawingMemory) -> CellGrid {
        let world = player.world
        let theme = Theme(Capabilities(colors: .palette, usesUnicode: true))
        return Painter.draw(
            Scene(state: player.state, world: world, theme: theme, memory: memory),
            size: Size(width: world.size.columns, height: world.size.rows))
    }

    @Test("With a memory every screen is drawn as without one, whatever is pressed", arguments: 0..<6)
    func same(seed: Int) throws {
        var dice = SeededRandom(seed: UInt64(seed))
        let person = ["eva.strom", "monika.norling", "rut.alm"][seed % 3]
        var player = Player(
            try DrawingMemoryTests.crowd(), as: PersonID(person), language: seed < 3 ? .swedish : .english)
        player.resize(seed % 2 == 0 ? 100 : 80, 30)
        let memory = DrawingMemory()
        for step in 0..<300 {
            // Mostly a list that is stepped through, now and then anything.
            let range = Int.random(in: 0..<3, using: &dice) > 0 ? 0..<14 : DrawingMemoryTests.keys.indices
            let script = DrawingMemoryTests.keys[Int.random(in: range, using: &dice)]
            for key in try KeyScript(script).keys {
                memory.note(Keymap.action(for: key, in: player.state), in: player.state)
                player.press(key)
            }
            if step % 60 == 59 {
                memory.note(.resized, in: player.state)
                player.resize(Int.random(in: 60...130, using: &dice), Int.random(in: 16...40, using: &dice))
            }
            memory.revision = player.scenario.history.count
            // Sometimes several keys come before the screen is drawn.
            guard Int.random(in: 0..<4, using: &dice) > 0 else { continue }
            let (with, without) = (grid(player, memory), grid(player, DrawingMemory()))
            try #require(with == without, "after \(step) keys, the last \(script), in \(player.state.view)")
        }
    }

    @Test("A step through the queue leaves what stands above the list alone and draws the rest anew")
    func step() throws {
        var player = Player(try DrawingMemoryTests.crowd(), as: "eva.strom")
        try player.press("1")
        let memory = DrawingMemory()
        var before = grid(player, memory)
        for key in try KeyScript("jjk<PgDn>jG<Up>g").keys {
            memory.note(Keymap.action(for: key, in: player.state), in: player.state)
            player.press(key)
            let after = grid(player, memory)
            let changed = after.changedColumns(since: before)
            #expect(changed[..<4].allSatisfy { $0 == nil })
            #expect(after != before)
            #expect(after == grid(player, DrawingMemory()))
            before = after
        }
    }

    @Test("What somebody else changes is seen although only steps were made")
    func changed() throws {
        var player = Player(try DrawingMemoryTests.crowd(), as: "eva.strom")
        try player.press("1")
        let memory = DrawingMemory()
        let before = grid(player, memory)
        let id = try #require(player.state.queue.rows.dropFirst(3).first?.id)
        try player.scenario.perform(.withdraw(id, reason: "Flyttar"), as: "eva.strom")
        memory.revision += 1
        memory.note(.othersChanged([]), in: player.state)
        player.handle(.othersChanged([]))
        let after = grid(player, memory)
        #expect(after != before)
        #expect(after == grid(player, DrawingMemory()))
    }
}
