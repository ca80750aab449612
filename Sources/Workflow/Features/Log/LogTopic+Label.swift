public import Domain

extension LogTopic {
    /// What a programme's log can be about.
    static func topics(of settings: ProgrammeSettings) -> [LogTopic] {
        allCases.filter { $0.part.map(settings.uses) ?? true }
    }

    /// The part of a programme without which there is nothing of the kind; nil where there always can be.
    private var part: ProgrammePart? {
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

    /// What it is called in a programme.
    public func label(in settings: ProgrammeSettings) -> LocalizedText {
        switch self {
        case .programme: LocalizedText(sv: "programmet", en: "the programme")
        case .calendar: LocalizedText(sv: "kalendern", en: "the calendar")
        case .applications:
            settings.uses(.selection)
                ? LocalizedText(sv: "ansökningar", en: "applications")
                : LocalizedText(sv: "uppgifter om deltagare", en: "details of participants")
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
