/// Long text broken into lines of a given width, at white space where possible.
public struct TextLayout: Equatable, Sendable {
    /// The lines, without the white space they were broken at; an empty text has one empty line.
    public let lines: [Substring]

    /// Breaks the text into lines of at most `width` cells, at least one character each.
    ///
    /// Line breaks in the text are kept. A word longer than a line is broken between characters.
    public init(_ text: String, width: Int) {
        var lines: [Substring] = []
        let paragraphs =
            TextLayout.hasLineBreak(text)
            ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) : [text[...]]
        for paragraph in paragraphs { TextLayout.wrap(paragraph, width: max(1, width), into: &lines) }
        self.lines = lines
    }

    /// Breaks the text into lines of at most `width` cells, with a hyphen where a word is too long for any line.
    public static func hyphenated(_ text: String, width: Int) -> [String] {
        let layout = TextLayout(text, width: width)
        guard width > 2, layout.lines.indices.contains(where: layout.breaksWord) else {
            return layout.lines.map(String.init)
        }
        let narrower = TextLayout(text, width: width - 1)
        return narrower.lines.indices.map { narrower.lines[$0] + (narrower.breaksWord(after: $0) ? "-" : "") }
    }

    /// Whether a line ends within a word.
    private func breaksWord(after index: Int) -> Bool {
        guard index + 1 < lines.count, lines[index].endIndex == lines[index + 1].startIndex else { return false }
        return lines[index].last?.isLetter == true && lines[index + 1].first?.isLetter == true
    }

    /// The widest line, in cells.
    public var width: Int { lines.map { CharacterWidth.of($0) }.max() ?? 0 }

    /// Where in the layout a place in the text stands: column in cells, row as the number of the line.
    ///
    /// A place inside white space that a line was broken at is at the end of that line.
    public func position(of place: String.Index) -> Point {
        let row = lines.lastIndex { $0.startIndex <= place } ?? 0
        guard lines.indices.contains(row) else { return .zero }
        let line = lines[row]
        return Point(x: CharacterWidth.of(line[..<min(max(place, line.startIndex), line.endIndex)]), y: row)
    }

    private static func wrap(_ paragraph: Substring, width: Int, into lines: inout [Substring]) {
        let letters = letters(of: paragraph)
        func place(_ position: Int) -> String.Index {
            let offset = position < letters.count ? letters[position].offset : paragraph.utf8.count
            return paragraph.utf8.index(paragraph.startIndex, offsetBy: offset)
        }
        func line(_ range: Range<Int>) -> Substring { paragraph[place(range.lowerBound)..<place(range.upperBound)] }
        var start = 0
        var used = 0
        var breakPoint: (end: Int, next: Int)?
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            if letter.isBreakable, !groupsDigits(letters, at: index) {
                // The break is at the first of several blanks, and the next line begins after the last.
                let end = breakPoint.map { $0.next == index ? $0.end : index } ?? index
                breakPoint = (end, index + 1)
            } else if used + letter.width > width, index > start {
                if let (end, next) = breakPoint, end > start {
                    lines.append(line(start..<end))
                    start = next
                } else {
                    lines.append(line(start..<index))
                    start = index
                }
                breakPoint = nil
                used = letters[start..<index].reduce(0) { $0 + $1.width }
                // Measure this character again on its new line, which may again be too narrow for it.
                continue
            }
            used += letter.width
            index += 1
        }
        // Blanks that stick out beyond the width are not worth a line of their own.
        var end = letters.count
        while end > start, letters[end - 1].isBreakable, used > width {
            end -= 1
            used -= letters[end].width
        }
        lines.append(line(start..<end))
    }

    /// Whether a blank stands within a number such as `1 310 000`, where no line ends: after one to three digits, before
    /// exactly three.
    private static func groupsDigits(_ letters: [Letter], at index: Int) -> Bool {
        let before = letters[..<index].suffix(4).reversed().prefix(while: \.isDigit).count
        return (1...3).contains(before) && letters[(index + 1)...].prefix(4).prefix(while: \.isDigit).count == 3
    }

    /// A character, where it begins and how wide it is.
    private struct Letter {
        let offset: Int
        let width: Int
        let isBreakable: Bool
        let isDigit: Bool
    }

    private static func letters(of paragraph: Substring) -> [Letter] {
        var letters: [Letter] = []
        letters.reserveCapacity(paragraph.utf8.count)
        let isPlain = Glyph.forEachPlain(in: paragraph) { offset, byte, width in
            letters.append(
                Letter(
                    offset: offset, width: width, isBreakable: byte == 0x20 || byte == 0x09,
                    isDigit: (0x30...0x39).contains(byte)))
        }
        if isPlain { return letters }
        var offset = 0
        for character in paragraph {
            letters.append(
                Letter(
                    offset: offset, width: CharacterWidth.of(character), isBreakable: isBreakable(character),
                    isDigit: ("0"..."9").contains(character)))
            offset += character.utf8.count
        }
        return letters
    }

    /// Whether there may be a line break in a text: looked for in its bytes, since nearly always there is none.
    private static func hasLineBreak(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            // U+000A…000D, U+0085, and U+2028 and U+2029 by their last byte.
            if (0x0A...0x0D).contains(byte) || byte == 0x85 && previous == 0xC2 { return true }
            if (byte == 0xA8 || byte == 0xA9) && previous == 0x80 { return true }
            previous = byte
        }
        return false
    }

    /// A no-break space, as in "1 310 000 kr", is no place to break.
    private static func isBreakable(_ character: Character) -> Bool { character == " " || character == "\t" }
}
