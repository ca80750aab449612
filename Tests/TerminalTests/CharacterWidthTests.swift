import Terminal
import Testing

@Suite struct CharacterWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Åsa Öberg", 9), ("A\u{30A}sa O\u{308}berg", 9), ("漢字", 4), ("한글", 4), ("ｱ", 1),
        ("…─│▸", 4),
        ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇸🇪", 2), ("❤️", 1), ("1️⃣", 1), ("a\u{200B}b", 2), ("soft\u{AD}hyphen", 10),
        ("\u{301}", 0), ("หน้า", 3), ("1\u{A0}310\u{A0}000", 9), ("\u{1B}[2J", 4), ("\r\n", 1), ("\u{E000}", 1),
    ])
    func `the width is that of what is drawn`(text: String, width: Int) {
        #expect(CharacterWidth.of(text) == width)
    }

    @Test func `composed and decomposed names have the same width`() {
        // Every Latin letter with a mark that the standard library can take apart and put together.
        for value: UInt32 in 0xC0...0x17F {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(CharacterWidth.of(Character(scalar)) == 1, "U+\(String(value, radix: 16))")
        }
        #expect(CharacterWidth.of("o\u{308}") == CharacterWidth.of("ö"))
        #expect(CharacterWidth.of("q\u{308}\u{301}\u{302}") == 1)
    }

    @Test func `measuring against a limit agrees with measuring`() {
        for text in ["", "a", "åäö", "漢字", "ab漢"] {
            for limit in 0...6 {
                #expect(CharacterWidth.of(text, exceeds: limit) == (CharacterWidth.of(text) > limit))
            }
        }
    }

    @Test func `what is taken as bytes is drawn as the scalar that it is`() {
        // Beside a letter that is taken apart as a character, every scalar goes the other way.
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2190...0x22FF, 0x2500...0x25FC,
        ]
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var (plain, mixed) = (CellGrid(size: Size(width: 4, height: 1)), CellGrid(size: Size(width: 4, height: 1)))
            plain.put("a\(scalar)", at: .zero)
            mixed.put("a\(scalar)漢", at: .zero)
            #expect(plain[Point(x: 1, y: 0)]?.glyph.text == String(scalar))
            #expect(plain[Point(x: 1, y: 0)] == mixed[Point(x: 1, y: 0)])
        }
    }
}
