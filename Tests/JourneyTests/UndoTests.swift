import Domain
import TestSupport
import Testing

@Suite struct UndoTests {
    private let store: JourneyStore

    // The account that the store was made by has a change of its own, which nobody can take back.
    init() throws { store = try .withApplications(actingAs: "monika.norling") }

    private func phone() throws -> String? { try store.application("anna@falun.example")?[.phone] }

    @Test func `a change is taken back and made again by key, also after a restart`() throws {
        try store.perform("applicant.edit", "applicant=anna@falun.example", "phone=070-9", as: "birgitta.holm")
        let first = try store.open(as: "birgitta.holm")
        try first.press("1u")
        try first.waitFor("Ångrat")
        #expect(try phone() == "070-1")
        try first.press("q")
        #expect(try first.waitForExit() == .exited(0))

        let second = try store.open(as: "birgitta.holm")
        try second.press("1U")
        try second.waitFor("Gjort om")
        #expect(try phone() == "070-9")
        try second.press("u")
        try second.waitFor("Ångrat")
        #expect(try phone() == "070-1")
        try second.press("u")
        try second.waitFor("det finns inget att ångra")
    }

    @Test func `somebody else's change is not mine to take back`() throws {
        try store.perform("applicant.edit", "applicant=anna@falun.example", "phone=070-9", as: "birgitta.holm")
        let other = try store.open(as: "helena.wiik")
        try other.press("1u")
        try other.waitFor("det finns inget att ångra")
        #expect(try phone() == "070-9")
    }

    @Test func `what somebody has changed since is named in words and stays`() throws {
        func assess(_ verdict: String, as account: String) throws {
            try store.perform(
                "eligibility.assess", "applicant=anna@falun.example", "item=time", "verdict=\(verdict)",
                "note=\(account)",
                as: account)
        }
        try assess("met", as: "birgitta.holm")
        try assess("not-met", as: "helena.wiik")
        let session = try store.open(as: "birgitta.holm")
        try session.press("1u")
        try session.waitFor("någon annan har ändrat tid och vilja sedan dess")
    }

    @Test func `without a screen undo and redo mean the same`() throws {
        try store.perform("applicant.edit", "applicant=anna@falun.example", "phone=070-9", as: "birgitta.holm")
        try store.perform("undo", as: "birgitta.holm")
        #expect(try phone() == "070-1")
        try store.perform("redo", as: "birgitta.holm")
        #expect(try phone() == "070-9")
        #expect(try store.run(["do", "redo"], as: "birgitta.holm").status == .exited(65))
    }

    @Test func `what others may have acted on stays`() throws {
        let answer = try store.run(["do", "undo"], as: "lena.grahn")
        // The import is the coordinator's own; nobody has touched it yet, so it goes.
        try answer.requireSuccess()
        #expect(try store.application("anna@falun.example") == nil)
        try store.perform("redo", as: "lena.grahn")
        try store.perform("selection.select", "applicant=anna@falun.example", "reason=God", as: "birgitta.holm")
        let refused = try store.run(["do", "undo"], as: "lena.grahn")
        #expect(refused.status == .exited(65))
        #expect(try store.application("anna@falun.example") != nil)
    }
}
