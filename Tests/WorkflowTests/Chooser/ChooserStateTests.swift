import Domain
import TestSupport
import Testing
import Workflow

@Suite struct ChooserStateTests {
    static func world(
        isOwner: Bool = false, readOnly: LocalizedText? = nil, size: (columns: Int, rows: Int) = (80, 24)
    ) -> ChooserWorld {
        ChooserWorld(
            language: .swedish, today: Scenario.falun().today, now: Scenario.falun().now, size: size,
            account: "petra.lind", place: "/srv/aspirant", isOwner: isOwner, readOnly: readOnly)
    }

    static func row(
        _ id: String, as person: PersonID = "petra.lind", waiting: [LocalizedText]? = []
    ) -> ChooserRow {
        let scenario = Scenario.falun()
        let summary = ProgrammeSummary(scenario.programme, for: scenario.actor(person), on: scenario.today)
        let own = ProgrammeSummary(
            id: id, name: summary.name, short: summary.short, phase: summary.phase, period: summary.period,
            municipalities: summary.municipalities, seats: summary.seats, participants: nil, next: summary.next,
            origin: nil, roles: summary.roles)
        return ChooserRow(id, .read(own, waiting.map { .known($0) } ?? .unread))
    }

    private func chooser(_ rows: [ChooserRow], selected: String? = nil) -> ChooserState {
        var state = ChooserState(selected: selected)
        _ = state.handle(.listed(rows.map(\.id)), in: Self.world())
        for row in rows { _ = state.handle(.read(row), in: Self.world()) }
        return state
    }

    @Test func `programmes are listed before anything is known of them, and filled in`() {
        var state = ChooserState()
        #expect(state.handle(.listed(["a", "b"]), in: Self.world()).isEmpty)
        #expect(state.rows.map(\.id) == ["a", "b"])
        #expect(state.rows.allSatisfy { $0.content == .unread })
        _ = state.handle(.read(Self.row("b")), in: Self.world())
        #expect(state.rows[1].summary?.short == "Falun 2020")
        #expect(state.rows[0].summary == nil)
    }

    @Test func `Enter opens the selected programme, also one that is not read yet`() {
        var state = chooser([Self.row("a"), Self.row("b")])
        _ = state.handle(.invoke(.cursorDown), in: Self.world())
        #expect(state.handle(.invoke(.open), in: Self.world()) == [.open("b")])
        var unread = ChooserState()
        _ = unread.handle(.listed(["a"]), in: Self.world())
        #expect(unread.handle(.invoke(.open), in: Self.world()) == [.open("a")])
    }

    @Test func `a damaged programme says why and stops no other`() {
        var state = chooser([ChooserRow("a", .unreadable(LocalizedText(sv: "trasigt", en: "broken"))), Self.row("b")])
        #expect(state.rows.map(\.id) == ["b", "a"], "it stands last")
        _ = state.handle(.invoke(.cursorDown), in: Self.world())
        #expect(state.handle(.invoke(.open), in: Self.world()).isEmpty)
        #expect(state.notice == .failed("trasigt"))
        _ = state.handle(.invoke(.cursorUp), in: Self.world())
        #expect(state.handle(.invoke(.open), in: Self.world()) == [.open("b")])
        #expect(state.notice == nil)
    }

    @Test func `whoever comes back stands on the programme that was left`() {
        let state = chooser([Self.row("a"), Self.row("b"), Self.row("c")], selected: "b")
        #expect(state.selected?.id == "b")
    }

    @Test func `others' programmes come and go without the selection jumping`() {
        var state = chooser([Self.row("b"), Self.row("c")])
        _ = state.handle(.invoke(.cursorDown), in: Self.world())
        _ = state.handle(.listed(["a", "b", "c"]), in: Self.world())
        #expect(state.selected?.id == "c")
        #expect(state.rows.map(\.id) == ["b", "c", "a"], "a new one comes last until it is known where it belongs")
        _ = state.handle(.read(Self.row("a")), in: Self.world())
        #expect(state.rows.map(\.id) == ["a", "b", "c"])
        #expect(state.selected?.id == "c")
        _ = state.handle(.listed(["a", "b"]), in: Self.world())
        #expect(state.selected?.id == "b")
        _ = state.handle(.read(Self.row("c")), in: Self.world())
        #expect(state.rows.map(\.id) == ["a", "b"])
    }

    private func row(_ id: String, _ phase: ProgrammePhase, from start: String) throws -> ChooserRow {
        let known = try #require(Self.row(id).summary)
        let first = try #require(Day(start))
        let summary = ProgrammeSummary(
            id: id, name: known.name, short: known.short, phase: phase, period: first...(first + 300),
            municipalities: [], seats: 1, participants: nil, next: nil, origin: nil, roles: known.roles)
        return ChooserRow(id, .read(summary, .known([])))
    }

    @Test func `what is going on comes first, then what is planned, then what is finished, each by its start`() throws {
        let rows = [
            try row("a", .finished, from: "2012-01-01"), try row("b", .planned, from: "2021-01-01"),
            try row("c", .running, from: "2020-06-01"), try row("d", .selection, from: "2020-01-01"),
            try row("e", .finished, from: "2008-01-01"), try row("f", .applications, from: "2020-06-01"),
        ]
        var state = ChooserState()
        _ = state.handle(.listed(rows.map(\.id)), in: Self.world())
        for row in rows.dropLast() { _ = state.handle(.read(row), in: Self.world()) }
        #expect(state.rows.map(\.id) == ["a", "b", "c", "d", "e", "f"], "it moves once, when all is known")
        _ = state.handle(.read(rows[5]), in: Self.world())
        #expect(state.rows.map(\.id) == ["d", "c", "f", "b", "e", "a"])
        #expect(state.selected?.id == "d", "who has not chosen stands on the first")
    }

    @Test func `whoever has gone to a programme stays on it when the list is put in order`() throws {
        let rows = [try row("a", .finished, from: "2012-01-01"), try row("b", .running, from: "2021-01-01")]
        var state = ChooserState()
        _ = state.handle(.listed(["a", "b"]), in: Self.world())
        _ = state.handle(.invoke(.cursorDown), in: Self.world())
        _ = state.handle(.invoke(.cursorUp), in: Self.world())
        for row in rows { _ = state.handle(.read(row), in: Self.world()) }
        #expect(state.rows.map(\.id) == ["b", "a"])
        #expect(state.selected?.id == "a")
    }

    @Test func `Esc leaves nothing, q and Ctrl-C do`() {
        var state = chooser([Self.row("a")])
        #expect(state.handle(.invoke(.back), in: Self.world()).isEmpty)
        #expect(state.handle(.invoke(.quit), in: Self.world()) == [.quit])
        #expect(state.handle(.invoke(.cancel), in: Self.world()) == [.quit])
        #expect(state.handle(.invoke(.suspend), in: Self.world()) == [.suspend])
    }

    @Test func `the language is changed for what follows`() {
        var state = chooser([])
        _ = state.handle(.invoke(.language), in: Self.world())
        #expect(state.chosenLanguage == .english)
    }

    @Test func `help is read and closed`() {
        var state = chooser([Self.row("a")])
        _ = state.handle(.invoke(.help), in: Self.world())
        #expect(state.view == .reader)
        _ = state.handle(.invoke(.cancel), in: Self.world())
        #expect(state.view == .chooser)
    }

    // MARK: - Who may found

    @Test func `only the owner and coordinators found programmes, and are shown how`() {
        var chief = chooser([Self.row("a", as: "eva.strom")])
        #expect(!chief.footer(in: Self.world()).contains { $0.id == .newProgramme || $0.id == .cloneProgramme })
        for command in [CommandID.newProgramme, .cloneProgramme] {
            _ = chief.handle(.invoke(command), in: Self.world())
            guard case .text = chief.notice else { return #expect(Bool(false), "\(command)") }
            #expect(chief.situation == .choosing)
        }
        let leader = chooser([Self.row("a")])
        #expect(leader.footer(in: Self.world()).contains { $0.id == .cloneProgramme })
        let owner = chooser([])
        #expect(owner.footer(in: Self.world(isOwner: true)).contains { $0.id == .newProgramme })
    }

    @Test func `who coordinates one programme does not clone another`() {
        var state = chooser([Self.row("a", as: "eva.strom"), Self.row("b")])
        _ = state.handle(.invoke(.cloneProgramme), in: Self.world())
        guard case .refused(.notPermitted) = state.notice else { return #expect(Bool(false)) }
        #expect(state.situation == .choosing)
    }

    @Test func `nothing is founded read-only`() {
        var state = chooser([Self.row("a")])
        let reason = LocalizedText(sv: "skrivskyddat", en: "read-only")
        _ = state.handle(.invoke(.newProgramme), in: Self.world(readOnly: reason))
        #expect(state.notice == .text(reason))
    }

    // MARK: - Cloning

    private func cloning() -> ChooserState {
        var state = chooser([Self.row("falun-2020")])
        _ = state.handle(.invoke(.cloneProgramme), in: Self.world())
        return state
    }

    @Test func `a clone is proposed for the next year and planned as wished`() throws {
        var state = cloning()
        #expect(state.view == .cloning)
        let effects = state.handle(.invoke(.submitForm), in: Self.world())
        let start = try #require(Day("2021-09-01"))
        #expect(effects == [.plan(of: "falun-2020", ProgrammeClone.Wish(id: "falun-2021", start: start))])
    }

    @Test func `a taken or impossible id is said beside its field`() {
        var state = cloning()
        _ = state.handle(.invoke(.nextField), in: Self.world())
        _ = state.handle(.type(.deleteAll), in: Self.world())
        _ = state.handle(.type(.insert("falun-2020")), in: Self.world())
        #expect(state.handle(.invoke(.submitForm), in: Self.world()).isEmpty)
        guard case .cloning(let clone) = state.situation, case .field("id", let text) = clone.form.problem else {
            return #expect(Bool(false))
        }
        #expect(text.swedish.contains("redan"))
        _ = state.handle(.type(.insert(" Å")), in: Self.world())
        #expect(state.handle(.invoke(.submitForm), in: Self.world()).isEmpty)
    }

    @Test func `a half-written clone is kept and offered again`() {
        var state = cloning()
        let kept = state.handle(.type(.insert("X")), in: Self.world())
        guard case .saveDraft(let draft)? = kept.first else { return #expect(Bool(false)) }
        #expect(draft.texts["name"]?.hasSuffix("X") == true)
        _ = state.handle(.invoke(.cancel), in: Self.world())
        _ = state.handle(.invoke(.cloneProgramme), in: Self.world())
        guard case .cloning(let clone) = state.situation else { return #expect(Bool(false)) }
        #expect(clone.form.texts["name"]?.hasSuffix("X") == true)
        #expect(clone.form.restored != nil)
        #expect(state.handle(.invoke(.discardDraft), in: Self.world()) == [.removeDraft(key: draft.key)])
    }

    @Test func `what would be made is shown, made by Enter and stood on`() throws {
        var state = cloning()
        _ = state.handle(.type(.insert("X")), in: Self.world())
        let scenario = try Scenario.plannedCalendar()
        var random = SeededRandom(seed: 3)
        let clone = try ProgrammeClone(
            of: scenario.programme,
            origin: ProgrammeOrigin(programme: "falun-2020", records: 1, head: "", undecided: []),
            ProgrammeClone.Wish(id: "falun-2021", start: scenario.programme.settings.nextStart),
            by: scenario.actor("petra.lind"), ids: &random)
        _ = state.handle(.planned(clone), in: Self.world())
        #expect(state.view == .foundingPreview)
        _ = state.handle(.invoke(.cancel), in: Self.world())
        #expect(state.view == .cloning)
        _ = state.handle(.planned(clone), in: Self.world())
        #expect(state.handle(.invoke(.confirm), in: Self.world()) == [.found(clone.programme)])
        let done = state.handle(.founded("falun-2021"), in: Self.world())
        #expect(done == [.removeDraft(key: "programme.clone falun-2020")])
        #expect(state.notice == .founded("falun-2021"))
        _ = state.handle(.listed(["falun-2020", "falun-2021"]), in: Self.world())
        #expect(state.selected?.id == "falun-2021")
    }

    @Test func `a step back is offered where there is one`() throws {
        func offered(_ state: ChooserState) -> Bool {
            state.footer(in: Self.world(isOwner: true)).contains { $0.id == .previousStep }
        }
        #expect(!offered(cloning()), "a clone has one step only")
        let keys = CommandTable.help(of: .cloning, in: Programme()).flatMap { $0.entries.flatMap(\.keys) }
        #expect(!keys.contains("PgUp"))
        var state = chooser([])
        _ = state.handle(.invoke(.newProgramme), in: Self.world(isOwner: true))
        #expect(state.view == .founding)
        #expect(!offered(state), "the first step")
        let basics: [(Int, String)] = [(0, "Ledare i Siljan"), (2, "Siljan"), (2, "2021-08-01"), (1, "2022-06-30")]
        for (steps, text) in basics {
            for _ in 0..<steps { _ = state.handle(.invoke(.nextField), in: Self.world(isOwner: true)) }
            _ = state.handle(.type(.insert(text)), in: Self.world(isOwner: true))
        }
        _ = state.handle(.invoke(.submitForm), in: Self.world(isOwner: true))
        #expect(state.view == .picking)
        #expect(offered(state), "the second")
    }

    @Test func `a refusal keeps what was written`() throws {
        var state = cloning()
        let before = state.situation
        _ = state.handle(.refused(.programmeAlreadyDefined), in: Self.world())
        #expect(state.notice == .refused(.programmeAlreadyDefined))
        #expect(state.situation == before)
    }
}
