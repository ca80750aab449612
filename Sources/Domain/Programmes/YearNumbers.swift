/// The years that names of programmes and cohorts hold, such as `Falun 2020–21`.
public enum YearNumbers {
    /// The text with every year so many years later; `2020–21`, `2020-21` and `2020/21` count as two years.
    public static func moved(_ text: String, by years: Int) -> String {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            guard let year = leadingYear(rest), !endsWithDigit(result) else {
                result.append(rest.removeFirst())
                continue
            }
            result += Array("\(year + years)".utf8)
            rest = rest.dropFirst(4)
            guard let (dash, short) = shortYear(rest) else { continue }
            let next = (short + years % 100 + 100) % 100
            result += Array(rest.prefix(dash)) + Array((next < 10 ? "0\(next)" : "\(next)").utf8)
            rest = rest.dropFirst(dash + 2)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a text names one of some years in full.
    public static func mentions(_ text: String, _ years: ClosedRange<Int>) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.contains { index in
            guard let year = leadingYear(bytes[index...]), years.contains(year) else { return false }
            return !endsWithDigit(bytes[..<index])
        }
    }

    /// Four digits that are a year of our time and not the beginning of a longer number.
    private static func leadingYear(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let value = Digits.value(bytes.prefix(4)), (1900...2199).contains(value) else { return nil }
        return isDigit(bytes.dropFirst(4).first) ? nil : value
    }

    /// Two digits after a dash or a stroke, with the length of that.
    private static func shortYear(_ bytes: ArraySlice<UInt8>) -> (dash: Int, year: Int)? {
        let dash: Int
        switch bytes.first {
        case UInt8(ascii: "-"), UInt8(ascii: "/"): dash = 1
        case 0xE2 where bytes.dropFirst().first == 0x80: dash = 3
        default: return nil
        }
        let after = bytes.dropFirst(dash)
        guard after.count >= 2, let year = Digits.value(after.prefix(2)), !isDigit(after.dropFirst(2).first) else {
            return nil
        }
        // A month, as in 2020-09-01, is no year.
        return after.dropFirst(2).first == UInt8(ascii: "-") && dash == 1 ? nil : (dash, year)
    }

    private static func endsWithDigit(_ bytes: some BidirectionalCollection<UInt8>) -> Bool { isDigit(bytes.last) }

    private static func isDigit(_ byte: UInt8?) -> Bool {
        byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }
}

extension LocalizedText {
    /// The text with every year so many years later.
    func movingYears(by years: Int) -> LocalizedText {
        LocalizedText(sv: YearNumbers.moved(swedish, by: years), en: YearNumbers.moved(english, by: years))
    }
}
