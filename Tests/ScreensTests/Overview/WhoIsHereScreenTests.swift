import Domain
import Screens
import TestSupport
import Testing
import Workflow

/// Who else is there, as the screens say it.
struct WhoIsHereScreenTests {
    private let scenario: Scenario
    private let applicant: ApplicantID

    init() throws {
        scenario = try .spring()
        let mine = scenario.programme.record("sater").applicants.map(\.id).min()
        applicant = try #require(mine)
    }

    private func somebody(_ person: PersonID, _ screen: ScreenID, _ subject: Whereabouts.Subject? = nil) -> Whereabouts
    {
        Whereabouts(
            person: person, since: scenario.now, screen: screen.name, municipality: screen == .queue ? "sater" : nil,
            subject: subject)
    }

    private func player(_ others: Whereabouts..., as person: PersonID = "eva.strom") -> Player {
        var player = Player(scenario, as: person)
        player.others = others
        return player
    }

    @Test func `the opening screen names the others, and its end and a command say where they are`() throws {
        var player = player(somebody("rut.alm", .queue), somebody("tove.kron", .calendar))
        let lines = player.screen()
        #expect(lines.last == " Inne nu: Rut Alm, Tove Kron")
        try player.press(":who<Enter>")
        #expect(player.text().contains("Rut Alm · Kö, Säter · sedan "))
        #expect(player.text().contains("Tove Kron · Kalender · sedan "))
    }

    @Test func `whoever has two windows open is named once, with what is in each`() throws {
        var player = player(
            somebody("rut.alm", .queue), somebody("tove.kron", .calendar), somebody("rut.alm", .letters))
        #expect(player.screen().last == " Inne nu: Rut Alm (2 fönster), Tove Kron")
        try player.press(":who<Enter>")
        let lines = player.screen().filter { $0.contains("Rut Alm") }
        #expect(lines.count == 1)
        #expect(lines[0].hasPrefix(" Rut Alm (2 fönster): Kö, Säter · sedan "), "\(lines)")
        #expect(player.text().contains("; Brev"))
    }

    @Test func `alone one is told so`() throws {
        var player = player()
        #expect(!player.text().contains("Inne nu"))
        try player.press(":who<Enter>")
        #expect(player.text().contains("Ingen annan har programmet öppet."))
    }

    @Test func `a row that somebody writes about is marked, and said when one stands on it`() throws {
        var player = player(somebody("rut.alm", .queue, .applicant(applicant)))
        try player.press("1")
        let name = player.world.name(applicant)
        let row = try #require(player.screen().first { $0.contains("~\(name)") })
        #expect(row.hasPrefix("  ~") || row.hasPrefix(" ▸~"))
        try player.press("/\(name)<Enter>")
        #expect(player.text().contains("Rut Alm skriver om \(name) just nu"))
        try player.press("e")
        #expect(player.text().contains("Rut Alm skriver också om \(name); inget skrivs över osett"))
    }

    @Test func `who may not see an applicant is told only that somebody writes`() throws {
        let outsider = player(somebody("rut.alm", .queue, .applicant(applicant)), as: "gun.lind")
        let text = Texts(.swedish).whereabouts(outsider.others[0], in: outsider.world)
        #expect(text.hasSuffix(" · skriver"))
    }

    @Test func `the state machines tell the others what is being written about, and nothing while one looks`() throws {
        var player = player()
        try player.press("1")
        #expect(player.state.whereabouts(of: "eva.strom", since: scenario.now).subject == nil)
        #expect(player.state.whereabouts(of: "eva.strom", since: scenario.now).screen == "queue")
        let selected = try #require(player.state.queue.selected)
        try player.press("e")
        #expect(player.state.whereabouts(of: "eva.strom", since: scenario.now).subject == .applicant(selected))
        try player.press("<Esc>")
        #expect(player.state.whereabouts(of: "eva.strom", since: scenario.now).subject == nil)
    }
}
