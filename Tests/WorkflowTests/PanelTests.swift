import Domain
import TestSupport
import Testing
import Workflow

@Suite("The panel's cards side by side")
struct PanelTests {
    private let room: InterviewRoom
    private var player: Player

    init() throws {
        room = try InterviewRoom()
        player = Player(room.scenario, as: "bo.ek")
        try player.press("2jj<Enter>")
    }

    private func agreed(_ criterion: CriterionID) -> ConsensusEntry? {
        player.scenario[room.cecilia].progress.consensus[criterion]?.value
    }

    @Test("The consensus is picked from the scale, with a note that may be empty, and overwrites nobody")
    mutating func consensus() throws {
        let cards = player.scenario[room.cecilia].progress.cards
        try player.press("s")
        guard case .choice(let choice) = player.state.dialog else {
            Issue.record("no choice opened")
            return
        }
        #expect(choice.cursor.index == 3, "the mean is 4")
        try player.press("<Enter>")
        #expect(player.state.view == .prompt)
        try player.press("<Enter>")
        #expect(agreed("maturity") == ConsensusEntry(.score(4)))
        #expect(player.scenario[room.cecilia].progress.cards == cards)
        #expect(player.state.interviews.situation == .panel(room.cecilia, criterion: 0, from: .list))
    }

    @Test("A consensus that stands is where the next one begins, score and note")
    mutating func changed() throws {
        try player.press("jjs")
        guard case .choice(let choice) = player.state.dialog else {
            Issue.record("no choice opened")
            return
        }
        #expect(choice.cursor.index == 3)
        try player.press("<End><Enter>")
        guard case .prompt(let prompt) = player.state.dialog else {
            Issue.record("no prompt opened")
            return
        }
        #expect(prompt.field.text == "Exemplet höll för följdfrågor.")
        try player.press("<Enter>")
        #expect(agreed("cooperation") == ConsensusEntry(.notAssessed, note: "Exemplet höll för följdfrågor."))
    }

    @Test("The same consensus again closes without a change")
    mutating func unchanged() throws {
        try player.press("jj<Enter><Enter><Enter>")
        #expect(player.state.view == .panel)
        #expect(player.effects.isEmpty)
    }

    @Test("Only members without a conflict agree, and only once all cards are in")
    func refused() throws {
        var chief = Player(room.scenario, as: "eva.strom")
        try chief.press("2G<Enter>s")
        #expect(chief.state.notice == .refused(.notOnPanel("eva.strom")))
        var siv = Player(room.scenario, as: "siv.alder")
        try siv.press("2ps")
        #expect(siv.state.interviews.situation == .panel(room.bjorn, criterion: 0, from: .list))
        #expect(siv.state.notice == .refused(.panelStillOpen))
        try siv.press("n")
        #expect(siv.state.notice == .refused(.panelStillOpen))
    }

    @Test("All the evidence can be read, by criterion and person")
    mutating func evidence() throws {
        try player.press("n")
        guard case .reader(let reader) = player.state.dialog, case .lines(let lines) = reader.content else {
            Issue.record("no text opened")
            return
        }
        #expect(reader.title == "Belägg: Cecilia Åberg")
        #expect(lines.contains("  Bo Ek (5): Fick två lag som inte talade med varandra att dela schema."))
        #expect(lines.contains("  Siv Alder (3): Lyssnade länge innan hon svarade."))
        #expect(lines.filter { $0 == "  inga belägg" }.count == 4)
    }

    @Test("A card set aside for a conflict is left out of the evidence")
    mutating func setAside() throws {
        try player.othersDo(.declareConflict(room.cecilia, reason: "Gamla vänner"), as: "siv.alder")
        try player.press("n")
        guard case .reader(let reader) = player.state.dialog, case .lines(let lines) = reader.content else {
            Issue.record("no text opened")
            return
        }
        #expect(!lines.contains { $0.contains("Lyssnade länge") })
        #expect(lines.last == "Siv Alder: jäv, kortet räknas inte – Gamla vänner")
    }

    @Test("Others' changes leave the place as it is")
    mutating func foreignChange() throws {
        try player.press("jj")
        try player.othersDo(.recordConsensus(room.cecilia, "speech", ConsensusEntry(.score(3))), as: "siv.alder")
        #expect(player.state.interviews.situation == .panel(room.cecilia, criterion: 2, from: .list))
    }

    @Test("The standing of a card follows what has been recorded, and a late conflict sets aside what was handed in")
    mutating func standing() throws {
        let programme = player.world.programme
        #expect(programme.standing(of: "bo.ek", on: player.scenario[room.asa]) == .open(rated: 3))
        #expect(programme.standing(of: "siv.alder", on: player.scenario[room.asa]) == .open(rated: 0))
        guard case .sealed(let signature) = programme.standing(of: "bo.ek", on: player.scenario[room.bjorn]) else {
            Issue.record("not sealed")
            return
        }
        #expect(signature.by == "bo.ek")
        #expect(programme.awaitedMembers(of: player.scenario[room.bjorn].progress) == ["siv.alder"])
        try player.scenario.perform(.declareConflict(room.bjorn, reason: "Kusin"), as: "bo.ek")
        guard case .setAside(let declared?) = programme.standing(of: "bo.ek", on: player.scenario[room.bjorn]) else {
            Issue.record("not set aside")
            return
        }
        #expect(declared.value == "Kusin")
    }
}
