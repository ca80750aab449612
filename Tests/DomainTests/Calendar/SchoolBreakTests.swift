import Domain
import TestSupport
import Testing

/// School breaks as each municipality enters them.
@Suite struct SchoolBreakTests {
    private func lov(_ from: String, _ to: String, name: String = "sportlov") throws -> SchoolBreak {
        SchoolBreak(municipality: "sater", name: name, days: try #require(Day(from))...(try #require(Day(to))))
    }

    private func breaks(_ scenario: Scenario) -> [SchoolBreak] {
        scenario.programme.calendar.breaks(of: "sater", scenario.programme.settings)
    }

    @Test func oneIsEnteredCorrectedAndRemovedAndTakenBack() throws {
        var scenario = Scenario.falun()
        let first = try lov("2021-03-01", "2021-03-05")
        let facts = try scenario.perform(.calendar(.enterBreak(first)), as: "tove.kron")
        #expect(breaks(scenario) == [first])
        let later = try lov("2021-03-08", "2021-03-12", name: "Sportlov")
        try scenario.perform(.calendar(.enterBreak(later)), as: "tove.kron")
        #expect(breaks(scenario) == [later], "the same break of the same year")
        let next = try lov("2022-03-07", "2022-03-11")
        try scenario.perform(.calendar(.enterBreak(next)), as: "eva.strom")
        #expect(breaks(scenario) == [later, next])
        try scenario.perform(.calendar(.removeBreak(later)), as: "tove.kron")
        #expect(breaks(scenario) == [next])
        #expect(scenario.refusal(ofUndoing: facts, as: "tove.kron") == .changedSince("breaks"))
    }

    @Test func whatTheProgrammeFileSaysStandsUntilSomebodyEntersMore() throws {
        let listed = try lov("2021-03-01", "2021-03-05")
        var scenario = Scenario.falun { $0.calendar = CalendarSettings(breaks: [listed]) }
        #expect(breaks(scenario) == [listed])
        let entered = try lov("2020-10-26", "2020-10-30", name: "höstlov")
        let facts = try scenario.perform(.calendar(.enterBreak(entered)), as: "tove.kron")
        #expect(breaks(scenario) == [entered, listed])
        try scenario.undo(facts, as: "tove.kron")
        #expect(breaks(scenario) == [listed])
    }

    @Test func refusals() throws {
        let scenario = Scenario.falun()
        let lov = try lov("2021-03-01", "2021-03-05")
        func refusal(_ command: CalendarCommand, as person: PersonID = "tove.kron") -> Refusal? {
            scenario.refusal(of: .calendar(command), as: person)
        }
        #expect(refusal(.removeBreak(lov)) == .calendar(.noSuchBreak("sportlov")))
        #expect(refusal(.enterBreak(lov), as: "eva.strom") == nil, "the personnel chief of the municipality")
        #expect(refusal(.enterBreak(lov), as: "karin.dahl") != nil, "but not another one's")
        #expect(refusal(.enterBreak(try self.lov("2021-03-01", "2021-03-05", name: " "))) == .missing(.name))
        #expect(refusal(.enterBreak(try self.lov("2021-03-01", "2021-09-05"))) == .invalid(.day, "2021-09-05"))
        let unknown = SchoolBreak(municipality: "mora", name: "x", days: lov.days)
        #expect(refusal(.enterBreak(unknown)) == .noSuchMunicipality("mora"))
    }
}
