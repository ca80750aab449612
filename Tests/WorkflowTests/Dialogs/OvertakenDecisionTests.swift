import Domain
import TestSupport
import Testing
import Workflow

/// The same thing decided by two at once: what was, what is and what was wanted, to choose from by keys.
struct OvertakenDecisionTests {
    /// Eva has begun to decide about Åsa by keys, when Ida saves.
    private func meeting(
        _ keys: String, at stage: Stage = .new, _ theirs: (ApplicantID) -> Command
    ) throws -> (Player, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Öberg", in: "sater", at: stage)
        var player = Player(scenario, as: "eva.strom")
        try player.press("1" + keys)
        try player.scenario.perform(theirs(id), as: "ida.moss")
        return (player, id)
    }

    private func overtaken(_ player: Player) -> Overtaken? {
        switch player.state.dialog {
        case .confirm(let confirm): confirm.overtaken
        case .prompt(let prompt): if case .overtaken(let overtaken) = prompt.refusal { overtaken } else { nil }
        case .form(let form):
            if case .refused(.overtaken(let overtaken)) = form.problem { overtaken } else { nil }
        default: nil
        }
    }

    private static func refused(_ id: ApplicantID) -> Command {
        .recordConsent(id, .application, Consent(.refused, note: "Behövs här"))
    }

    private func answer(_ player: Player, _ id: ApplicantID) -> ConsentAnswer? {
        player.scenario[id].progress.consents[.application]?.value.answer
    }

    // MARK: An answer picked from a list

    @Test("what was picked from a list is asked again beside theirs, and No comes first")
    func leaveTheirs() throws {
        var (player, id) = try meeting("c", OvertakenDecisionTests.refused)
        player.handle(.othersChanged([]))
        try player.press("<Enter>")
        #expect(overtaken(player)?.signature?.by == "ida.moss")
        #expect(answer(player, id) == .refused)
        try player.press("<Enter>")
        #expect(player.state.dialog == nil)
        #expect(answer(player, id) == .refused)
    }

    @Test("Yes keeps this person's, having seen theirs")
    func keepMine() throws {
        var (player, id) = try meeting("c", OvertakenDecisionTests.refused)
        try player.press("<Enter><Down><Enter>")
        #expect(player.state.dialog == nil)
        #expect(answer(player, id) != .refused)
    }

    @Test("what others change while that is asked is asked about once more")
    func overtakenAgain() throws {
        var (player, id) = try meeting("c", OvertakenDecisionTests.refused)
        try player.press("<Enter>")
        try player.scenario.perform(
            .recordConsent(id, .application, Consent(.refused, note: "Igen")), as: "ida.moss")
        try player.press("<Down><Enter>")
        #expect(overtaken(player) != nil)
        #expect(answer(player, id) == .refused)
    }

    // MARK: A decision with its reason

    @Test("a reason written while somebody else decided stays, with theirs beside it")
    func firstSelection() throws {
        var (player, id) = try meeting("fGod motivering") { .reject($0, reason: "Saknar tid") }
        try player.press("<Enter>")
        guard case .prompt(let prompt) = player.state.dialog else { return #expect(Bool(false), "no question") }
        #expect(prompt.field.text == "God motivering")
        #expect(overtaken(player)?.hindrance != nil)
        #expect(player.scenario[id].progress.firstSelection?.value.isSelected == false)
        // Ctrl-T leaves theirs, and the draft with it.
        try player.press("<Ctrl-T>")
        #expect(player.state.dialog == nil && player.state.drafts.isEmpty)
    }

    // MARK: A form

    /// Somebody who gives a municipality three seats in a form, while somebody else has given it five.
    private func quotaOvertaken() throws -> (Player, MunicipalityCode) {
        var player = Player(try Scenario.rankingsIn(), as: "petra.lind")
        try player.press("3AGp")
        guard case .form(let form)? = player.state.dialog else { throw NoForm() }
        let code = MunicipalityCode(form.texts["municipality"] ?? "")
        try player.press("<Tab><Ctrl-U>3<Tab>KS 7")
        try player.scenario.perform(.setQuota(code, seats: 5, reference: "KS 6"), as: "sten.hed")
        return (player, code)
    }

    private struct NoForm: Error {}

    @Test("seats that somebody else has changed are shown beside this person's, and saved the second time")
    func quota() throws {
        var (player, code) = try quotaOvertaken()
        try player.press("<Ctrl-S>")
        #expect(overtaken(player) != nil)
        #expect(player.scenario.programme.seats(of: code) == 5)
        try player.press("<Ctrl-S>")
        #expect(player.state.dialog == nil)
        #expect(player.scenario.programme.seats(of: code) == 3)
    }

    @Test("Ctrl-T in such a form leaves theirs")
    func quotaOfOthers() throws {
        var (player, code) = try quotaOvertaken()
        try player.press("<Ctrl-S><Ctrl-T>")
        #expect(player.state.dialog == nil && player.state.drafts.isEmpty)
        #expect(player.scenario.programme.seats(of: code) == 5)
    }

    @Test("a change of another field of a form saved as a whole merges without a word")
    func merges() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Anna", "Alm", in: "sater", at: .test)
        try scenario.perform(.recordTest(id, TestResult(.missing, cause: "Sjuk")), as: "eva.strom")
        var player = Player(scenario, as: "eva.strom")
        try player.press("1t<Tab><Tab><Tab><Ctrl-U>Bortrest")
        // The news has not reached this session when it saves.
        let day = Day(2020, 4, 3)
        try player.scenario.perform(.recordTest(id, TestResult(.missing, day: day, cause: "Sjuk")), as: "ida.moss")
        try player.press("<Ctrl-S>")
        #expect(player.state.dialog == nil)
        #expect(player.scenario[id].progress.test?.value == TestResult(.missing, day: day, cause: "Bortrest"))
    }

    @Test("who has seen the news before beginning decides without being asked")
    func seenBefore() throws {
        var (player, id) = try meeting("", OvertakenDecisionTests.refused)
        player.handle(.othersChanged([]))
        try player.press("c<Enter>")
        #expect(overtaken(player) == nil)
        #expect(answer(player, id) != nil)
    }
}
