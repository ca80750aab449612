/// What a plan for a programme must state (S1-5), as far as the programme says it; nil and empty stand for what it does not.
public struct ProgrammePlan: Equatable, Sendable {
    /// How many the programme is planned for; nil while no number is stated.
    public let places: Int?
    /// How many the money is enough for; nil where that cannot be known or does not depend on them.
    public let affordable: Int?
    /// Whom it is for, where nobody is selected; nil where nothing is said.
    public let whom: LocalizedText?
    /// From when to when it runs.
    public let period: Period
    /// Days, occasions and load of the course; nil while no days are stated.
    public let course: CourseSettings?
    /// What the course is about: as the card says, otherwise the modules or themes of the calendar in order of time.
    public let contents: [LocalizedText]
    /// How people take part: as the card says, otherwise as the calendar's course occasions do.
    public let modes: [OccasionMode]
    /// How the course is held, in words; nil where nothing is said.
    public let method: LocalizedText?
    /// What it costs for each participant; nil without a budget, and where the number of participants is not known.
    public let perParticipant: BudgetRatio?
    /// What is planned for women; nil where nothing is said.
    public let measuresForWomen: LocalizedText?
    /// What is planned for men; nil where nothing is said.
    public let measuresForMen: LocalizedText?
}

extension Programme {
    /// The plan as the settings, the calendar and the budget have it today (S1-5).
    public var plan: ProgrammePlan {
        let card = settings.card
        return ProgrammePlan(
            places: settings.seats > 0 ? settings.seats : nil, affordable: budget?.possibleParticipants,
            whom: settings.uses(.enrolment) ? settings.enrolment.whom : nil, period: settings.period,
            course: settings.course.days > 0 ? settings.course : nil,
            contents: card.contents.isEmpty ? contentsOfCalendar : card.contents,
            modes: card.modes.isEmpty ? modesOfCalendar : card.modes, method: card.method,
            perParticipant: budget?.perParticipant, measuresForWomen: card.measuresForWomen,
            measuresForMen: card.measuresForMen)
    }

    /// The modules of the course, or its themes where it has none, each once.
    private var contentsOfCalendar: [LocalizedText] {
        let course = calendar.course().map(\.occasion)
        let modules = Programme.named(course.map(\.module))
        let names = modules.isEmpty ? Programme.named(course.map(\.theme)) : modules
        return names.map { LocalizedText(sv: $0, en: $0) }
    }

    private var modesOfCalendar: [OccasionMode] { Programme.distinct(calendar.course().map(\.occasion.mode)) }

    private static func named(_ texts: [String]) -> [String] {
        distinct(texts.map { trimmed($0) }.filter { !$0.isEmpty })
    }

    private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
