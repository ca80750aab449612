/// What a recorded change is about, as people look for it in the log.
public enum LogTopic: String, CaseIterable, Sendable {
    case programme, calendar, applications, selection, tests, interviews, ranking, seats, cohorts, letters, mentors
    case course, evaluation, outcomes, budget
    /// Who has looked at what is protected.
    case access
    /// To whom what has been given out.
    case disclosures
    /// Who has been taken out of the store.
    case erasure

    /// The topic of a fact.
    public init(_ event: Event) {
        self =
            switch event {
            case .settingsDefined, .decision, .settings: .programme
            case .occasionSet, .occasionCancelled, .calendar: .calendar
            case .applicationReceived, .applicationRetracted, .applicationEdited, .consentRecorded,
                .withdrawalRecorded:
                .applications
            case .screening(let event): LogTopic(event)
            case .eligibilityAssessed, .firstSelectionMade: .selection
            case .testRecorded: .tests
            case .panelSet, .ratingGiven, .evidenceNoted, .cardSealed, .conflictDeclared, .consensusRecorded, .panel,
                .incompletePanelOverridden:
                .interviews
            case .rankingMoved, .rankingSubmitted, .rankingReopened, .lot: .ranking
            case .quotaSet, .admissionDecided, .seat: .seats
            case .cohort: .cohorts
            case .letter, .followUp: .letters
            case .mentor: .mentors
            case .participant: .course
            case .evaluation: .evaluation
            case .outcome: .outcomes
            case .budget: .budget
            case .access: .access
            case .disclosure: .disclosures
            case .erasure: .erasure
            }
    }

    private init(_ event: ScreeningEvent) {
        self =
            switch event {
            case .ineligibilityRecorded, .completionSet, .duplicateRuled: .applications
            case .rulesSet: .selection
            case .testInvited, .testsSetAside, .reuseDeclined: .tests
            }
    }
}
