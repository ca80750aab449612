public import Domain

/// The Falun programme of 2020–21 (S4-*), with what a test may want different.
///
/// The people are invented and always the same: in each municipality a personnel chief, an HR representative, two
/// interviewers and a manager, and above them the project leader `petra.lind`, the recruitment centre `rut.alm`, the
/// training coordinator `tove.kron`, the steering group's `sten.hed` and the onlooker `vera.gast`; `mia.vass` is a mentor in
/// Säter.
public struct FalunProgramme: Sendable {
    /// The seats of each municipality (S4-15).
    public var seats: [(MunicipalityCode, Int)] = [
        ("borlange", 8), ("falun", 8), ("ludvika", 4), ("sater", 2), ("gagnef", 2),
    ]
    /// The seats of the cohort.
    public var cohortSeats = 24
    /// The ability test.
    public var test = SelectionSettings.Test(used: true, passMark: 60, maximum: 100, reuseMonths: 24)
    /// The scale of the scores.
    public var scale = 1...5
    /// What must be reached to be ranked.
    public var demand = SelectionSettings.Demand(perCriterion: nil, mean: nil)
    /// How many score each interview.
    public var panelSize = 2
    /// How ties are broken.
    public var ties = SelectionSettings.TieRule.person
    /// What becomes of seats that a municipality cannot fill.
    public var unfilled = SelectionSettings.UnfilledSeatRule.caseByCase
    /// What else is settled about the seats.
    public var seatRules = SeatRules()
    /// How many calendar months after the start a replacement may come.
    public var replacementMonths: Int? = 1
    /// The first day of the programme, on which the course begins as long as no occasion is planned.
    public var start = Day(number: 18_506)  // 2020-09-01
    /// Whether a consultation that has not been held keeps a ranking from being handed in.
    public var consultation = SelectionSettings.ConsultationRule.listed
    /// Whether participants are selected at all.
    public var hasSelection = true
    /// Who takes part where nobody is selected.
    public var enrolment = EnrolmentSettings()
    /// What the programme is and where it comes from.
    public var card = ProgrammeCard()
    /// The deadlines; nil for those of a selection.
    public var ownDeadlines: [Deadline]?
    /// What the programme wants to reach.
    public var goals: [LocalizedText] = []
    /// The decisions behind the settings.
    public var decisions: [RecordedDecision] = []
    /// The hours that a mentor is expected to spend; nil where there are no mentors.
    public var mentorHours: ClosedRange<Int>? = 15...20
    /// The fee; nil while undecided.
    public var fee: Int?
    /// Who funds it all; nil where the municipalities do.
    public var funder: String?
    /// Whom letters come from; nil where nothing is set.
    public var letters: LetterSettings?
    /// The people whose e-mail address is not known.
    public var withoutEmail: Set<PersonID> = []
    /// The least number of people that statistics tell of.
    public var leastStatisticsCell = ProgrammeSettings.usualStatisticsCell
    /// What the course must add up to.
    public var course = CourseSettings(
        days: 11, occasions: 9, residential: .firstAndLast, loadPercent: 10, taskDaysPerMonth: 1)

    /// What has been decided about the calendar.
    public var calendar = CalendarSettings()
    /// What must have been done to be approved.
    public var approval = ApprovalSettings()
    /// Who may read about special needs.
    public var needsReaders = ProgrammeSettings.usualNeedsReaders
    /// What participants are asked.
    public var evaluation = EvaluationSettings()
    /// When it is asked what became of them.
    public var outcomes = OutcomeSettings()
    /// What the budget begins with; nil for none.
    public var budget: BudgetSettings?
    /// The municipalities' employees, as far as they are known.
    public var employees: [MunicipalityCode: Int] = [:]
    /// What the programme was cloned from; nil for one that was not.
    public var origin: ProgrammeOrigin?
    /// The cohorts; nil for the one of 2020.
    public var cohorts: [Cohort]?

    /// A cohort that studies when the programme runs.
    public static func cohort(_ id: CohortID, seats: Int) -> Cohort {
        let name = "Omgång " + id.rawValue.suffix(1)
        return Cohort(
            id: id, name: LocalizedText(sv: name, en: name), seats: seats,
            period: Day(number: 18_506)...Day(number: 18_778))
    }

    /// The programme as the documents state it.
    public init() {}

    /// The settings.
    public var settings: ProgrammeSettings {
        let period = start...day(2021, 5, 31)
        return ProgrammeSettings(
            id: "falun-2020", name: LocalizedText(sv: "Framtida chefer 2020–21", en: "Future managers 2020–21"),
            short: "Falun 2020", language: .swedish, period: period, host: "falun", funder: funder, goals: goals,
            guarantee: LocalizedText(sv: "Programmet garanterar ingen chefstjänst.", en: "No post is guaranteed."),
            information: nil,
            cohorts: cohorts ?? [
                Cohort(
                    id: "2020", name: LocalizedText(sv: "Omgång 2020", en: "Cohort 2020"), seats: cohortSeats,
                    period: period)
            ],
            municipalities: seats.map { code, seats in
                Municipality(
                    code: code, name: FalunProgramme.names[code] ?? code.rawValue, employees: employees[code],
                    seats: seats)
            },
            deadlines: ownDeadlines ?? deadlines, selection: hasSelection ? selection : nil,
            replacementMonths: replacementMonths,
            course: course, mentorHours: mentorHours, fee: fee, retentionMonths: nil,
            leastStatisticsCell: leastStatisticsCell, decisions: decisions, people: people, letters: letters,
            calendar: calendar, approval: approval, needsReaders: needsReaders, evaluation: evaluation,
            outcomes: outcomes, enrolment: enrolment, card: card, origin: origin, budget: budget)
    }

    private static let names: [MunicipalityCode: String] = [
        "borlange": "Borlänge", "falun": "Falun", "ludvika": "Ludvika", "sater": "Säter", "gagnef": "Gagnef",
    ]

    private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year, month, day) ?? Day(number: 0)
    }

    private var deadlines: [Deadline] {
        func deadline(_ kind: DeadlineKind, _ day: Day, _ swedish: String, _ english: String) -> Deadline {
            Deadline(
                id: DeadlineID(kind.rawValue), kind: kind, day: day, name: LocalizedText(sv: swedish, en: english))
        }
        return [
            deadline(.applicationsClose, day(2020, 3, 30), "Sista ansökningsdag", "Last day to apply"),
            deadline(.rankingSubmitted, day(2020, 4, 30), "Rangordning inlämnad", "Ranking submitted"),
            deadline(.decision, day(2020, 5, 8), "Besked", "Decisions"),
            deadline(.mentorMeeting, day(2020, 8, 20), "Mentorsträff", "Mentor meeting"),
        ]
    }

    private var selection: SelectionSettings {
        func item(_ id: EligibilityItemID, _ swedish: String, _ english: String) -> EligibilityItem {
            EligibilityItem(
                id: id, name: LocalizedText(sv: swedish, en: english), help: LocalizedText(sv: "", en: ""),
                source: "S4-4")
        }
        func criterion(_ id: CriterionID, _ short: String, _ swedish: String, _ english: String) -> Criterion {
            Criterion(
                id: id, short: short, name: LocalizedText(sv: swedish, en: english),
                description: LocalizedText(sv: "", en: ""),
                levels: scale.map { LocalizedText(sv: "Nivå \($0)", en: "Level \($0)") })
        }
        return SelectionSettings(
            eligibility: [
                item("permanent", "Tillsvidareanställd", "Permanent employment"),
                item("not-manager", "Inte chef i dag", "Not a manager today"),
                item("motivation", "Motivation", "Motivation"),
                item("qualities", "Personliga egenskaper", "Personal qualities"),
                item("time", "Tid och vilja", "Time and will"),
            ],
            requiredFields: [.position, .motivation, .leadershipWill, .target, .managerConsent], test: test,
            scale: scale,
            criteria: [
                criterion("maturity", "PM", "Personlig mognad", "Personal maturity"),
                criterion("endurance", "UT", "Uthållighet", "Endurance"),
                criterion("cooperation", "SA", "Samarbetsförmåga", "Cooperation"),
                criterion("speech", "MK", "Muntlig kommunikation", "Oral communication"),
                criterion("leadership", "LE", "Ledarskap", "Leadership"),
            ],
            demand: demand, panelSize: panelSize, ties: ties, unfilled: unfilled, seats: seatRules,
            consultation: consultation)
    }
}

extension Scenario {
    /// The Falun programme, after a change of what a test wants different.
    public static func falun(_ change: (inout FalunProgramme) -> Void = { _ in }) -> Scenario {
        var falun = FalunProgramme()
        change(&falun)
        return Scenario(falun.settings)
    }
}
