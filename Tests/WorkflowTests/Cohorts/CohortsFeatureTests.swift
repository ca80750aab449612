import Domain
import TestSupport
import Testing
import Workflow

@Suite("Who follows which cohort")
struct CohortsFeatureTests {
    private func player(_ scenario: Scenario, as person: PersonID = "rut.alm") throws -> Player {
        var player = Player(scenario, as: person)
        try player.press("3Ao")
        return player
    }

    private func feature(_ player: Player) -> CohortsFeature { player.state.ranking.cohorts }
    private func footer(_ player: Player) -> [CommandID] { player.state.footer(in: player.world).map(\.id) }

    @Test("It is reached from the admission, and leads back")
    func opening() throws {
        var player = try player(.twoCohorts())
        #expect(player.state.view == .cohorts)
        #expect(feature(player).lines.count == 3 + 8 + 3, "three headings, eight seats, three reserves")
        #expect(
            player.scenario[feature(player).selected?.applicant ?? ApplicantID(rawValue: 0)].application.firstName
                == "Anna")
        try player.press("<Esc>")
        #expect(player.state.view == .admission)
    }

    @Test("With one cohort there is nothing of it")
    func oneCohort() throws {
        var player = Player(try .admitted(), as: "rut.alm")
        try player.press("3A")
        #expect(!footer(player).contains(.showCohorts))
        try player.press("o")
        #expect(player.state.view == .admission)
        #expect(player.state.notice == .unavailable(.showCohorts, ProgrammePart.severalCohorts.absence))
        #expect(player.state.ranking.cohorts.standing == nil)
        try player.press("6")
        #expect(!footer(player).contains(.nextCohort))
    }

    @Test("Tab shows one cohort at a time, then those who do not get their wish")
    func tabs() throws {
        var player = try player(.twoCohorts(wishes: ["Anna": "spring", "Bengt": "spring", "Elin": "spring"]))
        func people() -> Int { feature(player).lines.count { if case .person = $0 { true } else { false } } }
        #expect(feature(player).againstWish == 1)
        try player.press("<Tab>")
        #expect(feature(player).tab == .cohort("autumn"))
        try player.press("<Tab><Tab>")
        #expect(feature(player).tab == .againstWish)
        #expect(people() == 1)
        try player.press("<Tab>")
        #expect(feature(player).tab == .all)
        try player.press("<Shift-Tab>")
        #expect(feature(player).tab == .againstWish)
    }

    @Test("Somebody is put into a cohort by hand, with the reason, and it is shown who makes room")
    func byHand() throws {
        var player = try player(.twoCohorts())
        try player.press("f<Down><Enter>")
        #expect(player.text().contains("David Säter går från Våromgången till Höstomgången"))
        try player.press("Föräldraledig i höst<Enter>")
        let anna = player.scenario.id("Anna Säter")
        #expect(player.scenario.programme.cohorts.placements[anna]?.value == "spring")
        #expect(player.scenario[anna].progress.after.cohortReasons.map(\.value.reason) == ["Föräldraledig i höst"])
        #expect(feature(player).selected?.cohort == "spring")
        try player.press("f<Down><Down><Enter>Behövs inte<Enter>")
        #expect(player.scenario.programme.cohorts.placements.isEmpty)
    }

    @Test("The decision asks for its reference; afterwards people change cohort")
    func deciding() throws {
        var player = try player(.twoCohorts())
        #expect(footer(player).contains(.decideCohorts))
        #expect(!footer(player).contains(.changeCohort))
        try player.press("B§ 40<Enter>")
        #expect(player.scenario.programme.cohorts.distribution?.value.reference == "§ 40")
        #expect(footer(player).contains(.changeCohort))
        #expect(!footer(player).contains(.placeInCohort))
        try player.press("b<Down><Ctrl-U>2020-10-01<Down>Sjukskriven<Ctrl-S>")
        #expect(player.scenario.followed("Anna") == "spring")
        let change = player.scenario.programme.cohorts.changes[player.scenario.id("Anna Säter")]?.last?.value
        #expect(change == CohortChange(from: "autumn", to: "spring", on: try #require(Day("2020-10-01"))))
    }

    @Test("It is opened again with a reason")
    func reopening() throws {
        var player = try player(.distributed())
        try player.press("RFel önskemål<Enter>")
        #expect(player.scenario.programme.cohorts.distribution == nil)
        try player.press("B§ 41<Enter>u")
        #expect(player.scenario.programme.cohorts.distribution != nil, "a decision is not undone")
    }

    @Test("The overview leads there while it waits")
    func waiting() throws {
        var player = Player(try .twoCohorts(), as: "rut.alm")
        #expect(player.state.overview.rows.contains(.task(.cohorts(8))))
        player = Player(try .distributed(), as: "rut.alm")
        #expect(!player.state.overview.rows.contains { if case .task(.cohorts) = $0 { true } else { false } })
        #expect(OverviewFeature.Row.task(.cohorts(8)).destination == .cohorts)
    }

    @Test("A personnel chief sees the own municipality and decides nothing")
    func chief() throws {
        var player = try player(.twoCohorts(), as: "eva.strom")
        #expect(feature(player).lines.count == 1 + 5 + 2)
        #expect(!footer(player).contains(.placeInCohort))
        try player.press("f")
        guard case .refused(.notPermitted)? = player.state.notice else {
            Issue.record("the refusal is shown")
            return
        }
    }

    @Test("The commands are written as words")
    func words() throws {
        let scenario = try Scenario.twoCohorts()
        let anna = scenario.id("Anna Säter")
        func commands(_ id: CommandID, _ line: String) throws -> [Command] {
            try Words(line: line).commands(id, in: scenario.programme, freshID: 1)
        }
        #expect(
            try commands(.placeInCohort, "applicant=\"Anna Säter\" cohort=Våromgången reason=x")
                == [.cohort(.place(anna, in: "spring", reason: "x"))])
        #expect(
            try commands(.placeInCohort, "applicant=\(anna) cohort=proposed reason=x")
                == [.cohort(.place(anna, in: nil, reason: "x"))])
        #expect(try commands(.decideCohorts, "reference=\"§ 4\"") == [.cohort(.decide(reference: "§ 4"))])
        #expect(try commands(.reopenCohorts, "reason=x") == [.cohort(.reopen(reason: "x"))])
        #expect(
            try commands(.changeCohort, "applicant=\(anna) cohort=spring day=2021-02-01 reason=x")
                == [.cohort(.change(anna, to: "spring", on: Day("2021-02-01"), reason: "x"))])
        let edited = try commands(.editApplicant, "applicant=\(anna) cohort-wish=\"bara våromgången\"")
        let change = FieldChange(.cohortWish, Change(from: "", to: "only:spring"))
        #expect(edited == [.editApplication(anna, [change])])
        #expect(throws: WordFault.self) { try commands(.editApplicant, "applicant=\(anna) cohort-wish=hösten") }
    }

    @Test("The form of an application asks for the wish only where there are several cohorts")
    func form() throws {
        func asks(_ scenario: Scenario) throws -> Bool {
            var player = Player(scenario, as: "eva.strom")
            try player.press("1+")
            guard case .form(let form)? = player.state.dialog else { return false }
            return form.fields.contains { $0.name == "cohort-wish" }
        }
        #expect(try asks(.twoCohorts()))
        #expect(try !asks(.admitted()))
    }

    @Test("Participants and outcomes are shown one cohort at a time")
    func filters() throws {
        var player = Player(try .distributed(), as: "petra.lind")
        try player.press("6")
        #expect(player.state.participants.rows.count == 8)
        try player.press("c")
        #expect(player.state.participants.cohort == "autumn")
        #expect(player.state.participants.rows.allSatisfy { $0.participant.cohort == "autumn" })
        #expect(player.state.participants.rows.count == 4)
        try player.press("cc")
        #expect(player.state.participants.cohort == nil)
        try player.press("8c")
        #expect(player.state.outcomes.cohort == "autumn")
        #expect(player.state.outcomes.alumni.count == 4)
    }
}
