import Domain
import TestSupport
import Testing

/// One person in two interviews at the same time.
@Suite struct BookingTests {
    private static let day = Day(number: 18_373)

    private static func panel(
        _ members: [PersonID], _ hour: Int, _ minute: Int = 0, to end: (Int, Int)? = nil, day: Day = day
    ) -> Panel {
        Panel(
            members: members, day: day, time: ClockTime(hour, minute), ends: end.flatMap { ClockTime($0.0, $0.1) })
    }

    private func two(_ first: Panel, _ second: Panel) throws -> (Scenario, ApplicantID, ApplicantID) {
        var scenario = Scenario.falun()
        let asa = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        let bo = try scenario.applicant("Bo", "Al", in: "sater", at: .test)
        try scenario.perform(.setPanel(asa, first), as: "eva.strom")
        try scenario.perform(.setPanel(bo, second), as: "eva.strom")
        return (scenario, asa, bo)
    }

    private func clashes(_ first: Panel, _ second: Panel) throws -> [PersonID] {
        let (scenario, asa, _) = try two(first, second)
        let bookings = Bookings(scenario.programme, visibleTo: scenario.actor("eva.strom"))
        return bookings.clashes(of: scenario[asa], in: "sater").map(\.person)
    }

    @Test func onlyThoseWhoAreBookedTwiceClash() throws {
        let (pair, other): ([PersonID], [PersonID]) = (["bo.ek", "siv.alder"], ["siv.alder", "ida.moss"])
        #expect(try clashes(BookingTests.panel(pair, 9), BookingTests.panel(other, 9)) == ["siv.alder"])
        #expect(try clashes(BookingTests.panel(pair, 9), BookingTests.panel(pair, 9, 59)) == pair)
        #expect(try clashes(BookingTests.panel(pair, 9), BookingTests.panel(pair, 10)) == [], "an hour is assumed")
        #expect(try clashes(BookingTests.panel(pair, 9, to: (9, 45)), BookingTests.panel(pair, 9, 45)) == [])
        #expect(try clashes(BookingTests.panel(pair, 9, to: (11, 0)), BookingTests.panel(pair, 10, 30)) == pair)
        #expect(
            try clashes(BookingTests.panel(pair, 9), BookingTests.panel(pair, 9, day: BookingTests.day + 1)) == [])
    }

    @Test func whatHasNoTimeClashesWithNothing() throws {
        let pair: [PersonID] = ["bo.ek", "siv.alder"]
        #expect(try clashes(BookingTests.panel(pair, 9), Panel(members: pair, day: BookingTests.day)) == [])
        #expect(try clashes(Panel(members: pair), BookingTests.panel(pair, 9)) == [])
    }

    @Test func neitherThoseWhoSteppedAsideNorApplicationsThatEndedTakeTime() throws {
        let pair: [PersonID] = ["bo.ek", "siv.alder"]
        var (scenario, asa, bo) = try two(BookingTests.panel(pair, 9), BookingTests.panel(pair, 9))
        func people() -> [PersonID] {
            Bookings(scenario.programme, visibleTo: scenario.actor("eva.strom")).clashes(of: scenario[asa], in: "sater")
                .map(\.person)
        }
        try scenario.perform(.declareConflict(bo, reason: "Kusin"), as: "bo.ek")
        #expect(people() == ["siv.alder"])
        try scenario.perform(.withdraw(bo, reason: "Flyttar"), as: "eva.strom")
        #expect(people() == [])
    }

    @Test func clashesAcrossMunicipalitiesShowToThoseWhoMaySeeBoth() throws {
        let pair: [PersonID] = ["bo.ek", "siv.alder"]
        var scenario = Scenario.falun()
        let asa = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        let kim = try scenario.applicant("Kim", "Ask", in: "gagnef", at: .test)
        try scenario.perform(.setPanel(asa, BookingTests.panel(pair, 9)), as: "eva.strom")
        // Bo helps out in Gagnef, past the rules of this programme, as another session's journal could bring it.
        let lent = BookingTests.panel(["bo.ek", "per.ost"], 9)
        scenario.record([.init(.municipality("gagnef"), .panelSet(kim, Change(from: nil, to: lent)))], by: "olle.frisk")
        func count(_ person: PersonID) -> Int {
            Bookings(scenario.programme, visibleTo: scenario.actor(person)).clashes(of: scenario[asa], in: "sater")
                .count
        }
        #expect(count("bo.ek") == 1, "his own diary")
        #expect(count("rut.alm") == 1, "the recruitment centre sees both")
        #expect(count("eva.strom") == 0, "Gagnef's applicants are none of Säter's business")
    }

    @Test func severalBookedAtOnceAreHeldAgainstEachOtherToo() throws {
        let pair: [PersonID] = ["bo.ek", "siv.alder"]
        var scenario = Scenario.falun()
        let ids = [
            try scenario.applicant("Åsa", "Ek", in: "sater", at: .test),
            try scenario.applicant("Bo", "Al", in: "sater", at: .test),
        ]
        let commands = ids.map { Command.setPanel($0, BookingTests.panel(pair, 9)) }
        let clashes = scenario.programme.clashes(after: commands, visibleTo: scenario.actor("eva.strom"))
        #expect(clashes.map(\.person) == pair)
        #expect(clashes.map(\.other.applicant) == [ids[0], ids[0]])
        #expect(
            scenario.programme.clashes(after: [commands[0]], visibleTo: scenario.actor("eva.strom")).isEmpty)
    }

    @Test func rebookingTheSameInterviewIsNoClashWithItself() throws {
        let pair: [PersonID] = ["bo.ek", "siv.alder"]
        let (scenario, asa, _) = try two(BookingTests.panel(pair, 9), BookingTests.panel(pair, 14))
        let moved = Command.setPanel(asa, BookingTests.panel(pair, 9, 30))
        #expect(scenario.programme.clashes(after: [moved], visibleTo: scenario.actor("eva.strom")).isEmpty)
    }

    @Test func aReplacementIsHeldAgainstTheNewcomersDiaryOnly() throws {
        let (scenario, asa, _) = try two(
            BookingTests.panel(["bo.ek", "siv.alder"], 9), BookingTests.panel(["bo.ek", "ida.moss"], 9))
        let replace = Command.panel(.replaceMember(asa, "siv.alder", with: "ida.moss", reason: "Sjuk"))
        let clashes = scenario.programme.clashes(after: [replace], visibleTo: scenario.actor("eva.strom"))
        #expect(clashes.map(\.person) == ["ida.moss"])
    }

    @Test func anInterviewEndsAfterItBegins() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        let pair: [PersonID] = ["bo.ek", "siv.alder"]
        func refusal(_ panel: Panel) -> Refusal? { scenario.refusal(of: .setPanel(id, panel), as: "eva.strom") }
        #expect(refusal(BookingTests.panel(pair, 9, to: (9, 0))) == .invalid(.time, "09:00–09:00"))
        #expect(refusal(Panel(members: pair, ends: ClockTime(9, 0))) == .missing(.time))
        #expect(refusal(BookingTests.panel(pair, 9, to: (9, 1))) == nil)
        try scenario.perform(.setPanel(id, BookingTests.panel(pair, 23, 30)), as: "eva.strom")
        let bookings = Bookings(scenario.programme, visibleTo: scenario.actor("eva.strom"))
        #expect(bookings.bookings(of: "bo.ek").map(\.ends) == [ClockTime(23, 59)])
    }
}
