import Domain
import Exchange
import Testing

@Suite struct DecodedTextTests {
    private func text(_ decoded: DecodedText) -> String { String(decoding: decoded.bytes, as: UTF8.self) }

    @Test func utf8WithoutMarkIsReadAsItStands() {
        let decoded = DecodedText(Array("Åsa Öberg".utf8))
        #expect(text(decoded) == "Åsa Öberg")
        #expect(decoded.encoding == .utf8)
        #expect(!decoded.hasByteOrderMark)
        #expect(decoded.notes.isEmpty)
    }

    @Test func theMarkIsNoPartOfTheText() {
        let decoded = DecodedText([0xEF, 0xBB, 0xBF] + Array("Förnamn".utf8))
        #expect(text(decoded) == "Förnamn")
        #expect(decoded.hasByteOrderMark)
    }

    @Test(arguments: [true, false], [true, false])
    func utf16IsReadInBothByteOrdersWithAndWithoutMark(bigEndian: Bool, marked: Bool) {
        let source = "Förnamn;Efternamn\r\nÅsa;Öberg 😀\r\n"
        let units = (marked ? [0xFEFF] : []) + Array(source.utf16)
        let bytes = units.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
        let decoded = DecodedText(bytes)
        #expect(text(decoded) == source)
        #expect(decoded.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
        #expect(decoded.hasByteOrderMark == marked)
        #expect(decoded.notes.isEmpty)
    }

    @Test func whatIsNotUTF8IsWindows1252() {
        let decoded = DecodedText([0xC5, 0x73, 0x61, 0x20, 0xD6, 0x62, 0x65, 0x72, 0x67, 0x20, 0x80, 0x96, 0x93])
        #expect(text(decoded) == "Åsa Öberg €–“")
        #expect(decoded.encoding == .windows1252)
        #expect(decoded.notes.isEmpty)
    }

    @Test func anUndefinedByteOfWindows1252IsTold() {
        let decoded = DecodedText([0xC5, 0x0A, 0x61, 0x81])
        #expect(text(decoded) == "Å\na\u{FFFD}")
        #expect(decoded.notes.map(\.kind) == [.undefinedByte(0x81)])
        #expect(decoded.notes.map(\.position) == [TextPosition(line: 2, column: 2)])
    }

    @Test func oneDamagedByteDoesNotRuinTheOtherCharacters() {
        let decoded = DecodedText(Array("Åsa Öberg\nLåtsas ".utf8) + [0xE4] + Array(" är här".utf8))
        #expect(text(decoded) == "Åsa Öberg\nLåtsas ä är här")
        #expect(decoded.encoding == .utf8)
        #expect(decoded.notes.map(\.kind) == [.damagedByte(0xE4)])
        #expect(decoded.notes.map(\.position) == [TextPosition(line: 2, column: 8)])
        #expect(decoded.notes.first?.text.swedish.contains("E4") == true)
    }

    @Test func manyDamagedBytesAreCountedBeyondTheList() {
        let good = Array(String(repeating: "å", count: 1000).utf8)
        let decoded = DecodedText(good + (0..<150).flatMap { _ in [0xE4, 0x0A] })
        #expect(decoded.encoding == .utf8)
        #expect(decoded.notes.count == DecodedText.noteLimit)
        #expect(decoded.noteCount == 150)
        #expect(decoded.notes.last?.position == TextPosition(line: 100, column: 1))
    }

    @Test func brokenUTF16IsTold() {
        let decoded = DecodedText([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63])
        #expect(text(decoded) == "a\u{FFFD}b")
        #expect(decoded.notes.map(\.kind) == [.loneSurrogate, .oddByte])
        #expect(decoded.notes.map(\.position.column) == [2, 4])
    }

    @Test func nothingIsDecodedAsNothing() {
        #expect(DecodedText([]).bytes.isEmpty)
        #expect(DecodedText([]).encoding == .utf8)
    }
}
