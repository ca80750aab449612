import Domain
import TestSupport
import Testing
import Workflow

struct PromptTests {
    private func scenario() throws -> (Scenario, ApplicantID, ApplicantID) {
        var scenario = Scenario.falun()
        let new = try scenario.apply("Åsa", "Öberg", in: "sater")
        let tested = try scenario.applicant("Björn", "Ek", in: "sater", at: .test)
        return (scenario, new, tested)
    }

    private func prompt(_ commands: [Command], text: String = "", optional: Bool = false) throws -> Prompt {
        let (scenario, _, _) = try scenario()
        return Prompt(
            LocalizedText(sv: "T", en: "T"), question: LocalizedText(sv: "F", en: "Q"), commands: commands,
            subjects: commands.map { _ in "x" }, in: Player(scenario, as: "eva.strom").world, text: text,
            optional: optional)
    }

    @Test("The preview says whom it cannot be done to, and leaves them out")
    func preview() throws {
        let (_, new, tested) = try scenario()
        let prompt = try prompt([.selectFirst(new, reason: ""), .selectFirst(tested, reason: "")])
        #expect(prompt.lines.map(\.refusal) == [nil, .wrongStage(.test, needed: [.new])])
        #expect(prompt.commands == [.selectFirst(new, reason: "")])
        #expect(prompt.isPossible && prompt.takesText)
    }

    @Test("Where nothing can be done there is nothing to write")
    func impossible() throws {
        let (_, _, tested) = try scenario()
        let prompt = try prompt([.selectFirst(tested, reason: "")])
        #expect(!prompt.isPossible)
        #expect(!prompt.takesText)
    }

    @Test("What stands already is a change once another text is written")
    func standing() throws {
        let (_, new, _) = try scenario()
        let commands = [Command.assessEligibility(new, "time", Assessment(.met))]
        #expect(try prompt(commands, text: "arbetar halvtid").lines.map(\.refusal) == [nil])
    }

    @Test(
        "A command is completed by the text, whatever it is",
        arguments: [
            Command.selectFirst(ApplicantID(rawValue: 1), reason: ""), .reject(ApplicantID(rawValue: 1), reason: ""),
            .reconsider(ApplicantID(rawValue: 1), reason: ""), .withdraw(ApplicantID(rawValue: 1), reason: ""),
            .reinstate(ApplicantID(rawValue: 1), reason: ""), .noteEvidence(ApplicantID(rawValue: 1), "speech", ""),
            .declareConflict(ApplicantID(rawValue: 1), reason: ""), .move(ApplicantID(rawValue: 1), to: 1, reason: ""),
            .overrideIncompletePanel(ApplicantID(rawValue: 1), reason: ""), .decideAdmission(reference: ""),
            .reopenAdmission(reason: ""), .reopenRanking("sater", reason: ""),
            .seat(.decideRule(.stayEmpty, order: [], reference: "")),
            .seat(.assign(SeatID("sater", 1), to: "falun", reason: "", reference: "§ 1")),
            .seat(.offer(SeatID("sater", 1), to: nil, note: "")),
            .seat(.attempt(SeatID("sater", 1), on: nil, note: "")),
            .seat(.answer(SeatID("sater", 1), .declined, on: nil, note: "")),
            .seat(.reopenOffer(SeatID("sater", 1), reason: "")),
            .setQuota("sater", seats: 1, reference: ""),
            .cancelOccasion(OccasionID(rawValue: 1), reason: ""),
            .assessEligibility(ApplicantID(rawValue: 1), "time", Assessment(.notMet)),
            .recordTest(ApplicantID(rawValue: 1), TestResult(.missing)),
            .recordConsent(ApplicantID(rawValue: 1), .application, Consent(.refused)),
            .recordConsensus(ApplicantID(rawValue: 1), "speech", ConsensusEntry(.score(3))),
        ])
    func completion(_ command: Command) {
        let completed = command.with(text: "därför")
        #expect(completed != command)
        #expect("\(completed)".contains("därför"))
        #expect(completed.with(text: "") == command)
    }

    @Test(
        "A command without a text of its own stays as it is",
        arguments: [
            Command.submitCard(ApplicantID(rawValue: 1)), .submitRanking("sater"),
            .giveRating(ApplicantID(rawValue: 1), "speech", nil), .restoreOccasion(OccasionID(rawValue: 1)),
        ])
    func without(_ command: Command) { #expect(command.with(text: "x") == command) }
}

struct DialogJourneyTests {
    private func player(_ keys: String) throws -> Player {
        var scenario = Scenario.falun()
        try scenario.apply("Åsa", "Öberg", in: "sater")
        try scenario.apply("Björn", "Ek", in: "sater")
        var player = Player(scenario, as: "eva.strom")
        try player.press("1" + keys)
        return player
    }

    private func form(_ player: Player) throws -> Form {
        guard case .form(let form)? = player.state.dialog else { throw NoForm() }
        return form
    }

    private struct NoForm: Error {}

    @Test("In a form Enter and Tab go on, and neither leaves it")
    func fields() throws {
        #expect(try form(player("e")).index == 0)
        #expect(try form(player("e<Tab><Enter><Down>")).index == 3)
        #expect(try form(player("e<Shift-Tab><Up>")).index == 0)
        #expect(try form(player("t<Tab><Tab><Tab><Tab><Tab>")).index == 3)
    }

    @Test("Options are stepped through, both ways round, or picked by letter")
    func options() throws {
        func outcome(_ keys: String) throws -> String { try form(player("t" + keys)).texts["outcome"] ?? "" }
        #expect(try outcome("") == "passed")
        #expect(try outcome("<Right>") == "failed")
        #expect(try outcome("<Right><Right><Right><Right>") == "passed")
        #expect(try outcome("<Left>") == "awaiting")
        #expect(try outcome(" ") == "failed")
        #expect(try outcome("s") == "missing")
        #expect(try outcome("x") == "passed")
        #expect(try outcome("<Backspace><Delete><Home>") == "passed")
    }

    @Test("A long text takes line breaks; Enter in the last field saves")
    func enter() throws {
        var player = try player("a")
        let last = try form(player).fields.count - 1
        #expect(try form(player).fields[last].text.isMultiline)
        try player.press(
            "<Tab>Cilla<Tab>Ny" + String(repeating: "<Tab>", count: last) + "rad ett<Enter>rad två<Ctrl-S>")
        let added = try #require(player.scenario.programme.record("sater").applicants.last)
        #expect(added.application.fullName == "Cilla Ny")
        #expect(added.application[.motivation] == "rad ett\nrad två")
        #expect(added.application.receivedDay == player.scenario.today)

        try player.press("<Home>p")
        let count = try form(player).fields.count
        try player.press(String(repeating: "<Enter>", count: count))
        #expect(
            try form(player).problem
                == .field("member1", LocalizedText(sv: "Välj vilka som intervjuar", en: "Choose who interviews")))
        #expect(try form(player).index == 0)
    }

    @Test("A form shows a refusal and keeps what was filled in")
    func refusal() throws {
        var player = try player("t<Tab>71<Ctrl-S>")
        #expect(try form(player).problem == .refused(.wrongStage(.new, needed: [.test])))
        #expect(try form(player).texts["score"] == "71")
        try player.press("<Backspace>")
        #expect(try form(player).problem == nil)
    }

    @Test("The result of a test is recorded")
    func test() throws {
        var player = try player("fJa<Enter>t<Tab>71<Ctrl-S>")
        let id = try #require(player.state.queue.selected)
        #expect(player.state.dialog == nil)
        #expect(player.scenario[id].progress.test?.value.score == 71)
        try player.press("pb<Tab>s<Tab><Tab>2020-04-20<Tab>9.30<Tab>Rådhuset<Ctrl-S>")
        let panel = try #require(player.scenario[id].progress.panel)
        #expect(panel.members == ["bo.ek", "siv.alder"])
        #expect(panel.time == ClockTime(9, 30))
        #expect(panel.place == "Rådhuset")
    }

    @Test("A form about several is agreed to before it is done, and what cannot be done is left out")
    func bulk() throws {
        var player = try player("fJa<Enter>*t<Tab>80<Ctrl-S>")
        guard case .prompt(let prompt)? = player.state.dialog else {
            Issue.record("no preview")
            return
        }
        #expect(prompt.answer == .none)
        #expect(prompt.commands.count == 1)
        #expect(prompt.lines.count { $0.refusal != nil } == 1)
        try player.press("x")
        #expect(player.state.dialog == .prompt(prompt))
        try player.press("<Enter>")
        #expect(player.state.dialog == nil)
        #expect(player.state.drafts.isEmpty)
        #expect(player.scenario.programme.record("sater").applicants.count { $0.progress.test != nil } == 1)
    }

    @Test("Eligibility is judged item by item; the next one to judge is selected")
    func eligibility() throws {
        var player = try player("b<Enter><Enter>")
        let id = try #require(player.state.queue.selected)
        #expect(player.scenario[id].progress.eligibility["permanent"]?.value.verdict == .met)
        try player.press("b")
        guard case .choice(let choice)? = player.state.dialog else {
            Issue.record("no choice")
            return
        }
        #expect(choice.cursor.index == 1)
        #expect(choice.options[0].detail == Verdict.met.label)
        try player.press("<Enter><Down><Enter>Är chef<Enter>")
        #expect(player.scenario[id].progress.eligibility["not-manager"]?.value == Assessment(.notMet, note: "Är chef"))
    }

    @Test("All items at once judge what nobody has judged, never what is judged as not met")
    func allMet() throws {
        var player = try player("b<Enter><Down><Enter>Vikarie<Enter>")
        let id = try #require(player.state.queue.selected)
        try player.press("b<End><Enter>")
        let judged = player.scenario[id].progress.eligibility
        #expect(judged["permanent"]?.value.verdict == .notMet)
        #expect(judged.values.count { $0.value.verdict == .met } == 4)
        try player.press("b")
        guard case .choice(let choice)? = player.state.dialog else { return }
        #expect(choice.options.count == 5)
    }

    @Test("A judgement of several is previewed, and a note can be left out")
    func bulkVerdict() throws {
        var player = try player("*b<Enter><Enter>")
        guard case .prompt(let prompt)? = player.state.dialog else {
            Issue.record("no preview")
            return
        }
        #expect(prompt.answer == .optional)
        try player.press("<Enter>")
        let met = player.scenario.programme.record("sater").applicants.count {
            $0.progress.eligibility["permanent"]?.value == Assessment(.met)
        }
        #expect(met == 2)
    }

    @Test("Of several, one who is judged so already is told and left out")
    func bulkAgain() throws {
        let player = try player("b<Enter><Enter>*b<Enter><Enter>")
        guard case .prompt(let prompt)? = player.state.dialog else {
            Issue.record("no preview")
            return
        }
        #expect(prompt.lines.count { $0.refusal == .nothingToChange } == 1)
        #expect(prompt.commands.count == 1)
    }

    @Test("The manager's answer is recorded; a refusal is explained")
    func consent() throws {
        var player = try player("c<Down><Enter>")
        let id = try #require(player.state.queue.selected)
        #expect(player.scenario[id].progress.consents[.application]?.value.answer == .granted)
        try player.press("c<End><Enter>Behövs i verksamheten<Enter>")
        #expect(
            player.scenario[id].progress.consents[.consultation]?.value
                == Consent(.refused, note: "Behövs i verksamheten"))
    }

    @Test("A reader is scrolled within its text")
    func reader() throws {
        var player = try player("?")
        func top() -> Int {
            guard case .reader(let reader)? = player.state.dialog else { return -1 }
            return reader.top
        }
        try player.press("<Up>")
        #expect(top() == 0)
        try player.press("<End>")
        let last = top()
        #expect(last > 0)
        try player.press("<Down><PgDn>")
        #expect(top() == last)
        try player.press("<Up>")
        #expect(top() == last - 1)
        try player.press(String(repeating: "<PgUp>", count: 9))
        #expect(top() == 0)
        try player.press("<Esc>")
        #expect(player.state.dialog == nil)
    }
}

struct ConfirmTests {
    private func ranked() throws -> Player {
        var scenario = Scenario.falun()
        try scenario.applicant("Åsa", "Öberg", in: "sater", at: .ranking)
        var player = Player(scenario, as: "eva.strom")
        try player.press("3L")
        return player
    }

    @Test(
        "No comes first: Enter, n and Esc change nothing",
        arguments: ["<Enter>", "n", "N", "<Esc>", "<Right><Left><Enter>"])
    func no(_ keys: String) throws {
        var player = try ranked()
        #expect(player.state.view == .confirm)
        try player.press(keys)
        #expect(player.state.dialog == nil)
        #expect(player.scenario.programme.record("sater").ranking.submitted == nil)
    }

    @Test(
        "Yes has keys of its own", arguments: ["j", "y", "J", "Y", "<Right><Enter>", "<Tab><Enter>", "<Down><Enter>"])
    func yes(_ keys: String) throws {
        var player = try ranked()
        try player.press(keys)
        #expect(player.state.dialog == nil)
        #expect(player.scenario.programme.record("sater").ranking.submitted != nil)
    }

    @Test("Other keys are no answer")
    func other() throws {
        var player = try ranked()
        try player.press("x ")
        #expect(player.state.view == .confirm)
    }
}

struct PaletteTests {
    private func player(_ keys: String) throws -> Player {
        var scenario = Scenario.falun()
        try scenario.apply("Åsa", "Öberg", in: "sater")
        var player = Player(scenario, as: "eva.strom")
        try player.press(keys)
        return player
    }

    private func matches(_ text: String, over view: View = .queue, _ language: Language = .swedish) throws
        -> [CommandID]
    {
        let player = try player((view == .queue ? "1:" : ":") + text)
        guard case .palette(let palette)? = player.state.dialog else { return [] }
        return palette.matches(language, in: player.world.programme.settings).map(\.id)
    }

    @Test("Names that begin with what is written come first, each command once")
    func order() throws {
        #expect(try matches("selection.") == [.selectFirst, .reject, .reconsider])
        let all = try matches("")
        #expect(Set(all).count == all.count)
        #expect(all.contains(.undo) && !all.contains(.confirm) && !all.contains(.nextField))
        #expect(try matches("excel").first == .exportApplicants)
        #expect(try matches("finns inte").isEmpty)
    }

    @Test("What can be used right now comes before what cannot")
    func applicable() throws {
        let names = try matches("e")
        let usable = names.prefix {
            CommandTable.entry($0, in: .queue) != nil || CommandTable.entry($0)?.isScriptable == true
        }
        #expect(!usable.isEmpty)
        #expect(try matches("sort") == [.sort, .reverseSort])
    }

    @Test("A name alone is what its key does")
    func name() throws {
        #expect(try player("1:selection.select<Enter>").state.view == .prompt)
        #expect(try player("1:sel<Enter>").state.view == .prompt)
        #expect(try player(":screen.calendar<Enter>").state.screen == .calendar)
        #expect(try player(":quit<Enter>").effects == [.quit])
        #expect(try player(":undo<Enter>").effects == [.undo])
    }

    @Test("A name that cannot be used here says where it can")
    func elsewhere() throws {
        let player = try player(":selection.select<Enter>")
        #expect(player.state.dialog == nil)
        guard case .unavailable(.selectFirst, let reason)? = player.state.notice else {
            Issue.record("nothing said")
            return
        }
        #expect(reason.swedish == "finns i vyn ”Kö”")
    }

    @Test("Tab completes the selected name")
    func completion() throws {
        let player = try player("1:sel<Down><Tab>")
        guard case .palette(let palette)? = player.state.dialog else { return }
        #expect(palette.field.text == "selection.reject ")
        #expect(palette.cursor.index == 0)
    }

    @Test("A whole line is carried out from any view")
    func line() throws {
        let player = try player(":selection.select applicant=\"Åsa Öberg\" reason=\"uppfyller kraven\"<Enter>")
        #expect(player.state.dialog == nil)
        let applicant = try #require(player.scenario.programme.record("sater").applicants.first)
        #expect(applicant.progress.firstSelection?.value == FirstSelection(selected: true, reason: "uppfyller kraven"))
    }

    @Test("A line at fault or refused stays, and the next letter clears what was said")
    func problems() throws {
        var player = try player(":selection.select applicant=ingen<Enter>")
        func problem() -> Palette.Problem? {
            guard case .palette(let palette)? = player.state.dialog else { return nil }
            return palette.problem
        }
        guard case .fault(let fault)? = problem() else {
            Issue.record("no fault")
            return
        }
        #expect(fault.field == "reason")
        try player.press("<Ctrl-U>ranking.submit municipality=Falun<Enter>")
        #expect(problem() == .refused(.notPermitted(needed: [.personnelChief], municipality: "falun")))
        try player.press("x")
        #expect(problem() == nil)
    }
}
