import Domain
import Terminal
import TestSupport
import Testing
import Workflow

@Suite struct ChooserScreenTests {
    static let tasks = [
        LocalizedText(sv: "Avgör 2 möjliga dubbletter", en: "Decide 2 possible duplicates"),
        LocalizedText(sv: "Rangordning saknas från Säter", en: "Rankings missing from Säter"),
    ]

    func rows() throws -> [ChooserRow] {
        let decided = try Scenario.decided()
        return [
            ChooserPlayer.row(.falun(), as: "petra.lind", waiting: Self.tasks),
            ChooserPlayer.row(decided, as: "petra.lind", id: "falun-2021", waiting: []),
            ChooserPlayer.row(.falun { $0.hasSelection = false }, as: "nobody", id: "motala-2016", waiting: []),
            ChooserRow("skadat", .unreadable(
                    LocalizedText(
                        sv: "/srv/aspirant/programmes/skadat/journal.jsonl:1:2: expected a record", en: ""))),
            ChooserRow("sist"),
        ]
    }

    @Test func `programmes with their state, and what is known of the selected one`() throws {
        let player = ChooserPlayer(try rows())
        #expect(
            player.text() == """
                 Aspirant                                                            petra.lind
                 5 program i /srv/aspirant
                   Program         Läge       Period             Platser   Väntar
                ────────────────────────────────────────────────────────────────────────────────
                 ▸ Falun 2020      urval      sep 2020–maj 2021       24        2
                   Falun 2020      urval      sep 2020–maj 2021      3/4        0
                   Falun 2020      planerat   sep 2020–maj 2021       24        –
                   skadat          skadat                                       !
                   sist            …                                            …
                ────────────────────────────────────────────────────────────────────────────────
                 Framtida chefer 2020–21
                 Borlänge, Falun, Ludvika, Säter, Gagnef
                 Nästa: Rangordning inlämnad om 24 dagar
                 - Avgör 2 möjliga dubbletter
                 - Rangordning saknas från Säter






                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  + nytt program  c klona  s English  q avsluta  ? hjälp

                """)
    }

    @Test func `the smallest window keeps name, state and what waits`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(60, 16)
        #expect(
            player.text() == """
                 Aspirant                                        petra.lind
                 5 program i /srv/aspirant
                   Program         Läge       Period              Väntar
                ────────────────────────────────────────────────────────────
                 ▸ Falun 2020      urval      sep 2020–maj 2021        2
                   Falun 2020      urval      sep 2020–maj 2021        0
                   Falun 2020      planerat   sep 2020–maj 2021        –
                   skadat          skadat                              !
                ───────────────────────────────────────────────────── ↓ mer
                 Framtida chefer 2020–21
                 Borlänge, Falun, Ludvika, Säter, Gagnef
                 Nästa: Rangordning inlämnad om 24 dagar
                 - Avgör 2 möjliga dubbletter
                ────────────────────────────────────────────────────────────
                 Enter öppna  + nytt program  c klona  s English  ? hjälp

                """)
    }

    @Test func `a damaged programme says why`() throws {
        var player = ChooserPlayer(try rows(), language: .english)
        try player.press("<Down><Down><Down><Enter>")
        #expect(
            player.text() == """
                 Aspirant                                                            petra.lind
                 5 programmes in /srv/aspirant
                   Programme       State      Period               Seats  Waiting
                ────────────────────────────────────────────────────────────────────────────────
                   Falun 2020      selection  Sep 2020–May 2021       24        2
                   Falun 2020      selection  Sep 2020–May 2021      3/4        0
                   Falun 2020      planned    Sep 2020–May 2021       24        –
                 ▸ skadat          damaged                                      !
                   sist            …                                            …
                ────────────────────────────────────────────────────────────────────────────────
                 ! /srv/aspirant/programmes/skadat/journal.jsonl:1:2: expected a record










                ────────────────────────────────────────────────────────────────────────────────
                 Enter open  + new programme  c clone  s svenska  q quit  ? help
                 /srv/aspirant/programmes/skadat/journal.jsonl:1:2: expected a record
                """)
    }

    @Test func `a wide window, monochrome and in ASCII`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(120, 40)
        #expect(
            player.text(ascii: true, mono: true) == """
                 Aspirant                                                                                                    petra.lind
                 5 program i /srv/aspirant
                   Program         Läge       Period             Platser   Väntar
                ------------------------------------------------------------------------------------------------------------------------
                 > Falun 2020      urval      sep 2020–maj 2021       24        2
                   Falun 2020      urval      sep 2020–maj 2021      3/4        0
                   Falun 2020      planerat   sep 2020–maj 2021       24        –
                   skadat          skadat                                       !
                   sist            ...                                        ...
                ------------------------------------------------------------------------------------------------------------------------
                 Framtida chefer 2020–21
                 Borlänge, Falun, Ludvika, Säter, Gagnef
                 Nästa: Rangordning inlämnad om 24 dagar
                 - Avgör 2 möjliga dubbletter
                 - Rangordning saknas från Säter






















                ------------------------------------------------------------------------------------------------------------------------
                 Enter öppna  + nytt program  c klona  s English  q avsluta  ? hjälp

                """)
    }

    @Test func `line by line for a screen reader`() throws {
        let player = ChooserPlayer(Array(try rows().prefix(1)))
        #expect(
            player.text(isLinear: true) == """
                 Aspirant                                                            petra.lind
                 1 program i /srv/aspirant
                   Program         Läge       Period             Platser   Väntar

                 ▸ Falun 2020      urval      sep 2020–maj 2021       24        2

                 Framtida chefer 2020–21
                 Borlänge, Falun, Ludvika, Säter, Gagnef
                 Nästa: Rangordning inlämnad om 24 dagar
                 - Avgör 2 möjliga dubbletter
                 - Rangordning saknas från Säter











                 Enter öppna  + nytt program  c klona  s English  q avsluta  ? hjälp

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

    @Test func `help lists the keys of the chooser`() throws {
        var player = ChooserPlayer(try rows())
        try player.press("?")
        let text = player.text()
        for part in ["Enter", "Lägg upp ett nytt program", "Klona programmet", "svenska och engelska"] {
            #expect(text.contains(part), "\(part)")
        }
    }
}
