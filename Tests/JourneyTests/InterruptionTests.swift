import Domain
import Glibc
import TestSupport
import Testing

/// After a crash the next start says what became of the last change, and offers what had been written.
@Suite struct InterruptionTests {
    private let store: JourneyStore

    init() throws { store = try .withApplications() }

    /// Starts a session that dies at its first such call on a file of Falun's.
    private func dying(at call: String, on file: String) throws -> PtySession {
        let path = store.directory(of: .municipality("falun")) + "/" + file
        return try store.open(through: [
            "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-P", path, "-e", "trace=\(call)",
            "-e", "inject=\(call):signal=KILL:when=1",
        ])
    }

    private func decide(_ session: PtySession) throws {
        try session.press("1/Alm<Enter>fBra skäl<Enter>")
        #expect(try session.waitForExit() == .signaled(SIGKILL))
    }

    @Test(arguments: [("flock", "lock"), ("pread64", "lock"), ("write", "journal.jsonl")])
    func `killed before it was written: not saved, and the text is offered`(call: String, file: String) throws {
        try decide(try dying(at: call, on: file))
        #expect(try store.programme().applicant(try store.id("anna@falun.example"))?.progress.firstSelection == nil)
        let next = try store.open()
        try next.waitUntil("what became of it") {
            $0.prose.contains("Förra sessionen bröts. Din ändring")
                && $0.prose.contains("är INTE sparad; texten finns kvar som utkast (ändring ")
        }
        try next.press("1/Alm<Enter>f")
        try next.waitUntil("the draft") { $0.text.contains("Bra skäl") && $0.text.contains("utkast från") }
        try next.press("<Enter>")
        try next.waitFor("utvald – Bra skäl")
    }

    @Test func `killed after it was written: saved, by its number in the log, and no draft is offered`() throws {
        try decide(try dying(at: "fdatasync", on: "journal.jsonl"))
        let next = try store.open()
        try next.waitUntil("what became of it") {
            $0.prose.contains("är sparad: Anna Alm: utvald – Bra skäl (ändring ")
        }
        let number = try #require(next.screen.prose.split(separator: "(ändring ").last?.prefix(8))
        #expect(try store.run(["log", "--json", "--limit", "1"]).text.contains("\"\(number)"))
        try next.press("1/Alm<Enter>XOmprövas<Enter>")
        try next.waitFor("taget tillbaka")
        try next.press("f")
        try next.waitFor("Skäl:")
        #expect(!next.screen.text.contains("Bra skäl"))
        try next.press("<Esc>q")
        #expect(try next.waitForExit() == .exited(0))
        // Told once, and whoever quits has seen the answer.
        let last = try store.open()
        #expect(!last.screen.text.contains("bröts"))
    }

    @Test func `cut off after the answer: it is said again, because nobody may have seen it`() throws {
        let first = try store.open()
        try first.press("1/Alm<Enter>fBra skäl<Enter>")
        try first.waitFor("utvald – Bra skäl")
        #expect(try first.hangUp() == .exited(0))
        let next = try store.open(["--lang", "en"], showing: "cut off")
        try next.waitUntil("what became of it") {
            $0.prose.contains("The last session was cut off. Your change") && $0.prose.contains("is saved: Anna Alm")
        }
    }
}
