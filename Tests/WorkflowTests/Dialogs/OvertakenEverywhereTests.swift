import Domain
import TestSupport
import Testing
import Workflow

/// The same field changed by two, wherever people write at the same time: old, theirs and mine, by keys.
struct OvertakenEverywhereTests {
    private func form(_ player: Player) throws -> Form {
        guard case .form(let form) = player.state.dialog else { throw NoDialog() }
        return form
    }

    private func prompt(_ player: Player) throws -> Prompt {
        guard case .prompt(let prompt) = player.state.dialog else { throw NoDialog() }
        return prompt
    }
    private struct NoDialog: Error {}

    // MARK: A note on one's own card, open in two windows

    private func noting() throws -> (Player, InterviewRoom) {
        let room = try InterviewRoom()
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2<Enter>n<Ctrl-U>Min text")
        try player.scenario.perform(.noteEvidence(room.asa, "maturity", "Annan text"), as: "bo.ek")
        player.handle(.othersChanged([]))
        try player.press("<Enter>")
        return (player, room)
    }

    private func note(_ player: Player, _ room: InterviewRoom) -> String? {
        player.scenario[room.asa].progress.cards["bo.ek"]?.notes["maturity"]
    }

    @Test func `a note that has been written elsewhere too is shown, and a second Enter keeps this one`() throws {
        var (player, room) = try noting()
        let old = try #require(room.scenario[room.asa].progress.cards["bo.ek"]?.notes["maturity"])
        let refusal = try prompt(player).refusal
        #expect(refusal == .conflict(.init(field: "maturity", old: old, theirs: "Annan text", mine: "Min text")))
        #expect(note(player, room) == "Annan text")
        try player.press("<Enter>")
        #expect(player.state.dialog == nil)
        #expect(note(player, room) == "Min text")
    }

    @Test func `Ctrl-T takes the note that was written elsewhere`() throws {
        var (player, room) = try noting()
        try player.press("<Ctrl-T>")
        #expect(try prompt(player).field.text == "Annan text" && prompt(player).refusal == nil)
        try player.press("<End> och mer<Enter>")
        #expect(note(player, room) == "Annan text och mer")
    }

    // MARK: What is saved as a whole

    private func testing() throws -> (Player, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Anna", "Alm", in: "sater", at: .test)
        try scenario.perform(.recordTest(id, TestResult(.missing, cause: "Sjuk")), as: "eva.strom")
        var player = Player(scenario, as: "eva.strom")
        try player.press("1t")
        return (player, id)
    }

    @Test func `fields left alone follow the others in a form that is saved as a whole`() throws {
        var (player, id) = try testing()
        try player.press("<Tab><Tab><Tab><Ctrl-U>Bortrest")
        try player.scenario.perform(
            .recordTest(id, TestResult(.missing, day: Day(2020, 4, 3), cause: "Sjuk")), as: "ida.moss")
        player.handle(.othersChanged([]))
        #expect(try form(player).texts["day"] == "2020-04-03")
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].progress.test?.value.cause == "Bortrest")
        #expect(player.scenario[id].progress.test?.value.day == Day(2020, 4, 3))
    }

    @Test func `the same field is seen before it is written over`() throws {
        var (player, id) = try testing()
        try player.press("<Tab><Tab><Tab><Ctrl-U>Bortrest")
        try player.scenario.perform(.recordTest(id, TestResult(.missing, cause: "Föräldraledig")), as: "ida.moss")
        player.handle(.othersChanged([]))
        try player.press("<Ctrl-S>")
        #expect(try form(player).overtaken == ["cause": Change(from: "Sjuk", to: "Föräldraledig")])
        #expect(player.scenario[id].progress.test?.value.cause == "Föräldraledig")
        try player.press("<Ctrl-S>")
        #expect(player.state.dialog == nil)
        #expect(player.scenario[id].progress.test?.value.cause == "Bortrest")
    }
}
