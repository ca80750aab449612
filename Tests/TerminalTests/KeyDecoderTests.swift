import Terminal
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
    /// All of the keys that bytes mean when nothing follows them.
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.feed(text.utf8) + decoder.flush()
    }

    @Test(arguments: KeyTests.named) func `what an xterm sends for a key is that key`(key: Key) {
        var decoder = KeyDecoder()
        let decoded = decoder.feed(key.bytes) + decoder.flush()
        #expect(decoded == [key])
    }

    @Test(arguments: [
        ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[1;2D", .shift(.left)), ("\u{1B}[d", .shift(.left)),
        ("\u{1B}[1;5C", .right), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[H", .home), ("\u{1B}[4~", .end),
        ("\u{1B}[8~", .end), ("\u{1B}OF", .end), ("\u{1B}[[A", .function(1)), ("\u{1B}[11~", .function(1)),
        ("\u{1B}[24~", .function(12)), ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")), ("\u{1B}[3$", .delete),
        ("\n", .enter), ("\u{8}", .backspace), ("\u{0}", .control(" ")), ("\u{1C}", .control("\\")),
    ])
    func `terminals differ and are all understood`(sent: String, key: Key) {
        #expect(keys(sent) == [key])
    }

    @Test func `however the bytes are cut, the keys are the same`() throws {
        let script: [Key] = [
            .character("å"), .up, .character("漢"), .shift(.left), .paste("två\nrader"), .function(5), .character("👍"),
            .enter, .delete, .character("x"),
        ]
        let bytes = script.flatMap(\.bytes)
        for cut in 0...bytes.count {
            for second in cut...bytes.count {
                var decoder = KeyDecoder()
                let decoded =
                    decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut..<second]) + decoder.feed(bytes[second...])
                #expect(decoded == script, "cut at \(cut) and \(second)")
            }
        }
    }

    @Test func `escape alone waits for what may follow`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.isEscapePending)
        #expect(decoder.flush() == [.escape])
        #expect(!decoder.isEscapePending)
        #expect(decoder.flush() == [])
    }

    @Test(arguments: [
        ("\u{1B}j", [Key.escape, .character("j")]), ("\u{1B}\u{1B}", [.escape, .escape]),
        ("\u{1B}Ox", [.character("8")]), ("\u{1B}Oå", [.escape, .character("O"), .character("å")]),
        ("\u{1B}[", [.escape, .character("[")]), ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}\r", [.escape, .enter]),
    ])
    func `escape followed by other keys`(sent: String, expected: [Key]) {
        #expect(keys(sent) == expected)
    }

    @Test(arguments: ["\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[12;40R", "\u{1B}[<0;1;1M", "\u{9B}"])
    func `what is unknown is left out and swallows nothing`(sent: String) {
        #expect(keys(sent + "j") == [.character("j")])
    }

    @Test func `broken UTF-8 loses only itself`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0xC3, 0x61, 0xFF, 0x62, 0xA5, 0x63, 0xE2, 0x82, 0x64]) == "abcd".map(Key.character))
    }

    @Test func `a paste holds what the clipboard held`() {
        #expect(keys("\u{1B}[200~a\rb\r\nc\nq\u{1B}[201~") == [.paste("a\nb\nc\nq")])
        #expect(keys("\u{1B}[200~a\u{1B}[31mb\u{1B}[201~j") == [.paste("a\u{1B}[31mb"), .character("j")])
        #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    }

    @Test func `a paste that never ends does not take the keyboard away`() {
        var decoder = KeyDecoder()
        let pasted = decoder.feed(Key.paste(String(repeating: "x", count: 1 << 20)).bytes.dropLast(6))
        #expect(pasted.count == 1)
        #expect(decoder.feed("j".utf8) == [.character("j")])
    }

    @Test func `the terminal's own description comes first`() {
        var decoder = KeyDecoder(sequences: [[0x1B, 0x5B, 0x41]: .home, [0x1B, 0x74]: .function(1)])
        #expect(decoder.feed("\u{1B}[A\u{1B}t\u{1B}[B".utf8) == [.home, .function(1), .down])
    }
}
