import Domain
import Screens
import TestSupport
import Testing

/// A change of an occasion says what it was and what it has become.
struct OccasionFactTextTests {
    private func day(_ number: Int) throws -> ClosedRange<Day> {
        let day = try #require(Day(2020, 9, number))
        return day...day
    }

    private func text(_ language: Language, _ change: (inout Occasion) throws -> Void) throws -> String {
        let scenario = Scenario.falun()
        let player = Player(scenario, as: "anna.bergstrom", language: language)
        var old = Occasion(kind: .courseDay, title: "M", days: try day(8))
        old.place = "Tällberg"
        var new = old
        try change(&new)
        let fact = Event.occasionSet(OccasionID(rawValue: 1), Change(from: old, to: new))
        return Texts(language).describe(fact, in: player.world)
    }

    @Test func `a title is told as it was and has become`() throws {
        #expect(try text(.swedish) { $0.title = "Modul 1" } == "M: titel: ”M” → ”Modul 1”")
        #expect(try text(.english) { $0.title = "Module 1" } == "M: title: “M” → “Module 1”")
    }

    @Test func `days alone need no name, with others they have one`() throws {
        #expect(
            try text(.swedish) { $0.days = try day(9) } == "M: 8 sep blir 9 sep")
        #expect(
            try text(.swedish) {
                $0.days = try day(9)
                $0.place = "Falun"
            } == "M: dagar: 8 sep → 9 sep, plats: ”Tällberg” → ”Falun”")
    }

    @Test func `times are one thing, and what was not there is a dash`() throws {
        #expect(
            try text(.swedish) {
                $0.starts = ClockTime(9, 0)
                $0.ends = ClockTime(16, 0)
            } == "M: tider: – → 09:00–16:00")
        #expect(try text(.swedish) { $0.overnight = true } == "M: övernattning: nej → ja")
        #expect(try text(.swedish) { $0.place = "" } == "M: plats: ”Tällberg” → –")
    }

    @Test func `a long text is only said to be another`() throws {
        let long = String(repeating: "Läs boken. ", count: 9)
        #expect(try text(.swedish) { $0.homework = long } == "M: uppgift: ny text")
    }
}
