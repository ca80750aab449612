import Domain
import TestSupport
import Testing
import Workflow

/// The log on its screen: what it asks for, and how it is narrowed and left.
struct LogFeatureTests {
    private var scenario = Scenario.falun()
    private let anna: ApplicantID

    init() throws {
        anna = try scenario.applicant("Anna", "Alm", in: "sater", at: .test)
        try scenario.apply("Bo", "Berg", in: "falun")
    }

    private func player(_ keys: String = "", as person: PersonID = "petra.lind") throws -> Player {
        var player = Player(scenario, as: person)
        try player.press("l" + keys)
        return player
    }

    private func asked(_ player: Player) -> [LogQuery] {
        player.effects.compactMap { if case .loadLog(let query, _) = $0 { query } else { nil } }
    }

    @Test func `opening it asks for the newest changes once, and again when it is opened again`() throws {
        var player = try player("jjk")
        #expect(player.state.view == .log)
        #expect(asked(player) == [LogQuery()])
        #expect(player.state.log.rows.first?.events == [player.scenario.history.last?.fact.value])
        try player.press("0l")
        #expect(asked(player).count == 2)
    }

    @Test func `what others change comes in by itself, and the selected change stays selected`() throws {
        var player = try player("j")
        let selected = player.state.log.selected?.id
        try player.scenario.apply("Cecilia", "Dahl", in: "falun")
        player.handle(.othersChanged([]))
        #expect(asked(player).count == 2)
        #expect(player.state.log.selected?.id == selected && player.state.log.cursor.index == 2)
    }

    @Test func `one's own change and its undo come in by themselves`() throws {
        var player = try player("1/berg<Enter>")
        try player.press("w")
        #expect(player.state.dialog != nil)
        try player.press("Flyttar<Enter>")
        try player.press("0l")
        let count = asked(player).count
        try player.press("u")
        #expect(asked(player).count == count + 1)
    }

    @Test func `it is narrowed by person, kind and municipality, and Esc lets go of it before it leads back`() throws {
        var player = try player("t<Home>" + String(repeating: "<Down>", count: 5) + "<Enter>")
        #expect(asked(player).last?.topic == .tests)
        try player.press("K<Down><Enter>")
        #expect(asked(player).last?.scope == .programme)
        try player.press("p<Down><Enter>")
        #expect(asked(player).last?.person != nil)
        try player.press("<Esc>")
        #expect(asked(player).last == LogQuery() && player.state.view == .log)
        try player.press("<Esc>")
        #expect(player.state.view == .overview)
    }

    @Test func `the form reads text, person, applicant and days`() throws {
        var player = try player("/jäv<Enter><Enter>anna alm<Enter><Enter><Enter>2 apr<Enter>2020-04-30<Ctrl-S>")
        let query = try #require(asked(player).last)
        #expect(query.text == "jäv" && query.applicant == anna && query.person == nil)
        #expect(query.since == Day(2020, 4, 2) && query.until == Day(2020, 4, 30))
        try player.press("/")
        guard case .form(let form) = player.state.dialog else { throw Missing() }
        #expect(form.texts["applicant"] == "Anna Alm" && form.texts["since"] == "2020-04-02")
    }

    @Test func `what the form cannot read is said beside the field`() throws {
        let player = try player("/<Enter><Enter>nobody<Ctrl-S>")
        guard case .form(let form) = player.state.dialog, case .field(let field, _) = form.problem else {
            throw Missing()
        }
        #expect(field == "applicant")
        guard case .form(let dates) = try self.player("/<Enter><Enter><Enter><Enter><Enter>snart<Ctrl-S>").state.dialog,
            case .field(let day, _) = dates.problem
        else { throw Missing() }
        #expect(day == "since")
    }

    @Test func `the end of what has been read asks for more, and only as long as there is more`() throws {
        var state = AppState(in: try player().world)
        let world = try player().world
        _ = state.handle(.invoke(.log), in: world)
        let rows = (0..<60).map { number in
            LogRow(
                LogRow.ID(.programme, 100 - number), at: world.now, account: "a", person: "petra.lind",
                transaction: "0", events: [nil], replaced: [false])
        }
        _ = state.handle(.logArrived(LogPage(rows: rows, searchedBackTo: world.now), isContinuation: false), in: world)
        #expect(state.handle(.invoke(.cursorDown), in: world) == [])
        let effects = state.handle(.invoke(.cursorLast), in: world)
        guard case .loadMoreLog = effects.first, effects.count == 1 else { throw Missing() }
        _ = state.handle(.logArrived(LogPage(rows: [], searchedBackTo: nil), isContinuation: true), in: world)
        #expect(state.handle(.invoke(.cursorLast), in: world) == [])
    }

    @Test func `a change in full, its person's history, the chain and the file`() throws {
        var player = try player("/<Enter><Enter>anna alm<Ctrl-S><Enter>")
        guard case .reader(let reader) = player.state.dialog, case .logRow(let row) = reader.content else {
            throw Missing()
        }
        #expect(row.applicant == anna)
        try player.press("<Esc>i")
        #expect(player.effects.last == .loadHistory(anna))
        try player.press("<Esc>v")
        #expect(player.effects.last == .verifyJournals)
        try player.press("E<Down><Enter>")
        guard case .exportLog(let query, .json)? = player.effects.last else { throw Missing() }
        #expect(query.applicant == anna)
    }

    private struct Missing: Error {}
}
