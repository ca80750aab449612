import Domain
import TestSupport
import Testing
import Workflow

@Suite("Participants entered directly")
struct EnrolmentFeatureTests {
    private var player: Player
    private var feature: ParticipantsFeature { player.state.participants }
    private var form: Form? { if case .form(let form) = player.state.dialog { form } else { nil } }

    init() throws {
        var scenario = try Scenario.obligatory()
        scenario.wake(on: try #require(Day(2020, 10, 20)))
        player = Player(scenario, as: "eva.strom")
        try player.press("6")
    }

    private func id(_ name: String) -> ApplicantID { player.scenario.id(name) }
    private func enrolment(_ name: String) -> Enrolment? { player.scenario[id(name)].enrolment }

    @Test("a opens a form without a municipality to choose, and enters the participant from today")
    mutating func adding() throws {
        try player.press("a")
        #expect(form?.title.swedish == "Ny deltagare")
        #expect(form?.fields.map(\.name).first == "first-name" && form?.fields.map(\.name).last == "day")
        #expect(form?.fields.last?.text.text == "2020-10-20")
        try player.press("Dan<Tab>Ny<Ctrl-S>")
        #expect(player.state.dialog == nil)
        #expect(enrolment("Dan Ny") == Enrolment(since: try #require(Day(2020, 10, 20))))
        try player.press("u")
        #expect(enrolment("Dan Ny") == nil)
    }

    @Test("An empty name is refused in the form, which stays")
    mutating func empty() throws {
        try player.press("+<Ctrl-S>")
        #expect(form?.problem == .refused(.missing(.name)))
    }

    @Test("e changes what is known, the first day, or both as one change")
    mutating func editing() throws {
        try player.press("jje<Ctrl-U>Åsa-Lena<Ctrl-S>")
        #expect(player.scenario[id("Åsa-Lena Öberg")].application[.firstName] == "Åsa-Lena")
        let count = player.scenario.history.count
        try player.press("e<Ctrl-S>")
        #expect(form?.problem == .refused(.nothingToChange))
        try player.press("<Esc>")
        #expect(player.scenario.history.count == count)
        try player.press("e" + String(repeating: "<Tab>", count: 11) + "<Ctrl-U>2020-09-08<Ctrl-S>")
        #expect(enrolment("Åsa-Lena Öberg")?.since == Day(2020, 9, 8))
    }

    @Test("s asks from when and why somebody leaves, S when the person is back")
    mutating func leaving() throws {
        try player.press("jjs<Tab>Ny tjänst<Ctrl-S>")
        #expect(enrolment("Åsa Öberg")?.ended == .init(on: player.scenario.today, reason: "Ny tjänst"))
        try player.press("S<Ctrl-S>")
        #expect(enrolment("Åsa Öberg")?.ended == nil)
        try player.press("S")
        #expect(player.state.notice == .refused(.participant(.enrolment(.hasNotLeft))))
    }

    @Test("A protected identity is changed by those who may know it")
    mutating func protection() throws {
        player = Player(player.scenario, as: "petra.lind")
        try player.press("6Ge")
        #expect(player.state.dialog == nil)
        #expect(player.state.notice?.isAboutProtection == true)
    }

    @Test("Words do the same")
    mutating func words() throws {
        func commands(_ id: CommandID, _ line: String) throws -> [Command] {
            try Words(line: line).commands(id, in: player.scenario.programme, freshID: 77)
        }
        let (bjorn, day) = (id("Björn Ek"), try #require(Day(2020, 10, 1)))
        #expect(
            try commands(.addParticipant, "first-name=Dan last-name=Ny since=2020-10-01") == [
                .participant(
                    .enrolment(
                        .enrol(
                            ApplicantID(rawValue: 77), "sater", Application([.firstName: "Dan", .lastName: "Ny"]),
                            since: day, cohort: nil)))
            ])
        #expect(
            try commands(.endParticipation, "applicant=\"Björn Ek\" day=2020-10-01 reason=Slutar")
                == [.participant(.enrolment(.end(bjorn, on: day, reason: "Slutar")))])
        #expect(
            try commands(.resumeParticipation, "applicant=\(bjorn)")
                == [.participant(.enrolment(.resume(bjorn, since: nil)))])
        let seen = try #require(enrolment("Björn Ek"))
        #expect(
            try commands(.editParticipant, "applicant=\(bjorn) since=2020-10-01 position=Skolchef") == [
                .editApplication(bjorn, [FieldChange(.position, Change(from: "Rektor", to: "Skolchef"))]),
                .participant(.enrolment(.correct(bjorn, since: day, cohort: nil, seen: seen))),
            ])
    }
}

extension Notice {
    fileprivate var isAboutProtection: Bool {
        if case .text(let text) = self { text.swedish.hasPrefix("Skyddade uppgifter") } else { false }
    }
}
