import Terminal
import Testing

@Suite struct ColorTests {
    @Test(arguments: [
        (Color.indexed(208), ColorDepth.palette, Color.indexed(208)), (.indexed(196), .bright, .indexed(9)),
        (.indexed(196), .basic, .red), (.indexed(16), .basic, .black), (.red.bright, .basic, .red),
        (.green, .basic, .green), (.green, .none, .default), (.default, .none, .default),
        (.default, .palette, .default),
        (.indexed(244), .bright, .indexed(8)),
    ])
    func `colours become the nearest that the terminal has`(color: Color, depth: ColorDepth, expected: Color) {
        #expect(color.reduced(to: depth) == expected)
    }

    @Test func `brightness lost becomes bold`() {
        let style = Style(foreground: .yellow.bright)
        #expect(style.reduced(to: .basic) == Style(foreground: .yellow, attributes: .bold))
        #expect(style.reduced(to: .bright) == style)
        #expect(Style(foreground: .red, attributes: .reverse).reduced(to: .none) == .reverse)
    }

    @Test(arguments: [(-1, ColorDepth.none), (2, .none), (8, .basic), (16, .bright), (88, .bright), (256, .palette)])
    func `the depth is what the number of colours covers`(colors: Int, depth: ColorDepth) {
        #expect(ColorDepth(colors: colors) == depth)
    }
}
