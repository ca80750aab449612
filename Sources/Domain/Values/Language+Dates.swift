extension Language {
    /// The name of a month, 1…12, as in running text.
    public func month(_ number: Int) -> String {
        let names = self == .swedish ? Language.swedishMonths : Language.englishMonths
        return names.indices.contains(number - 1) ? names[number - 1] : ""
    }

    /// `8 maj 2020`.
    public func date(_ day: Day) -> String { "\(day.dayOfMonth) \(month(day.month)) \(day.year)" }

    /// `7–8 september 2020`, `30 april – 2 maj 2021`.
    public func dates(_ period: Period) -> String {
        let (first, last) = (period.lowerBound, period.upperBound)
        if first == last { return date(first) }
        if first.year == last.year, first.month == last.month { return "\(first.dayOfMonth)–\(date(last))" }
        if first.year == last.year { return "\(first.dayOfMonth) \(month(first.month)) – \(date(last))" }
        return "\(date(first)) – \(date(last))"
    }

    /// A sum of money with the thousands apart, such as `1 310 000 kr`; the spaces do not break lines.
    public func kronor(_ amount: Int) -> String {
        amount.grouped(by: "\u{A0}") + "\u{A0}" + (self == .swedish ? "kr" : "SEK")
    }

    /// Some names in running text, such as `Falun, Säter och Gagnef`.
    public func list(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + (self == .swedish ? " och " : " and ") + last
    }

    private static let swedishMonths = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
