import Domain
import TestSupport
import Testing
import Workflow

/// Adding and changing occasions in the form.
@Suite struct OccasionFormTests {
    private func player(_ keys: String) throws -> Player {
        var player = Player(try Scenario.plannedCalendar(), as: "petra.lind")
        try player.press(keys)
        return player
    }

    private func form(_ player: Player) throws -> Form {
        guard case .form(let form) = player.state.dialog else { throw NoForm() }
        return form
    }

    private struct NoForm: Error {}

    @Test func aNewOccasionBeginsOnTheSelectedDayOrInTheMonthShown() throws {
        #expect(try form(player("4<End>+")).texts["from"] == "2021-05-11")
        #expect(try form(player("4<End><Tab>a")).texts["from"] == "2021-06-01")
    }

    @Test func whatIsFilledInIsAdded() throws {
        let player = try player(
            "4<End>+<Tab>Extra<Tab><Ctrl-U>3 juni<Tab>4/6<Tab>9-16.30<Tab>Rättvik<Tab><Right><Ctrl-S>")
        let added = player.scenario.programme.calendar.entries.values.first { $0.occasion.title == "Extra" }
        let occasion = try #require(added).occasion
        #expect(occasion.kind == .courseDay)
        #expect(occasion.days == (try #require(Day("2021-06-03")))...(try #require(Day("2021-06-04"))))
        #expect(occasion.starts == ClockTime(9, 0))
        #expect(occasion.ends == ClockTime(16, 30))
        #expect(occasion.place == "Rättvik")
        #expect(occasion.overnight)
        #expect(player.state.dialog == nil)
        #expect(player.state.calendar.selected?.occasion == added?.id, "the new one is selected")
        #expect(player.state.calendar.month == Day(2021, 6, 1))
        #expect(player.state.drafts.isEmpty)
    }

    @Test func anEmptyLastDayMeansASingleDay() throws {
        let player = try player("4<End>+<Tab>Extra<Tab><Ctrl-U>2021-06-03<Ctrl-S>")
        let added = player.scenario.programme.calendar.entries.values.first { $0.occasion.title == "Extra" }
        #expect(added?.occasion.length == 1)
    }

    @Test func whatIsMissingOrWrongIsSaidInTheForm() throws {
        let untitled = try form(player("4<End>+<Ctrl-S>"))
        #expect(untitled.problem == .refused(.missing(.title)))
        for (keys, field) in [
            ("<Tab>X<Tab><Ctrl-U><Ctrl-S>", "from"), ("<Tab>X<Tab><Ctrl-U>31/2<Ctrl-S>", "from"),
            ("<Tab>X<Tab><Tab>hej<Ctrl-S>", "to"), ("<Tab>X<Tab><Tab>2021-05-01<Ctrl-S>", "to"),
            ("<Tab>X<Tab><Tab><Tab>25.00<Ctrl-S>", "times"),
        ] {
            let form = try form(player("4<End>+" + keys))
            guard case .field(field, _) = form.problem else {
                Issue.record("\(keys): \(String(describing: form.problem))")
                continue
            }
            #expect(form.fields[form.index].name == field, "the person stands in the wrong field")
        }
    }

    @Test func editingChangesWhatWasChangedAndKeepsTheRest() throws {
        let player = try player("4<End>e<Tab><Ctrl-U>Avslut<Ctrl-S>")
        let occasion = try #require(player.scenario.programme.calendar.entries[OccasionID(rawValue: 9)]).occasion
        #expect(occasion.title == "Avslut")
        #expect(occasion.lecturer == "Ylva Sundin")
        #expect(occasion.overnight)
        #expect(occasion.length == 2)
    }

    @Test func whatTwoPeopleChangeIsMergedOrRefused() throws {
        let id = OccasionID(rawValue: 9)
        var player = try player("4<End>e<Tab><Ctrl-U>Avslut")
        let seen = try #require(player.scenario.programme.calendar.entries[id]).occasion
        var theirs = seen
        theirs.place = "Rättvik"
        try player.scenario.perform(.changeOccasion(id, seen: seen, to: theirs), as: "tove.kron")
        try player.press("<Ctrl-S>")
        let merged = player.scenario.programme.calendar.entries[id]?.occasion
        #expect(merged?.title == "Avslut")
        #expect(merged?.place == "Rättvik")

        var clash = try self.player("4<End>e<Tab><Ctrl-U>Avslut")
        theirs = seen
        theirs.title = "Final"
        try clash.scenario.perform(.changeOccasion(id, seen: seen, to: theirs), as: "tove.kron")
        try clash.press("<Ctrl-S>")
        #expect(try form(clash).overtaken == ["title": Change(from: seen.title, to: "Final")])
        #expect(clash.scenario.programme.calendar.entries[id]?.occasion.title == "Final")
    }

    @Test func aHalfWrittenFormIsOfferedAgain() throws {
        let player = try player("4<End>+<Tab>Halv<Esc>+")
        #expect(try form(player).texts["title"] == "Halv")
        #expect(try form(player).restored != nil)
    }
}

/// Which year a date without one is put in.
@Suite struct NewOccasionYearTests {
    @Test(arguments: [
        ("", "3 dec", "2020-12-03"), ("", "14/5", "2021-05-14"), ("<Right>", "25/8", "2020-08-25"),
        ("<Right>", "10 jan", "2021-01-10"),
    ])
    func newOnesLieAhead(kind: String, text: String, day: String) throws {
        var player = Player(try Scenario.plannedCalendar(), as: "petra.lind")
        try player.press("4+\(kind)<Tab>Extra<Tab><Ctrl-U>\(text.replacing(" ", with: "<Space>"))<Ctrl-S>")
        let added = player.scenario.programme.calendar.entries.values.first { $0.occasion.title == "Extra" }
        #expect(added?.occasion.days.lowerBound.description == day)
    }
}
