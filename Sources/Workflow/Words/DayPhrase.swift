import Domain

/// A day as people write it: `2020-09-07`, `7/9`, `7 sep`, `7 september 2020`, `Sep 7`.
///
/// Forms take it; files and the command line take ISO dates only, since they are read again in another year.
struct DayPhrase: Equatable {
    /// The day nearest to which a date without a year is sought, when the period leaves a choice.
    let reference: Day
    /// The period that a date without a year is put in, or as near to as can be.
    let period: Period

    /// The day that a text means; nil when it means none.
    func day(_ text: String) -> Day? {
        if let day = Day(text.filter { $0 != " " }) { return day }
        let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let numbers = parts.map { Int($0) }
        // The day comes first, unless the month is a word: "Sep 7".
        guard let (date, month) = numbers[0] == nil ? pair(numbers[1], parts[0]) : pair(numbers[0], parts[1]) else {
            return nil
        }
        guard parts.count == 3 else { return nearest(month: month, date) }
        return numbers[2].flatMap { Day($0 < 100 ? $0 + 2000 : $0, month, date) }
    }

    private func pair(_ date: Int?, _ month: String) -> (date: Int, month: Int)? {
        guard let date, let month = Int(month) ?? DayPhrase.month(month) else { return nil }
        return (date, month)
    }

    private func nearest(month: Int, _ date: Int) -> Day? {
        let days = (-1...1).compactMap { Day(reference.year + $0, month, date) }
        return days.min { (distance($0), abs($0 - reference)) < (distance($1), abs($1 - reference)) }
    }

    private func distance(_ day: Day) -> Int { max(period.lowerBound - day, day - period.upperBound, 0) }

    /// The number of a month in Swedish or English, by at least its three first letters.
    private static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return names.first { $0.name.hasPrefix(word) }?.month
    }

    private static let names: [(name: String, month: Int)] = [
        ("januari", 1), ("january", 1), ("februari", 2), ("february", 2), ("mars", 3), ("march", 3), ("april", 4),
        ("maj", 5), ("may", 5), ("juni", 6), ("june", 6), ("juli", 7), ("july", 7), ("augusti", 8), ("august", 8),
        ("september", 9), ("oktober", 10), ("october", 10), ("november", 11), ("december", 12),
    ]
}

extension World {
    /// How a day on a form is read where the form knows nothing of when it must be: as the one nearest to today.
    var dates: DayPhrase { DayPhrase(reference: today, period: today - 366...today + 366) }
}

extension WordFault {
    /// A text that means no day, said as on a form.
    static func notADay(_ field: String, _ text: String) -> WordFault {
        text.isEmpty
            ? WordFault(
                field, sv: "Skriv dagen, till exempel 7 sep, 7/9 eller 2020-09-07",
                en: "Write the day, such as 7 Sep, 7/9 or 2020-09-07")
            : WordFault(
                field, sv: "”\(text)” är ingen dag; skriv till exempel 7 sep, 7/9 eller 2020-09-07",
                en: "“\(text)” is not a day; write for instance 7 Sep, 7/9 or 2020-09-07")
    }
}
