import Glibc
import Terminal
import TestSupport
import Testing

@Suite(.serialized) struct CursesLifecycleTests {
    /// The terminal is the shell's again: its screen, its cursor, its modes, and no marks around pasted text.
    private func expectRestored(_ session: PtySession, _ location: SourceLocation = #_sourceLocation) {
        #expect(!session.screen.isAlternate, sourceLocation: location)
        #expect(session.screen.isCursorVisible, sourceLocation: location)
        let output = String(decoding: session.output, as: UTF8.self)
        let last = output.ranges(of: "\u{1B}[?2004").last
        #expect(last.map { output[$0.upperBound...].hasPrefix("l") } == true, sourceLocation: location)
        #expect(output.ranges(of: "\u{1B}[?1l").isEmpty == false, sourceLocation: location)
    }

    /// Runs the fixture under a shell, which holds the terminal after the fixture has ended, so that its modes can be seen.
    private func startUnderShell() throws -> PtySession {
        let script = "set -m; \"$0\" keys; echo \"status $?\"; read answer; fg; echo \"status $?\"; read answer"
        let session = try PtySession(
            "/bin/sh", ["-c", script, BuiltProgram.path("terminal-fixture")], size: Size(width: 60, height: 16))
        try session.waitFor("Åäö 60x16")
        #expect(!session.isInShellMode)
        #expect(session.screen.isAlternate)
        return session
    }

    @Test func `quitting restores the terminal`() throws {
        let session = try startUnderShell()
        try session.press("q")
        try session.waitFor("status 0")
        expectRestored(session)
        #expect(session.isInShellMode)
    }

    @Test func `a crash restores the terminal and is still a crash`() throws {
        let session = try startUnderShell()
        try session.press("<F12>")
        try session.waitFor("status \(128 + SIGABRT)")
        expectRestored(session)
        #expect(session.isInShellMode)
    }

    @Test func `running out of stack restores the terminal too`() throws {
        let session = try startUnderShell()
        try session.press("<F11>")
        try session.waitFor("status \(128 + SIGSEGV)")
        expectRestored(session)
        #expect(session.isInShellMode)
    }

    @Test func `a file cut short while it is looked at restores the terminal and says what has happened`() throws {
        let session = try startUnderShell()
        try session.press("<F10>")
        try session.waitFor("status \(128 + SIGBUS)")
        expectRestored(session)
        #expect(session.isInShellMode)
        #expect(session.screen.text.contains("cut short or overwritten"))
    }

    @Test func `Ctrl-Z gives the terminal back and takes it again`() throws {
        let session = try startUnderShell()
        try session.press("ab")
        try session.waitFor("2: b")
        try session.press("<Ctrl-Z>")
        try session.waitFor("status \(128 + SIGTSTP)")
        expectRestored(session)
        #expect(session.isInShellMode)
        try session.press("<Enter>")
        try session.waitFor("2: b")
        #expect(session.screen.isAlternate)
        #expect(!session.isInShellMode)
        try session.press("c")
        try session.waitFor("3: c")
        try session.press("q")
        try session.waitFor("status 0")
        expectRestored(session)
    }

    @Test func `a size changed while stopped is found out`() throws {
        let session = try startUnderShell()
        try session.press("<Ctrl-Z>")
        try session.waitFor("status \(128 + SIGTSTP)")
        try session.resize(to: Size(width: 50, height: 10))
        try session.press("<Enter>")
        try session.waitFor("Åäö 50x10")
    }

    @Test func `stopped without warning, it takes the terminal anew when it continues`() throws {
        let session = try startFixture()
        session.send(SIGSTOP)
        session.send(SIGCONT)
        try session.press("x")
        try session.waitFor("1: x")
        let entries = String(decoding: session.output, as: UTF8.self).ranges(of: "\u{1B}[?1049h")
        #expect(entries.count == 2)
        #expect(session.screen.isAlternate)
    }

    @Test func `SIGTERM ends the program in order`() throws {
        let session = try startFixture()
        session.send(SIGTERM)
        #expect(try session.waitForExit() == .exited(20))
        expectRestored(session)
    }

    @Test func `a lost connection ends the program`() throws {
        let session = try startFixture()
        let status = try session.hangUp()
        // The signal and the end of the input race; either is a good reason.
        #expect([.exited(21), .exited(3)].contains(status))
    }

    @Test func `the end of the input ends the program even when nobody hangs up`() throws {
        // The shell survives its terminal, so the fixture in its background gets no signal but reads an error.
        let session = try PtySession(
            "/bin/sh", ["-c", "trap '' HUP; \"$0\" keys", BuiltProgram.path("terminal-fixture")],
            size: Size(width: 60, height: 16))
        try session.waitFor("Åäö")
        #expect(try session.hangUp() == .exited(3))
    }

    @Test(arguments: [
        ["TERM": "dumb"], ["TERM": "no-such-terminal"], ["TERM": ""],
    ])
    func `a terminal that cannot be used gives a reason and status 69`(environment: [String: String]) throws {
        let session = try PtySession(
            BuiltProgram.path("terminal-fixture"), environment: PtySession.Environment(environment))
        #expect(try session.waitForExit() == .exited(69))
        #expect(session.screen.text.contains("TERM"))
        #expect(!session.output.contains(0x1B))
    }

    @Test(arguments: ["</dev/null", "| cat"])
    func `without a terminal there is a reason and status 69`(redirection: String) throws {
        let session = try PtySession(
            "/bin/sh",
            ["-c", "(\"$0\" keys; echo \"status $?\" >&2) \(redirection)", BuiltProgram.path("terminal-fixture")])
        try session.waitFor("status 69")
        #expect(session.screen.text.contains("must be a terminal"))
        #expect(!session.output.contains(0x1B))
    }
}
