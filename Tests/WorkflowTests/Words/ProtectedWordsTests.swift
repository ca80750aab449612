import Domain
import TestSupport
import Testing
import Workflow

/// Requirements G: an e-mail address must not tell whose protected identity it is.
struct ProtectedWordsTests {
    @Test func `Only those who may see a protected identity can mean it by its e-mail address`() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Qvick", "Xerxesson", in: "sater", [.protected: "yes", .email: "q@example.se"])
        func meant(_ text: String, _ person: PersonID?) -> ApplicantID? {
            try? Words(["applicant": text], by: person.map(scenario.actor)).applicant(scenario.programme)
        }
        #expect(meant("q@example.se", "eva.strom") == id)
        for person in ["petra.lind", "rut.alm", "karin.dahl", nil] as [PersonID?] {
            #expect(meant("q@example.se", person) == nil)
            #expect(meant("Qvick Xerxesson", person) == nil)
            #expect(meant(id.description, person) == id)
        }
    }

    @Test func `Who sits on the panel says whom a score is about, and nobody else`() throws {
        var scenario = Scenario.falun()
        let texts: [ApplicationField: String] = [.protected: "yes", .email: "q@example.se"]
        let id = try scenario.applicant("Qvick", "Xerxesson", in: "sater", at: .test, texts)
        try scenario.passTest(id)
        try scenario.seatPanel(id, ["ida.moss", "siv.alder"])
        func meant(_ text: String, _ person: PersonID) -> ApplicantID? {
            try? Words(["applicant": text], by: scenario.actor(person)).applicant(scenario.programme)
        }
        #expect(meant("q@example.se", "siv.alder") == id)
        #expect(meant("Qvick Xerxesson", "siv.alder") == nil, "a name is not an address")
        #expect(meant("q@example.se", "bo.ek") == nil, "interviews others in the same municipality")
        try scenario.perform(
            .panel(.replaceMember(id, "siv.alder", with: "bo.ek", reason: "Sjuk")), as: "eva.strom")
        #expect(meant("q@example.se", "siv.alder") == nil && meant("q@example.se", "bo.ek") == id)
    }
}
