import Domain
import TestSupport
import Testing
import Workflow

/// What a form shows when others have changed the same thing, and how it is offered again.
struct OvertakenScreenTests {
    /// Eva has written another first name and another phone, when Rut changes both.
    private func overtaken(_ language: Language = .swedish) throws -> Player {
        var player = Player(try .spring(), as: "eva.strom", language: language)
        try player.press("1/åberg<Enter><Enter>e<Ctrl-U>Cilla<Tab><Tab><Tab>0225-1")
        let applicants = try #require(player.scenario.programme.municipalities["sater"]?.applicants)
        let id = try #require(applicants.first { $0.application[.firstName] == "Cecilia" }?.id)
        let changes = [
            FieldChange(.firstName, Change(from: "Cecilia", to: "Cecily")),
            FieldChange(.phone, Change(from: "", to: "0225-9")),
        ]
        try player.scenario.perform(.editApplication(id, changes), as: "rut.alm")
        let latest = try #require(player.scenario.history.last)
        player.handle(.othersChanged([ForeignChange(signature: latest.signature, events: [latest.fact])]))
        return player
    }

    @Test func `what others have changed is marked at once, and nothing is asked yet`() throws {
        var player = try overtaken()
        player.resize(60, 16)
        #expect(
            player.text() == """
                """)
    }

    @Test func `the first of two questions, at the smallest size with every key`() throws {
        var player = try overtaken()
        try player.press("<Ctrl-S>")
        player.resize(60, 16)
        #expect(
            player.text() == """
                """)
    }

    @Test func `the last of two questions`() throws {
        var player = try overtaken()
        try player.press("<Ctrl-S><Ctrl-S>")
        #expect(
            player.text() == """
                """)
    }

    @Test func `a question in English, in ASCII`() throws {
        var player = try overtaken(.english)
        try player.press("<Ctrl-S>")
        player.resize(60, 16)
        #expect(
            player.text(ascii: true, mono: true) == """
                """)
    }

    @Test func `a draft says whom it is about in a low window too, and shows the choice again`() throws {
        var player = try overtaken()
        try player.press("<Esc><Esc>")
        player.resize(60, 16)
        #expect(player.screen().last == " Utkast om Cecily Åberg finns kvar; öppna igen")
        try player.press("<Enter>e")
        #expect(
            player.text() == """
                """)
    }

    @Test func `the help of a form, over it`() throws {
        var player = try overtaken()
        try player.press("<Ctrl-G>")
        #expect(
            player.text() == """
                """)
    }

    @Test func `who else writes here leaves the keys in sight`() throws {
        var player = try overtaken()
        let id = try #require(player.state.queue.selected)
        player.others = [
            Whereabouts(person: "rut.alm", since: player.scenario.now, screen: "queue", subject: .applicant(id))
        ]
        try player.press("<Home>")
        player.resize(60, 16)
        #expect(
            player.screen().suffix(2) == [
                " Ctrl-S spara  Ctrl-T ta det nya  Esc avbryt  Ctrl-G hjälp",
                " Rut Alm skriver också om Cecily Åberg",
            ])
    }
}
