import Domain
import TestSupport
import Testing
import Workflow

@Suite("Lots and comparisons, by keys")
struct RankingLotTests {
    private var player: Player
    private var feature: RankingFeature { player.state.ranking }
    private var tied: [ApplicantID] { ["Bea Ek", "Cia Ek"].map { player.scenario.id($0) } }

    init() throws {
        var scenario = Scenario.falun()
        try scenario.applicant("Ada", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])
        for name in ["Bea", "Cia"] {
            try scenario.applicant(name, "Ek", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        }
        player = Player(scenario, as: "eva.strom")
        try player.press("3")
    }

    @Test("A tie that decides something blocks, and both ways out are offered where it stands")
    mutating func offered() throws {
        try player.press("L")
        #expect(player.state.notice == .refused(.unresolvedTies(tied)))
        try player.press("j")
        let footer = Set(player.state.footer(in: player.world).map(\.id))
        #expect(footer.isSuperset(of: [.breakTie, .announceLot]))
        try player.press("k")
        #expect(Set(player.state.footer(in: player.world).map(\.id)).isDisjoint(with: [.breakTie, .announceLot]))
    }

    @Test("o announces first, and draws once the day has come")
    mutating func announceAndDraw() throws {
        let day = player.scenario.today + 2
        try player.press("joLotto onsdag<Tab>\(day)<Enter>")
        let announced = LotCommand.announce(tied[0], source: "Lotto onsdag", published: day)
        #expect(player.effects.contains(.perform([.lot(announced)])))
        player.scenario.wake(on: day)
        player.handle(.othersChanged([]))
        try player.press("o5 12<Enter>")
        #expect(player.effects.contains(.perform([.lot(.draw(tied[0], seed: "5 12"))])))
        let order = Lot.order(of: tied, seed: "5 12")
        #expect(feature.table?.rows.map(\.applicant).suffix(2) == order[...])
        #expect(feature.table?.unresolvedTies == [])
        try player.press("u")
        #expect(player.state.notice == .refused(.cannotUndo))
    }

    @Test("A day that is not to come is refused in the form, where what is written stays")
    mutating func dayKnown() throws {
        try player.press("joLotto<Tab>\(player.scenario.today)<Enter>")
        guard case .form(let form) = player.state.dialog else {
            Issue.record("the form is gone")
            return
        }
        #expect(form.problem == .refused(.lotFigureKnown(player.scenario.today)))
        #expect(form.texts["source"] == "Lotto")
    }

    @Test("A place that is not shared has no lot, and one announced is not announced anew by mistake")
    mutating func refused() throws {
        try player.press("o")
        #expect(player.state.notice == .refused(.notTied))
    }

    @Test("Of two at the same ranking the later is told, with the reason kept; nothing is overwritten")
    mutating func twoAtOnce() throws {
        let seen = try #require(feature.table?.shownOrder)
        try player.press("FMitt skäl")
        try player.press("<Esc>jFMitt skäl")
        // The other personnel chief's session, meanwhile.
        let ada = player.scenario.id("Ada Ek")
        try player.scenario.perform(.move(ada, to: 3, reason: "Annat"), as: "eva.strom")
        try player.press("<Enter>")
        guard case .prompt(let prompt) = player.state.dialog, case .rankingChanged(let conflict) = prompt.refusal else {
            Issue.record("no conflict shown")
            return
        }
        #expect(conflict.seen == seen)
        #expect((conflict.latest, conflict.by) == (ada, "eva.strom"))
        #expect(prompt.field.text == "Mitt skäl")
        #expect(player.scenario.programme.rankingTable("sater").rows.last?.applicant == ada)
    }

    @Test("Handing in an order that somebody has changed meanwhile is refused")
    mutating func handingInUnseen() throws {
        try player.scenario.perform(.move(tied[0], to: 2, reason: "Behov"), as: "eva.strom")
        player.handle(.othersChanged([]))
        try player.press("L")
        try player.scenario.perform(.withdraw(tied[1], reason: "Flyttar"), as: "eva.strom")
        try player.press("j")
        guard case .refused(.rankingChanged) = player.state.notice else {
            Issue.record("handed in unseen")
            return
        }
        #expect(player.scenario.programme.rankingTable("sater").submitted == nil)
    }

    @Test("Comparing needs two versions; two are compared at once, more are picked from")
    mutating func compare() throws {
        try player.press("d")
        guard case .text = player.state.notice else {
            Issue.record("there is only one version")
            return
        }
        player = Player(try Scenario.rankingsIn(), as: "eva.strom")
        try player.press("3d")
        let reader = Reader(.rankingDifference("sater", from: .submitted(1), to: .submitted(2)))
        #expect(player.state.dialog == .reader(reader))
        try player.press("<Esc>RNytt<Enter>d")
        guard case .choice(let choice) = player.state.dialog else {
            Issue.record("three versions are picked from")
            return
        }
        #expect(choice.options.count == 3)
    }

    @Test(
        "What there is to read",
        arguments: [("C", Reader.Content.consultations("sater")), ("s", .sensitivity("sater"))])
    mutating func readers(_ key: String, _ content: Reader.Content) throws {
        try player.press(key)
        #expect(player.state.dialog == .reader(Reader(content)))
    }

    @Test("Why a move was made is asked where somebody has been consulted")
    mutating func cause() throws {
        try player.press("jp")
        guard case .form(let before) = player.state.dialog else { return }
        #expect(before.fields.map(\.name) == ["to", "reason"])
        try player.press("<Esc>")
        try player.scenario.perform(
            .recordConsent(tied[0], .consultation, Consent(.granted, note: "Helst nästa år")), as: "eva.strom")
        player.handle(.othersChanged([]))
        try player.press("p3<Tab>Nästa år<Tab><Right><Enter>")
        let row = feature.table?.rows.first { $0.applicant == tied[0] }
        #expect(row?.placement?.value.cause == .consultation)
    }
}
