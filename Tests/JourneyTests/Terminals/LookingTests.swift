import Domain
import Terminal
import TestSupport
import Testing

/// What every terminal can show, and what help there is.
@Suite struct LookingTests {
    private let store: JourneyStore

    init() throws { store = try SampleStore.get() }

    /// Keys that lead to a view, for somebody with an interview still to score and for somebody who plans.
    static let views: [(account: String, keys: String, title: String)] =
        [
            ("", "Program"), ("1", "Kö"), ("1<Enter>", "Ansökan"), ("2", "Intervjuer"), ("2<Enter>", "Mitt kort"),
            ("2p", "Panelen"), ("3", "Rangordning"), ("3A", "Antagning"), ("4", "Kalender"),
        ].map { ("mikael.sandell", $0, $1) } + [("anna.bergstrom", "4G<Right>", "Andra dagar")]

    @Test(arguments: views)
    func `? shows help for the view one is in, and Esc leads back`(
        account: String, keys: String, title: String
    ) throws {
        let session = try store.open(as: account)
        try session.press(keys + "?")
        try session.waitFor("Hjälp: \(title)")
        try session.press("<Esc>")
        try session.waitUntil("the view") { !$0.text.contains("Hjälp: ") }
        try session.press("?")
        try session.waitFor("Hjälp: \(title)")
    }

    @Test func `a key without a meaning is named`() throws {
        let session = try store.open(["--read-only"])
        try session.press("1å")
        try session.waitFor("Tangenten å betyder inget här")
        try session.press("<F9>")
        try session.waitFor("Tangenten F9 betyder inget här")
    }

    @Test(arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "rxvt"])
    func `common terminals show the queue`(terminal: String) throws {
        let session = try store.open(["--read-only"], environment: ["TERM": terminal])
        try session.press("1")
        try session.waitUntil("names and tabs") { $0.text.contains("Åsa Öberg") && $0.text.contains("[Alla") }
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
    }

    @Test(arguments: [["LANG": "C"], ["LANG": ""], ["LANG": "POSIX", "LC_ALL": "C"], ["LANG": "xx_YY.ISO-8859-1"]])
    func `any locale shows å, ä and ö`(locale: [String: String]) throws {
        let session = try store.open(["--read-only"], environment: locale)
        try session.press("1")
        try session.waitFor("Åsa Öberg")
    }

    @Test func `without colour the selected row still stands out`() throws {
        let session = try store.open(["--read-only"], environment: ["NO_COLOR": "1"])
        try session.press("1")
        try session.waitFor("▸")
        for y in 0..<session.screen.size.height {
            for x in 0..<session.screen.size.width {
                let style = session.screen[Point(x: x, y: y)]?.style
                #expect(style?.foreground == .default && style?.background == .default)
            }
        }
        #expect(session.screen.isCursorVisible)
    }

    @Test func `with --ascii nothing but letters is outside ASCII`() throws {
        let session = try store.open(["--read-only", "--ascii"])
        for screen in 0...4 {
            try session.press("\(screen)")
            try session.waitFor("[\(screen) ")
            let strange = session.screen.text.filter { !$0.isASCII && !$0.isLetter && !"–”·…§é".contains($0) }
            #expect(strange == "", "screen \(screen)")
        }
    }

    @Test func `the language is asked for, or comes from the locale, or is the programme's`() throws {
        for (arguments, environment, expected) in [
            (["--lang", "en"], [:], "Queue"), ([], ["LANG": "en_GB.UTF-8"], "Queue"),
            (["--lang", "sv"], ["LANG": "en_GB.UTF-8"], "Kö"), ([], ["LC_MESSAGES": "sv_SE.UTF-8"], "Kö"),
            ([], ["LANG": "de_DE.UTF-8"], "Kö"),
        ] as [([String], [String: String], String)] {
            let session = try store.open(["--read-only"] + arguments, environment: environment)
            try session.press("1")
            try session.waitFor("[1 \(expected)]")
        }
    }

    @Test func `--linear shows no lines and no panes`() throws {
        let session = try store.open(["--read-only", "--linear"])
        for screen in 0...4 {
            try session.press("\(screen)")
            try session.waitFor("[\(screen) ")
            let lined = session.screen.rows.filter { $0.contains { "─│┌┐└┘├┤═║".contains($0) } }
            #expect(lined == [], "screen \(screen)")
        }
    }

    @Test func `the least windows say what is needed, and growing brings all back`() throws {
        let session = try store.open(["--read-only"])
        try session.press("1")
        try session.waitFor("Åsa Öberg")
        try session.resize(to: Size(width: 40, height: 10))
        try session.waitFor("för litet")
        try session.resize(to: Size(width: 1, height: 1))
        try session.waitUntil("a single cell") { $0.text.count <= 1 }
        try session.press("j")
        try session.resize(to: Size(width: 100, height: 30))
        try session.waitFor("Åsa Öberg")
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
    }
}
