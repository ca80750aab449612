/// A programme as it stands: the fold of all facts that this session may read.
public struct Programme: Sendable {
    /// How the programme is set up.
    public internal(set) var settings: ProgrammeSettings
    /// Quotas decided after the settings.
    public internal(set) var quotas: [MunicipalityCode: Signed<Quota>] = [:]
    /// The calendar.
    public internal(set) var calendar = CourseCalendar()
    /// The decision that filled the seats; nil until made.
    public internal(set) var admission: Signed<Admission>?
    /// The templates of letters, with every version.
    public internal(set) var letterTemplates = LetterTemplates()
    /// What participants have answered about the course.
    public internal(set) var evaluations = Evaluations()
    /// Where matters that a cloned programme has to decide again were decided, by their names.
    public internal(set) var recordedDecisions: [String: Signed<DecisionNote>] = [:]
    /// What has been made of the budget since the settings.
    public internal(set) var budgetChanges = BudgetChanges()
    /// What has been decided and offered about single seats.
    public internal(set) var seatDecisions = SeatDecisions()
    /// Who follows which cohort, where there are several.
    public internal(set) var cohorts = CohortDecisions()
    /// Who has been erased by law; the facts about them are gone, and that they were erased stays.
    public internal(set) var erasures: [ApplicantID: Signed<Erasure>] = [:]
    /// Accounts that are nobody's any more, with whose they were.
    public internal(set) var formerAccounts: [String: PersonID] = [:]
    /// The latest holder of each seat; kept because every look at a stage asks.
    var holders: Set<ApplicantID> = []
    /// What each municipality holds; only those that this session may read are there.
    public internal(set) var municipalities: [MunicipalityCode: MunicipalityRecord] = [:]

    /// A programme before its first fact.
    public init() { settings = .undefined }

    /// A programme put together from its common part, as a snapshot does.
    public init(
        settings: ProgrammeSettings, quotas: [MunicipalityCode: Signed<Quota>], calendar: CourseCalendar,
        admission: Signed<Admission>?, seatDecisions: SeatDecisions = SeatDecisions()
    ) {
        self.settings = settings
        self.quotas = quotas
        self.calendar = calendar
        self.admission = admission
        self.seatDecisions = seatDecisions
        holders = latestHolders()
    }

    /// Puts in a municipality's record as a snapshot holds it.
    public mutating func restore(_ record: MunicipalityRecord, of municipality: MunicipalityCode) {
        municipalities[municipality] = record
    }

    /// Puts in the templates of letters as a snapshot holds them.
    public mutating func restore(_ templates: LetterTemplates) { letterTemplates = templates }

    /// Puts in the answers to evaluations as a snapshot holds them.
    public mutating func restore(_ evaluations: Evaluations) { self.evaluations = evaluations }

    /// Puts in what has been made of the budget as a snapshot holds it.
    public mutating func restore(_ changes: BudgetChanges) { budgetChanges = changes }

    /// Puts in who follows which cohort as a snapshot holds it.
    public mutating func restore(_ cohorts: CohortDecisions) { self.cohorts = cohorts }

    /// Whether the programme has been defined.
    public var isDefined: Bool { !settings.id.isEmpty }
}

/// What one municipality holds: its applicants, the rules of its first selection and its ranking.
public struct MunicipalityRecord: Sendable {
    /// The applicants in the order in which they were registered.
    public internal(set) var applicants = ApplicantTable()
    /// Those enrolled without a seat, in the order in which they were; kept because every list of participants asks.
    public internal(set) var enrolled: [ApplicantID] = []
    /// The ranking.
    public internal(set) var ranking = Ranking()
    /// The rules of the first selection.
    public internal(set) var rules = SelectionRules()
    /// To whom data have been disclosed, oldest first.
    public internal(set) var disclosures: [Signed<Disclosure>] = []

    /// An empty record.
    public init() {}

    /// A record put together from its parts, as a snapshot does.
    public init(
        applicants: ApplicantTable, ranking: Ranking, rules: SelectionRules = SelectionRules(),
        disclosures: [Signed<Disclosure>] = []
    ) {
        self.disclosures = disclosures
        self.applicants = applicants
        enrolled = applicants.touched.lazy.filter { $0.enrolment != nil }.map(\.id)
        self.ranking = ranking
        self.rules = rules
    }
}

extension Programme {
    /// The municipality that holds an applicant; nil when no readable one does.
    public func municipality(of id: ApplicantID) -> MunicipalityCode? {
        municipalities.first { $0.value.applicants[id] != nil }?.key
    }

    /// An applicant; nil when no readable municipality holds it.
    public func applicant(_ id: ApplicantID) -> Applicant? {
        for record in municipalities.values {
            if let applicant = record.applicants[id] { return applicant }
        }
        return nil
    }

    /// A municipality's record, empty when there is none yet.
    public func record(_ municipality: MunicipalityCode) -> MunicipalityRecord {
        municipalities[municipality] ?? MunicipalityRecord()
    }

    /// The seats that a municipality has now: the last decision, or what the settings say.
    public func seats(of municipality: MunicipalityCode) -> Int {
        quotas[municipality]?.value.seats ?? settings.municipality(municipality)?.seats ?? 0
    }

    /// The seats of all municipalities together, to be compared with the seats of the cohorts.
    public var quotaSum: Int { settings.municipalities.reduce(0) { $0 + seats(of: $1.code) } }
}
