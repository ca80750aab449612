import Domain
import Terminal
import TestSupport
import Testing
import Workflow

@Suite struct ChooserScreenTests {
    private static let tasks = [
        LocalizedText(sv: "Avgör 2 möjliga dubbletter", en: "Decide 2 possible duplicates"),
        LocalizedText(sv: "Rangordning saknas från Säter", en: "Rankings missing from Säter"),
    ]

    private func rows() throws -> [ChooserRow] {
        let decided = try Scenario.decided()
        return [
            ChooserPlayer.row(.falun(), as: "petra.lind", waiting: Self.tasks),
            ChooserPlayer.row(decided, as: "petra.lind", id: "falun-2021", waiting: []),
            ChooserPlayer.row(.falun { $0.hasSelection = false }, as: "nobody", id: "motala-2016", waiting: []),
            ChooserRow("skadat", .unreadable("/srv/aspirant/programmes/skadat/journal.jsonl:1:2: expected a record")),
            ChooserRow("sist"),
        ]
    }

    @Test func `programmes with their state, and what is known of the selected one`() throws {
        let player = ChooserPlayer(try rows())
        #expect(
            player.text() == """
                x
                """)
    }

    @Test func `the smallest window keeps name, state and what waits`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(60, 16)
        #expect(
            player.text() == """
                x
                """)
    }

    @Test func `a damaged programme says why`() throws {
        var player = ChooserPlayer(try rows(), language: .english)
        try player.press("<Down><Down><Down><Enter>")
        #expect(
            player.text() == """
                x
                """)
    }

    @Test func `a wide window, monochrome and in ASCII`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(120, 40)
        #expect(
            player.text(ascii: true, mono: true) == """
                x
                """)
    }

    @Test func `line by line for a screen reader`() throws {
        let player = ChooserPlayer(Array(try rows().prefix(1)))
        #expect(
            player.text(isLinear: true) == """
                x
                """)
    }

    @Test func `an empty store says what to do`() throws {
        var player = ChooserPlayer([])
        #expect(player.text().contains("Be den som äger förrådet"))
        player.isOwner = true
        #expect(player.text().contains("Tryck + för att lägga upp ett."))
    }

    @Test(arguments: [(1, 1), (59, 16), (60, 15), (20, 5)])
    func `a window that is too small says so`(columns: Int, rows: Int) throws {
        var player = ChooserPlayer(try self.rows())
        player.resize(columns, rows)
        #expect(player.grid().size.width == columns)
        if columns > 20 { #expect(player.text().contains("för litet")) }
    }

    @Test func `fifty programmes scroll with the selection in sight`() throws {
        var player = ChooserPlayer((1...50).map { ChooserRow("program-\($0 + 100)") })
        player.resize(60, 16)
        try player.press("<End>")
        #expect(player.text().contains("▸ program-150"))
        #expect(player.grid().cursor != nil)
        try player.press("<Home>")
        #expect(player.text().contains("▸ program-101"))
    }

    // MARK: - Setting up

    @Test func `the first step of a new programme`() throws {
        var player = ChooserPlayer(try rows())
        try player.press("+Ledare i Siljan<Tab><Tab>Siljan")
        #expect(
            player.text() == """
                x
                """)
    }

    @Test func `municipalities are picked from a list`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(60, 16)
        try player.press("+Ledare i Siljan<Tab><Tab>Siljan<Tab><Tab>2021-08-01<Tab>2022-06-30<PgDn>mora<Enter>le")
        #expect(
            player.text() == """
                x
                """)
    }

    @Test func `what would be made is read before it is`() throws {
        var player = ChooserPlayer(try rows())
        try player.press(
            "+Ledare i Siljan<Tab><Tab>Siljan<Tab><Tab>2021-08-01<Tab>2022-06-30<PgDn>mora<Enter>leksand<Enter><PgDn>"
                + "10<Tab><Tab><Tab>2021-04-01<Tab>2021-05-10<PgDn>6<Tab>4<PgDn>11<Tab>9<PgDn>Petra Lind<PgDn><PgDn>")
        #expect(
            player.text() == """
                x
                """)
    }

    // MARK: - Cloning

    private func planned() throws -> ProgrammeClone {
        var scenario = try Scenario.plannedCalendar { $0.fee = 18_000 }
        try scenario.plan("2021-05-27", "En torsdag i maj")
        var random = SeededRandom(seed: 3)
        return try ProgrammeClone(
            of: scenario.programme,
            origin: ProgrammeOrigin(programme: "falun-2020", records: 1, head: "", undecided: []),
            ProgrammeClone.Wish(id: "falun-2021", start: scenario.programme.settings.nextStart),
            by: scenario.actor("petra.lind"), ids: &random)
    }

    @Test func `what a clone is to be`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(60, 16)
        try player.press("c<Tab><Tab>")
        #expect(
            player.text() == """
                x
                """)
    }

    @Test func `a clone is read before it is made, with each date and what must be decided again`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(80, 60)
        try player.press("c")
        player.handle(.planned(try planned()))
        #expect(
            player.text() == """
                x
                """)
    }

    @Test func `the same in English at the smallest size`() throws {
        var player = ChooserPlayer(try rows(), language: .english)
        player.resize(60, 16)
        try player.press("c")
        player.handle(.planned(try planned()))
        try player.press("<PgDn><PgDn>")
        #expect(
            player.text() == """
                x
                """)
    }

    @Test func `help lists the keys of the chooser`() throws {
        var player = ChooserPlayer(try rows())
        try player.press("?")
        let text = player.text()
        for part in ["Enter", "Lägg upp ett nytt program", "Klona programmet", "svenska och engelska"] {
            #expect(text.contains(part), "\(part)")
        }
    }
}
