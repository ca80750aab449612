import Domain
import Screens
import TestSupport
import Testing
import Workflow

/// S4-18: the protocol as people read it.
struct DecisionReportTests {
    private func report(_ language: Language) throws -> String {
        let spring = try Scenario.spring()
        var world = Player(spring, as: "petra.lind", language: language).world
        world.programme = spring.programme
        let lines = spring.history.enumerated().map { index, record in
            DecisionReport.Line(
                number: index + 2, signature: record.signature, event: record.fact.value, reason: nil, isUndo: false)
        }
        var omissions = DecisionReport.Omissions()
        omissions.masked = 1
        return DecisionReport(
            world, made: Signature(by: "petra.lind", at: spring.now), municipalities: ["falun", "sater"], lines: lines,
            omissions: omissions, file: "protokoll.json", head: String(repeating: "a", count: 64)
        ).text
    }

    @Test func `It says who stands where and why, and every fact with the number of its line`() throws {
        let text = try report(.swedish)
        for words in [
            "BESLUTSPROTOKOLL", "Kommuner: Falun, Säter", "26 april 2020 09:00 av Petra Lind",
            "Utelämnat: namn och texter om 1 med skyddade personuppgifter", "Förmågetest: gräns 60 av 100",
            "Kriterier: medel 4,20 av 10 poäng", "   1  4,20  Ulla Åkerlund", "Antagningen är inte beslutad.",
            "Ordningen just nu, inte inlämnad", "Inte rangordnad: bortvald: Är redan chef.", "2  2020-04-06",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(!text.contains("Hemlig"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `It is told in English too`() throws {
        let text = try report(.english)
        for words in ["DECISION PROTOCOL", "Made 26 April 2020 09:00 by", "The admission has not been decided."] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
