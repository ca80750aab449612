/// What somebody wants to be done. `Programme.decide` turns it into facts or refuses it with the reason.
public enum Command: Equatable, Sendable {
    // The programme.
    indirect case define(ProgrammeSettings)
    indirect case found(NewProgramme)
    case decision(DecisionCommand)
    /// Corrects settings of a programme that is under way.
    case settings(SettingsCommand)
    case setQuota(MunicipalityCode, seats: Int, reference: String)
    indirect case addOccasion(OccasionID, Occasion)
    /// `seen` is the occasion as the person saw it; what others have changed meanwhile is kept or refused.
    indirect case changeOccasion(OccasionID, seen: Occasion, to: Occasion)
    case cancelOccasion(OccasionID, reason: String)
    case restoreOccasion(OccasionID)
    case calendar(CalendarCommand)
    case decideAdmission(reference: String)
    case reopenAdmission(reason: String)

    // An application.
    case addApplicant(ApplicantID, MunicipalityCode, Application)
    /// The old texts are what the person saw; a field that somebody else has changed meanwhile is refused.
    case editApplication(ApplicantID, [FieldChange])
    /// `seen` is the judgement that the person saw, nil for none; what somebody else has judged meanwhile is a conflict.
    case assessEligibility(ApplicantID, EligibilityItemID, Assessment, seen: Assessment? = nil)
    case selectFirst(ApplicantID, reason: String)
    case reject(ApplicantID, reason: String)
    case reconsider(ApplicantID, reason: String)
    case recordTest(ApplicantID, TestResult)
    case recordConsent(ApplicantID, ConsentPoint, Consent)
    case withdraw(ApplicantID, reason: String)
    case reinstate(ApplicantID, reason: String)

    // The interview; scores and notes go to the acting person's own card.
    case setPanel(ApplicantID, Panel)
    case giveRating(ApplicantID, CriterionID, Rating?)
    /// `seen` is the note that stood there when the person began to write; nil for a script, which has seen nothing.
    case noteEvidence(ApplicantID, CriterionID, String, seen: String? = nil)
    case submitCard(ApplicantID)
    case declareConflict(ApplicantID, reason: String)
    /// `seen` is the agreement that the person saw, within it nil for none; nil for a script, which has seen nothing.
    case recordConsensus(ApplicantID, CriterionID, ConsensusEntry, seen: ConsensusEntry?? = nil)
    case panel(PanelCommand)

    // The ranking.
    case overrideIncompletePanel(ApplicantID, reason: String)
    /// `seen` is the order that the person had on the screen; nil for a script, which takes it as it stands.
    case move(
        ApplicantID, to: Int, reason: String, because: Placement.Cause? = nil, seen: RankingOrder? = nil)
    case submitRanking(MunicipalityCode, seen: RankingOrder? = nil)
    case reopenRanking(MunicipalityCode, reason: String)

    // Seats that are not filled.
    case seat(SeatCommand)
    /// What comes before the interview: completeness, duplicates, rules, the ability test; and eligibility that ends.
    case screening(ScreeningCommand)
    case lot(LotCommand)
    /// Who follows which cohort.
    case cohort(CohortCommand)

    // After the decision.
    case letter(LetterCommand)
    case mentor(MentorCommand)
    case followUp(FollowUpCommand)
    case participant(ParticipantCommand)
    case evaluation(EvaluationCommand)
    case outcome(OutcomeCommand)
    case budget(BudgetCommand)
    case erasure(ErasureCommand)
    case disclosure(DisclosureCommand)

    /// Having looked at what is protected.
    case access(AccessCommand)
}
