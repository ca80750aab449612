import Domain
import TestSupport
import Terminal
import Testing
import Workflow

struct FrameTests {
    @Test("A window that is too small says which size is needed")
    func tooSmall() throws {
        var player = Player(try .spring(), as: "eva.strom")
        player.resize(59, 24)
        #expect(player.screen()[0] == "Fönstret är för litet: det behövs minst 60 × 16.")
        player.resize(30, 5)
        #expect(player.screen() == ["Fönstret är för litet: det", "behövs minst 60 × 16.", "", "", ""])
        player.resize(1, 1)
        #expect(player.screen() == ["F"])
        player.resize(0, 0)
        #expect(player.screen() == [])
    }

    static let journeys = [
        "", "1", "1/ö", "1<Enter>", "1b", "1f", "1t", "1p", "1c", "1e", "1a", "1o", "1?", "1:", "1i", "2", "3", "4",
        "?",
    ]

    @Test("Nothing is ever drawn outside the window, at any size, in any dialog", arguments: journeys)
    func fits(_ journey: String) throws {
        for person in ["eva.strom", "petra.lind", "nobody"] {
            var player = Player(try .spring(), as: PersonID(person))
            try player.press(journey)
            for (columns, rows) in [(60, 16), (61, 17), (79, 20), (80, 24), (111, 25), (120, 40), (200, 60), (1, 1)] {
                player.resize(columns, rows)
                let screen = player.screen()
                #expect(screen.count == rows)
                #expect(screen.allSatisfy { CharacterWidth.of($0) <= columns })
            }
        }
    }

    @Test("The terminal's cursor stands somewhere on every screen and in every dialog", arguments: journeys)
    func cursor(_ journey: String) throws {
        var player = Player(try .spring(), as: "eva.strom")
        try player.press(journey)
        let grid = grid(player.state, player.world, width: 80, height: 24)
        #expect(grid.cursor != nil)
    }

    @Test("Without colour no cell has one", arguments: journeys)
    func mono(_ journey: String) throws {
        var player = Player(try .spring(), as: "eva.strom")
        try player.press(journey)
        let grid = grid(player.state, player.world, width: 80, height: 24, mono: true)
        #expect(grid.cells.allSatisfy { $0.style.foreground == .default && $0.style.background == .default })
    }

    @Test("In ASCII no line drawing is left", arguments: journeys)
    func ascii(_ journey: String) throws {
        var player = Player(try .spring(), as: "eva.strom")
        try player.press(journey)
        #expect(!player.text(ascii: true).contains { "─│═▸✓↑↓←→█▏▎▍▌▋▊▉┌┐└┘".contains($0) })
    }

    @Test("A key without meaning is told, Esc and Ctrl-C never are")
    func unknownKeys() throws {
        var player = Player(try .spring(), as: "eva.strom")
        try player.press("Å")
        #expect(player.screen()[23] == " Tangenten Å betyder inget här – ? visar vad som går")
        try player.press("<Esc>")
        #expect(player.screen()[23] == "")
        try player.press("<Ctrl-C>")
        #expect(player.effects.last == .quit)
    }

    @Test("A session that cannot change anything says so and refuses with the reason")
    func readOnly() throws {
        var player = Player(try .spring(), as: "eva.strom")
        player.readOnly = LocalizedText(sv: "Lagret är skrivskyddat", en: "The store is read-only")
        #expect(player.screen()[23] == " Lagret är skrivskyddat")
        try player.press("1f")
        #expect(player.state.dialog == nil)
        #expect(player.screen()[23] == " Välj ut: Lagret är skrivskyddat")
        try player.press("u")
        #expect(player.screen()[23] == " Ångra: Lagret är skrivskyddat")
        #expect(player.effects.isEmpty)
    }

    @Test("Drafts of an earlier session are told until they are used")
    func drafts() throws {
        let draft = Draft(key: "applicant.add", texts: ["first-name": "Åsa"], at: Instant(milliseconds: 0))
        let player = Player(.falun(), as: "eva.strom", drafts: [draft])
        #expect(
            player.screen()[23]
                == " Ett halvskrivet utkast finns kvar; öppna samma sak igen så är texten där")
    }

    @Test("Others' changes are told with the name")
    func others() throws {
        var player = Player(try .spring(), as: "eva.strom")
        let id = try #require(player.scenario.programme.record("sater").applicants.first?.id)
        let facts = try player.scenario.perform(.withdraw(id, reason: "Flyttar."), as: "ida.moss")
        let signature = Signature(by: "ida.moss", at: player.scenario.now)
        player.handle(.othersChanged([ForeignChange(signature: signature, events: facts)]))
        #expect(player.screen()[23] == " Ida Moss 09:01: Björn Ek: återtagen – Flyttar.")
    }
}
