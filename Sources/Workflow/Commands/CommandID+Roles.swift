public import Domain

extension CommandID {
    /// The roles of which one is needed for the command, whatever it is about; nil for what anybody may try.
    ///
    /// It keeps the footer from offering what would be refused for want of a role, and lets the help say who may. What else
    /// stands against a command, and every refusal, is decided by `Programme.decide` alone.
    public var roles: [Role]? {
        switch self {
        case .addApplicant, .editApplicant, .withdraw, .reinstate, .addParticipant, .editParticipant, .endParticipation,
            .resumeParticipation, .loseEligibility, .restoreEligibility, .requestCompletion, .receiveCompletion,
            .mergeDuplicate, .keepApart, .reportDuplicate:
            Permission.registerApplicants
        case .assessEligibility, .selectFirst, .reject, .reconsider, .recordTest, .recordConsent, .consult, .setPanel,
            .replaceMember, .inviteToTest, .grantRetest, .reuseTest, .declineReuse:
            Permission.select
        case .moveUp, .moveDown, .move, .breakTie, .overridePanel, .submitRanking, .reopenRanking, .announceLot,
            .drawLot, .recordConflict, .setRule, .endRule:
            Permission.rank
        case .setQuota, .allocateSeats, .decideSeatRule, .recordDecision: Permission.decideQuota
        case .decideAdmission, .reopenAdmission, .assignSeat, .makeOffer, .recordAttempt, .answerOffer, .reopenOffer,
            .placeInCohort, .changeCohort, .decideCohorts, .reopenCohorts:
            Permission.admit
        case .addOccasion, .editOccasion, .moveOccasion, .dayEarlier, .dayLater, .weekEarlier, .weekLater, .lengthen,
            .shorten, .cancelOccasion, .restoreOccasion, .addSeries, .dropProposed, .publishCalendar:
            Permission.plan
        case .setBreak, .removeBreak: Permission.plan + Permission.select
        case .sendLetter: Permission.writeLetters
        case .setTemplate, .resetTemplate: Permission.editTemplates
        case .chooseMentor, .releaseMentor, .logMentorHours, .removeMentorHours, .recordPremeeting, .mentorCeased,
            .mentorRestored:
            Permission.recordMentors
        case .markPresent, .markAbsent, .markExcused, .markPartly, .clearAttendance, .markAllPresent, .handIn,
            .handInOn, .clearHandIn:
            Permission.recordAttendance
        case .decideApproval, .approve, .declineApproval: Permission.approve
        case .describeCompetence: Permission.approve + Permission.select
        case .enterAnswers, .withdrawAnswers: Permission.evaluate
        case .recordOutcome, .removeOutcome, .answerNetwork: Permission.recordOutcomes
        case .addBudgetLine, .editBudgetLine, .settleBudgetLine, .removeBudgetLine: Permission.editBudget
        default: nil
        }
    }
}

extension Actor {
    /// Whether one of the actor's roles lets a command be tried about a municipality; nil where it is about none, or about
    /// one that is not known yet.
    public func mayTry(_ command: CommandID, in municipality: MunicipalityCode?) -> Bool {
        guard let needed = command.roles else { return true }
        if let municipality { return holds(needed, in: municipality) }
        return roles.contains { needed.contains($0.role) }
    }
}
