/// A part of a programme's settings that can be corrected by itself after the founding, with what it says.
///
/// The parts are those of `programme.json`; what is listed there with codes of its own is a part for each element.
public enum SettingsPart: Equatable, Sendable {
    case name(LocalizedText)
    case short(String)
    case language(Language)
    case period(Period)
    case host(MunicipalityCode?)
    case funder(String?)
    case goals([LocalizedText])
    case guarantee(LocalizedText?)
    case information(LocalizedText?)
    case cohort(Cohort)
    case municipality(Municipality)
    case deadline(Deadline)
    case selection(SelectionSettings?)
    case enrolment(EnrolmentSettings)
    case replacement(Int?)
    case course(CourseSettings)
    case calendar(CalendarSettings)
    case mentors(ClosedRange<Int>?)
    case approval(ApprovalSettings)
    case needs([Role])
    case fee(Int?)
    case retention(Int?, [RetentionOutcome: Int])
    case statistics(Int)
    case evaluation(EvaluationSettings)
    case outcomes(OutcomeSettings)
    case card(ProgrammeCard)
    case budget(BudgetSettings?)
    case decisions([RecordedDecision])
    case person(Person)
    case letters(LetterSettings?)
    case origin(ProgrammeOrigin?)

    /// What a part is, as the journal names it.
    public enum Kind: String, CaseIterable, Sendable {
        case name, short, language, period, host, funder, goals, guarantee, information, cohort, municipality
        case deadline, selection, enrolment, replacement, course, calendar, mentors, approval, needs, fee, retention
        case statistics, evaluation, outcomes, card, budget, decisions, person, letters, origin
    }

    /// Which part it is, whatever it says.
    public struct Key: Hashable, Sendable {
        /// What it is.
        public let kind: Kind
        /// The code of an element of a list; nil for a part that there is one of.
        public let code: String?

        /// A part.
        public init(_ kind: Kind, _ code: String? = nil) {
            self.kind = kind
            self.code = code
        }
    }

    /// Which part it is.
    public var key: Key {
        switch self {
        case .name: Key(.name)
        case .short: Key(.short)
        case .language: Key(.language)
        case .period: Key(.period)
        case .host: Key(.host)
        case .funder: Key(.funder)
        case .goals: Key(.goals)
        case .guarantee: Key(.guarantee)
        case .information: Key(.information)
        case .cohort(let cohort): Key(.cohort, cohort.id.rawValue)
        case .municipality(let municipality): Key(.municipality, municipality.code.rawValue)
        case .deadline(let deadline): Key(.deadline, deadline.id.rawValue)
        case .selection: Key(.selection)
        case .enrolment: Key(.enrolment)
        case .replacement: Key(.replacement)
        case .course: Key(.course)
        case .calendar: Key(.calendar)
        case .mentors: Key(.mentors)
        case .approval: Key(.approval)
        case .needs: Key(.needs)
        case .fee: Key(.fee)
        case .retention: Key(.retention)
        case .statistics: Key(.statistics)
        case .evaluation: Key(.evaluation)
        case .outcomes: Key(.outcomes)
        case .card: Key(.card)
        case .budget: Key(.budget)
        case .decisions: Key(.decisions)
        case .person(let person): Key(.person, person.id.rawValue)
        case .letters: Key(.letters)
        case .origin: Key(.origin)
        }
    }
}

/// A correction of one part of the settings.
public struct SettingsChange: Equatable, Sendable {
    /// The part.
    public let key: SettingsPart.Key
    /// What it said and what it says; nil for an element of a list that is not there.
    public let change: Change<SettingsPart?>

    /// A correction of a part; both values, as far as there are any, are of that part.
    public init(_ key: SettingsPart.Key, _ change: Change<SettingsPart?>) {
        self.key = key
        self.change = change
    }

    /// The correction that takes this one back.
    public var inverse: SettingsChange { SettingsChange(key, change.inverse) }
}
