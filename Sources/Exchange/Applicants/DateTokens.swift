import Domain

/// The figures, words and signs of a date, taken one after the other.
struct DateTokens {
    private enum Token: Equatable {
        case figure(Int, digits: Int)
        case word(String)
        case sign(Character)
        case space
    }

    private var tokens: [Token] = []
    private var next = 0

    init(_ text: String) {
        var rest = Substring(text)
        while let first = rest.first {
            if first.isASCII, first.isNumber {
                let run = rest.prefix { $0.isASCII && $0.isNumber }
                tokens.append(.figure(Int(run.prefix(18)) ?? 0, digits: run.utf8.count))
                rest = rest[run.endIndex...]
            } else if first.isLetter {
                let run = rest.prefix { $0.isLetter }
                tokens.append(.word(run.lowercased()))
                rest = rest[run.endIndex...]
            } else {
                tokens.append(first.isWhitespace ? .space : .sign(first))
                rest = rest.dropFirst()
            }
        }
    }

    var isAtEnd: Bool { next == tokens.count }

    private func peek(_ offset: Int = 0) -> Token? {
        tokens.indices.contains(next + offset) ? tokens[next + offset] : nil
    }

    mutating func takeDay() throws(CellProblem) -> Day {
        guard case .figure(let first, let digits)? = peek() else { throw .notADate }
        next += 1
        switch digits {
        case 8: return try day(first / 10_000, first / 100 % 100, first % 100)
        case 4:
            let sign = try takeSeparator()
            let month = try takeFigure()
            guard try takeSeparator() == sign else { throw .notADate }
            return try day(first, month, try takeFigure())
        case 1, 2:
            let month = try takeMonth()
            return try day(try takeFigure(digits: 4...4), month, first)
        default: throw .notADate
        }
    }

    /// The month behind the day: `30/3`, `30.3.`, `30-3-`, `30/3 2020` or `30 mars 2020`.
    private mutating func takeMonth() throws(CellProblem) -> Int {
        if peek() == .space, case .word(let name)? = peek(1) {
            guard let month = DateTokens.month(name), peek(2) == .space else { throw .notADate }
            next += 3
            return month
        }
        let sign = try takeSeparator()
        let month = try takeFigure()
        guard peek() == .sign(sign) || peek() == .space else { throw .notADate }
        next += 1
        return month
    }

    private static func month(_ name: String) -> Int? {
        let names = [
            ["januari", "january"], ["februari", "february"], ["mars", "march"], ["april"], ["maj", "may"],
            ["juni", "june"], ["juli", "july"], ["augusti", "august"], ["september"], ["oktober", "october"],
            ["november"], ["december"],
        ]
        guard name.count >= 3 else { return nil }
        return names.firstIndex { $0.contains { $0.hasPrefix(name) } }.map { $0 + 1 }
    }

    mutating func takeTime() throws(CellProblem) -> ClockTime {
        switch peek() {
        case .word("t")?: next += 1
        case .space?, .sign(",")?:
            while peek() == .space || peek() == .sign(",") { next += 1 }
            if peek() == .word("kl") {
                next += 1
                while peek() == .space || peek() == .sign(".") { next += 1 }
            }
        default: throw .notADate
        }
        let hour = try takeFigure()
        guard peek() == .sign(":") || peek() == .sign(".") else { throw .notADate }
        next += 1
        let minute = try takeFigure(digits: 2...2)
        if peek() == .sign(":") || peek() == .sign(".") {
            next += 1
            guard try takeFigure(digits: 2...2) < 60 else { throw .noSuchDate }
            if peek() == .sign(".") || peek() == .sign(",") {
                next += 1
                _ = try takeFigure(digits: 1...9)
            }
        }
        guard let time = ClockTime(hour, minute) else { throw .noSuchDate }
        return time
    }

    /// Minutes ahead of universal time; nil at the end of the text, which means Swedish time.
    mutating func takeZone() throws(CellProblem) -> Int? {
        if isAtEnd { return nil }
        while peek() == .space { next += 1 }
        var offset = 0
        switch peek() {
        case .word("z")?: next += 1
        case .sign("+")?, .sign("-")?:
            let sign = peek() == .sign("+") ? 1 : -1
            next += 1
            guard case .figure(let value, let digits)? = peek() else { throw .notADate }
            next += 1
            if digits == 4 {
                offset = sign * (value / 100 * 60 + value % 100)
            } else {
                guard peek() == .sign(":") else { throw .notADate }
                next += 1
                offset = sign * (value * 60 + (try takeFigure(digits: 2...2)))
            }
        default: throw .notADate
        }
        guard isAtEnd else { throw .notADate }
        return offset
    }

    private mutating func takeSeparator() throws(CellProblem) -> Character {
        guard case .sign(let sign)? = peek(), "-/.".contains(sign) else { throw .notADate }
        next += 1
        return sign
    }

    private mutating func takeFigure(digits allowed: ClosedRange<Int> = 1...2) throws(CellProblem) -> Int {
        guard case .figure(let value, let digits)? = peek(), allowed.contains(digits) else { throw .notADate }
        next += 1
        return value
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) throws(CellProblem) -> Day {
        guard let found = Day(year, month, day) else { throw .noSuchDate }
        return found
    }
}
