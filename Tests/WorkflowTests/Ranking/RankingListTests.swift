import Domain
import TestSupport
import Testing
import Workflow

@Suite("Getting about in a ranking")
struct RankingListTests {
    private var player: Player
    private var feature: RankingFeature { player.state.ranking }
    private func id(_ name: String) -> ApplicantID { player.scenario.id(name) }
    private var selectedName: String { feature.selected.map { player.scenario[$0].application.fullName } ?? "" }
    private var order: [String] {
        (feature.table?.rows ?? []).map { player.scenario[$0.applicant].application.fullName }
    }
    private var choice: Choice? { if case .choice(let choice) = player.state.dialog { choice } else { nil } }

    init() throws {
        player = Player(try Scenario.saterDraft(), as: "eva.strom")
        try player.press("3")
    }

    @Test("It opens on the person's own municipality, first row")
    func opens() {
        #expect(feature.municipality == "sater")
        #expect(player.state.view == .ranking)
        #expect(selectedName == "Cecilia Åberg")
        #expect(order == ["Cecilia Åberg", "Åsa Öberg", "Björn Ek", "Elsa Nord", "Dragan Zorn"])
    }

    @Test("Sent here to settle a shared place, one stands on it")
    mutating func arrivesAtTie() throws {
        try player.press("0<Home>")
        let task = try #require(player.state.overview.tasks.firstIndex(of: .ties("sater", 2)))
        try player.press(String(repeating: "<Down>", count: task) + "<Enter>")
        #expect(selectedName == "Elsa Nord")
    }

    @Test("The seat line stands between the seats and the reserves, whoever is in the way below")
    func lines() {
        let waiting = [id("Fatima Yilmaz"), id("Gunnar Hed")].map(RankingLine.incomplete)
        #expect(
            feature.lines
                == [.row(0), .row(1), .seatLine, .row(2), .row(3), .row(4), .gap, .incompleteHeading(2)] + waiting
                + [.gap, .belowHeading(1), .below(0)])
    }

    @Test("The cursor stands on people only, also on those with an incomplete panel")
    mutating func cursor() throws {
        var seen = [selectedName]
        for _ in 0..<9 {
            try player.press("j")
            seen.append(selectedName)
        }
        #expect(
            seen == [
                "Cecilia Åberg", "Åsa Öberg", "Björn Ek", "Elsa Nord", "Dragan Zorn", "Fatima Yilmaz", "Gunnar Hed",
                "Hugo Låg", "Hugo Låg", "Hugo Låg",
            ])
        try player.press("kkk")
        #expect(selectedName == "Dragan Zorn")
        try player.press("g")
        #expect(selectedName == "Cecilia Åberg")
        try player.press("G")
        #expect(selectedName == "Hugo Låg")
        #expect(feature.selectedRow == nil)
        try player.press("<PgUp>")
        #expect(selectedName == "Cecilia Åberg")
        try player.press("<PgDn>")
        #expect(selectedName == "Hugo Låg")
    }

    @Test("Tab turns through the municipalities that the person may see, K chooses one")
    mutating func municipalities() throws {
        player = Player(player.scenario, as: "petra.lind")
        try player.press("3")
        #expect(feature.municipality == "borlange")
        try player.press("<Tab>")
        #expect(feature.municipality == "falun")
        try player.press("<Shift-Tab><Shift-Tab>")
        #expect(feature.municipality == "gagnef")
        #expect(feature.lines == [.nobody, .seatLine])
        try player.press("K")
        #expect(choice?.options.map(\.label.swedish) == ["Borlänge", "Falun", "Ludvika", "Säter", "Gagnef"])
        try player.press("jjj<Enter>")
        #expect(feature.municipality == "sater")
        #expect(selectedName == "Cecilia Åberg")
    }

    @Test("Tab stays where there is one municipality only")
    mutating func oneMunicipality() throws {
        try player.press("j<Tab>")
        #expect(feature.municipality == "sater")
        #expect(selectedName == "Åsa Öberg")
    }

    @Test("Whoever may see no municipality sees no ranking")
    mutating func stranger() throws {
        player = Player(player.scenario, as: "mia.vass")
        try player.press("3")
        #expect(feature.municipality == nil)
        #expect(feature.table == nil)
        try player.press("jFLv")
        #expect(player.effects.isEmpty)
        #expect(player.state.dialog == nil)
    }

    @Test("A programme without a selection has no ranking, and says so")
    mutating func noSelection() throws {
        player = Player(Scenario.falun { $0.hasSelection = false }, as: "eva.strom")
        try player.press("3")
        #expect(player.state.screen == .overview && feature.table == nil)
        #expect(player.state.notice == .unavailable(.showRanking, ProgrammePart.selection.absence))
    }

    @Test("Others' changes appear, with the same person selected")
    mutating func othersChange() throws {
        try player.press("jj")
        try player.scenario.perform(
            .move(id("Björn Ek"), to: 1, reason: "Samråd."), as: "eva.strom")
        player.handle(.othersChanged([]))
        #expect(order.first == "Björn Ek")
        #expect(selectedName == "Björn Ek")
    }

    @Test("Scores of cards that are not opened rank nobody")
    func sealed() {
        #expect(!order.contains("Fatima Yilmaz"))
        #expect(feature.table?.incomplete == [id("Fatima Yilmaz"), id("Gunnar Hed")])
    }
}
