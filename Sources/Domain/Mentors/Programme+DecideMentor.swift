extension Programme {
    func decide(_ command: MentorCommand, by actor: Actor, on today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .choose(let id, let proposal, let reason): try decideChosen(id, proposal, reason, actor)
        case .release(let id, let reason): try decideReleased(id, reason, actor)
        case .logSession(let id, let number, let session): try decideSession(id, number, session, actor, today)
        case .recordPremeeting(let id, let meeting, let seen):
            try decidePremeeting(id, meeting, seen, actor, today)
        case .recordCeased(let id, let ceased): try decideCeased(id, ceased, actor, today)
        }
    }

    private func decideChosen(
        _ id: ApplicantID, _ proposal: MentorProposal, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try admitted(id, actor)
        let choice = try checked(proposal, for: applicant)
        let old = applicant.progress.after.mentor?.value
        guard old != choice else { throw .nothingToChange }
        if old != nil { _ = try required(reason, .reason) }
        return facts(.chosen(id, Change(from: old, to: choice)), for: applicant, in: municipality)
    }

    /// A choice with what it means for what was known of the mentor before: another one is a manager until told otherwise.
    private func facts(_ chosen: MentorEvent, for applicant: Applicant, in code: MunicipalityCode) -> [Scoped<Event>] {
        var facts = [chosen]
        if let ceased = applicant.progress.after.mentorship.ceased?.value {
            facts.append(.ceased(applicant.id, Change(from: ceased, to: nil)))
        }
        return facts.map { Scoped(.municipality(code), .mentor($0)) }
    }

    private func decideReleased(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>]
    {
        let (applicant, municipality) = try admitted(id, actor)
        _ = try required(reason, .reason)
        guard let old = applicant.progress.after.mentor?.value else { throw .mentor(.notChosen) }
        return facts(.chosen(id, Change(from: old, to: nil)), for: applicant, in: municipality)
    }

    /// Somebody who takes part, whose mentor the actor may record.
    func admitted(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> (Applicant, MunicipalityCode) {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.recordMentors, in: municipality, actor)
        try requireParticipants()
        guard stage(of: applicant, in: municipality) == .admitted else {
            throw .wrongStage(stage(of: applicant, in: municipality), needed: [.admitted])
        }
        return (applicant, municipality)
    }

    /// The hard rules of S4-8 refuse; the soft one, the own manager, is recorded as a warning that was seen.
    private func checked(_ proposal: MentorProposal, for applicant: Applicant) throws(Refusal) -> MentorChoice {
        let name = try required(proposal.name, .name)
        let place = try required(proposal.municipality, .municipality)
        guard let municipality = settings.municipality(named: place) else { throw .mentor(.outsideProgramme(place)) }
        guard proposal.isManager else { throw .mentor(.notAManager(name)) }
        let email = Programme.trimmed(proposal.email)
        let application = applicant.application
        func isSame(_ otherEmail: String, _ otherName: String) -> Bool {
            if !email.isEmpty, !otherEmail.isEmpty { return email.lowercased() == otherEmail.lowercased() }
            return !otherName.isEmpty && SwedishCollation.key(name) == SwedishCollation.key(otherName)
        }
        guard !isSame(application[.email], application.fullName) else { throw .mentor(.oneself) }
        let isOwnManager = proposal.isOwnManager || isSame(application[.managerEmail], application[.manager])
        return MentorChoice(
            name: name, email: email, municipality: municipality.code, isOwnManager: isOwnManager)
    }
}
