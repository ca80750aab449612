import Domain
import TestSupport
import Testing
import Workflow

/// Looking at the calendar in other ways, series as proposals, publishing and what is fixed.
@Suite struct CalendarPlanningTests {
    private let last = OccasionID(rawValue: 9)

    private func player(_ keys: String, as person: PersonID = "tove.kron", _ scenario: Scenario? = nil) throws -> Player
    {
        var player = Player(try scenario ?? Scenario.plannedCalendar(), as: person)
        try player.press(keys)
        return player
    }

    private func frozen() throws -> Scenario {
        var scenario = try Scenario.plannedCalendar()
        var falun = FalunProgramme()
        falun.calendar = CalendarSettings(freeze: FreezeTerms(days: 30, costPerPerson: 800))
        scenario.record([Scoped(.programme, .settingsDefined(Change(from: nil, to: falun.settings)))], by: "petra.lind")
        if let day = Day(2021, 5, 1) { scenario.wake(on: day) }
        return scenario
    }

    @Test func vGoesRoundTheViewsAndVBack() throws {
        let modes = try ["", "v", "vv", "vvv", "vvvv", "V"].map { try player("4" + $0).state.calendar.mode }
        #expect(modes == [.month, .week, .year, .agenda, .month, .agenda])
    }

    @Test func tabTurnsWhatIsShown() throws {
        #expect(try player("4<End><Tab>").state.calendar.month == Day(2021, 6, 1))
        #expect(try player("4<End>v<Tab>").state.calendar.week == Day(2021, 5, 17))
        #expect(try player("4<End>v,").state.calendar.week == Day(2021, 5, 3))
        #expect(try player("4<End>vv").state.calendar.year == Day(2020, 9, 1), "the year begins as the programme does")
        #expect(try player("4<End>vv<Tab>").state.calendar.year == Day(2021, 9, 1))
        #expect(try player("4<End>vvv,").state.calendar.selectedDays?.lowerBound == Day(2021, 4, 14))
    }

    @Test func tLeadsToTodayAndWhatComesNext() throws {
        let player = try player("4<End>t")
        #expect(player.state.calendar.month == Day(2020, 4, 1))
        #expect(player.state.calendar.selectedDays?.lowerBound == Day(2020, 4, 30))
    }

    @Test func enterOpensAnOccasionAndEscLeadsBack() throws {
        var player = try player("4<End><Enter>")
        #expect(player.state.view == .occasion)
        try player.press("<Esc>")
        #expect(player.state.view == .calendar)
        try player.press("<Enter>xSnö<Enter>")
        #expect(player.scenario.programme.calendar.entries[last]?.cancelled?.value == "Snö")
        #expect(player.state.view == .occasion)
    }

    @Test func anOccasionThatSomebodyTakesAwayIsLeft() throws {
        var player = try player("4+<Tab>Extra<Ctrl-S><Enter>")
        #expect(player.state.view == .occasion)
        try player.press("u")
        #expect(player.state.view == .calendar)
    }

    @Test func theFooterSuggestsWhatCanBeDone() throws {
        func footer(_ keys: String, as person: PersonID = "tove.kron") throws -> Set<CommandID> {
            let player = try player(keys, as: person)
            return Set(player.state.footer(in: player.world).map(\.id))
        }
        let moves: Set<CommandID> = [.dayLater, .weekLater, .moveOccasion, .editOccasion, .cancelOccasion]
        #expect(try footer("4<End>").isSuperset(of: moves))
        #expect(try footer("4").isDisjoint(with: moves), "a deadline's row")
        #expect(try footer("4<End>", as: "eva.strom").isDisjoint(with: moves), "somebody who does not plan")
        #expect(try footer("4<End>", as: "eva.strom").isDisjoint(with: [.addOccasion, .addSeries, .publishCalendar]))
        #expect(try footer("4<End>xSnö<Enter>").isDisjoint(with: moves))
        #expect(try footer("4<End>xSnö<Enter>").contains(.restoreOccasion))
    }

    // MARK: - Series

    private let series = "4S<Tab>Nätverk<Tab><Tab><Tab><Ctrl-U>3<Tab><Ctrl-U>2020-09-20<Tab><Tab><Ctrl-S>"

    @Test func aSeriesIsShownBeforeAnythingIsAdded() throws {
        var player = try player(series)
        guard case .proposing(let proposal) = player.state.calendar.situation else {
            Issue.record("\(player.state.calendar.situation)")
            return
        }
        #expect(proposal.rows.count == 3)
        #expect(player.scenario.programme.calendar.entries.count == 11)
        try player.press("<Esc>")
        #expect(player.state.view == .calendar)
        #expect(player.scenario.programme.calendar.entries.count == 11)
    }

    @Test func itIsAdjustedAndTakenInAsOneChangeWithOneUndo() throws {
        var player = try player(series + "x<Right>")
        guard case .proposing(let proposal) = player.state.calendar.situation else { throw Nothing() }
        #expect(proposal.rows.count == 2)
        let days = proposal.rows.map(\.occasion.days.lowerBound)
        try player.press("<Enter><Enter>")
        let added = player.scenario.programme.calendar.entries.values.filter { $0.occasion.title.hasPrefix("Nätverk") }
        #expect(Set(added.map(\.occasion.days.lowerBound)) == Set(days))
        #expect(added.count == 2, "a second Enter adds nothing")
        try player.press("<Esc>u")
        #expect(player.scenario.programme.calendar.entries.count == 11)
    }

    private struct Nothing: Error {}

    // MARK: - Publishing

    @Test func publishingAsksForANameAndTellsWhatIsNew() throws {
        var player = try player("4P")
        guard case .prompt(let prompt) = player.state.dialog else { throw Nothing() }
        #expect(prompt.field.text == "Utgåva 1")
        #expect(prompt.lines.map(\.subject) == ["11 nya"])
        try player.press("<Enter>")
        #expect(player.scenario.programme.calendar.releases.latest?.name == "Utgåva 1")
        #expect(player.state.calendar.unpublished == 0)
        try player.press("P")
        #expect(player.state.notice == .refused(.calendar(.nothingToPublish)))
        try player.press("u")
        #expect(player.state.notice == .refused(.cannotUndo))
    }

    @Test func theDifferenceIsReadBeforeItIsPublished() throws {
        #expect(try player("4p").state.dialog == nil, "nothing has been published")
        var player = try player("4P<Enter><End><Right><Enter>")
        #expect(player.state.calendar.unpublished == 1)
        #expect(player.state.calendar.selected?.change == .moved)
        try player.press("p")
        #expect(player.state.dialog == .reader(Reader(.calendarChanges(release: nil))))
    }

    @Test func whatOthersHaveChangedMeanwhileIsNotPublishedUnseen() throws {
        var player = try player("4P")
        try player.scenario.perform(.cancelOccasion(last, reason: "Snö"), as: "petra.lind")
        try player.press("<Enter>")
        guard case .prompt(let prompt) = player.state.dialog else { throw Nothing() }
        #expect(prompt.refusal == .calendar(.changedSinceSeen))
    }

    // MARK: - What is fixed with the venue

    @Test func aMoveAfterTheFreezeAsksForTheReasonAndKeepsTheDaysTried() throws {
        var player = try player("4<End><Right><Enter>", frozen())
        guard case .prompt(let prompt) = player.state.dialog else { throw Nothing() }
        #expect(prompt.consequences.last?.swedish == "Kostnad: minst 19 200 kr (24 personer); allt är inte känt")
        try player.press("<Esc>")
        #expect(player.state.view == .rescheduling)
        try player.press("<Enter>Hotellet<Space>brann<Enter>")
        let entry = try #require(player.scenario.programme.calendar.entries[last])
        #expect(entry.occasion.days.lowerBound == Day(2021, 5, 12))
        #expect(entry.freezeBreak?.value.reason == "Hotellet brann")
        #expect(player.state.view == .calendar)
        try player.press("u")
        #expect(player.scenario.programme.calendar.entries[last]?.freezeBreak == nil)
    }

    @Test func theFormHasAFieldForTheReason() throws {
        let player = try player("4<End>e", frozen())
        guard case .form(let form) = player.state.dialog else { throw Nothing() }
        #expect(form.fields.last?.name == "reason")
        #expect(try self.player("4<End>e").state.dialog.map { "\($0)".contains("reason") } == false)
    }

    // MARK: - School breaks and cohorts

    @Test func aSchoolBreakIsEnteredWithDaysAsPeopleWriteThem() throws {
        let player = try player("4:break.set<Enter><Tab>Sportlov<Tab>1<Space>mars<Tab>5/3<Ctrl-S>")
        #expect(player.state.dialog == nil)
        #expect(player.state.calendar.breaks.map(\.name) == ["Sportlov"])
        #expect(player.state.calendar.breaks.first?.days.lowerBound == Day(2021, 3, 1))
        #expect(player.state.calendar.marks[try #require(Day(2021, 3, 3))].contains(.schoolBreak))
    }

    @Test func cohortsAreLookedAtOneByOne() throws {
        var scenario = Scenario.falun {
            $0.cohorts = ["a-1", "a-2"].map { FalunProgramme.cohort(CohortID($0), seats: 12) }
        }
        for (id, day) in [("a-1", "2020-10-06"), ("a-2", "2020-10-07")] {
            let day = try #require(Day(day))
            var occasion = Occasion(kind: .courseDay, title: id, days: day...day)
            occasion.cohort = CohortID(id)
            try scenario.perform(.addOccasion(scenario.drawID(), occasion), as: "tove.kron")
        }
        func rows(_ keys: String) throws -> Int {
            try player(keys, scenario).state.calendar.rows.count { $0.occasion != nil }
        }
        #expect(try [rows("4"), rows("4c"), rows("4cc"), rows("4ccc")] == [2, 1, 1, 2])
        #expect(try player("4c", scenario).state.calendar.plan?.occasions == 1)
        #expect(try player("4c").state.calendar.cohort == nil, "there is one cohort")
    }

    @Test func wordsTakeAllThatThereIsToKnow() throws {
        let scenario = try Scenario.plannedCalendar()
        let line =
            "kind=exchange title=Finland from=2020-10-20 to=2020-10-21 sessions=\"1 9-12 Kommunen; 2 10.00\" mode=remote "
            + "address=\"Storgatan 1\" access=partly access-note=Hiss supplier=X groups=mentors,officials homework=Läs "
            + "material=Bok note=N"
        let commands = try Words(line: line).commands(.addOccasion, in: scenario.programme, freshID: 7)
        guard case .addOccasion(_, let occasion) = try #require(commands.first) else { throw Nothing() }
        #expect(occasion.sessions.map(\.notation) == ["1 09:00-12:00 Kommunen", "2 10:00"])
        #expect(occasion.groups == [.mentors, .officials])
        #expect((occasion.mode, occasion.access) == (.remote, .partly))
        #expect([occasion.address, occasion.accessNote, occasion.supplier] == ["Storgatan 1", "Hiss", "X"])
        #expect([occasion.homework, occasion.material, occasion.note] == ["Läs", "Bok", "N"])
        for (word, value) in [
            ("sessions", "x"), ("groups", "alla"), ("cohort", "nästa"), ("access", "ja"), ("participants", "Ingen"),
        ] {
            let fault = #expect(throws: WordFault.self) {
                try Words(["kind": "other", "title": "x", "from": "2020-10-20", word: value])
                    .commands(.addOccasion, in: scenario.programme, freshID: 7)
            }
            #expect(fault?.field == word)
        }
    }
}
