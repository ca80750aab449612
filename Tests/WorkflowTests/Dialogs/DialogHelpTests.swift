import Domain
import TestSupport
import Testing
import Workflow

/// Help in the middle of something: it is read, and what was being done stands there as before.
struct DialogHelpTests {
    private let id: ApplicantID
    private let scenario: Scenario

    init() throws {
        var scenario = Scenario.falun()
        id = try scenario.apply("Cecilia", "Åberg", in: "sater")
        self.scenario = scenario
    }

    private func player(_ keys: String) throws -> Player {
        var player = Player(scenario, as: "eva.strom")
        try player.press(keys)
        return player
    }

    private func help(_ player: Player) -> View? {
        if case .reader(let reader) = player.state.dialog, case .help(let view) = reader.content { view } else { nil }
    }

    @Test(arguments: ["<Ctrl-G>", "<F1>"])
    func `help over a form leaves what is written as it was`(key: String) throws {
        var player = try player("1e<Ctrl-U>Cilla<Tab>")
        let before = player.state.dialog
        try player.press(key)
        #expect(help(player) == .form)
        try player.press("<Down><Esc>")
        #expect(player.state.dialog == before)
    }

    @Test func `a question mark in a text is a question mark`() throws {
        let player = try player("1e<Ctrl-U>Va?")
        guard case .form(let form) = player.state.dialog else { return #expect(Bool(false), "no form") }
        #expect(form.texts["first-name"] == "Va?")
    }

    @Test(arguments: [("1f", View.prompt, "<Ctrl-G>"), ("1c", .choice, "?"), ("1:", .palette, "<F1>")])
    func `every dialog has its help`(keys: String, view: View, key: String) throws {
        var player = try player(keys)
        let before = player.state.dialog
        #expect(player.state.view == view)
        try player.press(key)
        #expect(help(player) == view)
        try player.press("q")
        #expect(player.state.dialog == before)
    }

    @Test func `the filter has its help too`() throws {
        var player = try player("1/åb<Ctrl-G>")
        #expect(help(player) == .filter)
        try player.press("<Esc>")
        #expect(player.state.view == .filter && player.state.queue.filterField.text == "åb")
    }

    @Test func `in what is read a question mark shows its keys and does not close it`() throws {
        var player = try player("1v")
        let before = player.state.dialog
        guard case .reader = before else { return #expect(Bool(false), "nothing to read") }
        try player.press("?")
        #expect(help(player) == .reader)
        try player.press("<Enter>")
        #expect(player.state.dialog == before)
        try player.press("<Enter>")
        #expect(player.state.dialog == nil)
    }

    @Test func `what others change while help is read is marked behind it`() throws {
        var player = try player("1e<Ctrl-U>Cilla<Ctrl-G>")
        try player.scenario.perform(
            .editApplication(id, [FieldChange(.firstName, Change(from: "Cecilia", to: "Cecily"))]), as: "rut.alm")
        player.tellOthersLatest()
        #expect(player.state.writtenAbout == .applicant(id))
        try player.press("<Esc>")
        guard case .form(let form) = player.state.dialog else { return #expect(Bool(false), "no form") }
        #expect(form.overtaken.keys.sorted() == ["first-name"])
    }

    @Test func `help names every key of a form, and is in the footer of all that takes text`() throws {
        let keys = CommandTable.entries(in: .form).flatMap(\.keys)
        for key in ["Ctrl-S", "Ctrl-T", "Ctrl-R", "Ctrl-U", "Ctrl-G", "F1", "Tab", "Esc"] {
            #expect(keys.contains(key))
        }
        for view in View.writing {
            #expect(CommandTable.footer(of: view).contains { $0.id == .help && $0.keys.first == "Ctrl-G" })
        }
        for view in [View.choice, .confirm, .reader] {
            #expect(CommandTable.command(forKey: "?", in: view) == .help)
        }
    }
}
