import Domain
import TestSupport
import Testing
import Workflow

@Suite("Working with the budget")
struct BudgetFeatureTests {
    private func player(
        _ keys: String, _ scenario: Scenario = .vimmerby(), as person: PersonID = "petra.lind"
    ) throws -> Player {
        var player = Player(scenario, as: person)
        try player.press(keys)
        return player
    }

    private func line(_ player: Player, _ id: BudgetLineID) -> BudgetLine? { player.scenario.programme.budgetLine(id) }

    private func opened(_ player: Player) -> Form? {
        if case .form(let form)? = player.state.dialog { form } else { nil }
    }

    @Test("It is reached from the overview and by digit, and its rows are lines and sums")
    func opening() throws {
        #expect(try player("b").state.view == .budget)
        let player = try player("9")
        #expect(player.state.view == .budget)
        let payers: [BudgetRow] = ["Socialnämnden", "Barn- och utbildningsnämnden", "Kommunstyrelsen"]
            .map { .bearer(.committee($0)) }
        #expect(
            player.state.budget.rows
                == [.sum(.costs), .line("training"), .line("lodging"), .sum(.options), .line("option")]
                + [.perParticipant, .perDay, .bearers] + payers)
    }

    @Test("A programme without a budget does not show the view, and says how to begin one")
    func absent() throws {
        var player = try player("b", .falun())
        #expect(player.state.view == .overview)
        guard case .text(let text)? = player.state.notice else {
            Issue.record("a notice")
            return
        }
        #expect(text.swedish.contains(":budget.add"))
        #expect(!player.state.footer(in: player.world).contains { $0.id == .showBudget })
        try player.press(":budget.add name=Böcker amount=9000 reason=§1<Enter>9")
        #expect(player.state.view == .budget)
        #expect(player.state.budget.rows.contains(.line("bocker")))
        let other = try self.player("9", .falun(), as: "eva.strom")
        #expect(
            other.state.notice
                == .text(LocalizedText(sv: "Programmet har ingen budget", en: "The programme has no budget")))
    }

    @Test("Every figure can be asked about")
    func why() throws {
        var player = try player("9")
        for row in player.state.budget.rows {
            try player.press("<Enter>")
            guard case .reader(let reader)? = player.state.dialog else {
                Issue.record("a text to read of \(row)")
                return
            }
            #expect(reader.content == .budget(row))
            try player.press("<Esc>j")
        }
        try player.press("V")
        guard case .reader(let reader)? = player.state.dialog else {
            Issue.record("all of it")
            return
        }
        #expect(reader.content == .budget(nil))
    }

    @Test("A line is entered where the person stands, and stood on when it is saved")
    func adding() throws {
        var player = try player("9ja")
        let form = try #require(opened(player))
        #expect(form.fields.map(\.name).prefix(5) == ["name", "side", "standing", "amount", "per"])
        #expect(form.texts["standing"] == "estimated")
        try player.press("Böcker<Enter><Enter><Enter>450<Enter>deltagare<Enter><Enter><Enter><Enter><Enter>§ 12<Enter>")
        #expect(
            line(player, "bocker")
                == BudgetLine(
                    "Böcker", standing: .estimated, amount: .each(450, per: [BudgetMeasure(.participant)])))
        #expect(player.state.budget.selected == .line("bocker"))
        #expect(player.scenario.budget.entry("bocker")?.kronor == 31_500)
        try player.press("u")
        #expect(line(player, "bocker") == nil)
    }

    @Test("Amounts are settled with the reason, and options called off")
    func settling() throws {
        var player = try player("9jjf")
        #expect(opened(player)?.fields.map(\.name) == ["amount", "reason"])
        try player.press("612 500 kr<Enter>Upphandlat<Enter>")
        #expect(line(player, "lodging")?.amount == .sum(612_500))
        #expect(line(player, "lodging")?.standing == .known)
        try player.press("jjf")
        #expect(opened(player)?.texts["amount"] == "428 000")
        #expect(opened(player)?.title.swedish == "Avropa optionen Ytterligare avrop")
        try player.press("<Enter>§ 9<Enter>")
        #expect(line(player, "option")?.standing == .known)
        #expect(player.scenario.budget.cost == BudgetFigure(kronor: 2_350_900))
    }

    @Test("A line is changed in its form, a payer by name")
    func changing() throws {
        var player = try player("9jje")
        let form = try #require(opened(player))
        #expect(form.texts["bearer"] == "committees")
        #expect(form.fields.first { $0.name == "bearer" }?.options.map(\.name).suffix(2) == ["committee", "fund"])
        // To the payer, the next after the committees and the fee, and its name.
        try player.press("<Tab><Tab><Tab><Tab><Tab><Tab>")
        try player.press("<Right><Right><Tab>Tekniska nämnden<Tab><Tab>§ 4<Ctrl-S>")
        #expect(line(player, "lodging")?.bearer == .committee("Tekniska nämnden"))
        try player.press("e<Tab><Tab><Right><Right><Tab>5<Ctrl-S>")
        guard case .refused(.missing(.reason))? = opened(player)?.problem else {
            Issue.record("\(String(describing: opened(player)?.problem))")
            return
        }
    }

    @Test("What a line cannot say stays in the form")
    func faults() throws {
        var player = try player("9je<Tab><Tab>")
        try player.press("<Right><Right><Ctrl-S>")
        guard case .refused(.budget(.line(.amountOfUnknown)))? = opened(player)?.problem else {
            Issue.record("\(String(describing: opened(player)?.problem))")
            return
        }
        try player.press("<Tab><Ctrl-U>12,50<Ctrl-S>")
        guard case .field("amount", _)? = opened(player)?.problem else {
            Issue.record("whole kronor")
            return
        }
    }

    @Test("Who saves over what somebody else has changed meanwhile is shown both, and may go on")
    func conflict() throws {
        var player = try player("9je<Tab><Tab><Tab><Tab><Tab><Ctrl-U>1 300 000")
        var (scenario, theirs) = (player.scenario, try #require(line(player, "training")))
        let seen = theirs
        theirs.stated = 1_320_000
        try scenario.budget(.change("training", seen: seen, to: theirs, reason: "§ 1"), as: "tove.kron")
        player.scenario = scenario
        try player.press("<Tab><Tab><Tab><Tab>§ 2<Ctrl-S>")
        #expect(opened(player)?.overtaken["stated"] == Change(from: "1 310 000", to: "1 320 000"))
        try player.press("<Ctrl-S>")
        #expect(line(player, "training")?.stated == 1_300_000)
    }

    @Test("A line is removed with the reason")
    func removing() throws {
        let player = try player("9jxFel rad<Enter>")
        #expect(line(player, "training") == nil)
        #expect(player.state.budget.selected != nil)
    }

    @Test("Sums are not changed, and only those who plan change lines")
    func others() throws {
        var player = try player("9e")
        #expect(player.state.dialog == nil)
        player = try self.player("9jx", as: "sten.hed")
        #expect(player.state.dialog == nil)
        guard case .refused(.notPermitted)? = player.state.notice else {
            Issue.record("\(String(describing: player.state.notice))")
            return
        }
        let keys = player.state.footer(in: player.world).map(\.id)
        #expect(!keys.contains(.addBudgetLine) && keys.contains(.open))
    }

    @Test("It is written to a file")
    func exporting() throws {
        #expect(try player("9E").effects.contains(.export(.budget)))
    }
}
