import Domain
import TestSupport
import Testing
import Workflow

/// Whom an action on all marked is for: everybody can be read before it is done.
struct PromptSubjectsTests {
    private let names = ["Alm", "Berg", "Cedergren", "Dahl", "Ek", "Falk", "Gran", "Holm", "Is", "Jern", "Kvist"]

    private func player() throws -> Player {
        var scenario = Scenario.falun()
        for name in names { try scenario.apply("Ulla", name, in: "sater") }
        let out = try scenario.apply("Nils", "Nord", in: "sater")
        try scenario.perform(.selectFirst(out, reason: "Uppfyller kraven"), as: "eva.strom")
        var player = Player(scenario, as: "eva.strom")
        player.resize(60, 16)
        try player.press("1mf")
        return player
    }

    @Test("Where not all have room, it says for how many it is done, and pages leave nobody out")
    func pages() throws {
        var player = try player()
        #expect(player.text().contains("Görs för 11 av 12 · här 1–2 (PgDn, PgUp)"))
        var seen = Set<String>()
        for _ in 0..<12 {
            for name in names + ["Nord"] where player.text().contains(name) { seen.insert(name) }
            try player.press("<PgDn>")
        }
        #expect(seen.count == 12)
        #expect(player.text().contains("här 11–12"))
        #expect(player.text().contains("! Nils Nord"), "those for whom it is not done come last")
        try player.press("<PgUp>")
        #expect(player.text().contains("här 9–10"))
        for _ in 0..<12 { try player.press("<PgUp>") }
        #expect(player.text().contains("här 1–2"))
    }

    @Test("What is written stays while one looks through them")
    func writing() throws {
        var player = try player()
        try player.press("Bra<PgDn>!<Enter>")
        #expect(player.scenario.programme.record("sater").applicants.allSatisfy { $0.progress.firstSelection != nil })
        #expect(player.state.dialog == nil)
    }
}
