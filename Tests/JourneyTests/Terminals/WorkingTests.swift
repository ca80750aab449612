import Domain
import Terminal
import TestSupport
import Testing

/// What happens on a terminal while something is being changed.
@Suite struct WorkingTests {
    private let store: JourneyStore

    init() throws { store = try .withApplications() }

    @Test func `a window made too small during a dialog loses nothing`() throws {
        let session = try store.open()
        try session.press("1/Alm<Enter>fVill och kan")
        try session.waitFor("Vill och kan")
        for (width, height) in [(60, 16), (20, 5), (1, 1), (200, 60), (20, 5)] {
            try session.resize(to: Size(width: width, height: height))
        }
        try session.press(" leda")
        try session.resize(to: Size(width: 80, height: 24))
        try session.waitFor("Vill och kan leda")
        try session.press("<Enter>")
        try session.waitFor("utvald – Vill och kan leda")
    }

    @Test func `the palette carries out a command with its words`() throws {
        let session = try store.open()
        try session.press("1:applicant.edit applicant=anna@falun.example phone=\"070 77\"<Enter>")
        try session.waitFor("Sparat")
        #expect(try store.application("anna@falun.example")?[.phone] == "070 77")
        try session.press(":sel")
        try session.waitFor("selection.select")
        try session.press("<Tab>applicant=bo@falun.example reason=God<Enter>")
        try session.waitUntil("the second change") { $0.text.contains("Bo Berg: ") && $0.text.contains("God") }
        #expect(try store.programme().applicant(try store.id("bo@falun.example"))?.progress.firstSelection != nil)
    }

    @Test func `a fault in the palette is said and what was written stays`() throws {
        let session = try store.open()
        try session.press("1:applicant.edit applicant=nobody@x phone=1<Enter>")
        try session.waitUntil("the fault") {
            $0.text.contains("nobody@x") && $0.prose.contains("id, e-post eller namn")
        }
    }

    @Test func `read-only shows everything, changes nothing and says so`() throws {
        let before = try store.recordCount()
        let session = try store.open(["--read-only"])
        try session.waitFor("--read-only")
        try session.press("1")
        try session.waitFor("Anna Alm")
        let refused = [
            "f": "Välj ut", "x": "Välj bort", "t": "Test", "e": "Ändra", "u": "Ångra", "U": "Gör om", "+": "Ny",
        ]
        for (key, name) in refused {
            try session.press(key)
            try session.waitFor("\(name): Öppnat för läsning")
        }
        try session.press(":selection.select applicant=anna@falun.example reason=x<Enter>")
        try session.waitFor("--read-only")
        #expect(try store.recordCount() == before)
        let answer = try store.run(["do", "--read-only", "undo"])
        #expect(answer.status == .exited(77))
        #expect(answer.errors.contains("--read-only"))
    }

    @Test func `a paste is text and never commands`() throws {
        let session = try store.open()
        try session.press("1/Alm<Enter>f")
        try session.waitFor("Skäl:")
        session.paste("q\nxå\u{1B}[A")
        try session.waitUntil("the text on one line") { $0.text.contains("q xå") }
        try session.press("<Enter>")
        try session.waitFor("utvald – q xå")
    }
}
