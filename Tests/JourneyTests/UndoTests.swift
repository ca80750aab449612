import Domain
import TestSupport
import Testing

@Suite struct UndoTests {
    private let store: JourneyStore

    init() throws { store = try .withApplications() }

    private func phone() throws -> String? { try store.application("anna@falun.example")?[.phone] }

    @Test func `a change is taken back and made again by key, also after a restart`() throws {
        try store.perform("applicant.edit", "applicant=anna@falun.example", "phone=070-9")
        let first = try store.open()
        try first.press("1u")
        try first.waitFor("Ångrat")
        #expect(try phone() == "070-1")
        try first.press("q")
        #expect(try first.waitForExit() == .exited(0))

        let second = try store.open()
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
        try store.perform("applicant.edit", "applicant=anna@falun.example", "phone=070-9")
        let other = try store.open(as: "helena.wiik")
        try other.press("1u")
        try other.waitFor("det finns inget att ångra")
        #expect(try phone() == "070-9")
    }

    @Test func `without a screen undo and redo mean the same`() throws {
        try store.perform("applicant.edit", "applicant=anna@falun.example", "phone=070-9")
        try store.perform("undo")
        #expect(try phone() == "070-1")
        try store.perform("redo")
        #expect(try phone() == "070-9")
        #expect(try store.run(["do", "redo"]).status == .exited(65))
    }

    @Test func `what others may have acted on stays`() throws {
        let answer = try store.run(["do", "undo"], as: "lena.grahn")
        // The import is the coordinator's own; nobody has touched it yet, so it goes.
        try answer.requireSuccess()
        #expect(try store.application("anna@falun.example") == nil)
        try store.perform("redo", as: "lena.grahn")
        try store.perform("selection.select", "applicant=anna@falun.example", "reason=God")
        let refused = try store.run(["do", "undo"], as: "lena.grahn")
        #expect(refused.status == .exited(65))
        #expect(try store.application("anna@falun.example") != nil)
    }
}
