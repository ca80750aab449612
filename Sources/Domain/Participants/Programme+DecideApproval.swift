extension Programme {
    /// The competence that the programme registers for who is approved; empty where it is written for each.
    public var statedCompetence: String { settings.approval.competence?[settings.language] ?? "" }

    func decideApproved(
        _ id: ApplicantID, _ competence: String, _ day: Day, _ reason: String, _ seen: Approval?, _ actor: Actor,
        _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.approve, in: municipality, actor)
        let participant = try takingPart(id, on: today)
        guard let end = courseEnd(of: participant.cohort) else { throw .missing(.day) }
        guard end <= today else { throw .participant(.courseNotOver(end)) }
        guard day >= end else { throw .dayTooEarly(day, earliest: end) }
        guard day <= today else { throw .dayTooLate(day, latest: today) }
        let reason = Programme.trimmed(reason)
        let unmet = courseProgress(of: participant).unmet
        guard unmet.isEmpty || !reason.isEmpty else { throw .participant(.requirementsNotMet(unmet)) }
        let written = Programme.trimmed(competence)
        let text = try required(written.isEmpty ? statedCompetence : written, .competence)
        return try decided(
            applicant, municipality, Approval(isApproved: true, on: day, competence: text, reason: reason), seen)
    }

    func decideDeclined(
        _ id: ApplicantID, _ day: Day, _ reason: String, _ seen: Approval?, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.approve, in: municipality, actor)
        _ = try takingPart(id, on: today)
        guard day <= today else { throw .dayTooLate(day, latest: today) }
        let reason = try required(reason, .reason)
        return try decided(
            applicant, municipality, Approval(isApproved: false, on: day, competence: "", reason: reason), seen)
    }

    func decideDescribed(
        _ id: ApplicantID, _ competence: String, _ seen: Approval?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        // The municipality registers the competence of its own staff (S4-3).
        try require(Permission.approve + Permission.select, in: municipality, actor)
        guard let old = applicant.progress.after.participation.approval?.value, old.isApproved else {
            throw .participant(.notApproved)
        }
        let text = try required(competence, .competence)
        return try decided(
            applicant, municipality,
            Approval(isApproved: true, on: old.day, competence: text, reason: old.reason), seen)
    }

    /// Somebody who takes part now.
    private func takingPart(_ id: ApplicantID, on today: Day) throws(Refusal) -> Participant {
        try requireParticipants()
        guard let participant = courseParticipant(id), participant.ended == nil else {
            throw .participant(.notTakingPart(today))
        }
        return participant
    }

    private func decided(
        _ applicant: Applicant, _ municipality: MunicipalityCode, _ approval: Approval, _ seen: Approval?
    ) throws(Refusal) -> [Scoped<Event>] {
        let old = applicant.progress.after.participation.approval?.value
        guard old != approval else { throw .nothingToChange }
        guard old == seen else { throw .changedSince("approval") }
        return [
            Scoped(
                .municipality(municipality),
                .participant(.approval(applicant.id, Change(from: old, to: approval))))
        ]
    }
}
