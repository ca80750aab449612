import Domain
import TestSupport
import Testing
import Workflow

struct QueueFeatureTests {
    private func scenario() throws -> Scenario {
        var scenario = Scenario.falun()
        try scenario.apply("Åsa", "Öberg", in: "sater", [.department: "Vården"])
        try scenario.apply("Björn", "Ek", in: "sater", [.position: "Kock"])
        try scenario.applicant("Cecilia", "Åberg", in: "sater", at: .test)
        try scenario.apply("Dan", "Falk", in: "falun")
        return scenario
    }

    private func player(_ keys: String, as person: PersonID = "eva.strom") throws -> Player {
        var player = Player(try scenario(), as: person)
        try player.press("1" + keys)
        return player
    }

    private func names(_ player: Player) -> [String] { player.state.queue.rows.map { player.world.name($0.id) } }
    private func selected(_ player: Player) -> String { player.state.queue.selected.map(player.world.name) ?? "" }

    @Test("A personnel chief sees the own municipality's applicants by name, a coordinator everybody's")
    func rows() throws {
        #expect(names(try player("")) == ["Björn Ek", "Cecilia Åberg", "Åsa Öberg"])
        #expect(names(try player("", as: "petra.lind")) == ["Björn Ek", "Dan Falk", "Cecilia Åberg", "Åsa Öberg"])
        #expect(names(try player("", as: "nobody")) == [])
    }

    @Test("Tabs go round the stages, keeping the selected person where possible")
    func tabs() throws {
        #expect(names(try player("<Tab>")) == ["Björn Ek", "Åsa Öberg"])
        #expect(names(try player(".<Tab>")) == ["Cecilia Åberg"])
        #expect(try player("<Shift-Tab>").state.queue.query.stage == .ended)
        #expect(try player(",.").state.queue.query.stage == nil)
        #expect(selected(try player("<End><Tab>")) == "Åsa Öberg")
        #expect(try player(String(repeating: "<Tab>", count: Stage.allCases.count + 1)).state.queue.query.stage == nil)
    }

    @Test("The filter narrows as it is written, finds what is not a name too, and Esc clears it")
    func filter() throws {
        var player = try player("/å")
        #expect(player.state.view == .filter)
        #expect(names(player) == ["Cecilia Åberg", "Åsa Öberg"])
        try player.press("s")
        #expect(names(player) == ["Åsa Öberg"])
        try player.press("<Enter>")
        #expect(player.state.view == .queue)
        #expect(player.state.queue.query.text == "ås")
        try player.press("<Esc>")
        #expect(names(player).count == 3)
        try player.press("/kock")
        #expect(names(player) == ["Björn Ek"])
        try player.press("<Esc>")
        #expect(player.state.view == .queue)
        #expect(player.state.queue.query.text == "")
        try player.press("/v<Down><Down><Up>q?")
        #expect(player.state.queue.query.text == "vq?")
    }

    @Test("The list is ordered by any column and turned round")
    func sort() throws {
        for (index, column) in QueueColumn.allCases.enumerated() {
            let keys = "o<Home>" + String(repeating: "<Down>", count: index) + "<Enter>"
            let query = try player(keys, as: "petra.lind").state.queue.query
            #expect(query.column == column)
            // Choosing the column that the list is ordered by already turns it round.
            #expect(query.isDescending == (column == .name))
        }
        #expect(names(try player("O")) == ["Åsa Öberg", "Cecilia Åberg", "Björn Ek"])
        #expect(names(try player("OO")) == ["Björn Ek", "Cecilia Åberg", "Åsa Öberg"])
    }

    @Test("Marks survive other tabs, filters and changes, and actions apply to all of them")
    func marks() throws {
        var player = try player("  ")
        #expect(player.state.queue.marks.count == 2)
        #expect(selected(player) == "Åsa Öberg")
        try player.press("<Tab>/björn<Enter>")
        #expect(player.state.queue.marks.count == 2)
        #expect(player.state.queue.targets.map(player.world.name) == ["Björn Ek", "Cecilia Åberg"])
        try player.press("<Esc><Esc>")
        #expect(player.state.queue.marks.isEmpty)
        try player.press("m")
        #expect(player.state.queue.marks.count == 2)
        try player.press("*")
        #expect(player.state.queue.marks.isEmpty)
        try player.press("<Home> <Home> ")
        #expect(player.state.queue.marks.isEmpty)
    }

    @Test("Those for whom an action was carried out lose their mark, so that the next one does not hit them again")
    func unmarks() throws {
        let player = try player("  fBra<Enter>")
        #expect(player.state.queue.marks.map(player.world.name) == ["Cecilia Åberg"], "she was refused, being selected")
    }

    @Test("A municipality is chosen among those that may be seen; the marks go")
    func municipality() throws {
        var player = try player(" K<Down><Down><Enter>", as: "petra.lind")
        #expect(player.state.queue.municipality == "falun")
        #expect(names(player) == ["Dan Falk"])
        #expect(player.state.queue.marks.isEmpty)
        try player.press("K<Home><Enter>")
        #expect(player.state.queue.municipality == nil)
        guard case .choice(let choice)? = try self.player("K").state.dialog else { return }
        #expect(choice.options.count == 1)
    }

    @Test("An application is opened, scrolled and left; actions there apply to it alone")
    func reading() throws {
        var player = try player("  <Home><Enter>")
        let id = try #require(player.state.queue.selected)
        #expect(player.state.queue.situation == .reading(id, top: 0))
        #expect(player.state.view == .application)
        #expect(player.state.queue.targets == [id])
        try player.press("<Down><Down><Up>")
        #expect(player.state.queue.situation == .reading(id, top: 1))
        try player.press("<Esc>")
        #expect(player.state.queue.situation == .list)
        #expect(player.state.queue.marks.count == 2)
        for back in ["q", "h", "<Left>"] {
            try player.press("<Enter>" + back)
            #expect(player.state.view == .queue)
        }
    }

    @Test("An application that is taken back by undo is not read on")
    func retracted() throws {
        var player = try player("a<Tab>Ny<Tab>Sökande<Ctrl-S>/ny sök<Enter><Enter>")
        #expect(player.state.view == .application)
        try player.press("u")
        #expect(player.state.view == .queue)
        #expect(player.state.queue.index.entries.count == 3)
    }

    @Test(
        "Every action opens what asks for the rest, on nobody it says so",
        arguments: [
            ("b", View.choice), ("f", .prompt), ("x", .prompt), ("X", .prompt), ("t", .form), ("c", .choice),
            ("p", .form),
            ("w", .prompt), ("W", .prompt), ("e", .form),
        ])
    func actions(_ key: String, _ view: View) throws {
        #expect(try player(key).state.view == view)
        #expect(try player("<Enter>" + key).state.view == view)
        let nobody = try player("/finns inte<Enter>" + key)
        #expect(nobody.state.dialog == nil)
        #expect(
            nobody.state.notice == .text(LocalizedText(sv: "Ingen sökande är vald", en: "No applicant is selected")))
    }

    @Test("Every step of an application, by keys alone")
    func journey() throws {
        var player = try player("fBehövs<Enter>")
        let id = try #require(player.state.queue.selected)
        #expect(player.scenario.stage(id) == .test)
        try player.press("XFel person<Enter>")
        #expect(player.scenario.stage(id) == .new)
        try player.press("xInte nu<Enter>")
        #expect(player.scenario.stage(id) == .ended)
        try player.press("XÅngrat<Enter>fBehövs<Enter>t<Tab>80<Ctrl-S>pb<Tab>s<Ctrl-S>")
        #expect(player.scenario.stage(id) == .interview)
        try player.press("wFlyttar<Enter>")
        #expect(player.scenario.stage(id) == .ended)
        try player.press("WFlyttade inte<Enter>")
        #expect(player.scenario.stage(id) == .interview)
    }

    @Test("Resizing keeps the selected person in sight")
    func resize() throws {
        var scenario = Scenario.falun()
        for number in 10..<60 { try scenario.apply("Sökande", "\(number)", in: "sater") }
        var player = Player(scenario, as: "eva.strom")
        try player.press("1<PgDn><Down>")
        let before = player.state.queue.cursor.index
        player.resize(60, 16)
        let cursor = player.state.queue.cursor
        #expect(cursor.index == before)
        #expect((cursor.top..<cursor.top + 8).contains(cursor.index))
    }

    @Test("Somebody waits since the stage was entered, whatever is judged meanwhile")
    func waitingSince() throws {
        var scenario = Scenario.falun()
        func since(_ id: ApplicantID) -> Day? {
            scenario.programme.waitingSince(
                scenario[id], at: scenario.programme.stage(of: scenario[id], in: "sater"))
        }
        let id = try scenario.apply("Åsa", "Öberg", in: "sater", [.received: "2020-03-10"])
        #expect(since(id) == Day(2020, 3, 10))
        scenario.wake(on: try #require(Day(2020, 4, 14)))
        try scenario.perform(.recordConsent(id, .application, Consent(.granted)), as: "eva.strom")
        try scenario.perform(.assessEligibility(id, "time", Assessment(.met)), as: "eva.strom")
        #expect(since(id) == Day(2020, 3, 10))
        scenario.wake(on: try #require(Day(2020, 4, 16)))
        try scenario.perform(.selectFirst(id, reason: "Ja."), as: "eva.strom")
        #expect(since(id) == Day(2020, 4, 16))
        scenario.wake(on: try #require(Day(2020, 4, 18)))
        try scenario.perform(.recordTest(id, TestResult(.passed, score: 70)), as: "eva.strom")
        #expect(since(id) == Day(2020, 4, 18))
        try scenario.perform(.withdraw(id, reason: "Annat arbete"), as: "eva.strom")
        #expect(since(id) == nil)
        let unknown = try scenario.apply("Bo", "Ek", in: "sater", [.received: ""])
        #expect(since(unknown) == Day(2020, 4, 18))
    }

    @Test("The order by waiting and by what there is to look at")
    func sortByWaitingAndFlags() throws {
        var scenario = Scenario.falun()
        try scenario.apply("Anna", "Ask", in: "sater", [.received: "2020-03-12"])
        try scenario.apply("Bo", "Björk", in: "sater", [.received: "2020-03-10", .managerToday: "yes"])
        try scenario.apply("Cia", "Cedergren", in: "sater", [.received: "2020-03-14", .position: ""])
        let out = try scenario.apply("Dan", "Dal", in: "sater", [.received: "2020-03-20"])
        try scenario.perform(.reject(out, reason: "Nej."), as: "eva.strom")
        func names(_ column: QueueColumn, isDescending: Bool = false) -> [String] {
            var queue = ApplicantQueue(scenario.programme, municipalities: ["sater"], for: scenario.actor("eva.strom"))
            return queue.rows(QueueQuery(column: column, isDescending: isDescending), in: scenario.programme).map {
                scenario[$0.id].application[.firstName]
            }
        }
        #expect(names(.waiting) == ["Cia", "Anna", "Bo", "Dan"])
        #expect(names(.waiting, isDescending: true).suffix(3) == ["Bo", "Anna", "Cia"])
        #expect(names(.flags).prefix(2) == ["Bo", "Cia"])
    }

    @Test("What is taken back leaves the marks as they were before it was done")
    func undoneMarks() throws {
        var player = try player("  ")
        let marked = player.state.queue.marks
        #expect(marked.count == 2)
        try player.press("w")
        try player.press("Annat arbete<Enter>")
        #expect(player.state.queue.marks.isEmpty, "the next action does not hit them again")
        try player.press("u")
        #expect(player.state.queue.marks == marked)
        try player.press("U")
        #expect(player.state.queue.marks.isEmpty)
        try player.press("<Home> u")
        #expect(player.state.queue.marks == marked)
    }
}
