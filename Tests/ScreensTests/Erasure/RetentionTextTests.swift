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
}
