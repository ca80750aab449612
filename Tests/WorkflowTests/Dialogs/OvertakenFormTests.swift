import Domain
import TestSupport
import Testing
import Workflow

/// What a person meets who changes the same thing as somebody else at the same time.
struct OvertakenFormTests {
    private let id: ApplicantID
    private let scenario: Scenario

    init() throws {
        var scenario = Scenario.falun()
        id = try scenario.apply("Cecilia", "Åberg", in: "sater")
        self.scenario = scenario
    }

    /// Eva has the application open in the form and has written another first name.
    private func writing(_ name: String = "Cilla", drafts: [Draft] = []) throws -> Player {
        var player = Player(scenario, as: "eva.strom", drafts: drafts)
        try player.press("1e<Ctrl-U>\(name)")
        return player
    }

    private func change(_ field: ApplicationField, to text: String, in player: inout Player) throws {
        let old = player.scenario[id].application[field]
        try player.scenario.perform(
            .editApplication(id, [FieldChange(field, Change(from: old, to: text))]), as: "rut.alm")
    }

    private func form(_ player: Player) throws -> Form {
        guard case .form(let form) = player.state.dialog else { throw NoForm() }
        return form
    }
    private struct NoForm: Error {}

    @Test("The first try is refused and shows what stands now; the second keeps what this person wrote")
    func keepMine() throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player)
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.firstName] == "Cecily")
        #expect(try form(player).overtaken == ["first-name": Change(from: "Cecilia", to: "Cecily")])
        #expect(try form(player).texts["first-name"] == "Cilla")
        try player.press("<Ctrl-S>")
        #expect(player.state.dialog == nil)
        #expect(player.scenario[id].application[.firstName] == "Cilla")
    }

    @Test("Ctrl-T takes theirs, and the rest of what was written is saved")
    func takeTheirs() throws {
        var player = try writing()
        try player.press("<Tab><Ctrl-U>Berg")
        try change(.firstName, to: "Cecily", in: &player)
        try player.press("<Ctrl-S>")
        #expect(try form(player).index == 0, "the person stands in the field that others have changed")
        try player.press("<Ctrl-T>")
        #expect(try form(player).overtaken.isEmpty)
        #expect(try form(player).texts["first-name"] == "Cecily")
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.firstName] == "Cecily")
        #expect(player.scenario[id].application[.lastName] == "Berg")
    }

    @Test("A third person changing the field once more is shown once more")
    func again() throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player)
        try player.press("<Ctrl-S>")
        try change(.firstName, to: "Sissela", in: &player)
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.firstName] == "Sissela")
        // What stood when the person began counts until the person has chosen.
        #expect(try form(player).overtaken == ["first-name": Change(from: "Cecilia", to: "Sissela")])
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.firstName] == "Cilla")
    }

    @Test("Fields left alone follow the others, and are not put back")
    func merge() throws {
        var player = try writing()
        try change(.phone, to: "023-830 00", in: &player)
        player.handle(.othersChanged([]))
        #expect(try form(player).overtaken.isEmpty)
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.phone] == "023-830 00")
        #expect(player.scenario[id].application[.firstName] == "Cilla")
    }

    @Test("A change by others shows beside the field at once, without moving the person to another field")
    func live() throws {
        var player = try writing()
        try player.press("<Tab>")
        try change(.firstName, to: "Cecily", in: &player)
        player.handle(.othersChanged([]))
        #expect(try form(player).overtaken.keys.sorted() == ["first-name"])
        #expect(try form(player).index == 1)
        // Who saves in the same moment has not seen the mark, and must not overwrite anything by it.
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.firstName] == "Cecily")
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.firstName] == "Cilla")
    }

    @Test("The same text written by both is no conflict")
    func same() throws {
        var player = try writing("Cecily")
        try change(.firstName, to: "Cecily", in: &player)
        player.handle(.othersChanged([]))
        #expect(try form(player).overtaken.isEmpty)
    }

    @Test("A draft tells what has been changed since it was written, and never overwrites it unseen")
    func draft() throws {
        var player = try writing()
        try player.press("<Esc>")
        let drafts = Array(player.state.drafts.values)
        #expect(drafts.map(\.seen) == [["first-name": "Cecilia"]])
        try change(.firstName, to: "Cecily", in: &player)

        var later = Player(player.scenario, as: "eva.strom", drafts: drafts)
        try later.press("1e")
        #expect(try form(later).restored != nil)
        #expect(try form(later).overtaken == ["first-name": Change(from: "Cecilia", to: "Cecily")])
        try later.press("<Ctrl-R>")
        #expect(try form(later).overtaken.isEmpty)
        #expect(try form(later).texts["first-name"] == "Cecily")
    }

    @Test("Ctrl-T where nobody has changed anything does nothing, and the footer does not mention it")
    func nothing() throws {
        var player = try writing()
        #expect(!player.state.footer(in: player.world).contains { $0.id == .takeTheirs })
        try player.press("<Ctrl-T>")
        #expect(try form(player).texts["first-name"] == "Cilla")
        try change(.firstName, to: "Cecily", in: &player)
        player.handle(.othersChanged([]))
        #expect(player.state.footer(in: player.world).contains { $0.id == .takeTheirs })
    }
}
