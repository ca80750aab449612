import Domain
import TestSupport
import Testing

/// Residential occasions are fixed with their venue some time before: then a move takes a reason and costs something.
@Suite struct FreezeTests {
    private let last = OccasionID(rawValue: 9)

    private func scenario(_ terms: FreezeTerms?, on day: String) throws -> Scenario {
        var scenario = try Scenario.plannedCalendar()
        var falun = FalunProgramme()
        falun.calendar = CalendarSettings(freeze: terms)
        scenario.record([Scoped(.programme, .settingsDefined(Change(from: nil, to: falun.settings)))], by: "petra.lind")
        scenario.wake(on: try #require(Day(day)))
        return scenario
    }

    private func occasion(_ id: OccasionID, in scenario: Scenario) throws -> Occasion {
        try #require(scenario.programme.calendar.entries[id]).occasion
    }

    private func move(_ id: OccasionID, in scenario: Scenario) throws -> Command {
        let seen = try occasion(id, in: scenario)
        return .changeOccasion(id, seen: seen, to: seen.moved(by: 7))
    }

    @Test(
        arguments: [("2021-04-10", nil), ("2021-04-11", "2021-04-11"), ("2021-05-11", "2021-04-11")]
            as [(String, String?)])
    func theDayOfTheFreezeIsTheFirstOn(today: String, since: String?) throws {
        let scenario = try scenario(FreezeTerms(days: 30), on: today)
        let expected = since.flatMap { Day($0) }.map { Refusal.calendar(.frozen(last, since: $0)) }
        #expect(scenario.refusal(of: try move(last, in: scenario), as: "tove.kron") == expected)
    }

    @Test func aDateFreezesAllAndTheEarlierOfTheTwoCounts() throws {
        let terms = FreezeTerms(days: 30, date: Day(2020, 8, 1))
        let scenario = try scenario(terms, on: "2020-08-01")
        let occasion = try occasion(last, in: scenario)
        #expect(scenario.programme.frozenSince(occasion, on: scenario.today) == Day(2020, 8, 1))
    }

    @Test func onlyResidentialOccasionsAndWhatConcernsTheVenueAreFixed() throws {
        let scenario = try scenario(FreezeTerms(days: 365), on: "2021-05-01")
        #expect(scenario.refusal(of: try move(OccasionID(rawValue: 8), in: scenario), as: "tove.kron") == nil)
        let seen = try occasion(last, in: scenario)
        var other = seen
        other.homework = "Läs"
        #expect(scenario.refusal(of: .changeOccasion(last, seen: seen, to: other), as: "tove.kron") == nil)
        other.place = "Rättvik"
        #expect(scenario.refusal(of: .changeOccasion(last, seen: seen, to: other), as: "tove.kron") != nil)
        #expect(try self.scenario(nil, on: "2021-05-01").refusal(of: move(last, in: scenario), as: "tove.kron") == nil)
    }

    @Test func withAReasonItIsMovedAndTheReasonStaysAndCanBeTakenBack() throws {
        var scenario = try scenario(FreezeTerms(days: 30, costPerPerson: 800, costPerOccasion: 5000), on: "2021-05-01")
        let seen = try occasion(last, in: scenario)
        func change(_ reason: String) -> Command {
            .calendar(.changeFrozen(last, seen: seen, to: seen.moved(by: 7), reason: reason))
        }
        #expect(scenario.refusal(of: change(" "), as: "tove.kron") == .missing(.reason))
        let before = scenario.state
        let facts = try scenario.perform(change("Hotellet brann"), as: "tove.kron")
        #expect(facts.count == 2)
        let broken = try #require(scenario.programme.calendar.entries[last]?.freezeBreak)
        #expect(broken.value == FreezeBreak(reason: "Hotellet brann", cost: 24 * 800 + 5000))
        try scenario.undo(facts, as: "tove.kron")
        #expect(scenario.programme.calendar.entries[last]?.freezeBreak == nil)
        #expect(scenario.state == before)
    }

    /// Unknown cost stays unknown, never 0: "at least X kr".
    @Test(
        arguments: [
            (800, 5000, 24_200, true), (800, nil, 19_200, false), (nil, 5000, 5000, false), (nil, nil, nil, false),
        ] as [(Int?, Int?, Int?, Bool)])
    func unknownCostStaysUnknown(person: Int?, occasion: Int?, known: Int?, isWhole: Bool) throws {
        let terms = FreezeTerms(days: 30, costPerPerson: person, costPerOccasion: occasion)
        let scenario = try scenario(terms, on: "2021-05-01")
        let cost = try #require(scenario.programme.cost(ofChanging: try self.occasion(last, in: scenario)))
        #expect(cost.known == known)
        #expect(cost.isWhole == isWhole)
        #expect(cost.people == 24)
    }

    @Test func theConsequencesOfAMoveAreKnownBeforeItIsMade() throws {
        var scenario = try scenario(FreezeTerms(days: 30), on: "2021-05-01")
        try scenario.perform(.calendar(.publish(name: "1", note: "", seen: nil)), as: "tove.kron")
        let seen = try occasion(last, in: scenario)
        let ascension = try #require(Day("2021-05-12"))
        let wanted = seen.moved(by: ascension - seen.days.lowerBound)
        let found = scenario.programme.consequences(of: last, becoming: wanted, on: scenario.today)
        #expect(found.warnings == [.dayOff(ascension + 1, .ascension)])
        #expect(found.gone == [.beforeHoliday(ascension + 1, .ascension)])
        #expect(found.previous?.days == 28 && found.previous?.before == 27)
        #expect(found.next == nil)
        #expect(found.frozenSince == Day(2021, 4, 11))
        #expect(found.recipients == [.group(.cohort), .lecturer("Ylva Sundin"), .venue("Tällberg")])
        #expect(scenario.programme.calendar.entries[last]?.occasion == seen, "nothing has been done")
    }
}
