public import Domain

extension Command {
    /// The same command with a text as its reason, reference or note.
    public func with(text: String) -> Command {
        switch self {
        case .setQuota(let code, let seats, _): .setQuota(code, seats: seats, reference: text)
        case .cancelOccasion(let id, _): .cancelOccasion(id, reason: text)
        case .decideAdmission: .decideAdmission(reference: text)
        case .reopenAdmission: .reopenAdmission(reason: text)
        case .assessEligibility(let id, let item, let assessment, let seen):
            .assessEligibility(id, item, Assessment(assessment.verdict, note: text), seen: seen)
        case .selectFirst(let id, _): .selectFirst(id, reason: text)
        case .reject(let id, _): .reject(id, reason: text)
        case .reconsider(let id, _): .reconsider(id, reason: text)
        case .recordTest(let id, let result):
            .recordTest(id, TestResult(result.outcome, score: result.score, day: result.day, cause: text))
        case .recordConsent(let id, let point, let consent):
            .recordConsent(id, point, Consent(consent.answer, note: text))
        case .withdraw(let id, _): .withdraw(id, reason: text)
        case .reinstate(let id, _): .reinstate(id, reason: text)
        case .noteEvidence(let id, let criterion, _, let seen): .noteEvidence(id, criterion, text, seen: seen)
        case .declareConflict(let id, _): .declareConflict(id, reason: text)
        case .recordConsensus(let id, let criterion, let entry, let seen):
            .recordConsensus(id, criterion, ConsensusEntry(entry.rating, note: text), seen: seen)
        case .panel(let command): .panel(command.with(text: text))
        case .overrideIncompletePanel(let id, _): .overrideIncompletePanel(id, reason: text)
        case .move(let id, let place, _, let cause, let seen):
            .move(id, to: place, reason: text, because: cause, seen: seen)
        case .lot(.announce(let id, _, let published)): .lot(.announce(id, source: text, published: published))
        case .lot(.draw(let id, _)): .lot(.draw(id, seed: text))
        case .reopenRanking(let code, _): .reopenRanking(code, reason: text)
        case .calendar(.changeFrozen(let id, let seen, let wanted, _)):
            .calendar(.changeFrozen(id, seen: seen, to: wanted, reason: text))
        case .calendar(.publish(_, let note, let seen)): .calendar(.publish(name: text, note: note, seen: seen))
        case .screening(let command): .screening(command.with(text: text))
        case .letter(.markSent(let key, let language, let seen, _)):
            .letter(.markSent(key, language, seen: seen, reason: text))
        case .mentor(.choose(let id, let proposal, _)): .mentor(.choose(id, proposal, reason: text))
        case .mentor(.release(let id, _)): .mentor(.release(id, reason: text))
        case .participant(let command): .participant(command.with(text: text))
        case .evaluation(.withdraw(let id, _)): .evaluation(.withdraw(id, reason: text))
        case .outcome(.remove(let id, let day, _)): .outcome(.remove(id, day, reason: text))
        case .calendar(.enterBreak), .calendar(.removeBreak), .letter(.setTemplate), .followUp, .mentor, .define,
            .found, .decision,
            .evaluation(.enter), .outcome(.record), .outcome(.answerNetwork), .addOccasion,
            .changeOccasion, .restoreOccasion, .addApplicant, .editApplication, .setPanel,
            .giveRating, .submitCard, .submitRanking, .access:
            self
        case .settings(.correct(let changes, _)): .settings(.correct(changes, reason: text))
        case .seat(let command): .seat(command.with(text: text))
        case .budget(let command): .budget(command.with(text: text))
        case .cohort(let command): .cohort(command.with(text: text))
        case .erasure(.erase(let id, let basis, _)): .erasure(.erase(id, basis, code: text))
        case .disclosure(.disclose(let ids, let recipient, _, let isUnmasked)):
            .disclosure(.disclose(ids, to: recipient, basis: text, isUnmasked: isUnmasked))
        }
    }
}

extension BudgetCommand {
    /// The same command with a text as its reason.
    func with(text: String) -> BudgetCommand {
        switch self {
        case .add(let id, let line, _): .add(id, line, reason: text)
        case .change(let id, let seen, let wanted, _): .change(id, seen: seen, to: wanted, reason: text)
        case .settle(let id, let seen, let kronor, _): .settle(id, seen: seen, kronor: kronor, reason: text)
        case .remove(let id, let seen, _): .remove(id, seen: seen, reason: text)
        }
    }
}

extension SeatCommand {
    /// The same command with a text as its reason, reference or note.
    func with(text: String) -> SeatCommand {
        switch self {
        case .decideRule(let kind, let order, _): .decideRule(kind, order: order, reference: text)
        case .allocate(let decision):
            .allocate(
                AllocationDecision(
                    decision.method, claims: decision.claims, precedence: decision.precedence, reference: text))
        case .assign(let seat, let municipality, _, let reference):
            .assign(seat, to: municipality, reason: text, reference: reference)
        case .offer(let seat, let applicant, _): .offer(seat, to: applicant, note: text)
        case .attempt(let seat, let day, _): .attempt(seat, on: day, note: text)
        case .answer(let seat, let answer, let day, _): .answer(seat, answer, on: day, note: text)
        case .reopenOffer(let seat, _): .reopenOffer(seat, reason: text)
        }
    }
}

extension CohortCommand {
    /// The same command with a text as its reason or reference.
    func with(text: String) -> CohortCommand {
        switch self {
        case .place(let id, let cohort, _): .place(id, in: cohort, reason: text)
        case .decide: .decide(reference: text)
        case .reopen: .reopen(reason: text)
        case .change(let id, let cohort, let day, _): .change(id, to: cohort, on: day, reason: text)
        }
    }
}

extension ParticipantCommand {
    /// The same command with a text as its cause, reason or note.
    func with(text: String) -> ParticipantCommand {
        switch self {
        case .recordAttendance(let id, let day, let attendance, let seen):
            .recordAttendance(
                id, day, attendance.map { Attendance($0.presence, percent: $0.percent, cause: text) }, seen: seen)
        case .recordAssignment(let id, let occasion, let handIn, let seen):
            .recordAssignment(id, occasion, handIn.map { HandIn(on: $0.day, note: text) }, seen: seen)
        case .decline(let id, let day, _, let seen): .decline(id, on: day, reason: text, seen: seen)
        case .setNeeds(let id, _, let seen): .setNeeds(id, text, seen: seen)
        case .enrolment(.end(let id, let day, _)): .enrolment(.end(id, on: day, reason: text))
        case .markAllPresent, .approve, .describe, .enrolment: self
        }
    }
}

extension Command {
    /// The same command without what the person saw, so that a draft survives what others change meanwhile.
    var forgettingWhatWasSeen: Command {
        switch self {
        case .move(let id, let place, let reason, let cause, _):
            .move(id, to: place, reason: reason, because: cause, seen: nil)
        case .submitRanking(let code, _): .submitRanking(code, seen: nil)
        case .noteEvidence(let id, let criterion, let note, _): .noteEvidence(id, criterion, note)
        case .recordConsensus(let id, let criterion, let entry, _): .recordConsensus(id, criterion, entry)
        case .calendar(.publish(let name, let note, _)): .calendar(.publish(name: name, note: note, seen: nil))
        case .budget(.remove(let id, _, let reason)):
            .budget(.remove(id, seen: BudgetLine("", standing: .unknown), reason: reason))
        // As somebody who has seen that nothing stands anywhere.
        default: Programme().reconsidered(self) ?? self
        }
    }

    /// The same command by somebody who has now seen another order of a ranking.
    func seeing(_ order: RankingOrder) -> Command {
        guard case .move(let id, let place, let reason, let cause, .some) = self else { return self }
        return .move(id, to: place, reason: reason, because: cause, seen: order)
    }

    /// The same command by somebody who has now seen a text that others wrote; nil where a text is not all that there is.
    func seeing(_ theirs: String) -> Command? {
        if case .noteEvidence(let id, let criterion, let note, _) = self {
            .noteEvidence(id, criterion, note, seen: theirs)
        } else {
            nil
        }
    }
}
