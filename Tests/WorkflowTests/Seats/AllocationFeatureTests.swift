import Domain
import TestSupport
import Testing
import Workflow

@Suite("Sharing seats by number of employees")
struct AllocationFeatureTests {
    private func player(_ scenario: Scenario = .withEmployees(), as person: PersonID = "petra.lind") throws -> Player {
        var player = Player(scenario, as: person)
        try player.press("0f")
        return player
    }

    private func feature(_ player: Player) -> AllocationFeature { player.state.ranking.allocation }

    @Test("It is reached from the overview and the admission, and leads back")
    func opening() throws {
        var player = try player()
        #expect(player.state.view == .allocation)
        try player.press("<Esc>")
        #expect(player.state.view == .overview)
        try player.press("pf")
        #expect(player.state.view == .allocation)
        try player.press("<Esc>")
        #expect(player.state.view == .admission)
    }

    @Test("Tab goes through the methods, + and - through the number of seats")
    func trying() throws {
        var player = try player()
        #expect(feature(player).method == .largestRemainder)
        #expect(feature(player).changes.map(\.newSeats) == [23, 25])
        try player.press("+")
        #expect(feature(player).seats == 25)
        #expect(feature(player).allocation?.seats(of: "gagnef") == 1)
        try player.press("-<Tab>")
        #expect(feature(player).method == .sainteLague)
        try player.press("<Shift-Tab><Shift-Tab>")
        #expect(feature(player).method == .dHondt)
    }

    @Test("Another number of employees is tried without being recorded")
    func otherFigures() throws {
        var player = try player()
        try player.press("e<Ctrl-U>9 000<Enter>2<Enter>8<Ctrl-S>")
        #expect(feature(player).claim(of: "borlange") == SeatClaim("borlange", employees: 9000, minimum: 2, maximum: 8))
        #expect(player.scenario.programme.seatDecisions.allocation == nil)
        try player.press("e<Ctrl-U>många<Ctrl-S>")
        guard case .form(let form)? = player.state.dialog, case .field("employees", _)? = form.problem else {
            Issue.record("a number is asked for")
            return
        }
    }

    @Test("The decision asks for its reference, and the quotas follow")
    func deciding() throws {
        var player = try player()
        try player.press("<Tab>BSäter, Gagnef<Enter>§ 9<Enter>")
        #expect(player.scenario.programme.seats(of: "sater") == 5)
        #expect(player.scenario.programme.seatDecisions.allocation?.value.method == .sainteLague)
        #expect(player.scenario.programme.seatDecisions.allocation?.value.precedence == ["sater", "gagnef"])
    }

    @Test("Other seats than the programme's can only be tried")
    func otherHouse() throws {
        var player = try player()
        try player.press("+B")
        #expect(player.state.dialog == nil)
        #expect(
            player.state.notice
                == .text(
                    LocalizedText(
                        sv: "Programmet har 24 platser; 25 kan bara provas",
                        en: "The programme has 24 seats; 25 can only be tried")))
    }

    @Test("A tie asks for the order of those in question")
    func tie() throws {
        let scenario = Scenario.withEmployees { $0.employees = $0.employees.mapValues { _ in 1000 } }
        var player = try player(scenario)
        try player.press("B")
        guard case .form(let form)? = player.state.dialog else {
            Issue.record("a form")
            return
        }
        #expect(form.fields.map(\.name) == ["order", "reference"])
        try player.press("Säter, Gagnef, Ludvika, Falun, Borlänge<Enter>§ 9<Enter>")
        #expect(player.scenario.programme.seats(of: "borlange") == 4)
    }

    @Test("Without the number of employees it says what is missing")
    func missing() throws {
        var player = try player(.falun())
        #expect(feature(player).missing.count == 5)
        try player.press("<Enter>")
        #expect(player.state.dialog == nil)
        try player.press("B")
        #expect(player.state.dialog == nil)
    }

    @Test("A personnel chief may look and try, not decide")
    func chief() throws {
        var player = try player(as: "eva.strom")
        #expect(feature(player).allocation != nil)
        try player.press("B")
        guard case .refused(.notPermitted)? = player.state.notice else {
            Issue.record("\(String(describing: player.state.notice))")
            return
        }
    }

    @Test(
        "On the command line figures stand by municipality",
        arguments: [
            ("employees=falun=många", "employees"), ("employees=5700", "employees"), ("minimum=mora=1", "minimum"),
            ("maximum=falun=-1", "maximum"), ("order=mora", "order"), ("method=hare", "method"),
        ])
    func words(text: String, field: String) throws {
        var words = ["method": "dhondt", "reference": "§ 9"]
        let cut = try #require(text.firstIndex(of: "="))
        words[String(text[..<cut])] = String(text[text.index(after: cut)...])
        let fault = #expect(throws: WordFault.self) {
            try Words(words).commands(.allocateSeats, in: Scenario.withEmployees().programme, freshID: 1)
        }
        #expect(fault?.field == field)
    }
}
