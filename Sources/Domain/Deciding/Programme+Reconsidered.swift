extension Programme {
    /// The same command by somebody who has now seen what stands there; nil for commands that do not say what was seen, and
    /// for those that compare field by field, which forms lay anew over what stands.
    public func reconsidered(_ command: Command) -> Command? {
        let progress = { (id: ApplicantID) in self.applicant(id)?.progress ?? .none }
        switch command {
        case .assessEligibility(let id, let item, let assessment, _):
            return .assessEligibility(id, item, assessment, seen: progress(id).eligibility[item]?.value)
        case .recordConsensus(let id, let criterion, let entry, .some):
            return .recordConsensus(id, criterion, entry, seen: .some(progress(id).consensus[criterion]?.value))
        case .participant(let command):
            return reconsidered(command, progress).map { .participant($0) }
        case .screening(let command):
            return reconsidered(command, progress).map { .screening($0) }
        case .mentor(.recordPremeeting(let id, let meeting, _)):
            return .mentor(.recordPremeeting(id, meeting, seen: progress(id).after.mentorship.premeeting?.value))
        case .outcome(.answerNetwork(let id, _, let answer)):
            return .outcome(.answerNetwork(id, seen: progress(id).after.career.network?.value, answer))
        default: return nil
        }
    }

    private func reconsidered(_ command: ParticipantCommand, _ progress: (ApplicantID) -> Progress)
        -> ParticipantCommand?
    {
        func participation(_ id: ApplicantID) -> Participation { progress(id).after.participation }
        switch command {
        case .recordAttendance(let id, let day, let attendance, _):
            return .recordAttendance(id, day, attendance, seen: participation(id).attendance[day]?.value)
        case .recordAssignment(let id, let occasion, let handIn, _):
            return .recordAssignment(id, occasion, handIn, seen: participation(id).assignments[occasion]?.value)
        case .approve(let id, let competence, let day, let reason, _):
            return .approve(
                id, competence: competence, on: day, reason: reason, seen: participation(id).approval?.value)
        case .decline(let id, let day, let reason, _):
            return .decline(id, on: day, reason: reason, seen: participation(id).approval?.value)
        case .describe(let id, let competence, _):
            return .describe(id, competence: competence, seen: participation(id).approval?.value)
        // What somebody needs is told to nobody in passing (S0-10).
        case .setNeeds, .markAllPresent, .enrolment: return nil
        }
    }

    private func reconsidered(_ command: ScreeningCommand, _ progress: (ApplicantID) -> Progress)
        -> ScreeningCommand?
    {
        switch command {
        case .mergeDuplicate(let id, let other, let reason, _):
            let seen = progress(id).screening.duplicates[other]?.value
            return .mergeDuplicate(id, into: other, reason: reason, seen: seen)
        case .keepApart(let id, let other, let reason, _):
            let seen = progress(id).screening.duplicates[other]?.value
            return .keepApart(id, from: other, reason: reason, seen: seen)
        case .inviteToTest(let id, let invitation, _):
            return .inviteToTest(id, invitation, seen: progress(id).screening.invitation?.value)
        default: return nil
        }
    }
}
