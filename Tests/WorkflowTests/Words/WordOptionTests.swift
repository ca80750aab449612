import Domain
import TestSupport
import Testing
import Workflow

/// Choices on the command line go by the words of the screens as well as by their codes.
@Suite("The interface's words on the command line")
struct WordOptionTests {
    private let scenario: Scenario
    private let id: ApplicantID

    init() throws {
        var scenario = Scenario.falun()
        id = try scenario.apply("Åsa", "Öberg", in: "sater")
        self.scenario = scenario
    }

    private func commands(_ name: String, _ line: String) throws -> [Command] {
        let command = try #require(CommandID(rawValue: name))
        return try Words(line: "applicant=\(id) " + line).commands(command, in: scenario.programme, freshID: 1)
    }

    @Test(
        "A code, Swedish and English mean the same",
        arguments: [
            ("test.record", ["outcome=passed score=70", "outcome=godkänt score=70", "outcome=GODKÄNT score=70"]),
            (
                "consent.record",
                ["at=application answer=granted", "at=Ansökan answer=beviljar", "at=ansökan answer=grants"]
            ),
            (
                "eligibility.assess",
                [
                    "item=time verdict=not-met note=Nej", #"item=time verdict="inte uppfyllt" note=Nej"#,
                    #"item=time verdict="not met" note=Nej"#,
                ]
            ),
            (
                "interview.score",
                [
                    "criterion=maturity score=not-assessed", #"criterion="Personlig mognad" score="ej bedömd""#,
                    #"criterion="Personal maturity" score="not assessed""#,
                ]
            ),
        ])
    func words(_ name: String, _ lines: [String]) throws {
        let codes = try commands(name, lines[0])
        for line in lines { #expect(try commands(name, line) == codes, "\(line)") }
    }

    @Test("Who names none of them is told them all, with their codes")
    func unknown() throws {
        let fault = #expect(throws: WordFault.self) {
            try Words(line: "applicant=\(id) at=ansökan answer=kanske").commands(
                .recordConsent, in: scenario.programme, freshID: 1)
        }
        #expect(
            fault?.text.swedish
                == "answer: väntade något av tillfrågad (asked), beviljar (granted), nekar (refused), fick ”kanske”")
        #expect(
            fault?.text.english
                == "answer: expected one of asked, grants (granted), refuses (refused), found “kanske”")
    }

    @Test("Municipalities go by name and by code, whatever the case")
    func municipalities() throws {
        for name in ["sater", "Säter", "SÄTER"] {
            let words = try Words(line: "municipality=\(name)")
            #expect(
                try words.commands(.submitRanking, in: scenario.programme, freshID: 1) == [.submitRanking("sater")])
        }
    }
}
