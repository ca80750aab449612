/// A fact that has been recorded. Each fact carries what was and what became, so that it can be audited and taken back.
///
/// Facts hold no rules: whatever has been recorded is applied as it stands.
///
/// What is large is kept apart (`indirect`): all settings twice would make every fact two kilobytes large, and a dialog that
/// holds three of them eight, which is copied at every key.
public enum Event: Equatable, Sendable {
    // In the programme's scope.
    indirect case settingsDefined(Change<ProgrammeSettings?>)
    case decision(DecisionEvent)
    /// What was corrected in the settings after the founding.
    indirect case settings(SettingsEvent)
    case quotaSet(MunicipalityCode, Change<Quota?>)
    indirect case occasionSet(OccasionID, Change<Occasion?>)
    case occasionCancelled(OccasionID, Change<String?>)
    case calendar(CalendarFact)
    case admissionDecided(Change<Admission?>, reason: String)

    // In a municipality's scope.
    case applicationReceived(ApplicantID, Application)
    case applicationRetracted(ApplicantID, Application)
    case applicationEdited(ApplicantID, [FieldChange])
    case eligibilityAssessed(ApplicantID, EligibilityItemID, Change<Assessment?>)
    case firstSelectionMade(ApplicantID, Change<FirstSelection?>)
    case testRecorded(ApplicantID, Change<TestResult?>)
    case consentRecorded(ApplicantID, ConsentPoint, Change<Consent?>)
    case withdrawalRecorded(ApplicantID, Change<String?>)
    case panelSet(ApplicantID, Change<Panel?>)
    case ratingGiven(ApplicantID, PersonID, CriterionID, Change<Rating?>)
    case evidenceNoted(ApplicantID, PersonID, CriterionID, Change<String>)
    case cardSealed(ApplicantID, PersonID)
    case conflictDeclared(ApplicantID, PersonID, Change<String?>)
    case consensusRecorded(ApplicantID, CriterionID, Change<ConsensusEntry?>)
    case panel(PanelEvent)
    case incompletePanelOverridden(ApplicantID, Change<String?>)
    case rankingMoved(ApplicantID, Placement?, placementBefore: Placement?, order: Change<[ApplicantID]>)
    case rankingSubmitted(version: Int, seats: Int, [RankedEntry])
    case rankingReopened(version: Int, reason: String)

    // About seats, in either scope.
    case seat(SeatEvent)
    case screening(ScreeningEvent)
    case lot(LotEvent)
    /// About cohorts, in either scope.
    case cohort(CohortEvent)

    // After the decision; a template is the programme's, all else a municipality's.
    case letter(LetterEvent)
    case mentor(MentorEvent)
    case followUp(FollowUpEvent)
    case participant(ParticipantEvent)
    case outcome(OutcomeEvent)
    /// In the programme's scope, since it is about nobody in particular.
    case evaluation(EvaluationEvent)
    case budget(BudgetEvent)
    /// In the programme's scope, and in that of each journal that something was taken out of.
    case erasure(ErasureEvent)
    case disclosure(DisclosureEvent)
    /// Who has looked at what is protected, in a municipality's scope.
    case access(AccessEvent)
}

extension Event {
    /// The fact that takes this one back; nil for what cannot be undone, because somebody may have acted on it.
    public var inverse: Event? {
        switch self {
        case .settingsDefined, .cardSealed, .rankingSubmitted, .rankingReopened, .lot, .admissionDecided, .erasure,
            .disclosure, .access:
            nil
        case .decision(let event): .decision(event.inverse)
        case .settings(let event): .settings(event.inverse)
        case .quotaSet(let municipality, let change): .quotaSet(municipality, change.inverse)
        case .occasionSet(let id, let change): .occasionSet(id, change.inverse)
        case .occasionCancelled(let id, let change): .occasionCancelled(id, change.inverse)
        case .calendar(let fact): fact.inverse.map(Event.calendar)
        case .applicationReceived(let id, let application): .applicationRetracted(id, application)
        case .applicationRetracted(let id, let application): .applicationReceived(id, application)
        case .applicationEdited(let id, let changes):
            .applicationEdited(id, changes.map { FieldChange($0.field, $0.change.inverse) })
        case .eligibilityAssessed(let id, let item, let change): .eligibilityAssessed(id, item, change.inverse)
        case .firstSelectionMade(let id, let change): .firstSelectionMade(id, change.inverse)
        case .testRecorded(let id, let change): .testRecorded(id, change.inverse)
        case .consentRecorded(let id, let point, let change): .consentRecorded(id, point, change.inverse)
        case .withdrawalRecorded(let id, let change): .withdrawalRecorded(id, change.inverse)
        case .panelSet(let id, let change): .panelSet(id, change.inverse)
        case .ratingGiven(let id, let person, let criterion, let change):
            .ratingGiven(id, person, criterion, change.inverse)
        case .evidenceNoted(let id, let person, let criterion, let change):
            .evidenceNoted(id, person, criterion, change.inverse)
        case .conflictDeclared(let id, let person, let change): .conflictDeclared(id, person, change.inverse)
        case .consensusRecorded(let id, let criterion, let change): .consensusRecorded(id, criterion, change.inverse)
        case .panel(let event): event.inverse.map { .panel($0) }
        case .incompletePanelOverridden(let id, let change): .incompletePanelOverridden(id, change.inverse)
        case .rankingMoved(let id, let placement, let before, let order):
            .rankingMoved(id, before, placementBefore: placement, order: order.inverse)
        case .letter(let event): .letter(event.inverse)
        case .mentor(let event): .mentor(event.inverse)
        case .followUp(let event): .followUp(event.inverse)
        case .participant(let event): .participant(event.inverse)
        case .outcome(let event): .outcome(event.inverse)
        case .evaluation(let event): .evaluation(event.inverse)
        case .budget(let event): .budget(event.inverse)
        case .seat(let event): event.inverse.map { .seat($0) }
        case .screening(let event): .screening(event.inverse)
        case .cohort(let event): event.inverse.map { .cohort($0) }
        }
    }

    /// The applicant that the fact is about; nil for facts about the programme or a whole ranking.
    public var applicant: ApplicantID? {
        switch self {
        case .settingsDefined, .decision, .settings, .quotaSet, .occasionSet, .occasionCancelled, .calendar,
            .admissionDecided, .rankingSubmitted, .rankingReopened, .lot, .evaluation, .budget, .erasure, .disclosure:
            nil
        case .applicationReceived(let id, _), .applicationRetracted(let id, _), .applicationEdited(let id, _),
            .eligibilityAssessed(let id, _, _), .firstSelectionMade(let id, _), .testRecorded(let id, _),
            .consentRecorded(let id, _, _), .withdrawalRecorded(let id, _), .panelSet(let id, _),
            .ratingGiven(let id, _, _, _), .evidenceNoted(let id, _, _, _), .cardSealed(let id, _),
            .conflictDeclared(let id, _, _), .consensusRecorded(let id, _, _), .incompletePanelOverridden(let id, _),
            .rankingMoved(let id, _, _, _):
            id
        case .panel(let event): event.applicant
        case .letter(let event): event.applicant
        case .mentor(let event): event.applicant
        case .followUp(let event): event.applicant
        case .participant(let event): event.applicant
        case .outcome(let event): event.applicant
        case .seat(let event): event.applicant
        case .screening(let event): event.applicant
        case .cohort(let event): event.applicant
        case .access(let event): event.applicant
        }
    }
}
