public import Domain

extension Command {
    /// The same command with a text as its reason, reference or note.
    public func with(text: String) -> Command {
        switch self {
        case .setQuota(let code, let seats, _): .setQuota(code, seats: seats, reference: text)
        case .cancelOccasion(let id, _): .cancelOccasion(id, reason: text)
        case .decideAdmission: .decideAdmission(reference: text)
        case .reopenAdmission: .reopenAdmission(reason: text)
        case .assessEligibility(let id, let item, let assessment):
            .assessEligibility(id, item, Assessment(assessment.verdict, note: text))
        case .selectFirst(let id, _): .selectFirst(id, reason: text)
        case .reject(let id, _): .reject(id, reason: text)
        case .reconsider(let id, _): .reconsider(id, reason: text)
        case .recordTest(let id, let result):
            .recordTest(id, TestResult(result.outcome, score: result.score, day: result.day, cause: text))
        case .recordConsent(let id, let point, let consent):
            .recordConsent(id, point, Consent(consent.answer, note: text))
        case .withdraw(let id, _): .withdraw(id, reason: text)
        case .reinstate(let id, _): .reinstate(id, reason: text)
        case .noteEvidence(let id, let criterion, _): .noteEvidence(id, criterion, text)
        case .declareConflict(let id, _): .declareConflict(id, reason: text)
        case .recordConsensus(let id, let criterion, let entry):
            .recordConsensus(id, criterion, ConsensusEntry(entry.rating, note: text))
        case .overrideIncompletePanel(let id, _): .overrideIncompletePanel(id, reason: text)
        case .move(let id, let place, _): .move(id, to: place, reason: text)
        case .reopenRanking(let code, _): .reopenRanking(code, reason: text)
        case .calendar(.changeFrozen(let id, let seen, let wanted, _)):
            .calendar(.changeFrozen(id, seen: seen, to: wanted, reason: text))
        case .calendar(.publish(_, let note, let seen)): .calendar(.publish(name: text, note: note, seen: seen))
        case .calendar(.enterBreak), .calendar(.removeBreak), .define, .addOccasion, .changeOccasion, .restoreOccasion, .addApplicant, .editApplication, .setPanel,
            .giveRating, .submitCard, .submitRanking:
            self
        }
    }
}
