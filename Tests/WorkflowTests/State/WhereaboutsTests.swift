import Domain
import TestSupport
import Testing
import Workflow

/// What the other sessions are told of where a person is.
struct WhereaboutsTests {
    @Test(arguments: ScreenID.allCases)
    func `a screen is found again by its name`(screen: ScreenID) { #expect(ScreenID(name: screen.name) == screen) }

    @Test func `a screen of a later version is none`() { #expect(ScreenID(name: "kafferum") == nil) }

    @Test func `whom one writes about stays the same when the list below moves on`() throws {
        var scenario = Scenario.falun()
        let ids = try ["Alm", "Berg"].map { try scenario.apply("Ulla", $0, in: "sater") }
        var player = Player(scenario, as: "eva.strom")
        try player.press("1<Tab>fBra")
        #expect(player.state.writtenAbout == .applicant(ids[0]))
        try player.scenario.perform(.reject(ids[0], reason: "Saknar krav"), as: "eva.strom")
        player.tellOthersLatest()
        #expect(player.state.selectedSubject == .applicant(ids[1]), "who is no longer new has left the list")
        #expect(player.state.writtenAbout == .applicant(ids[0]))
        try player.press("!<Esc>")
        #expect(player.state.drafts.values.map(\.subject) == [.applicant(ids[0])])
    }

    @Test func `what is written about several is about none of them`() throws {
        var scenario = Scenario.falun()
        for name in ["Alm", "Berg"] { try scenario.apply("Ulla", name, in: "sater") }
        var player = Player(scenario, as: "eva.strom")
        try player.press("1mf")
        #expect(player.state.writtenAbout == nil)
    }
}
