import Terminal
import TestSupport
import Testing

/// A frame that is made before its key is pressed shows what would have been drawn, and costs nothing where it was not wanted.
@Suite(.serialized) struct CursesForeseeingTests {
    private let size = Size(width: 100, height: 30)

    private func cells(_ screen: VirtualScreen) -> [VirtualCell?] {
        (0..<size.height).flatMap { y in (0..<size.width).map { screen[Point(x: $0, y: y)] } }
    }

    private static let steps: [[Key]] = [
        [.character("j")], [.character("k")], [.pageDown], [.end], [.home], [.character("x")],
        [.character("j"), .character("j")], [.character("k"), .character("j"), .character("j")],
    ]

    /// The row that the fixture goes to.
    private static func row(after key: Key, _ row: Int) -> Int {
        switch key {
        case .character("j"): min(row + 1, 1000)
        case .character("k"): max(row - 1, 1)
        case .pageDown: min(row + 28, 1000)
        case .end: 1000
        case .home: 1
        default: row
        }
    }

    @Test(arguments: ["xterm-256color", "screen-256color", "linux", "vt100", "rxvt"])
    func `whatever is pressed, the screen is the same as without`(terminal: String) throws {
        let environment = ["TERM": terminal]
        let plain = try startFixture(["split"], size: size, environment: environment, showing: "rad 1/1000")
        let foreseeing = try startFixture(
            ["split", "--foresee"], size: size, environment: environment, showing: "rad 1/1000")
        var random = SeededRandom(seed: 7)
        var row = 1
        for step in 0..<120 {
            // Mostly the same key again, as people press them; now and then another, or several at once.
            let keys = step % 3 == 0 ? Self.steps.randomElement(using: &random) ?? [] : [.character("j")]
            for key in keys { row = Self.row(after: key, row) }
            for session in [plain, foreseeing] {
                session.write(keys.flatMap(\.bytes))
                try session.waitFor("rad \(row)/1000")
            }
            try foreseeing.waitUntil("the screen after \(keys), the \(step)th") {
                cells($0) == cells(plain.screen) && $0.cursor == plain.screen.cursor
            }
        }
        // All of it drawn anew is what stood there.
        let before = cells(foreseeing.screen)
        try foreseeing.resize(to: Size(width: 99, height: 30))
        try foreseeing.resize(to: size)
        try foreseeing.waitUntil("the whole screen anew") { cells($0) == before }
    }

    @Test func `a frame that was foreseen costs no more than one that was not, and a wrong guess nothing`() throws {
        let session = try startFixture(["split", "--foresee"], size: size, showing: "rad 1/1000")
        func cost(_ key: String, _ row: Int) throws -> Int {
            let before = session.bytesReceived
            try session.press(key)
            try session.waitFor("rad \(row)/1000")
            return session.bytesReceived - before
        }
        for row in 2...10 { #expect(try cost("j", row) <= 350) }
        for row in [9, 10, 9, 10] { #expect(try cost(row == 9 ? "k" : "j", row) <= 350) }
    }
}
