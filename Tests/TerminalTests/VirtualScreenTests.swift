import Terminal
import TestSupport
import Testing

@Suite struct VirtualScreenTests {
    @Test func `the screen shows what a person would see`() throws {
        let screen = try #require(VirtualScreen(size: Size(width: 20, height: 3)))
        screen.feed(Array("\u{1B}[?1049h\u{1B}[?25l\u{1B}[2;3H\u{1B}[1;31;7mÅsa 漢\u{1B}[m!".utf8))
        #expect(screen.rows == ["", "  Åsa 漢!", ""])
        #expect(screen.position(of: "!") == Point(x: 8, y: 1))
        #expect(screen.cursor == Point(x: 9, y: 1))
        #expect(screen.isAlternate)
        #expect(!screen.isCursorVisible)
        let cell = try #require(screen[Point(x: 2, y: 1)])
        #expect(cell.text == "Å")
        #expect(cell.style == Style(foreground: .red, attributes: [.bold, .reverse]))
        #expect(screen[Point(x: 20, y: 0)] == nil)
    }

    @Test func `the screen can be resized`() throws {
        let screen = try #require(VirtualScreen(size: Size(width: 20, height: 3)))
        screen.resize(to: Size(width: 5, height: 6))
        #expect(screen.rows.count == 6)
        #expect(screen[Point(x: 5, y: 0)] == nil)
    }
}
