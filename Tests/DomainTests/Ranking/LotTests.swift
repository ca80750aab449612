import Domain
import Foundation
import TestSupport
import Testing

@Suite("Lots about shared places")
struct LotTests {
    private var scenario = Scenario.falun()
    private let ids: [ApplicantID]

    init() throws {
        // Two seats: one is secure, three share the second and what comes after.
        var ids = [try scenario.applicant("Ada", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])]
        for name in ["Bea", "Cia", "Dan"] {
            ids.append(try scenario.applicant(name, "Ek", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4]))
        }
        self.ids = ids
    }

    private func announce(_ id: ApplicantID, days: Int = 2, source: String = "Lotto, lördag 11 april") -> Command {
        .lot(.announce(id, source: source, published: scenario.today + days))
    }

    private func refusal(_ command: Command, _ scenario: Scenario? = nil) -> Refusal? {
        (scenario ?? self.scenario).refusal(of: command, as: "eva.strom")
    }

    @Test("An announcement names who shares the place, the source and the day")
    func announced() throws {
        var scenario = scenario
        try scenario.perform(announce(ids[2]), as: "eva.strom")
        let lot = try #require(scenario.programme.record("sater").ranking.lots.first)
        #expect(lot.announced.value.number == 1)
        #expect(Set(lot.announced.value.participants) == Set(ids[1...]))
        #expect(lot.announced.value.source == "Lotto, lördag 11 april")
        #expect(lot.announced.value.published == self.scenario.today + 2)
        #expect(lot.announced.signature.by == "eva.strom")
        #expect(lot.drawn == nil)
        #expect(
            !scenario.programme.rankingTable("sater").unresolvedTies.isEmpty, "it decides nothing before it is drawn")
    }

    @Test("A figure that could be known already cannot draw a lot", arguments: [0, -1])
    func figureKnown(_ days: Int) {
        #expect(refusal(announce(ids[1], days: days)) == .lotFigureKnown(scenario.today + days))
    }

    @Test("An announcement is refused without a source, for a place that is not shared, and to those who do not rank")
    func refusedAnnouncements() throws {
        #expect(refusal(announce(ids[1], source: " ")) == .missing(.source))
        #expect(refusal(announce(ids[0])) == .notTied)
        #expect(
            scenario.refusal(of: announce(ids[1]), as: "ida.moss")
                == .notPermitted(needed: [.personnelChief], municipality: "sater"))
        var locked = scenario
        try locked.perform(.move(ids[1], to: 2, reason: "Behov"), as: "eva.strom")
        try locked.perform(.move(ids[2], to: 3, reason: "Behov"), as: "eva.strom")
        try locked.perform(.submitRanking("sater"), as: "eva.strom")
        #expect(refusal(announce(ids[1]), locked) == .rankingLocked(version: 1))
    }

    @Test("Drawn, the order follows from the seed alone, and the shared places are decided")
    func drawn() throws {
        var scenario = scenario
        #expect(refusal(.lot(.draw(ids[1], seed: "7"))) == .lotNotAnnounced)
        try scenario.perform(announce(ids[1]), as: "eva.strom")
        #expect(refusal(.lot(.draw(ids[1], seed: "7")), scenario) == .lotTooEarly(self.scenario.today + 2))
        scenario.wake(on: scenario.today + 2)
        #expect(refusal(.lot(.draw(ids[1], seed: " ")), scenario) == .missing(.seed))
        let facts = try scenario.perform(.lot(.draw(ids[3], seed: " 5 12 19 22 27 31 34 ")), as: "eva.strom")
        let order = Lot.order(of: Array(ids[1...]), seed: "5 12 19 22 27 31 34")
        let table = scenario.programme.rankingTable("sater")
        #expect(table.rows.map(\.applicant) == [ids[0]] + order)
        #expect(table.rows.allSatisfy { !$0.isTied })
        #expect(refusal(.submitRanking("sater"), scenario) == nil)
        #expect(scenario.refusal(ofUndoing: facts, as: "eva.strom") == .cannotUndo)
        #expect(scenario.replayed().record("sater").ranking == scenario.programme.record("sater").ranking)
    }

    @Test("A lot is never drawn again, and no other is announced about the same place")
    func notAgain() throws {
        var scenario = scenario
        try scenario.perform(announce(ids[1]), as: "eva.strom")
        scenario.wake(on: scenario.today + 2)
        let another = Command.lot(.announce(ids[1], source: "Annat", published: scenario.today + 1))
        #expect(refusal(another, scenario) == .lotAwaitsDraw(1), "its figure is known: no choosing between outcomes")
        try scenario.perform(.lot(.draw(ids[1], seed: "7")), as: "eva.strom")
        #expect(refusal(.lot(.draw(ids[1], seed: "8")), scenario) == .lotDrawn(1))
        #expect(refusal(another, scenario) == .notTied)
    }

    @Test("Before its day the source can be replaced, and both announcements stay")
    func replaced() throws {
        var scenario = scenario
        try scenario.perform(announce(ids[1]), as: "eva.strom")
        try scenario.perform(announce(ids[1], days: 3, source: "Keno"), as: "eva.strom")
        #expect(scenario.programme.record("sater").ranking.lots.map(\.announced.value.number) == [1, 2])
        scenario.wake(on: self.scenario.today + 2)
        #expect(refusal(.lot(.draw(ids[1], seed: "7")), scenario) == .lotTooEarly(self.scenario.today + 3))
    }

    @Test("When others share the place the lot does not count, and a new one is announced")
    func changedSet() throws {
        var scenario = scenario
        try scenario.perform(announce(ids[1]), as: "eva.strom")
        try scenario.perform(.withdraw(ids[3], reason: "Flyttar"), as: "eva.strom")
        scenario.wake(on: scenario.today + 2)
        #expect(refusal(.lot(.draw(ids[1], seed: "7")), scenario) == .lotOutdated(1))
        try scenario.perform(.lot(.announce(ids[1], source: "Keno", published: scenario.today + 1)), as: "eva.strom")
        scenario.wake(on: scenario.today + 1)
        try scenario.perform(.lot(.draw(ids[2], seed: "7")), as: "eva.strom")
        #expect(scenario.programme.rankingTable("sater").unresolvedTies.isEmpty)
        #expect(scenario.programme.record("sater").ranking.lots.map { $0.drawn != nil } == [false, true])
    }

    @Test("Somebody who comes in after the draw shares the place again, and a new lot may be drawn")
    func newcomer() throws {
        var scenario = scenario
        try scenario.perform(announce(ids[1]), as: "eva.strom")
        scenario.wake(on: scenario.today + 2)
        try scenario.perform(.lot(.draw(ids[1], seed: "7")), as: "eva.strom")
        let late = try scenario.applicant("Eli", "Ek", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        #expect(Set(scenario.programme.rankingTable("sater").unresolvedTies) == Set(ids[1...] + [late]))
        #expect(refusal(.lot(.draw(late, seed: "7")), scenario) == .lotNotAnnounced)
        #expect(refusal(.lot(.draw(ids[1], seed: "7")), scenario) == .lotNotAnnounced)
        let next = Command.lot(.announce(late, source: "Keno", published: scenario.today + 1))
        #expect(refusal(next, scenario) == nil)
    }

    @Test("Where the programme leaves shared places to the lot nobody settles one by hand")
    func lotOnly() throws {
        var scenario = Scenario.falun { $0.ties = .lot }
        var ids: [ApplicantID] = []
        for (name, score) in [("Ada", 4), ("Bea", 4), ("Cia", 4), ("Dan", 3)] {
            ids.append(
                try scenario.applicant(
                    name, "Ek", in: "sater", at: .ranking, scores: [Int](repeating: score, count: 5)))
        }
        #expect(refusal(.move(ids[0], to: 1, reason: "Behov"), scenario) == .tiesByLot)
        #expect(refusal(.move(ids[2], to: 1, reason: "Behov"), scenario) == .tiesByLot)
        #expect(refusal(.move(ids[2], to: 4, reason: "Behov"), scenario) == nil, "the own priority stays possible")
        #expect(refusal(.move(ids[3], to: 1, reason: "Behov"), scenario) == nil)
    }

    @Test("sha256sum on this machine gives the same digits and the same order")
    func systemDigest() throws {
        let seed = "5 12 19 22 27 31 34, tilläggstal 8 – åäö"
        let lines = try ids.map { id in
            (try LotTests.run("printf '%s %s' \"$0\" \"$1\" | sha256sum | cut -c1-64", seed, id.description), id)
        }
        for (digits, id) in lines { #expect(digits == Lot.digest(of: id, seed: seed)) }
        #expect(Lot.order(of: ids, seed: seed) == lines.sorted { $0.0 < $1.0 }.map(\.1))
        #expect(Lot.order(of: ids.reversed(), seed: seed) == Lot.order(of: ids, seed: seed))
    }

    @Test(
        "Digests of every length around the edge of a block", arguments: [0, 1, 40, 41, 42, 49, 50, 51, 105, 114, 200])
    func lengths(_ count: Int) throws {
        let seed = String(repeating: "a", count: count)
        let id = ids[0]
        let digits = try LotTests.run("printf '%s %s' \"$0\" \"$1\" | sha256sum | cut -c1-64", seed, id.description)
        #expect(Lot.digest(of: id, seed: seed) == digits)
    }

    /// The first line that a shell command prints, given two words.
    private static func run(_ script: String, _ words: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script] + words
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    }
}
