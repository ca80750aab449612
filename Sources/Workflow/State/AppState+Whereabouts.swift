public import Domain

extension AppState {
    /// What the person is writing about or filling in right now; nil while he or she only looks.
    public var writtenAbout: Whereabouts.Subject? {
        switch covered ?? dialog {
        case .form(let form): form.purpose.isAboutOne ? begunAbout : nil
        case .prompt(let prompt): prompt.lines.count > 1 ? nil : begunAbout
        case .confirm, .choice, .palette, .reader: nil
        case nil: screenView == .card ? selectedSubject : nil
        }
    }

    /// What the selected row of the screen is about.
    public var selectedSubject: Whereabouts.Subject? {
        switch screen {
        case .queue: queue.selected.map { .applicant($0) }
        case .interviews: interviews.subject.map { .applicant($0) }
        case .ranking: ranking.selected.map { .applicant($0) }
        case .calendar: calendar.subject
        case .letters: letters.applicant.map { .applicant($0) }
        case .participants: participants.selected.map { .applicant($0.participant.applicant) }
        case .outcomes: outcomes.selected.map { .applicant($0.applicant) }
        case .overview, .evaluation, .budget, .log: nil
        }
    }

    /// The municipality that the screen is narrowed to; nil where it shows all that the person may see.
    private var shownMunicipality: MunicipalityCode? {
        switch screen {
        case .queue: queue.municipality
        case .ranking: ranking.municipality
        case .letters: letters.municipality
        case .participants: participants.municipality
        case .outcomes: outcomes.municipality
        case .overview, .interviews, .calendar, .evaluation, .budget, .log: nil
        }
    }

    /// What the other sessions may know of where the person is.
    public func whereabouts(of person: PersonID, since: Instant) -> Whereabouts {
        Whereabouts(
            person: person, since: since, screen: screen.name, municipality: shownMunicipality, subject: writtenAbout)
    }
}

extension Form.Purpose {
    /// Whether what is filled in is about what the person stands on, and not something new or about all of the programme.
    fileprivate var isAboutOne: Bool {
        switch self {
        case .addApplicant, .addOccasion, .chooseFirstDay, .addSeries, .enterBreak, .setQuota, .enterAnswers,
            .filterLog, .assignSeat, .decideSeatRule, .tryEmployees, .allocateSeats, .recordDecision, .foundProgramme,
            .budget, .correctSetting:
            false
        case .editApplicant, .editOccasion, .moveRanked, .announceLot, .chooseMentor, .recordFollowUp, .participant,
            .recordOutcome, .changeCohort, .erase:
            true
        case .recordTest(let ids), .setPanel(let ids), .disclose(let ids): ids.count == 1
        case .screening(let form): form.applicants.count == 1
        }
    }
}

extension CalendarFeature {
    /// The occasion that the person stands on; nil on a deadline.
    // Never inlined: with the chain that it replaces where it is asked, Swift 6.3.1 ends while it optimises.
    @inline(never) fileprivate var subject: Whereabouts.Subject? {
        guard rows.indices.contains(cursor.index), case .occasion(let id) = rows[cursor.index].entry else { return nil }
        return .occasion(id)
    }
}

extension InterviewsFeature {
    /// Whose interview the person is on or stands on.
    var subject: ApplicantID? {
        switch situation {
        case .list: selected?.applicant
        case .card(let position): position.applicant
        case .panel(let id, _, _): id
        }
    }
}

extension ScreenID {
    // Written out: to ask the runtime for the name of a case was a tenth of a start.
    /// The name by which sessions tell each other which screen they show.
    public var name: String {
        switch self {
        case .overview: "overview"
        case .queue: "queue"
        case .interviews: "interviews"
        case .ranking: "ranking"
        case .calendar: "calendar"
        case .letters: "letters"
        case .participants: "participants"
        case .evaluation: "evaluation"
        case .outcomes: "outcomes"
        case .budget: "budget"
        case .log: "log"
        }
    }

    /// The screen of a name; nil for one that this version does not have.
    public init?(name: String) {
        guard let screen = ScreenID.allCases.first(where: { $0.name == name }) else { return nil }
        self = screen
    }
}

extension World {
    /// The others who are writing about something.
    public func writers(about subject: Whereabouts.Subject) -> [Whereabouts] { others.filter { $0.subject == subject } }

    /// Whether anybody else is writing about something.
    public func isWrittenAbout(_ subject: Whereabouts.Subject) -> Bool { others.contains { $0.subject == subject } }
}
