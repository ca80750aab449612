/// The first and last day of something.
public typealias Period = ClosedRange<Day>

/// One group of participants who follow the course together (S0-6).
public struct Cohort: Hashable, Sendable {
    /// The id used in files.
    public internal(set) var id: CohortID
    /// The name shown.
    public internal(set) var name: LocalizedText
    /// The number of seats.
    public let seats: Int
    /// When the cohort studies.
    public internal(set) var period: Period

    /// A cohort with its seats and period.
    public init(id: CohortID, name: LocalizedText, seats: Int, period: Period) {
        self.id = id
        self.name = name
        self.seats = seats
        self.period = period
    }
}

/// A decision that settings rest on, with where it is written down (requirements F).
public struct RecordedDecision: Hashable, Sendable {
    /// The settings decided, by their name in `programme.json`.
    public let settings: [String]
    /// Where the decision is found, such as a paragraph of minutes.
    public let reference: String
    /// The day of the decision; nil when unknown.
    public let day: Day?

    /// A decision on some settings.
    public init(settings: [String], reference: String, day: Day?) {
        self.settings = settings
        self.reference = reference
        self.day = day
    }
}

/// How a programme is set up: everything that differs between programmes and is decided by people.
public struct ProgrammeSettings: Equatable, Sendable {
    /// The id, also the name of the programme's directory, such as `falun-2020`.
    public internal(set) var id: String
    /// The full name.
    public internal(set) var name: LocalizedText
    /// A short name for the top line.
    public internal(set) var short: String
    /// The language of letters and of the interface when nothing else says.
    public internal(set) var language: Language
    /// When the programme runs; nothing may be dated outside it unnoticed (S0-13).
    public internal(set) var period: Period
    /// The municipality that runs the programme office; nil when there is none.
    public internal(set) var host: MunicipalityCode?
    /// Who pays besides the municipalities (S0-1); nil when nobody does.
    public internal(set) var funder: String?
    /// What the programme wants to reach (S4-20, S2-11).
    public internal(set) var goals: [LocalizedText]
    /// What taking part does not promise (S4-2); nil when nothing is said.
    public internal(set) var guarantee: LocalizedText?
    /// How personal data are handled (S4-19); nil when nothing is said.
    public internal(set) var information: LocalizedText?
    /// The cohorts, in order.
    public internal(set) var cohorts: [Cohort]
    /// The municipalities, in the order of the decision.
    public internal(set) var municipalities: [Municipality]
    /// The deadlines, in any order.
    public internal(set) var deadlines: [Deadline]
    /// How participants are selected; nil in a programme without a selection (S2-1).
    public internal(set) var selection: SelectionSettings?
    /// What the programme is and where it comes from.
    public internal(set) var card: ProgrammeCard
    /// Who takes part where nobody is selected.
    public internal(set) var enrolment: EnrolmentSettings
    /// How many calendar months after the start a replacement may come (S4-7); nil when none may.
    public internal(set) var replacementMonths: Int?
    /// What the course must add up to.
    public internal(set) var course: CourseSettings
    /// What has been decided about the calendar.
    public internal(set) var calendar: CalendarSettings
    /// The hours that a mentor is expected to spend; nil when there are no mentors (S4-8).
    public internal(set) var mentorHours: ClosedRange<Int>?
    /// What a participant must have done to be approved (S4-3).
    public internal(set) var approval: ApprovalSettings
    /// Who may read what a participant needs because of a disability: those who must know (S0-10).
    public internal(set) var needsReaders: [Role]
    /// The fee per participant in kronor; nil while undecided, which is not 0.
    public internal(set) var fee: Int?
    /// How many months personal data are kept after the end; nil while undecided.
    public internal(set) var retentionMonths: Int?
    /// Where an outcome is kept for another time than ``retentionMonths``.
    public internal(set) var retentionByOutcome: [RetentionOutcome: Int]
    /// The least number of people that statistics tell of; smaller figures are kept back.
    public internal(set) var leastStatisticsCell: Int
    /// The decisions behind the settings.
    public internal(set) var decisions: [RecordedDecision]
    /// The people with roles.
    public internal(set) var people: [Person]
    /// How letters look and whom they come from; nil where nothing is set.
    public internal(set) var letters: LetterSettings?
    /// What participants are asked about the course; no questions where nothing is set.
    public internal(set) var evaluation: EvaluationSettings
    /// When it is asked what became of them.
    public internal(set) var outcomes: OutcomeSettings
    /// The programme that this one was cloned from; nil for one that was not.
    public internal(set) var origin: ProgrammeOrigin?
    /// What the budget begins with; nil in a programme that has been set up without one.
    public internal(set) var budget: BudgetSettings?

    /// A programme's settings.
    public init(
        id: String, name: LocalizedText, short: String, language: Language, period: Period, host: MunicipalityCode?,
        funder: String?, goals: [LocalizedText], guarantee: LocalizedText?, information: LocalizedText?,
        cohorts: [Cohort], municipalities: [Municipality], deadlines: [Deadline], selection: SelectionSettings?,
        replacementMonths: Int?, course: CourseSettings, mentorHours: ClosedRange<Int>?,
        fee: Int?, retentionMonths: Int?, leastStatisticsCell: Int = ProgrammeSettings.usualStatisticsCell,
        decisions: [RecordedDecision], people: [Person], letters: LetterSettings? = nil,
        calendar: CalendarSettings = CalendarSettings(), approval: ApprovalSettings = ApprovalSettings(),
        needsReaders: [Role] = ProgrammeSettings.usualNeedsReaders,
        evaluation: EvaluationSettings = EvaluationSettings(),
        outcomes: OutcomeSettings = OutcomeSettings(), enrolment: EnrolmentSettings = EnrolmentSettings(),
        card: ProgrammeCard = ProgrammeCard(),
        origin: ProgrammeOrigin? = nil,
        budget: BudgetSettings? = nil,
        retentionByOutcome: [RetentionOutcome: Int] = [:]
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.language = language
        self.period = period
        self.host = host
        self.funder = funder
        self.goals = goals
        self.guarantee = guarantee
        self.information = information
        self.cohorts = cohorts
        self.municipalities = municipalities
        self.deadlines = deadlines
        self.selection = selection
        self.replacementMonths = replacementMonths
        self.course = course
        self.calendar = calendar
        self.mentorHours = mentorHours
        self.approval = approval
        self.needsReaders = needsReaders
        self.fee = fee
        self.retentionMonths = retentionMonths
        self.leastStatisticsCell = leastStatisticsCell
        self.decisions = decisions
        self.people = people
        self.letters = letters
        self.evaluation = evaluation
        self.outcomes = outcomes
        self.enrolment = enrolment
        self.card = card
        self.origin = origin
        self.budget = budget
        self.retentionByOutcome = retentionByOutcome
    }
}

extension ProgrammeSettings {
    /// The municipality with a code.
    public func municipality(_ code: MunicipalityCode) -> Municipality? {
        municipalities.first { $0.code == code }
    }

    /// The municipality that a text means: its code, name or an alias, in any case; nil when none does.
    public func municipality(named text: some StringProtocol) -> Municipality? {
        let key = SwedishCollation.key(text)
        return municipalities.first { municipality in
            ([municipality.code.rawValue, municipality.name] + municipality.aliases)
                .contains { SwedishCollation.key($0) == key }
        }
    }

    /// The person with an id.
    public func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }

    /// The person who logs in with an account; nil for a stranger.
    public func person(account: String) -> Person? { people.first { $0.accounts.contains(account) } }

    /// The name of a person, or the id of somebody no longer listed.
    public func name(of id: PersonID) -> String { person(id)?.name ?? id.rawValue }

    /// What ``leastStatisticsCell`` is where nothing has been decided.
    public static let usualStatisticsCell = 5

    /// Who reads about special needs where nothing has been decided.
    public static let usualNeedsReaders: [Role] = [.personnelChief, .hrRepresentative, .trainingCoordinator]

    /// The seats of all cohorts together.
    public var seats: Int { cohorts.reduce(0) { $0 + $1.seats } }

    /// Settings of nothing, before the first event defines a programme.
    public static let undefined = ProgrammeSettings(
        id: "", name: LocalizedText(sv: "", en: ""), short: "", language: .swedish,
        period: Day(number: 0)...Day(number: 0), host: nil, funder: nil, goals: [], guarantee: nil, information: nil,
        cohorts: [], municipalities: [], deadlines: [], selection: nil, replacementMonths: nil,
        course: CourseSettings(days: 0, occasions: 0, residential: .none, loadPercent: nil, taskDaysPerMonth: 0),
        mentorHours: nil, fee: nil, retentionMonths: nil, decisions: [], people: [])
}
