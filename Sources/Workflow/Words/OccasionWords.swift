import Domain

/// The fields of an occasion as words of a command and as labels of a form.
public enum OccasionWords {
    /// The words for a new occasion.
    static let parameters: [CommandEntry.Parameter] =
        [
            .init("kind", kinds, kinds), .init("title", "titeln", "the title"),
            .init("from", "första dagen", "the first day"),
        ] + rest
    /// The words for a change: any of them.
    static let optionalParameters: [CommandEntry.Parameter] =
        [
            .init("kind", required: false, kinds, kinds), .init("title", required: false, "titeln", "the title"),
            .init("from", required: false, "första dagen", "the first day"),
        ] + rest

    private static let kinds = OccasionKind.allCases.map(\.rawValue).joined(separator: ", ")
    private static let rest: [CommandEntry.Parameter] = [
        .init("to", required: false, "sista dagen", "the last day"),
        .init("times", required: false, "tider som 09.00-16.30", "times such as 09:00-16:30"),
        .init("place", required: false, "platsen", "the place"),
        .init("lecturer", required: false, "föreläsaren", "the lecturer"),
        .init("theme", required: false, "temat", "the theme"),
        .init("module", required: false, "modulen", "the module"),
        .init("audience", required: false, "för vilka", "for whom"),
        .init("overnight", required: false, "övernattning, ja eller nej", "overnight, yes or no"),
    ]
}

extension Words {
    /// An occasion with the fields that were given, the others as they are in `base`.
    func occasion(basedOn base: Occasion?) throws(WordFault) -> Occasion {
        let days = try period(base?.days)
        var kind = base?.kind ?? .other
        if isGiven("kind") || base == nil { kind = try option("kind", OccasionKind.self) }
        var occasion = base ?? Occasion(kind: kind, title: "", days: days)
        if base == nil { occasion.title = try required("title") }
        occasion.kind = kind
        occasion.days = days
        if let title = self["title"] { occasion.title = title }
        if let times = self["times"] { (occasion.starts, occasion.ends) = try Words.times(times) }
        if let place = self["place"] { occasion.place = place }
        if let lecturer = self["lecturer"] { occasion.lecturer = lecturer }
        if let theme = self["theme"] { occasion.theme = theme }
        if let module = self["module"] { occasion.module = module }
        if let audience = self["audience"] { occasion.audience = audience }
        if let overnight = self["overnight"] { occasion.overnight = try Words.yesNo("overnight", overnight) ?? false }
        return occasion
    }

    /// The period given; only a first day moves the whole occasion, keeping its length.
    private func period(_ base: Period?) throws(WordFault) -> Period {
        let length = base.map { $0.upperBound - $0.lowerBound } ?? 0
        let first = isGiven("from") ? try day("from") : base?.lowerBound
        guard let first else { throw .missing("from") }
        let last = isGiven("to") ? try day("to") : first + length
        guard first <= last else {
            throw .invalid(
                "to", last.description,
                expected: LocalizedText(sv: "en dag från \(first)", en: "a day from \(first) on"))
        }
        return first...last
    }

    private static func times(_ text: String) throws(WordFault) -> (ClockTime?, ClockTime?) {
        if text.isEmpty { return (nil, nil) }
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { $0.filter { $0 != " " } }
        let times = parts.compactMap { ClockTime($0) }
        guard times.count == parts.count, times.count <= 2, let first = times.first else {
            throw .invalid(
                "times", text, expected: LocalizedText(sv: "tider som 9.00-16.30", en: "times such as 9:00-16:30"))
        }
        return (first, times.count == 2 ? times[1] : nil)
    }

    /// The occasion that a text means: an id, its first day, or a title that only one has.
    func occasion(in programme: Programme) throws(WordFault) -> ScheduledOccasion {
        let text = try required("occasion")
        if let id = OccasionID(text), let entry = programme.calendar.entries[id] { return entry }
        let key = SwedishCollation.key(text)
        let found = programme.calendar.sorted.filter {
            SwedishCollation.key($0.occasion.title) == key || $0.occasion.days.lowerBound.description == text
        }
        guard let first = found.first, found.count == 1 else {
            throw .invalid(
                "occasion", text,
                expected: LocalizedText(
                    sv: "id, titel eller första dag för ett enda tillfälle",
                    en: "the id, title or first day of a single occasion"))
        }
        return first
    }
}
