import Domain

extension Form {
    /// A form for a new occasion, with a day to start from.
    static func newOccasion(on day: Day, cohort: CohortID?, in world: World) -> Form {
        var blank = Occasion(kind: .courseDay, title: "", days: day...day)
        blank.cohort = cohort
        return Form(
            LocalizedText(sv: "Nytt tillfälle", en: "New occasion"), purpose: .addOccasion, draftKey: "occasion.add",
            fields: fields(of: blank, last: "", in: world))
    }

    /// A form for changing an occasion; what others change meanwhile is kept or refused field by field.
    static func occasion(_ entry: ScheduledOccasion, in world: World) -> Form {
        let occasion = entry.occasion
        var fields = fields(of: occasion, last: occasion.days.upperBound.description, in: world)
        if world.programme.frozenSince(occasion, on: world.today) != nil {
            let label = LocalizedText(sv: "Skäl, fast bokat", en: "Reason, booked")
            fields.append(Field("reason", label))
        }
        return Form(
            LocalizedText(sv: "Ändra \(occasion.title)", en: "Change \(occasion.title)"),
            purpose: .editOccasion(entry.id, seen: occasion), draftKey: "occasion.edit \(entry.id)", fields: fields)
    }

    /// A form that asks which day an occasion is to start on.
    static func newFirstDay(of entry: ScheduledOccasion) -> Form {
        let title = entry.occasion.title
        return Form(
            LocalizedText(sv: "Flytta \(title)", en: "Move \(title)"),
            purpose: .chooseFirstDay(of: entry.occasion), draftKey: "occasion.move \(entry.id)",
            fields: [Field("to", LocalizedText(sv: "Ny första dag", en: "New first day"))])
    }

    /// The fields in the order of how often they are needed: when, where and by whom before everything else.
    private static func fields(of occasion: Occasion, last: String, in world: World) -> [Field] {
        let settings = world.programme.settings
        let nights =
            settings.uses(.residential) || occasion.overnight
            ? [choice("overnight", .overnight, occasion.overnight ? "yes" : "no", noYes)] : []
        let times = [occasion.starts, occasion.ends].compactMap { $0?.description }.joined(separator: "–")
        return [
            choice(
                "kind", .kind, occasion.kind.rawValue,
                kinds(in: settings, with: occasion.kind).map { ($0.rawValue, $0.label) }),
            field("title", .title, occasion),
            Field("from", LocalizedText(sv: "Första dag", en: "First day"), text: occasion.days.lowerBound.description),
            Field("to", LocalizedText(sv: "Sista dag", en: "Last day"), text: last),
            Field("times", LocalizedText(sv: "Tider", en: "Times"), text: times),
            field("place", .place, occasion),
        ] + nights + [
            field("lecturer", .lecturer, occasion), field("theme", .theme, occasion),
            field("module", .module, occasion), field("audience", .audience, occasion),
        ] + details(of: occasion) + cohort(occasion.cohort, in: world)
    }

    /// The kinds of occasions that a programme has reason for, and the one that an occasion is of.
    static func kinds(in settings: ProgrammeSettings, with kind: OccasionKind) -> [OccasionKind] {
        OccasionKind.allCases.filter { $0 != .mentorMeeting || $0 == kind || settings.uses(.mentors) }
    }

    private static func details(of occasion: Occasion) -> [Field] {
        [
            field("groups", .groups, occasion), field("participants", .participants, occasion),
            field("homework", .homework, occasion), field("material", .material, occasion),
            field("sessions", .sessions, occasion),
            choice("mode", .mode, occasion.mode.rawValue, OccasionMode.allCases.map { ($0.rawValue, $0.label) }),
            field("address", .address, occasion),
            choice(
                "access", .access, occasion.access.rawValue, VenueAccess.allCases.map { ($0.rawValue, $0.label) }),
            field("access-note", .accessNote, occasion), field("supplier", .supplier, occasion),
            field("note", .note, occasion),
        ]
    }

    private static func field(_ name: String, _ field: OccasionField, _ occasion: Occasion) -> Field {
        Field(name, OccasionWords.label(field), text: occasion.text(of: field))
    }

    private static func choice(
        _ name: String, _ field: OccasionField, _ text: String, _ options: [(String, LocalizedText)]
    ) -> Field {
        Field(name, OccasionWords.label(field), text: text, options: options.map { .init($0.0, $0.1) })
    }

    static let noYes = [
        ("no", LocalizedText(sv: "nej", en: "no")), ("yes", LocalizedText(sv: "ja", en: "yes")),
    ]

    /// A field for the cohort, where there are several.
    static func cohort(_ chosen: CohortID?, in world: World) -> [Field] {
        let cohorts = world.programme.settings.cohorts
        guard cohorts.count > 1 else { return [] }
        let all = ("", LocalizedText(sv: "alla omgångar", en: "all cohorts"))
        return [choice("cohort", .cohort, chosen?.rawValue ?? "", [all] + cohorts.map { ($0.id.rawValue, $0.name) })]
    }

    // MARK: - What was filled in

    func newOccasion(in world: World) throws(WordFault) -> Occasion {
        let kind = OccasionKind(rawValue: texts["kind"] ?? "") ?? .other
        // What is no course occasion can lie outside the period, but is planned for the year ahead.
        let period = kind.isCourse ? world.programme.settings.period : world.today...(world.today + 364)
        let first = try day("from", DayPhrase(reference: world.today, period: period))
        // An empty title is left to the rules to refuse, as in every other form.
        return try occasion(basedOn: Occasion(kind: kind, title: "", days: first...first), in: world)
    }

    func occasion(basedOn base: Occasion, in world: World) throws(WordFault) -> Occasion {
        var words = texts
        let phrase = Form.phrase(for: base, in: world)
        words["from"] = try day("from", phrase).description
        if !(words["to"] ?? "").isEmpty { words["to"] = try day("to", phrase).description }
        return try Words(words, by: world.actor).occasion(basedOn: base, in: world.programme)
    }

    /// The change of an occasion, with the reason where the form has asked for it.
    func change(of id: OccasionID, seen: Occasion, in world: World) throws(WordFault) -> Command {
        let wanted = try occasion(basedOn: seen, in: world)
        guard let reason = texts["reason"], !reason.isEmpty else { return .changeOccasion(id, seen: seen, to: wanted) }
        return .calendar(.changeFrozen(id, seen: seen, to: wanted, reason: reason))
    }

    func firstDay(of occasion: Occasion, in world: World) throws(WordFault) -> Day {
        try day("to", Form.phrase(for: occasion, in: world))
    }

    /// Where a date without a year is sought: the course within its period, everything else around where it stands.
    private static func phrase(for occasion: Occasion, in world: World) -> DayPhrase {
        let day = occasion.days.lowerBound
        return DayPhrase(
            reference: day,
            period: occasion.kind.isCourse ? world.programme.settings.period : (day - 182)...(day + 182))
    }

    func day(_ name: String, _ phrase: DayPhrase) throws(WordFault) -> Day {
        let text = texts[name] ?? ""
        guard let day = phrase.day(text) else { throw .notADay(name, text) }
        return day
    }
}
