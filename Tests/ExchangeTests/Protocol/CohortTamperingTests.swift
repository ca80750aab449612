import Domain
import Exchange
import TestSupport
import Testing

/// Who follows which cohort is computed again: nobody is moved between them in a protocol unnoticed (H 1, H 10).
struct CohortTamperingTests {
    private let scenario: Scenario
    private let lines: ProtocolLines

    init() throws {
        // All five are there, since the programme's people are theirs.
        var told = try Scenario.twoCohorts(wishes: ["Anna": "spring", "Elin": "autumn"], decided: false) {
            $0.seats += [("borlange", 0), ("falun", 0)]
        }
        for code in [MunicipalityCode("borlange"), "falun"] {
            try told.perform(.submitRanking(code), as: told.chief(of: code))
        }
        try told.perform(.decideAdmission(reference: "Styrgruppen § 34"), as: "petra.lind")
        try told.cohort(.decide(reference: "Styrgruppen § 40"))
        scenario = told
        lines = ProtocolLines(told.decisionProtocol(of: ["sater", "ludvika", "gagnef", "borlange", "falun"]).bytes)
    }

    private func forged(_ old: String, _ new: String) throws -> ProtocolFault {
        var forged = lines
        let number = try #require(lines.number(ofKind: "cohort.distributed"))
        forged.replace(old, with: new, in: number)
        #expect(forged.lines[number - 1] != lines.lines[number - 1], "\(old)")
        let found = try #require(fault(in: forged.relocked))
        #expect(found.line == number && found.kind == "cohort.distributed")
        return found
    }

    @Test func `the distribution as it was decided holds`() { #expect(fault(in: lines.bytes) == nil) }

    @Test(arguments: ["Anna", "Bengt", "Cilla", "David", "Elin"])
    func `somebody put into the other cohort is named`(name: String) throws {
        let id = scenario.id("\(name) Säter")
        let own = try #require(scenario.followed(name))
        let other: CohortID = own == "autumn" ? "spring" : "autumn"
        let fault = try forged(
            "\"applicant\":\"\(id)\",\"cohort\":\"\(own)\"", "\"applicant\":\"\(id)\",\"cohort\":\"\(other)\"")
        #expect(fault.expected.hasPrefix("\(id) on ") && fault.expected.hasSuffix(" in \(own)"), "\(fault)")
        #expect(fault.found.hasPrefix("\(id) on ") && fault.found.hasSuffix(" in \(other)"), "\(fault)")
    }

    @Test func `two who have changed places are found at the first of them`() throws {
        let (anna, elin) = (scenario.id("Anna Säter"), scenario.id("Elin Säter"))
        var forged = lines
        let number = try #require(lines.number(ofKind: "cohort.distributed"))
        forged.replace("\"applicant\":\"\(anna)\"", with: "\"applicant\":\"-\"", in: number)
        forged.replace("\"applicant\":\"\(elin)\"", with: "\"applicant\":\"\(anna)\"", in: number)
        forged.replace("\"applicant\":\"-\"", with: "\"applicant\":\"\(elin)\"", in: number)
        let found = try #require(fault(in: forged.relocked))
        #expect(found.line == number)
        #expect(found.expected.contains("\(anna)") && found.found.contains("\(elin)"))
    }

    @Test func `a reserve of the other cohort is named`() throws {
        let folke = scenario.id("Folke Säter")
        let own = try #require(scenario.followed("Folke"))
        let other: CohortID = own == "autumn" ? "spring" : "autumn"
        let fault = try forged(
            "\"applicant\":\"\(folke)\",\"cohort\":\"\(own)\"",
            "\"applicant\":\"\(folke)\",\"cohort\":\"\(other)\"")
        #expect(fault.expected == "\(folke) in reserve for \(own)")
    }
}
