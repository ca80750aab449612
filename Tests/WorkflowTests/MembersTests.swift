import Domain
import TestSupport
import Testing
import Workflow

@Suite("Who scores, by keys")
struct MembersTests {
    private let room: InterviewRoom

    init() throws { room = try InterviewRoom() }

    private func player(_ person: PersonID, _ keys: String) throws -> Player {
        var player = Player(room.scenario, as: person)
        try player.press(keys)
        return player
    }

    private func confirm(_ player: Player) throws -> Confirm {
        guard case .confirm(let confirm) = player.state.dialog else { throw NoDialog() }
        return confirm
    }

    private func prompt(_ player: Player) throws -> Prompt {
        guard case .prompt(let prompt) = player.state.dialog else { throw NoDialog() }
        return prompt
    }

    private func choice(_ player: Player) throws -> Choice {
        guard case .choice(let choice) = player.state.dialog else { throw NoDialog() }
        return choice
    }

    private struct NoDialog: Error {}

    @Test("The first digit asks for the declaration and gives the score with it, as one change")
    func declarationWithTheFirstScore() throws {
        // Ida has answered nothing about Elsa yet.
        var player = try player("ida.moss", "2j<Enter>4")
        #expect(player.state.interviews.situation == .card(.init(room.elsa, criterion: 0)))
        let asked = try confirm(player)
        #expect(!asked.isYes)
        #expect(
            asked.commands == [.panel(.declareNoConflict(room.elsa)), .giveRating(room.elsa, "maturity", .score(4))])
        try player.press("<Esc>")
        #expect(player.effects.isEmpty)
        #expect(player.state.interviews.situation == .card(.init(room.elsa, criterion: 0)), "nothing was scored")
        try player.press("4j")
        #expect(player.state.interviews.situation == .card(.init(room.elsa, criterion: 1)), "and now it was")
        #expect(player.scenario[room.elsa].progress.cards["ida.moss"]?.ratings["maturity"] == .score(4))
        #expect(player.scenario[room.elsa].progress.cards["ida.moss"]?.clearance?.by == "ida.moss")
        try player.press("3")
        #expect(player.state.dialog == nil, "asked once")
        #expect(player.scenario[room.elsa].progress.cards["ida.moss"]?.ratings["endurance"] == .score(3))
        try player.press("uu")
        #expect(player.scenario[room.elsa].progress.cards["ida.moss"] == nil, "given together, taken back together")
    }

    @Test("One key makes the declaration, in the list and on the card", arguments: ["2ji", "2j<Enter>i"])
    func declarationByKey(_ keys: String) throws {
        var player = try player("ida.moss", keys)
        #expect(player.effects == [.perform([.panel(.declareNoConflict(room.elsa))])])
        try player.press("i")
        guard case .text(let text) = player.state.notice else {
            Issue.record("nothing said")
            return
        }
        #expect(text.english == "You have declared already that you have no conflict")
    }

    @Test("Evidence and the list of scores ask for the declaration too", arguments: ["n", "s"])
    func declarationElsewhere(_ key: String) throws {
        var player = try player("ida.moss", "2j<Enter>" + key)
        #expect(try confirm(player).commands == [.panel(.declareNoConflict(room.elsa))])
        try player.press("y" + key)
        #expect(player.state.view == (key == "n" ? .prompt : .choice))
    }

    @Test("In the list of scores a digit picks the score, and 0 not assessed")
    func digitsInTheListOfScores() throws {
        var player = try player("bo.ek", "2<Enter>s2")
        #expect(player.scenario[room.asa].progress.cards["bo.ek"]?.ratings["maturity"] == .score(2))
        #expect(player.state.view == .card)
        try player.press("s0")
        #expect(player.scenario[room.asa].progress.cards["bo.ek"]?.ratings["maturity"] == .notAssessed)
        try player.press("s7")
        #expect(player.state.view == .choice, "there is no seven")
    }

    @Test("A score of a card handed in is amended with a reason")
    func amendment() throws {
        var player = try player("bo.ek", "2jjj<Enter>")
        #expect(player.state.interviews.situation == .card(.init(room.bjorn)))
        try player.press("a5")
        let prompt = try prompt(player)
        #expect(prompt.title.swedish == "Rätta Personlig mognad: 3 blir 5")
        try player.press("<Enter>")
        #expect(player.state.view == .prompt, "a reason is demanded")
        try player.press("Läste fel rad<Enter>")
        let card = player.scenario[room.bjorn].progress.cards["bo.ek"]
        #expect(card?.rating(of: "maturity") == .score(5))
        #expect(card?.ratings["maturity"] == .score(3))
        try player.press("u")
        #expect(player.state.notice == .refused(.cannotUndo))
    }

    @Test("An open card is changed as it stands, not amended")
    func amendmentOfAnOpenCard() throws {
        let player = try player("bo.ek", "2<Enter>a")
        #expect(player.state.notice == .refused(.cardNotSealed))
    }

    @Test("Somebody absent is replaced: who, by whom, why; clashes are said before it is saved")
    func replacement() throws {
        // Ida is on Elsa's panel on Thursday; so she is the one who can take Siv's place in Björn's, the same hour.
        var scenario = room.scenario
        let thursday = Day(2020, 4, 23)
        let elsa = Panel(members: ["siv.alder", "ida.moss"], day: thursday, time: ClockTime(9, 0))
        try scenario.perform(.setPanel(room.elsa, elsa), as: "eva.strom")
        let asa = Panel(members: ["bo.ek", "siv.alder"], day: thursday, time: ClockTime(9, 30))
        try scenario.perform(.setPanel(room.asa, asa), as: "eva.strom")
        try scenario.rate(room.asa, [2], as: "siv.alder")
        var player = Player(scenario, as: "eva.strom")
        try player.press("2")
        while player.state.interviews.selected?.applicant != room.asa { try player.press("j") }
        try player.press("e")
        #expect(try choice(player).options.map(\.label.swedish) == ["Bo Ek", "Siv Alder"])
        try player.press("j<Enter>")
        let entering = try choice(player)
        #expect(entering.title.swedish == "Vem tar platsen efter Siv Alder?")
        #expect(entering.options.map(\.label.swedish) == ["Eva Ström", "Ida Moss"])
        #expect(entering.options.map(\.detail?.swedish) == [nil, "! bokad då"])
        try player.press("j<Enter>")
        #expect(
            try prompt(player).consequences.map(\.swedish) == [
                "Krock: Ida Moss är bokad 09:00–10:00 samma dag med Elsa Nord, Säter.",
                "Siv Alders påbörjade kort läggs åt sidan, och den som ersätter ser det inte.",
            ])
        try player.press("Sjuk<Enter>")
        #expect(player.scenario[room.asa].progress.panel?.members == ["bo.ek", "ida.moss"])
        #expect(player.scenario[room.asa].progress.cards["siv.alder"]?.replaced?.value == "Sjuk")
    }

    @Test("Interviewers arrange no panels")
    func replacementIsNotForInterviewers() throws {
        let player = try player("bo.ek", "2e")
        #expect(
            player.state.notice
                == .refused(.notPermitted(needed: [.personnelChief, .hrRepresentative], municipality: "sater")))
    }

    @Test("The personnel chief records a conflict that shows after the panel was opened, and is told what it leads to")
    func lateConflict() throws {
        var player = try player("eva.strom", "2")
        while player.state.interviews.selected?.applicant != room.cecilia { try player.press("j") }
        try player.press("pD")
        #expect(try choice(player).options.map(\.label.swedish) == ["Bo Ek", "Siv Alder"])
        try player.press("<Enter>")
        #expect(
            try prompt(player).consequences.map(\.english) == [
                "The card handed in stays as a trace but counts in no mean.",
                "The panel becomes incomplete: 1 of 2 cards. Replace (e) or accept it (y in the ranking).",
            ])
        try player.press("Svåger<Enter>")
        #expect(player.scenario[room.cecilia].progress.cards["bo.ek"]?.conflict?.signature.by == "eva.strom")
        #expect(player.state.view == .panel)
    }

    @Test("Where everybody else could see the cards, the list says so instead of being empty")
    func nobodyLeftToReplace() throws {
        var player = try player("eva.strom", "2")
        while player.state.interviews.selected?.applicant != room.cecilia { try player.press("j") }
        try player.press("DSv<Esc>")
        try player.othersDo(.declareConflict(room.cecilia, reason: "Svåger"), as: "bo.ek")
        try player.press("e<Enter>")
        guard case .reader(let reader) = player.state.dialog, case .lines(let lines) = reader.content else {
            Issue.record("an empty list, or somebody who has seen the cards")
            return
        }
        #expect(lines.joined().contains("kunde se de öppnade korten"))
    }

    @Test("Booking somebody twice is said before it is saved, and saved all the same if wanted")
    func clashOnTheForm() throws {
        var player = try player("eva.strom", "1")
        try player.press("/Nord<Enter>p")
        guard case .form(let form) = player.state.dialog else {
            Issue.record("no form")
            return
        }
        #expect(form.fields.first { $0.name == "time" }?.text.text == "09:00")
        // Siv is with Åsa on the 21st at 13.
        let before = try #require(form.fields.firstIndex { $0.name == "day" })
        for _ in 0..<before { try player.press("<Tab>") }
        try player.press("<Ctrl-U>2020-04-21<Tab><Ctrl-U>13.30-14.15<Ctrl-S>")
        let preview = try prompt(player)
        #expect(preview.answer == .none)
        #expect(
            preview.consequences.map(\.swedish) == [
                "Krock: Siv Alder är bokad 13:00–14:00 samma dag med Åsa Öberg, Säter."
            ])
        #expect(player.scenario[room.elsa].progress.panel?.day == Day(2020, 4, 23), "nothing is saved yet")
        try player.press("<Enter>")
        let panel = player.scenario[room.elsa].progress.panel
        #expect((panel?.day, panel?.timeText) == (Day(2020, 4, 21), "13:30–14:15"))
    }

    @Test("The questions stand in place of the levels until asked away again")
    func questions() throws {
        var player = try player("bo.ek", "2<Enter>f")
        #expect(player.state.interviews.guide == .questions)
        try player.press("f")
        #expect(player.state.interviews.guide == .levels)
    }

    @Test("The schedule, the mirror and the forms are reached from the list")
    func readings() throws {
        var player = try player("bo.ek", "2t")
        #expect(player.state.dialog == .reader(Reader(.schedule(.mine))))
        try player.press("<Esc>E")
        #expect(player.effects.last == .export(.forms))
        player.handle(.invoke(.showMirror))
        guard case .reader(let reader) = player.state.dialog, case .mirrors(let mirrors) = reader.content else {
            Issue.record("no mirror")
            return
        }
        #expect(mirrors.map(\.person) == ["bo.ek"])
    }

    @Test("Without a card left there is no form to write")
    func noForms() throws {
        let player = try player("eva.strom", "2E")
        #expect(!player.effects.contains(.export(.forms)))
    }
}
