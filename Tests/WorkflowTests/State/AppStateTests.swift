import Domain
import TestSupport
import Testing
import Workflow

struct AppStateTests {
    private func player(_ person: PersonID = "eva.strom", _ keys: String = "") throws -> Player {
        var scenario = Scenario.falun()
        try scenario.apply("Åsa", "Öberg", in: "sater")
        try scenario.apply("Björn", "Ek", in: "sater")
        var player = Player(scenario, as: person)
        try player.press(keys)
        return player
    }

    @Test("A session begins on the programme screen")
    func beginning() throws {
        let player = try player()
        #expect(player.state.screen == .overview)
        #expect(player.state.view == .overview)
        #expect(player.state.dialog == nil)
        #expect(player.state.notice == nil)
    }

    @Test("A session may begin with one municipality")
    func municipality() throws {
        let player = try player("petra.lind")
        let state = AppState(municipality: "sater", in: player.world)
        #expect(state.queue.municipality == "sater")
    }

    @Test(
        "Digits lead to screens",
        arguments: [("0", ScreenID.overview), ("1", .queue), ("2", .interviews), ("3", .ranking), ("4", .calendar)])
    func screens(_ key: String, _ screen: ScreenID) throws {
        for before in ["0", "1", "2", "3", "4"] {
            #expect(try player("eva.strom", before + key).state.screen == screen)
        }
    }

    @Test("What is asked of the run loop comes back as effects")
    func effects() throws {
        #expect(try player("eva.strom", "q").effects == [.quit])
        #expect(try player("eva.strom", "<Ctrl-Z>").effects == [.suspend])
        #expect(try player("eva.strom", "1f<Ctrl-Z>").effects == [.suspend])
        guard case .loadLog(LogQuery(), _)? = try player("eva.strom", "l").effects.first else {
            Issue.record("the log is not asked for")
            return
        }
        #expect(try player("eva.strom", "u").effects == [.undo])
        #expect(try player("eva.strom", "U").effects == [.redo])
        #expect(try player("eva.strom", "1E").effects == [.export(.applicants(nil))])
        let player = try player("eva.strom", "1i")
        let id = try #require(player.state.queue.selected)
        #expect(player.effects == [.loadHistory(id)])
        guard case .reader(let reader)? = player.state.dialog, case .history(id, let lines) = reader.content else {
            Issue.record("no history")
            return
        }
        #expect(lines.count == 1)
    }

    @Test("The language can be changed and changed back")
    func language() throws {
        var player = try player("eva.strom", "s")
        #expect(player.state.chosenLanguage == .english)
        #expect(player.world.language == .english)
        try player.press("s")
        #expect(player.state.chosenLanguage == .swedish)
    }

    @Test("A command that is found elsewhere says where")
    func elsewhere() throws {
        var player = try player()
        player.handle(.invoke(.decideAdmission))
        #expect(
            player.state.notice
                == .unavailable(
                    .decideAdmission,
                    LocalizedText(sv: "finns i vyn ”Antagning”", en: "is found in the view “Admission”")))
        #expect(player.effects.isEmpty)
    }

    @Test("The next key clears what the status line said")
    func notice() throws {
        var player = try player("eva.strom", "Å")
        #expect(player.state.notice == .unknownKey("Å"))
        try player.press("<Down>")
        #expect(player.state.notice == nil)
    }

    @Test("A failure of the store and a written file are told")
    func told() throws {
        var player = try player()
        player.handle(.failed("disken är full"))
        #expect(player.state.notice == .failed("disken är full"))
        player.handle(.exported(path: "/tmp/a.csv"))
        #expect(player.state.notice == .exported("/tmp/a.csv"))
        player.handle(.refused(.nothingToUndo))
        #expect(player.state.notice == .refused(.nothingToUndo))
    }

    // MARK: - A change and its dialog

    @Test("A dialog stays until the change is saved, and takes no key meanwhile")
    func submitting() throws {
        let player = try player("eva.strom", "1fBra")
        var state = player.state
        let world = player.world
        let effects = state.handle(.invoke(.confirm), in: world)
        let id = try #require(state.queue.selected)
        #expect(effects == [.perform([.selectFirst(id, reason: "Bra")])])
        #expect(state.view == .prompt)
        #expect(state.handle(.invoke(.confirm), in: world).isEmpty)
        #expect(state.handle(.invoke(.cancel), in: world).isEmpty)
        #expect(state.handle(.type(.insert("x")), in: world).isEmpty)
        let facts = try world.programme.decide(.selectFirst(id, reason: "Bra"), by: world.actor, on: world.today)
        let saved = Saved(events: facts, at: world.now)
        guard case .prompt(let prompt)? = state.dialog else {
            Issue.record("no prompt")
            return
        }
        #expect(state.handle(.saved(saved), in: world) == [.removeDraft(key: prompt.draftKey)])
        #expect(state.view == .queue)
        #expect(state.notice == .saved(saved))
        #expect(state.drafts.isEmpty)
    }

    @Test("A refusal leaves the dialog open with what was written")
    func refused() throws {
        let player = try player("eva.strom", "1fBra")
        var state = player.state
        _ = state.handle(.invoke(.confirm), in: player.world)
        #expect(state.handle(.refused(.admissionDecided), in: player.world).isEmpty)
        guard case .prompt(let prompt)? = state.dialog else {
            Issue.record("the prompt is gone")
            return
        }
        #expect(prompt.refusal == .admissionDecided)
        #expect(prompt.field.text == "Bra")
        _ = state.handle(.type(.insert("!")), in: player.world)
        guard case .prompt(let edited)? = state.dialog else { return }
        #expect(edited.refusal == nil)
        #expect(edited.field.text == "Bra!")
    }

    @Test("A failure leaves the dialog open too, and it can be tried again")
    func failed() throws {
        let player = try player("eva.strom", "1fBra")
        var state = player.state
        _ = state.handle(.invoke(.confirm), in: player.world)
        _ = state.handle(.failed("disken är full"), in: player.world)
        #expect(state.view == .prompt)
        #expect(state.handle(.invoke(.confirm), in: player.world).count == 1)
    }

    @Test("Others' changes are taken in while a dialog is open")
    func others() throws {
        var player = try player("eva.strom", "1f")
        let facts = [try player.scenario.apply("Ny", "Sökande", in: "sater")]
        let signature = Signature(by: "ida.moss", at: player.scenario.now)
        player.handle(.othersChanged([ForeignChange(signature: signature, events: [])]))
        #expect(facts.count == 1)
        #expect(player.state.view == .prompt)
        #expect(player.state.queue.rows.count == 3)
        #expect(player.state.notice == .othersChanged([ForeignChange(signature: signature, events: [])]))
    }

    @Test("On a busy day what one has saved oneself can be read for a moment, and a refusal until the next key")
    func ownNoticeStays() throws {
        let player = try player("eva.strom", "1fBra<Enter>")
        let change = ForeignChange(signature: Signature(by: "ida.moss", at: player.scenario.now), events: [])
        guard case .saved(let saved)? = player.state.notice else {
            Issue.record("not saved")
            return
        }
        var (state, world) = (player.state, player.world)
        world.now = Instant(milliseconds: saved.at.milliseconds + 2900)
        _ = state.handle(.othersChanged([change]), in: world)
        #expect(state.notice == .saved(saved))
        world.now = Instant(milliseconds: saved.at.milliseconds + 3000)
        _ = state.handle(.othersChanged([change]), in: world)
        #expect(state.notice == .othersChanged([change]))
        _ = state.handle(.failed("disken är full"), in: world)
        _ = state.handle(.othersChanged([change]), in: world)
        #expect(state.notice == .failed("disken är full"))
    }

    @Test("A change, undone and done again")
    func undo() throws {
        var player = try player("eva.strom", "1fBra<Enter>")
        let id = try #require(player.state.queue.selected)
        #expect(player.scenario.stage(id) == .test)
        try player.press("u")
        #expect(player.scenario.stage(id) == .new)
        try player.press("U")
        #expect(player.scenario.stage(id) == .test)
        guard case .saved(let saved)? = player.state.notice else {
            Issue.record("nothing saved")
            return
        }
        #expect(saved.kind == .redo)
        try player.press("U")
        #expect(player.state.notice == .refused(.nothingToRedo))
    }

    // MARK: - Drafts

    @Test("What is written is kept at every letter, forgotten when it is all taken back")
    func drafts() throws {
        var player = try player("eva.strom", "1fJa")
        #expect(player.effects.count == 2)
        try player.press("<Esc>f")
        guard case .prompt(let prompt)? = player.state.dialog else {
            Issue.record("no prompt")
            return
        }
        let key = prompt.draftKey
        #expect(player.state.drafts[key]?.texts == ["text": "Ja"])
        #expect(prompt.field.text == "Ja")
        #expect(prompt.restored != nil)
        try player.press("<Ctrl-U>")
        #expect(player.effects.last == .removeDraft(key: key))
        #expect(player.state.drafts.isEmpty)
    }

    @Test("A draft of a form holds only what was changed, so that it never brings back what others have changed")
    func formDraft() throws {
        var player = try player("eva.strom", "1e<Tab><Tab><Tab>023")
        let id = try #require(player.state.queue.selected)
        #expect(player.state.drafts["applicant.edit \(id)"]?.texts == ["phone": "023"])
        try player.press("<Esc>")
        let old = player.scenario[id].application[.position]
        let change = FieldChange(.position, Change(from: old, to: "Enhetschef"))
        try player.scenario.perform(.editApplication(id, [change]), as: "ida.moss")
        try player.press("e<Ctrl-S>")
        #expect(player.scenario[id].application[.phone] == "023")
        #expect(player.scenario[id].application[.position] == "Enhetschef")
        #expect(player.state.drafts.isEmpty)
    }

    @Test("Start over throws the draft away")
    func startOver() throws {
        var player = try player("eva.strom", "1fJa<Ctrl-R>")
        #expect(player.state.drafts.isEmpty)
        #expect(player.state.view == .prompt)
        try player.press("Nej<Esc>")
        #expect(player.state.drafts.count == 1)
    }

    // MARK: - Read only

    @Test(
        "Without the right to write nothing is offered that would",
        arguments: ["1f", "1x", "1b", "1e", "1t", "1p", "1a", "1w", "u", "U"])
    func readOnly(_ keys: String) throws {
        var player = try player()
        player.readOnly = LocalizedText(sv: "skrivskyddat", en: "read-only")
        try player.press(keys)
        #expect(player.state.dialog == nil)
        #expect(player.effects.isEmpty)
        guard case .unavailable(_, let reason)? = player.state.notice else {
            Issue.record("\(keys) said nothing")
            return
        }
        #expect(reason.english == "read-only")
    }

    @Test("A dialog that was open when writing became impossible says so")
    func becameReadOnly() throws {
        var player = try player("eva.strom", "1fJa")
        player.readOnly = LocalizedText(sv: "skrivskyddat", en: "read-only")
        try player.press("<Enter>")
        #expect(player.state.notice == .failed("skrivskyddat"))
        #expect(player.state.view == .prompt)
    }

    // MARK: - Footer

    @Test("Start over is offered only when something is written")
    func footer() throws {
        var player = try player("eva.strom", "1f")
        #expect(!player.state.footer(in: player.world).contains { $0.id == .discardDraft })
        try player.press("x")
        #expect(player.state.footer(in: player.world).contains { $0.id == .discardDraft })
    }

    @Test("The quota is offered to those who decide it")
    func quota() throws {
        func offers(_ person: PersonID) throws -> Bool {
            let player = try player(person)
            return player.state.footer(in: player.world).contains { $0.id == .setQuota }
        }
        #expect(try offers("petra.lind"))
        #expect(try offers("sten.hed"))
        #expect(try !offers("eva.strom"))
    }

    @Test("Back leads to where one came from, and a screen that was left is met at its beginning")
    func wayBack() throws {
        var player = try player("petra.lind")
        for (key, view) in [("f", View.allocation), ("S", .seats), ("p", .admission)] {
            try player.press("0" + key)
            #expect(player.state.view == view)
            try player.press("<Esc>")
            #expect(player.state.screen == .overview, "\(view)")
            try player.press("3")
            #expect(player.state.view == .ranking, "\(view)")
        }
    }

    @Test("Back leads out one step at a time, and by another screen's key one has gone elsewhere")
    func wayBackStepByStep() throws {
        var player = try player("petra.lind", "pf<Esc>")
        #expect(player.state.view == .admission)
        try player.press("<Esc>")
        #expect(player.state.view == .overview)
        try player.press("f13<Esc>")
        #expect(player.state.view == .admission)
    }
}
