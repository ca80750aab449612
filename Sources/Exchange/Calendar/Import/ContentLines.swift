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

    /// Takes a file apart; CRLF, LF and CR end a line, and one that begins with a blank goes on with the one before.
    ///
    /// Unfolding comes before decoding: some programs fold in the middle of a character.
    init(_ source: [UInt8]) {
        let isWide = source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF])
        var bytes = (isWide ? DecodedText(source).bytes : source)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var raw: [(number: Int, bytes: [UInt8])] = []
        var number = 0
        while !bytes.isEmpty {
            let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
            bytes = bytes[line.endIndex...]
            bytes = bytes.dropFirst(bytes.starts(with: [0x0D, 0x0A]) ? 2 : 1)
            number += 1
            if let first = line.first, first == 0x20 || first == 0x09, !raw.isEmpty {
                raw[raw.count - 1].bytes += line.dropFirst()
            } else if !line.isEmpty {
                raw.append((number, Array(line)))
            }
        }
        lines = raw.map { Line(number: $0.number, text: String(decoding: DecodedText($0.bytes).bytes, as: UTF8.self)) }
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
    var text: String {
        ["BEGIN:\(name)"].appending(lines.map(\.text)).appending(["END:\(name)"]).joined(separator: "\r\n") + "\r\n"
    }

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
