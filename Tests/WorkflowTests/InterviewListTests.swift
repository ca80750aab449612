import Domain
import TestSupport
import Testing
import Workflow

@Suite("The list of interviews")
struct InterviewListTests {
    @Test("What waits for me comes first, the soonest first, what is not booked last; then what is done")
    func order() throws {
        let room = try InterviewRoom()
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2")
        let interviews = player.state.interviews
        #expect(interviews.list.tabs == [.mine])
        #expect(
            interviews.rows.map(\.applicant) == [room.asa, room.protected, room.cecilia, room.bjorn, room.dragan])
        #expect(interviews.rows.map(\.isWaiting) == [true, true, false, false, false])
        #expect(interviews.list.others.isEmpty)
    }

    @Test("A personnel chief begins with the others' panels, those with cards to wait for first")
    func overseer() throws {
        let room = try InterviewRoom()
        var player = Player(room.scenario, as: "eva.strom")
        try player.press("2")
        let interviews = player.state.interviews
        #expect(interviews.list.tabs == [.mine, .others])
        #expect(interviews.tab == .others)
        #expect(
            interviews.rows.map(\.applicant)
                == [room.bjorn, room.asa, room.dragan, room.elsa, room.protected, room.cecilia])
        try player.press("<Tab>")
        #expect(player.state.interviews.tab == .mine)
        #expect(player.state.interviews.rows.isEmpty)
        try player.press(",")
        #expect(player.state.interviews.tab == .others)
    }

    @Test("An HR representative on a panel has both lists, each interview in one of them")
    func both() throws {
        let room = try InterviewRoom()
        var player = Player(room.scenario, as: "ida.moss")
        try player.press("2")
        let list = player.state.interviews.list
        #expect(list.mine.map(\.applicant) == [room.dragan, room.elsa])
        #expect(list.others.map(\.applicant) == [room.bjorn, room.asa, room.protected, room.cecilia])
        #expect(player.state.interviews.tab == .mine)
    }

    @Test(
        "Nobody else sees a panel", arguments: ["karin.dahl", "lars.bjork", "maj.rask", "petra.lind", "nobody"])
    func others(_ person: String) throws {
        let room = try InterviewRoom()
        var player = Player(room.scenario, as: PersonID(person))
        try player.press("2")
        #expect(player.state.interviews.list.mine.isEmpty)
        #expect(player.state.interviews.list.others.isEmpty)
        try player.press("<Enter>")
        #expect(player.state.view == .interviews)
        #expect(
            player.state.notice
                == .text(LocalizedText(sv: "Ingen intervju är vald", en: "No interview is selected")))
    }

    @Test("An application that has ended is left out, unless its cards were opened")
    func ended() throws {
        var room = try InterviewRoom()
        try room.scenario.perform(.withdraw(room.asa, reason: "Flyttar"), as: "eva.strom")
        try room.scenario.perform(.withdraw(room.cecilia, reason: "Flyttar"), as: "eva.strom")
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2")
        #expect(!player.state.interviews.rows.map(\.applicant).contains(room.asa))
        #expect(player.state.interviews.rows.map(\.applicant).contains(room.cecilia))
    }

    @Test("Others' changes keep the selected interview selected, wherever it goes in the list")
    func selectionIsKept() throws {
        let room = try InterviewRoom()
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2j")
        #expect(player.state.interviews.selected?.applicant == room.protected)
        let panel = Panel(members: ["bo.ek", "siv.alder"], day: Day(2020, 4, 21), time: ClockTime(8, 0))
        try player.othersDo(.setPanel(room.protected, panel), as: "eva.strom")
        #expect(player.state.interviews.cursor.index == 0)
        #expect(player.state.interviews.selected?.applicant == room.protected)
    }

    @Test("Enter opens my card; the panel instead once mine is in and all are opened")
    func open() throws {
        let room = try InterviewRoom()
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2<Enter>")
        #expect(player.state.interviews.situation == .card(.init(room.asa)))
        try player.press("<Esc>jjj<Enter>")
        #expect(player.state.interviews.situation == .card(.init(room.bjorn)))
        try player.press("q")
        #expect(player.state.view == .interviews)
        #expect(player.state.interviews.selected?.applicant == room.bjorn)
        try player.press("k<Right>")
        #expect(player.state.interviews.situation == .panel(room.cecilia, criterion: 0, from: .list))
        try player.press("h")
        #expect(player.state.interviews.situation == .list)
    }

    @Test("A conflict of interest is declared from the list, with the reason")
    func conflict() throws {
        let room = try InterviewRoom()
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2d<Enter>")
        #expect(player.state.view == .prompt)
        try player.press("Vi är grannar<Enter>")
        #expect(player.effects.contains(.perform([.declareConflict(room.asa, reason: "Vi är grannar")])))
        #expect(player.state.view == .interviews)
        #expect(player.scenario[room.asa].progress.cards["bo.ek"]?.conflict?.value == "Vi är grannar")
    }

    @Test("A conflict is refused at once to somebody who is not on the panel or has declared one")
    func conflictRefused() throws {
        let room = try InterviewRoom()
        var chief = Player(room.scenario, as: "eva.strom")
        try chief.press("2d")
        #expect(chief.state.notice == .refused(.notOnPanel("eva.strom")))
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2Gd")
        #expect(player.state.notice == .refused(.conflictOfInterest("bo.ek")))
    }

    @Test("A card that cannot be filled in does not wait for me, and says why")
    func hindered() throws {
        var room = try InterviewRoom()
        let id = try room.scenario.applicant("Test", "Kvar", in: "sater", at: .test)
        try room.scenario.perform(.setPanel(id, Panel(members: ["bo.ek", "siv.alder"])), as: "eva.strom")
        #expect(!room.scenario.programme.openCards(of: "bo.ek").contains(id), "nor on the programme's screen")
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2")
        let row = try #require(player.state.interviews.list.mine.first { $0.applicant == id })
        #expect(!row.isWaiting)
        #expect(row.hindrance == .wrongStage(.test, needed: [.interview]))
        #expect(player.text().contains("2 kort att lämna in · 1 går inte än"))
        #expect(player.text().contains("test kvar"))
        #expect(player.state.interviews.list.mine.count(where: \.isWaiting) == 2)
    }
}

extension Player {
    /// Lets somebody else change something in another session.
    mutating func othersDo(_ command: Command, as person: PersonID) throws(Refusal) {
        let at = scenario.now
        let events = try scenario.perform(command, as: person)
        handle(.othersChanged([ForeignChange(signature: Signature(by: person, at: at), events: events)]))
    }
}
