public import Domain

extension Form {
    /// A form for which changes the log shows.
    static func logFilter(_ query: LogQuery, in world: World) -> Form {
        let anything = Field.Option("", LocalizedText(sv: "alla", en: "all"))
        let people = world.programme.settings.people.map {
            Field.Option($0.id.rawValue, LocalizedText(sv: $0.name, en: $0.name))
        }
        let topics = world.logTopics.map { Field.Option($0.rawValue, world.label(of: $0)) }
        let journals = world.logScopes.map { Field.Option($0.name, world.label(of: $0)) }
        let fields = [
            Field("text", LocalizedText(sv: "Text", en: "Text"), text: query.text),
            Field(
                "by", LocalizedText(sv: "Av", en: "By"), text: query.person?.rawValue ?? "",
                options: [anything] + people),
            Field(
                "applicant", LocalizedText(sv: "Om", en: "About"), text: query.applicant.map(world.logName) ?? "",
                help: LocalizedText(
                    sv: "Om vem: id, e-post eller hela namnet", en: "About whom: id, e-mail address or full name")),
            Field(
                "topic", LocalizedText(sv: "Slag", en: "Kind"), text: query.topic?.rawValue ?? "",
                options: [anything] + topics),
            Field(
                "journal", LocalizedText(sv: "Kommun", en: "Municipality"), text: query.scope?.name ?? "",
                options: [anything] + journals),
            Field("since", LocalizedText(sv: "Från dag", en: "From day"), text: query.since?.description ?? ""),
            Field("until", LocalizedText(sv: "Till dag", en: "To day"), text: query.until?.description ?? ""),
        ]
        return Form(
            LocalizedText(sv: "Visa i loggen", en: "Show in the log"), purpose: .filterLog, draftKey: "log.filter",
            fields: fields)
    }

    /// What is filled in, as a query.
    func logQuery(in world: World) throws(WordFault) -> LogQuery {
        let words = Words(texts.filter { !$0.value.isEmpty }, by: world.actor)
        var query = LogQuery()
        query.text = words["text"] ?? ""
        query.person = words["by"].map { PersonID($0) }
        query.topic = words["topic"].flatMap { LogTopic(rawValue: $0) }
        query.scope = words["journal"].flatMap { name in world.logScopes.first { $0.name == name } }
        if words["applicant"] != nil { query.applicant = try words.applicant(world.programme) }
        query.since = try day("since", in: world)
        query.until = try day("until", in: world)
        return query
    }

    private func day(_ key: String, in world: World) throws(WordFault) -> Day? {
        let text = texts[key] ?? ""
        guard !text.isEmpty else { return nil }
        let phrase = DayPhrase(reference: world.today, period: world.today - 366...world.today)
        guard let day = phrase.day(text) else { throw .notADay(key, text) }
        return day
    }
}

extension Choice {
    private static let all = LocalizedText(sv: "Alla", en: "All")

    /// Whose changes the log shows.
    static func logPeople(_ query: LogQuery, in world: World) -> Choice {
        let people = world.programme.settings.people.sorted {
            SwedishCollation.key($0.name).lexicographicallyPrecedes(SwedishCollation.key($1.name))
        }
        return narrowing(
            LocalizedText(sv: "Ändringar av", en: "Changes by"), query, \.person,
            people.map { ($0.id, LocalizedText(sv: $0.name, en: $0.name)) })
    }

    /// What the changes that the log shows are about.
    static func logTopics(_ query: LogQuery, in world: World) -> Choice {
        narrowing(
            LocalizedText(sv: "Ändringar av vad", en: "Changes of what"), query, \.topic,
            world.logTopics.map { ($0, world.label(of: $0)) })
    }

    /// Which journal the log shows.
    static func logJournals(_ query: LogQuery, in world: World) -> Choice {
        narrowing(
            LocalizedText(sv: "Visa kommun", en: "Show municipality"), query, \.scope,
            world.logScopes.map { ($0, world.label(of: $0)) })
    }

    private static func narrowing<Value: Equatable>(
        _ title: LocalizedText, _ query: LogQuery, _ part: WritableKeyPath<LogQuery, Value?>,
        _ values: [(value: Value, label: LocalizedText)]
    ) -> Choice {
        func option(_ label: LocalizedText, _ value: Value?) -> Option {
            var narrowed = query
            narrowed[keyPath: part] = value
            return Option(label, .log(narrowed))
        }
        let current = values.firstIndex { $0.value == query[keyPath: part] }
        return Choice(
            title, options: [option(all, nil)] + values.map { option($0.label, $0.value) },
            selected: current.map { $0 + 1 } ?? 0)
    }

    /// How the log is written to a file.
    static let logFormats = Choice(
        LocalizedText(sv: "Skriv det som visas till fil", en: "Write what is shown to a file"),
        options: [
            Option(
                LocalizedText(sv: "Tabell (CSV), för kalkylprogram", en: "Table (CSV), for spreadsheets"),
                .logFile(.csv)),
            Option(LocalizedText(sv: "JSON, en rad per ändring", en: "JSON, a line for each change"), .logFile(.json)),
        ])
}

extension World {
    /// The journals that the person may read, the programme's first.
    public var logScopes: [Scope] { [.programme] + municipalities.map { .municipality($0) } }

    /// What there can be in the log of a programme with the parts that it has.
    public var logTopics: [LogTopic] {
        LogTopic.allCases.filter { $0.part.map(programme.settings.uses) ?? true }
    }

    /// What a topic is called; who takes part without having applied has no application.
    public func label(of topic: LogTopic) -> LocalizedText {
        topic == .applications && !programme.settings.uses(.selection)
            ? LocalizedText(sv: "personuppgifter", en: "personal data") : topic.label
    }

    /// What a journal is called.
    public func label(of scope: Scope) -> LocalizedText {
        switch scope {
        case .programme: return LocalizedText(sv: "Programmet", en: "The programme")
        case .municipality(let code):
            let name = programme.settings.municipality(code)?.name ?? code.rawValue
            return LocalizedText(sv: name, en: name)
        }
    }

    /// What the filter says of somebody: a name that can be read back, or the id of a protected identity.
    fileprivate func logName(_ id: ApplicantID) -> String {
        guard let applicant = programme.applicant(id), !applicant.isProtected else { return id.description }
        return applicant.application.fullName
    }
}

extension Scope {
    fileprivate var name: String {
        switch self {
        case .programme: "programme"
        case .municipality(let code): code.rawValue
        }
    }
}

extension LogTopic {
    /// The part of a programme that it is about; nil for what every programme has.
    fileprivate var part: ProgrammePart? {
        switch self {
        case .selection, .interviews, .ranking, .seats: .selection
        case .tests: .test
        case .cohorts: .severalCohorts
        case .mentors: .mentors
        case .evaluation: .evaluation
        case .outcomes: .outcomes
        case .programme, .calendar, .applications, .letters, .course, .budget, .access, .disclosures, .erasure: nil
        }
    }

    /// What it is called.
    fileprivate var label: LocalizedText {
        switch self {
        case .programme: LocalizedText(sv: "programmet", en: "the programme")
        case .calendar: LocalizedText(sv: "kalendern", en: "the calendar")
        case .applications: LocalizedText(sv: "ansökningar", en: "applications")
        case .selection: LocalizedText(sv: "behörighet och första urval", en: "eligibility and first selection")
        case .tests: LocalizedText(sv: "förmågetest", en: "ability tests")
        case .interviews: LocalizedText(sv: "intervjuer", en: "interviews")
        case .ranking: LocalizedText(sv: "rangordning", en: "ranking")
        case .seats: LocalizedText(sv: "antagning och platser", en: "admission and seats")
        case .cohorts: LocalizedText(sv: "omgångar", en: "cohorts")
        case .letters: LocalizedText(sv: "brev och uppföljning", en: "letters and follow-up")
        case .mentors: LocalizedText(sv: "mentorer", en: "mentors")
        case .course: LocalizedText(sv: "kursen", en: "the course")
        case .evaluation: LocalizedText(sv: "utvärdering", en: "evaluation")
        case .outcomes: LocalizedText(sv: "utfall", en: "outcomes")
        case .budget: LocalizedText(sv: "budget", en: "budget")
        case .access: LocalizedText(sv: "läsning av skyddat", en: "reading of what is protected")
        case .disclosures: LocalizedText(sv: "utlämnande", en: "disclosures")
        case .erasure: LocalizedText(sv: "radering", en: "erasure")
        }
    }
}
