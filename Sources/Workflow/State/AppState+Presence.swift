public import Domain

extension AppState {
    /// What the person is writing about or filling in right now; nil while he or she only looks.
    public var writtenAbout: Presence.Subject? {
        switch view {
        case .form, .prompt: selectedSubject
        case .card: selectedSubject
        default: nil
        }
    }

    /// What the selected row of the screen is about.
    public var selectedSubject: Presence.Subject? {
        switch screen {
        case .queue: queue.selected.map { .applicant($0) }
        case .interviews: interviews.subject.map { .applicant($0) }
        case .ranking: ranking.selected.map { .applicant($0) }
        case .calendar: calendar.selected?.occasion.map { .occasion($0) }
        case .letters: letters.applicant.map { .applicant($0) }
        case .participants: participants.selected.map { .applicant($0.participant.applicant) }
        case .overview, .evaluation, .outcomes: nil
        }
    }

    /// The municipality that the screen is narrowed to; nil where it shows all that the person may see.
    private var shownMunicipality: MunicipalityCode? {
        switch screen {
        case .queue: queue.municipality
        case .ranking: ranking.municipality
        case .letters: letters.municipality
        case .participants: participants.municipality
        case .overview, .interviews, .calendar, .evaluation, .outcomes: nil
        }
    }

    /// What the other sessions may know of where the person is.
    public func presence(of person: PersonID, since: Instant) -> Presence {
        Presence(
            person: person, since: since, screen: screen.name, municipality: shownMunicipality, subject: writtenAbout)
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
    /// The name by which sessions tell each other which screen they show.
    public var name: String { "\(self)" }

    /// The screen of a name; nil for one that this version does not have.
    public init?(name: String) {
        guard let screen = ScreenID.allCases.first(where: { $0.name == name }) else { return nil }
        self = screen
    }
}

extension World {
    /// The others who are writing about something.
    public func writers(about subject: Presence.Subject) -> [Presence] { others.filter { $0.subject == subject } }
}
