import Glibc
import Terminal
import TestSupport
import Testing

@Suite(.serialized) struct CursesKeysTests {
    @Test func `keys arrive under their names`() throws {
        let session = try startFixture(size: Size(width: 60, height: 30))
        try session.press(
            "jå<Enter><Up><Shift-Left><PgDn><Home><Tab><Shift-Tab><Backspace><Delete><F5><Ctrl-S><Ctrl-R>")
        let names = [
            "j", "å", "Enter", "Up", "Shift-Left", "PgDn", "Home", "Tab", "Shift-Tab", "Backspace", "Delete", "F5",
            "Ctrl-S", "Ctrl-R",
        ]
        try session.waitFor("\(names.count): ")
        #expect(Array(session.screen.rows[3..<3 + names.count]) == names.enumerated().map { "\($0 + 1): \($1)" })
    }

    @Test func `both modes of the arrow keys are understood`() throws {
        let session = try startFixture()
        session.write(Array("\u{1B}OA\u{1B}[A\u{1B}OD\u{1B}[D".utf8))
        try session.waitFor("4: Left")
        #expect(Array(session.screen.rows[3...6]) == ["1: Up", "2: Up", "3: Left", "4: Left"])
    }

    @Test func `a character cut in two is one key`() throws {
        let session = try startFixture()
        session.write([0x61, 0xC3])
        try session.waitFor("1: a")
        session.write([0xA5])
        try session.waitFor("2: å")
    }

    @Test func `escape alone is a key, with nothing after it`() throws {
        let session = try startFixture()
        try session.press("<Esc>")
        try session.waitFor("1: Esc")
    }

    @Test func `a paste is one key whatever it holds`() throws {
        let session = try startFixture()
        session.paste("q\nåäö")
        try session.waitFor("1: paste q|åäö")
    }

    @Test func `no key of a burst is lost`() throws {
        let session = try startFixture()
        try session.press(String(repeating: "j", count: 5000) + "<Enter>")
        try session.waitFor("5001: Enter")
    }

    @Test func `Ctrl-C is a signal and loses no key typed before it`() throws {
        let session = try startFixture()
        try session.press("abc<Ctrl-C>")
        try session.waitUntil("the signal and the keys") { screen in
            screen.position(of: "signal interrupt") != nil && screen.rows.contains { $0.hasSuffix(": c") }
        }
    }
}
