import Domain
import TestSupport
import Testing
import Workflow

@Suite("The seats one by one")
struct SeatsFeatureTests {
    private let seat = SeatID("sater", 1)

    private func vacant() throws -> Scenario {
        var scenario = try Scenario.admitted()
        try scenario.leave(scenario.holder(seat))
        return scenario
    }

    private func player(_ scenario: Scenario, as person: PersonID = "rut.alm", _ keys: String = "3S") throws -> Player {
        var player = Player(scenario, as: person)
        try player.press(keys)
        return player
    }

    @Test("The vacant seats come first; Tab shows all")
    func tabs() throws {
        var player = try player(try vacant())
        #expect(player.state.view == .seats)
        #expect(player.state.ranking.seats.rows.map(\.seat.id) == [seat])
        try player.press("<Tab>")
        #expect(player.state.ranking.seats.rows.count == 4)
        #expect(player.state.ranking.seats.selected?.seat.id == seat, "the selected seat stays selected")
        try player.press("<Tab>")
        #expect(player.state.ranking.seats.rows.count == 1)
    }

    @Test("Where nothing is vacant all seats are shown")
    func nothingVacant() throws {
        let player = try player(try .admitted())
        #expect(player.state.ranking.seats.shown == .all)
        #expect(player.state.ranking.seats.rows.count == 4)
    }

    @Test("The list leads back to where it was opened")
    func back() throws {
        var player = try player(try vacant(), "3AS")
        try player.press("<Esc>")
        #expect(player.state.view == .admission)
        try player.press("<Esc>S<Esc>")
        #expect(player.state.view == .ranking)
        try player.press("0S")
        #expect(player.state.view == .seats)
    }

    @Test("A personnel chief sees the own municipality's seats and may not offer them")
    func chief() throws {
        var player = try player(try vacant(), as: "eva.strom")
        try player.press("<Tab>")
        #expect(player.state.ranking.seats.rows.map(\.seat.id.municipality) == ["sater", "sater"])
        try player.press("e")
        guard case .refused(.notPermitted)? = player.state.notice else {
            Issue.record("\(String(describing: player.state.notice))")
            return
        }
        let footer = player.state.footer(in: player.world).map(\.id)
        #expect(!footer.contains(.makeOffer) && footer.contains(.open))
    }

    @Test("An offer, an attempt and a yes, each with what it means before it is done")
    func offer() throws {
        var player = try player(try vacant())
        try player.press("e")
        guard case .prompt(let prompt)? = player.state.dialog else {
            Issue.record("no prompt")
            return
        }
        let cilla = player.scenario.id("Cilla Säter")
        #expect(prompt.lines == [Prompt.Line(subject: "Cilla Säter (R1, Säter)", refusal: nil)])
        #expect(prompt.consequences.map(\.swedish) == ["Svar senast 13 maj"])
        try player.press("Ringde<Enter>")
        #expect(player.effects.last == .removeDraft(key: prompt.draftKey))
        #expect(player.scenario.programme.seat(seat)?.waiting?.offer.applicant == cilla)
        #expect(player.scenario[cilla].progress.contacts.map(\.value.note) == ["Ringde"])
        let footer = player.state.footer(in: player.world).map(\.id)
        #expect(footer.contains(.answerOffer) && footer.contains(.recordAttempt) && !footer.contains(.makeOffer))
        try player.press("f<Enter>")
        #expect(player.scenario.programme.seat(seat)?.waiting?.offer.attempts.count == 1)
        try player.press("s<Enter>")
        guard case .prompt(let yes)? = player.state.dialog else {
            Issue.record("no prompt for the yes")
            return
        }
        #expect(yes.consequences.map(\.swedish).last == "Ingen ny avgift: platsen är redan debiterad")
        try player.press("<Enter>")
        #expect(player.scenario.holder(seat) == cilla)
        #expect(player.state.ranking.seats.shown == .all, "nothing is vacant any more")
    }

    @Test("A no says who comes next; the same is undone by opening the offer again")
    func decline() throws {
        var player = try player(try vacant())
        try player.press("e<Enter>s<Down><Enter>")
        guard case .prompt(let prompt)? = player.state.dialog else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.consequences.map(\.swedish) == ["Näst på tur: David Säter (R2, Säter)"])
        try player.press("Har inte tid<Enter>")
        #expect(player.scenario.next(seat) == player.scenario.id("David Säter"))
        #expect(player.state.footer(in: player.world).contains { $0.id == .reopenOffer })
        try player.press("RRingde tillbaka<Enter>")
        #expect(player.scenario.programme.seat(seat)?.waiting?.offer.applicant == player.scenario.id("Cilla Säter"))
    }

    @Test("Not reached without an attempt says what to do")
    func unreachable() throws {
        var player = try player(try vacant())
        try player.press("e<Enter>s<Down><Down><Enter>")
        guard case .prompt(let prompt)? = player.state.dialog else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.lines.first?.refusal == .seat(.noAttempts))
    }

    @Test("What cannot be done says why", arguments: [("e", "held"), ("f", "noOpenOffer"), ("s", "noOpenOffer")])
    func refused(key: String, reason: String) throws {
        var player = try player(try .admitted())
        try player.press(key)
        #expect("\(String(describing: player.state.notice))".contains(reason))
    }

    @Test("Before the admission there are no seats to do anything with")
    func undecided() throws {
        var player = try player(try .rankedForSeats())
        #expect(player.state.ranking.seats.rows == [])
        try player.press("e")
        guard case .text? = player.state.notice else {
            Issue.record("\(String(describing: player.state.notice))")
            return
        }
    }

    @Test("A seat without own reserves is assigned, then offered there")
    func assign() throws {
        var scenario = try Scenario.admitted()
        let gagnef = SeatID("gagnef", 1)
        try scenario.leave(scenario.holder(gagnef))
        var player = try player(scenario)
        try player.press("t")
        guard case .choice(let choice)? = player.state.dialog else {
            Issue.record("no choice")
            return
        }
        #expect(choice.options.map(\.label.swedish) == ["Säter", "Ludvika", "Låt platsen stå tom"])
        #expect(choice.options[0].detail?.swedish == "först Cilla Säter, 2 i reserv")
        try player.press("<Down><Enter>Flest sökande<Enter>§ 40<Enter>")
        #expect(player.scenario.next(gagnef) == player.scenario.id("Bengt Ludvika", in: "ludvika"))
        try player.press("e")
        guard case .prompt(let prompt)? = player.state.dialog else {
            Issue.record("no prompt")
            return
        }
        #expect(
            prompt.consequences.map(\.swedish).contains("Plats från Gagnef, särskilt beslut: Flest sökande (§ 40)"))
    }

    @Test("The rule is written in by those who decide the quotas")
    func rule() throws {
        var player = try player(try vacant(), as: "petra.lind", "3Ar")
        guard case .form(let form)? = player.state.dialog else {
            Issue.record("no form")
            return
        }
        #expect(form.texts["rule"] == "case-by-case")
        #expect(form.texts["order"] == "Säter, Ludvika, Gagnef")
        try player.press("<Right><Enter><Enter>§ 50<Enter>")
        #expect(player.scenario.programme.unfilledRule?.kind == .stayEmpty)
        #expect(player.scenario.programme.unfilledRule?.reference == "§ 50")
    }

    @Test("The overview leads to what waits")
    func overview() throws {
        var player = Player(try vacant(), as: "rut.alm")
        #expect(player.state.overview.tasks.first == .seats(.offer([seat])))
        try player.press("<Enter>")
        #expect(player.state.view == .seats)
    }

    @Test("All about a seat can be read, and what the admission would mean")
    func readers() throws {
        var player = try player(try vacant())
        try player.press("<Enter>")
        #expect(player.state.dialog == .reader(Reader(.seat(seat))))
        var before = Player(try .rankedForSeats(), as: "petra.lind")
        try before.press("3Ai")
        #expect(before.state.dialog == .reader(Reader(.admissionPreview)))
        try player.press("<Esc><Esc>Ai")
        #expect(player.state.dialog == nil, "once decided there is nothing to preview")
    }
}
