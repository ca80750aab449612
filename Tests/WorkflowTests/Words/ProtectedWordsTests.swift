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
}
