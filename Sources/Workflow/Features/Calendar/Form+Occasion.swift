public import Domain

extension Form {
    /// A form for a new occasion, with a day to start from.
    static func newOccasion(on day: Day) -> Form {
        Form(
            LocalizedText(sv: "Nytt tillfälle", en: "New occasion"), purpose: .addOccasion, draftKey: "occasion.add",
            fields: fields(of: Occasion(kind: .courseDay, title: "", days: day...day), last: ""))
    }

    /// A form for changing an occasion; what others change meanwhile is kept or refused field by field.
    static func occasion(_ entry: ScheduledOccasion) -> Form {
        let occasion = entry.occasion
        return Form(
            LocalizedText(sv: "Ändra \(occasion.title)", en: "Change \(occasion.title)"),
            purpose: .editOccasion(entry.id, seen: occasion), draftKey: "occasion.edit \(entry.id)",
            fields: fields(of: occasion, last: occasion.days.upperBound.description))
    }

    /// A form that asks which day an occasion is to start on.
    static func newFirstDay(of entry: ScheduledOccasion) -> Form {
        let title = entry.occasion.title
        return Form(
            LocalizedText(sv: "Flytta \(title)", en: "Move \(title)"),
            purpose: .chooseFirstDay(of: entry.occasion), draftKey: "occasion.move \(entry.id)",
            fields: [Field("to", LocalizedText(sv: "Ny första dag", en: "New first day"))])
    }

    private static func fields(of occasion: Occasion, last: String) -> [Field] {
        let times = [occasion.starts, occasion.ends].compactMap { $0?.description }.joined(separator: "–")
        return [
            Field(
                "kind", LocalizedText(sv: "Slag", en: "Kind"), text: occasion.kind.rawValue,
                options: OccasionKind.allCases.map { .init($0.rawValue, $0.label) }),
            Field("title", LocalizedText(sv: "Titel", en: "Title"), text: occasion.title),
            Field("from", LocalizedText(sv: "Första dag", en: "First day"), text: occasion.days.lowerBound.description),
            Field("to", LocalizedText(sv: "Sista dag", en: "Last day"), text: last),
            Field("times", LocalizedText(sv: "Tider", en: "Times"), text: times),
            Field("place", LocalizedText(sv: "Plats", en: "Place"), text: occasion.place),
            Field(
                "overnight", LocalizedText(sv: "Övernattning", en: "Overnight"),
                text: occasion.overnight ? "yes" : "no",
                options: [
                    .init("no", LocalizedText(sv: "nej", en: "no")), .init("yes", LocalizedText(sv: "ja", en: "yes")),
                ]),
            Field("lecturer", LocalizedText(sv: "Föreläsare", en: "Lecturer"), text: occasion.lecturer),
            Field("theme", LocalizedText(sv: "Tema", en: "Theme"), text: occasion.theme),
            Field("module", LocalizedText(sv: "Modul", en: "Module"), text: occasion.module),
            Field("audience", LocalizedText(sv: "För vilka", en: "For whom"), text: occasion.audience),
        ]
    }

    // MARK: - What was filled in

    func newOccasion(in world: World) throws(WordFault) -> Occasion {
        let isCourse = texts["kind"] == OccasionKind.courseDay.rawValue
        // What is no course occasion can lie outside the period, but is planned for the year ahead.
        let period = isCourse ? world.programme.settings.period : world.today...(world.today + 364)
        let first = try day("from", DayPhrase(reference: world.today, period: period))
        // An empty title is left to the rules to refuse, as in every other form.
        let kind = isCourse ? OccasionKind.courseDay : .other
        return try occasion(basedOn: Occasion(kind: kind, title: "", days: first...first), in: world)
    }

    func occasion(basedOn base: Occasion, in world: World) throws(WordFault) -> Occasion {
        var words = texts
        let phrase = Form.phrase(for: base, in: world)
        words["from"] = try day("from", phrase).description
        if !(words["to"] ?? "").isEmpty { words["to"] = try day("to", phrase).description }
        return try Words(words).occasion(basedOn: base)
    }

    func firstDay(of occasion: Occasion, in world: World) throws(WordFault) -> Day {
        try day("to", Form.phrase(for: occasion, in: world))
    }

    /// Where a date without a year is sought: the course within its period, everything else around where it stands.
    private static func phrase(for occasion: Occasion, in world: World) -> DayPhrase {
        let day = occasion.days.lowerBound
        let isCourse = occasion.kind == .courseDay
        return DayPhrase(
            reference: day, period: isCourse ? world.programme.settings.period : (day - 182)...(day + 182))
    }

    private func day(_ name: String, _ phrase: DayPhrase) throws(WordFault) -> Day {
        let text = texts[name] ?? ""
        guard let day = phrase.day(text) else { throw .notADay(name, text) }
        return day
    }
}

extension OccasionKind {
    /// What the kind is called.
    public var label: LocalizedText {
        switch self {
        case .courseDay: LocalizedText(sv: "kurstillfälle", en: "course occasion")
        case .mentorMeeting: LocalizedText(sv: "mentorsträff", en: "mentor meeting")
        case .information: LocalizedText(sv: "information", en: "information")
        case .deadline: LocalizedText(sv: "tidsgräns", en: "deadline")
        case .other: LocalizedText(sv: "övrigt", en: "other")
        }
    }
}
