import Domain
import TestSupport
import Testing
import Workflow

@Suite("My own card")
struct CardTests {
    private let room: InterviewRoom
    private var player: Player

    init() throws {
        room = try InterviewRoom()
        player = Player(room.scenario, as: "bo.ek")
        try player.press("2<Enter>")
    }

    private func rating(_ criterion: CriterionID) -> Rating? {
        player.scenario[room.asa].progress.cards["bo.ek"]?.ratings[criterion]
    }

    private func isAt(_ criterion: Int, typed: Int? = nil) -> Bool {
        player.state.interviews.situation == .card(.init(room.asa, criterion: criterion, typed: typed))
    }

    @Test("A digit scores, is saved at once and moves on; at the last criterion it stays")
    mutating func digit() throws {
        try player.press("jjj4")
        #expect(player.effects.last == .perform([.giveRating(room.asa, "speech", .score(4))]))
        #expect(rating("speech") == .score(4))
        #expect(isAt(4))
        try player.press("2")
        #expect(rating("leadership") == .score(2))
        #expect(isAt(4))
    }

    @Test("The score that stands there already moves on without a change")
    mutating func sameDigit() throws {
        try player.press("4")
        #expect(player.effects.isEmpty)
        #expect(isAt(1))
    }

    @Test("A digit outside the scale is refused and stays")
    mutating func outside() throws {
        try player.press("7")
        #expect(player.state.notice == .refused(.scoreOutsideScale(7, 1...5)))
        #expect(player.effects.isEmpty)
        #expect(isAt(0))
    }

    @Test("Zero says that the criterion could not be assessed, and moves on")
    mutating func notAssessed() throws {
        try player.press("0")
        #expect(player.effects.last == .perform([.giveRating(room.asa, "maturity", .notAssessed)]))
        #expect(rating("maturity") == .notAssessed)
        #expect(isAt(1))
    }

    @Test("A score is cleared where it stands, and undo brings it back", arguments: ["-", "<Backspace>"])
    mutating func clear(_ key: String) throws {
        try player.press(key)
        #expect(player.effects.last == .perform([.giveRating(room.asa, "maturity", nil)]))
        #expect(rating("maturity") == nil)
        #expect(isAt(0))
        try player.press(key)
        #expect(player.state.notice == .refused(.nothingToChange))
        try player.press("u")
        #expect(rating("maturity") == .score(4))
    }

    @Test("Left and right step along the scale, stop at its ends and begin at the end they come from")
    mutating func steps() throws {
        try player.press("<Right>")
        #expect(rating("maturity") == .score(5))
        let changes = player.effects.count
        try player.press("l")
        #expect(player.effects.count == changes)
        try player.press("h<Left>")
        #expect(rating("maturity") == .score(3))
        #expect(isAt(0))
        try player.press("jjj<Right>j<Left>")
        #expect(rating("speech") == .score(1))
        #expect(rating("leadership") == .score(5))
    }

    @Test("The criteria are stepped through and stop at both ends")
    mutating func criteria() throws {
        try player.press("k")
        #expect(isAt(0))
        try player.press("<Tab><Tab><Down>")
        #expect(isAt(3))
        try player.press("<Shift-Tab>")
        #expect(isAt(2))
        try player.press("Gj")
        #expect(isAt(4))
        try player.press("g")
        #expect(isAt(0))
        try player.press("<PgDn>")
        #expect(isAt(4))
        try player.press("<PgUp>")
        #expect(isAt(0))
    }

    @Test("The scale can be shown with its texts and picked from")
    mutating func choice() throws {
        try player.press("s")
        guard case .choice(let choice) = player.state.dialog else {
            Issue.record("no choice opened")
            return
        }
        #expect(choice.options.count == 6)
        #expect(choice.cursor.index == 3)
        #expect(choice.options[0].label.english == "1  Gives 1 clear examples and can say what they led to")
        #expect(choice.options[5].label.swedish == "ej bedömd")
        try player.press("k<Enter>")
        #expect(rating("maturity") == .score(3))
        #expect(player.state.view == .card)
    }

    @Test("Evidence is written in several lines, beginning with the note that stands")
    mutating func evidence() throws {
        try player.press("n")
        guard case .prompt(let prompt) = player.state.dialog else {
            Issue.record("no prompt opened")
            return
        }
        #expect(prompt.field.text.hasPrefix("Berättade om schemabytet 2018"))
        #expect(prompt.field.isMultiline)
        #expect(prompt.lines.allSatisfy { $0.refusal == nil })
        try player.press("<Ctrl-U>Två<Ctrl-J>rader<Enter>")
        #expect(player.effects.last == .removeDraft(key: prompt.draftKey))
        #expect(player.scenario[room.asa].progress.cards["bo.ek"]?.notes["maturity"] == "Två\nrader")
        #expect(player.state.view == .card)
        #expect(isAt(0))
    }

    @Test("Evidence that nobody changed closes without a change; emptied, it is taken away")
    mutating func evidenceUnchanged() throws {
        try player.press("<Enter><Enter>")
        #expect(player.state.view == .card)
        #expect(player.effects.isEmpty)
        try player.press("n<Ctrl-U><Enter>")
        #expect(player.scenario[room.asa].progress.cards["bo.ek"]?.notes["maturity"] == nil)
    }

    @Test("Evidence half written survives Esc, also where a note stands already")
    mutating func draft() throws {
        try player.press("n och mer<Esc>n")
        guard case .prompt(let prompt) = player.state.dialog else {
            Issue.record("no prompt opened")
            return
        }
        #expect(prompt.field.text.hasSuffix("de andra välja. och mer"))
        #expect(prompt.restored != nil)
    }

    @Test("An incomplete card cannot be handed in: it says what is missing and leads there")
    mutating func incomplete() throws {
        try player.press("L")
        #expect(player.state.notice == .refused(.cardIncomplete(["speech", "leadership"])))
        #expect(player.state.dialog == nil)
        #expect(isAt(3))
    }

    @Test("Handing in asks first, no is what Enter means, and the card is locked afterwards")
    mutating func seal() throws {
        try player.press("jjj30L")
        guard case .confirm(let confirm) = player.state.dialog else {
            Issue.record("no question asked")
            return
        }
        #expect(!confirm.isYes)
        #expect(
            confirm.consequences.map(\.swedish) == [
                "Ej bedömd, så panelen blir ofullständig: Ledarskap",
                "Utan belägg: Uthållighet, Samarbetsförmåga, Muntlig kommunikation, Ledarskap",
                "Korten öppnas när även dessa har lämnat in: Siv Alder",
                "Det går inte att ångra; ett inlämnat kort rättas bara med skäl, synligt för panelen.",
            ])
        try player.press("<Enter>")
        #expect(player.scenario[room.asa].progress.cards["bo.ek"]?.sealed == nil)
        try player.press("Lj")
        #expect(player.effects.last == .perform([.submitCard(room.asa)]))
        #expect(player.scenario[room.asa].progress.cards["bo.ek"]?.sealed != nil)
        #expect(player.state.view == .card)
        for key in ["5", "0", "-", "<Right>", "n", "L"] {
            try player.press(key)
            #expect(player.state.notice == .refused(.cardSealed), "\(key)")
            #expect(player.state.dialog == nil)
        }
        try player.press("u")
        #expect(player.state.notice == .refused(.cannotUndo))
    }

    @Test("The last one to hand in is told that the cards are opened, and p shows them")
    mutating func last() throws {
        try player.scenario.score(room.asa, [3, 3, 3, 3, 3], as: "siv.alder")
        try player.press("jjj34L")
        guard case .confirm(let confirm) = player.state.dialog else {
            Issue.record("no question asked")
            return
        }
        #expect(
            confirm.consequences.map(\.english).contains("You are the last: all cards are now opened to the panel."))
        try player.press("jp")
        #expect(player.state.interviews.situation == .panel(room.asa, criterion: 4, from: .card))
        try player.press("<Esc>")
        #expect(isAt(4))
    }

    @Test("A conflict of interest sets the card aside and nothing more can be scored")
    mutating func conflict() throws {
        try player.press("dVi är grannar<Enter>")
        #expect(player.scenario[room.asa].progress.cards["bo.ek"]?.conflict?.value == "Vi är grannar")
        try player.press("5")
        #expect(player.state.notice == .refused(.conflictOfInterest("bo.ek")))
    }

    @Test("Others' changes leave the place on the card as it is")
    mutating func foreignChange() throws {
        try player.press("jj")
        let other = room.cecilia
        try player.othersDo(.recordConsensus(other, "maturity", ConsensusEntry(.score(4))), as: "siv.alder")
        try player.othersDo(.giveRating(room.asa, "maturity", .score(2)), as: "siv.alder")
        #expect(isAt(2))
        #expect(player.state.view == .card)
    }

    @Test("Somebody taken off the panel is led back to the list")
    mutating func takenOff() throws {
        let replace = PanelCommand.replaceMember(room.asa, "bo.ek", with: "ida.moss", reason: "Sjuk")
        try player.othersDo(.panel(replace), as: "eva.strom")
        #expect(player.state.view == .interviews)
        #expect(!player.state.interviews.rows.map(\.applicant).contains(room.asa))
    }

    @Test("Nothing is scored where nothing can be changed", arguments: ["3", "0", "-", "<Left>", "n", "L", "d", "s"])
    mutating func readOnly(_ key: String) throws {
        let reason = LocalizedText(sv: "bara läsning", en: "read only")
        player.readOnly = reason
        try player.press(key)
        guard case .unavailable(_, reason) = player.state.notice else {
            Issue.record("\(key) was not refused")
            return
        }
        #expect(player.effects.isEmpty)
        #expect(player.state.dialog == nil)
    }

    @Test("What the applicant wrote can be read in any window")
    mutating func motivation() throws {
        try player.press("m")
        guard case .reader(let reader) = player.state.dialog, case .lines(let lines) = reader.content else {
            Issue.record("no text opened")
            return
        }
        #expect(reader.title == "Åsa Öberg")
        #expect(lines.contains("Jag tar gärna ansvar för schema, budget och de svåra samtalen."))
        try player.press("<Esc>")
        #expect(isAt(0))
    }
}

@Suite("Scales other than one to five")
struct CardScaleTests {
    private func card(_ scale: ClosedRange<Int>) throws -> (InterviewRoom, Player) {
        let room = try InterviewRoom { $0.scale = scale }
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2j<Enter>")
        return (room, player)
    }

    private func ratings(_ room: InterviewRoom, _ player: Player) -> [Rating?] {
        let card = player.scenario[room.protected].progress.cards["bo.ek"]
        return (player.world.programme.settings.selection?.criteria ?? []).map { card?.ratings[$0.id] }
    }

    @Test("Up to ten: ten is typed as one and zero, and a one followed by another digit is a one")
    func ten() throws {
        let (room, start) = try card(1...10)
        var player = start
        try player.press("1")
        #expect(player.state.interviews.situation == .card(.init(room.protected, criterion: 0, typed: 1)))
        try player.press("01870")
        #expect(
            ratings(room, player) == [.score(10), .score(1), .score(8), .score(7), .notAssessed])
    }

    @Test("Up to ten: a step down from no score is ten, and moving on keeps a one")
    func tenBySteps() throws {
        let (room, start) = try card(1...10)
        var player = start
        try player.press("<Left>j1j0")
        #expect(ratings(room, player).prefix(3) == [.score(10), .score(1), .notAssessed])
        #expect(player.state.interviews.situation == .card(.init(room.protected, criterion: 3)))
    }

    @Test("Up to a hundred: as many digits as the number has")
    func hundred() throws {
        let (room, start) = try card(0...100)
        var player = start
        try player.press("85")
        #expect(player.state.interviews.situation == .card(.init(room.protected, criterion: 1)))
        try player.press("1007j")
        #expect(ratings(room, player).prefix(3) == [.score(85), .score(100), .score(7)])
    }

    @Test("From zero: the zero key still means not assessed, and a step reaches the score of zero")
    func zero() throws {
        let (room, start) = try card(0...5)
        var player = start
        try player.press("0<Right>")
        #expect(ratings(room, player).prefix(2) == [.notAssessed, .score(0)])
    }
}
