extension Command {
    /// The parts of a programme that the command is about; none for what every programme has.
    var parts: [ProgrammePart] {
        switch self {
        case .setQuota, .decideAdmission, .reopenAdmission, .addApplicant, .assessEligibility, .selectFirst, .reject,
            .reconsider, .recordConsent, .withdraw, .reinstate, .setPanel, .giveRating, .noteEvidence, .submitCard,
            .declareConflict, .recordConsensus, .panel, .overrideIncompletePanel, .move, .submitRanking,
            .reopenRanking, .seat, .screening, .lot, .followUp:
            [.selection]
        // A programme with a selection but no test says so by the stage, and one without a selection by that.
        case .recordTest: [.selection]
        case .mentor: [.mentors]
        case .cohort(.change): [.severalCohorts]
        // Where people are enrolled the enrolment says the cohort; there is nothing to distribute.
        case .cohort: [.severalCohorts, .selection]
        case .participant(.enrolment): [.enrolment]
        case .outcome: [.outcomes]
        case .participant(.approve), .participant(.decline), .participant(.describe): [.approval]
        case .define, .found, .addOccasion, .changeOccasion, .cancelOccasion, .restoreOccasion, .calendar,
            .editApplication, .letter, .participant, .evaluation, .decision, .settings, .budget,
            .erasure, .disclosure, .access:
            []
        }
    }
}

extension Programme {
    /// Refuses what is about a part that the programme does without.
    func requireUsed(_ command: Command) throws(Refusal) {
        guard isDefined, let missing = command.parts.first(where: { !settings.uses($0) }) else { return }
        throw .notUsed(missing)
    }
}
