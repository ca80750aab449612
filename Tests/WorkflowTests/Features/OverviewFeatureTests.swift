import Domain
import TestSupport
import Testing
import Workflow

struct OverviewFeatureTests {
    @Test(
        "Every task leads to where it is done",
        arguments: [
            (WaitingTask.firstSelection("sater", 2), Destination.queue("sater", .new)),
            (.tests("sater", 1), .queue("sater", .test)), (.panels("sater", 1), .queue("sater", .interview)),
            (.myCards([]), .screen(.interviews)), (.consultations("sater", 1), .ranking("sater")),
            (.ties("sater", 2), .ranking("sater")), (.ranking("sater"), .ranking("sater")),
            (.missingRankings(["falun"]), .admission), (.admission, .admission),
            (.quotas(sum: 23, seats: 24), .admission),
        ])
    func destinations(_ task: WaitingTask, _ destination: Destination) {
        #expect(OverviewFeature.Row.task(task).destination == destination)
    }

    private func busy() throws -> Scenario {
        var scenario = Scenario.falun()
        try scenario.apply("Åsa", "Öberg", in: "sater")
        try scenario.applicant("Björn", "Ek", in: "sater", at: .test)
        try scenario.applicant("Cecilia", "Åberg", in: "sater", at: .interview)
        try scenario.applicant("Dan", "Falk", in: "falun", at: .ranking)
        return scenario
    }

    @Test("Enter goes to the stage with the work")
    func enter() throws {
        var player = Player(try busy(), as: "eva.strom")
        #expect(player.state.overview.tasks == [.firstSelection("sater", 1), .tests("sater", 1)])
        try player.press("<Down><Enter>")
        #expect(player.state.screen == .queue)
        #expect(player.state.queue.query.stage == .test)
        #expect(player.state.queue.municipality == "sater")
        #expect(player.state.queue.rows.count == 1)
        // The municipality's own row shows everybody.
        try player.press("0<End><Enter>")
        #expect(player.state.queue.query.stage == nil)
        #expect(player.state.queue.rows.count == 3)
    }

    @Test("Going to a stage clears filter and marks, that nobody is missed")
    func clears() throws {
        var player = Player(try busy(), as: "eva.strom")
        try player.press("1 /björn<Enter>0<Enter>")
        #expect(player.state.queue.query.text == "")
        #expect(player.state.queue.marks.isEmpty)
        #expect(player.state.queue.rows.count == 1)
        #expect(player.state.view == .queue)
    }

    @Test("Enter goes to the ranking of the municipality, to the admission and to one's own cards")
    func otherScreens() throws {
        var chief = Player(try busy(), as: "karin.dahl")
        #expect(chief.state.overview.tasks == [.consultations("falun", 1), .ranking("falun")])
        try chief.press("<Down><Enter>")
        #expect(chief.state.view == .ranking)
        #expect(chief.state.ranking.municipality == "falun")

        var leader = Player(try busy(), as: "petra.lind")
        try leader.press("<Enter>")
        #expect(leader.state.view == .admission)
        try leader.press("0<Down><Enter>")
        #expect(leader.state.screen == .calendar)

        var interviewer = Player(try busy(), as: "bo.ek")
        #expect(interviewer.state.overview.tasks.count == 1)
        try interviewer.press("<Enter>")
        #expect(interviewer.state.view == .interviews)
    }

    @Test("The quota is set where all municipalities are in view")
    func quota() throws {
        var leader = Player(try busy(), as: "petra.lind")
        let key = try #require(CommandTable.entry(.setQuota, in: .overview)?.keys.first)
        try leader.press(key)
        #expect(leader.state.view == .admission)
    }

    @Test("Each municipality is counted for those who may see it")
    func standings() throws {
        let chief = Player(try busy(), as: "eva.strom").state.overview
        #expect(chief.standings.map(\.code) == ["borlange", "falun", "ludvika", "sater", "gagnef"])
        #expect(chief.standings.map(\.seats) == [8, 8, 4, 2, 2])
        #expect(chief.standings.map(\.applicants) == [nil, nil, nil, 3, nil])
        #expect(chief.standings.map(\.ranking) == [nil, nil, nil, OverviewFeature.RankingProgress.none, nil])
        #expect(chief.counts == [.new: 1, .test: 1, .interview: 1])
        #expect(chief.applicants == 3)

        var scenario = try busy()
        try scenario.perform(.submitRanking("falun"), as: "karin.dahl")
        let leader = Player(scenario, as: "petra.lind").state.overview
        #expect(leader.standings[1].ranking == .submitted(version: 1))
        #expect(leader.applicants == 4)
        try scenario.perform(.reopenRanking("falun", reason: "Fel."), as: "karin.dahl")
        #expect(Player(scenario, as: "petra.lind").state.overview.standings[1].ranking == .draft(version: 2))

        let stranger = Player(scenario, as: "nobody").state.overview
        #expect(stranger.rows.isEmpty)
        #expect(stranger.selected == nil)
    }

    @Test("What is done disappears, and the cursor stays with what it stood on")
    func follows() throws {
        var player = Player(try busy(), as: "eva.strom")
        try player.press("<End>")
        #expect(player.state.overview.selected == .municipality("sater"))
        let new = try #require(player.scenario.programme.record("sater").applicants.first?.id)
        let facts = try player.scenario.perform(.reject(new, reason: "Nej."), as: "ida.moss")
        let signature = Signature(by: "ida.moss", at: player.scenario.now)
        player.handle(.othersChanged([ForeignChange(signature: signature, events: facts)]))
        #expect(player.state.overview.tasks == [.tests("sater", 1)])
        #expect(player.state.overview.selected == .municipality("sater"))
    }

    @Test("A task whose figures change is still the same task")
    func sameTask() throws {
        var player = Player(try busy(), as: "eva.strom")
        try player.press("<Down>")
        let id = try player.scenario.apply("Ny", "Sökande", in: "sater")
        try player.scenario.perform(.selectFirst(id, reason: "Ja."), as: "ida.moss")
        player.handle(.othersChanged([]))
        #expect(player.state.overview.selected == .task(.tests("sater", 2)))
    }

    @Test("Each task has the deadline that it works towards")
    func deadlines() {
        #expect(WaitingTask.firstSelection("sater", 1).deadline == .firstSelection)
        #expect(WaitingTask.tests("sater", 1).deadline == .test)
        #expect(WaitingTask.panels("sater", 1).deadline == .interviews)
        #expect(WaitingTask.myCards([]).deadline == .interviews)
        #expect(WaitingTask.ties("sater", 1).deadline == .rankingSubmitted)
        #expect(WaitingTask.ranking("sater").deadline == .rankingSubmitted)
        #expect(WaitingTask.consultations("sater", 1).deadline == .rankingSubmitted)
        #expect(WaitingTask.missingRankings([]).deadline == .rankingSubmitted)
        #expect(WaitingTask.admission.deadline == .decision)
        #expect(WaitingTask.quotas(sum: 1, seats: 2).deadline == .decision)
    }

    @Test("Esc goes to the top")
    func top() throws {
        var player = Player(try busy(), as: "eva.strom")
        try player.press("<End><End><Esc>")
        #expect(player.state.overview.cursor.index == 0)
        #expect(player.state.overview.scroll == 0)
    }
}
