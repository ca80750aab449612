/// Long text broken into lines of a given width, at white space where possible.
public struct TextLayout: Equatable, Sendable {
    /// The lines, without the white space they were broken at; an empty text has one empty line.
    public let lines: [Substring]

    /// Breaks the text into lines of at most `width` cells, at least one character each.
    ///
    /// Line breaks in the text are kept. A word longer than a line is broken between characters.
    public init(_ text: String, width: Int) {
        var lines: [Substring] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            TextLayout.wrap(paragraph, width: max(1, width), into: &lines)
        }
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
        var start = paragraph.startIndex
        var used = 0
        var breakPoint: (end: String.Index, next: String.Index)?
        var index = start
        while index < paragraph.endIndex {
            let next = paragraph.index(after: index)
            let character = paragraph[index]
            let room = CharacterWidth.of(character)
            if isBreakable(character) {
                // The break is at the first of several blanks, and the next line begins after the last.
                let end = breakPoint.map { $0.next == index ? $0.end : index } ?? index
                breakPoint = (end, next)
            } else if used + room > width, index > start {
                if let (end, next) = breakPoint, end > start {
                    lines.append(paragraph[start..<end])
                    start = next
                } else {
                    lines.append(paragraph[start..<index])
                    start = index
                }
                breakPoint = nil
                used = CharacterWidth.of(paragraph[start..<index])
                // Measure this character again on its new line, which may again be too narrow for it.
                continue
            }
            used += room
            index = next
        }
        lines.append(paragraph[start..<trimmedEnd(of: paragraph, from: start, width: width)])
    }

    /// Blanks that stick out beyond the width are not worth a line of their own.
    private static func trimmedEnd(of paragraph: Substring, from start: String.Index, width: Int) -> String.Index {
        var end = paragraph.endIndex
        while end > start, isBreakable(paragraph[paragraph.index(before: end)]),
            CharacterWidth.of(paragraph[start..<end], exceeds: width)
        {
            end = paragraph.index(before: end)
        }
        return end
    }

    /// A no-break space, as in "1 310 000 kr", is no place to break.
    private static func isBreakable(_ character: Character) -> Bool { character == " " || character == "\t" }
}
