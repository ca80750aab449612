import Terminal
import TestSupport
import Testing

@Suite(.serialized) struct CursesScreenTests {
    @Test func `the screen shows the grid with its looks and its cursor`() throws {
        let session = try startFixture()
        try session.press("x")
        try session.waitFor("1: x")
        let screen = session.screen
        #expect(screen.rows[0] == "Åäö 60x16 colors 256 漢字")
        #expect(screen.rows[1] == String(repeating: "─", count: 60))
        #expect(screen[Point(x: 0, y: 0)]?.style == .bold)
        #expect(screen[Point(x: 0, y: 2)]?.style == Style(foreground: .red, attributes: .underline))
        #expect(screen[Point(x: 5, y: 2)]?.style == .reverse)
        #expect(screen[Point(x: 14, y: 2)]?.style == Style(foreground: .indexed(208)))
        #expect(screen.isAlternate)
        #expect(screen.isCursorVisible)
        try session.waitUntil("the cursor at the entry") { $0.cursor == Point(x: 0, y: 3) }
    }

    @Test(arguments: ["C", "POSIX", "sv_SE.ISO-8859-1", ""])
    func `every locale shows Swedish letters`(locale: String) throws {
        let session = try startFixture(environment: ["LANG": locale, "LC_ALL": locale], showing: "Åäö 60x16")
        #expect(session.screen.rows[0].hasSuffix("漢字"))
    }

    // Those that every ncurses brings along, and so every server has.
    @Test(arguments: [
        ("xterm", 8), ("screen-256color", 256), ("tmux-256color", 256), ("linux", 8),
        ("vt100", 0),
        ("rxvt", 8), ("xterm-mono", 0),
    ])
    func `the usual terminals show what they can`(terminal: String, colors: Int) throws {
        let session = try startFixture(environment: ["TERM": terminal], showing: "Åäö 60x16 colors \(colors)")
        try session.press("<Up>")
        try session.waitFor("1: Up")
        // A vt100 draws its lines with letters: what it would do with UTF-8 cannot be known.
        let line = terminal == "vt100" ? "-" : "─"
        #expect(session.screen.rows[1] == String(repeating: line, count: 60))
        let red = session.screen[Point(x: 0, y: 2)]?.style
        #expect(red?.foreground == (colors == 0 ? .default : .red))
        #expect(session.screen[Point(x: 5, y: 2)]?.style.attributes == .reverse)
    }

    @Test func `NO_COLOR leaves bold, reverse and underline`() throws {
        let session = try startFixture(environment: ["NO_COLOR": "1"], showing: "colors 0")
        try session.press("x")
        try session.waitFor("1: x")
        #expect(session.screen[Point(x: 0, y: 2)]?.style == .underline)
        #expect(session.screen[Point(x: 5, y: 2)]?.style == .reverse)
        #expect(session.screen[Point(x: 14, y: 2)]?.style == .plain)
    }

    @Test func `lines are ASCII when asked for, letters are not`() throws {
        let session = try startFixture(["keys", "--ascii"])
        try session.waitFor(String(repeating: "-", count: 60))
    }

    @Test func `another size is another screen`() throws {
        let session = try startFixture()
        try session.press("abc")
        try session.waitFor("3: c")
        for size in [Size(width: 100, height: 30), Size(width: 30, height: 5), Size(width: 80, height: 24)] {
            try session.resize(to: size)
            try session.waitFor("Åäö \(size.width)x\(size.height)")
            try session.press("z")
            try session.waitUntil("the new key") { $0.rows.contains { $0.hasSuffix(": z") } }
            #expect(session.screen.rows[1] == String(repeating: "─", count: size.width))
        }
        for size in [Size(width: 1, height: 1), Size(width: 2, height: 2), Size(width: 60, height: 16)] {
            try session.resize(to: size)
            try session.press("y")
            try session.waitUntil("the first letter") { $0.rows[0].hasPrefix("Å") || $0.rows[0].hasPrefix("…") }
        }
        try session.waitFor("Åäö 60x16")
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
    }
}
