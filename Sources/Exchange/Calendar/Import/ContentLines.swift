/// The lines of an iCalendar file as they were before folding, each with the number of the line that it begins on.
struct ContentLines {
    /// A property, or the beginning or end of a component.
    struct Line: Equatable {
        /// The line of the file, from 1.
        let number: Int
        /// The whole line, unfolded.
        let text: String

        /// The name before the first colon or semicolon, in capitals.
        var name: String { text.prefix { $0 != ":" && $0 != ";" }.uppercased() }
        /// What stands after the first colon that is not quoted.
        var value: String {
            var isQuoted = false
            for index in text.indices {
                if text[index] == "\"" { isQuoted.toggle() }
                if text[index] == ":", !isQuoted { return String(text[text.index(after: index)...]) }
            }
            return ""
        }
    }

    let lines: [Line]

    /// Takes lines apart; both CRLF and LF end them, and a line that begins with a blank goes on with the one before.
    init(_ text: String) {
        var lines: [Line] = []
        var number = 0
        for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            if let first = raw.first, first == " " || first == "\t", let last = lines.last {
                lines[lines.count - 1] = Line(number: last.number, text: last.text + raw.dropFirst())
            } else if !raw.isEmpty {
                lines.append(Line(number: number, text: String(raw)))
            }
        }
        self.lines = lines
    }
}

/// A component of a file: its own lines, and what lies within it.
struct RawComponent {
    let name: String
    let number: Int
    var lines: [ContentLines.Line] = []
    var children: [RawComponent] = []

    /// The first property with a name.
    func first(_ name: String) -> ContentLines.Line? { lines.first { $0.name == name } }

    /// The component without what lies within it, as text for libical.
    var text: String { ["BEGIN:\(name)"].appending(lines.map(\.text)).appending(["END:\(name)"]).joined(separator: "\r\n") + "\r\n" }

    /// The component with all that lies within it.
    var wholeText: String {
        "BEGIN:\(name)\r\n" + lines.map { $0.text + "\r\n" }.joined() + children.map(\.wholeText).joined()
            + "END:\(name)\r\n"
    }
}

extension Array {
    fileprivate func appending(_ more: [Element]) -> [Element] { self + more }
}

extension RawComponent {
    /// Puts lines together to components; what does not fit is told by its line.
    static func read(_ lines: ContentLines, problem: (Int, String) -> Void) -> [RawComponent] {
        var roots: [RawComponent] = []
        var open: [RawComponent] = []
        func close() {
            guard let done = open.popLast() else { return }
            if open.isEmpty { roots.append(done) } else { open[open.count - 1].children.append(done) }
        }
        for line in lines.lines {
            switch line.name {
            case "BEGIN": open.append(RawComponent(name: line.value.uppercased(), number: line.number))
            case "END":
                guard open.last?.name == line.value.uppercased() else {
                    problem(line.number, line.text)
                    continue
                }
                close()
            default:
                guard !open.isEmpty, line.text.contains(":") else {
                    problem(line.number, line.text)
                    continue
                }
                open[open.count - 1].lines.append(line)
            }
        }
        // A file that was cut off: what is whole within it is read all the same.
        if let unfinished = open.last { problem(unfinished.number, "BEGIN:\(unfinished.name)") }
        while open.count > 1 {
            let dropped = open.removeLast()
            if dropped.name != "VEVENT" { open[open.count - 1].children.append(dropped) }
        }
        return roots + open
    }
}
