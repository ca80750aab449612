import Domain
import TestSupport
import Testing
import Workflow

/// The calendar by its keys: getting about, and what is done at once.
@Suite struct CalendarFeatureTests {
    private func player(_ keys: String = "4", as person: PersonID = "tove.kron") throws -> Player {
        var player = Player(try Scenario.plannedCalendar(), as: person)
        try player.press(keys)
        return player
    }

    private func title(_ player: Player) -> String {
        guard let id = player.state.calendar.selected?.occasion else { return "" }
        return player.scenario.programme.calendar.entries[id]?.occasion.title ?? ""
    }

    @Test func theRowsAreAllOccasionsAndDeadlinesInOrderOfTime() throws {
        let rows = try player().state.calendar.rows
        #expect(rows.count == 15)
        #expect(rows.map(\.days.lowerBound) == rows.map(\.days.lowerBound).sorted())
        #expect(rows.compactMap(\.number) == Array(1...9))
        #expect(rows.count { $0.occasion == nil } == 4)
    }

    @Test func itOpensOnWhatComesNext() throws {
        let calendar = try player().state.calendar
        #expect(calendar.selected?.days.lowerBound == Day(2020, 4, 30))
        #expect(calendar.month == Day(2020, 4, 1))
        var later = Player(try Scenario.plannedCalendar(), as: "tove.kron")
        later.scenario.wake(on: try #require(Day(2022, 1, 1)))
        try later.press("4")
        #expect(title(later) == "Avslut tillsammans med mentorerna", "all is over: the last row")
    }

    @Test func theListDrivesTheMonthAndTabTurnsItAlone() throws {
        var player = try player("4<End>")
        #expect(player.state.calendar.month == Day(2021, 5, 1))
        try player.press("<Up>")
        #expect(player.state.calendar.month == Day(2021, 4, 1))
        try player.press("<Tab><Tab>")
        #expect(player.state.calendar.month == Day(2021, 6, 1))
        #expect(title(player) == "Förändra med folk kvar i båten")
        try player.press("<Shift-Tab>,")
        #expect(player.state.calendar.month == Day(2021, 4, 1))
        try player.press(".<Esc>")
        #expect(player.state.calendar.month == Day(2021, 4, 1), "Esc turns back to what is selected")
    }

    @Test func theSelectionStaysInSightInASmallWindow() throws {
        var player = try player("4<End>")
        player.resize(60, 16)
        let calendar = player.state.calendar
        let layout = CalendarLayout(columns: 60, bodyRows: 9)
        #expect((calendar.cursor.top..<(calendar.cursor.top + layout.listRows)).contains(calendar.cursor.index))
    }

    @Test func cancellingAsksForTheReasonAndSaysWhatComesOfIt() throws {
        var player = try player("4<End>x")
        guard case .prompt(let prompt) = player.state.dialog else { return #expect(Bool(false), "no prompt") }
        #expect(prompt.consequences.map(\.swedish) == ["Kursen blir 9 av 11 dagar och 8 av 9 tillfällen"])
        try player.press("Snö<Enter>")
        #expect(player.effects.contains(.perform([.cancelOccasion(OccasionID(rawValue: 9), reason: "Snö")])))
        #expect(player.state.calendar.plan?.holds == false)
        #expect(player.state.calendar.selected?.isCancelled == true)
        #expect(player.state.calendar.selected?.warnings == [])
        try player.press("X")
        #expect(player.state.calendar.plan?.holds == true)
        #expect(player.state.calendar.selected?.isCancelled == false)
    }

    @Test func cancellingTheFirstSaysThatTheNextIsNotResidential() throws {
        let player = try player("4<Home><Down><Down><Down><Down><Down><Down>x")
        guard case .prompt(let prompt) = player.state.dialog else { return #expect(Bool(false), "no prompt") }
        #expect(prompt.lines.map(\.subject) == ["Start: vem är jag som ledare?"])
        #expect(prompt.consequences.last?.swedish == "Tillfället som då är nummer 1 är inte internat")
    }

    @Test func whatIsNoCourseHasNoConsequenceForIt() throws {
        let player = try player("4<Home>x")
        guard case .prompt(let prompt) = player.state.dialog else { return #expect(Bool(false), "no prompt") }
        #expect(prompt.consequences == [])
    }

    @Test func aCancelledOccasionIsNotChanged() throws {
        for key in ["e", "<Right>", "f", "l", "x"] {
            let player = try player("4<End>xSnö<Enter>\(key)")
            #expect(player.state.notice == .refused(.occasionCancelled), "\(key)")
            #expect(player.state.dialog == nil)
        }
        let standing = try player("4<End>X")
        #expect(standing.state.notice == .refused(.occasionNotCancelled))
    }

    @Test(arguments: ["e", "<Enter>", "<Left>", "f", "l", "s", "x", "X"])
    func deadlinesAreNotChangedHere(key: String) throws {
        let player = try player("4\(key)")
        guard case .text(let text) = player.state.notice else { return #expect(Bool(false), "nothing said") }
        #expect(text.english.hasPrefix("Deadlines belong to the settings; :settings.correct"))
        #expect(player.state.dialog == nil)
        #expect(player.state.view == .calendar)
    }

    @Test(arguments: ["+", "e", "<Right>", "<Shift-Left>", "f", "l", "s", "x"])
    func onlyTheProjectLeaderAndTheCoordinatorPlan(key: String) throws {
        let player = try player("4<End>\(key)", as: "eva.strom")
        let needed: [Role] = [.projectLeader, .trainingCoordinator]
        #expect(player.state.notice == .refused(.notPermitted(needed: needed, municipality: nil)))
        #expect(player.state.view == .calendar)
        #expect(player.effects == [])
    }

    @Test func aReadOnlySessionTriesNothing() throws {
        let reason = LocalizedText(sv: "Endast läsning", en: "Read only")
        for (key, command) in [
            ("<Right>", CommandID.dayLater), ("s", .shorten), ("f", .moveOccasion), ("+", .addOccasion),
        ] {
            var player = try player("4<End>")
            player.readOnly = reason
            try player.press(key)
            #expect(player.state.notice == .unavailable(command, reason))
            #expect(player.state.view == .calendar)
        }
    }

    @Test func theCalendarIsExported() throws {
        #expect(try player("4E").effects == [.export(.calendar(.all))])
    }

    @Test func anEmptyCalendarHasNothingToChange() throws {
        var scenario = Scenario(try emptySettings())
        scenario.wake(on: try #require(Day(2020, 4, 26)))
        var player = Player(scenario, as: "tove.kron")
        try player.press("4<Down><PgDn>x")
        #expect(player.state.calendar.rows.isEmpty)
        #expect(player.state.calendar.month == Day(2020, 4, 1))
        guard case .text = player.state.notice else { return #expect(Bool(false), "nothing said") }
        #expect(player.effects == [])
    }

    private func emptySettings() throws -> ProgrammeSettings {
        let settings = Scenario.falun().programme.settings
        return ProgrammeSettings(
            id: settings.id, name: settings.name, short: settings.short, language: settings.language,
            period: settings.period, host: nil, funder: nil, goals: [], guarantee: nil, information: nil,
            cohorts: settings.cohorts, municipalities: settings.municipalities, deadlines: [], selection: nil,
            replacementMonths: nil, course: settings.course, mentorHours: nil, fee: nil,
            retentionMonths: nil, decisions: [], people: settings.people)
    }
}
