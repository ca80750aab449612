import Domain
import Exchange
import TestSupport
import Testing

/// Requirements G: a protected identity is masked in the protocol, in every text about the person and wherever the name has
/// been written.
struct ProtocolMaskTests {
    private static let secrets = [
        "Qvick", "Xerxesson", "qvick.xerxesson", "0733-445566", "Hemlighetsförvaltningen", "Hemlig motivering",
        "Hemligt skäl", "Hemligt belägg", "Hemlig chef", "Hemligt jäv", "Hemlig samsyn", "Hemligt samråd",
    ]

    /// Somebody protected who has been through everything, with the name written where it should not be.
    private func scenario() throws -> Scenario {
        var scenario = Scenario.falun()
        let id = try scenario.apply(
            "Qvick", "Xerxesson", in: "sater",
            [
                .protected: "yes", .email: "qvick.xerxesson@example.se", .phone: "0733-445566",
                .department: "Hemlighetsförvaltningen", .motivation: "Hemlig motivering", .manager: "Hemlig chef",
            ])
        try scenario.perform(.selectFirst(id, reason: "Hemligt skäl"), as: "eva.strom")
        try scenario.passTest(id)
        try scenario.seatPanel(id)
        let panel = scenario.interviewers(of: "sater")
        try scenario.perform(.noteEvidence(id, "maturity", "Hemligt belägg"), as: panel[0])
        for member in panel { try scenario.score(id, [4, 4, 4, 4, 4], as: member) }
        try scenario.perform(
            .recordConsensus(id, "maturity", ConsensusEntry(.score(3), note: "Hemlig samsyn")), as: panel[0])
        try scenario.perform(
            .recordConsent(id, .consultation, Consent(.granted, note: "Hemligt samråd")), as: "eva.strom")
        try scenario.perform(
            .editApplication(id, [FieldChange(.position, Change(from: "Samordnare", to: "Xerxesson igen"))]),
            as: "eva.strom")
        let other = try scenario.applicant("Bo", "Vanlig", in: "sater", at: .ranking, scores: [3, 3, 3, 3, 3])
        try scenario.perform(.move(other, to: 1, reason: "Går före QVICK XERXESSON i år"), as: "eva.strom")
        try scenario.perform(.declareConflict(id, reason: "Hemligt jäv"), as: panel[1])
        return scenario
    }

    @Test func `Nothing that could tell who it is stands in the protocol`() throws {
        let made = try scenario().decisionProtocol(of: ["sater"])
        let text = String(decoding: made.bytes, as: UTF8.self).lowercased()
        for secret in Self.secrets { #expect(!text.contains(secret.lowercased()), "\(secret)") }
        #expect(made.leftOut.masked == 1)
        #expect(fault(in: made.bytes) == nil)
        #expect(text.contains("vanlig"))
    }

    @Test func `What was decided about the person is still told`() throws {
        let made = try scenario().decisionProtocol(of: ["sater"])
        let masked = try #require(made.programme.record("sater").applicants.first)
        #expect(masked.isProtected)
        #expect(masked.progress.firstSelection?.value.isSelected == true)
        #expect(masked.progress.test?.value.outcome == .passed)
        #expect(masked.progress.panel?.members.count == 2)
        #expect(made.programme.panelResult(of: masked)?.scoreCount == 5)
    }

    @Test func `Who may see and asks for it is told`() throws {
        let made = try scenario().decisionProtocol(of: ["sater"]) { $0 == "sater" }
        #expect(String(decoding: made.bytes, as: UTF8.self).contains("Xerxesson"))
        #expect(made.leftOut.masked == 0)
        #expect(fault(in: made.bytes) == nil)
    }

    @Test func `Names that settle what stands beside what among equals may be masked`() throws {
        var scenario = Scenario.falun {
            $0.seats = [("borlange", 0), ("falun", 0), ("ludvika", 0), ("sater", 4), ("gagnef", 0)]
            $0.cohortSeats = 4
        }
        for (name, isProtected) in [("Zeta", "no"), ("Alfa", "yes"), ("Beta", "no"), ("Gamma", "no")] {
            try scenario.applicant("Kim", name, in: "sater", at: .ranking, [.protected: isProtected])
        }
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.submitOthers()
        try scenario.perform(.decideAdmission(reference: "§ 1"), as: "petra.lind")
        #expect(fault(in: scenario.decisionProtocol(of: ["sater"]).bytes) == nil)
    }
}
