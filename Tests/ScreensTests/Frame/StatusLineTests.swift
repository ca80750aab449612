import Domain
import TestSupport
import Testing
import Workflow

/// The last line, where there is not room for all of it.
@Suite("The status line in a narrow window")
struct StatusLineTests {
    private func saved(_ events: [Event], _ width: Int) throws -> String {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Öberg", in: "sater")
        _ = id
        var player = Player(scenario, as: "eva.strom")
        player.resize(width, 16)
        let facts = events.map { Scoped(.municipality("sater"), $0) }
        player.handle(.saved(Saved(events: facts, at: player.world.now)))
        return player.screen().last ?? ""
    }

    private func edited(_ id: ApplicantID, from old: String, to new: String) -> Event {
        .applicationEdited(id, [FieldChange(.department, Change(from: old, to: new))])
    }

    @Test("What something became is seen, even where what it was has to be shortened")
    func newValue() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Öberg", in: "sater")
        let event = edited(id, from: "Barn- och utbildningsförvaltningen", to: "Omsorgen")
        let line = try saved([event], 60)
        #expect(line.hasSuffix("… → ”Omsorgen”"), "\(line)")
        #expect(line.hasPrefix(" Sparat "), "\(line)")
        let wide = try saved([event], 120)
        #expect(wide.hasSuffix("”Barn- och utbildningsförvaltningen” → ”Omsorgen”"), "\(wide)")
    }

    @Test("What is too long by itself is cut at its end")
    func tooLong() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Öberg", in: "sater")
        let line = try saved([edited(id, from: "Vården", to: String(repeating: "lång ", count: 30))], 60)
        #expect(line.hasSuffix("…"), "\(line)")
        #expect(line.contains("Åsa Öberg"), "\(line)")
    }
}
