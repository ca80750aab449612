import Domain
import Workflow

/// A file of commands, a line each, carried out as one change or not at all.
///
/// Empty lines and lines that begin with `#` mean nothing. `as ACCOUNT at TIME` sets who does what follows and when; only
/// sample and test stores honour it.
struct BatchFile {
    /// A line with a command.
    struct Line: Equatable {
        let number: Int
        let name: String
        let rest: String
        /// Who does it and when, where the file says so.
        let acting: Acting?
    }

    /// Who acts and when on Swedish clocks.
    struct Acting: Equatable {
        let account: String
        let at: Instant
    }

    let lines: [Line]

    /// Reads the lines of a text; the path is for messages.
    init(_ text: String, path: String) throws(Failure) {
        var lines: [Line] = []
        var acting: Acting?
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
            guard let first = line.first, first != "#", first != "\r" else { continue }
            let name = line.prefix { $0 != " " && $0 != "\r" }
            let rest = line.dropFirst(name.count).filter { $0 != "\r" }
            if name == "as" {
                acting = try BatchFile.acting(rest, place: "\(path):\(index + 1):1: ")
            } else {
                lines.append(Line(number: index + 1, name: String(name), rest: rest, acting: acting))
            }
        }
        self.lines = lines
    }

    private static func acting(_ rest: String, place: String) throws(Failure) -> Acting {
        let words = rest.split(separator: " ")
        guard words.count == 3, words[1] == "at", let moment = moment(String(words[2])) else {
            throw .data(place + "expected `as ACCOUNT at 2020-04-03T09:12`, found `as\(rest)`")
        }
        return Acting(account: String(words[0]), at: moment)
    }

    static func moment(_ text: String) -> Instant? {
        let parts = text.split(separator: "T")
        guard parts.count == 2, let day = Day(parts[0]), let time = ClockTime(parts[1]) else { return nil }
        return Instant(day: day, time: time)
    }
}
