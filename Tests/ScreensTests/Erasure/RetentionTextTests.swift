import Domain
import Screens
import TestSupport
import Testing
import Workflow

@Suite("Retention as it is read")
struct RetentionTextTests {
    @Test("rules, who is due, how many later, and who has been erased, without a name")
    func lines() throws {
        var player = Player(try Scenario.admitted(), as: "petra.lind")
        #expect(
            RetentionText(player.world).lines == [
                "Gallringsregler", "  inte antagen: inte beslutat", "  återtagen: inte beslutat",
                "  antagen: inte beslutat", "", "Ingen ska raderas i dag.", "", "Senare",
                "  7 personer utan gallringsregel eller dag att räkna från",
            ])
        let id = player.scenario.holder(SeatID("sater", 1))
        let basis = ErasureBasis.request(reference: "KS 2020/41")
        let notice = try player.world.programme.erasureNotice(
            of: id, on: basis, by: player.world.actor, at: player.world.today)
        try player.scenario.perform(.erasure(.erase(id, basis, code: notice.code)), as: "petra.lind")
        #expect(
            RetentionText(player.world).lines.suffix(3) == [
                "", "Raderade", "  raderad person 1, Säter: 8 maj 2020, begäran eller beslut KS 2020/41",
            ])
        try player.press(":retention<Enter>")
        #expect(player.screen()[2] == " Gallring")
        player.resize(60, 16)
        #expect(player.screen(ascii: true, mono: true)[2].hasPrefix(" Gallring "))
    }

    @Test("the question says what goes and asks for the code, in English too")
    func question() throws {
        var player = Player(try Scenario.admitted(), as: "petra.lind", language: .english)
        try player.press("1/anna säter<Enter>:erase<Enter><Down><Enter>KS 2020/41<Ctrl-S>")
        let text = player.text()
        #expect(text.contains("Erase Anna Säter for good"))
        #expect(text.contains("Rankings and seats then say “erased person 1”"))
        #expect(text.contains(" to erase"))
    }

    /// On the question that asks for the code.
    private func asking(_ language: Language) throws -> Player {
        var player = Player(try Scenario.admitted(), as: "petra.lind", language: language)
        try player.press("1/anna säter<Enter>:erase<Enter><Down><Enter>KS 2020/41<Ctrl-S>")
        return player
    }

    /// The code is another with every change of the scenario; it stands as `123456` here.
    private func body(_ player: Player) -> String {
        var rows = player.screen().dropFirst(2).dropLast(3).map { row in
            row.replacing(/(Skriv|Type) [0-9a-f]{6}/) { "\($0.1) 123456" }
        }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows.joined(separator: "\n")
    }

    @Test("the question at 60×16: the gravest first, and nothing about leaving the code out")
    func questionInLowWindow() throws {
        var player = try asking(.swedish)
        player.resize(60, 16)
        #expect(
            body(player) == """
                 Radera Anna Säter för gott
                ────────────────────────────────────────────────────────────
                  ✓ Anna Säter
                    Kan inte ångras, inte heller det som gjorts tidigare
                    Rangordning och platser säger ”raderad person 1”
                    Försvinner: ansökan (16), behörighet och första urval,
                    testresultat, intervjupoäng och anteckningar (2), skäl
                    och poäng i rangordningar, betalningsansvar och samtal

                  Skriv 123456 för att radera:
                """)
        try player.press("nej<Enter>")
        #expect(player.text().contains("koden stämmer inte"))
        #expect(player.state.drafts.isEmpty, "a code is no draft")
    }

    @Test("the question in English at 80×24")
    func questionInEnglish() throws {
        let text = body(try asking(.english))
        #expect(
            text == """
                 Erase Anna Säter for good
                ────────────────────────────────────────────────────────────────────────────────
                  ✓ Anna Säter
                    It cannot be undone, nor can what was done before
                    Rankings and seats then say “erased person 1”
                    Goes: the application (16), eligibility and first selection, test results,
                    interview scores and notes (2), reasons and scores in rankings, fee
                    liability and calls

                  Type 123456 to erase:
                """)
    }
}
