import Domain
import TestSupport
import Testing
import Workflow

/// The help in its two columns: keys, or the command's name where it has none, beside what it does.
@Suite("The help on the screen")
struct HelpScreenTests {
    private func lines(_ person: PersonID, _ keys: String, _ width: Int, _ height: Int) throws -> [String] {
        var player = Player(try .saterDraft(), as: person)
        player.resize(width, height)
        try player.press(keys)
        return player.screen()
    }

    @Test("A long name has a line of its own, and the texts keep their column", arguments: [60, 80, 120])
    func columns(_ width: Int) throws {
        let rows = try lines("eva.strom", "1<Enter>?", width, 120)
        let names = rows.indices.filter { rows[$0].hasPrefix("   :") }
        #expect(names.count > 5)
        #expect(rows.contains("   :duplicate.keep-apart"))
        for index in names {
            let text = rows[index].dropFirst(3).drop { $0 != " " }.drop { $0 == " " }
            if text.isEmpty {
                #expect(rows[index + 1].prefix { $0 == " " }.count == 20, "\(rows[index + 1])")
            } else {
                #expect(rows[index].count - text.count == 20, "\(rows[index])")
            }
        }
    }

    @Test("My card: what belongs to it comes first")
    func card() throws {
        let shown = try InterviewRoom().shown(as: "bo.ek", "2<Enter>?", 80, 24)
        #expect(
            shown == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Åsa Öberg · i dag 13:00 · med Siv Alder               Bo Ek, intervjuare Säter
                 Hjälp: Mitt kort                                                        ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Här
                   1–9  s           En siffra ger poäng och går vidare; s visar skalan att
                                    välja ur
                   0                Kriteriet kunde inte bedömas; räknas aldrig som noll
                   Backsteg  -      Ta bort poängen
                   →  l             Ett steg uppåt på skalan; utan poäng till den lägsta
                   ←  h             Ett steg nedåt på skalan; utan poäng till den högsta
                   n  Enter         Skriv vad poängen grundas på
                   L                Lämna in kortet; sedan ändras det bara med skäl, synligt
                                    för alla i panelen
                   i                Intyga att du inte är jävig: inte chef över, närstående
                                    till eller på annat sätt partisk
                   a                Rätta en poäng på ett inlämnat kort, med skäl; den första
                                    står kvar bredvid
                   f                Visa intervjufrågorna i stället för nivåerna, eller
                                    tillbaka
                   b                Läs allt om det valda kriteriet, med skalan kvar, eller
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("What somebody else does is said to be somebody else's")
    func others() throws {
        let rows = try lines("ida.moss", "3?", 80, 60)
        let move = try #require(rows.first { $0.contains("Flytta upp ett steg") })
        #expect(move == "   F  Skift+↑       Flytta upp ett steg, med skäl – bara personalchef")
        #expect(rows.first { $0.contains("Skriv in chefens svar") }?.contains("bara") == false)
    }
}
