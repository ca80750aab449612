import Domain
import TestSupport
import Testing
import Workflow

/// Other days are shown with what comes of them before they are made.
@Suite struct ReschedulingTests {
    private let last = OccasionID(rawValue: 9)

    private func player(_ keys: String) throws -> Player {
        var player = Player(try Scenario.plannedCalendar(), as: "tove.kron")
        try player.press(keys)
        return player
    }

    private func tried(_ player: Player) -> Rescheduling? {
        if case .rescheduling(let tried) = player.state.calendar.situation { tried } else { nil }
    }

    private func period(_ first: String, _ last: String) throws -> Period {
        try #require(Day(first))...(try #require(Day(last)))
    }

    @Test(arguments: [
        ("<Right>", "2021-05-12", "2021-05-13"), ("<Left>", "2021-05-10", "2021-05-11"),
        ("<Shift-Right>", "2021-05-18", "2021-05-19"), ("<Shift-Left>", "2021-05-04", "2021-05-05"),
        ("l", "2021-05-11", "2021-05-13"), ("s", "2021-05-11", "2021-05-11"),
        ("<Right><Right>l<Left>s", "2021-05-12", "2021-05-13"),
        ("f7/5<Enter>", "2021-05-07", "2021-05-08"), ("<Right>f3 maj<Enter>", "2021-05-03", "2021-05-04"),
    ])
    func keysTryOtherDays(keys: String, first: String, end: String) throws {
        let player = try player("4<End>" + keys)
        #expect(tried(player)?.wanted.days == (try period(first, end)))
        #expect(player.state.view == .rescheduling)
        #expect(
            player.scenario.programme.calendar.entries[last]?.occasion.days == (try period("2021-05-11", "2021-05-12")))
        #expect(!player.effects.contains { if case .perform = $0 { true } else { false } })
    }

    @Test func theConsequencesAreThoseOfTheDaysTried() throws {
        let red = try player("4<End><Right>")
        #expect(tried(red)?.warnings.first == .dayOff(try #require(Day("2021-05-13")), .ascension))
        let longer = try player("4<End>l")
        #expect(tried(longer)?.plan.days == 12)
        let shorter = try player("4<End>s")
        #expect(tried(shorter)?.plan.days == 10)
        #expect(tried(shorter)?.notResidential == [9])
        #expect(tried(shorter)?.warnings.contains(.notResidential) == true)
        let outside = try player("4<End>f1/6<Enter>")
        #expect(tried(outside)?.warnings.contains(.outsidePeriod) == true)
        let clash = try player("4<End>f14/4<Enter>")
        #expect(tried(clash)?.warnings.contains(.sameDay(OccasionID(rawValue: 8))) == true)
        #expect(clash.state.calendar.plan?.holds == true, "what stands is what is shown as standing")
    }

    @Test func enterMakesTheChangeOnce() throws {
        var player = try player("4<End><Right><Enter><Enter>")
        let changes = player.effects.filter { if case .perform = $0 { true } else { false } }
        #expect(changes.count == 1)
        #expect(
            player.scenario.programme.calendar.entries[last]?.occasion.days == (try period("2021-05-12", "2021-05-13")))
        try player.press("<Esc>u")
        #expect(
            player.scenario.programme.calendar.entries[last]?.occasion.days == (try period("2021-05-11", "2021-05-12")))
    }

    @Test func escLeavesEverythingAsItWas() throws {
        for key in ["<Esc>", "q", "<Ctrl-C>"] {
            let player = try player("4<End><Shift-Right><Shift-Right><Shift-Right>" + key)
            #expect(player.state.view == .calendar)
            #expect(player.effects == [])
            #expect(player.state.calendar.month == Day(2021, 5, 1))
            #expect(player.state.calendar.marks[try #require(Day("2021-05-11"))].contains(.starts))
        }
    }

    @Test func backToWhereItWasIsNoChange() throws {
        let player = try player("4<End><Right><Left>")
        #expect(tried(player)?.changesNothing == true)
        let left = try self.player("4<End><Right><Left><Enter>")
        #expect(left.state.view == .calendar)
        #expect(left.effects == [])
    }

    @Test func aDayIsTheShortest() throws {
        var player = try player("4<End>s")
        try player.press("s")
        #expect(tried(player)?.wanted.length == 1)
        guard case .text(let text) = player.state.notice else { return #expect(Bool(false), "nothing said") }
        #expect(text.english == "It cannot be shorter than a day")
    }

    @Test func theMonthFollowsAndTheMarksLeaveTheOldPlace() throws {
        let player = try player("4<End><Shift-Right><Shift-Right><Shift-Right>")
        #expect(player.state.calendar.month == Day(2021, 6, 1))
        #expect(player.state.calendar.marks[try #require(Day("2021-05-11"))] == [])
    }

    @Test func theSelectionFollowsTheOccasionToItsNewPlace() throws {
        var player = try player("4<End>f5 okt 2020<Enter><Enter>")
        #expect(player.state.calendar.selected?.occasion == last)
        #expect(player.state.calendar.selected?.number == 2)
        #expect(player.state.calendar.month == Day(2020, 10, 1))
        try player.press("<Home>u")
        #expect(player.state.calendar.selected?.occasion == last, "what was undone is shown")
        #expect(player.state.calendar.month == Day(2021, 5, 1))
    }

    // MARK: - A day by its name

    @Test(arguments: [
        ("2020-09-07", "2020-09-07"), ("7 sep", "2020-09-07"), ("7/9", "2020-09-07"),
        ("7 september 2020", "2020-09-07"),
        ("Sep 7", "2020-09-07"), ("07.09.2020", "2020-09-07"), ("7/9 20", "2020-09-07"), ("3 maj", "2021-05-03"),
        ("14 MAY", "2021-05-14"), ("1 dec.", "2020-12-01"), ("2 okt", "2020-10-02"), ("2 oct", "2020-10-02"),
        ("29 feb 2024", "2024-02-29"), ("15 juni", "2021-06-15"), ("15 juli", "2021-07-15"), ("4 mars", "2021-03-04"),
    ])
    func daysAsPeopleWriteThem(text: String, day: String) throws {
        let player = try player("4<End>f\(text.replacing(" ", with: "<Space>"))<Enter>")
        #expect(tried(player)?.wanted.days.lowerBound.description == day)
        #expect(player.state.drafts.isEmpty, "what has been used is no draft")
    }

    @Test func aDateOutsideTheCourseIsSoughtWhereTheOccasionStands() throws {
        let information = try player("4<Home>f20/3<Enter>")
        #expect(tried(information)?.wanted.days.lowerBound == Day(2020, 3, 20), "not within the period, in 2021")
    }

    @Test(arguments: ["", "31/2", "7", "7 hej", "7 ma", "13/13", "2020-13-01", "29 feb 2021", "i morgon", "1 2 3 4"])
    func whatIsNoDayIsSaid(text: String) throws {
        let player = try player("4<End>f\(text.replacing(" ", with: "<Space>"))<Enter>")
        guard case .form(let form) = player.state.dialog, case .field("to", let problem) = form.problem else {
            return #expect(Bool(false), "no problem shown")
        }
        #expect(problem.swedish.contains("7 sep, 7/9 eller 2020-09-07"))
        #expect(text.isEmpty || problem.swedish.contains("”\(text)” är ingen dag"))
    }

    @Test func theSameDayIsSaid() throws {
        let player = try player("4<End>f11 maj<Enter>")
        #expect(player.state.view == .calendar)
        guard case .text(let text) = player.state.notice else { return #expect(Bool(false), "nothing said") }
        #expect(text.english == "Those are the same days")
    }

    // MARK: - Others meanwhile

    private func foreign(_ player: inout Player, _ command: Command) throws {
        let facts = try player.scenario.perform(command, as: "petra.lind")
        player.handle(
            .othersChanged([
                ForeignChange(signature: Signature(by: "petra.lind", at: player.scenario.now), events: facts)
            ]))
    }

    @Test func whatOthersChangeBesideTheDaysIsKept() throws {
        var player = try player("4<End><Right>")
        let seen = try #require(tried(player)).seen
        var theirs = seen
        theirs.place = "Rättvik"
        try foreign(&player, .changeOccasion(last, seen: seen, to: theirs))
        #expect(tried(player)?.wanted.place == "Rättvik")
        #expect(tried(player)?.wanted.days == (try period("2021-05-12", "2021-05-13")))
        try player.press("<Enter>")
        let now = player.scenario.programme.calendar.entries[last]?.occasion
        #expect(now?.place == "Rättvik")
        #expect(now?.days == (try period("2021-05-12", "2021-05-13")))
    }

    @Test func aTrialEndsWhenOthersMoveOrCancelTheSame() throws {
        var moved = try player("4<End><Right>")
        let seen = try #require(tried(moved)).seen
        try foreign(&moved, .changeOccasion(last, seen: seen, to: seen.moved(by: 7)))
        #expect(tried(moved) == nil)
        #expect(moved.state.calendar.month == Day(2021, 5, 1))
        var cancelled = try player("4<End><Right>")
        try foreign(&cancelled, .cancelOccasion(last, reason: "Snö"))
        #expect(cancelled.state.view == .calendar)
    }

    @Test func othersDoNotTurnTheMonthOrMoveTheSelection() throws {
        var player = try player("4<End><Tab>")
        let other = try #require(player.scenario.programme.calendar.entries[OccasionID(rawValue: 1)]).occasion
        try foreign(&player, .changeOccasion(OccasionID(rawValue: 1), seen: other, to: other.moved(by: 1)))
        #expect(player.state.calendar.selected?.occasion == last)
        #expect(player.state.calendar.month == Day(2021, 6, 1))
    }
}
