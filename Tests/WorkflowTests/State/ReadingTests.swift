import Domain
import TestSupport
import Testing
import Workflow

/// What is protected is noted as read before it is shown: once in a session for each person, wherever it is shown.
struct ReadingTests {
    private var scenario = Scenario.falun()
    private let hidden: ApplicantID
    private let needing: ApplicantID

    init() throws {
        hidden = try scenario.apply("Qvick", "Xerxesson", in: "sater", [.protected: "yes"])
        needing = try scenario.apply("Anna", "Alm", in: "sater", [.needs: "Hiss"])
        try scenario.apply("Bo", "Berg", in: "sater")
    }

    private func player(_ keys: String, as person: PersonID = "eva.strom") throws -> Player {
        var player = Player(scenario, as: person)
        try player.press("1" + keys)
        return player
    }

    private func readings(_ player: Player) -> [Effect] {
        player.effects.filter { if case .noteRead = $0 { true } else { false } }
    }

    @Test func `opening is noted once, not at every key and not when it is opened again`() throws {
        var player = try player("/alm<Enter><Enter>")
        #expect(readings(player) == [.noteRead(needing, [.needs])])
        #expect(player.scenario.history.last?.fact.value == .access(.read(needing, [.needs])))
        #expect(player.state.notice == nil, "nothing is said of it")
        try player.press("jjj<PgDn>q<Enter>e<Down><Esc>")
        #expect(readings(player).count == 1)
    }

    @Test func `lists and summaries show nothing that would have to be noted`() throws {
        #expect(readings(try player("<End><Home>/alm<Enter>")).isEmpty)
        #expect(readings(try player("/berg<Enter><Enter>")).isEmpty, "of others there is nothing to note")
    }

    @Test func `a form that shows it is noted though the application was not opened`() throws {
        #expect(readings(try player("/alm<Enter>e")) == [.noteRead(needing, [.needs])])
    }

    @Test func `a protected identity is noted for those who may know it, and shown to nobody else`() throws {
        #expect(readings(try player("<End><Enter>")) == [.noteRead(hidden, [.identity])])
        let other = try player("<End><Enter>", as: "petra.lind")
        #expect(readings(other).isEmpty)
        #expect(!other.text().contains("Xerxesson"))
    }

    @Test func `a history is noted like an application that is opened, once`() throws {
        var player = try self.player("<End>i")
        #expect(readings(player) == [.noteRead(hidden, [.identity])])
        try player.press("<Esc><Enter>")
        #expect(readings(player).count == 1)
        #expect(readings(try self.player("<End>i", as: "petra.lind")).isEmpty, "who may not know it is told nothing")
    }

    @Test func `what others add to what is read is noted too`() throws {
        var player = try player("/berg<Enter><Enter>")
        #expect(readings(player).isEmpty)
        let bo = try #require(player.state.queue.selected)
        let change = FieldChange(.needs, Change(from: "", to: "Hörslinga"))
        try player.scenario.perform(.editApplication(bo, [change]), as: "ida.moss")
        player.handle(.othersChanged([]))
        #expect(readings(player) == [.noteRead(bo, [.needs])])
    }

    @Test func `what cannot be noted is not shown, with the reason, and is tried again later`() throws {
        var player = try player("<End><Enter>")
        #expect(player.text().contains("Xerxesson"))
        player.handle(.notNoted(hidden, "disken är full"))
        #expect(player.state.queue.situation == .list)
        #expect(!player.text().contains("Xerxesson"))
        #expect(
            player.state.notice
                == .failed("Skyddade uppgifter visas inte, för läsningen kunde inte antecknas: disken är full"))
        try player.press("<Enter>")
        #expect(readings(player).count == 2)
        try player.press("e")
        player.handle(.notNoted(hidden, "disken är full"))
        #expect(player.state.dialog == nil && player.state.queue.situation == .list)
    }

    @Test func `undo passes over readings`() throws {
        var player = try player("/berg<Enter>e")
        try player.press("<Esc><Esc>/alm<Enter><Enter>")
        #expect(readings(player).count == 1)
        try player.press("u")
        #expect(player.state.notice == .refused(.nothingToUndo))
    }
}
