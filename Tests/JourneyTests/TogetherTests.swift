import Domain
import Glibc
import TestSupport
import Testing

/// Several people in one store at once, which is normal and not special.
@Suite struct TogetherTests {
    private let store: JourneyStore

    init() throws { store = try .withApplications() }

    /// Opens the form with what an application says, the cursor in a field counted from 0.
    private func editing(field: Int, as account: String) throws -> PtySession {
        let session = try store.open(as: account)
        try session.press("1/Alm<Enter>e" + String(repeating: "<Tab>", count: field))
        try session.waitFor("Anställningsform")
        return session
    }

    @Test func `a change appears in another session by itself, with the name of who made it`() throws {
        let watching = try store.open(as: "helena.wiik")
        try watching.press("1")
        try watching.waitFor("Anna Alm")
        let deciding = try store.open(as: "birgitta.holm")
        try deciding.press("1/Alm<Enter>fGod motivering<Enter>")
        try deciding.waitFor("Sparat")
        try watching.waitUntil("the name, the reason and the new count") {
            $0.text.contains("Birgitta Holm") && $0.text.contains("utvald – God motivering")
                && $0.text.contains("Test 1")
        }
    }

    @Test func `who else is there, where and what is being written about shows by itself`() throws {
        let watching = try store.open(as: "helena.wiik")
        let writing = try store.open(as: "birgitta.holm")
        try watching.waitUntil("who has come") { $0.text.contains("Inne nu: Birgitta Holm") }
        try watching.press("1/Alm<Enter>")
        try watching.waitFor("Anna Alm")
        try writing.press("1/Alm<Enter>e")
        try writing.waitFor("Anställningsform")
        try watching.waitFor("Birgitta Holm skriver om Anna Alm just nu")
        let listed = try store.run(["who", "--as", "helena.wiik"]).requireSuccess().text
        #expect(listed.contains("Birgitta Holm · Kö") && listed.contains("skriver om Anna Alm"))
        try watching.press("e")
        try watching.waitUntil("a warning in the form") { $0.prose.contains("Birgitta Holm skriver också om Anna Alm") }
        try watching.press("<Esc>")
        try writing.press("<Esc>")
        try watching.waitUntil("that nobody writes any more") { !$0.text.contains("skriver om") }
        // Killed, a session leaves its note behind without the lock that says that it lives.
        writing.send(SIGKILL)
        _ = try writing.waitForExit()
        #expect(!(try store.run(["who", "--as", "helena.wiik"]).requireSuccess().text.contains("Birgitta")))
    }

    @Test func `changes of different fields are both kept`() throws {
        let one = try editing(field: 3, as: "birgitta.holm")
        let other = try editing(field: 6, as: "helena.wiik")
        try one.press("<Ctrl-U>070-111<Ctrl-S>")
        try one.waitFor("Sparat")
        try other.press("<Ctrl-U>Samordnare<Ctrl-S>")
        try other.waitFor("Sparat")
        let saved = try #require(try store.application("anna@falun.example"))
        #expect(saved[.phone] == "070-111")
        #expect(saved[.position] == "Samordnare")
    }

    @Test func `a conflict shows what was, what is and what was wanted, and loses nothing`() throws {
        let one = try editing(field: 3, as: "birgitta.holm")
        let other = try editing(field: 3, as: "helena.wiik")
        try one.press("<Ctrl-U>070-111<Ctrl-S>")
        try one.waitFor("Sparat")
        try other.press("<Ctrl-U>070-222<Ctrl-S>")
        try other.waitUntil("the conflict") { screen in
            ["Birgitta Holm", "har ändrat ”Telefon”", "”070-1”", "”070-111”", "070-222"].allSatisfy(
                screen.prose.contains)
        }
        #expect(try store.application("anna@falun.example")?[.phone] == "070-111")
        // What was written is offered again, this time on top of what the other has written.
        try other.press("<Esc>")
        try other.waitFor("Anna Alm")
        try other.press("e")
        try other.waitFor("070-222")
        try other.press("<Ctrl-S>")
        try other.waitFor("Inte sparat än: Ctrl-S sparar ditt")
        try other.press("<Ctrl-S>")
        try other.waitFor("”070-111” → ”070-222”")
        #expect(try store.application("anna@falun.example")?[.phone] == "070-222")
    }

    @Test func `eight programs that make 25 changes each lose none`() throws {
        let script = """
            for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
              "$0" do applicant.add municipality=falun first-name="P$1" last-name="N$n" >/dev/null || exit 1
            done
            """
        let programs = try (1...8).map { number in
            try RunningProcess(
                "/bin/sh", ["-c", script, BuiltProgram.path("aspirant"), "\(number)"],
                environment: store.environment())
        }
        for program in programs { try program.wait().requireSuccess() }
        let names = try store.programme().record("falun").applicants.map(\.application.fullName)
        let expected = (1...8).flatMap { program in (1...25).map { "P\(program) N\($0)" } }
        #expect(Set(names).isSuperset(of: expected))
        #expect(names.count == expected.count + 2)
        try store.run(["verify"]).requireSuccess()
    }
}
