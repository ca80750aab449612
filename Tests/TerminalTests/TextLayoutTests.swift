import Terminal
import TestSupport
import Testing

@Suite struct TextLayoutTests {
    @Test(arguments: [
        ("", 10, [""]),
        ("kort", 10, ["kort"]),
        ("Jag vill leda för att andra växer", 12, ["Jag vill", "leda för att", "andra växer"]),
        ("förvaltningschef", 6, ["förval", "tnings", "chef"]),
        ("en förvaltningschef", 6, ["en", "förval", "tnings", "chef"]),
        ("ett\n\ntvå tre", 7, ["ett", "", "två tre"]),
        ("ett\r\ntvå", 7, ["ett", "två"]),
        ("ett    två", 4, ["ett", "två"]),
        ("åäö  ", 3, ["åäö"]),
        ("  indrag", 20, ["  indrag"]),
        ("  lång indrag", 6, ["  lång", "indrag"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("漢字", 1, ["漢", "字"]),
        ("1\u{A0}310\u{A0}000 kr", 9, ["1\u{A0}310\u{A0}000", "kr"]),
        ("kostar 5 400,00 kr", 10, ["kostar", "5 400,00", "kr"]),
        ("ca 1 310 000 kr", 11, ["ca", "1 310 000", "kr"]),
        ("1 310 000", 4, ["1 31", "0 00", "0"]),
        ("år 2013 400 rekryteringar", 9, ["år 2013", "400", "rekryteri", "ngar"]),
        ("vecka 5 1234", 9, ["vecka 5", "1234"]),
        ("ab", 0, ["a", "b"]),
    ])
    func `text is broken at white space`(text: String, width: Int, lines: [String]) {
        #expect(TextLayout(text, width: width).lines.map(String.init) == lines)
    }

    @Test func `no line is wider than asked for`() {
        let text = "Åsa Öberg, 漢字, undersköterska sedan 2011; A\u{30A}ke 👩‍👩‍👧‍👦 och " + String(repeating: "x", count: 40)
        for width in 2...30 {
            #expect(TextLayout(text, width: width).width <= width)
        }
    }

    @Test func `a word too long for any line is broken with a hyphen`() {
        #expect(
            TextLayout.hyphenated("vård- och omsorgsförvaltningen", width: 12) == [
                "vård- och", "omsorgsförv-", "altningen",
            ])
        #expect(TextLayout.hyphenated("en kort rad", width: 12) == ["en kort rad"])
        #expect(TextLayout.hyphenated("0123456789", width: 6) == ["012345", "6789"], "figures are not hyphenated")
    }

    @Test func `a place in the text is found in the layout`() {
        let text = "Jag vill leda för att andra växer"
        let layout = TextLayout(text, width: 12)
        let places = ["J": Point(x: 0, y: 0), "leda": Point(x: 0, y: 1), "för": Point(x: 5, y: 1)]
        for (word, point) in places {
            guard let range = text.firstRange(of: word) else { continue }
            #expect(layout.position(of: range.lowerBound) == point)
        }
        #expect(layout.position(of: text.endIndex) == Point(x: 11, y: 2))
        #expect(TextLayout("", width: 5).position(of: "".startIndex) == .zero)
    }

    @Test(arguments: 0..<40)
    func `text that is laid out by its bytes reads as text that is taken apart into characters`(seed: Int) {
        var dice = SeededRandom(seed: UInt64(seed))
        // Composed and decomposed text is the same text; only the first stands alone scalar by scalar.
        let pieces: [(String, String)] = [
            ("a", "a"), ("é", "e\u{301}"), ("å", "a\u{30A}"), (" ", " "), (" ", " "), ("\t", "\t"), ("–", "–"),
            ("…", "…"),
            ("\n", "\n"), ("\u{2028}", "\u{2028}"), ("\u{85}", "\u{85}"), ("\u{AD}", "\u{AD}"), ("\u{A0}", "\u{A0}"),
            ("W", "W"),
        ]
        var (composed, decomposed) = ("", "")
        for _ in 0..<Int.random(in: 0..<60, using: &dice) {
            let piece = pieces[Int.random(in: pieces.indices, using: &dice)]
            composed += piece.0
            decomposed += piece.1
        }
        for width in [1, 2, 3, 7, 20] {
            #expect(TextLayout(composed, width: width).lines == TextLayout(decomposed, width: width).lines)
            #expect(TextLayout.hyphenated(composed, width: width) == TextLayout.hyphenated(decomposed, width: width))
        }
    }
}
