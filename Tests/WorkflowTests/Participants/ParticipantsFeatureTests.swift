import Domain
import TestSupport
import Testing
import Workflow

@Suite("Participants and mentors on the screen")
struct ParticipantsFeatureTests {
    private var player: Player
    private var feature: ParticipantsFeature { player.state.participants }
    private var prompt: Prompt? { if case .prompt(let prompt) = player.state.dialog { prompt } else { nil } }
    private var form: Form? { if case .form(let form) = player.state.dialog { form } else { nil } }
    private var choice: Choice? { if case .choice(let choice) = player.state.dialog { choice } else { nil } }
    private var reader: Reader? { if case .reader(let reader) = player.state.dialog { reader } else { nil } }

    init() throws {
        player = Player(try Scenario.course(), as: "tove.kron")
        try player.press("6")
    }

    private mutating func play(_ scenario: Scenario, as person: PersonID, _ keys: String = "6") throws {
        player = Player(scenario, as: person)
        try player.press(keys)
    }

    private func after(_ name: String) -> AfterDecision {
        player.scenario[player.scenario.id(name)].progress.after
    }

    @Test("Six shows the participants, Tab the lists about them")
    mutating func lists() throws {
        #expect(player.state.view == .participants && feature.rows.count == 4)
        try player.press("<Tab>")
        #expect(player.state.view == .attendance)
        #expect(feature.day?.date == Day(2020, 10, 6), "the latest day that has been")
        try player.press(".")
        #expect(player.state.view == .assignments && feature.assignment?.date == Day(2020, 10, 6))
        try player.press(".")
        #expect(player.state.view == .mentors)
        try player.press(".,")
        #expect(player.state.view == .mentors)
    }

    @Test("Left and right turn to another day, and it stays the day")
    mutating func days() throws {
        try player.press("<Tab><Left><Left>")
        #expect(feature.day?.id.number == 1 && feature.day?.date == Day(2020, 9, 7))
        try player.press("<Left>n")
        #expect(feature.day?.date == Day(2020, 9, 7))
        #expect(player.scenario.attendance("Åsa Öberg", "2020-09-07")?.presence == .present)
        try player.press("<Right><Right><Right>")
        #expect(feature.day?.date == Day(2020, 11, 11))
    }

    @Test("the draft of a cause is there again, with what stood before, when somebody else has recorded otherwise")
    mutating func draftOfACause() throws {
        try player.press("<Tab>nfSjuk<Esc>")
        let id = try #require(player.state.drafts.values.first?.subject)
        guard case .applicant(let id) = id, let day = feature.day?.id else {
            return #expect(Bool(false), "a draft about nobody")
        }
        let present = Attendance(.present)
        try player.scenario.perform(
            .participant(
                .recordAttendance(id, day, Attendance(.partly, percent: 40, cause: "Tåg"), seen: present)),
            as: "petra.lind")
        var later = Player(player.scenario, as: "tove.kron", drafts: Array(player.state.drafts.values))
        try later.press("6<Tab>f")
        guard case .prompt(let prompt) = later.state.dialog else { return #expect(Bool(false), "no question") }
        #expect(prompt.field.text == "Sjuk" && prompt.isOvertaken)
        guard case .overtaken(let overtaken)? = prompt.refusal,
            case .fact(.participant(.attendance(_, _, let before))) = overtaken.before
        else { return #expect(Bool(false), "what stood is not told") }
        #expect(before.new == present)
        // Answered having seen it, it is recorded.
        try later.press("<Enter>")
        #expect(later.scenario[id].progress.after.participation.attendance[day]?.value.presence == .absent)
    }

    @Test("n, f, b and d record a participant, x removes it, u takes it back")
    mutating func attendance() throws {
        try player.press("<Tab>f")
        #expect(prompt?.title.swedish == "Frånvarande")
        try player.press("<Enter>")
        #expect(prompt?.refusal == .missing(.reason))
        try player.press("Sjuk<Enter>")
        #expect(player.scenario.attendance("Åsa Öberg", "2020-10-06") == Attendance(.absent, cause: "Sjuk"))
        try player.press("<Down>bKurs<Enter>")
        #expect(player.scenario.attendance("Björn Ek", "2020-10-06") == Attendance(.excused, cause: "Kurs"))
        try player.press("d")
        #expect(form?.texts["percent"] == "50")
        try player.press("<Ctrl-U>60<Ctrl-S>")
        #expect(player.scenario.attendance("Björn Ek", "2020-10-06")?.percent == 60)
        try player.press("x")
        #expect(player.scenario.attendance("Björn Ek", "2020-10-06") == nil)
        try player.press("u")
        #expect(player.scenario.attendance("Björn Ek", "2020-10-06")?.percent == 60)
    }

    @Test("a shows what is reported and stays so, then marks the others")
    mutating func allPresent() throws {
        try player.press("<Tab>fSjuk<Enter>a")
        #expect(prompt?.consequences.first?.swedish == "Redan anmälda ändras inte: Åsa Öberg (frånvarande)")
        #expect(prompt?.lines.first?.subject == "3 deltagare utan uppgift")
        try player.press("<Enter>")
        #expect(player.scenario.attendance("Åsa Öberg", "2020-10-06")?.presence == .absent)
        #expect(player.scenario.attendance("Björn Ek", "2020-10-06")?.presence == .present)
        try player.press("a")
        #expect(player.state.notice == .refused(.participant(.allRecorded)))
    }

    @Test("s hands in today, e on another day, d leaves what is handed in out")
    mutating func assignments() throws {
        try player.press("<Tab><Tab>s")
        let occasion = player.scenario.courseDay("2020-10-06").occasion
        #expect(after("Åsa Öberg").participation.assignments[occasion]?.value.day == player.scenario.today)
        try player.press("s")
        #expect(player.state.notice == .refused(.nothingToChange))
        try player.press("<Down>e<Ctrl-U>12 okt<Tab>Muntligt<Ctrl-S>")
        #expect(
            after("Björn Ek").participation.assignments[occasion]?.value
                == HandIn(on: try #require(Day(2020, 10, 12)), note: "Muntligt"))
        try player.press("d")
        #expect(feature.rows.count == 2)
        try player.press("dgx")
        #expect(after("Åsa Öberg").participation.assignments.isEmpty)
    }

    @Test("The mentors: choose, log, pre-meeting, no manager any more")
    mutating func mentors() throws {
        try player.press("<Shift-Tab>t")
        #expect(player.state.notice == .refused(.mentor(.notChosen)))
        try player.press("MMaria Sten<Tab>maria@gagnef.example<Tab><Right><Ctrl-S>")
        #expect(after("Åsa Öberg").mentor?.value.name == "Maria Sten")
        try player.press("t<Tab>1,5<Tab>Om samtal<Ctrl-S>")
        #expect(
            after("Åsa Öberg").mentorship.sessions[1]?.value
                == MentorSession(on: player.scenario.today, minutes: 90, note: "Om samtal"))
        try player.press("p")
        #expect(choice?.title.swedish == "Vilka kom till förträffen 25 augusti?")
        try player.press("<Enter>")
        #expect(
            after("Åsa Öberg").mentorship.premeeting?.value
                == PreMeeting(on: try #require(Day(2020, 8, 25)), attended: .both))
        try player.press("x")
        #expect(form?.title.swedish == "Maria Sten är inte chef längre")
        try player.press("<Ctrl-S>")
        #expect(after("Åsa Öberg").mentorship.ceased?.value.day == player.scenario.today)
        #expect(feature.selected?.warnings == [.ceased(player.scenario.today)])
        try player.press("X")
        #expect(after("Åsa Öberg").mentorship.ceased == nil)
        try player.press("d")
        #expect(feature.rows.count == 3, "the reminder list")
    }

    @Test("Hours are read as people write them")
    mutating func hours() throws {
        try player.press("<Shift-Tab>MMaria Sten<Tab><Tab><Right><Ctrl-S>")
        for (text, minutes) in [("2", 120), ("1,25", 75), ("0.5", 30), ("1:20", 80)] {
            try player.press("t<Tab>\(text)<Ctrl-S>")
            #expect(player.state.dialog == nil, "\(text)")
            let log = after("Åsa Öberg").mentorship.sessions
            #expect(log[log.count]?.value.minutes == minutes, "\(text)")
        }
        for text in ["", "två", "1,2,3", "-1", "1:75"] {
            try player.press("t<Tab>\(text)<Ctrl-S>")
            #expect(form?.problem != nil, "\(text)")
            try player.press("<Ctrl-R><Esc>")
        }
    }

    @Test("b approves with the programme's text to adjust, C reads the certificate")
    mutating func approval() throws {
        var scenario = try Scenario.course()
        try scenario.finish("Åsa Öberg")
        try play(scenario, as: "petra.lind", "6C")
        #expect(player.state.notice == .refused(.letter(.notDue(.certificate))))
        try player.press("b<Enter>")
        #expect(form?.texts["competence"] == "Kan leda samtal och grupper.")
        try player.press("<Ctrl-S>")
        #expect(after("Åsa Öberg").participation.approval?.value.isApproved == true)
        try player.press("C")
        #expect(reader?.content == .letter(LetterKey(player.scenario.id("Åsa Öberg"), .certificate), .swedish))
        try player.press("<Esc>b<Down><Enter>Fel person<Enter>")
        #expect(after("Åsa Öberg").participation.approval?.value.reason == "Fel person")
    }

    @Test("Somebody who does not meet the requirements is approved with a reason only")
    mutating func unmet() throws {
        var scenario = try Scenario.course()
        scenario.wake(on: try #require(Day(2021, 5, 20)))
        try play(scenario, as: "petra.lind", "6b<Enter><Ctrl-S>")
        guard case .refused(.participant(.requirementsNotMet)) = form?.problem else {
            Issue.record("\(String(describing: form?.problem))")
            return
        }
        try player.press("<Tab><Tab>Styrgruppen § 9<Ctrl-S>")
        #expect(after("Åsa Öberg").participation.approval?.value.reason == "Styrgruppen § 9")
    }

    @Test("n writes special needs for those who must know, and says so to others")
    mutating func needs() throws {
        try player.press("<Down>n")
        #expect(form?.texts["needs"] == "Hörslinga")
        try player.press("<Ctrl-U>Hiss<Ctrl-S>")
        #expect(player.scenario[player.scenario.id("Björn Ek")].application[.needs] == "Hiss")
        try player.press("n<Ctrl-U><Ctrl-S>")
        #expect(player.scenario[player.scenario.id("Björn Ek")].application[.needs] == "")
        try play(try Scenario.course(), as: "petra.lind", "6<Down>n")
        guard case .refused(.notPermitted) = player.state.notice else {
            Issue.record("\(String(describing: player.state.notice))")
            return
        }
    }

    @Test("The application's form leaves the needs out for those who need not know")
    mutating func applicationForm() throws {
        for (person, may) in [("petra.lind", false), ("eva.strom", true)] as [(PersonID, Bool)] {
            try play(try Scenario.course(), as: person, "1")
            let id = player.scenario.id("Björn Ek")
            while player.state.queue.selected != id { try player.press("j") }
            try player.press("e")
            #expect(form?.fields.contains { $0.name == "needs" } == may)
        }
    }

    @Test("Enter reads a participant in full, Esc goes back")
    mutating func reading() throws {
        try player.press("<Down><Enter>")
        #expect(
            player.state.view == .participant
                && feature.selected?.participant.applicant == player.scenario.id("Björn Ek"))
        try player.press("j<Esc>")
        #expect(player.state.view == .participants && feature.cursor.index == 1)
    }

    @Test("The overview leads to what waits")
    mutating func overview() throws {
        try player.press("0")
        let rows = player.state.overview.rows
        let mentors = try #require(rows.firstIndex { if case .task(.mentors(4, _)) = $0 { true } else { false } })
        for _ in 0..<mentors { try player.press("j") }
        try player.press("<Enter>")
        #expect(player.state.view == .mentors)
        #expect(rows.contains(.task(.attendance(days: 3))))
    }

    @Test("E writes the register")
    mutating func register() throws {
        try player.press("E")
        #expect(player.effects.last == .export(.participants(nil)))
    }

    @Test("K shows one municipality")
    mutating func municipality() throws {
        try player.press("K<Down><Down><Enter>")
        #expect(feature.municipality == "gagnef" && feature.rows.count == 1)
    }
}
