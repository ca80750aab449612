import Domain
import TestSupport
import Testing
import Workflow

/// All forms read a day as people write it, in both languages.
@Suite("Days on forms")
struct FormDateTests {
    private func testForm(_ day: String) throws -> Player {
        var scenario = Scenario.falun()
        try scenario.applicant("Åsa", "Öberg", in: "sater", at: .test)
        scenario.wake(on: try #require(Day(2020, 4, 21)))
        var player = Player(scenario, as: "eva.strom")
        try player.press("1t")
        guard case .form(let form)? = player.state.dialog else { throw Unexpected() }
        let position = try #require(form.fields.firstIndex { $0.name == "day" })
        try player.press(String(repeating: "<Tab>", count: position) + "<Ctrl-U>" + day + "<Ctrl-S>")
        return player
    }

    private struct Unexpected: Error {}

    @Test("The result of the ability test", arguments: ["20 april", "April 20", "20/4", "20 apr 2020", "2020-04-20"])
    func abilityTest(_ text: String) throws {
        let player = try testForm(text)
        #expect(player.state.dialog == nil, "\(text)")
        let id = player.scenario.id("Åsa Öberg")
        #expect(player.scenario[id].progress.test?.value.day == Day(2020, 4, 20))
    }

    @Test("What is no day is told with what is")
    func noDay() throws {
        let player = try testForm("igår")
        guard case .form(let form)? = player.state.dialog, case .field("day", let text)? = form.problem else {
            throw Unexpected()
        }
        #expect(text.swedish == "”igår” är ingen dag; skriv till exempel 7 sep, 7/9 eller 2020-09-07")
        #expect(form.current?.name == "day")
    }

    @Test("A new application takes the day it came in as people write it, and keeps it as it was where it is whole")
    func received() throws {
        var player = Player(Scenario.falun(), as: "eva.strom")
        try player.press("1+")
        guard case .form(let form)? = player.state.dialog else { throw Unexpected() }
        let first = try #require(form.fields.firstIndex { $0.name == "first-name" })
        let received = try #require(form.fields.firstIndex { $0.name == "received" })
        try player.press(String(repeating: "<Tab>", count: first) + "Åsa")
        try player.press(String(repeating: "<Tab>", count: received - first) + "<Ctrl-U>9 mars<Ctrl-S>")
        let id = player.scenario.id("Åsa")
        #expect(player.scenario[id].application[.received] == "2020-03-09")
    }

    @Test("Without a name the cursor goes to the name and not to the first field")
    func unnamed() throws {
        var player = Player(Scenario.falun(), as: "eva.strom")
        try player.press("1+<Ctrl-S>")
        guard case .form(let form)? = player.state.dialog else { throw Unexpected() }
        #expect(form.current?.name == "first-name")
        #expect(
            form.problem
                == .field("first-name", LocalizedText(sv: "Det här måste fyllas i", en: "This must be filled in")))
    }
}
