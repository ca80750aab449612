import Domain
import TestSupport
import Testing
import Workflow

@Suite("Moving somebody in a ranking")
struct RankingMoveTests {
    private var player: Player
    private var feature: RankingFeature { player.state.ranking }
    private func id(_ name: String) -> ApplicantID { player.scenario.id(name) }
    private var selectedName: String { feature.selected.map { player.scenario[$0].application.fullName } ?? "" }
    private var order: [String] {
        (feature.table?.rows ?? []).map { player.scenario[$0.applicant].application.fullName }
    }
    private var prompt: Prompt? { if case .prompt(let prompt) = player.state.dialog { prompt } else { nil } }
    private var form: Form? { if case .form(let form) = player.state.dialog { form } else { nil } }

    init() throws {
        player = Player(try Scenario.saterDraft(), as: "eva.strom")
        try player.press("3")
    }

    @Test("Up asks for the reason and shows who makes way", arguments: ["F", "<Shift-Up>"])
    mutating func moveUp(_ key: String) throws {
        try player.press("jj" + key)
        let bjorn = id("Björn Ek")
        #expect(prompt?.lines == [Prompt.Line(subject: "Björn Ek: R1 → plats 2", refusal: nil)])
        #expect(prompt?.consequences.map(\.swedish) == ["Åsa Öberg blir reserv (R1)"])
        #expect(player.effects.isEmpty)
        let seen = feature.table?.shownOrder
        try player.press("Skolan går före.<Enter>")
        #expect(player.effects.contains(.perform([.move(bjorn, to: 2, reason: "Skolan går före.", seen: seen)])))
        #expect(order == ["Cecilia Åberg", "Björn Ek", "Åsa Öberg", "Elsa Nord", "Dragan Zorn"])
        #expect(selectedName == "Björn Ek")
        #expect(player.state.dialog == nil)
    }

    @Test("Down asks for the reason and shows who moves up", arguments: ["J", "<Shift-Down>"])
    mutating func moveDown(_ key: String) throws {
        try player.press("j" + key)
        #expect(prompt?.lines.map(\.subject) == ["Åsa Öberg: plats 2 → R1"])
        #expect(prompt?.consequences.map(\.swedish) == ["Björn Ek går från reserv till plats 2"])
        try player.press("Skäl<Enter>")
        #expect(order[2] == "Åsa Öberg")
    }

    @Test("Nobody moves above the first or below the last")
    mutating func ends() throws {
        try player.press("F")
        #expect(player.state.notice == .text(LocalizedText(sv: "Står redan först", en: "Is first already")))
        try player.press("jjjjJ")
        #expect(player.state.notice == .text(LocalizedText(sv: "Står redan sist", en: "Is last already")))
        #expect(player.state.dialog == nil)
    }

    @Test("Without a reason nothing is moved, and what is half written is kept")
    mutating func noReason() throws {
        try player.press("jjF<Enter>")
        #expect(prompt?.refusal == .missing(.reason))
        try player.press("Halv<Esc>")
        #expect(player.state.dialog == nil)
        #expect(order[1] == "Åsa Öberg")
        try player.press("F")
        #expect(prompt?.field.text == "Halv")
    }

    @Test("To a given place, by number or as a reserve", arguments: [("1", 1), ("R1", 3), ("r3", 5)])
    mutating func place(_ text: String, _ position: Int) throws {
        try player.press("j")
        let seen = feature.table?.shownOrder
        try player.press("p\(text)<Tab>Skäl<Tab><Enter>")
        #expect(player.effects.contains(.perform([.move(id("Åsa Öberg"), to: position, reason: "Skäl", seen: seen)])))
        #expect(order[position - 1] == "Åsa Öberg")
        #expect(selectedName == "Åsa Öberg")
    }

    @Test("A place that does not exist, is no number or has no reason stays in the form")
    mutating func wrongPlace() throws {
        try player.press("pförst<Tab>Skäl<Tab><Enter>")
        #expect(form?.problem.map { if case .field("to", _) = $0 { true } else { false } } == true)
        try player.press("<Ctrl-U>R9<Tab><Tab><Enter>")
        #expect(form?.problem == .refused(.placeOutsideRanking(11, 1...5)))
        try player.press("<Shift-Tab><Shift-Tab><Ctrl-U>2<Tab><Ctrl-U><Tab><Enter>")
        #expect(form?.problem == .refused(.missing(.reason)))
        #expect(order.first == "Cecilia Åberg")
    }

    @Test("Somebody who is not ranked has no place to move from", arguments: ["F", "J", "p", "t"])
    mutating func incompleteCannotMove(_ key: String) throws {
        try player.press("G" + key)
        #expect(player.state.notice == .refused(.notRanked))
        #expect(player.state.dialog == nil)
    }

    @Test("A shared place is settled in favour of the selected, staying in place included")
    mutating func breakTie() throws {
        try player.press("jjjt")
        #expect(prompt?.lines.map(\.subject) == ["Elsa Nord: R2"])
        #expect(prompt?.consequences.map(\.swedish) == ["Går före Dragan Zorn"])
        let seen = feature.table?.shownOrder
        try player.press("Längre erfarenhet.<Enter>")
        #expect(
            player.effects.contains(
                .perform([.move(id("Elsa Nord"), to: 4, reason: "Längre erfarenhet.", seen: seen)])))
        #expect(feature.table?.unresolvedTies == [])
    }

    @Test("The one below is settled to the first of the shared places")
    mutating func breakTieBelow() throws {
        try player.press("jjjjt")
        #expect(prompt?.lines.map(\.subject) == ["Dragan Zorn: R3 → R2"])
        try player.press("Skäl<Enter>")
        #expect(order == ["Cecilia Åberg", "Åsa Öberg", "Björn Ek", "Dragan Zorn", "Elsa Nord"])
        #expect(feature.table?.unresolvedTies == [])
    }

    @Test("A place that is not shared has nothing to settle")
    mutating func noTie() throws {
        try player.press("t")
        #expect(
            player.state.notice == .text(LocalizedText(sv: "Platsen är inte delad", en: "The place is not shared")))
    }

    @Test("Only the personnel chief ranks", arguments: ["F", "J", "p", "t", "L", "R"])
    mutating func notPermitted(_ key: String) throws {
        player = Player(player.scenario, as: "ida.moss")
        try player.press("3jjj" + key)
        #expect(
            player.state.notice == .refused(.notPermitted(needed: [.personnelChief], municipality: "sater")))
        #expect(player.state.dialog == nil)
    }

    @Test("The footer suggests ranking to those who rank, and reopening once it is handed in")
    mutating func suggestions() throws {
        func suggested() -> Set<CommandID> { Set(player.state.footer(in: player.world).map(\.id)) }
        #expect(suggested().isSuperset(of: [.moveUp, .submitRanking]))
        #expect(!suggested().contains(.reopenRanking))
        try settle()
        try player.press("Lj")
        #expect(suggested().isDisjoint(with: [.moveUp, .moveDown, .move, .breakTie, .submitRanking]))
        #expect(suggested().contains(.reopenRanking))
        player = Player(player.scenario, as: "ida.moss")
        try player.press("3")
        #expect(suggested().isDisjoint(with: [.submitRanking, .reopenRanking]))
    }

    @Test("Where nothing can be changed, nothing is asked", arguments: ["F", "J", "p", "t", "c", "y", "L"])
    mutating func readOnly(_ key: String) throws {
        player.readOnly = LocalizedText(sv: "Skrivskyddat", en: "Read only")
        try player.press("jj" + key)
        #expect(player.state.dialog == nil)
        guard case .unavailable = player.state.notice else {
            Issue.record("\(key) says \(String(describing: player.state.notice))")
            return
        }
    }

    /// Brings the ranking to where it can be handed in.
    private mutating func settle() throws {
        for name in ["Fatima Yilmaz", "Gunnar Hed"] {
            try player.scenario.perform(.withdraw(id(name), reason: "Skäl"), as: "eva.strom")
        }
        try player.scenario.perform(.move(id("Elsa Nord"), to: 4, reason: "Skäl"), as: "eva.strom")
        player.handle(.othersChanged([]))
    }
}
