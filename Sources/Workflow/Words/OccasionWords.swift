public import Domain

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
        ] + rest + [.init("reason", required: false, "skälet, efter frysdagen", "the reason, after the freeze")]

    private static func names<Option: RawRepresentable & CaseIterable>(_: Option.Type) -> String
    where Option.RawValue == String {
        Option.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private static let kinds = names(OccasionKind.self)
    private static let rest: [CommandEntry.Parameter] = [
        .init("to", required: false, "sista dagen", "the last day"),
        .init("times", required: false, "tider som 09.00-16.30", "times such as 09:00-16:30"),
        .init(
            "sessions", required: false, "pass per dag som ”1 09:00-12:00 Förtroende; 2 08:30-15:00”",
            "sessions per day such as “1 09:00-12:00 Trust; 2 08:30-15:00”"),
        .init("place", required: false, "platsen", "the place"),
        .init("address", required: false, "adressen", "the address"),
        .init("access", required: false, names(VenueAccess.self), names(VenueAccess.self)),
        .init("access-note", required: false, "om tillgängligheten", "about accessibility"),
        .init("mode", required: false, names(OccasionMode.self), names(OccasionMode.self)),
        .init("overnight", required: false, "övernattning, ja eller nej", "overnight, yes or no"),
        .init("lecturer", required: false, "föreläsare, flera med komma", "the lecturers, separated by commas"),
        .init("supplier", required: false, "leverantören", "the supplier"),
        .init("theme", required: false, "temat", "the theme"),
        .init("module", required: false, "modulen", "the module"),
        .init("groups", required: false, names(AudienceGroup.self), names(AudienceGroup.self)),
        .init(
            "participants", required: false, "deltagare i en delgrupp, med komma", "those of a part, with commas"),
        .init("audience", required: false, "för vilka, i ord", "for whom, in words"),
        .init("cohort", required: false, "omgången", "the cohort"),
        .init("material", required: false, "materialet", "the material"),
        .init("homework", required: false, "uppgift till nästa gång", "homework until the next time"),
        .init("note", required: false, "anteckning", "a note"),
    ]

    /// What a field is called on forms and in lists of changes.
    public static func label(_ field: OccasionField) -> LocalizedText {
        switch field {
        case .kind: LocalizedText(sv: "Slag", en: "Kind")
        case .title: LocalizedText(sv: "Titel", en: "Title")
        case .days: LocalizedText(sv: "Dagar", en: "Days")
        case .starts: LocalizedText(sv: "Börjar", en: "Starts")
        case .ends: LocalizedText(sv: "Slutar", en: "Ends")
        case .sessions: LocalizedText(sv: "Pass", en: "Sessions")
        case .place: LocalizedText(sv: "Plats", en: "Place")
        case .address: LocalizedText(sv: "Adress", en: "Address")
        case .access: LocalizedText(sv: "Tillgänglighet", en: "Accessibility")
        case .accessNote: LocalizedText(sv: "Om lokalen", en: "The premises")
        case .mode: LocalizedText(sv: "Form", en: "Mode")
        case .lecturer: LocalizedText(sv: "Föreläsare", en: "Lecturer")
        case .supplier: LocalizedText(sv: "Leverantör", en: "Supplier")
        case .theme: LocalizedText(sv: "Tema", en: "Theme")
        case .module: LocalizedText(sv: "Modul", en: "Module")
        case .groups: LocalizedText(sv: "Målgrupper", en: "Groups")
        case .participants: LocalizedText(sv: "Delgrupp", en: "Part")
        case .audience: LocalizedText(sv: "För vilka", en: "For whom")
        case .cohort: LocalizedText(sv: "Omgång", en: "Cohort")
        case .overnight: LocalizedText(sv: "Övernattning", en: "Overnight")
        case .material: LocalizedText(sv: "Material", en: "Material")
        case .homework: LocalizedText(sv: "Uppgift", en: "Homework")
        case .note: LocalizedText(sv: "Anteckning", en: "Note")
        case .source: LocalizedText(sv: "Ursprung", en: "Source")
        }
    }
}

extension Words {
    /// An occasion with the fields that were given, the others as they are in `base`.
    func occasion(basedOn base: Occasion?, in programme: Programme) throws(WordFault) -> Occasion {
        let days = try period(base?.days)
        var kind = base?.kind ?? .other
        if isGiven("kind") || base == nil { kind = try option("kind", OccasionKind.self) }
        var occasion = base ?? Occasion(kind: kind, title: "", days: days)
        if base == nil { occasion.title = try required("title") }
        occasion.kind = kind
        occasion.days = days
        if let times = self["times"] { (occasion.starts, occasion.ends) = try Words.times(times) }
        if let overnight = self["overnight"] { occasion.overnight = try Words.yesNo("overnight", overnight) ?? false }
        for (word, field) in Words.texts {
            if let text = self[word] { occasion[keyPath: field] = text }
        }
        if let text = self["sessions"] { occasion.sessions = try Words.sessions(text) }
        if isGiven("access") { occasion.access = try option("access", VenueAccess.self) }
        if isGiven("mode") { occasion.mode = try option("mode", OccasionMode.self) }
        if let text = self["groups"] { occasion.groups = try Words.groups(text) }
        if let text = self["participants"] { occasion.participants = try participants(text, programme) }
        if let text = self["cohort"] { occasion.cohort = try Words.cohort(named: text, in: programme) }
        return occasion
    }

    private static var texts: [(String, WritableKeyPath<Occasion, String>)] {
        [
            ("title", \.title), ("place", \.place), ("address", \.address), ("access-note", \.accessNote),
            ("lecturer", \.lecturer), ("supplier", \.supplier), ("theme", \.theme), ("module", \.module),
            ("audience", \.audience), ("material", \.material), ("homework", \.homework), ("note", \.note),
        ]
    }

    /// The period given; only a first day moves the whole occasion, keeping its length.
    func period(_ base: Period?) throws(WordFault) -> Period {
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

    static func times(_ text: String, _ key: String = "times") throws(WordFault) -> (ClockTime?, ClockTime?) {
        if text.isEmpty { return (nil, nil) }
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { $0.filter { $0 != " " } }
        let times = parts.compactMap { ClockTime($0) }
        guard times.count == parts.count, times.count <= 2, let first = times.first else {
            throw .invalid(
                key, text, expected: LocalizedText(sv: "tider som 9.00-16.30", en: "times such as 9:00-16:30"))
        }
        return (first, times.count == 2 ? times[1] : nil)
    }

    /// Sessions as ``OccasionSession/notation`` writes them, separated by semicolons.
    private static func sessions(_ text: String) throws(WordFault) -> [OccasionSession] {
        var sessions: [OccasionSession] = []
        for part in text.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let words = part.split(separator: " ", maxSplits: 2).map(String.init)
            guard words.count >= 2, let day = Int(words[0]), day > 0,
                let times = try? times(words[1]), let starts = times.0
            else {
                throw .invalid(
                    "sessions", String(part),
                    expected: LocalizedText(
                        sv: "dag, tider och titel som ”1 09.00-12.00 Förtroende”, med ; emellan",
                        en: "day, times and title such as “1 09:00-12:00 Trust”, separated by ;"))
            }
            sessions.append(
                OccasionSession(day: day, starts: starts, ends: times.1, title: words.count == 3 ? words[2] : ""))
        }
        return sessions
    }

    private static func groups(_ text: String) throws(WordFault) -> [AudienceGroup] {
        var groups: [AudienceGroup] = []
        for name in list(text) {
            guard let group = AudienceGroup(word: name) else {
                throw .invalid("groups", name, expected: AudienceGroup.expected)
            }
            groups.append(group)
        }
        return groups
    }

    private func participants(_ text: String, _ programme: Programme) throws(WordFault) -> [ApplicantID] {
        var ids: [ApplicantID] = []
        for name in Words.list(text) {
            // An id that stands in the programme's decision is one that may be unreadable here.
            let admitted = programme.admission?.value.municipalities.flatMap(\.admitted) ?? []
            if let id = ApplicantID(name), admitted.contains(id) {
                ids.append(id)
            } else {
                ids.append(try Words(["participants": name], by: writer).applicant(programme, key: "participants"))
            }
        }
        return ids
    }

    /// The cohort that a text means, by id or name; nil for an empty text.
    public static func cohort(named text: String, in programme: Programme) throws(WordFault) -> CohortID? {
        if text.isEmpty { return nil }
        guard let found = programme.settings.cohort(named: text) else {
            let ids = programme.settings.cohorts.map(\.id.rawValue).joined(separator: ", ")
            throw .invalid("cohort", text, expected: LocalizedText(sv: "någon av \(ids)", en: "one of \(ids)"))
        }
        return found.id
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
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
