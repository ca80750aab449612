extension Command {
    /// The part of a programme that the command is about; nil for what every programme has.
    var part: ProgrammePart? {
        switch self {
        case .setQuota, .decideAdmission, .reopenAdmission, .addApplicant, .assessEligibility, .selectFirst, .reject,
            .reconsider, .recordConsent, .withdraw, .reinstate, .setPanel, .giveRating, .noteEvidence, .submitCard,
            .declareConflict, .recordConsensus, .panel, .overrideIncompletePanel, .move, .submitRanking,
            .reopenRanking, .seat, .screening, .lot, .followUp:
            .selection
        // A programme with a selection but no test says so by the stage, and one without a selection by that.
        case .recordTest: .selection
        case .mentor: .mentors
        case .cohort: .severalCohorts
        case .participant(.enrolment): .enrolment
        case .participant(.approve), .participant(.decline), .participant(.describe): .approval
        case .define, .found, .addOccasion, .changeOccasion, .cancelOccasion, .restoreOccasion, .calendar,
            .editApplication,
            .letter, .participant, .evaluation, .outcome, .decision, .budget:
            nil
        }
    }
}

extension Programme {
    /// Refuses what is about a part that the programme does without.
    func requireUsed(_ command: Command) throws(Refusal) {
        guard isDefined, let part = command.part, !settings.uses(part) else { return }
        throw .notUsed(part)
    }
}
