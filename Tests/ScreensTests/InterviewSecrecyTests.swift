import Domain
import Terminal
import TestSupport
import Testing

@Suite("What interviews show to whom, and in which windows")
struct InterviewSecrecyTests {
    @Test("Whatever Bo has given, the others' screens are the same until the cards are opened")
    func sealed() throws {
        func screens(_ scores: [Int]) throws -> [String] {
            var room = try InterviewRoom()
            try room.scenario.rate(room.elsa, scores, as: "ida.moss")
            try room.scenario.rate(room.asa, scores, as: "bo.ek")
            try room.scenario.perform(.submitCard(room.asa), as: "bo.ek")
            let (chief, interviewer) = (PersonID("eva.strom"), PersonID("siv.alder"))
            var shown: [String] = []
            for keys in [
                "2", "2<Enter>", "2j<Enter>", "2jv", "2jjjv", "2jp", "2jjp", "2jjjp", "2jjjpn", "2jjjps", "2jjjpv",
                "2jjjjp",
            ] {
                shown.append(try room.shown(as: chief, keys, 120, 40))
                shown.append(try room.shown(as: interviewer, keys, 120, 40))
            }
            return shown
        }
        let (low, high) = (try screens([1, 2, 1, 2, 1]), try screens([5, 4, 4, 4, 5]))
        #expect(low == high)
        #expect(low.contains { $0.contains("Poängen är dolda") })
    }

    @Test("A protected identity is named only on the card and panel of those who are to meet the person")
    func protected() throws {
        let room = try InterviewRoom()
        #expect(!(try room.shown(as: "bo.ek", "2j", 120, 40)).contains("Hemlig"))
        #expect(try room.shown(as: "bo.ek", "2j<Enter>", 120, 40).contains("Hemlig Person"))
        #expect(!(try room.shown(as: "eva.strom", "2jjjj<Enter>", 120, 40)).contains("Hemlig"))
    }

    @Test("A wide window has the application beside the card")
    func wide() throws {
        let room = try InterviewRoom()
        let shown = try room.shown(as: "bo.ek", "2<Enter>", 120, 40)
        #expect(shown.contains("│ Motivering\n"))
        #expect(shown.contains("│ Jag har arbetat i hemtjänsten\n"))
        #expect(!(try room.shown(as: "bo.ek", "2<Enter>", 100, 30)).contains("hemtjänsten"))
    }

    @Test("The terminal's cursor stands on the selected row", arguments: ["2j", "2<Enter>j", "2jj<Enter>j"])
    func cursor(_ keys: String) throws {
        var player = Player(try InterviewRoom().scenario, as: "bo.ek")
        try player.press(keys)
        let grid = grid(player.state, player.world, width: 80, height: 24)
        #expect(grid.cursor.map { grid[$0]?.glyph.text } == "▸")
    }

    @Test("No window is too small or too large", arguments: ["2", "2<Enter>", "2jj<Enter>", "2Gv", "2Gp", "2<Enter>m"])
    func anySize(_ keys: String) throws {
        var player = Player(try InterviewRoom { $0.scale = 0...100 }.scenario, as: "bo.ek")
        try player.press(keys)
        for (width, height) in [(1, 1), (59, 16), (60, 16), (61, 17), (77, 20), (98, 12), (116, 24), (300, 100)] {
            let rows = screen(player.state, player.world, width: width, height: height)
            #expect(rows.count == height)
        }
    }
}
